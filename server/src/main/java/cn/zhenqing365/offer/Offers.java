package cn.zhenqing365.offer;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.offer.model.Catalogue;
import cn.zhenqing365.offer.model.Consent;
import cn.zhenqing365.offer.model.Edition;
import cn.zhenqing365.offer.model.Offer;
import cn.zhenqing365.offer.model.OfferRule;
import cn.zhenqing365.offer.model.OfferRules;
import cn.zhenqing365.offer.store.Editions;
import cn.zhenqing365.offer.store.OfferStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The door: what was offered to a home, whether it consents, and what is sold now. */
@Component
public class Offers {
    private static final int EDITIONS_SHOWN = 50;
    private final OfferStore store;
    private final Editions editions;
    private final Clock clock;

    Offers(OfferStore store, Editions editions, Clock clock) {
        this.store = store;
        this.editions = editions;
        this.clock = clock;
    }

    /** @throws Refused NOT_FOUND */
    public Offer get(UUID id) {
        return store.find(id).orElseThrow(() -> Refused.notFound("offer", id));
    }

    /** What the home last said; empty when it was never asked. */
    public Optional<Consent> consent(UUID householdId) {
        return store.consent(householdId);
    }

    /** The latest first. */
    public List<Offer> ofHousehold(UUID householdId) {
        return store.ofHousehold(householdId, 20);
    }

    public Edition<Catalogue> catalogue() {
        return editions.catalogue(clock.instant());
    }

    public List<Edition<Void>> catalogues() {
        return editions.catalogues();
    }

    public Edition<OfferRules> rules() {
        return editions.rules(clock.instant());
    }

    /** The editions of the rules, newest first, those to come and the shipped ones included. */
    public List<Edition<OfferRules>> ruleEditions() {
        return editions.rules(EDITIONS_SHOWN);
    }

    /** How it is called and shown now; empty when the rules no longer know it. */
    public Optional<OfferRule> rule(String code) {
        return rules().content().rule(code);
    }
}
