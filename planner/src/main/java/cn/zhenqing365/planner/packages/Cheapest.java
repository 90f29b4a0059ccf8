package cn.zhenqing365.planner.packages;

import cn.zhenqing365.planner.PackagePlan;
import cn.zhenqing365.planner.Sold;
import cn.zhenqing365.planner.Wishes;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.LongStream;

/** From a question to its reduced form, to the search, and back to codes a counter can read. */
public final class Cheapest {
    private final Compiled catalogue;

    public Cheapest(List<Sold> catalogue) {
        this.catalogue = new Compiled(catalogue);
    }

    /** @param deadline of {@link System#nanoTime()}: behind it the best so far is answered, with a bound */
    public PackagePlan plan(Wishes wishes, long deadline) {
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
