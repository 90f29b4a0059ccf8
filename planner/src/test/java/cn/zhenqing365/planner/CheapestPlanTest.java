package cn.zhenqing365.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The planner against every subset, and the rules of the counter one by one. */
class CheapestPlanTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Property(tries = 1500)
    void no_subset_of_a_small_catalogue_is_cheaper_or_misses_less(@ForAll long seed) {
        var catalogue = catalogue(new Random(seed));
        var wishes = wishes(new Random(seed + 1), catalogue);
        var plan = new PackagePlanner(catalogue).cheapest(wishes, LONG);
        var best = EverySubset.best(catalogue, wishes);
        assertThat(plan.proven()).isTrue();
        assertThat(plan.missing()).as("missing").isEqualTo(best.missing());
        assertThat(plan.cents()).as("cents").isEqualTo(best.cents());
        var bought = catalogue.stream().filter(it -> plan.bought().contains(it.code())).toList();
        assertThat(EverySubset.allowed(catalogue, bought, wishes)).isTrue();
        assertThat(EverySubset.missing(catalogue, bought, wishes)).isEqualTo(plan.missing());
    }

    @Property(tries = 300)
    void the_second_plan_is_the_cheapest_without_something_of_the_first(@ForAll long seed) {
        var catalogue = catalogue(new Random(seed));
        var wishes = wishes(new Random(seed + 1), catalogue);
        var planner = new PackagePlanner(catalogue);
        var best = planner.cheapest(wishes, LONG);
        var second = planner.second(wishes, best, LONG);
        var expected = best.bought().stream().map(it -> EverySubset.best(catalogue, wishes.barring(it))).filter(it -> it.missing() == best.missing())
                .mapToLong(EverySubset.Found::cents).min();
        assertThat(second.isPresent()).isEqualTo(expected.isPresent());
        second.ifPresent(it -> assertThat(it.cents()).isEqualTo(expected.getAsLong()).isGreaterThanOrEqualTo(best.cents()));
    }

    @Property(tries = 200)
    void an_answer_out_of_time_keeps_the_rules_and_its_bound_is_true(@ForAll long seed) {
        var catalogue = catalogue(new Random(seed));
        var wishes = wishes(new Random(seed + 1), catalogue);
        var hurried = new PackagePlanner(catalogue).cheapest(wishes, Duration.ZERO);
        var best = EverySubset.best(catalogue, wishes);
        assertThat(hurried.missing()).isGreaterThanOrEqualTo(best.missing());
        if (hurried.missing() == best.missing()) assertThat(hurried.atLeastCents()).isLessThanOrEqualTo(best.cents());
        if (hurried.proven()) assertThat(hurried.cents()).isEqualTo(best.cents());
        assertThat(EverySubset.allowed(catalogue, catalogue.stream().filter(it -> hurried.bought().contains(it.code())).toList(), wishes)).isTrue();
    }

    @Example
    void two_small_packages_beat_a_large_one_and_what_comes_on_top_is_said() {
        var plan = cheapest(List.of(Sold.pack("ALL", 6000, "news", "film", "sport", "kids"), Sold.pack("FILMS", 2000, "film", "drama"),
                Sold.pack("SPORT", 2500, "sport")), Wishes.of("film", "sport", "opera"));
        assertThat(plan.bought()).containsExactly("FILMS", "SPORT");
        assertThat(plan.cents()).isEqualTo(4500);
        assertThat(plan.extra()).containsExactly("drama");
        assertThat(plan.notSold()).containsExactly("opera");
        assertThat(plan.proven()).isTrue();
    }

    @Example
    void nothing_is_sold_to_a_home_without_a_basic_package() {
        var catalogue = List.of(Sold.pack("BASE", 2400, "news").asBase(), Sold.pack("FILMS", 1000, "film"));
        assertThat(cheapest(catalogue, Wishes.of("film")).bought()).containsExactly("BASE", "FILMS");
        assertThat(cheapest(catalogue, Wishes.of(Set.of("film"), Set.of("BASE")))).satisfies(it -> {
            assertThat(it.bought()).containsExactly("FILMS");
            assertThat(it.cents()).isEqualTo(1000);
        });
    }

    @Example
    void a_package_that_includes_the_basic_one_is_one() {
        var catalogue = List.of(Sold.pack("BASE", 2400, "news").asBase(), Sold.pack("FILMS", 1000, "film"),
                Sold.pack("GOLD", 3000, "film").including("BASE"));
        assertThat(cheapest(catalogue, Wishes.of("film", "news")).bought()).containsExactly("GOLD");
    }

    @Example
    void what_cannot_stand_side_by_side_is_named_and_the_most_is_covered() {
        var catalogue = List.of(Sold.pack("A", 100, "one", "two").excluding("B"), Sold.pack("B", 100, "three"));
        var plan = cheapest(catalogue, Wishes.of("one", "two", "three"));
        assertThat(plan.bought()).containsExactly("A");
        assertThat(plan.notTogether()).containsExactly("three");
        assertThat(cheapest(catalogue, Wishes.of(Set.of("one"), Set.of("B"))).notTogether()).containsExactly("one");
    }

    @Example
    void one_channel_less_says_what_it_saves() {
        var planner = new PackagePlanner(List.of(Sold.pack("FILMS", 2000, "film", "drama"), Sold.pack("GOLF", 9900, "golf")));
        var wishes = Wishes.of("film", "drama", "golf");
        var less = planner.oneLess(wishes, planner.cheapest(wishes, LONG), LONG);
        assertThat(less).extracting(PackagePlanner.OneLess::channel).containsExactly("golf");
        assertThat(less.get(0).savesCents()).isEqualTo(9900);
    }

    @Example
    void wishing_nothing_or_having_it_already_costs_nothing() {
        var catalogue = List.of(Sold.pack("BASE", 2400, "news").asBase());
        assertThat(cheapest(catalogue, Wishes.of()).cents()).isZero();
        assertThat(cheapest(catalogue, Wishes.of(Set.of("news"), Set.of("BASE", "GONE"))).bought()).isEmpty();
    }

    @Example
    void a_catalogue_names_each_package_once_and_prices_are_not_negative() {
        assertThatThrownBy(() -> new PackagePlanner(List.of(Sold.pack("A", 1), Sold.pack("A", 2)))).hasMessageContaining("A");
        assertThatThrownBy(() -> Sold.pack("A", -1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static PackagePlan cheapest(List<Sold> catalogue, Wishes wishes) {
        return new PackagePlanner(catalogue).cheapest(wishes, LONG);
    }

    /** Up to ten packages of up to nine channels with every side rule, inclusions in circles too. */
    private static List<Sold> catalogue(Random chance) {
        int packages = 1 + chance.nextInt(10), channels = 3 + chance.nextInt(7);
        boolean rules = chance.nextInt(4) > 0, bases = chance.nextBoolean(), steps = chance.nextBoolean();
        var sold = new ArrayList<Sold>();
        for (int i = 0; i < packages; i++) {
            var has = new HashSet<String>();
            for (int n = chance.nextInt(5); n >= 0; n--) has.add("c" + chance.nextInt(channels));
            long cents = steps ? 500L * chance.nextInt(8) : chance.nextInt(5000);
            sold.add(new Sold("p" + i, cents, has, bases && chance.nextInt(4) == 0,
                    rules && chance.nextInt(5) == 0 ? Set.of("p" + chance.nextInt(packages)) : Set.of(),
                    rules && chance.nextInt(3) == 0 ? Set.of("p" + chance.nextInt(packages), "gone") : Set.of()));
        }
        return sold;
    }

    private static Wishes wishes(Random chance, List<Sold> catalogue) {
        var wished = new HashSet<String>();
        for (int n = chance.nextInt(9); n >= 0; n--) wished.add("c" + chance.nextInt(11));
        var kept = new HashSet<String>();
        if (chance.nextInt(3) == 0) kept.add(catalogue.get(chance.nextInt(catalogue.size())).code());
        if (chance.nextInt(5) == 0) kept.add(catalogue.get(chance.nextInt(catalogue.size())).code());
        return Wishes.of(wished, kept);
    }
}
