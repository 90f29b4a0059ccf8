package cn.zhenqing365.appointment;

import cn.zhenqing365.kernel.TimeWindow;
import java.time.Instant;
import java.util.UUID;

/**
 * A window kept for a caller until {@code expiresAt}; then it is agreed or free again.
 *
 * @param beginAt when the technician would be there, by the route
 * @param minutes the work itself
 * @param heldBy the member of staff, or the household for a customer's own choice
 * @param endedAt agreed or given back; null while it stands
 */
public record Hold(UUID id, String areaCode, UUID householdId, UUID technicianId, TimeWindow window, Instant beginAt, int minutes, UUID heldBy, Instant heldAt,
                   Instant expiresAt, Instant endedAt) {
    public boolean stands(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }
}
