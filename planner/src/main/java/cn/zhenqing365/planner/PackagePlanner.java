package cn.zhenqing365.planner;

import cn.zhenqing365.planner.packages.Cheapest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Answers for one catalogue. The catalogue is read once; the planner holds nothing else and may be asked by many at once.
 * The cheapest plan is the one that misses the fewest wished channels, and of these the one with the lowest price.
 */
public final class PackagePlanner {
    /** A plan that gives up one wished channel, and what that saves per month in cents. */
    public record OneLess(String channel, long savesCents, PackagePlan plan) {}

    private final Cheapest catalogue;

    /** @throws IllegalArgumentException two packages of one code */
    public PackagePlanner(List<Sold> catalogue) {
        this.catalogue = new Cheapest(catalogue);
    }

    /** @param within when the proof takes longer, the best plan so far is answered with a bound instead of a proof */
    public PackagePlan cheapest(Wishes wishes, Duration within) {
        return catalogue.plan(wishes, System.nanoTime() + within.toNanos());
    }

    /**
     * The cheapest plan that does without something the best one buys; empty when that would miss more channels.
     *
     * @param within for all questions this takes together; when it is over, the best found so far is answered
     */
    public Optional<PackagePlan> second(Wishes wishes, PackagePlan best, Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        return best.bought().stream().map(code -> catalogue.plan(wishes.barring(code), deadline)).filter(it -> it.missing() == best.missing())
                .min(Comparator.comparingLong(PackagePlan::cents));
    }

    /** Each wished channel given up alone, where that saves something: the largest saving first. */
    public List<OneLess> oneLess(Wishes wishes, PackagePlan best, Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        var missing = new LinkedHashSet<>(best.notSold());
        missing.addAll(best.notTogether());
        var found = new ArrayList<OneLess>();
        for (var channel : wishes.channels().stream().sorted().toList()) {
            if (missing.contains(channel) || System.nanoTime() > deadline) continue;
            var plan = catalogue.plan(wishes.without(channel), deadline);
            if (plan.missing() <= best.missing() && plan.cents() < best.cents()) found.add(new OneLess(channel, best.cents() - plan.cents(), plan));
        }
        found.sort(Comparator.comparingLong(OneLess::savesCents).reversed());
        return found;
    }
}
