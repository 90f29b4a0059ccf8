package cn.zhenqing365.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What leaders see of a campaign, as their screens ask for it, and who may not. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CampaignOverHttpTest {
    @LocalServerPort int port;
    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    private Browser leader;
    private Browser li;
    private Browser zhao;

    @BeforeAll
    void a_campaign_with_a_dozen_visits() {
        var day = LocalDate.ofInstant(MovableClock.MORNING, Zones.CHINA);
        SmallTown.build(database, day);
        VisitedTown.build(database, 180, 120);
        leader = signedIn(SmallTown.LEADER);
        li = signedIn(SmallTown.LI_MING);
        zhao = signedIn(SmallTown.ZHAO_LIANG);
        assertThat(leader.send("POST", "/api/campaigns", """
                {"name":"百人访百户","startsOn":"%s","endsOn":"%s","target":20,"questionnaireVersion":1,"seed":5,"visitors":[{"staffNo":"1036"},{"staffNo":"1038"}]}""".formatted(day, day.plusDays(6)),
                "Idempotency-Key", "plan").status()).isEqualTo(201);
        assertThat(leader.send("POST", "/api/campaigns/V2611-1/draws", "{}", "Idempotency-Key", "draw").status()).isEqualTo(201);
        clock.set(MovableClock.MORNING.plus(Duration.ofHours(2)));
        for (int n = 0; n < 8; n++) tell(li, n, "DONE", "{\"Q0\":\"YES\",\"Q5\":%d,\"Q12\":\"%s\",\"Q14\":9}".formatted(n % 2 == 0 ? 5 : 4, n < 6 ? "YES" : "NO"), n == 0 ? 100 : 240, n == 1 ? 0.01 : 0.0001);
        tell(li, 8, "REFUSED", "{}", 20, 0);
        tell(li, 9, "ABSENT", "{}", 20, 0);
        tell(li, 10, "EMPTY", "{}", 20, 0);
        tell(zhao, 0, "DONE", "{\"Q0\":\"YES\",\"Q5\":1,\"Q18\":\"没有信号\"}", 300, 0);
    }

    @BeforeEach
    void it_is_ten_and_everybody_is_signed_in() {   // a session that a later day has ended is gone
        clock.set(MovableClock.MORNING.plus(Duration.ofHours(2)));
        leader = signedIn(SmallTown.LEADER);
        li = signedIn(SmallTown.LI_MING);
        zhao = signedIn(SmallTown.ZHAO_LIANG);
    }

    @Test
    void how_far_it_is_for_all_by_area_by_visitor_and_on_the_map_adds_up() {
        var it = leader.get("/api/campaigns/V2611-1").json();
        assertThat(it.path("state").asString()).isEqualTo("RUNNING");
        var all = it.path("coverage");
        assertThat(ints(all, "target", "drawn", "tried", "reached", "done", "absent", "refused", "empty", "wrong")).containsExactly(40, 41, 12, 10, 9, 1, 1, 1, 0);
        assertThat(sum(it.path("areas"), "coverage", "done")).isEqualTo(9);
        assertThat(sum(it.path("areas"), "coverage", "target")).isEqualTo(40);
        assertThat(sum(it.path("visitors"), "coverage", "drawn")).isEqualTo(41);
        int slots = 0, done = 0;
        for (var spot : it.path("spots")) {
            slots += spot.path("slots").asInt();
            done += spot.path("done").asInt();
            assertThat(spot.path("at").path("latitude").asDouble()).isBetween(31.7, 31.95);
        }
        assertThat(List.of(slots, done)).containsExactly(40, 9);
    }

    @Test
    void a_visit_that_was_too_short_or_told_from_far_away_is_counted_beside_the_visitor() {
        var care = visitor("1036").path("care");
        assertThat(ints(care, "reports", "hasty", "far")).containsExactly(8, 1, 1);
        assertThat(care.path("meanSeconds").asDouble()).isCloseTo((100 + 7 * 240) / 8.0, within(0.01));
        assertThat(ints(visitor("1038").path("care"), "reports", "hasty", "far")).containsExactly(1, 0, 0);
    }

    @Test
    void the_strata_can_be_checked_by_anybody_who_can_divide() {
        var strata = leader.get("/api/campaigns/V2611-1").json().path("strata");
        int households = 0, quota = 0;
        for (var it : strata) {
            households += it.path("households").asInt();
            quota += it.path("quota").asInt();
        }
        assertThat(List.of(households, quota)).containsExactly(304, 40);
        for (var it : strata) assertThat(it.path("quota").asDouble()).isCloseTo(it.path("households").asInt() * 40.0 / 304, within(1.0));
    }

    @Test
    void an_area_with_one_answer_is_not_shown_and_the_index_of_all_is() {
        var it = leader.get("/api/campaigns/V2611-1/results").json();
        assertThat(it.path("all").path("n").asInt()).isEqualTo(9);
        // Q5 alone carries the index: four times 100, four times 80, once 20
        assertThat(it.path("all").path("csi").path("value").asDouble()).isCloseTo((4 * 100 + 4 * 80 + 20) / 9.0, within(0.01));
        assertThat(it.path("all").path("nps").path("value").asDouble()).isEqualTo(100);
        assertThat(it.path("all").path("aware").path("Q12").path("value").asDouble()).isEqualTo(75);
        for (var area : it.path("areas")) if (area.path("n").asInt() < 5) assertThat(area.path("csi").path("value").isNull()).isTrue();
    }

    @Test
    void what_was_found_is_listed_with_its_clock() {
        var found = leader.get("/api/campaigns/V2611-1/issues").json();
        assertThat(found.size()).isEqualTo(1);
        assertThat(found.get(0).path("words").asString()).isEqualTo("没有信号");
        assertThat(found.get(0).path("visitor").asString()).isEqualTo("赵亮");
        assertThat(found.get(0).path("inTime").isNull()).isTrue();
        clock.advance(Duration.ofDays(8));
        assertThat(signedIn(SmallTown.LEADER).get("/api/campaigns/V2611-1/issues").json().get(0).path("inTime").asBoolean(true)).as("72 service hours are over").isFalse();
    }

    @Test
    void drawn_again_with_the_same_key_it_is_the_same_draw_and_with_another_it_is_refused() {
        var again = leader.send("POST", "/api/campaigns/V2611-1/draws", "{}", "Idempotency-Key", "draw");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replay")).isEqualTo("true");
        assertThat(leader.send("POST", "/api/campaigns/V2611-1/draws", "{}", "Idempotency-Key", "other").code()).isEqualTo("CAMPAIGN_ALREADY_DRAWN");
        assertThat(leader.send("POST", "/api/campaigns/V2611-1/draws", "{}").code()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
    }

    @Test
    void a_leader_declares_a_relative_and_the_visitor_does_not_find_the_door_again() {
        var door = doors(zhao).get(7);
        var household = jdbc.sql("select household_id from campaign_visit where id = ?").param(UUID.fromString(door)).query(UUID.class).single();
        assertThat(leader.send("POST", "/api/campaigns/V2611-1/relatives", "{\"staffNo\":\"1038\",\"householdId\":\"%s\"}".formatted(household)).status()).isEqualTo(204);
        assertThat(doors(zhao)).hasSize(20).doesNotContain(door);
        assertThat(leader.send("POST", "/api/campaigns/V2611-1/relatives", "{\"staffNo\":\"0000\",\"householdId\":\"%s\"}".formatted(household)).status()).isEqualTo(404);
        assertThat(leader.send("POST", "/api/campaigns/V2611-1/relatives", "{\"staffNo\":\"1038\",\"householdId\":\"%s\"}".formatted(UUID.randomUUID())).status()).isEqualTo(404);
        assertThat(leader.send("POST", "/api/campaigns/V2611-1/relatives", "{}").status()).isEqualTo(404);
        jdbc.sql("delete from campaign_visit where replaces = ?").param(UUID.fromString(door)).update();   // as it was, for the other sentences
        jdbc.sql("update campaign_visit set replaced = false, state = 'DRAWN', state_at = null where id = ?").param(UUID.fromString(door)).update();
    }

    @Test
    void a_plan_with_two_targets_gives_each_visitor_their_own() {
        var planned = leader.send("POST", "/api/campaigns", """
                {"name":"十二月","startsOn":"2026-12-01","endsOn":"2026-12-31","areas":["A02","A02"],"target":9,"questionnaireVersion":1,"visitors":[{"staffNo":"1036","target":3},{"staffNo":"1038"}]}""",
                "Idempotency-Key", "december");
        var number = planned.json().path("number").asString();
        assertThat(number).isEqualTo("V2612-1");
        assertThat(leader.get("/api/campaigns/" + number).json().path("state").asString()).isEqualTo("PLANNED");
        assertThat(leader.send("POST", "/api/campaigns/" + number + "/draws", "{}", "Idempotency-Key", "december-draw").status()).isEqualTo(201);
        var it = leader.get("/api/campaigns/" + number).json();
        assertThat(it.path("state").asString()).as("begins in a week").isEqualTo("DRAWN");
        assertThat(it.path("coverage").path("target").asInt()).isEqualTo(12);
        assertThat(it.path("areas").size()).isEqualTo(1);
        assertThat(li.get("/api/visits").json().path("number").asString()).as("the one that runs is walked first").isEqualTo("V2611-1");
    }

    @Test
    void whoever_leads_nothing_sees_nothing_of_it() {
        for (var who : List.of(SmallTown.LI_MING, SmallTown.XIAO_CHEN, SmallTown.CHEN_JIE, SmallTown.DISPATCHER)) {
            var browser = signedIn(who);
            for (var path : List.of("/api/campaigns", "/api/campaigns/V2611-1", "/api/campaigns/V2611-1/results", "/api/campaigns/V2611-1/issues", "/api/campaigns/V2611-1/badges", "/api/questionnaires"))
                assertThat(browser.get(path).status()).as(who.role() + " " + path).isEqualTo(403);
            assertThat(browser.send("POST", "/api/campaigns/V2611-1/draws", "{}", "Idempotency-Key", UUID.randomUUID().toString()).status()).isEqualTo(403);
        }
        var nobody = new Browser(port);
        for (var path : List.of("/api/campaigns", "/api/visits", "/api/questionnaires")) assertThat(nobody.get(path).status()).as(path).isEqualTo(401);
        assertThat(leader.get("/api/campaigns/V0000-9").status()).isEqualTo(404);
    }

    private JsonNode visitor(String staffNo) {
        for (var it : leader.get("/api/campaigns/V2611-1").json().path("visitors")) if (it.path("visitor").path("staffNo").asString().equals(staffNo)) return it;
        throw new AssertionError(staffNo);
    }

    private void tell(Browser who, int n, String outcome, String answers, int seconds, double north) {
        var doors = who.get("/api/visits").json().path("doors");
        var door = doors.get(n);
        var body = "{\"id\":\"%s\",\"outcome\":\"%s\",\"at\":\"%s\",\"seconds\":%d,\"latitude\":%s,\"longitude\":%s,\"answers\":%s}".formatted(UUID.randomUUID(), outcome, clock.instant(), seconds,
                door.path("latitude").asDouble() + north, door.path("longitude").asDouble(), answers);
        var answer = who.send("POST", "/api/visits/" + door.path("id").asString() + "/reports", body, "Idempotency-Key", UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
    }

    private static List<String> doors(Browser who) {
        return who.get("/api/visits").json().path("doors").valueStream().map(it -> it.path("id").asString()).toList();
    }

    private static List<Integer> ints(JsonNode of, String... names) {
        var all = new ArrayList<Integer>();
        for (var name : names) all.add(of.path(name).asInt());
        return all;
    }

    private static int sum(JsonNode list, String inner, String name) {
        int sum = 0;
        for (var it : list) sum += it.path(inner).path(name).asInt();
        return sum;
    }

    private Browser signedIn(SmallTown.Person who) {
        var browser = new Browser(port);
        assertThat(browser.signIn(who.login(), SmallTown.PASSWORD).status()).isEqualTo(200);
        return browser;
    }
}
