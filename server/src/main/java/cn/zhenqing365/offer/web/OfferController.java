package cn.zhenqing365.offer.web;

import cn.zhenqing365.directory.Households;
import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.offer.Offers;
import cn.zhenqing365.offer.actions.PlanPackages;
import cn.zhenqing365.offer.actions.RecordConsent;
import cn.zhenqing365.offer.actions.RecordOutcome;
import cn.zhenqing365.offer.actions.Recommend;
import cn.zhenqing365.offer.model.Consent;
import cn.zhenqing365.offer.model.Offer;
import cn.zhenqing365.platform.Once;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What may be offered to a household, what it says to it, and the cheapest packages for what it asks. */
@RestController
@RequestMapping("/api")
class OfferController {
    record Asked(UUID householdId, String contact, boolean hdSet) {}

    record Outcome(Offer.State outcome) {}

    record Withdrawal(String why) {}

    record Said(boolean given, Consent.How how, String evidence) {}

    private static final Role[] SELLERS = {Role.AGENT, Role.SHIFT_LEADER, Role.CALL_CENTRE_HEAD, Role.LOBBY_MANAGER, Role.LOBBY_HEAD, Role.CUSTOMER_MANAGER, Role.ADMIN};

    private final Households households;
    private final Offers offers;
    private final Recommend recommend;
    private final RecordOutcome outcomes;
    private final RecordConsent consents;
    private final PlanPackages plans;
    private final OfferViews views;
    private final Once once;

    OfferController(Households households, Offers offers, Recommend recommend, RecordOutcome outcomes, RecordConsent consents, PlanPackages plans,
                    OfferViews views, Once once) {
        this.households = households;
        this.offers = offers;
        this.recommend = recommend;
        this.outcomes = outcomes;
        this.consents = consents;
        this.plans = plans;
        this.views = views;
        this.once = once;
    }

    /** Consent, what was offered before, and what the home has: what a panel opens with. */
    @GetMapping("/households/{id}/offers")
    OfferViews.Home home(@PathVariable UUID id) {
        admit(id);
        return views.home(id);
    }

    @PutMapping("/households/{id}/marketing-consent")
    OfferViews.Home consent(@PathVariable UUID id, @RequestBody Said it) {
        admit(id);
        consents.say(id, it.given(), it.how(), it.evidence(), SignedIn.actor());
        return views.home(id);
    }

    /** The recommendation of this contact; asked again it is the same. */
    @PostMapping("/offers")
    OfferViews.Recommendation recommend(@RequestBody Asked it) {
        admit(it.householdId());
        return views.recommendation(recommend.to(it.householdId(), it.contact(), it.hdSet(), SignedIn.actor()));
    }

    @PostMapping("/offers/{id}/outcome")
    ResponseEntity<OfferViews.Line> outcome(@PathVariable UUID id, @RequestBody Outcome it, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        admit(offers.get(id).householdId());
        return once.create(SignedIn.current().id(), key, id + " " + it, OfferViews.Line.class,
                () -> ResponseEntity.ok(views.line(outcomes.record(id, it.outcome(), SignedIn.actor()))));
    }

    @PostMapping("/offers/{id}/withdrawal")
    ResponseEntity<OfferViews.Line> withdraw(@PathVariable UUID id, @RequestBody Withdrawal it, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        admit(offers.get(id).householdId());
        return once.create(SignedIn.current().id(), key, id + " " + it, OfferViews.Line.class,
                () -> ResponseEntity.ok(views.line(outcomes.withdraw(id, it.why(), SignedIn.actor()))));
    }

    /** The cheapest packages that hold these channels, what comes on top, what is missing, and what giving up one would save. */
    @GetMapping("/package-plan")
    OfferViews.Plan plan(@RequestParam List<String> channel, @RequestParam(required = false) UUID household) {
        SignedIn.requireRole(SELLERS);
        if (household != null) admit(household);
        return views.plan(plans.forWishes(channel, household));
    }

    private void admit(UUID householdId) {
        SignedIn.requireRole(SELLERS);
        SignedIn.requireArea(households.brief(householdId).areaCode());
    }
}
