package cn.zhenqing365.planner.packages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Answers for one catalogue. The catalogue is read once; the planner holds nothing else and may be asked by many at once.
 * The cheapest plan is the one that misses the fewest wished channels, and of these the one with the lowest price.
 */
public final class PackagePlanner {
    /** A plan that gives up one wished channel, and what that saves per month in cents. */
    public record OneLess(String channel, long savesCents, PackagePlan plan) {}

    private final Compiled catalogue;

    /** @throws IllegalArgumentException two packages of one code */
    public PackagePlanner(List<Sold> catalogue) {
        this.catalogue = new Compiled(catalogue);
    }

    /** @param within when the proof takes longer, the best plan so far is answered with a bound instead of a proof */
    public PackagePlan cheapest(Wishes wishes, Duration within) {
        return solve(wishes, System.nanoTime() + within.toNanos());
    }

    /**
     * The cheapest plan that does without something the best one buys; empty when that would miss more channels.
     *
     * @param within for all questions this takes together; when it is over, the best found so far is answered
     */
    public Optional<PackagePlan> second(Wishes wishes, PackagePlan best, Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        return best.bought().stream().map(code -> solve(wishes.barring(code), deadline)).filter(it -> it.missing() == best.missing())
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
            var plan = solve(wishes.without(channel), deadline);
            if (plan.missing() <= best.missing() && plan.cents() < best.cents()) found.add(new OneLess(channel, best.cents() - plan.cents(), plan));
        }
        found.sort(Comparator.comparingLong(OneLess::savesCents).reversed());
        return found;
    }

    private PackagePlan solve(Wishes wishes, long deadline) {
        var whole = new Reduced(catalogue, wishes, true);
        if (whole.coveredBy.length == 0) return answer(wishes, whole, new BitSet(), true, 0);
        long never = LongStream.of(whole.cents).sum() + 1;
        var leftOut = new long[whole.coveredBy.length];
        Arrays.fill(leftOut, never);
        var search = new Search(whole, leftOut, never, never, deadline);
        search.run();
        return search.best < never ? answer(wishes, whole, search.bestColumns, search.complete, search.floor) : notAll(wishes, deadline);
    }

    /** Not everything can stand side by side: each missing channel weighs more than all packages together. */
    private PackagePlan notAll(Wishes wishes, long deadline) {
        var part = new Reduced(catalogue, wishes, false);
        long weight = LongStream.of(part.cents).sum() + Search.unit(part.cents), nothing = 0;
        var leftOut = new long[part.coveredBy.length];
        for (int r = 0; r < leftOut.length; r++) nothing += leftOut[r] = weight * part.rowChannels.get(r).size();
        long hard = nothing + weight;
        if (part.baseRow >= 0) leftOut[part.baseRow] = hard;
        var search = new Search(part, leftOut, hard, nothing, deadline);
        search.run();
        return answer(wishes, part, search.bestColumns, search.complete, Math.max(0, search.floor - search.best / weight * weight));
    }

    private PackagePlan answer(Wishes wishes, Reduced in, BitSet columns, boolean proven, long floor) {
        var bought = columns.stream().map(j -> in.column[j]).sorted().boxed().toList();
        var gets = new BitSet();
        var has = new BitSet();
        long cents = 0;
        for (int j : bought) {
            gets.or(catalogue.gives[j]);
            cents += catalogue.sold.get(j).cents();
        }
        catalogue.numbers(wishes.kept()).stream().forEach(k -> has.or(catalogue.gives[k]));
        var notTogether = wishes.channels().stream().sorted().filter(it -> catalogue.channelNo.containsKey(it))
                .filter(it -> !gets.get(catalogue.channelNo.get(it)) && !has.get(catalogue.channelNo.get(it))).toList();
        var extra = gets.stream().filter(it -> !has.get(it)).mapToObj(catalogue.channels::get).filter(it -> !wishes.channels().contains(it)).sorted().toList();
        return new PackagePlan(bought.stream().map(j -> catalogue.sold.get(j).code()).toList(), cents, extra, in.notSold, notTogether, proven,
                proven ? cents : Math.min(cents, floor));
    }
}
