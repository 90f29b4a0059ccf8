package cn.zhenqing365.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties of days drawn by lot, judged by an auditor who knows nothing of the search. */
class EveryPlanCanBeDrivenTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void a_planned_day_breaks_no_rule(long seed) {
        var day = RandomDay.of(seed, 5, 30, seed % 2 == 0);
        var plan = RoutePlanner.plan(day, Effort.steps(3000));
        assertThat(Auditor.complaints(day, plan)).isEmpty();
        assertThat(plan.leftOut()).allSatisfy(it -> assertThat(it.why().zh()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void a_repaired_day_breaks_no_rule_and_serves_the_new_visit_or_says_why(long seed) {
        var day = RandomDay.of(seed, 5, 26, true);
        var morning = day.withVisits(day.visits().subList(0, 24));
        var repaired = RoutePlanner.repair(day, RoutePlanner.plan(morning, Effort.steps(2000)), Effort.steps(500));
        assertThat(Auditor.complaints(day, repaired)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void the_same_seed_gives_the_same_plan(long seed) {
        var day = RandomDay.of(seed, 4, 20, true);
        assertThat(RoutePlanner.plan(day, Effort.steps(1000))).isEqualTo(RoutePlanner.plan(day, Effort.steps(1000)));
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45, 46, 47, 48, 49, 50})
    void a_small_day_is_planned_as_well_as_can_be(long seed) {
        var day = RandomDay.of(seed, 2, 6, false).with(Goals.WORKING_TIME);
        var plan = RoutePlanner.plan(day, Effort.steps(4000));
        var best = best(day);
        assertThat(plan.score().brokenPromises()).isEqualTo(best.brokenPromises());
        assertThat(plan.score().leftOut()).isEqualTo(best.leftOut());
        assertThat(plan.score().workingMinutes()).isLessThanOrEqualTo(best.workingMinutes() + 1e-6);
    }

    /** Every order of every choice of visits for both technicians, drawn by hand. */
    private static Score best(Problem day) {
        var best = new Score[1];
        deal(day, 0, List.of(new ArrayList<>(), new ArrayList<>()), best);
        return best[0];
    }

    private static void deal(Problem day, int v, List<List<String>> hands, Score[] best) {
        if (v == day.visits().size()) {
            var score = RoutePlanner.asDrawn(day, new Plan(List.of(route("w0", hands.get(0)), route("w1", hands.get(1))), List.of(), null)).score();
            if (best[0] == null || worth(score) < worth(best[0])) best[0] = score;
            return;
        }
        for (var hand : hands) for (int i = 0; i <= hand.size(); i++) {
            hand.add(i, day.visits().get(v).id());
            deal(day, v + 1, hands, best);
            hand.remove(i);
        }
    }

    private static double worth(Score it) { return it.brokenPromises() * 1e7 + it.leftOut() * 1e5 + it.workingMinutes(); }

    private static Plan.Route route(String who, List<String> visits) {
        return new Plan.Route(who, 0, 0, visits.stream().map(it -> new Plan.Stop(Plan.Kind.VISIT, it, 0, 0, 0, 0, 0, 0)).toList());
    }

}
