package cn.zhenqing365.offer.actions;

import cn.zhenqing365.directory.Households;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.offer.model.Consent;
import cn.zhenqing365.offer.store.OfferStore;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the household says about being offered things; withdrawing takes no more than giving ({@code domain.md} §4, PIPL 14–16). */
@Component
public class RecordConsent {
    private static final int LONGEST = 300;
    private final Households households;
    private final OfferStore store;
    private final Journal journal;
    private final Clock clock;

    RecordConsent(Households households, OfferStore store, Journal journal, Clock clock) {
        this.households = households;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param evidence needed when consent is given. @throws Refused NOT_FOUND, CONSENT_EVIDENCE_MISSING */
    @Transactional
    public Consent say(UUID householdId, boolean given, Consent.How how, String evidence, Actor by) {
        var home = households.brief(householdId);
        var shown = evidence == null ? "" : evidence.strip();
        if (how == null || given && shown.isEmpty() || shown.length() > LONGEST) throw Refused.because("CONSENT_EVIDENCE_MISSING");
        var now = clock.instant();
        var it = new Consent(given, how, shown, now, by.id());
        store.say(householdId, home.areaCode(), it);
        journal.write(Happening.of(given ? "MARKETING_CONSENT_GIVEN" : "MARKETING_CONSENT_WITHDRAWN", "HOUSEHOLD", householdId, null, home.areaCode(), by, now,
                "how", how.name(), "evidence", shown));
        return it;
    }
}
