package cn.zhenqing365.roster;

import static cn.zhenqing365.smalltown.SmallTown.ADMIN;
import static cn.zhenqing365.smalltown.SmallTown.DISPATCHER;
import static cn.zhenqing365.smalltown.SmallTown.LEADER;
import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Kinds of shifts and what areas promise, changed on a form: from a day on, and refused by the kind or line that is wrong. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShiftKindsOverHttpTest {
    @LocalServerPort int port;
    @Autowired DataSource database;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired JsonMapper json;
    @Autowired cn.zhenqing365.roster.store.RosterRuleStore store;

    @BeforeAll
    void a_small_town() {
        SmallTown.build(database, LocalDate.of(2026, 11, 24));
    }

    @BeforeEach
    void the_rules_as_shipped() {
        clock.set(MovableClock.MORNING);
        jdbc.sql("delete from roster_rules where version > 1").update();
        store.afterPropertiesSet();
    }

    @Test
    void a_new_kind_of_shift_holds_from_its_day_on_and_the_old_version_stays() {
        var from = clock.instant().plus(Duration.ofDays(6));
        var answer = change(LEADER, from, rules -> kinds(rules).add(kind("M", "中", 660, 1140, 7.5)));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        var newest = answer.json().path(0);
        assertThat(newest.path("effectiveFrom").asString()).isEqualTo(from.toString());
        assertThat(codes(newest)).contains("M");
        assertThat(codes(answer.json().path(1))).doesNotContain("M");
        assertThat(store.inForce(clock.instant()).rules().kinds()).extracting(it -> it.code()).doesNotContain("M");
        assertThat(store.inForce(from).rules().kind("M").parts()).singleElement().satisfies(it -> assertThat(it.until() - it.from()).isEqualTo(480));
    }

    @Test
    void the_kind_that_is_wrong_is_named() {
        assertThat(field(rules -> kinds(rules).add(kind("day", "中", 660, 1140, 7.5)))).isEqualTo("kinds day");
        assertThat(field(rules -> kinds(rules).add(kind("D", "中", 660, 1140, 7.5)))).as("twice").isEqualTo("kinds D");
        assertThat(field(rules -> kinds(rules).add(kind("M", " ", 660, 1140, 7.5)))).as("no sign").isEqualTo("kinds M");
        assertThat(field(rules -> kinds(rules).add(kind("M", "中", 660, 1140, 25)))).as("more hours than a day has").isEqualTo("kinds M");
        assertThat(field(rules -> {
            var overlapping = kind("M", "中", 660, 1140, 7.5);
            ((ArrayNode) overlapping.get("parts")).add(part(1000, 1200));
            kinds(rules).add(overlapping);
        })).isEqualTo("kinds M");
        assertThat(field(rules -> kinds(rules).removeAll())).isEqualTo("kinds");
    }

    @Test
    void the_line_of_what_areas_promise_that_is_wrong_is_named_by_its_place() {
        assertThat(field(rules -> ((ObjectNode) rules.get("covers").get(2)).put("until", 100))).isEqualTo("covers 3");
        assertThat(field(rules -> ((ObjectNode) rules.get("covers").get(0)).put("people", 21))).isEqualTo("covers 1");
        assertThat(field(rules -> ((ObjectNode) rules.get("covers").get(1)).put("days", "SUNDAYS"))).isEqualTo("covers 2");
    }

    @Test
    void a_stretch_that_ends_before_it_begins_is_bad_input_and_no_failure() {
        assertThat(change(ADMIN, null, rules -> kinds(rules).add(kind("M", "中", 1140, 660, 7.5))).status()).isBetween(400, 422);
    }

    @Test
    void a_dispatcher_reads_the_kinds_and_a_leader_changes_them() {
        assertThat(as(DISPATCHER).get("/api/roster-rules").json().path(0).path("rules").path("kinds").size()).isGreaterThan(3);
        assertThat(change(DISPATCHER, null, rules -> {}).code()).isEqualTo("FORBIDDEN");
        assertThat(as(LI_MING).get("/api/roster-rules").code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void kinds_of_yesterday_are_not_changed() {
        assertThat(change(LEADER, clock.instant().minusSeconds(1), rules -> {}).code()).isEqualTo("RULES_IN_THE_PAST");
    }

    private String field(Consumer<ObjectNode> change) {
        var answer = change(ADMIN, null, change);
        assertThat(answer.code()).as(answer.raw().body()).isEqualTo("INVALID_ROSTER_RULES");
        return answer.json().path("facts").path("field").asString();
    }

    private Browser.Answer change(SmallTown.Person who, Instant from, Consumer<ObjectNode> change) {
        var rules = (ObjectNode) as(ADMIN).get("/api/roster-rules").json().path(0).path("rules");
        change.accept(rules);
        return as(who).send("POST", "/api/roster-rules", json.createObjectNode().put("effectiveFrom", from == null ? null : from.toString()).set("rules", rules).toString());
    }

    private ObjectNode kind(String code, String sign, int from, int until, double hours) {
        var it = json.createObjectNode().put("code", code).put("sign", sign).put("name", "中班").put("nameEn", "middle").put("hours", hours).put("night", false);
        it.putArray("parts").add(part(from, until));
        return it;
    }

    private ObjectNode part(int from, int until) {
        return json.createObjectNode().put("from", from).put("until", until).put("standBy", false).put("group", false);
    }

    private static ArrayNode kinds(ObjectNode rules) {
        return (ArrayNode) rules.get("kinds");
    }

    private static List<String> codes(JsonNode version) {
        return version.path("rules").path("kinds").valueStream().map(it -> it.path("code").asString()).toList();
    }

    private Browser as(SmallTown.Person person) {
        var browser = new Browser(port);
        browser.signIn(person.login(), SmallTown.PASSWORD);
        return browser;
    }
}
