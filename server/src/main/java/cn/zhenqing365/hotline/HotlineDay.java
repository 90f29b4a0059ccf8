package cn.zhenqing365.hotline;

/** Calls of a period: how many came, were answered and given up, and how long those who were answered waited, in seconds. All 0 without an exchange. */
public record HotlineDay(int offered, int answered, int abandoned, double waitedSeconds) {}
