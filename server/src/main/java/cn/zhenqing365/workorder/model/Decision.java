package cn.zhenqing365.workorder.model;

import cn.zhenqing365.kernel.Refusal;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.workorder.WorkOrder;

/** What the model answers to a report: the work order as it then stands, nothing new, or a refusal. */
public sealed interface Decision {
    record Changed(WorkOrder work) implements Decision {}

    record AlreadyKnown(WorkOrder work) implements Decision {}

    record Declined(Refusal refusal) implements Decision {}

    static Decision declined(String code, Object... facts) {
        return new Declined(Refusal.of(code, facts));
    }

    /** At the edge of an action: a refusal becomes an exception so that the transaction rolls back. */
    default Decision orRefuse() {
        if (this instanceof Declined declined) throw new Refused(declined.refusal());
        return this;
    }

    default boolean isNews() {
        return this instanceof Changed;
    }

    default WorkOrder work() {
        if (this instanceof Changed changed) return changed.work;
        if (this instanceof AlreadyKnown known) return known.work;
        throw new IllegalStateException("refused");
    }
}
