package cn.zhenqing365.manager;

import static cn.zhenqing365.field.AStreet.Street.as;
import static cn.zhenqing365.smalltown.SmallTown.CHEN_JIE;
import static cn.zhenqing365.smalltown.SmallTown.CITY;
import static cn.zhenqing365.smalltown.SmallTown.DISPATCHER;
import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static cn.zhenqing365.smalltown.SmallTown.LU_PING;
import static cn.zhenqing365.smalltown.SmallTown.MIAO;
import static cn.zhenqing365.smalltown.SmallTown.SHAN;
import static cn.zhenqing365.smalltown.SmallTown.VILLAGE;
import static cn.zhenqing365.smalltown.SmallTown.WANG;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_CHEN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.dispatch.plan.PlanDays;
import cn.zhenqing365.field.AStreet;
import cn.zhenqing365.testing.ARepair;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.ServerTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The customer manager's desk over HTTP: the own areas only, each figure as many as its rows. */
@ServerTest
@Import(AStreet.class)
class ManagerDeskTest {
    @LocalServerPort int port;
    @Autowired AStreet.Street street;
    @Autowired PlanDays plan;

    @BeforeEach
    void a_morning() {
        street.morning();
        for (var table : new String[] {"plan_visit", "plan_wanted", "day_plan"}) street.jdbc().sql("delete from " + table).update();
    }

    @Test
    void a_manager_sees_the_own_area_and_another_as_if_it_were_not_there() {
        street.report(WANG);
        street.report(MIAO);
        var mine = as(port, CHEN_JIE).get("/api/manager/desk").json();
        assertThat(mine.path("areas").size()).isEqualTo(1);
        assertThat(mine.path("areas").get(0).path("households").asInt()).isEqualTo(3);
        assertThat(numbers(as(port, CHEN_JIE), "promises")).isNotEmpty().allMatch(it -> it.equals(CITY));
        assertThat(numbers(as(port, LU_PING), "promises")).isNotEmpty().allMatch(it -> it.equals(VILLAGE));
        for (var rows : List.of("desk", "promises", "visits", "care", "repeats", "often")) {
            assertThat(as(port, LU_PING).get("/api/manager/" + rows + "?area=" + CITY).status()).as(rows).isEqualTo(404);
            assertThat(as(port, XIAO_CHEN).get("/api/manager/" + rows).code()).as(rows).isEqualTo("FORBIDDEN");
            assertThat(as(port, LI_MING).get("/api/manager/" + rows).code()).as(rows).isEqualTo("FORBIDDEN");
            assertThat(new Browser(port).get("/api/manager/" + rows).code()).as(rows).isEqualTo("NOT_SIGNED_IN");
        }
        assertThat(as(port, DISPATCHER).get("/api/manager/care").code()).as("who is ill is nobody else's matter").isEqualTo("FORBIDDEN");
    }

    @Test
    void each_figure_is_as_many_as_its_rows() {
        street.report(WANG);
        plan();
        street.clock().advance(Duration.ofMinutes(30));   // no gateway took the text: CLK-01 is over
        var chen = as(port, CHEN_JIE);
        var desk = chen.get("/api/manager/desk").json();
        assertThat(desk.path("promises").path("open").asInt()).isEqualTo(chen.get("/api/manager/promises").json().size()).isGreaterThan(1);
        assertThat(desk.path("promises").path("over").asInt()).isPositive();
        var first = chen.get("/api/manager/promises").json().get(0);
        assertThat(first.path("tone").asString()).isEqualTo("OVER");
        var rows = chen.get("/api/manager/promises").json();
        assertThat(java.util.stream.IntStream.range(0, rows.size()).mapToObj(rows::get)).as("who owes it, by name")
                .anySatisfy(it -> assertThat(it.path("promise").path("clock").asString() + it.path("owedBy").asString()).isEqualTo("CLK-05陈洁"));
        assertThat(desk.path("visits").path("toCome").asInt()).isEqualTo(1);
        assertThat(chen.get("/api/manager/visits").json()).hasSize(1);
    }

    @Test
    void homes_that_need_extra_care_are_listed_with_their_open_request_first_and_the_name_masked() {
        assertThat(as(port, CHEN_JIE).get("/api/manager/desk").json().path("care").asInt()).isEqualTo(1);
        var ticket = street.report(SHAN);
        var rows = as(port, CHEN_JIE).get("/api/manager/care").json();
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).path("openTicket").asString()).isEqualTo(ticket.number());
        assertThat(rows.get(0).path("customerName").asString()).isEqualTo("单**");
        assertThat(as(port, CHEN_JIE).get("/api/manager/desk").json().path("careOpen").asInt()).isEqualTo(1);
    }

    @Test
    void the_same_fault_within_seven_days_and_the_third_within_ninety_are_seen() {
        var now = street.clock().instant();
        for (int days : new int[] {80, 40, 5}) new ARepair(street.jdbc(), CITY, now.minus(Duration.ofDays(days))).of(WANG.id()).closed();
        new ARepair(street.jdbc(), CITY, now.minus(Duration.ofDays(3))).of(SHAN.id()).repeated().closed();
        new ARepair(street.jdbc(), CITY, now.minus(Duration.ofDays(100))).of(SHAN.id()).closed();
        var desk = as(port, CHEN_JIE).get("/api/manager/desk").json();
        assertThat(desk.path("repeats").asInt()).isEqualTo(1);
        assertThat(desk.path("often").asInt()).isEqualTo(1);
        var often = as(port, CHEN_JIE).get("/api/manager/often").json().get(0);
        assertThat(often.path("times").asInt()).isEqualTo(3);
        assertThat(often.path("numbers").size()).isEqualTo(3);
        assertThat(as(port, CHEN_JIE).get("/api/manager/repeats").json()).hasSize(1);
        assertThat(as(port, LU_PING).get("/api/manager/often").json()).isEmpty();
    }

    @Test
    void the_team_of_the_day_says_who_is_there_where_and_who_stands_in() {
        var ticket = street.report(WANG);
        plan();
        var member = as(port, CHEN_JIE).get("/api/manager/desk").json().path("team").get(0);
        assertThat(member.path("name").asString()).isEqualTo("李明");
        assertThat(member.path("state").asString()).isEqualTo("ON_ROAD");
        as(port, LI_MING).send("POST", "/api/work-orders/" + ticket.number() + "-1/arrivals", "{}");
        var there = as(port, CHEN_JIE).get("/api/manager/desk").json();
        assertThat(there.path("team").get(0).path("state").asString()).isEqualTo("AT_JOB");
        assertThat(there.path("team").get(0).path("where").asString()).contains("花园浜三村12幢").doesNotContain("502");
        assertThat(there.path("standIns").get(0).path("managerHere").asBoolean()).isTrue();
        assertThat(there.path("standIns").get(0).path("chain").get(1).path("name").asString()).isEqualTo("李明");
    }

    private void plan() {
        plan.knowToday();
        while (plan.planNext()) { }
    }

    private static List<String> numbers(Browser who, String rows) {
        var all = who.get("/api/manager/" + rows).json();
        return java.util.stream.IntStream.range(0, all.size()).mapToObj(i -> all.get(i).path("areaCode").asString()).toList();
    }
}
