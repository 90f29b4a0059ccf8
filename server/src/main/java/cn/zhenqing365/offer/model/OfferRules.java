package cn.zhenqing365.offer.model;

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
    public OfferRules {
        offers = List.copyOf(offers);
    }

    public Optional<OfferRule> rule(String code) {
        return offers.stream().filter(it -> it.code().equals(code)).findFirst();
    }
}
