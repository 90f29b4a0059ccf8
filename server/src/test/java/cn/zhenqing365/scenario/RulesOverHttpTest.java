package cn.zhenqing365.scenario;

import static cn.zhenqing365.smalltown.SmallTown.ADMIN;
import static cn.zhenqing365.smalltown.SmallTown.BAN_ZHANG;
import static cn.zhenqing365.smalltown.SmallTown.CITY;
import static cn.zhenqing365.smalltown.SmallTown.HEAD;
import static cn.zhenqing365.smalltown.SmallTown.LEADER;
import static cn.zhenqing365.smalltown.SmallTown.WANG;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_CHEN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.ARepair;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a leader may argue about, over HTTP: credits, how long data is kept, quiet hours and stand-ins, planning, the ladders of clocks. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesOverHttpTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Instant OCTOBER = Instant.parse("2026-10-12T00:00:00Z");
    private static final Instant TOMORROW = Instant.parse("2026-11-24T16:00:00Z");   // midnight in China

    @LocalServerPort int port;
    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    @Autowired Journal journal;

    @BeforeAll
    void a_small_town() {
        SmallTown.build(database, LocalDate.of(2026, 11, 24));
    }

    @BeforeEach
    void a_morning() {
        clock.set(MovableClock.MORNING);
        jdbc.sql("delete from promise").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/credit-rules", "/api/audit/retention", "/api/escalation-rules", "/api/plan-rules"})
    void rules_hold_from_tomorrow_on_with_who_and_why_and_the_version_before_stays(String path) {
        var before = as(ADMIN).get(path).json();
        var known = newest(path);
        var made = change(ADMIN, path, rules(path), TOMORROW, known, "听取走访意见");
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        assertThat(made.json().path("version").asInt()).isEqualTo(known + 1);
        var all = as(ADMIN).get(path).json();
        assertThat(all.size()).isEqualTo(before.size() + 1);
        var first = all.get(0);
        assertThat(first.path("changedBy").asString() + first.path("reason").asString()).isEqualTo(ADMIN.name() + "听取走访意见");
        assertThat(Instant.parse(first.path("effectiveFrom").asString())).isEqualTo(TOMORROW);
        assertThat(all.get(all.size() - 1)).isEqualTo(before.get(before.size() - 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/credit-rules", "/api/audit/retention", "/api/escalation-rules", "/api/plan-rules"})
    void nobody_changes_rules_in_silence_into_the_past_or_over_somebody_elses_head(String path) {
        var at = newest(path);
        assertThat(refused(change(ADMIN, path, rules(path), null, at, " "))).isEqualTo("MISSING_RULES_REASON reason");
        assertThat(refused(change(ADMIN, path, rules(path), clock.instant().minusSeconds(1), at, "试行"))).isEqualTo("RULES_IN_THE_PAST effectiveFrom");
        assertThat(refused(change(ADMIN, path, rules(path), null, at + 5, "试行"))).isEqualTo("RULES_CHANGED_MEANWHILE basedOn");
        assertThat(change(ADMIN, path, null, null, at, "试行").code()).isEqualTo("MISSING_RULES");
        assertThat(change(XIAO_CHEN, path, rules(path), null, at, "试行").status()).isEqualTo(403);
        assertThat(as(ADMIN).send("POST", path, body(rules(path), null, at, "试行")).code()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
        assertThat(newest(path)).as("nothing was written").isEqualTo(at);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/credit-rules", "/api/audit/retention", "/api/escalation-rules", "/api/plan-rules"})
    void two_who_change_the_same_version_at_once_make_one(String path) {
        var body = body(rules(path), TOMORROW, newest(path), "两人同时");
        var one = as(ADMIN);
        var other = as(ADMIN);
        var both = CompletableFuture.supplyAsync(() -> one.send("POST", path, body, key())).thenCombine(CompletableFuture.supplyAsync(() -> other.send("POST", path, body, key())),
                (a, b) -> a.status() == 201 ? b : a).join();
        assertThat(both.code()).isEqualTo("RULES_CHANGED_MEANWHILE");
    }

    @Test
    void the_same_change_sent_twice_is_one_version() {
        var once = UUID.randomUUID().toString();
        var known = newest("/api/credit-rules");
        var body = body(rules("/api/credit-rules"), TOMORROW, known, "试行");
        as(LEADER).send("POST", "/api/credit-rules", body, "Idempotency-Key", once);
        assertThat(as(LEADER).send("POST", "/api/credit-rules", body, "Idempotency-Key", once).header("Idempotent-Replay")).isEqualTo("true");
        assertThat(newest("/api/credit-rules")).isEqualTo(known + 1);
    }

    @Test
    void a_field_that_is_wrong_is_named_in_a_sentence() {
        var credit = rules("/api/credit-rules");
        ruleOf(credit, "R-TEL-31").put("percentPerDay", 120);
        var answer = change(LEADER, "/api/credit-rules", credit, null, null, "试行");
        assertThat(refused(answer)).isEqualTo("INVALID_CREDIT_RULE_PERCENT rules.R-TEL-31.percentPerDay");
        assertThat(answer.json().path("detail").asString()).contains("R-TEL-31", "100");
        var kept = rules("/api/audit/retention");
        ((ObjectNode) kept.path("kinds").get(0)).put("days", 0);
        assertThat(refused(change(ADMIN, "/api/audit/retention", kept, null, null, "试行"))).isEqualTo("INVALID_RETENTION_DAYS kinds.TEXTS.days");
        ((ArrayNode) kept.path("kinds")).remove(0);
        assertThat(refused(change(ADMIN, "/api/audit/retention", kept, null, null, "试行"))).as("a class is not forgotten about").isEqualTo("INVALID_RETENTION_KINDS kinds");
        var told = rules("/api/escalation-rules");
        told.putArray("urgentClocks").add("CLK-99");
        assertThat(refused(change(HEAD, "/api/escalation-rules", told, null, null, "试行"))).isEqualTo("INVALID_ESCALATION_CLOCK_UNKNOWN urgentClocks");
        var own = rules("/api/escalation-rules");
        ((ObjectNode) own.path("standIns")).putArray("LEADER").add("LEADER");
        assertThat(refused(change(HEAD, "/api/escalation-rules", own, null, null, "试行"))).isEqualTo("INVALID_ESCALATION_STANDS_IN_FOR_ITSELF standIns.LEADER");
        var nobody = rules("/api/escalation-rules").put("most", 0);
        assertThat(change(HEAD, "/api/escalation-rules", nobody, null, null, "试行").status()).isIn(400, 409, 422);
        var plan = rules("/api/plan-rules").put("windowMinutes", 240);
        assertThat(refused(change(HEAD, "/api/plan-rules", plan, null, null, "试行"))).isEqualTo("INVALID_PLAN_RULE windowMinutes");
        var half = change(LEADER, "/api/credit-rules", rules("/api/credit-rules").put("quietFrom", "半夜"), null, null, "试行");
        assertThat(half.status()).as("what cannot be read is no failure of ours").isBetween(400, 422);
    }

    @Test
    void what_a_leader_writes_about_the_law_is_not_believed() {
        var credit = rules("/api/credit-rules");
        for (var it : credit.path("rules")) ((ObjectNode) it).put("status", "VERIFIED").put("article", "某法第一条");
        var made = change(LEADER, "/api/credit-rules", credit, null, null, "试行");
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        var after = made.json().path("rules").path("rules");
        assertThat(after.valueStream().filter(it -> it.path("status").asString().equals("VERIFIED")).map(it -> it.path("id").asString()))
                .containsExactlyInAnyOrder("R-TEL-32N", "R-TEL-31", "R-TEL-35");
        assertThat(after.findValuesAsString("article")).doesNotContain("某法第一条");
    }

    @Test
    void before_credits_are_changed_one_sees_what_they_would_have_cost_last_month() {
        var late = new ARepair(jdbc, CITY, OCTOBER).of(WANG.id()).closed();
        broken(late.id, "CLK-05", OCTOBER, Duration.ofHours(30));
        var draft = rules("/api/credit-rules");
        ruleOf(draft, "R-TV-21").put("way", "FIXED").put("cents", 1000);
        var tried = preview(LEADER, "/api/credit-rules/preview", draft).json();
        assertThat(tried.path("breaches").asInt()).as("the time promised and the last limit").isEqualTo(2);
        assertThat(tried.path("was").path("cents").asLong()).as("that month's fee").isEqualTo(2400);
        assertThat(tried.path("would").path("cents").asLong()).isEqualTo(1000);
        assertThat(tried.path("perRule").get(0).path("rule").asString()).isEqualTo("R-TV-21");
        assertThat(tried.path("changed").get(0).path("ticketNumber").asString()).isEqualTo(jdbc.sql("select number from ticket where id = ?").param(late.id).query(String.class).single());
        assertThat(jdbc.sql("select count(*) from credit").query(Integer.class).single()).as("nothing is written").isZero();
    }

    @Test
    void a_rule_for_a_clock_no_rule_spoke_of_is_tried_on_its_breaches_too() {
        var late = new ARepair(jdbc, CITY, OCTOBER).of(WANG.id()).closed();
        broken(late.id, "CLK-04", OCTOBER, Duration.ofHours(1));
        var draft = rules("/api/credit-rules");
        ruleOf(draft, "GOODWILL-WINDOW").put("cents", 500);
        var tried = preview(BAN_ZHANG, "/api/credit-rules/preview", draft).json();
        assertThat(tried.path("was").path("cases").asInt()).as("an apology costs nothing").isZero();
        assertThat(tried.path("would").path("cents").asLong()).isEqualTo(500);
        assertThat(preview(LEADER, "/api/credit-rules/preview?thisMonth=true", draft).json().path("breaches").asInt()).isZero();
    }

    @Test
    void before_data_is_kept_shorter_one_sees_how_much_the_first_night_would_forget() {
        for (int days : new int[] {3, 5, 6, 40})
            jdbc.sql("insert into idempotent_answer (key, fingerprint, status, answer, recorded_at) values (?, 'f', 200, '{}', ?)").param("old-" + days)
                    .param(Timestamp.from(clock.instant().minus(Duration.ofDays(days)))).update();
        var draft = rules("/api/audit/retention");
        for (var it : draft.path("kinds")) if (it.path("kind").asString().equals("REQUEST_ANSWERS")) ((ObjectNode) it).put("days", 4);
        var answers = preview(LEADER, "/api/audit/retention/preview", draft).json().valueStream().filter(it -> it.path("kind").asString().equals("REQUEST_ANSWERS")).findFirst().orElseThrow();
        assertThat(answers.path("older").asInt()).isEqualTo(1);
        assertThat(answers.path("wouldBeOlder").asInt()).isEqualTo(3);
        assertThat(answers.path("deed").asString()).isEqualTo("DELETED");
        assertThat(jdbc.sql("select count(*) from idempotent_answer where key like 'old-%'").query(Integer.class).single()).as("nothing is forgotten by looking").isEqualTo(4);
        assertThat(change(LEADER, "/api/audit/retention", draft, null, null, "试行").status()).as("read by a leader, changed by the administrator").isEqualTo(403);
        assertThat(as(BAN_ZHANG).get("/api/audit/retention").status()).isEqualTo(403);
    }

    @Test
    void before_quiet_hours_are_changed_one_sees_which_texts_would_have_waited_for_the_morning() {
        step("CLK-21", "TEXT", OCTOBER.plus(Duration.ofHours(12)));   // 20:00
        step("CLK-21", "TEXT", OCTOBER.plus(Duration.ofHours(15)));   // 23:00
        step("CLK-02", "TEXT", OCTOBER.plus(Duration.ofHours(15)));   // urgent
        step("CLK-21", "SCREEN", OCTOBER.plus(Duration.ofHours(15)));
        var draft = rules("/api/escalation-rules").put("quietFrom", "19:30");
        var tried = preview(HEAD, "/api/escalation-rules/preview", draft).json();
        assertThat(tried.path("texts").asInt() + " " + tried.path("waited").asInt() + " " + tried.path("wouldWait").asInt()).isEqualTo("3 1 2");
        draft.putArray("urgentClocks");
        assertThat(preview(HEAD, "/api/escalation-rules/preview", draft).json().path("wouldWait").asInt()).as("nothing is urgent any more").isEqualTo(3);
    }

    @Test
    void the_ladder_of_a_clock_is_tried_before_it_is_changed_step_by_step() {
        var rule = (ObjectNode) as(ADMIN).get("/api/clock-rules").json().valueStream().filter(it -> it.path("clock").asString().equals("CLK-05")).findFirst().orElseThrow()
                .path("versions").get(0);
        var late = new ARepair(jdbc, CITY, OCTOBER).of(WANG.id()).closed();
        broken(late.id, "CLK-05", OCTOBER, Duration.ofHours(30));
        var draft = rule.deepCopy();
        draft.putArray("ladder").add(JSON.readTree("{\"percent\":100,\"percentOf\":\"DUE\",\"tell\":\"CUSTOMER_MANAGER\",\"how\":\"TEXT\",\"repeatSeconds\":14400}"));
        var ladder = as(LEADER).send("POST", "/api/clock-rules/CLK-05/preview", draft.toString()).json().path("preview").path("ladder");
        var manager = ladder.valueStream().filter(it -> it.path("tell").asString().equals("CUSTOMER_MANAGER")).findFirst().orElseThrow();
        assertThat(manager.path("was").asInt() + " → " + manager.path("would").asInt()).as("at eight hours and every four until thirty").isEqualTo("1 → 6");
        var technician = ladder.valueStream().filter(it -> it.path("tell").asString().equals("TECHNICIAN")).findFirst().orElseThrow();
        assertThat(technician.path("would").asInt()).isZero();
        var made = as(ADMIN).send("POST", "/api/clock-rules/CLK-05/versions", "{\"effectiveFrom\":\"%s\",\"basedOn\":1,\"reason\":\"班组要求\",\"rule\":%s}".formatted(TOMORROW, draft), key());
        assertThat(made.json().path("ladder").get(0).path("repeatSeconds").asInt()).as(made.raw().body()).isEqualTo(14400);
        var noted = as(LEADER).get("/api/clock-rules").json().valueStream().filter(it -> it.path("clock").asString().equals("CLK-05")).findFirst().orElseThrow();
        assertThat(noted.path("notes").get(0).path("changedBy").asString() + noted.path("notes").get(0).path("reason").asString()).isEqualTo(ADMIN.name() + "班组要求");
        jdbc.sql("delete from commitment_rule where version > 1").update();
    }

    /** A promise of a closed repair whose time passed, and with it the law's limit when that was shorter. */
    private void broken(UUID ticket, String which, Instant from, Duration lasted) {
        var due = from.plus(Duration.ofMinutes(30));
        var hard = which.equals("CLK-05") ? from.plus(Duration.ofHours(24)) : null;
        jdbc.sql("""
                insert into promise (id, clock, rule_version, calendar_version, subject_kind, subject_id, thread_id, area_code, area_kind, started_at, due_at, hard_due_at, state,
                                     ended_at, broken_at, hard_broken_at, rule)
                select ?, clock, 1, 1, 'TICKET', ?, ?, 'A01', 'TOWN', ?, ?, ?, 'KEPT', ?, ?, ?, rule from commitment_rule where clock = ? and version = 1""")
                .param(Ids.at(from)).param(ticket).param(ticket).param(time(from)).param(time(which.equals("CLK-05") ? from.plus(Duration.ofHours(8)) : due)).param(time(hard))
                .param(time(from.plus(lasted))).param(time(which.equals("CLK-05") ? from.plus(Duration.ofHours(8)) : due)).param(time(hard)).param(which).update();
    }

    /** As it was written down then. */
    private void step(String which, String how, Instant at) {
        clock.set(at);
        journal.write(new Happening[] {Happening.of("LADDER_STEP", "TICKET", Ids.at(at), Ids.at(at), CITY, Actor.SYSTEM, at, "clock", which, "tell", "LEADER", "how", how)});
        clock.set(MovableClock.MORNING);
    }

    private static Timestamp time(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static ObjectNode ruleOf(ObjectNode credit, String id) {
        return (ObjectNode) credit.path("rules").valueStream().filter(it -> it.path("id").asString().equals(id)).findFirst().orElseThrow();
    }

    private ObjectNode rules(String path) {
        return ((ObjectNode) as(ADMIN).get(path).json().get(0).path("rules")).deepCopy();
    }

    private int newest(String path) {
        return as(ADMIN).get(path).json().valueStream().mapToInt(it -> it.path("version").asInt()).max().orElseThrow();
    }

    private Browser.Answer change(SmallTown.Person who, String path, JsonNode rules, Instant from, Integer basedOn, String why) {
        return as(who).send("POST", path, body(rules, from, basedOn, why), key());
    }

    private static String body(JsonNode rules, Instant from, Integer basedOn, String why) {
        return "{\"effectiveFrom\":%s,\"basedOn\":%s,\"reason\":\"%s\",\"rules\":%s}".formatted(from == null ? "null" : "\"" + from + "\"", basedOn, why, rules);
    }

    private Browser.Answer preview(SmallTown.Person who, String path, JsonNode rules) {
        return as(who).send("POST", path, "{\"rules\":" + rules + "}");
    }

    private static String refused(Browser.Answer it) {
        return it.code() + " " + it.json().path("facts").path("field").asString("");
    }

    private static String[] key() {
        return new String[] {"Idempotency-Key", UUID.randomUUID().toString()};
    }

    private Browser as(SmallTown.Person who) {
        var browser = new Browser(port);
        browser.signIn(who.login(), SmallTown.PASSWORD);
        return browser;
    }
}
