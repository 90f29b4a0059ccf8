package cn.zhenqing365.workorder;

import java.time.Instant;
import java.util.UUID;

/** Who was asked, over which way of the chain, and what became of it. The link in the text is good as long as it stands. */
public record Assignment(UUID id, UUID workOrderId, int no, UUID technicianId, String phone, Via via, String reason,
                         Instant assignedAt, Instant receivedAt, Instant endedAt, String endReason, String linkToken,
                         Integer jobCode) {
    /** The fallback chain of {@code domain.md} §13, in its order; BY_HAND is a dispatcher's choice. */
    public enum Via { ON_DUTY, STAND_BY, NEIGHBOUR, CUSTOMER_MANAGER, DUTY_PHONE, BY_HAND }
}
