package cn.zhenqing365.dispatch.plan.model;

import cn.zhenqing365.kernel.GeoPoint;
import cn.zhenqing365.kernel.TimeWindow;
import cn.zhenqing365.planner.Offer;
import cn.zhenqing365.planner.Plan;
import cn.zhenqing365.planner.Problem;
import cn.zhenqing365.planner.RoutePlanner;
import cn.zhenqing365.planner.Travel;
import cn.zhenqing365.planner.Visit;
import cn.zhenqing365.planner.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The windows of one day a caller could have: asked of the planner with the technicians whose day passes nearest, and only where an hour is free. */
public final class FreeWindows {
    /** A technician whose hours of a window are all promised is left out and the next one asked, so often. */
    private static final int ROUNDS = 4;
    private static final String CALLER = "caller";

    /** What the caller needs: where, how long, and one of each set of skills; {@code only} this technician, or null. */
    public record Wish(GeoPoint at, int minutes, List<Set<String>> needs, UUID only) {
        boolean suits(Crew who) {
            return (only == null || only.equals(who.id())) && needs.stream().allMatch(any -> any.isEmpty() || any.stream().anyMatch(who.skills()::contains));
        }
    }

    public record Free(TimeWindow window, Crew who, Offer offer, Instant arrival) {}

    private final DayPicture day;
    private final PlanRules rules;
    private final Wish wish;
    private final Map<UUID, Set<Instant>> taken;

    private FreeWindows(DayPicture day, PlanRules rules, Wish wish, Map<UUID, Set<Instant>> taken) {
        this.day = day;
        this.rules = rules;
        this.wish = wish;
        this.taken = taken;
    }

    /**
     * Those whose day passes nearest are asked first, and the next nearest only when none of them can come: a caller is not told that the day is
     * full while somebody farther off has time.
     *
     * @param taken hours promised or held, by technician
     */
    public static List<Free> of(DayPicture day, PlanRules rules, Wish wish, Map<UUID, Set<Instant>> taken, List<TimeWindow> windows) {
        var able = day.crews().stream().filter(wish::suits).filter(it -> it.silentSince() == null && it.ahead(day.now(), rules.longestShiftHours()) != null)
                .filter(it -> windows.stream().anyMatch(window -> hasHour(taken, it.id(), window))).toList();
        var jobs = jobsByTechnician(day);
        var near = able.stream().sorted(Comparator.comparingDouble(it -> away(it, jobs.getOrDefault(it.id(), List.of()), wish.at()))).toList();
        for (int first = 0; first < near.size(); first += rules.nearestTechnicians()) {
            var some = near.subList(first, Math.min(near.size(), first + rules.nearestTechnicians()));
            var found = new FreeWindows(only(day, some, jobs), rules, wish, taken).ask(windows);
            if (!found.isEmpty()) return found;
        }
        return List.of();
    }

    /** The windows of the day that lie ahead, half of one at least. */
    public static List<TimeWindow> ofDay(DayPicture day, PlanRules rules) {
        var windows = new ArrayList<TimeWindow>();
        var length = Duration.ofMinutes(rules.windowMinutes());
        var last = day.midnight().plus(Duration.ofHours(rules.lastHour()));
        for (var start = day.midnight().plus(Duration.ofHours(rules.firstHour())); !start.plus(length).isAfter(last); start = start.plus(length))
            if (start.plus(length.dividedBy(2)).isAfter(day.now())) windows.add(new TimeWindow(start, start.plus(length)));
        return windows;
    }

    private List<Free> ask(List<TimeWindow> windows) {
        var drawing = Drawing.of(day, rules);
        if (!drawing.hasTechnicians()) return List.of();
        int place = drawing.place(wish.at());
        var problem = drawing.problem();
        var plan = problem.visits().isEmpty() ? Drawing.drawn(Map.of()) : RoutePlanner.asDrawn(problem, drawing.before());
        var caller = Visit.of(CALLER, place, wish.minutes(), Window.of(0, 0));
        var found = new ArrayList<Free>();
        var busy = new HashSet<String>();
        var left = new ArrayList<>(windows);
        for (int round = 0; round < ROUNDS && !left.isEmpty(); round++) {
            var asked = problem.withVisits(Stream.concat(standing(problem, plan).stream(), Stream.of(caller.without(busy.toArray(String[]::new)))).toList());
            var again = new ArrayList<TimeWindow>();
            for (var offer : RoutePlanner.offers(asked, plan, CALLER, left.stream().map(this::window).toList())) {
                var window = left.stream().filter(it -> window(it).equals(offer.window())).findFirst().orElseThrow();
                var who = drawing.crew(offer.technician());
                if (hasHour(taken, who.id(), window)) found.add(new Free(window, who, offer, day.at(offer.begin())));
                else {
                    again.add(window);
                    busy.add(who.label());
                }
            }
            left = again;
        }
        return found;
    }

    private static boolean hasHour(Map<UUID, Set<Instant>> taken, UUID who, TimeWindow window) {
        return cn.zhenqing365.appointment.Appointments.hoursOf(window).stream().anyMatch(hour -> !taken.getOrDefault(who, Set.of()).contains(hour));
    }

    private Window window(TimeWindow it) {
        return Window.of(Math.max(day.minute(it.start()), day.isToday() ? day.minute(day.now()) : 0), day.minute(it.end()));
    }

    /** What is late already stays where the plan has it: it must not fall off the desk and leave a gap that is none. */
    private static List<Visit> standing(Problem problem, Plan plan) {
        var begins = new HashMap<String, Double>();
        for (var route : plan.routes()) for (var stop : route.stops()) if (stop.late() > 0) begins.put(stop.visit(), stop.begin());
        return problem.visits().stream().map(it -> begins.containsKey(it.id()) ? it.within(Window.of(begins.get(it.id()), begins.get(it.id()) + 1)) : it).toList();
    }

    private static Map<UUID, List<Job>> jobsByTechnician(DayPicture day) {
        var jobsOf = new HashMap<UUID, List<Job>>();
        for (var job : day.jobs()) if (job.work().state().isOpen()) {
            var stop = day.kept().get(job.work().id());
            var who = job.isToCome() && stop != null ? stop.technicianId() : job.work().technicianId();
            if (who != null) jobsOf.computeIfAbsent(who, it -> new ArrayList<>()).add(job);
        }
        return jobsOf;
    }

    /** The day of these people alone. */
    private static DayPicture only(DayPicture day, List<Crew> who, Map<UUID, List<Job>> jobs) {
        var ids = who.stream().map(Crew::id).toList();
        return day.with(who, ids.stream().flatMap(id -> jobs.getOrDefault(id, List.of()).stream()).toList())
                .withHolds(day.holds().stream().filter(it -> ids.contains(it.technicianId())).toList());
    }

    private static double away(Crew who, List<Job> jobs, GeoPoint at) {
        if (at == null) return jobs.size();
        return Stream.concat(Stream.of(who.at() == null ? who.start() : who.at()), jobs.stream().map(Job::at).filter(it -> it != null))
                .mapToDouble(it -> Travel.kilometres(new Travel.Point(it.latitude(), it.longitude()), new Travel.Point(at.latitude(), at.longitude()))).min().orElse(0);
    }
}
