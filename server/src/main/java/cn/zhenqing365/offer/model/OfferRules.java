package cn.zhenqing365.offer.model;

import cn.zhenqing365.kernel.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * How the operator offers.
 *
 * @param restDaysAfterRefusal not offered again for so long; the same after it was given back
 * @param creditDays           given back within: the credit of the employee is taken back
 * @param planWithinMillis     how long the cheapest plan may be proven before the best so far is answered
 * @param offers               the first that fits is the recommendation
 */
public record OfferRules(int restDaysAfterRefusal, int restDaysAfterLater, int creditDays, int planWithinMillis, List<OfferRule> offers) {
    private static final int TEN_YEARS = 3650, A_YEAR = 365, FASTEST = 10, SLOWEST = 5000, MOST_OFFERS = 50;

    public OfferRules {
        offers = offers == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(offers));
    }

    public Optional<OfferRule> rule(String code) {
        return offers.stream().filter(it -> it.code().equals(code)).findFirst();
    }

    /** What cannot be so, naming the field and what it may be; empty when they can be published. INVALID_OFFER_RULE */
    public Optional<Refusal> complaint() {
        if (outside(restDaysAfterRefusal, 0, TEN_YEARS)) return wrong("", "restDaysAfterRefusal", "0–" + TEN_YEARS);
        if (outside(restDaysAfterLater, 0, A_YEAR)) return wrong("", "restDaysAfterLater", "0–" + A_YEAR);
        if (outside(creditDays, 0, A_YEAR)) return wrong("", "creditDays", "0–" + A_YEAR);
        if (outside(planWithinMillis, FASTEST, SLOWEST)) return wrong("", "planWithinMillis", FASTEST + "–" + SLOWEST);
        if (offers.size() > MOST_OFFERS || offers.contains(null)) return wrong("", "offers", "0–" + MOST_OFFERS);
        var codes = new HashSet<String>();
        for (var it : offers) {
            if (it.code() == null || !it.code().matches("[A-Z0-9_-]{1,20}")) return wrong(String.valueOf(it.code()), "code", "A–Z 0–9 _ -, 1–20");
            if (!codes.add(it.code())) return wrong(it.code(), "code", "≠ " + it.code());
            var found = it.complaint();
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private static boolean outside(int value, int least, int most) {
        return value < least || value > most;
    }

    static Optional<Refusal> wrong(String rule, String field, String allowed) {
        return Optional.of(Refusal.of("INVALID_OFFER_RULE", "rule", rule, "field", field, "allowed", allowed));
    }
}
