package cn.zhenqing365.dispatch.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a move does to the day. The same answer before saving (a preview) and after.
 *
 * @param refusal the code and sentences of what stands against it, null when it can be saved
 * @param travelBefore minutes on the road of the technicians concerned, the way home included; the others' day stays as it is
 * @param brokenBefore of the technicians concerned: visits after their agreed window or promised time
 * @param affected every visit whose planned time moves by a minute or more, the moved one first
 * @param version of the plan after saving; of the plan as it stands for a preview
 */
public record MoveEffect(String number, UUID toTechnician, int position, Refusal refusal, double travelBefore, double travelAfter, int brokenBefore, int brokenAfter,
                         int unplannedBefore, int unplannedAfter, List<Shifted> affected, DayBoard.Words sentence, int version) {

    /** @param code VISIT_PINNED, SKILL_MISSING, WINDOW_NOT_POSSIBLE, VISIT_BEGUN, NOT_AT_WORK */
    public record Refusal(String code, String zh, String en) {}

    /** @param arrivalBefore null when it was planned with nobody, {@code arrivalAfter} null when nobody can go any more */
    public record Shifted(String number, UUID technicianBefore, UUID technicianAfter, Instant arrivalBefore, Instant arrivalAfter, Instant windowStart, Instant windowEnd,
                          double lateBefore, double lateAfter) {}
}
