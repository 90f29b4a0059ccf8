package cn.zhenqing365.scenario;

import static cn.zhenqing365.smalltown.SmallTown.CITY;
import static cn.zhenqing365.smalltown.SmallTown.DISPATCHER;
import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static cn.zhenqing365.smalltown.SmallTown.VILLAGE;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_CHEN;
import static cn.zhenqing365.smalltown.SmallTown.ZHAO_LIANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.journal.JournalSeals;
import cn.zhenqing365.outage.actions.TellHomes;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * 片区故障 told over HTTP: the tenth report of one node within the hour declares it and a crew is owed within two hours (CLK-08); somebody is
 * warned after thirty minutes, the leader hears when nobody came, and whoever stands there keeps it.
 */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AreaFaultLifeTest {
    @LocalServerPort int port;
    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    @Autowired Promises promises;
    @Autowired JournalSeals seals;
    @Autowired TellHomes tell;
    private final List<UUID> homes = new ArrayList<>();
    private Browser agent;

    @BeforeAll
    void a_town_with_forty_homes_behind_one_node_and_many_elsewhere() {
        SmallTown.build(database, LocalDate.of(2026, 11, 24));
        for (int n = 0; n < 40; n++) homes.add(ManyNodes.home(jdbc, n, "N7", CITY));
        for (int n = 100; n < 360; n++) ManyNodes.home(jdbc, n, "N8", CITY);
        clock.set(MovableClock.MORNING);
        agent = as(XIAO_CHEN);
    }

    @BeforeEach
    void nothing_is_out() {
        clock.set(MovableClock.MORNING);
        for (var table : List.of("area_fault_ticket", "area_fault", "node_report", "interruption_home", "message_part", "message")) jdbc.sql("delete from " + table).update();
        jdbc.sql("update ticket set state = 'CLOSED', closed_at = saved_at").update();
        seals.seal();
        jdbc.sql("delete from area_fault_ticket").update();
        jdbc.sql("delete from area_fault").update();
        jdbc.sql("delete from node_report").update();
    }

    @Test
    void nine_reports_are_chance_the_tenth_within_the_hour_declares_the_fault_and_the_clock_runs_from_it() {
        reports(0, 9, "TV-01");
        assertThat(faults()).isEmpty();
        clock.advance(Duration.ofMinutes(20));
        var tenth = clock.instant();
        reports(9, 10, "BB-01");
        var fault = faults().get(0);
        assertThat(fault.path("fault").path("how").asString()).isEqualTo("REPORTS");
        assertThat(fault.path("fault").path("nodeCode").asString()).isEqualTo("N7");
        assertThat(fault.path("tickets").asInt()).isEqualTo(10);
        assertThat(fault.path("promises").get(0).path("clock").asString()).isEqualTo("CLK-08");
        assertThat(fault.path("promises").get(0).path("startedAt").asString()).isEqualTo(tenth.toString());
        assertThat(fault.path("promises").get(0).path("dueAt").asString()).as("in town").isEqualTo(tenth.plus(Duration.ofHours(2)).toString());
        reports(10, 12, "TV-01");
        assertThat(faults()).as("the eleventh hangs on the same").hasSize(1).first().satisfies(it -> assertThat(it.path("tickets").asInt()).isEqualTo(12));
    }

    @Test
    void a_report_after_the_fault_is_over_or_was_none_is_one_report_until_ten_new_ones_come() {
        reports(0, 10, "TV-01");
        as(LI_MING).send("POST", "/api/area-faults/" + number() + "/restoration", "{\"words\":\"光缆接通\"}");
        clock.advance(Duration.ofMinutes(5));
        reports(10, 19, "TV-01");
        assertThat(faults()).as("nine since it was restored").hasSize(1);
        reports(19, 20, "TV-01");
        assertThat(faults()).as("ten since then").hasSize(2).first().satisfies(it -> assertThat(it.path("tickets").asInt()).isEqualTo(10));
        as(DISPATCHER).send("POST", "/api/area-faults/" + number() + "/dismissal", "{\"words\":\"误报\"}");
        reports(20, 21, "TV-01");
        assertThat(faults()).as("what was none is not declared again by one more").hasSize(2);
    }

    @Test
    void a_node_whose_homes_lie_in_two_areas_is_out_once() {
        jdbc.sql("update household set area_code = ? where id = ?").params(VILLAGE, homes.get(10)).update();
        try {
            reports(0, 11, "TV-01");
            assertThat(faults()).singleElement().satisfies(it -> assertThat(it.path("tickets").asInt()).isEqualTo(11));
            var alarm = "{\"node\":\"N7\",\"areaCode\":\"%s\"}".formatted(VILLAGE);
            assertThat(as(DISPATCHER).send("POST", "/api/area-faults", alarm, "Idempotency-Key", UUID.randomUUID().toString()).code()).isEqualTo("AREA_FAULT_OPEN");
        } finally {
            jdbc.sql("update household set area_code = ? where id = ?").params(CITY, homes.get(10)).update();
        }
    }

    @Test
    void reports_over_more_than_an_hour_or_of_ones_own_remote_control_are_no_fault_of_the_net() {
        reports(0, 5, "TV-01");
        clock.advance(Duration.ofMinutes(61));
        reports(5, 10, "TV-01");
        assertThat(faults()).isEmpty();
        reports(10, 16, "RC-01");
        assertThat(faults()).isEmpty();
    }

    @Test
    void after_half_an_hour_the_head_is_told_after_two_the_leader_and_a_crew_that_comes_later_keeps_it_late() {
        reports(0, 10, "TV-01");
        var number = number();
        sweepAfter(Duration.ofMinutes(30));
        assertThat(steps()).containsExactly("CALL_CENTRE_HEAD SCREEN");
        sweepAfter(Duration.ofMinutes(90));
        assertThat(steps()).containsExactly("CALL_CENTRE_HEAD SCREEN", "LEADER TEXT");
        assertThat(faults().get(0).path("promises").get(0).path("brokenAt").isNull()).isFalse();
        clock.advance(Duration.ofMinutes(5));
        var there = as(LI_MING).send("POST", "/api/area-faults/" + number + "/arrival", "{}");
        assertThat(there.json().path("promises").get(0).path("state").asString()).isEqualTo("KEPT");
        assertThat(there.json().path("promises").get(0).path("brokenAt").isNull()).as("kept late").isFalse();
    }

    @Test
    void a_crew_within_two_hours_keeps_it_and_everybody_behind_the_node_is_told_twice() {
        reports(0, 10, "TV-01");
        var number = number();
        var dispatcher = as(DISPATCHER);
        assertThat(dispatcher.send("POST", "/api/area-faults/" + number + "/notice", "{}").json().path("fault").path("homes").asInt()).isEqualTo(40);
        assertThat(dispatcher.send("POST", "/api/area-faults/" + number + "/notice", "{}").code()).isEqualTo("AREA_FAULT_ANNOUNCED");
        assertThat(tell.tell()).isEqualTo(40);
        clock.advance(Duration.ofMinutes(50));
        assertThat(as(LI_MING).send("POST", "/api/area-faults/" + number + "/arrival", "{\"at\":\"%s\"}".formatted(clock.instant().minusSeconds(300))).json().path("promises").get(0).path("endedAt").asString())
                .isEqualTo(clock.instant().minusSeconds(300).toString());
        assertThat(as(LI_MING).send("POST", "/api/area-faults/" + number + "/arrival", "{}").code()).isEqualTo("CREW_THERE_ALREADY");
        sweepAfter(Duration.ofHours(3));
        assertThat(faults().get(0).path("promises").get(0).path("brokenAt").isNull()).isTrue();
        assertThat(as(LI_MING).send("POST", "/api/area-faults/" + number + "/restoration", "{\"words\":\"\"}").code()).isEqualTo("REASON_OUT_OF_RANGE");
        as(LI_MING).send("POST", "/api/area-faults/" + number + "/restoration", "{\"words\":\"光缆接通\"}");
        assertThat(tell.tell()).isEqualTo(40);
        assertThat(as(LI_MING).send("POST", "/api/area-faults/" + number + "/restoration", "{\"words\":\"再说一次\"}").code()).isEqualTo("AREA_FAULT_OVER");
    }

    @Test
    void an_alarm_declares_it_too_in_the_country_three_hours_and_one_that_was_none_is_owed_to_nobody() {
        var crew = as(ZHAO_LIANG);
        var key = UUID.randomUUID().toString();
        var body = "{\"node\":\"N99\",\"areaCode\":\"%s\",\"seenAt\":\"%s\"}".formatted(VILLAGE, clock.instant().minusSeconds(600));
        var alarm = crew.send("POST", "/api/area-faults", body, "Idempotency-Key", key);
        assertThat(alarm.status()).as(alarm.raw().body()).isEqualTo(201);
        assertThat(crew.send("POST", "/api/area-faults", body, "Idempotency-Key", key).json().path("fault").path("number")).isEqualTo(alarm.json().path("fault").path("number"));
        assertThat(alarm.json().path("promises").get(0).path("dueAt").asString()).isEqualTo(clock.instant().minusSeconds(600).plus(Duration.ofHours(3)).toString());
        assertThat(crew.send("POST", "/api/area-faults", body, "Idempotency-Key", UUID.randomUUID().toString()).code()).isEqualTo("AREA_FAULT_OPEN");
        var number = alarm.json().path("fault").path("number").asString();
        assertThat(as(LI_MING).send("POST", "/api/area-faults/" + number + "/arrival", "{}").status()).as("another area's").isEqualTo(404);
        assertThat(as(DISPATCHER).send("POST", "/api/area-faults/" + number + "/dismissal", "{\"words\":\"告警误报\"}").json().path("promises").get(0).path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(crew.send("POST", "/api/area-faults", "{\"node\":\"\",\"areaCode\":\"A02\"}", "Idempotency-Key", UUID.randomUUID().toString()).code()).isEqualTo("INVALID_AREA_FAULT");
    }

    @Test
    void five_of_a_hundred_homes_of_an_area_declare_it_for_the_whole_area() {
        for (int n = 0; n < 40; n++) jdbc.sql("update household set node_code = ? where id = ?").params("M" + n, homes.get(n)).update();
        try {
            reports(0, 15, "TV-01");
            assertThat(faults()).as("303 homes: sixteen are five of a hundred").isEmpty();
            reports(15, 16, "TV-01");
            assertThat(faults()).singleElement().satisfies(it -> {
                assertThat(it.path("fault").path("how").asString()).isEqualTo("SHARE");
                assertThat(it.path("fault").path("nodeCode").asString()).isEqualTo("*");
                assertThat(it.path("tickets").asInt()).isEqualTo(16);
            });
            assertThat(as(DISPATCHER).send("POST", "/api/area-faults/" + number() + "/notice", "{}").code()).isEqualTo("AREA_FAULT_WITHOUT_NODE");
        } finally {
            for (var home : homes) jdbc.sql("update household set node_code = 'N7' where id = ?").param(home).update();
        }
    }

    @Test
    void reports_sealed_by_eight_at_once_declare_one_fault() throws Exception {
        for (int n = 0; n < 12; n++) report(n, "TV-01");
        var pool = Executors.newFixedThreadPool(8);
        try {
            pool.invokeAll(IntStream.range(0, 8).<Callable<Integer>>mapToObj(it -> seals::seal).toList());
        } finally {
            pool.shutdown();
        }
        assertThat(faults()).hasSize(1).first().satisfies(it -> assertThat(it.path("tickets").asInt()).isEqualTo(12));
    }

    @Test
    void from_a_moment_on_six_reports_are_enough_when_a_leader_says_so() {
        var rules = agent.get("/api/outage-rules").json().get(0);
        assertThat(rules.path("rules").path("reportsOfNode").asInt()).isEqualTo(10);
        var body = "{\"rules\":{\"reportsOfNode\":6,\"withinMinutes\":60,\"percentOfArea\":5,\"leastOfArea\":10,\"notCounted\":[],\"quietFrom\":\"21:00\",\"quietUntil\":\"08:00\"}}";
        assertThat(as(DISPATCHER).send("POST", "/api/outage-rules", body).code()).isEqualTo("FORBIDDEN");
        assertThat(as(SmallTown.LEADER).send("POST", "/api/outage-rules", body).status()).isEqualTo(200);
        reports(0, 6, "TV-01");
        assertThat(faults()).hasSize(1);
        jdbc.sql("delete from outage_rules where version > 1").update();
    }

    private void reports(int from, int until, String symptom) {
        for (int n = from; n < until; n++) report(n, symptom);
        seals.seal();
    }

    private void report(int n, String symptom) {
        var answer = agent.send("POST", "/api/tickets", "{\"householdId\":\"%s\",\"symptom\":\"%s\",\"contactPhone\":\"%s\",\"answeredAt\":\"%s\"}"
                .formatted(homes.get(n), symptom, ManyNodes.phone(n), clock.instant()), "Idempotency-Key", UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
    }

    private List<JsonNode> faults() {
        return agent.get("/api/area-faults").json().valueStream().toList();
    }

    private String number() {
        return faults().get(0).path("fault").path("number").asString();
    }

    private List<String> steps() {
        return jdbc.sql("""
                select particulars ->> 'tell' || ' ' || (particulars ->> 'how') from journal_entry where what = 'LADDER_STEP' and thread_id in (select id from area_fault) order by happened_at, id""").query(String.class).list();
    }

    private void sweepAfter(Duration more) {
        clock.advance(more);
        while (promises.sweep(clock.instant(), 100) > 0) { }
    }

    private Browser as(SmallTown.Person who) {
        var browser = new Browser(port);
        assertThat(browser.signIn(who.login(), SmallTown.PASSWORD).status()).isEqualTo(200);
        return browser;
    }
}
