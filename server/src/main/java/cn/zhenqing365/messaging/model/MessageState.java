package cn.zhenqing365.messaging.model;

/** Where a text stands, computed from its parts by {@link Fate}. */
public enum MessageState {
    QUEUED, SENDING, ACKED, DELIVERED, UNDELIVERED, FAILED, UNKNOWN, CANCELLED;

    /** Nothing that is heard later changes it. */
    public boolean isOver() {
        return this == DELIVERED || this == UNDELIVERED || this == FAILED || this == CANCELLED;
    }
}
