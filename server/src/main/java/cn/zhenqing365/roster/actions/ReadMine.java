package cn.zhenqing365.roster.actions;

import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.roster.RosterMonth;
import cn.zhenqing365.roster.RosterRequest;
import cn.zhenqing365.roster.ShiftSwap;
import cn.zhenqing365.roster.model.Cell;
import cn.zhenqing365.roster.model.NightGroups;
import cn.zhenqing365.roster.model.RosterConfig;
import cn.zhenqing365.roster.store.MonthStore;
import cn.zhenqing365.roster.store.RosterRequestStore;
import cn.zhenqing365.roster.store.RosterRuleStore;
import cn.zhenqing365.roster.store.SwapStore;
import cn.zhenqing365.territory.Areas;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** One's own month, wishes and swaps; and what waits for whoever decides. */
@Component
public class ReadMine {
    /** @param published null while the month is not; {@code cells} one's own */
    public record Mine(YearMonth month, RosterMonth published, List<Cell> cells, RosterConfig config, Set<LocalDate> holidays, Set<LocalDate> leave) {}

    private final MonthStore months;
    private final RosterRequestStore requests;
    private final SwapStore swaps;
    private final RosterRuleStore rules;
    private final ReadMonthBook books;
    private final Areas areas;
    private final StaffMembers staff;
    private final Clock clock;

    ReadMine(MonthStore months, RosterRequestStore requests, SwapStore swaps, RosterRuleStore rules, ReadMonthBook books, Areas areas, StaffMembers staff, Clock clock) {
        this.months = months;
        this.requests = requests;
        this.swaps = swaps;
        this.rules = rules;
        this.books = books;
        this.areas = areas;
        this.staff = staff;
        this.clock = clock;
    }

    public Mine month(Staff me, YearMonth month) {
        var published = months.published(month).orElse(null);
        var cells = published == null ? List.<Cell>of() : months.cells(published.id()).stream().filter(it -> it.staffId().equals(me.id())).toList();
        var config = published == null ? rules.inForce(clock.instant()).rules() : rules.version(published.rulesVersion());
        return new Mine(month, published, cells, config, books.holidays(month).daysOff(), books.leave(month).getOrDefault(me.id(), Set.of()));
    }

    /** One's own of this month and later. */
    public List<RosterRequest> requests(Staff me) {
        return requests.touching(List.of(me.id()), today().withDayOfMonth(1), today().plusYears(2));
    }

    /** What the asker may decide: of people in the areas the asker sees, and never one's own. */
    public List<RosterRequest> open(Staff asker) {
        return requests.open(today()).stream().filter(it -> mayDecide(asker, it.staffId())).toList();
    }

    /** Swaps that concern the asker: one's own, those one could take, and those of people one decides for. */
    public List<ShiftSwap> swaps(Staff asker) {
        var groups = NightGroups.of(rules.inForce(clock.instant()).rules(), areas.all());
        return swaps.from(today()).stream().filter(it -> asker.id().equals(it.askerId()) || asker.id().equals(it.colleagueId()) || asker.id().equals(it.takerId()) || asker.allAreas() || asker.sees(it.area())
                || it.colleagueId() == null && groups.stream().anyMatch(group -> group.contains(it.area()) && group.stream().anyMatch(asker::sees))).toList();
    }

    public Optional<ShiftSwap> swap(UUID id) {
        return swaps.find(id);
    }

    /** The person of an open request, for who may decide. */
    public boolean mayDecide(Staff decider, UUID about) {
        var person = staff.find(about).orElse(null);
        if (person == null || decider.id().equals(about)) return false;
        return decider.allAreas() || !person.allAreas() && person.areas().stream().allMatch(decider::sees);
    }

    public Optional<RosterRequest> request(UUID id, Staff decider) {
        return open(decider).stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** Colleagues one could swap with. */
    public List<Staff> peers(Staff me) {
        var groups = NightGroups.of(rules.inForce(clock.instant()).rules(), areas.all());
        return staff.inRole(me.role()).stream().filter(it -> !it.id().equals(me.id()) && (me.allAreas() ? it.allAreas() : !it.allAreas()
                && groups.stream().anyMatch(group -> group.stream().anyMatch(me.areas()::contains) && group.stream().anyMatch(it.areas()::contains)))).toList();
    }

    public Map<UUID, Staff> names(Set<UUID> ids) {
        return staff.find(ids.stream().filter(java.util.Objects::nonNull).collect(Collectors.toSet()));
    }

    private LocalDate today() {
        return clock.instant().atZone(Zones.CHINA).toLocalDate();
    }
}
