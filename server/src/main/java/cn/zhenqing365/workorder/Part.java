package cn.zhenqing365.workorder;

import java.time.Instant;
import java.util.UUID;

/**
 * A part of a visit: one service of one request. {@code itemId} is what the customer asked for and stays the same when the part is
 * carried over to a later visit.
 *
 * @param state OPEN, DONE, CARRIED_OVER or CANCELLED
 */
public record Part(UUID id, UUID workOrderId, UUID ticketId, UUID itemId, String job, String service, String state, String words, Instant settledAt) {
    /** A reported fault that shares the visit: the request is the part. */
    public boolean isRepair() {
        return itemId.equals(ticketId);
    }

    public boolean isOpen() {
        return state.equals("OPEN");
    }
}
