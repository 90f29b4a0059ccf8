package cn.zhenqing365.credit;

import java.time.Instant;

/** What left for billing at one time; {@code no} counts from 1 and is never used again. */
public record CreditBatch(int no, Instant madeAt, String madeBy, int lines, long cents) {}
