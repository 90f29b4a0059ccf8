package cn.zhenqing365.evaluation.model;

/** What a score consists of ({@code domain.md} §10, A to H): 服务态度 操作技能 业务知识 受理量 主动营销 用户满意度 时限遵守 质量合规. */
public enum Dimension {
    ATTITUDE, SKILL, KNOWLEDGE, OUTPUT, OFFERS, SATISFACTION, TIMELINESS, QUALITY;

    /** A to H. */
    public String letter() {
        return String.valueOf((char) ('A' + ordinal()));
    }
}
