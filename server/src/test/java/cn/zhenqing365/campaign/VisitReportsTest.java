package cn.zhenqing365.campaign;

import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static cn.zhenqing365.smalltown.SmallTown.ZHAO_LIANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
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

/** What a phone sends after it was without a network: twice, out of order, poisoned, for another; over HTTP. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisitReportsTest {
    @LocalServerPort int port;
    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    private Browser leader;
    private Browser li;
    private Browser zhao;

    @BeforeAll
    void a_drawn_campaign() {
        var day = LocalDate.ofInstant(MovableClock.MORNING, Zones.CHINA);
        SmallTown.build(database, day);
        VisitedTown.build(database, 180, 120);
        leader = signedIn(SmallTown.LEADER);
        li = signedIn(LI_MING);
        zhao = signedIn(ZHAO_LIANG);
        var planned = leader.send("POST", "/api/campaigns", """
                {"name":"百人访百户","startsOn":"%s","endsOn":"%s","target":30,"questionnaireVersion":1,"seed":5,"visitors":[{"staffNo":"1036"},{"staffNo":"1038","target":40}]}"""
                .formatted(day, day.plusDays(6)), "Idempotency-Key", "plan");
        assertThat(planned.status()).as(planned.raw().body()).isEqualTo(201);
        assertThat(leader.send("POST", "/api/campaigns/V2611-1/draws", "{}", "Idempotency-Key", "draw").status()).isEqualTo(201);
    }

    @BeforeEach
    void nobody_was_visited() {
        for (var table : new String[] {"campaign_issue", "campaign_report"}) jdbc.sql("delete from " + table).update();
        jdbc.sql("delete from campaign_visit where replaces is not null").update();
        jdbc.sql("update campaign_visit set state = 'DRAWN', attempts = 0, state_at = null, replaced = false").update();
        clock.set(MovableClock.MORNING.plus(Duration.ofHours(2)));
    }

    @Test
    void the_walk_has_the_doors_in_order_without_a_phone_and_with_half_a_name() {
        var walk = li.get("/api/visits").json();
        assertThat(walk.path("number").asString()).isEqualTo("V2611-1");
        assertThat(walk.path("doors").size()).isEqualTo(30);
        assertThat(walk.path("doors").get(0).path("name").asString()).isEqualTo("住**");
        assertThat(walk.path("doors").toString()).doesNotContain("139000");
        assertThat(zhao.get("/api/visits").json().path("doors").size()).isEqualTo(40);
        assertThat(signedIn(SmallTown.XIAO_GU).get("/api/visits").json().path("number").isNull()).as("who visits nobody").isTrue();
    }

    @Test
    void sent_twice_it_is_one_visit_and_one_ticket() {
        var door = door(li, 0);
        var body = told("DONE", "2026-11-24T09:00:00+08:00", "{\"Q0\":\"YES\",\"Q18\":\"没有信号\"}", UUID.randomUUID());
        assertThat(li.send("POST", "/api/visits/" + door + "/reports", body, "Idempotency-Key", "k1").status()).isEqualTo(201);
        assertThat(li.send("POST", "/api/visits/" + door + "/reports", body, "Idempotency-Key", "k1").header("Idempotent-Replay")).isEqualTo("true");
        assertThat(li.send("POST", "/api/visits/" + door + "/reports", body, "Idempotency-Key", "another").status()).as("the id is the happening's own").isEqualTo(201);
        assertThat(count("campaign_report")).isEqualTo(1);
        assertThat(count("campaign_issue")).isEqualTo(1);
        assertThat(attempts(door)).isEqualTo(1);
    }

    @Test
    void page_and_worker_send_at_once_and_it_is_one() {
        var door = door(li, 1);
        var body = told("DONE", "2026-11-24T09:00:00+08:00", "{\"Q0\":\"YES\",\"Q15\":\"很好\"}", UUID.randomUUID());
        var sent = IntStream.range(0, 6).mapToObj(n -> CompletableFuture.supplyAsync(() -> li.send("POST", "/api/visits/" + door + "/reports", body, "Idempotency-Key", "race-" + n % 2))).toList();
        assertThat(sent).allSatisfy(it -> assertThat(it.join().status()).as(it.join().raw().body()).isIn(200, 201));
        assertThat(count("campaign_report")).isEqualTo(1);
        assertThat(count("campaign_issue")).isEqualTo(1);
    }

    @Test
    void out_of_order_the_latest_at_the_door_is_the_state_and_done_is_for_good() {
        var door = door(li, 2);
        assertThat(state(tell(li, door, "REFUSED", "2026-11-24T09:40:00+08:00"))).isEqualTo("REFUSED");
        assertThat(state(tell(li, door, "ABSENT", "2026-11-24T09:10:00+08:00"))).as("happened before").isEqualTo("REFUSED");
        assertThat(state(tell(li, door, "DONE", "2026-11-24T09:20:00+08:00"))).isEqualTo("DONE");
        assertThat(state(tell(li, door, "ABSENT", "2026-11-24T09:59:00+08:00"))).isEqualTo("DONE");
        assertThat(attempts(door)).isEqualTo(4);
        var again = tell(li, door, "DONE", "2026-11-24T09:30:00+08:00");
        assertThat(again.code()).isEqualTo("VISIT_ALREADY_DONE");
        assertThat(again.json().path("detail").asString()).isNotBlank();
    }

    @Test
    void an_empty_flat_is_replaced_once_however_often_it_is_told() {
        var door = door(li, 3);
        tell(li, door, "EMPTY", "2026-11-24T09:00:00+08:00");
        tell(li, door, "WRONG_ADDRESS", "2026-11-24T09:30:00+08:00");
        assertThat(jdbc.sql("select count(*) from campaign_visit where replaces = ?").param(UUID.fromString(door)).query(Long.class).single()).isEqualTo(1);
        assertThat(li.get("/api/visits").json().path("doors").size()).isEqualTo(30);
        assertThat(jdbc.sql("select count(*) - count(distinct household_id) from campaign_visit").query(Long.class).single()).isZero();
    }

    @Test
    void a_relative_noticed_at_the_door_is_replaced_from_the_phone() {
        var door = door(zhao, 5);
        assertThat(zhao.send("POST", "/api/visits/" + door + "/relatives", "{}").status()).isEqualTo(204);
        assertThat(doors(zhao)).hasSize(40).doesNotContain(door);
        assertThat(li.send("POST", "/api/visits/" + door(zhao, 6) + "/relatives", "{}").status()).as("another's door").isEqualTo(404);
    }

    @Test
    void what_is_poisoned_is_refused_with_a_sentence_and_changes_nothing() {
        var door = door(li, 4);
        for (var poisoned : new String[] {
                told("DONE", "2026-11-24T09:00:00+08:00", "{\"Q0\":\"YES\",\"Q1\":7}", UUID.randomUUID()), told("DONE", "2026-11-24T09:00:00+08:00", "{\"Q0\":\"YES\",\"Q77\":1}", UUID.randomUUID()),
                told("DANCED", "2026-11-24T09:00:00+08:00", "{}", UUID.randomUUID()), told("DONE", "yesterday", "{}", UUID.randomUUID()),
                told("DONE", "2026-11-24T09:00:00+08:00", "{\"Q0\":\"YES\",\"Q15\":{\"a\":1}}", UUID.randomUUID()), told("DONE", "2026-11-24T09:00:00+08:00", "{\"Q0\":\"YES\",\"Q15\":\"a\\u0000b\"}", UUID.randomUUID()),
                told("DONE", "2026-11-23T09:00:00+08:00", "{\"Q0\":\"YES\"}", UUID.randomUUID()), "{}", "[]", "", "{\"outcome\":\"DONE\"}"}) {
            var answer = li.send("POST", "/api/visits/" + door + "/reports", poisoned, "Idempotency-Key", UUID.randomUUID().toString());
            assertThat(answer.status()).as(poisoned).isBetween(400, 499);
            assertThat(answer.json().path("detail").asString()).as(poisoned).isNotBlank();
        }
        assertThat(count("campaign_report")).isZero();
        assertThat(state(door)).isEqualTo("DRAWN");
    }

    @Test
    void a_clock_that_runs_two_hours_ahead_is_not_believed() {
        var door = door(li, 6);
        tell(li, door, "DONE", "2026-11-24T12:00:00+08:00");
        assertThat(jdbc.sql("select happened_at from campaign_report").query(java.sql.Timestamp.class).single().toInstant()).isEqualTo(clock.instant());
    }

    @Test
    void nobody_reports_for_another_and_a_stranger_not_at_all() {
        var door = door(li, 7);
        assertThat(tell(zhao, door, "DONE", "2026-11-24T09:00:00+08:00").status()).isEqualTo(404);
        assertThat(new Browser(port).send("POST", "/api/visits/" + door + "/reports", told("DONE", "2026-11-24T09:00:00+08:00", "{}", UUID.randomUUID()), "Idempotency-Key", "x").status()).isEqualTo(401);
        assertThat(tell(li, UUID.randomUUID().toString(), "DONE", "2026-11-24T09:00:00+08:00").status()).isEqualTo(404);
        assertThat(li.get("/api/campaigns").code()).as("a technician leads no campaign").isEqualTo("FORBIDDEN");
        assertThat(li.get("/api/campaigns/V2611-1/results").code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void a_published_questionnaire_stays_and_another_version_is_made_from_it() {
        var first = leader.get("/api/questionnaires").json().get(leader.get("/api/questionnaires").json().size() - 1);
        var body = "{\"title\":\"问卷二\",\"titleEn\":\"Second\",\"questions\":" + first.path("questions") + "}";
        assertThat(leader.send("PUT", "/api/questionnaires/1", body).code()).isEqualTo("QUESTIONNAIRE_PUBLISHED");
        var draft = leader.send("POST", "/api/questionnaires", body, "Idempotency-Key", "draft");
        assertThat(draft.status()).as(draft.raw().body()).isEqualTo(201);
        var version = draft.json().path("version").asInt();
        assertThat(version).isGreaterThan(1);
        var unpublished = leader.send("POST", "/api/campaigns", "{\"name\":\"二\",\"startsOn\":\"2026-12-01\",\"endsOn\":\"2026-12-31\",\"target\":1,\"questionnaireVersion\":%d,\"visitors\":[{\"staffNo\":\"1036\"}]}".formatted(version), "Idempotency-Key", "p2");
        assertThat(unpublished.code()).isEqualTo("QUESTIONNAIRE_NOT_PUBLISHED");
        assertThat(leader.send("PUT", "/api/questionnaires/" + version, body.replace("问卷二", "问卷二改")).json().path("title").asString()).isEqualTo("问卷二改");
        assertThat(leader.send("POST", "/api/questionnaires/" + version + "/publication", "{}").json().path("published").asBoolean()).isTrue();
        assertThat(leader.send("POST", "/api/questionnaires/" + version + "/publication", "{}").code()).isEqualTo("QUESTIONNAIRE_PUBLISHED");
        assertThat(leader.send("POST", "/api/questionnaires", "{\"title\":\"x\",\"questions\":[]}", "Idempotency-Key", "e").code()).isEqualTo("QUESTIONNAIRE_EMPTY");
        assertThat(li.get("/api/visits").json().path("questionnaire").path("version").asInt()).as("answers keep the version they were asked in").isEqualTo(1);
    }

    @Test
    void a_campaign_is_refused_with_what_is_wrong_about_it() {
        refused("CAMPAIGN_NAME_MISSING", "\"name\":\" \",\"startsOn\":\"2026-12-01\",\"endsOn\":\"2026-12-31\",\"target\":1,\"visitors\":[{\"staffNo\":\"1036\"}]");
        refused("CAMPAIGN_PERIOD_INVALID", "\"name\":\"a\",\"startsOn\":\"2026-12-02\",\"endsOn\":\"2026-12-01\",\"target\":1,\"visitors\":[{\"staffNo\":\"1036\"}]");
        refused("CAMPAIGN_TARGET_INVALID", "\"name\":\"a\",\"startsOn\":\"2026-12-01\",\"endsOn\":\"2026-12-31\",\"target\":0,\"visitors\":[{\"staffNo\":\"1036\"}]");
        refused("CAMPAIGN_VISITORS_INVALID", "\"name\":\"a\",\"startsOn\":\"2026-12-01\",\"endsOn\":\"2026-12-31\",\"target\":1,\"visitors\":[{\"staffNo\":\"1036\"},{\"staffNo\":\"1036\"}]");
        refused("NOT_FOUND", "\"name\":\"a\",\"startsOn\":\"2026-12-01\",\"endsOn\":\"2026-12-31\",\"target\":1,\"visitors\":[{\"staffNo\":\"0000\"}]");
        refused("NOT_FOUND", "\"name\":\"a\",\"startsOn\":\"2026-12-01\",\"endsOn\":\"2026-12-31\",\"areas\":[\"A99\"],\"target\":1,\"visitors\":[{\"staffNo\":\"1036\"}]");
        var many = leader.send("POST", "/api/campaigns", "{\"name\":\"太多\",\"startsOn\":\"2027-01-01\",\"endsOn\":\"2027-01-31\",\"target\":1000,\"questionnaireVersion\":1,\"visitors\":[{\"staffNo\":\"1036\"}]}", "Idempotency-Key", "many");
        assertThat(leader.send("POST", "/api/campaigns/" + many.json().path("number").asString() + "/draws", "{}", "Idempotency-Key", "many-draw").code()).isEqualTo("CAMPAIGN_TOO_FEW_HOUSEHOLDS");
    }

    private void refused(String code, String campaign) {
        assertThat(leader.send("POST", "/api/campaigns", "{\"questionnaireVersion\":1," + campaign + "}", "Idempotency-Key", UUID.randomUUID().toString()).code()).isEqualTo(code);
    }

    private Browser signedIn(SmallTown.Person who) {
        var browser = new Browser(port);
        assertThat(browser.signIn(who.login(), SmallTown.PASSWORD).status()).isEqualTo(200);
        return browser;
    }

    private static String told(String outcome, String at, String answers, UUID id) {
        return "{\"id\":\"%s\",\"outcome\":\"%s\",\"at\":\"%s\",\"seconds\":200,\"answers\":%s}".formatted(id, outcome, at, answers);
    }

    private Browser.Answer tell(Browser who, String door, String outcome, String at) {
        return who.send("POST", "/api/visits/" + door + "/reports", told(outcome, at, "{\"Q0\":\"YES\",\"Q5\":4}", UUID.randomUUID()), "Idempotency-Key", UUID.randomUUID().toString());
    }

    private static String state(Browser.Answer it) {
        assertThat(it.status()).as(it.raw().body()).isEqualTo(201);
        return it.json().path("state").asString();
    }

    private String door(Browser who, int n) {
        return who.get("/api/visits").json().path("doors").get(n).path("id").asString();
    }

    private java.util.List<String> doors(Browser who) {
        return who.get("/api/visits").json().path("doors").valueStream().map((JsonNode it) -> it.path("id").asString()).toList();
    }

    private String state(String door) {
        return jdbc.sql("select state from campaign_visit where id = ?").param(UUID.fromString(door)).query(String.class).single();
    }

    private int attempts(String door) {
        return jdbc.sql("select attempts from campaign_visit where id = ?").param(UUID.fromString(door)).query(Integer.class).single();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
