package cn.zhenqing365.roster.actions;

import cn.zhenqing365.calendar.CalendarEdition;
import cn.zhenqing365.calendar.Calendars;
import cn.zhenqing365.calendar.Holidays;
import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.TimeWindow;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.planner.DayWish;
import cn.zhenqing365.planner.MonthPlan;
import cn.zhenqing365.planner.RosterPlanner;
import cn.zhenqing365.planner.Worker;
import cn.zhenqing365.roster.RosterRequest;
import cn.zhenqing365.roster.model.Cell;
import cn.zhenqing365.roster.model.Crew;
import cn.zhenqing365.roster.model.Done;
import cn.zhenqing365.roster.model.MonthBook;
import cn.zhenqing365.roster.model.RosterConfig;
import cn.zhenqing365.roster.store.RosterRequestStore;
import cn.zhenqing365.roster.store.RosterRuleStore;
import cn.zhenqing365.roster.store.ShiftRows;
import cn.zhenqing365.territory.Area;
import cn.zhenqing365.territory.Areas;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Opens the book of a month: people, skills, leave, wishes, what each bore this year, the calendar and the rules. */
@Component
public class ReadMonthBook {
    private static final int DAYS_BEFORE = 16, MORNING = 8, EVENING = 20;
    private final Areas areas;
    private final StaffMembers staff;
    private final ShiftRows shifts;
    private final RosterRequestStore requests;
    private final RosterRuleStore rules;
    private final Calendars calendars;
    private final RosterPlanner planner = new RosterPlanner();

    ReadMonthBook(Areas areas, StaffMembers staff, ShiftRows shifts, RosterRequestStore requests, RosterRuleStore rules, Calendars calendars) {
        this.areas = areas;
        this.staff = staff;
        this.shifts = shifts;
        this.requests = requests;
        this.rules = rules;
        this.calendars = calendars;
    }

    /** @param rulesVersion the rules to judge by */
    public MonthBook of(YearMonth month, int rulesVersion) {
        var config = rules.version(rulesVersion);
        var known = areas.all();
        var calendar = holidays(month);
        var people = staff.inRole(Role.TECHNICIAN).stream().filter(it -> it.allAreas() || known.stream().anyMatch(area -> it.sees(area.code()))).toList();
        var ids = people.stream().map(Staff::id).collect(Collectors.toSet());
        var begin = start(month.atDay(1));
        var done = shifts.done(start(LocalDate.of(month.getYear(), 1, 1).minusDays(DAYS_BEFORE)), begin).stream()
                .map(it -> new Done(it.staffId(), it.day(), it.kind().equals("STAND_BY"), new TimeWindow(it.from(), it.until()))).toList();
        var past = Done.past(done.stream().filter(it -> it.day().getYear() == month.getYear()).toList(), ids, calendar);
        var recent = done.stream().filter(it -> !it.day().isBefore(month.atDay(1).minusDays(DAYS_BEFORE))).collect(Collectors.groupingBy(Done::staffId));
        var skills = shifts.skills();
        var leave = leave(month);
        var crew = people.stream().map(it -> new Crew(it.id(), it.staffNo(), it.name(), skills.getOrDefault(it.id(), Set.of()), home(it, known), leave.getOrDefault(it.id(), Set.of()),
                Done.worked(recent.getOrDefault(it.id(), List.of()), config), past.getOrDefault(it.id(), Worker.Past.NONE))).toList();
        return new MonthBook(month, config, known, crew, wishes(ids, month), calendar);
    }

    /** What does not hold in a roster as it is, by the book. */
    public MonthPlan judge(MonthBook book, Collection<Cell> cells) {
        return planner.judge(book.problem(List.of()), book.shifts(cells));
    }

    /** The official days off, of the newest edition that is in force when the month begins. */
    public Holidays holidays(YearMonth month) {
        var begin = start(month.plusMonths(1).atDay(1));
        return calendars.editions().stream().filter(it -> it.effectiveFrom().isBefore(begin)).reduce((a, b) -> b).map(CalendarEdition::days).map(Holidays::of).orElse(Holidays.NONE);
    }

    /** Days somebody is away during the hours of service. */
    public Map<UUID, Set<LocalDate>> leave(YearMonth month) {
        var days = new HashMap<UUID, Set<LocalDate>>();
        for (var it : shifts.leave(start(month.atDay(1)), start(month.plusMonths(1).atDay(2))))
            for (var day = LocalDate.ofInstant(it.from(), Zones.CHINA); start(day).isBefore(it.until()); day = day.plusDays(1))
                if (it.from().isBefore(at(day, EVENING)) && it.until().isAfter(at(day, MORNING))) days.computeIfAbsent(it.staffId(), id -> new HashSet<>()).add(day);
        return days;
    }

    private List<MonthBook.Wished> wishes(Set<UUID> crew, YearMonth month) {
        return requests.touching(crew, month.atDay(1), month.atEndOfMonth()).stream().filter(it -> it.state() == RosterRequest.State.APPROVED && it.kind() != RosterRequest.Kind.LEAVE)
                .map(it -> new MonthBook.Wished(it.staffId(), it.from(), DayWish.Kind.valueOf(it.kind().name()), it.type())).toList();
    }

    private static List<String> home(Staff it, List<Area> known) {
        return it.allAreas() ? List.of(RosterConfig.CENTRAL) : known.stream().map(Area::code).filter(it::sees).toList();
    }

    static Instant start(LocalDate day) {
        return day.atStartOfDay(Zones.CHINA).toInstant();
    }

    static Instant at(LocalDate day, int hour) {
        return start(day).plusSeconds(3600L * hour);
    }
}
