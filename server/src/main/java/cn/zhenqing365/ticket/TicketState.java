package cn.zhenqing365.ticket;

/** TMF621 words ({@code domain.md} §2.3): 受理, 处理中, 用户延期, 完工待验, 回访完成或免回访, 作废. */
public enum TicketState {
    ACKNOWLEDGED, IN_PROGRESS, PENDING, RESOLVED, CLOSED, CANCELLED;

    public boolean isOpen() {
        return this != CLOSED && this != CANCELLED;
    }
}
