package cn.zhenqing365.offer.actions;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.offer.model.Consent;
import cn.zhenqing365.offer.model.Offer;
import cn.zhenqing365.offer.store.Editions;
import cn.zhenqing365.offer.store.OfferStore;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shown, accepted, refused, later; and given back. Whoever records an acceptance is credited with it. */
@Component
public class RecordOutcome {
    private final OfferStore store;
    private final Editions editions;
    private final Journal journal;
    private final Clock clock;

    RecordOutcome(OfferStore store, Editions editions, Journal journal, Clock clock) {
        this.store = store;
        this.editions = editions;
        this.journal = journal;
        this.clock = clock;
    }

    /** The same outcome again changes nothing. @throws Refused NOT_FOUND, OFFER_ALREADY_ANSWERED, OFFER_OUTCOME_UNKNOWN, OFFER_NO_CONSENT, OFFER_HAD_ALREADY */
    @Transactional
    public Offer record(UUID id, Offer.State outcome, Actor by) {
        var now = clock.instant();
        var it = store.lock(id).orElseThrow(() -> Refused.notFound("offer", id));
        if (it.state() == outcome && outcome != Offer.State.ELIGIBLE && outcome != Offer.State.WITHDRAWN) return it;
        it.mayBecome(outcome).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        boolean consents = store.consent(it.householdId()).map(Consent::given).orElse(false);
        if (!consents && outcome != Offer.State.REFUSED) throw Refused.because("OFFER_NO_CONSENT");
        var rules = editions.rules(now).content();
        try {
            switch (outcome) {
                case SHOWN -> store.shown(id, by.id(), now);
                case ACCEPTED -> store.answered(id, outcome, null, now.plus(Duration.ofDays(rules.creditDays())), by.id(), now);
                case REFUSED -> store.answered(id, outcome, now.plus(Duration.ofDays(rules.restDaysAfterRefusal())), null, by.id(), now);
                default -> store.answered(id, outcome, now.plus(Duration.ofDays(rules.restDaysAfterLater())), null, by.id(), now);
            }
        } catch (DuplicateKeyException twice) {
            throw Refused.because("OFFER_HAD_ALREADY");
        }
        journal.write(Happening.of("OFFER_" + outcome, "OFFER", id, null, it.areaCode(), by, now, "code", it.code()));
        return store.find(id).orElseThrow();
    }

    /** The customer gives it back; within the credit days nobody is credited any more. @throws Refused NOT_FOUND, OFFER_NOT_ACCEPTED */
    @Transactional
    public Offer withdraw(UUID id, String why, Actor by) {
        var now = clock.instant();
        var it = store.lock(id).orElseThrow(() -> Refused.notFound("offer", id));
        if (it.state() == Offer.State.WITHDRAWN) return it;
        it.mayBeWithdrawn().ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        store.withdrawn(id, why, now.plus(Duration.ofDays(editions.rules(now).content().restDaysAfterRefusal())), by.id(), now);
        var after = store.find(id).orElseThrow();
        journal.write(Happening.of("OFFER_WITHDRAWN", "OFFER", id, null, it.areaCode(), by, now, "code", it.code(), "why", why,
                "creditTakenBack", !after.credited(), "creditedTo", it.answeredBy()));
        return after;
    }
}
