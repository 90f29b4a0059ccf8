package cn.zhenqing365.outage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A planned interruption is over, in the transaction that says so: what it is worth to each home is for others to compute.
 *
 * @param announced it had a notice in time, as 电信条例 35 asks; whom its text did not reach before it began is not {@code told} all the same
 */
public record InterruptionEnded(UUID workId, String number, Instant from, Instant until, boolean announced, List<Home> homes) {
    /** @param id of the row that says so: one home, one interruption. @param services those that were interrupted. @param told before it began, as far as it has a number */
    public record Home(UUID id, UUID householdId, String areaCode, List<String> services, boolean told) {}
}
