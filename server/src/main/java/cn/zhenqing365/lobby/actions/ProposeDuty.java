package cn.zhenqing365.lobby.actions;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.lobby.Lobby;
import cn.zhenqing365.lobby.model.DutyDay;
import cn.zhenqing365.lobby.model.DutyMonth;
import cn.zhenqing365.lobby.store.DutyStore;
import cn.zhenqing365.planner.DayWish;
import cn.zhenqing365.planner.Effort;
import cn.zhenqing365.planner.RosterPlanner;
import cn.zhenqing365.planner.Sentence;
import cn.zhenqing365.roster.RosterFacts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rota of a month for the lobby managers of a hall, by the same planner as the technicians'; what was put down by hand stays. */
@Component
public class ProposeDuty {
    private static final int FEWEST = 2;

    /** @param standInNo null where nobody else is free */
    public record Day(LocalDate day, String staffNo, String name, String standInNo, String standIn) {}

    /** @param why what could not hold */
    public record Proposal(YearMonth month, List<Day> days, List<Sentence> why) {}

    private final KeepRoster rota;
    private final DutyStore store;
    private final RosterFacts facts;
    private final Clock clock;
    private final long steps;
    private final RosterPlanner planner = new RosterPlanner();

    ProposeDuty(KeepRoster rota, DutyStore store, RosterFacts facts, Clock clock, @Value("${zq.roster.duty-steps:60000}") long steps) {
        this.rota = rota;
        this.store = store;
        this.facts = facts;
        this.clock = clock;
        this.steps = steps;
    }

    /** Nothing is kept. @throws Refused ROSTER_MONTH_OUT_OF_RANGE, NOBODY_TO_ANSWER */
    public Proposal propose(Lobby lobby, YearMonth month) {
        var now = clock.instant();
        var today = now.atZone(Zones.CHINA).toLocalDate();
        if (month.isBefore(YearMonth.from(today)) || month.isAfter(YearMonth.from(today).plusMonths(13))) throw Refused.because("ROSTER_MONTH_OUT_OF_RANGE", "month", month.toString());
        var people = people(lobby);
        var ids = people.stream().map(Staff::id).toList();
        var elsewhere = elsewhere(lobby, ids, month);
        var leave = facts.leave(month);
        var year = store.between(lobby.id(), LocalDate.of(month.getYear(), 1, 1), month.atDay(1).minusDays(1));
        var there = store.between(lobby.id(), month.atDay(1), month.atEndOfMonth());
        var wishes = facts.wishes(ids, month).stream().filter(it -> it.kind() == DayWish.Kind.OFF).toList();
        var duty = new DutyMonth(lobby, month, facts.holidays(month), facts.hard(now), facts.weights(now), facts.hoursPerWorkingDay(now));
        var away = new HashMap<UUID, Set<LocalDate>>();
        for (var id : ids) {
            away.put(id, new HashSet<>(leave.getOrDefault(id, Set.of())));
            away.get(id).addAll(elsewhere.getOrDefault(id, Set.of()));
        }
        var problem = duty.problem(people, away, year, there, wishes.stream().map(it -> Map.entry(it.staffId(), it.day())).toList());
        var plan = planner.month(problem, Effort.steps(steps));
        var standIns = new HashMap<String, Integer>();
        var days = new ArrayList<Day>();
        for (var day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            var on = day;
            var shift = plan.shifts().stream().filter(it -> it.day().equals(on)).findFirst();
            if (shift.isEmpty() || !day.isAfter(today)) continue;
            var who = people.stream().filter(it -> it.staffNo().equals(shift.get().worker())).findFirst().orElseThrow();
            var standIn = people.stream().filter(it -> it != who && !away.get(it.id()).contains(on)).min(java.util.Comparator.comparingInt(it -> standIns.getOrDefault(it.staffNo(), 0))).orElse(null);
            if (standIn != null) standIns.merge(standIn.staffNo(), 1, Integer::sum);
            days.add(new Day(day, who.staffNo(), who.name(), standIn == null ? null : standIn.staffNo(), standIn == null ? null : standIn.name()));
        }
        return new Proposal(month, days, plan.findings().stream().map(it -> it.why()).toList());
    }

    /** As a person has looked at it, and perhaps changed it; all days or none. @throws Refused INVALID_DAY, INVALID_DUTY_PERSON, STAND_IN_IS_THE_SAME */
    @Transactional
    public void keep(Lobby lobby, List<Day> days, Actor by) {
        var today = clock.instant().atZone(Zones.CHINA).toLocalDate();
        for (var it : days) {
            if (it.day() == null || !it.day().isAfter(today)) throw Refused.because("INVALID_DAY", "day", String.valueOf(it.day()));
            rota.put(lobby, it.day(), it.staffNo(), it.standInNo(), by);
        }
    }

    /** Lobby managers; where there are not two of them, everybody who may serve. */
    private List<Staff> people(Lobby lobby) {
        var all = rota.people(lobby);
        var managers = all.stream().filter(it -> it.role() == Role.LOBBY_MANAGER).toList();
        var people = managers.size() >= FEWEST ? managers : all;
        if (people.isEmpty()) throw Refused.because("NOBODY_TO_ANSWER");
        return people;
    }

    private Map<UUID, Set<LocalDate>> elsewhere(Lobby lobby, List<UUID> people, YearMonth month) {
        var days = new HashMap<UUID, Set<LocalDate>>();
        for (DutyDay it : store.ofPeople(people, month.atDay(1), month.atEndOfMonth()))
            if (!it.lobbyId().equals(lobby.id())) days.computeIfAbsent(it.staffId(), id -> new HashSet<>()).add(it.day());
        return days;
    }
}
