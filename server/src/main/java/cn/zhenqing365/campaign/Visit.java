package cn.zhenqing365.campaign;

import cn.zhenqing365.campaign.model.Stratum;
import cn.zhenqing365.kernel.GeoPoint;
import java.time.Instant;
import java.util.UUID;

/**
 * A household drawn for a visitor.
 *
 * @param place    in walking order, from 1
 * @param stateAt  of the report that made the state; null while nobody has been there
 * @param replaces the visit it was drawn instead of; null for a first draw
 * @param replaced whether another was drawn instead of it: it counts no more
 */
public record Visit(UUID id, UUID campaignId, UUID householdId, UUID staffId, Stratum stratum, String community, GeoPoint at, int place, State state, int attempts,
                    Instant stateAt, UUID replaces, boolean replaced) {
    /** RELATIVE: a declared relative of the visitor; the others as the last report says, and DONE for good. */
    public enum State { DRAWN, DONE, ABSENT, REFUSED, EMPTY, WRONG_ADDRESS, RELATIVE }
}
