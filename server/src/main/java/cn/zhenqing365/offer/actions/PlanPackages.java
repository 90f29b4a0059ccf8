package cn.zhenqing365.offer.actions;

import cn.zhenqing365.directory.Household;
import cn.zhenqing365.directory.Households;
import cn.zhenqing365.offer.model.Catalogue;
import cn.zhenqing365.offer.model.Pack;
import cn.zhenqing365.offer.store.Editions;
import cn.zhenqing365.planner.PackagePlan;
import cn.zhenqing365.planner.PackagePlanner;
import cn.zhenqing365.planner.Wishes;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The cheapest packages for what a customer asked to watch. An answer to a question, not marketing: it needs no consent. */
@Component
public class PlanPackages {
    /** @param kept what the home has and keeps */
    public record Planned(Catalogue catalogue, List<Pack> kept, PackagePlan cheapest, Optional<PackagePlan> second, List<PackagePlanner.OneLess> oneLess) {}

    private final Households households;
    private final Editions editions;
    private final Clock clock;

    PlanPackages(Households households, Editions editions, Clock clock) {
        this.households = households;
        this.editions = editions;
        this.clock = clock;
    }

    /** @param householdIdOrNull null: a home nobody knows yet, which has nothing and receives everything */
    public Planned forWishes(Collection<String> channels, UUID householdIdOrNull) {
        var now = clock.instant();
        var catalogue = editions.catalogue(now).content();
        var within = Duration.ofMillis(editions.rules(now).content().planWithinMillis());
        var home = householdIdOrNull == null ? Optional.<Household>empty() : Optional.of(households.get(householdIdOrNull));
        var kept = catalogue.packs().stream().filter(it -> home.isPresent() && it.isHeldBy(home.get())).toList();
        var wishes = Wishes.of(new HashSet<>(channels), kept.stream().map(Pack::code).toList());
        for (var it : catalogue.packs()) if (home.isPresent() && !it.reaches(home.get())) wishes = wishes.barring(it.code());
        var planner = new PackagePlanner(catalogue.sold());
        var cheapest = planner.cheapest(wishes, within);
        return new Planned(catalogue, kept, cheapest, planner.second(wishes, cheapest, within), planner.oneLess(wishes, cheapest, within));
    }
}
