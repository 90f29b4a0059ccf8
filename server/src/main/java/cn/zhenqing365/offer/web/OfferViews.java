package cn.zhenqing365.offer.web;

import cn.zhenqing365.directory.Households;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.offer.Offers;
import cn.zhenqing365.offer.actions.PlanPackages;
import cn.zhenqing365.offer.actions.Recommend;
import cn.zhenqing365.offer.model.Catalogue;
import cn.zhenqing365.offer.model.Channel;
import cn.zhenqing365.offer.model.Offer;
import cn.zhenqing365.offer.model.Pack;
import cn.zhenqing365.planner.PackagePlan;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Offers, consent and plans as the screens read them. */
@Component
class OfferViews {
    private static final int LESS_SHOWN = 3;

    record Consent(boolean given, String how, String evidence, Instant saidAt, String byName) {}

    record Line(UUID id, String code, String name, String nameEn, String reason, String reasonEn, Long cents, List<String> script, List<String> scriptEn,
                String state, Instant answeredAt, String answeredBy, Instant restsUntil, Instant creditUntil, Instant withdrawnAt, boolean credited) {}

    /** @param consent null: never asked */
    record Home(Consent consent, List<Line> offers, List<Named> packages) {}

    record Recommendation(Line offer, String whyNot) {}

    record Named(String code, String name, String nameEn, long cents) {}

    record Less(Named channel, long savesCents) {}

    record Second(List<Named> bought, long cents) {}

    record Plan(List<Named> kept, List<Named> bought, long cents, List<Named> extra, List<Named> notSold, List<Named> notTogether, boolean proven,
                long atLeastCents, Second second, List<Less> oneLess) {}

    private final Offers offers;
    private final Households households;
    private final StaffMembers staff;

    OfferViews(Offers offers, Households households, StaffMembers staff) {
        this.offers = offers;
        this.households = households;
        this.staff = staff;
    }

    Home home(UUID householdId) {
        var home = households.get(householdId);
        return new Home(offers.consent(householdId).map(it -> new Consent(it.given(), it.how().name(), it.evidence(), it.saidAt(), name(it.byStaff()))).orElse(null),
                offers.ofHousehold(householdId).stream().map(this::line).toList(),
                offers.catalogue().content().packs().stream().filter(it -> it.isHeldBy(home)).map(OfferViews::named).toList());
    }

    Line line(Offer it) {
        var rule = offers.rule(it.code());
        return new Line(it.id(), it.code(), rule.map(r -> r.name()).orElse(it.code()), rule.map(r -> r.nameEn()).orElse(it.code()), it.reason().zh(), it.reason().en(),
                rule.map(r -> r.centsPerMonth()).orElse(null), rule.map(r -> r.script()).orElse(List.of()), rule.map(r -> r.scriptEn()).orElse(List.of()),
                it.state().name(), it.answeredAt(), name(it.answeredBy()), it.restsUntil(), it.creditUntil(), it.withdrawnAt(), it.credited());
    }

    Recommendation recommendation(Recommend.Recommended it) {
        return new Recommendation(it.offer().map(this::line).orElse(null), it.whyNot());
    }

    Plan plan(PlanPackages.Planned it) {
        PackagePlan best = it.cheapest();
        var catalogue = it.catalogue();
        return new Plan(it.kept().stream().map(OfferViews::named).toList(), packs(best.bought(), catalogue), best.cents(), channels(best.extra(), catalogue),
                channels(best.notSold(), catalogue), channels(best.notTogether(), catalogue), best.proven(), best.atLeastCents(),
                it.second().map(s -> new Second(packs(s.bought(), catalogue), s.cents())).orElse(null),
                it.oneLess().stream().limit(LESS_SHOWN).map(l -> new Less(channels(List.of(l.channel()), catalogue).get(0), l.savesCents())).toList());
    }

    private String name(UUID id) {
        return id == null ? null : staff.find(id).map(Staff::name).orElse(null);
    }

    private static List<Named> packs(List<String> codes, Catalogue catalogue) {
        return codes.stream().map(code -> named(catalogue.pack(code).orElseThrow())).toList();
    }

    private static Named named(Pack it) {
        return new Named(it.code(), it.name(), it.nameEn(), it.cents());
    }

    /** A code the line-up does not know stays itself. */
    private static List<Named> channels(List<String> codes, Catalogue catalogue) {
        return codes.stream().map(code -> catalogue.channels().stream().filter(it -> it.code().equals(code)).findFirst().map(OfferViews::named)
                .orElse(new Named(code, code, code, 0))).toList();
    }

    private static Named named(Channel it) {
        return new Named(it.code(), it.name(), it.nameEn(), 0);
    }
}
