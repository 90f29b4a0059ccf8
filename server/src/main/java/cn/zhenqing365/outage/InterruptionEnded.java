package cn.zhenqing365.outage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A planned interruption is over, in the transaction that says so: what it is worth to each home is for others to compute.
 *
 * @param announced everybody was told before it began, as 电信条例 35 asks
 */
public record InterruptionEnded(UUID workId, String number, Instant from, Instant until, boolean announced, List<Home> homes) {
    /** @param id of the row that says so: one home, one interruption. @param services those that were interrupted */
    public record Home(UUID id, UUID householdId, String areaCode, List<String> services) {}
}
