package cn.zhenqing365.dispatch.plan.model;

import cn.zhenqing365.kernel.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A visit put elsewhere in the day, and what that would do: the same pure answer for a preview and for saving. */
public final class WhatIf {
    private final DayPicture day;
    private final PlanRules rules;
    private final Schedule before;
    private final Job job;
    private final Crew to;
    private Schedule after;
    private int position;
    private Refusal refusal;

    private WhatIf(DayPicture day, PlanRules rules, Job job, Crew to) {
        this.day = day;
        this.rules = rules;
        this.job = job;
        this.to = to;
        before = Schedule.drawn(day, rules, null);
        after = before;
    }

    /** @param positionOrNull among the visits still to come of that technician, or null for the cheapest place */
    public static WhatIf moved(DayPicture day, PlanRules rules, Job job, Crew to, Integer positionOrNull, boolean unpin) {
        var it = new WhatIf(concerned(day, job, to), rules, job, to);
        it.refusal = it.atFirstSight(unpin);
        if (it.refusal == null) it.draw(positionOrNull, unpin);
        return it;
    }

    /** The day of those it concerns: whoever has it and whoever is to have it. The others' day stays as it is. */
    private static DayPicture concerned(DayPicture day, Job job, Crew to) {
        var who = new java.util.HashSet<UUID>(java.util.Arrays.asList(to.id(), holder(day, job), job.work().technicianId()));
        var jobs = day.jobs().stream().filter(it -> it.work().state().isOpen() && (it == job || who.contains(it.isAtHand() ? it.work().technicianId() : holder(day, it)))).toList();
        var few = day.with(day.crews().stream().filter(it -> who.contains(it.id())).toList(), jobs);
        return few.withHolds(day.holds().stream().filter(it -> who.contains(it.technicianId())).toList());
    }

    private static UUID holder(DayPicture day, Job job) {
        var stop = day.kept().get(job.work().id());
        return stop != null ? stop.technicianId() : job.work().technicianId();
    }

    public Schedule before() { return before; }

    public Schedule after() { return after; }

    public int position() { return position; }

    /** Null when it can be done. */
    public Refusal refusal() { return refusal; }

    private Refusal atFirstSight(boolean unpin) {
        var number = job.work().number();
        if (!job.isToCome()) return Refusal.of("VISIT_BEGUN", "number", number);
        var stop = day.kept().get(job.work().id());
        if (!unpin && stop != null && stop.pinnedTo() != null && !stop.pinnedTo().equals(to.id()))
            return Refusal.of("VISIT_PINNED", "number", number, "by", stop.pinnedBy());
        if (to.silentSince() != null || to.ahead(day.now(), rules.longestShiftHours()) == null) return Refusal.of("NOT_AT_WORK", "name", to.label());
        if (!job.canBeDoneBy(to)) return Refusal.of("SKILL_MISSING", "name", to.label(), "skills", job.needsInWords());
        return null;
    }

    private void draw(Integer positionOrNull, boolean unpin) {
        var picture = unpin ? freed() : day;
        var orders = orders();
        orders.values().forEach(it -> it.remove(job.work().id()));
        var mine = orders.computeIfAbsent(to.id(), it -> new ArrayList<>());
        int first = positionOrNull == null ? 0 : Math.min(positionOrNull, mine.size()), last = positionOrNull == null ? mine.size() : first;
        Schedule best = null;
        for (int at = first; at <= last; at++) {
            var tried = new LinkedHashMap<>(orders);
            var order = new ArrayList<>(mine);
            order.add(at, job.work().id());
            tried.put(to.id(), order);
            var schedule = Schedule.drawn(picture, rules, tried);
            if (best == null || cost(schedule) < cost(best)) {
                best = schedule;
                position = at;
            }
        }
        after = best;
        refusal = notPossible(positionOrNull == null ? null : first);
    }

    private DayPicture freed() {
        var kept = new LinkedHashMap<>(day.kept());
        kept.computeIfPresent(job.work().id(), (id, stop) -> stop.pinned(null, null, null));
        return day.withKept(kept);
    }

    private Map<UUID, List<UUID>> orders() {
        var orders = new LinkedHashMap<UUID, List<UUID>>();
        before.stops().values().stream().filter(it -> it.technicianId() != null && day.job(it.workOrderId()).filter(Job::isToCome).isPresent())
                .sorted(Comparator.comparingInt(Stop::position)).forEach(it -> orders.computeIfAbsent(it.technicianId(), who -> new ArrayList<>()).add(it.workOrderId()));
        return orders;
    }

    /** It went to somebody else or nowhere, or an agreed window that was kept would not be. */
    private Refusal notPossible(Integer wanted) {
        var stops = after.stops();
        var mine = stops.get(job.work().id());
        if (wanted != null && mine != null && to.id().equals(mine.technicianId()) && wanted != placeOf(mine, stops))
            return Refusal.of("WINDOW_NOT_POSSIBLE", "number", job.work().number(), "name", to.label());
        if (mine == null || !to.id().equals(mine.technicianId())) return Refusal.of("WINDOW_NOT_POSSIBLE", "number", job.work().number(), "name", to.label());
        var earlier = before.stops();
        for (var stop : stops.values()) {
            var was = earlier.get(stop.workOrderId());
            var window = day.job(stop.workOrderId()).orElseThrow().work().windowStart() != null;
            var lateNow = stop.technicianId() == null || stop.lateMinutes() >= 1;
            var lateThen = was == null || was.technicianId() == null || was.lateMinutes() >= 1;
            var worse = lateNow && (!lateThen || was != null && stop.lateMinutes() > was.lateMinutes() + 1);
            if (window && worse) return Refusal.of("WINDOW_NOT_POSSIBLE", "number", day.job(stop.workOrderId()).orElseThrow().work().number(), "name", to.label());
        }
        return null;
    }

    /** Among the visits still to come. */
    private long placeOf(Stop mine, Map<UUID, Stop> stops) {
        return stops.values().stream().filter(it -> mine.technicianId().equals(it.technicianId()) && it.position() < mine.position()
                && day.job(it.workOrderId()).filter(Job::isToCome).isPresent()).count();
    }

    private double cost(Schedule it) {
        var stops = it.stops().values();
        double late = stops.stream().mapToDouble(Stop::lateMinutes).sum(), left = stops.stream().filter(s -> s.technicianId() == null).count();
        var mine = it.stops().get(job.work().id());
        double elsewhere = mine == null || !to.id().equals(mine.technicianId()) ? 1e6 : 0;
        return elsewhere + left * 1e4 + late * 100 + it.travelMinutes();
    }
}
