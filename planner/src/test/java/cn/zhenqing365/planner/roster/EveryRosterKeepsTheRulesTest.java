package cn.zhenqing365.planner.roster;

import cn.zhenqing365.planner.Effort;
import cn.zhenqing365.planner.MonthPlan;
import cn.zhenqing365.planner.RosterPlanner;
import cn.zhenqing365.planner.RosterProblem;
import cn.zhenqing365.planner.RosterRules;
import cn.zhenqing365.planner.Worker;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import static org.assertj.core.api.Assertions.assertThat;


/** Teams, leave, wishes and rules by chance: whatever the planner answers, an independent reading finds no rule broken and the same hours uncovered. */
class EveryRosterKeepsTheRulesTest {
    @Property(tries = 40)
    void whatever_the_team_no_rule_is_broken_and_no_hole_is_concealed(@ForAll long seed) {
        var problem = byChance(new Random(seed));
        var plan = new RosterPlanner().month(problem, new Effort(cn.zhenqing365.planner.search.Budget.steps(20_000), 1, seed));
        var checker = new RosterChecker(problem, plan);
        assertThat(checker.broken()).isEmpty();
        assertThat(checker.strangers()).isEmpty();
        assertThat(plan.measures().uncoveredHours()).isEqualTo(checker.uncoveredHours());
        assertThat(plan.measures().skillHours()).isEqualTo(checker.skillHours());
        assertThat(plan.findings().stream().filter(it -> it.what() == MonthPlan.What.WISH).count()).isEqualTo(plan.measures().wishes() - plan.measures().wishesKept());
    }

    private static RosterProblem byChance(Random chance) {
        var areas = new String[] {"A", "B", "C"};
        var month = AMonth.ofAreas(areas).needs(chance.nextBoolean() ? new String[] {"S1"} : new String[0])
                .rules(new RosterRules(60 * (8 + chance.nextInt(6)), 40 + chance.nextInt(30), 4 + chance.nextInt(4), 1 + chance.nextInt(3)));
        int people = 3 + chance.nextInt(7);
        for (int n = 0; n < people; n++) month.worker("T" + n, areas[n % 3], new Worker.Past(chance.nextInt(9), chance.nextInt(9), chance.nextInt(5)), chance.nextBoolean() ? "S1" : "S2");
        for (int i = 0; i < 12; i++) {
            month.leave("T" + chance.nextInt(people), 1 + chance.nextInt(31));
            month.off("T" + chance.nextInt(people), 1 + chance.nextInt(31));
            month.likes("T" + chance.nextInt(people), 1 + chance.nextInt(31), chance.nextBoolean() ? "D" : "N");
        }
        return month.build();
    }
}
