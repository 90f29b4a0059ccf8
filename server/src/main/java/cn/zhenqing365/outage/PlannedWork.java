package cn.zhenqing365.outage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Work on the net that interrupts somebody's service.
 *
 * @param noticeDueAt by when it must be announced (CLK-26)
 * @param homes       how many households were told; null before
 * @param emergency   why it cannot wait for the notice; counts once {@code approvedBy} somebody who neither registered the work nor asked for it ({@code emergencyBy})
 * @param announcedAt when the texts of its notice go out: after a notice in quiet hours the end of them, still ahead until then
 * @param unannounced why it began although nobody had been told; then everybody concerned is a case for compensation
 */
public record PlannedWork(UUID id, String number, String title, String areaCode, List<String> nodes, List<String> services, Instant startsAt, Instant endsAt, State state,
                          UUID registeredBy, Instant registeredAt, Instant noticeDueAt, Instant announcedAt, Integer homes, String emergency, UUID emergencyBy, UUID approvedBy, Instant approvedAt,
                          Instant beganAt, String unannounced, Instant endedAt, String closing) {
    public enum State { PLANNED, ANNOUNCED, RUNNING, ENDED, CANCELLED }
}
