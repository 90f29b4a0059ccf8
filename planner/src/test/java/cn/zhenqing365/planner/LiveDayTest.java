package cn.zhenqing365.planner;

import static cn.zhenqing365.planner.Window.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** While the day runs: a caller who waits, a technician who falls ill, a fault that cannot wait. */
class LiveDayTest {
    private static final Window DAY = Window.of(at("08:00"), at("17:00"));
    private static final Effort QUICK = Effort.steps(800);

    private static Travel street() {
        double[][] minutes = new double[13][13];
        for (int a = 0; a < 13; a++) for (int b = 0; b < 13; b++) minutes[a][b] = 10 * Math.abs(a - b);
        return Travel.matrix(minutes);
    }

    private static Technician worker(String id, int home) { return Technician.of(id, home, DAY); }

    private static Visit agreed(String id, int house, String from, String until) { return Visit.of(id, house, 30, DAY).agreed(Window.of(at(from), at(until))); }

    private static final Problem MORNING = Problem.of(List.of(worker("Li", 1), worker("Wang", 11)),
            List.of(agreed("a", 2, "09:00", "10:00"), agreed("b", 3, "10:00", "11:00"), agreed("c", 10, "09:00", "10:00"), agreed("d", 9, "14:00", "15:00")), street());

    @Test
    void a_caller_hears_the_windows_that_lie_on_the_way_first() {
        var plan = RoutePlanner.plan(MORNING, QUICK);
        var visits = new ArrayList<>(MORNING.visits());
        visits.add(Visit.of("caller", 9, 30, DAY));
        var windows = List.of(Window.of(at("08:00"), at("09:00")), Window.of(at("10:00"), at("11:00")), Window.of(at("14:00"), at("15:00")), Window.of(at("16:30"), at("17:00")));
        var offers = RoutePlanner.offers(MORNING.withVisits(visits), plan, "caller", windows);
        assertThat(offers.get(0).technician()).isEqualTo("Wang");
        assertThat(offers.get(0).extraMinutes()).isLessThanOrEqualTo(offers.get(offers.size() - 1).extraMinutes());
        assertThat(offers).extracting(Offer::window).doesNotContain(Window.of(at("16:30"), at("17:00")));
        assertThat(offers).allSatisfy(it -> assertThat(it.why().zh()).startsWith(it.technician()));
    }

    @Test
    void a_sick_technicians_visits_go_to_the_others_and_nobody_elses_change_hands() {
        var plan = RoutePlanner.plan(MORNING, QUICK);
        assertThat(plan.technicianOf("a")).contains("Li");
        var without = new Problem(List.of(worker("Wang", 11)), MORNING.visits(), MORNING.travel(), MORNING.goals(), Map.of());
        var repaired = RoutePlanner.repair(without, plan, QUICK);
        assertThat(Auditor.complaints(without, repaired)).isEmpty();
        assertThat(repaired.technicianOf("c")).contains("Wang");
        assertThat(repaired.technicianOf("d")).contains("Wang");
    }

    @Test
    void an_agreed_window_nobody_can_keep_is_planned_as_little_late_as_possible_and_counted_as_broken() {
        var one = new Problem(List.of(worker("Li", 1)), List.of(agreed("a", 2, "09:00", "09:10"), agreed("b", 12, "09:00", "09:10")), street(), Goals.IN_ORDER, Map.of());
        var plan = RoutePlanner.plan(one, QUICK);
        assertThat(plan.leftOut()).isEmpty();
        assertThat(plan.score().brokenPromises()).isEqualTo(1);
        assertThat(plan.routes().get(0).stops()).filteredOn(it -> it.late() > 0).singleElement().satisfies(it -> assertThat(it.late()).isLessThanOrEqualTo(130));
    }

    @Test
    void what_has_begun_stays_where_it_is_and_new_work_follows_from_now() {
        var begun = Map.of("Li", new Problem.Begun(List.of("a"), at("08:50"), at("09:45"), -1));
        var visits = new ArrayList<>(MORNING.visits());
        visits.add(Visit.of("urgent", 1, 20, Window.of(at("08:00"), at("12:00"))).urgent(5));
        var now = MORNING.withVisits(visits).with(begun);
        var repaired = RoutePlanner.repair(now, RoutePlanner.plan(MORNING, QUICK), QUICK);
        var li = repaired.of("Li").orElseThrow();
        assertThat(li.visits().get(0)).isEqualTo("a");
        assertThat(li.stops().subList(1, li.stops().size())).allSatisfy(it -> assertThat(it.arrival()).isGreaterThanOrEqualTo(at("09:45")));
        assertThat(repaired.leftOut()).isEmpty();
        assertThat(RoutePlanner.why(now, repaired, "a").en()).isEqualTo("Li is on the way or there already");
    }

    @Test
    void a_full_town_is_asked_for_windows_while_the_caller_waits() {
        var day = RandomDay.of(7, 60, 601, true);
        var before = day.withVisits(day.visits().subList(0, 600));
        var plan = RoutePlanner.plan(before, Effort.steps(200));
        var windows = new ArrayList<Window>();
        for (int hour = 8; hour < 18; hour++) windows.add(Window.of(hour * 60, hour * 60 + 60));
        for (int i = 0; i < 20; i++) RoutePlanner.offers(day, plan, "v600", windows);
        long begin = System.nanoTime();
        RoutePlanner.offers(day, plan, "v600", windows);
        assertThat((System.nanoTime() - begin) / 1e6).as("milliseconds").isLessThan(200);
    }
}
