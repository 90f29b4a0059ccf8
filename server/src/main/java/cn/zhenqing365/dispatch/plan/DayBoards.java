package cn.zhenqing365.dispatch.plan;

import cn.zhenqing365.dispatch.plan.model.Crew;
import cn.zhenqing365.dispatch.plan.model.DayPicture;
import cn.zhenqing365.dispatch.plan.model.Job;
import cn.zhenqing365.dispatch.plan.model.PlanRules;
import cn.zhenqing365.dispatch.plan.model.Stop;
import cn.zhenqing365.dispatch.plan.store.ChangeStore;
import cn.zhenqing365.dispatch.plan.store.PlanRulesStore;
import cn.zhenqing365.dispatch.plan.store.PlanStore;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.promise.PromiseView;
import cn.zhenqing365.territory.Areas;
import cn.zhenqing365.workorder.FaultCatalogue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the board of a day: plan, promise and what really happened, side by side. */
@Component
public class DayBoards {
    private static final int MOST_CHANGES = 100;
    private final Pictures pictures;
    private final PlanStore plans;
    private final ChangeStore changes;
    private final PlanRulesStore rules;
    private final DueTimes due;
    private final Areas areas;
    private final FaultCatalogue faults;
    private final Clock clock;

    DayBoards(Pictures pictures, PlanStore plans, ChangeStore changes, PlanRulesStore rules, DueTimes due, Areas areas, FaultCatalogue faults, Clock clock) {
        this.pictures = pictures;
        this.plans = plans;
        this.changes = changes;
        this.rules = rules;
        this.due = due;
        this.areas = areas;
        this.faults = faults;
        this.clock = clock;
    }

    /** @param areaCodes those the asker may see; @param dayOrNull today */
    public DayBoard of(List<String> areaCodes, LocalDate dayOrNull) {
        var now = clock.instant();
        var day = dayOrNull == null ? LocalDate.ofInstant(now, Zones.CHINA) : dayOrNull;
        var in = rules.inForce(now);
        var days = pictures.of(areaCodes, day, now);
        var heads = plans.heads(areaCodes, day).stream().collect(Collectors.toMap(PlanStore.Head::areaCode, Function.identity()));
        var promises = due.of(days.values().stream().flatMap(it -> it.jobs().stream()).filter(it -> it.work().state().isOpen()).toList());
        var areaDays = new ArrayList<DayBoard.AreaDay>();
        var technicians = new ArrayList<DayBoard.Technician>();
        var visits = new ArrayList<DayBoard.Visit>();
        days.forEach((code, it) -> {
            var head = heads.get(code);
            areaDays.add(new DayBoard.AreaDay(code, areas.get(code).name(), head == null ? 0 : head.version(), head == null ? null : head.plannedAt(), load(it, in)));
            it.crews().forEach(who -> technicians.add(technician(who, code, it, in)));
            it.jobs().forEach(job -> visits.add(visit(job, it, promises.getOrDefault(job.work().ticketId(), List.of()), in)));
        });
        return new DayBoard(day, now, areaDays, technicians, visits, changes.of(areaCodes, day, MOST_CHANGES));
    }

    static DayBoard.Load load(DayPicture day, PlanRules in) {
        int capacity = capacity(day, in), work = 0, promised = 0, unplanned = 0, late = 0;
        double travel = 0;
        for (var job : day.jobs()) {
            if (!job.work().state().isOpen()) continue;
            var stop = day.kept().get(job.work().id());
            work += job.minutes();
            if (job.work().windowStart() != null) promised += job.minutes();
            if (stop != null && stop.technicianId() != null) travel += stop.travelMinutes();
            else if (job.isToCome()) unplanned++;
            if (stop != null && stop.lateMinutes() >= 1 && job.isToCome()) late++;
        }
        return new DayBoard.Load(capacity, work, (int) Math.round(travel), promised, unplanned, late, capacity == 0 ? 0 : Math.round((work + travel) * 10.0 / capacity) / 10.0);
    }

    /** Working time of those on duty, breaks and leave taken off. */
    static int capacity(DayPicture day, PlanRules in) {
        long minutes = 0;
        for (var who : day.crews()) {
            if (who.kind() != cn.zhenqing365.roster.ShiftKind.DUTY) continue;
            var start = who.hours().start().isBefore(day.midnight()) ? day.midnight() : who.hours().start();
            var end = who.hours().end().isAfter(day.nextMidnight()) ? day.nextMidnight() : who.hours().end();
            long away = who.leave().stream().mapToLong(it -> Math.max(0, Duration.between(it.start().isBefore(start) ? start : it.start(),
                    it.end().isAfter(end) ? end : it.end()).toMinutes())).sum();
            long left = Math.min(in.longestShiftHours() * 60L, Duration.between(start, end).toMinutes()) - away;
            minutes += Math.max(0, left - (left > in.breakMinutes() ? in.breakMinutes() : 0));
        }
        return (int) minutes;
    }

    private static DayBoard.Technician technician(Crew it, String area, DayPicture day, PlanRules in) {
        var leave = it.leave().stream().map(away -> new DayBoard.Away(away.start(), away.end())).toList();
        var breakTime = in.breakMinutes() == 0 ? null : new DayBoard.Away(day.day().atTime(in.breakFrom()).atZone(Zones.CHINA).toInstant(),
                day.day().atTime(in.breakUntil()).atZone(Zones.CHINA).toInstant());
        return new DayBoard.Technician(it.id(), it.name(), it.staffNo(), area, it.kind().name(), it.hours().start(), it.hours().end(), leave, breakTime,
                it.skills().stream().sorted().toList(), it.start(), it.at(), it.atSince(), it.silentSince());
    }

    private DayBoard.Visit visit(Job job, DayPicture day, List<PromiseView> promises, PlanRules in) {
        var work = job.work();
        var stop = day.kept().getOrDefault(work.id(), Stop.unplanned(work.id(), null, null, null, null));
        var done = !job.isToCome();
        var fault = faults.find(work.symptom());
        var why = !done && stop.whyZh() != null ? new DayBoard.Words(stop.whyZh(), stop.whyEn()) : null;
        return new DayBoard.Visit(work.id(), work.number(), work.ticketNumber(), day.areaCode(), done && work.technicianId() != null ? work.technicianId() : stop.technicianId(),
                work.technicianId(), stop.position(), work.state().name(), work.symptom(), fault.map(FaultCatalogue.Fault::name).orElse(work.symptom()),
                fault.map(FaultCatalogue.Fault::nameEn).orElse(work.symptom()), masked(work.address()), job.at(),
                job.needs().stream().flatMap(java.util.Collection::stream).distinct().sorted().toList(), job.minutes(), job.parts(), work.windowStart(), work.windowEnd(),
                stop.arrivalAt(), stop.beginAt(), stop.endAt(), stop.latestAt(), tenth(stop.travelMinutes()), Math.round(stop.lateMinutes()), work.arrivedAt(), work.completedAt(),
                stop.pinnedTo() == null ? null : stop.pinnedBy(), clock(DueTimes.pressing(promises), day.now(), in), why);
    }

    private static DayBoard.Clock clock(PromiseView it, Instant now, PlanRules in) {
        if (it == null) return null;
        double all = Math.max(1, Duration.between(it.startedAt(), it.dueAt()).toSeconds()), passed = Duration.between(it.startedAt(), now).toSeconds() - it.pausedSeconds();
        double share = Math.round(passed / all * 100) / 100.0;
        var colour = it.brokenAt() != null || share > 1 ? "RED" : share * 100 >= in.amberPercent() ? "AMBER" : "GREEN";
        return new DayBoard.Clock(it.clock(), it.title(), it.startedAt(), it.dueAt(), it.brokenAt() != null, it.state().equals("PAUSED"), share, colour);
    }

    /** The board hangs on a wall: the room is not on it. */
    static String masked(String address) {
        return address.replaceAll("\\d+室$", "**室");
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
