package cn.zhenqing365.planner;

import static cn.zhenqing365.planner.Window.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The words of the trade, one rule at a time, on a street where one house is ten minutes from the next. Place 0 is the depot. */
class TechniciansDayTest {
    private static final Window DAY = Window.of(at("08:00"), at("17:00"));
    private static final Effort SOME = Effort.steps(1500);

    private static Travel street() {
        double[][] minutes = new double[13][13];
        for (int a = 0; a < 13; a++) for (int b = 0; b < 13; b++) minutes[a][b] = 10 * Math.abs(a - b);
        return Travel.matrix(minutes);
    }

    private static Technician worker(String id, int home) { return Technician.of(id, home, DAY); }

    private static Visit visit(String id, int house) { return Visit.of(id, house, 30, DAY); }

    private static Problem day(List<Technician> crew, Visit... visits) { return Problem.of(crew, List.of(visits), street()); }

    private static Plan plan(Problem day) {
        var plan = RoutePlanner.plan(day, SOME);
        assertThat(Auditor.complaints(day, plan)).isEmpty();
        return plan;
    }

    @Test
    void the_fibre_goes_to_the_one_who_can_splice() {
        var day = day(List.of(worker("Li", 1), worker("Wang", 9).skilled("fibre")), visit("box", 2), visit("fibre", 2).needing("fibre"));
        var plan = plan(day);
        assertThat(plan.technicianOf("fibre")).contains("Wang");
        assertThat(RoutePlanner.why(day, plan, "fibre").en()).isEqualTo("only Wang can do it (skills fibre)");
        assertThat(RoutePlanner.why(day, plan, "fibre").zh()).isEqualTo("只有Wang能做(技能fibre)");
    }

    @Test
    void nobody_with_the_skill_is_said_in_a_sentence() {
        var plan = plan(day(List.of(worker("Li", 1)), visit("fibre", 2).needing("fibre")));
        assertThat(plan.leftOut()).singleElement().satisfies(it -> {
            assertThat(it.why().zh()).isEqualTo("当天没有人会fibre");
            assertThat(it.why().en()).isEqualTo("nobody at work has the skill fibre");
        });
    }

    @Test
    void a_window_nobody_reaches_from_home_is_said_in_a_sentence() {
        var plan = plan(day(List.of(worker("Li", 1)), visit("far", 12).within(Window.of(at("08:00"), at("08:30")))));
        assertThat(plan.leftOut().get(0).why().en()).isEqualTo("none of the 1 who can do it reaches it by 08:30 within the shift");
    }

    @Test
    void the_second_modem_is_fetched_at_the_depot_on_the_way() {
        var li = worker("Li", 2).carrying(Map.of("modem", 1)).fetchingAt(0, DAY, 5);
        var plan = plan(day(List.of(li), visit("a", 3).consuming(Map.of("modem", 1)), visit("b", 4).consuming(Map.of("modem", 1))));
        assertThat(plan.leftOut()).isEmpty();
        assertThat(plan.routes().get(0).stops()).extracting(Plan.Stop::kind).contains(Plan.Kind.DEPOT);
    }

    @Test
    void without_a_depot_the_second_modem_is_missing_and_the_plan_says_so() {
        var plan = plan(day(List.of(worker("Li", 2).carrying(Map.of("modem", 1))), visit("a", 3).consuming(Map.of("modem", 2))));
        assertThat(plan.leftOut().get(0).why().en()).isEqualTo("the 1 who can do it lack the tool or the part on the van");
    }

    @Test
    void lunch_is_taken_between_two_visits_within_its_hours() {
        var li = worker("Li", 1).pausing(new Pause(Window.of(at("11:30"), at("13:00")), 45));
        var plan = plan(day(List.of(li), visit("early", 2).agreed(Window.of(at("11:00"), at("11:30"))), visit("late", 3).agreed(Window.of(at("13:00"), at("14:00")))));
        assertThat(plan.routes().get(0).stops()).extracting(Plan.Stop::kind).containsExactly(Plan.Kind.VISIT, Plan.Kind.PAUSE, Plan.Kind.VISIT);
        assertThat(plan.routes().get(0).stops().get(1).begin()).isBetween(at("11:30"), at("13:00"));
    }

    @Test
    void a_visit_of_the_early_morning_is_made_before_lunch_on_an_empty_day() {
        var li = worker("Li", 1).pausing(new Pause(Window.of(at("11:30"), at("13:00")), 45));
        var early = visit("early", 2).agreed(Window.of(at("08:20"), at("08:40")));
        var plan = plan(day(List.of(li), early, visit("noon", 3).agreed(Window.of(at("12:50"), at("13:30")))));
        assertThat(plan.leftOut()).isEmpty();
        assertThat(plan.routes().get(0).stops().get(0).begin()).isBetween(at("08:20"), at("08:40"));
        var late = RoutePlanner.repair(Problem.of(List.of(li), List.of(early), street()), plan(day(List.of(li))), SOME);
        assertThat(late.technicianOf("early")).contains("Li");
        assertThat(late.routes().get(0).stops().get(0).begin()).isBetween(at("08:20"), at("08:40"));
    }

    @Test
    void who_is_home_before_lunch_does_not_wait_for_it() {
        var li = worker("Li", 1).pausing(new Pause(Window.of(at("11:30"), at("13:00")), 45));
        var plan = plan(day(List.of(li), visit("early", 2).agreed(Window.of(at("08:30"), at("09:00")))));
        assertThat(plan.score().workingMinutes()).isEqualTo(50);
    }

    @Test
    void a_promised_visit_goes_before_a_more_important_one_when_there_is_no_time_for_both() {
        var ten = Window.of(at("10:00"), at("10:00"));
        var plan = plan(day(List.of(worker("Li", 1)), visit("important", 2).urgent(9).within(ten), visit("promised", 5).agreed(ten)));
        assertThat(plan.technicianOf("promised")).contains("Li");
        assertThat(plan.leftOut()).extracting(Plan.LeftOut::visit).containsExactly("important");
    }

    @Test
    void the_customer_gets_the_technician_asked_for_when_it_costs_little() {
        var day = day(List.of(worker("Li", 3), worker("Wang", 3)), visit("a", 4).preferring("Wang"));
        assertThat(plan(day).technicianOf("a")).contains("Wang");
    }

    @Test
    void the_technician_the_household_refuses_does_not_come() {
        assertThat(plan(day(List.of(worker("Li", 4), worker("Wang", 12)), visit("a", 4).without("Li"))).technicianOf("a")).contains("Wang");
    }

    @Test
    void the_days_are_shared_fairly_when_it_costs_nothing() {
        var nine = Window.of(at("09:00"), at("16:00"));
        var plan = plan(day(List.of(worker("Li", 2), worker("Wang", 2)), visit("a", 2).within(nine), visit("b", 2).within(nine)));
        assertThat(plan.routes()).hasSize(2);
    }

    @Test
    void one_of_two_windows_will_do() {
        var visit = visit("a", 6).within(Window.of(at("08:00"), at("08:20")), Window.of(at("15:00"), at("15:30")));
        assertThat(plan(day(List.of(worker("Li", 1)), visit)).routes().get(0).stops().get(0).begin()).isBetween(at("15:00"), at("15:30"));
    }

    @Test
    void the_planner_stays_away_from_the_end_of_a_window() {
        var plan = plan(day(List.of(worker("Li", 1)), visit("a", 2).agreed(Window.of(at("09:00"), at("10:00"))), visit("b", 3).agreed(Window.of(at("09:00"), at("10:15")))));
        assertThat(plan.routes().get(0).stops()).allSatisfy(it -> assertThat(it.slack()).isGreaterThanOrEqualTo(15));
        assertThat(plan.score().risk()).isZero();
    }

    @Test
    void straight_lines_are_lengthened_by_the_detour() {
        var travel = Travel.straightLine(List.of(new Travel.Point(34.60, 119.20), new Travel.Point(34.60, 119.31)), 1.3, 30);
        assertThat(travel.minutes(0, 1)).isBetween(26.0, 26.5);
    }
}
