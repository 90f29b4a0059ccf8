package cn.zhenqing365.planner.packages;

import cn.zhenqing365.planner.Wishes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One question without what does not matter for it. Rows are what has to be covered: groups of wished channels that the same
 * packages hold, and "a basic package" when one is needed. Columns are the packages that may be bought. A column goes when
 * another one covers as much, costs no more and stands beside as many; a row goes, when nothing stands in the way of covering
 * all, if whatever covers another row covers it too.
 */
final class Reduced {
    final List<String> notSold = new ArrayList<>();
    /** Wished and sold, but only in packages that cannot stand beside what is kept. */
    final List<String> outOfReach = new ArrayList<>();
    final List<List<String>> rowChannels = new ArrayList<>();
    int[] column;
    long[] cents;
    BitSet[] covers;
    BitSet[] conflicts;
    BitSet[] coveredBy;
    /** The row that stands for "a basic package", -1 when none is needed. */
    int baseRow = -1;
    boolean anyConflict;

    private final Compiled in;

    Reduced(Compiled in, Wishes wishes, boolean coverAll) {
        this.in = in;
        var kept = in.numbers(wishes.kept());
        var has = new BitSet();
        var held = new BitSet();
        kept.stream().forEach(k -> {
            has.or(in.gives[k]);
            held.or(in.holds[k]);
        });
        var free = new ArrayList<Integer>();
        var barred = in.numbers(wishes.barred());
        for (int j = 0; j < in.sold.size(); j++) if (!held.get(j) && !barred.get(j) && !in.conflicts[j].intersects(kept)) free.add(j);
        boolean hasBase = !in.baseNeeded || kept.stream().anyMatch(k -> in.base[k]);
        boolean canBuy = hasBase || free.stream().anyMatch(j -> in.base[j]);
        rows(wishes, has, canBuy ? free : List.of());
        if (!hasBase && canBuy && !rowChannels.isEmpty()) {
            baseRow = rowChannels.size();
            rowChannels.add(List.of());
        }
        columns(free);
        foldColumns();
        anyConflict = Arrays.stream(conflicts).anyMatch(it -> !it.isEmpty());
        if (coverAll || !anyConflict) foldRows();
        index();
    }

    private void rows(Wishes wishes, BitSet has, List<Integer> free) {
        Map<BitSet, List<String>> groups = new HashMap<>();
        var ordered = wishes.channels().stream().sorted().toList();
        for (var wished : ordered) {
            var no = in.channelNo.get(wished);
            if (no == null) { notSold.add(wished); continue; }
            if (has.get(no)) continue;
            var by = new BitSet();
            for (int j : free) if (in.gives[j].get(no)) by.set(j);
            if (by.isEmpty()) outOfReach.add(wished);
            else groups.computeIfAbsent(by, it -> {
                var members = new ArrayList<String>();
                rowChannels.add(members);
                return members;
            }).add(wished);
        }
    }

    private void columns(List<Integer> free) {
        var useful = new ArrayList<Integer>();
        var sets = new ArrayList<BitSet>();
        for (int j : free) {
            var rows = new BitSet();
            for (int r = 0; r < rowChannels.size(); r++)
                if (r == baseRow ? in.base[j] : in.gives[j].get(in.channelNo.get(rowChannels.get(r).get(0)))) rows.set(r);
            if (rows.isEmpty()) continue;
            useful.add(j);
            sets.add(rows);
        }
        column = useful.stream().mapToInt(it -> it).toArray();
        covers = sets.toArray(BitSet[]::new);
        readColumns();
    }

    private void readColumns() {
        cents = Arrays.stream(column).mapToLong(j -> in.sold.get(j).cents()).toArray();
        conflicts = new BitSet[column.length];
        for (int a = 0; a < column.length; a++) {
            conflicts[a] = new BitSet();
            for (int b = 0; b < column.length; b++) if (in.conflicts[column[a]].get(column[b])) conflicts[a].set(b);
        }
    }

    private void foldColumns() {
        var stays = new BitSet();
        stays.set(0, column.length);
        for (int q = 0; q < column.length; q++) for (int p = 0; p < column.length; p++)
            if (p != q && stays.get(p) && dominates(p, q)) { stays.clear(q); break; }
        column = stays.stream().map(j -> column[j]).toArray();
        covers = stays.stream().mapToObj(j -> covers[j]).toArray(BitSet[]::new);
        readColumns();
    }

    private boolean dominates(int p, int q) {
        if (cents[p] > cents[q]) return false;
        var more = (BitSet) covers[q].clone();
        more.andNot(covers[p]);
        if (!more.isEmpty()) return false;
        more = (BitSet) conflicts[p].clone();
        more.clear(q);
        more.andNot(conflicts[q]);
        return more.isEmpty();
    }

    private void foldRows() {
        index();
        var stays = new BitSet();
        stays.set(0, rowChannels.size());
        for (int r = 0; r < coveredBy.length; r++) for (int s = 0; s < coveredBy.length; s++) {
            if (r == s || !stays.get(s)) continue;
            var outside = (BitSet) coveredBy[s].clone();
            outside.andNot(coveredBy[r]);
            if (outside.isEmpty()) { stays.clear(r); break; }
        }
        int[] at = stays.stream().toArray();
        for (int j = 0; j < covers.length; j++) {
            var rows = new BitSet();
            for (int r = 0; r < at.length; r++) if (covers[j].get(at[r])) rows.set(r);
            covers[j] = rows;
        }
        var channels = Arrays.stream(at).mapToObj(rowChannels::get).toList();
        int newBase = -1;
        for (int r = 0; r < at.length; r++) if (at[r] == baseRow) newBase = r;
        baseRow = newBase;
        rowChannels.clear();
        rowChannels.addAll(channels);
    }

    private void index() {
        coveredBy = new BitSet[rowChannels.size()];
        for (int r = 0; r < coveredBy.length; r++) {
            coveredBy[r] = new BitSet();
            for (int j = 0; j < covers.length; j++) if (covers[j].get(r)) coveredBy[r].set(j);
        }
    }
}
