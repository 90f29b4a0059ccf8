package cn.zhenqing365.dispatch.plan.model;

import cn.zhenqing365.appointment.Hold;
import cn.zhenqing365.kernel.GeoPoint;
import cn.zhenqing365.kernel.Zones;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An area team's day as it stands at {@code now}: who works, what is to be done and was done, what was planned.
 *
 * @param kept the plan as stored, by work order
 * @param holds windows kept for callers, by hold
 * @param places where the households of the holds are
 * @param ways streets, or straight lines
 */
public record DayPicture(String areaCode, LocalDate day, Instant now, List<Crew> crews, List<Job> jobs, Map<UUID, Stop> kept, List<Hold> holds,
                         Map<UUID, GeoPoint> places, GeoPoint middle, Ways ways) {
    public Instant midnight() {
        return day.atStartOfDay(Zones.CHINA).toInstant();
    }

    public Instant nextMidnight() {
        return day.plusDays(1).atStartOfDay(Zones.CHINA).toInstant();
    }

    public boolean isToday() {
        return !now.isBefore(midnight()) && now.isBefore(nextMidnight());
    }

    public double minute(Instant at) {
        return (at.getEpochSecond() - midnight().getEpochSecond()) / 60.0;
    }

    public Instant at(double minute) {
        return midnight().plusSeconds(Math.round(minute * 60));
    }

    public Optional<Crew> crew(UUID id) {
        return crews.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    public Optional<Job> job(UUID workOrderId) {
        return jobs.stream().filter(it -> it.work().id().equals(workOrderId)).findFirst();
    }

    /** The same day with other people or fewer. */
    public DayPicture with(List<Crew> others, List<Job> otherJobs) {
        return new DayPicture(areaCode, day, now, others, otherJobs, kept, holds, places, middle, ways);
    }

    public DayPicture withKept(Map<UUID, Stop> other) {
        return new DayPicture(areaCode, day, now, crews, jobs, other, holds, places, middle, ways);
    }

    /** No more than so many visits still to come: those agreed first, then those due first; a flood of reports is not planned to the last. */
    public DayPicture atMost(int visits) {
        if (jobs.stream().filter(Job::isToCome).count() <= visits) return this;
        var latest = Instant.MAX;
        var first = jobs.stream().filter(Job::isToCome).sorted(java.util.Comparator.comparing((Job it) -> it.work().windowStart() == null)
                .thenComparing(it -> it.dueAt() == null ? latest : it.dueAt()).thenComparing(it -> it.work().openedAt())).limit(visits).toList();
        return with(crews, java.util.stream.Stream.concat(jobs.stream().filter(it -> !it.isToCome()), first.stream()).toList());
    }

    public DayPicture withHolds(List<Hold> other) {
        return new DayPicture(areaCode, day, now, crews, jobs, kept, other, places, middle, ways);
    }
}
