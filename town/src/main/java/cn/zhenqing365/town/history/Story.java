package cn.zhenqing365.town.history;

import cn.zhenqing365.town.Home;
import cn.zhenqing365.town.Person;
import java.time.Instant;
import java.util.UUID;

/**
 * One fault, from the call to its closing. {@code visit} is null when it was put right on the phone; {@code confirmedAt} when
 * the customer kept silent; {@code joinedAt} when nobody called a second time; {@code repeatOf} when the fault is new.
 */
record Story(UUID id, Home home, Fault fault, String severity, String channel, String phone, Person owner, Instant answeredAt, Instant savedAt,
             Instant joinedAt, Visit visit, Instant confirmedAt, Instant closedAt, Integer stars, Story repeatOf, String number) {

    /** The field work. {@code postponed}: the customer asked for a later day, and the clock stood from agreeing to the window. */
    record Visit(UUID id, UUID assignmentId, Person technician, String via, Instant ackedAt, Instant deliveredAt, Instant receivedAt,
                 Instant contactedAt, Instant agreedAt, Instant windowStart, Instant windowEnd, boolean postponed, Instant arrivedAt,
                 Instant completedAt, String remark) {}

    Story numbered(String number) {
        return new Story(id, home, fault, severity, channel, phone, owner, answeredAt, savedAt, joinedAt, visit, confirmedAt, closedAt, stars,
                repeatOf, number);
    }

    String area() {
        return home.area().code();
    }

    String areaKind() {
        return home.area().kind();
    }

    Instant fixedAt() {
        return visit == null ? savedAt : visit.completedAt();
    }

    /** CLK-05 for television, CLK-07 for broadband, CLK-06 for what is major. */
    String repairClock() {
        return severity.equals("MAJOR") ? "CLK-06" : fault.service().equals("TV") ? "CLK-05" : "CLK-07";
    }

    Instant promisedAt() {
        return Commitment.of(repairClock()).due(areaKind(), answeredAt);
    }

    Instant hardLimitAt() {
        return Commitment.of(repairClock()).hardDue(areaKind(), answeredAt);
    }

    /** Seconds that do not count because the customer asked for another day. */
    long pausedSeconds() {
        return visit == null || !visit.postponed() ? 0 : visit.windowStart().getEpochSecond() - visit.agreedAt().getEpochSecond();
    }

    boolean brokeAPromise() {
        if (visit == null) return false;
        return visit.ackedAt().isAfter(answeredAt.plusSeconds(180)) || visit.contactedAt().isAfter(visit.deliveredAt().plusSeconds(1200))
                || visit.arrivedAt().isAfter(visit.windowEnd()) || visit.completedAt().isAfter(promisedAt().plusSeconds(pausedSeconds()));
    }
}
