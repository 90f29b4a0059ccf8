package cn.zhenqing365.dispatch.plan;

import static cn.zhenqing365.dispatch.plan.ATeam.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.testing.People;
import cn.zhenqing365.testing.ServerTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The live day on a real database: the plan follows what happens, changes as little as it can, says why, and tells the customer who would wait in vain. */
@ServerTest
@Import(ATeam.class)
class LiveDayPlanTest {
    @Autowired ATeam.Team team;
    @Autowired DayBoards boards;

    @BeforeEach
    void a_morning() {
        team.morning();
    }

    private DayBoard board() {
        return boards.of(List.of("A01"), TODAY);
    }

    private DayBoard.Visit bar(cn.zhenqing365.ticket.Ticket ticket) {
        return board().visits().stream().filter(it -> it.ticketNumber().equals(ticket.number())).findFirst().orElseThrow();
    }

    @Test
    void reports_are_put_into_the_day_with_the_time_the_technician_will_come() {
        var near = team.report(5, "TV-01");
        var far = team.report(9, "TV-01");
        team.planned();
        assertThat(bar(near).plannedArrival()).isAfterOrEqualTo(team.clock().instant()).isBefore(team.clock().instant().plus(Duration.ofMinutes(90)));
        assertThat(bar(far).technicianId()).isNotNull();
        assertThat(List.of(bar(near).position(), bar(far).position())).contains(0);
        assertThat(board().areas().get(0).plannedAt()).isEqualTo(team.clock().instant());
    }

    @Test
    void a_sick_technicians_visits_go_to_the_other_and_the_window_stays() {
        var one = team.report(4, "TV-01");
        team.agreed(one, "10:00", "12:00");
        team.planned();
        var before = team.holder(one);
        var other = before.equals("李明") ? "王强" : "李明";
        team.onLeave(before, "08:20", "18:00");
        team.clock().set("08:41");
        team.planned();
        assertThat(team.holder(one)).isEqualTo(other);
        assertThat(team.visit(one).windowStart()).isEqualTo(ATeam.Team.at(TODAY, "10:00"));
        assertThat(board().changes()).filteredOn(it -> it.kind().equals("MOVED")).singleElement().satisfies(it -> {
            assertThat(it.whyZh()).contains(before, "已下班或请假", other);
            assertThat(it.whyEn()).contains("off duty or on leave");
        });
        assertThat(team.textsTo(other.equals("李明") ? "18900000101" : "18900000102", "DISPATCH")).last().asString().contains(one.number());
        assertThat(team.jdbc().sql("select technician_id = ? from appointment where ended_at is null").param(team.ids().get(other)).query(Boolean.class).single()).isTrue();
    }

    @Test
    void a_silent_technician_loses_what_has_not_begun() {
        var one = team.report(4, "TV-01");
        team.planned();
        var before = team.holder(one);
        team.clock().set("09:00");
        team.planned();
        assertThat(team.holder(one)).isNotEqualTo(before);
        assertThat(board().changes().get(0).whyZh()).contains("没有回应派单");
    }

    @Test
    void who_has_answered_keeps_the_job_though_another_is_a_little_nearer() {
        var one = team.report(4, "TV-01");
        var holder = team.holder(one);
        team.receives(holder, one);
        team.planned();
        team.clock().set("09:30");
        team.planned();
        assertThat(team.holder(one)).isEqualTo(holder);
    }

    @Test
    void a_job_that_lasts_longer_sends_the_other_to_the_next_customer_in_time() {
        for (var who : List.of("李明", "王强")) team.startsAt(who, 3);
        var first = team.report(2, "TV-01");
        var holder = team.holder(first);
        var next = team.report(3, "TV-01");
        if (!team.holder(next).equals(holder)) team.jdbc().sql("update work_order set technician_id = ? where id = ?").params(team.ids().get(holder), team.visit(next).id()).update();
        team.agreed(next, "09:30", "10:00");
        team.receives(holder, first);
        team.clock().set("08:30");
        team.arrives(holder, first);
        team.planned();
        assertThat(team.holder(next)).isEqualTo(holder);
        team.clock().set("09:52");
        team.planned();
        assertThat(bar(next).lateMinutes()).isZero();
        assertThat(team.holder(next)).isNotEqualTo(holder);
        assertThat(board().changes()).filteredOn(it -> it.kind().equals("MOVED")).hasSize(1);
        assertThat(team.visit(next).windowEnd()).isEqualTo(ATeam.Team.at(TODAY, "10:00"));
    }

    @Test
    void a_visit_nobody_can_reach_in_time_is_foreseen_and_the_customer_is_told_once_for_each_new_time() {
        team.onLeave("王强", "08:00", "18:00");
        var first = team.report(2, "TV-01");
        var next = team.report(14, "TV-01");
        team.agreed(next, "09:00", "09:30");
        team.receives("李明", first);
        team.clock().set("08:45");
        team.arrives("李明", first);
        team.planned();
        assertThat(bar(next).lateMinutes()).isGreaterThan(10);
        assertThat(board().areas().get(0).load().late()).isEqualTo(1);
        assertThat(team.textsTo(ATeam.Team.phone(14), "LATE")).singleElement().asString().contains("要晚到", "原约09:00-09:30");
        team.clock().advance(Duration.ofSeconds(40));
        team.planned();
        assertThat(team.textsTo(ATeam.Team.phone(14), "LATE")).as("nothing new").hasSize(1);
        team.clock().set("09:50");
        team.planned();
        assertThat(team.textsTo(ATeam.Team.phone(14), "LATE")).as("the job lasts; another time").hasSize(2);
        assertThat(team.visit(next).windowStart()).as("only the customer moves a window").isEqualTo(ATeam.Team.at(TODAY, "09:00"));
    }

    @Test
    void what_nobody_can_do_is_listed_with_the_reason() {
        team.onLeave("李明", "08:00", "18:00");
        var broadband = team.report(6, "BB-01");
        team.jdbc().sql("update work_order set technician_id = null, skills = '{S3}' where id = ?").param(team.visit(broadband).id()).update();
        team.planned();
        var visit = bar(broadband);
        assertThat(visit.technicianId()).isNull();
        assertThat(visit.why().zh()).isEqualTo("当天没有人会S3");
        assertThat(board().areas().get(0).load().unplanned()).isEqualTo(1);
    }

    @Test
    void at_night_whoever_stands_by_goes_for_a_fault_and_not_for_what_is_owed_in_days() {
        new People(team.jdbc()).shift(team.ids().get("李明"), "A01", "STAND_BY", ATeam.Team.at(TODAY, "18:00"), ATeam.Team.at(TODAY, "23:59"));
        team.clock().set("20:30");
        var fault = team.report(4, "TV-01");
        var move = team.report(6, "TV-01");
        team.jdbc().sql("update promise set due_at = due_at + interval '2 days' where thread_id = ? and clock = 'CLK-05'").param(move.id()).update();
        team.planned();
        assertThat(bar(fault).technicianId()).isEqualTo(team.ids().get("李明"));
        assertThat(bar(move).technicianId()).isNull();
        assertThat(bar(move).why().zh()).contains("20:00");
        assertThat(team.holder(move)).as("it stays with whoever has it").isEqualTo("李明");
        team.clock().set(ATeam.Team.at(TODAY.plusDays(1), "08:05"));
        team.planned();
        var tomorrow = boards.of(List.of("A01"), TODAY.plusDays(1)).visits().stream().filter(it -> it.ticketNumber().equals(move.number())).findFirst().orElseThrow();
        assertThat(tomorrow.plannedBegin()).isNotNull();
    }

    @Test
    void with_the_planner_off_times_are_shown_and_nothing_changes_hands() {
        var one = team.report(4, "TV-01");
        team.jdbc().sql("update plan_rules set rules = jsonb_set(rules, '{plannerOn}', 'false')").update();
        try {
            var holder = team.holder(one);
            team.rules().afterPropertiesSet();
            team.clock().set("09:30");
            team.planned();
            assertThat(team.holder(one)).isEqualTo(holder);
        } finally {
            team.jdbc().sql("update plan_rules set rules = jsonb_set(rules, '{plannerOn}', 'true')").update();
            team.rules().afterPropertiesSet();
        }
    }
}
