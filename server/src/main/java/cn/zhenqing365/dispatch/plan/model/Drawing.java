package cn.zhenqing365.dispatch.plan.model;

import cn.zhenqing365.kernel.GeoPoint;
import cn.zhenqing365.kernel.TimeWindow;
import cn.zhenqing365.planner.Goals;
import cn.zhenqing365.planner.Pause;
import cn.zhenqing365.planner.Plan;
import cn.zhenqing365.planner.Problem;
import cn.zhenqing365.planner.Technician;
import cn.zhenqing365.planner.Travel;
import cn.zhenqing365.planner.Visit;
import cn.zhenqing365.planner.Window;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A day drawn up for the planner: what has begun is past, everybody starts where they are, a window that was agreed is hard, and a repair
 * that is promised for today counts as promised. People are named in the problem as sentences name them.
 */
public final class Drawing {
    /** What an agreed window or a promised repair weighs against the rest is the planner's own order; only the price of a change is the operator's. */
    private static final Goals ORDER = Goals.IN_ORDER;
    private static final int OVERDUE = 5;
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private final DayPicture day;
    private final PlanRules rules;
    private boolean somebodyWaits;
    private final List<Travel.Point> points = new ArrayList<>();
    private final List<Technician> technicians = new ArrayList<>();
    private final List<Visit> visits = new ArrayList<>();
    private final Map<String, Crew> crewOf = new LinkedHashMap<>();
    private final Map<UUID, String> labelOf = new HashMap<>();
    private VanParts vans = VanParts.ignored();

    private Drawing(DayPicture day, PlanRules rules) {
        this.day = day;
        this.rules = rules;
    }

    /** The parts on the vans count, except for these visits. */
    static Drawing equipped(DayPicture day, PlanRules rules, Set<UUID> anyhow) {
        var it = of(day, rules);
        it.vans = VanParts.of(day, it.crewOf, anyhow, Drawing::mayGo);
        return it;
    }

    /** Whatever lies on the vans: for what a person draws, and for a caller's window. */
    public static Drawing of(DayPicture day, PlanRules rules) {
        var it = new Drawing(day, rules);
        it.somebodyWaits = it.isSomebodySurelyLate();
        for (var crew : day.crews()) it.technician(crew);
        for (var job : day.jobs()) if (job.isToCome()) it.visit(job);
        for (var hold : day.holds()) it.held(hold);
        return it;
    }

    public Problem problem() {
        var goals = new Goals(ORDER.brokenPromise(), ORDER.leftOut(), ORDER.risk(), ORDER.buffer(), ORDER.fairness(), ORDER.unknownArea(), ORDER.notPreferred(),
                rules.changeMinutes());
        var travel = day.ways().between(points, Travel.straightLine(points, rules.detourFactor(), rules.kmPerHour()));
        return new Problem(technicians.stream().map(vans::loaded).toList(), visits.stream().map(vans::taking).toList(), travel, goals, Map.of());
    }

    /** Visits that would not be done in time for want of a part. */
    Set<UUID> inVain(Plan plan) {
        return vans.inVain(plan);
    }

    public boolean hasTechnicians() {
        return !technicians.isEmpty();
    }

    /** The technician a route of the planner belongs to. */
    public Crew crew(String label) {
        return crewOf.get(label);
    }

    /** Null when this person does not work any more that day. */
    public String label(UUID technicianId) {
        return labelOf.get(technicianId);
    }

    /** A place of the travel table. */
    public int place(GeoPoint at) {
        var point = at == null ? day.middle() : at;
        points.add(new Travel.Point(point.latitude(), point.longitude()));
        return points.size() - 1;
    }

    /** The plan as it is kept, new visits with whoever holds them, holds where they were promised: in the order of time. */
    public Plan before() {
        var orders = new LinkedHashMap<String, List<Timed>>();
        technicians.forEach(it -> orders.put(it.id(), new ArrayList<>()));
        for (var job : day.jobs()) if (job.isToCome()) {
            var stop = day.kept().get(job.work().id());
            var planned = stop != null && stop.technicianId() != null;
            var who = label(stop != null && stop.pinnedTo() != null ? stop.pinnedTo() : planned ? stop.technicianId() : job.work().technicianId());
            if (who == null) continue;
            var begin = planned && stop.beginAt() != null ? day.minute(stop.beginAt()) : job.work().windowStart() != null ? day.minute(job.work().windowStart()) : Double.MAX_VALUE;
            orders.get(who).add(new Timed(job.work().id().toString(), begin, planned ? stop.position() : Integer.MAX_VALUE));
        }
        for (var hold : day.holds()) if (label(hold.technicianId()) != null)
            orders.get(label(hold.technicianId())).add(new Timed("hold " + hold.id(), day.minute(hold.beginAt()), 0));
        return drawn(orders.entrySet().stream().collect(java.util.stream.Collectors.toMap(Map.Entry::getKey,
                it -> it.getValue().stream().sorted(Comparator.comparingDouble(Timed::begin).thenComparingInt(Timed::position)).map(Timed::visit).toList(),
                (one, other) -> one, LinkedHashMap::new)));
    }

    private record Timed(String visit, double begin, int position) {}

    /** A plan somebody drew: visits in order by technician's label. */
    public static Plan drawn(Map<String, List<String>> orders) {
        var routes = orders.entrySet().stream().map(it -> new Plan.Route(it.getKey(), 0, 0,
                it.getValue().stream().map(visit -> new Plan.Stop(Plan.Kind.VISIT, visit, 0, 0, 0, 0, 0, 0)).toList())).toList();
        return new Plan(routes, List.of(), null);
    }

    private void technician(Crew crew) {
        var ahead = crew.silentSince() != null ? null : crew.ahead(day.now(), rules.longestShiftHours());
        if (ahead == null) return;
        int here = place(crew.at() == null ? crew.start() : crew.at()), home = place(crew.start());
        var shift = Window.of(day.minute(ahead.start()), day.minute(ahead.end()));
        var it = Technician.of(crew.label(), here, shift).backTo(home).pausing(pauses(crew, ahead).toArray(Pause[]::new));
        technicians.add(it);
        crewOf.put(crew.label(), crew);
        labelOf.put(crew.id(), crew.label());
    }

    private List<Pause> pauses(Crew crew, TimeWindow ahead) {
        var pauses = new ArrayList<Pause>();
        double from = minute(rules.breakFrom()), until = minute(rules.breakUntil());
        if (rules.breakMinutes() > 0 && !somebodyWaits && day.minute(ahead.start()) <= from && day.minute(ahead.end()) >= until + rules.breakMinutes())
            pauses.add(new Pause(Window.of(from, until), rules.breakMinutes()));
        for (var away : crew.leave())
            if (away.start().isAfter(ahead.start()) && away.end().isBefore(ahead.end()))
                pauses.add(new Pause(Window.of(day.minute(away.start()), day.minute(away.start()) + 1), away.length().toMinutes()));
        return pauses;
    }

    /** Somebody waits already, or will, whoever holds the visit: breaks are taken when they have been seen to, so that a colleague can step in. */
    private boolean isSomebodySurelyLate() {
        return day.jobs().stream().filter(it -> it.isToCome() && it.work().windowEnd() != null && it.at() != null && it.work().technicianId() != null)
                .anyMatch(it -> day.crew(it.work().technicianId()).filter(who -> isSurelyLate(who, it)).isPresent());
    }

    private boolean isSurelyLate(Crew crew, Job job) {
        var ahead = crew.ahead(day.now(), rules.longestShiftHours());
        return ahead != null && day.minute(ahead.start()) + minutes(crew.at() == null ? crew.start() : crew.at(), job.at()) > day.minute(job.work().windowEnd());
    }

    private double minutes(GeoPoint from, GeoPoint to) {
        return Travel.kilometres(new Travel.Point(from.latitude(), from.longitude()), new Travel.Point(to.latitude(), to.longitude()))
                * rules.detourFactor() / rules.kmPerHour() * 60;
    }

    private void visit(Job job) {
        var work = job.work();
        var stop = day.kept().get(work.id());
        double now = day.isToday() ? day.minute(day.now()) : 0, end = MINUTES_OF_A_DAY;
        var it = Visit.of(work.id().toString(), place(job.at()), job.minutes(), Window.of(Math.min(now, end), end));
        if (work.windowStart() != null && work.windowEnd().isAfter(day.midnight()))
            it = it.agreed(held(stop, Window.of(day.minute(work.windowStart()), day.minute(work.windowEnd()))));
        else if (job.dueAt() != null && job.dueAt().isAfter(day.now()) && job.dueAt().isBefore(day.nextMidnight()))
            it = it.agreed(held(stop, Window.of(now, Math.max(now, day.minute(job.dueAt()) - job.minutes()))));
        else if (canWait(job) && (stop == null || stop.pinnedTo() == null)) it = it.within(held(stop, serviceHours(now)));
        else it = (job.dueAt() != null && !job.dueAt().isAfter(day.now()) ? it.urgent(OVERDUE) : it).within(held(stop, it.windows().get(0)));
        if (stop != null && stop.pinnedTo() != null && label(stop.pinnedTo()) != null) it = it.onlyBy(label(stop.pinnedTo()));
        else it = it.without(technicians.stream().map(Technician::id).filter(who -> !mayGo(job, crewOf.get(who))).toArray(String[]::new));
        visits.add(it);
    }

    /** A whole day of service lies between tonight and its promise: nobody is sent for it at night, whoever stands by. */
    private boolean canWait(Job job) {
        return job.dueAt() != null && job.dueAt().isAfter(day.nextMidnight().plus(Duration.ofHours(rules.lastHour())));
    }

    /** What is left of the hours in which windows are offered; when they are over, all of them, so that the reason names them. */
    private Window serviceHours(double now) {
        double first = rules.firstHour() * 60.0, last = rules.lastHour() * 60.0;
        return Window.of(now < last ? Math.max(now, first) : first, last);
    }

    /** Whoever holds it may go, whatever the list of skills says: somebody chose. */
    private static boolean mayGo(Job job, Crew who) {
        return who.id().equals(job.work().technicianId()) || job.canBeDoneBy(who);
    }

    /** A person said about when: half an hour around it, as far as the window allows and as long as it is ahead. */
    private Window held(Stop stop, Window window) {
        if (stop == null || stop.heldBeginAt() == null) return window;
        double begin = day.minute(stop.heldBeginAt()), from = Math.max(window.from(), begin - 30), until = Math.min(window.until(), begin + 30);
        return from <= until && until >= day.minute(day.now()) ? Window.of(from, until) : window;
    }

    private void held(cn.zhenqing365.appointment.Hold hold) {
        var who = label(hold.technicianId());
        if (who == null) return;
        visits.add(Visit.of("hold " + hold.id(), place(day.places().get(hold.householdId())), hold.minutes(), Window.of(0, 0))
                .agreed(Window.of(day.minute(hold.window().start()), day.minute(hold.window().end()))).onlyBy(who));
    }

    private static double minute(LocalTime time) {
        return time.toSecondOfDay() / 60.0;
    }
}
