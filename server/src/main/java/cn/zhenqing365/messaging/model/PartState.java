package cn.zhenqing365.messaging.model;

/** Where one part stands. */
public enum PartState {
    /** Certainly not with the gateway. */
    WAITING,
    /** About to be handed over, or on the wire; written before the first byte leaves. */
    SUBMITTING,
    ACKED,
    /** It went out, and whether it was taken nobody knows. */
    UNKNOWN,
    REFUSED,
    DELIVRD,
    UNDELIV;

    /** The gateway took it, whatever became of it then. */
    public boolean isTaken() {
        return this == ACKED || this == DELIVRD || this == UNDELIV;
    }

    public boolean isFinal() {
        return this == DELIVRD || this == UNDELIV;
    }
}
