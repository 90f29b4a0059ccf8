package cn.zhenqing365.planner.roster;

import cn.zhenqing365.planner.Effort;
import cn.zhenqing365.planner.MonthPlan.What;
import cn.zhenqing365.planner.MonthPlan;
import cn.zhenqing365.planner.RosterPlanner;
import cn.zhenqing365.planner.RosterProblem;
import cn.zhenqing365.planner.Worker;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;


class RosterPlannerTest {
    private static final Effort STEPS = Effort.steps(400_000);
    private final RosterPlanner planner = new RosterPlanner();

    private static AMonth threeAreas() {
        return AMonth.ofAreas("A", "B", "C").worker("张伟", "A", "S1").worker("李强", "A", "S1", "S3").worker("王磊", "B", "S1", "S3").worker("刘洋", "B", "S1")
                .worker("陈刚", "C", "S1", "S3").worker("杨帆", "C", "S1").worker("赵军", "C", "S3");
    }

    @Test
    void seven_people_cover_three_areas_day_and_night_for_a_month_and_all_rules_hold() {
        var problem = threeAreas().build();
        var plan = planner.month(problem, STEPS);
        var checker = new RosterChecker(problem, plan);
        assertThat(checker.uncoveredHours()).isZero();
        assertThat(checker.broken()).isEmpty();
        assertThat(checker.strangers()).isEmpty();
        assertThat(plan.measures().uncoveredHours()).isZero();
        assertThat(plan.measures().hardBroken()).isZero();
    }

    @Test
    void the_same_question_and_the_same_steps_give_the_same_month() {
        var problem = threeAreas().build();
        assertThat(planner.month(problem, Effort.steps(50_000)).shifts()).isEqualTo(planner.month(problem, Effort.steps(50_000)).shifts());
    }

    @Test
    void wishes_are_kept_where_they_can_be() {
        var plan = planner.month(threeAreas().off("张伟", 5).off("张伟", 6).off("陈刚", 24).likes("李强", 10, "DN").build(), STEPS);
        assertThat(plan.measures().wishes()).isEqualTo(4);
        assertThat(plan.measures().wishesKept()).isEqualTo(4);
        assertThat(plan.shifts()).noneMatch(it -> it.worker().equals("张伟") && (it.day().getDayOfMonth() == 5 || it.day().getDayOfMonth() == 6));
        assertThat(plan.shifts()).anyMatch(it -> it.worker().equals("李强") && it.day().getDayOfMonth() == 10 && it.type().equals("DN"));
    }

    @Test
    void a_wish_that_cannot_be_kept_is_told_with_person_day_and_reason() {
        var problem = AMonth.ofAreas("A").daysOnly().worker("张伟", "A").worker("李强", "A").leave("李强", 10).off("张伟", 10).build();
        var plan = planner.month(problem, Effort.steps(100_000));
        assertThat(new RosterChecker(problem, plan).uncoveredHours()).isZero();
        var wish = plan.findings().stream().filter(it -> it.what() == What.WISH).toList();
        assertThat(wish).hasSize(1);
        assertThat(wish.get(0).why().zh()).contains("张伟", "12月10日", "休息", "李强休假");
        assertThat(wish.get(0).why().en()).contains("张伟", "2026-12-10", "李强 is on leave");
    }

    @Test
    void an_hour_nobody_can_cover_is_a_hole_that_names_everybody_and_why_not() {
        var problem = AMonth.ofAreas("A").daysOnly().worker("张伟", "A").worker("李强", "A").leave("李强", 10).leave("张伟", 10).build();
        var plan = planner.month(problem, Effort.steps(100_000));
        assertThat(plan.measures().uncoveredHours()).isEqualTo(12).isEqualTo(new RosterChecker(problem, plan).uncoveredHours());
        var hole = plan.findings().stream().filter(it -> it.what() == What.HOLE).findFirst().orElseThrow();
        assertThat(hole.minutes()).isEqualTo(720);
        assertThat(hole.why().zh()).contains("12月10日 08:00–20:00", "A片区", "张伟休假", "李强休假");
    }

    @Test
    void one_person_alone_does_not_work_every_day_the_rules_come_before_coverage() {
        var problem = AMonth.ofAreas("A").daysOnly().worker("张伟", "A").build();
        var plan = planner.month(problem, Effort.steps(100_000));
        var checker = new RosterChecker(problem, plan);
        assertThat(checker.broken()).isEmpty();
        assertThat(checker.uncoveredHours()).isPositive().isEqualTo(plan.measures().uncoveredHours());
        assertThat(plan.findings()).anyMatch(it -> it.what() == What.HOLE && it.why().zh().contains("七天内会到63小时,超过56"));
    }

    @Test
    void what_somebody_fixed_stays_and_a_rule_it_breaks_is_told() {
        var problem = threeAreas().fixed("张伟", 3, "DN").fixed("张伟", 4, "D").fixed("李强", 7, null).build();
        var plan = planner.month(problem, STEPS);
        assertThat(plan.shifts()).anyMatch(it -> it.worker().equals("张伟") && it.day().getDayOfMonth() == 4 && it.type().equals("D"));
        assertThat(plan.shifts()).noneMatch(it -> it.worker().equals("李强") && it.day().getDayOfMonth() == 7);
        assertThat(plan.measures().hardBroken()).isEqualTo(1);
        assertThat(plan.findings()).anyMatch(it -> it.what() == What.RULE && it.worker().equals("张伟") && it.why().zh().contains("12月4日") && it.why().zh().contains("11小时"));
        assertThat(new RosterChecker(problem, plan).broken()).hasSize(1);
    }

    @Test
    void who_bore_the_holidays_so_far_is_spared_this_time() {
        var many = new Worker.Past(0, 0, 8);
        var problem = AMonth.ofAreas("A", "B").in(YearMonth.of(2026, 10)).holidays(1, 2, 3, 4, 5, 6, 7).daysOnly()
                .worker("张伟", "A", many).worker("李强", "A").worker("王磊", "B", many).worker("刘洋", "B").worker("陈刚", "A").worker("杨帆", "B").build();
        var plan = planner.month(problem, STEPS);
        assertThat(new RosterChecker(problem, plan).uncoveredHours()).isZero();
        var borne = plan.shifts().stream().filter(it -> it.day().getDayOfMonth() <= 7).collect(Collectors.groupingBy(MonthPlan.Shift::worker, Collectors.counting()));
        assertThat(borne.getOrDefault("张伟", 0L) + borne.getOrDefault("王磊", 0L)).isLessThanOrEqualTo(2);
    }

    @Test
    void nights_are_shared_evenly() {
        var plan = planner.month(threeAreas().build(), STEPS);
        var nights = plan.shifts().stream().filter(it -> !it.type().equals("D")).collect(Collectors.groupingBy(MonthPlan.Shift::worker, Collectors.counting()));
        assertThat(nights.values().stream().mapToLong(Long::longValue).max().orElse(0)).isLessThanOrEqualTo(6);
        assertThat(plan.measures().nightSpread()).isLessThanOrEqualTo(2);
    }

    @Test
    void a_skill_is_there_whenever_it_is_promised() {
        var problem = threeAreas().needs("S1", "S3").build();
        var plan = planner.month(problem, Effort.steps(800_000));
        var checker = new RosterChecker(problem, plan);
        assertThat(checker.uncoveredHours()).isZero();
        assertThat(checker.skillHours()).isEqualTo(plan.measures().skillHours());
        assertThat(plan.findings().stream().filter(it -> it.what() == What.SKILL).mapToInt(MonthPlan.Finding::minutes).sum() / 60.0).isEqualTo(checker.skillHours());
    }

    @Test
    void the_rest_reaches_over_the_edge_of_the_month() {
        var base = AMonth.ofAreas("A").daysOnly().worker("李强", "A").build();
        var night = List.of(new Worker.Worked(AMonth.DECEMBER.atDay(1).minusDays(1), 1200, 1920, 3, true));
        var tired = new Worker("张伟", "张伟", java.util.Set.of(), List.of("A"), java.util.Set.of(), 166, java.util.Set.of(), night, Worker.Past.NONE);
        var problem = new RosterProblem(base.month(), base.areas(), base.groups(), base.types(), List.of(tired), base.demands(), List.of(), List.of(), base.weekends(), base.holidays(), base.rules(), base.goals());
        var plan = planner.month(problem, Effort.steps(100_000));
        assertThat(plan.shifts()).noneMatch(it -> it.day().getDayOfMonth() == 1 && it.type().startsWith("D"));
        assertThat(plan.findings()).anyMatch(it -> it.what() == What.HOLE && it.day().getDayOfMonth() == 1 && it.why().zh().contains("张伟与前后班次间隔不足11小时"));
    }

    @Test
    void a_roster_changed_by_hand_is_judged_as_it_is() {
        var problem = AMonth.ofAreas("A").daysOnly().worker("张伟", "A").worker("李强", "A").build();
        var shifts = List.of(new MonthPlan.Shift("张伟", AMonth.DECEMBER.atDay(1), "DN", "A"), new MonthPlan.Shift("张伟", AMonth.DECEMBER.atDay(2), "D", "A"));
        var plan = planner.judge(problem, shifts);
        assertThat(plan.shifts()).containsExactlyElementsOf(shifts);
        assertThat(plan.measures().hardBroken()).isEqualTo(1);
        assertThat(plan.measures().uncoveredHours()).isEqualTo(29 * 12);
    }

    @Test
    void a_problem_that_contradicts_itself_is_not_taken() {
        var two = AMonth.ofAreas("A").worker("张伟", "A").worker("张伟", "A");
        assertThatThrownBy(two::build).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("张伟");
        assertThatThrownBy(() -> AMonth.ofAreas("A").worker("张伟", "B").build()).hasMessageContaining("unknown area B");
        assertThatThrownBy(() -> AMonth.ofAreas("A").worker("张伟", "A").off("谁", 3).build()).hasMessageContaining("谁");
    }
}
