package cn.zhenqing365.offer.model;

import cn.zhenqing365.kernel.Refusal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One contact in which something could be offered, and its story: eligible, shown, answered, perhaps given back. An answer is
 * given once; "later" and "refused" let it rest; an acceptance credits whoever recorded it until it is given back in time.
 */
public record Offer(UUID id, UUID householdId, String areaCode, String contact, String code, int rules, OfferRule.Reason reason, State state,
                    Instant answeredAt, UUID answeredBy, Instant restsUntil, Instant creditUntil, Instant withdrawnAt) {
    public enum State { ELIGIBLE, SHOWN, ACCEPTED, REFUSED, LATER, WITHDRAWN }

    /** @param outcome SHOWN, ACCEPTED, REFUSED or LATER */
    public Optional<Refusal> mayBecome(State outcome) {
        if (outcome == State.ELIGIBLE || outcome == State.WITHDRAWN) return Optional.of(Refusal.of("OFFER_OUTCOME_UNKNOWN", "outcome", outcome.name()));
        boolean open = state == State.ELIGIBLE || state == State.SHOWN;
        return open && outcome != state ? Optional.empty() : Optional.of(Refusal.of("OFFER_ALREADY_ANSWERED", "state", state.name()));
    }

    public Optional<Refusal> mayBeWithdrawn() {
        return state == State.ACCEPTED ? Optional.empty() : Optional.of(Refusal.of("OFFER_NOT_ACCEPTED", "state", state.name()));
    }

    /** Whether the acceptance counts for the one who recorded it. */
    public boolean credited() {
        return creditUntil != null && (withdrawnAt == null || !withdrawnAt.isBefore(creditUntil));
    }
}
