package cn.zhenqing365.campaign.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.zhenqing365.kernel.GeoPoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** The draw: nobody twice, every stratum its share, the same again from the same seed, and short walks. */
class DrawTest {
    @Property(tries = 60)
    void no_household_is_drawn_twice_and_every_visitor_has_their_number(@ForAll @IntRange(min = 400, max = 3000) int households, @ForAll @IntRange(min = 1, max = 9) int areas,
                                                                       @ForAll @IntRange(min = 1, max = 7) int people, @ForAll long seed) {
        var visitors = ATown.visitors(targets(people, seed));
        var drawn = Draw.of(ATown.of(households, areas, seed), visitors, seed);
        var all = drawn.walks().values().stream().flatMap(List::stream).map(Candidate::household).toList();
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
        for (var it : visitors) assertThat(drawn.walks().get(it.id())).hasSize(it.target());
    }

    @Property(tries = 60)
    void every_stratum_has_its_share_within_one_household(@ForAll @IntRange(min = 300, max = 4000) int households, @ForAll @IntRange(min = 1, max = 9) int areas, @ForAll long seed) {
        var town = ATown.of(households, areas, seed);
        int wanted = 137;
        var drawn = Draw.of(town, ATown.visitors(100, 37), seed);
        var there = town.stream().collect(Collectors.groupingBy(Candidate::stratum, Collectors.counting()));
        var got = drawn.walks().values().stream().flatMap(List::stream).collect(Collectors.groupingBy(Candidate::stratum, Collectors.counting()));
        there.forEach((stratum, n) -> assertThat((double) got.getOrDefault(stratum, 0L)).as(stratum.toString()).isCloseTo((double) n * wanted / households, within(1.0)));
        assertThat(got.values().stream().mapToLong(it -> it).sum()).isEqualTo(wanted);
    }

    @Property(tries = 30)
    void the_same_seed_draws_the_same_however_the_households_are_read(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        var town = ATown.of(900, 5, 3);
        var visitors = ATown.visitors(40, 60, 25);
        var once = Draw.of(new ArrayList<>(town), visitors, seed);
        Collections.shuffle(town, new Random(seed));
        assertThat(Draw.of(town, visitors, seed)).isEqualTo(once);
        assertThat(Draw.of(town, visitors, seed + 1).walks()).isNotEqualTo(once.walks());
    }

    @Property(tries = 30)
    void the_pieces_lie_closer_together_than_chance_would_lay_them(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        var drawn = Draw.of(ATown.of(3000, 9, seed), ATown.visitors(50, 50, 50, 50, 50, 50), seed);
        var everybody = new ArrayList<>(drawn.walks().values().stream().flatMap(List::stream).toList());
        double ours = drawn.walks().values().stream().mapToDouble(DrawTest::spread).average().orElseThrow();
        Collections.shuffle(everybody, new Random(seed));
        double byChance = 0;
        for (int n = 0; n < 6; n++) byChance += spread(everybody.subList(50 * n, 50 * n + 50)) / 6;
        assertThat(ours).isLessThan(0.6 * byChance);
    }

    @Test
    void a_piece_reaches_into_no_other() {
        var drawn = Draw.of(ATown.of(3000, 9, 5), ATown.visitors(80, 80), 11);
        var walks = drawn.walks().values().stream().toList();
        double border = walks.get(0).stream().mapToDouble(it -> it.at().latitude()).max().orElseThrow(), beyond = walks.get(1).stream().mapToDouble(it -> it.at().latitude()).min().orElseThrow();
        double west = walks.get(0).stream().mapToDouble(it -> it.at().longitude()).max().orElseThrow(), east = walks.get(1).stream().mapToDouble(it -> it.at().longitude()).min().orElseThrow();
        assertThat(border <= beyond || west <= east).as("cut along one line").isTrue();
    }

    @Test
    void whoever_has_an_area_of_their_own_walks_near_it() {
        var town = ATown.of(3000, 9, 5);
        var south = new GeoPoint(31.855, 120.55);
        var north = new GeoPoint(31.92, 120.55);
        var visitors = List.of(new Visitor(new UUID(9, 1), "1001", 60, north, Set.of()), new Visitor(new UUID(9, 2), "1002", 60, south, Set.of()));
        var walks = Draw.of(town, visitors, 3).walks();
        for (var it : visitors) {
            double own = Candidate.metres(Groups.middle(walks.get(it.id())), it.home());
            for (var other : visitors) if (other != it) assertThat(own).isLessThan(Candidate.metres(Groups.middle(walks.get(other.id())), it.home()));
        }
    }

    @Test
    void a_relative_is_drawn_again_from_the_same_stratum_and_for_nobody_else() {
        var town = ATown.of(1500, 4, 8);
        var first = Draw.of(town, ATown.visitors(50, 50), 21);
        var me = ATown.visitors(50, 50).get(0);
        var aunts = first.walks().get(me.id()).subList(0, 3);
        var repaired = Draw.of(town, List.of(new Visitor(me.id(), me.staffNo(), 50, null, aunts.stream().map(Candidate::household).collect(Collectors.toSet())), ATown.visitors(50, 50).get(1)), 21);
        assertThat(repaired.walks().get(me.id())).hasSize(50).doesNotContainAnyElementsOf(aunts);
        assertThat(strata(repaired.walks().get(me.id()))).isEqualTo(strata(first.walks().get(me.id())));
        var other = ATown.visitors(50, 50).get(1).id();
        assertThat(repaired.walks().get(other)).as("the colleague's walk is what it was").isEqualTo(first.walks().get(other));
    }

    @Test
    void the_replacement_comes_by_lot_from_the_same_stratum_and_lies_near() {
        var town = ATown.of(2000, 1, 4);
        var stratum = town.get(0).stratum();
        var alike = new ArrayList<>(town.stream().filter(it -> it.stratum().equals(stratum)).sorted(Lot.order(77)).toList());
        var taken = alike.subList(0, 10).stream().map(Candidate::household).collect(Collectors.toSet());
        var here = alike.get(0).at();
        var instead = Draw.instead(alike, taken, Set.of(), here).orElseThrow();
        var nextTwenty = alike.subList(10, 30);
        assertThat(nextTwenty).contains(instead);
        assertThat(nextTwenty).allSatisfy(it -> assertThat(it.metresTo(here)).isGreaterThanOrEqualTo(instead.metresTo(here)));
        assertThat(Draw.instead(alike.subList(0, 10), taken, Set.of(), here)).as("nobody left").isEmpty();
    }

    @Test
    void three_strata_of_ten_thousand_six_thousand_and_one_share_a_hundred() {
        // 100 of 16001: 62.496, 37.498, 0.006 → 62, 37, 0 and one more to each of the largest remainders: .498 before .496
        Map<Stratum, Integer> sizes = new TreeMap<>(Map.of(stratum("A01"), 10_000, stratum("A02"), 6_000, stratum("A03"), 1));
        assertThat(Quotas.of(sizes, 100)).containsEntry(stratum("A01"), 62).containsEntry(stratum("A02"), 38).containsEntry(stratum("A03"), 0);
        assertThat(Quotas.of(Map.of(), 10)).isEmpty();
        assertThat(Quotas.of(sizes, 16_001)).isEqualTo(sizes);
    }

    private static Stratum stratum(String area) {
        return new Stratum(area, Stratum.Age.OLD, Stratum.Kind.TV);
    }

    private static Map<Stratum, Long> strata(List<Candidate> walk) {
        return walk.stream().collect(Collectors.groupingBy(Candidate::stratum, TreeMap::new, Collectors.counting()));
    }

    /** Metres from the middle, on average. */
    private static double spread(List<Candidate> piece) {
        var middle = Groups.middle(piece);
        return piece.stream().mapToDouble(it -> it.metresTo(middle)).average().orElseThrow();
    }

    private static int[] targets(int people, long seed) {
        var chance = new Random(seed);
        return chance.ints(people, 1, 50).toArray();
    }
}
