package cn.zhenqing365.campaign.model;

/** What came of one attempt at a door: 完成 无人 拒访 空户 地址错. Only 完成 counts; an empty flat and a wrong address are replaced. */
public enum Outcome {
    DONE, ABSENT, REFUSED, EMPTY, WRONG_ADDRESS;

    /** No household is behind this door, so another one is drawn. */
    public boolean isReplaced() {
        return this == EMPTY || this == WRONG_ADDRESS;
    }

    /** Somebody opened and spoke with the visitor. */
    public boolean isReached() {
        return this == DONE || this == REFUSED;
    }
}
