package cn.zhenqing365.hotline;

import java.time.Instant;

/**
 * One turn of a call. Turns may come late, twice and in any order.
 *
 * @param callId  the exchange's own name of the call, at most 80 characters
 * @param staffNo who answered; may be missing
 */
public record CallTurn(String callId, What what, Instant at, String staffNo) {
    public enum What { QUEUED, ANSWERED, ABANDONED }
}
