package cn.zhenqing365.dispatch.plan.model;

import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.parts.Take;
import cn.zhenqing365.planner.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What a new plan changes against the one before, each with its reason in a sentence. */
public final class Replanned {
    /** The planner is asked for its own reason for so many changes of one plan; the rest are told by their facts. */
    private static final int REASONS = 5;

    /** @param kind MOVED, UNPLANNED, PLANNED or LATE; {@code to} is null when nobody can go */
    public record Change(String kind, Job job, Stop before, Stop after, Crew to, Sentence why) {}

    private final DayPicture day;
    private final Schedule schedule;
    private final Map<UUID, Stop> stops;
    private final List<Change> changes = new ArrayList<>();
    private int reasons;

    private Replanned(DayPicture day, Schedule schedule) {
        this.day = day;
        this.schedule = schedule;
        stops = schedule.stops();
    }

    public static Replanned of(DayPicture day, Schedule schedule) {
        var it = new Replanned(day, schedule);
        it.stops.values().forEach(it::compare);
        return it;
    }

    public Map<UUID, Stop> stops() {
        return stops;
    }

    public List<Change> changes() {
        return changes;
    }

    /** Somebody's order of visits is another: who looked at the plan before has seen something else. */
    public boolean isAnother() {
        return stops.values().stream().anyMatch(it -> {
            var before = day.kept().get(it.workOrderId());
            return before == null || !Objects.equals(before.technicianId(), it.technicianId()) || before.position() != it.position();
        });
    }

    private void compare(Stop after) {
        var before = day.kept().get(after.workOrderId());
        var job = day.job(after.workOrderId()).orElseThrow();
        if (!job.isToCome()) return;
        if (after.technicianId() == null) {
            if (before == null || before.technicianId() != null) changes.add(new Change("UNPLANNED", job, before, after, null, new Sentence(after.whyZh(), after.whyEn())));
            return;
        }
        var to = day.crew(after.technicianId()).orElseThrow();
        if (!after.technicianId().equals(job.work().technicianId())) {
            if (before == null || !after.technicianId().equals(before.technicianId())) changes.add(new Change("MOVED", job, before, after, to, moved(job, before, after, to)));
        } else if (before != null && before.technicianId() == null) {
            changes.add(new Change("PLANNED", job, before, after, to, Sentence.of("%s排得进了,约%s到", "%s has room now, about %s", to.label(), Zones.clock(after.arrivalAt()))));
        }
        if (after.lateMinutes() >= 1 && (before == null || before.lateMinutes() < 1)) changes.add(new Change("LATE", job, before, after, to, late(job, after, to)));
    }

    private Sentence moved(Job job, Stop before, Stop after, Crew to) {
        var from = job.work().technicianId() == null ? null : day.crew(job.work().technicianId()).orElse(null);
        var at = Zones.clock(after.arrivalAt());
        if (from == null) return Sentence.of("当班的没有人拿着这一单,由%s上门,约%s到", "nobody at work holds it; %s goes, about %s", to.label(), at);
        if (from.silentSince() != null) return Sentence.of("%s已%d分钟没有回应派单,改由%s上门,约%s到", "%s has not answered a dispatch for %d minutes; %s goes, about %s",
                from.label(), Duration.between(from.silentSince(), day.now()).toMinutes(), to.label(), at);
        if (from.ahead(day.now(), 24) == null) return Sentence.of("%s已下班或请假,改由%s上门,约%s到", "%s is off duty or on leave; %s goes, about %s", from.label(), to.label(), at);
        var lacking = job.missingOn(from);
        if (!lacking.isEmpty() && job.missingOn(to).isEmpty())
            return new Sentence("%s车上没有%s,改由%s上门,约%s到".formatted(from.label(), VanParts.names(lacking, Take::name, "、"), to.label(), at),
                    "%s has no %s on the van; %s goes, about %s".formatted(from.label(), VanParts.names(lacking, Take::nameEn, ", "), to.label(), at));
        if (before != null && before.lateMinutes() >= 1) return Sentence.of("由%s去要晚%d分钟,改由%s上门,约%s到", "%s would be %d minutes late; %s goes, about %s",
                from.label(), Math.round(before.lateMinutes()), to.label(), at);
        var own = reasons++ < REASONS ? schedule.why(after.workOrderId()) : null;
        return own == null ? Sentence.of("由%s改为%s上门,约%s到", "%s hands over to %s, about %s", from.label(), to.label(), at)
                : new Sentence("由" + from.label() + "改为" + to.label() + ":" + own.zh(), from.label() + " hands over to " + to.label() + ": " + own.en());
    }

    private static Sentence late(Job job, Stop after, Crew to) {
        Instant end = job.work().windowEnd();
        var minutes = Math.round(after.lateMinutes());
        return end != null ? Sentence.of("%s预计%s到,比约定的%s晚%d分钟", "%s is expected at %s, later than the agreed %s by %d minutes", to.label(), Zones.clock(after.beginAt()), Zones.clock(end), minutes)
                : Sentence.of("%s预计%s到,来不及在承诺的%s前修好", "%s is expected at %s, too late to be done by the promised %s", to.label(), Zones.clock(after.beginAt()),
                        after.dueAt() == null ? "" : Zones.clock(after.dueAt()));
    }
}
