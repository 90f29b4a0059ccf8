package cn.zhenqing365.workorder;

/** The order of the words is the order of a good day. */
public enum WorkOrderState {
    OPENED, ASSIGNED, RECEIVED, CONTACTED, APPOINTED, ARRIVED, COMPLETED, CANCELLED;

    public boolean isOpen() {
        return this != COMPLETED && this != CANCELLED;
    }

    public boolean before(WorkOrderState other) {
        return ordinal() < other.ordinal();
    }
}
