package cn.zhenqing365.promise;

import java.util.List;
import java.util.UUID;

/**
 * What came out when promises were computed again from the journal. {@code unrecorded} promises began before their beginnings
 * were written into the journal and cannot be computed; no {@code differences} is good.
 */
public record Recomputation(long promises, long unrecorded, List<Difference> differences) {
    /** What stands in the row of a promise and what the journal says; {@code field} is a column, {@code row} or {@code rule}. */
    public record Difference(UUID promiseId, String clock, UUID threadId, String field, String stands, String computed) {}

    public boolean same() {
        return differences.isEmpty();
    }
}
