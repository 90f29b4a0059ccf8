package cn.zhenqing365.offer.actions;

import cn.zhenqing365.directory.Household;
import cn.zhenqing365.directory.Households;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.offer.model.Consent;
import cn.zhenqing365.offer.model.Offer;
import cn.zhenqing365.offer.store.Editions;
import cn.zhenqing365.offer.store.OfferStore;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one recommendation of a contact: the first rule that fits a home which has consented. The same contact again has the same answer. */
@Component
public class Recommend {
    private static final int LONGEST_CONTACT = 80;

    /** @param whyNot NO_CONSENT or NOTHING_FITS when there is no offer */
    public record Recommended(Optional<Offer> offer, String whyNot) {}

    private final Households households;
    private final Editions editions;
    private final OfferStore store;
    private final Journal journal;
    private final Clock clock;

    Recommend(Households households, Editions editions, OfferStore store, Journal journal, Clock clock) {
        this.households = households;
        this.editions = editions;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param contact   the queue number, call or visit: at most one offer in each
     * @param saysHdSet the customer says there is an HD set at home
     * @throws Refused NOT_FOUND, OFFER_CONTACT_MISSING
     */
    @Transactional
    public Recommended to(UUID householdId, String contact, boolean saysHdSet, Actor by) {
        if (contact == null || contact.isBlank() || contact.length() > LONGEST_CONTACT) throw Refused.because("OFFER_CONTACT_MISSING");
        var home = households.get(householdId);
        if (!store.consent(householdId).map(Consent::given).orElse(false)) return new Recommended(Optional.empty(), "NO_CONSENT");
        var known = store.ofContact(householdId, contact);
        if (known.isPresent()) return new Recommended(known, null);
        return choose(home, contact, saysHdSet, by);
    }

    private Recommended choose(Household home, String contact, boolean saysHdSet, Actor by) {
        var now = clock.instant();
        var rules = editions.rules(now);
        var resting = store.notNow(home.id(), now);
        for (var rule : rules.content().offers()) {
            if (resting.contains(rule.code())) continue;
            var reason = rule.fits(home, saysHdSet);
            if (reason.isEmpty()) continue;
            var offer = new Offer(Ids.at(now), home.id(), home.areaCode(), contact, rule.code(), rules.version(), reason.get(), Offer.State.ELIGIBLE,
                    null, null, null, null, null);
            if (!store.add(offer, now, by.id())) return new Recommended(store.ofContact(home.id(), contact), null);
            journal.write(Happening.of("OFFER_ELIGIBLE", "OFFER", offer.id(), null, home.areaCode(), by, now, "code", rule.code(), "rules", rules.version(),
                    "saysHdSet", saysHdSet));
            return new Recommended(Optional.of(offer), null);
        }
        return new Recommended(Optional.empty(), "NOTHING_FITS");
    }
}
