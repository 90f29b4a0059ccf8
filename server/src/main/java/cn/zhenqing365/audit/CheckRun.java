package cn.zhenqing365.audit;

import cn.zhenqing365.promise.Recomputation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a check found. {@code brokenBlocks}: where the chain of the journal does not hold; {@code differences}: promises whose rows say something else
 * than the journal; {@code erased}: entries whose words were taken out for the person concerned, each told of in the journal itself.
 */
public record CheckRun(UUID id, Instant checkedAt, String checkedBy, Instant from, Instant until, long blocks, long sealed, long unsealed, long erased, List<Long> brokenBlocks,
                       long promises, long unrecorded, List<Recomputation.Difference> differences) {
    public boolean good() {
        return brokenBlocks.isEmpty() && differences.isEmpty();
    }
}
