package cn.zhenqing365.ticket;

import static cn.zhenqing365.smalltown.SmallTown.BAN_ZHANG;
import static cn.zhenqing365.smalltown.SmallTown.CHEN_JIE;
import static cn.zhenqing365.smalltown.SmallTown.HEAD;
import static cn.zhenqing365.smalltown.SmallTown.LEADER;
import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static cn.zhenqing365.smalltown.SmallTown.LU_PING;
import static cn.zhenqing365.smalltown.SmallTown.MIAO;
import static cn.zhenqing365.smalltown.SmallTown.WANG;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_CHEN;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_GU;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.platform.PersonalData;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A complaint or a business request stands still: asked for with evidence, decided by somebody else, and running again. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PausesOverHttpTest {
    @LocalServerPort int port;
    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    @Autowired Promises promises;
    @Autowired List<PersonalData> personal;

    @BeforeAll
    void a_small_town() {
        SmallTown.build(database, LocalDate.of(2026, 11, 24));
    }

    @BeforeEach
    void a_morning() {
        clock.set(MovableClock.MORNING);
    }

    @Test
    void a_complaint_stands_still_from_the_yes_on_and_is_due_so_much_later() {
        var number = complaint(WANG);
        var due = clock(number, "CLK-21").path("dueAt").asString();
        assertThat(ask(as(XIAO_CHEN), number, "WAIT_CUST", days(2)).status()).isEqualTo(201);
        clock.advance(Duration.ofHours(1));
        assertThat(clock(number, "CLK-21").path("state").asString()).as("while it waits the clock runs").isEqualTo("RUNNING");
        var decided = decide(as(BAN_ZHANG), waiting(as(BAN_ZHANG), number), true, "录音听过");
        assertThat(decided.status()).as(decided.raw().body()).isEqualTo(200);
        var paused = clock(number, "CLK-21");
        assertThat(paused.path("state").asString()).isEqualTo("PAUSED");
        assertThat(Instant.parse(paused.path("pausedSince").asString())).as("not from when it was asked for").isEqualTo(clock.instant());
        assertThat(clock(number, "CLK-20").path("state").asString()).as("the first answer waits for nobody").isEqualTo("RUNNING");
        clock.advance(Duration.ofHours(24));
        var resumed = post(as(XIAO_CHEN), "/api/tickets/" + number + "/resumption", "{}");
        assertThat(resumed.status()).isEqualTo(200);
        var after = clock(number, "CLK-21");
        assertThat(after.path("state").asString()).isEqualTo("RUNNING");
        assertThat(Instant.parse(after.path("dueAt").asString())).isEqualTo(Instant.parse(due).plus(Duration.ofHours(24)));
        assertThat(journal(number)).contains("PAUSE_ASKED", "PAUSE_APPROVED", "PROMISE_PAUSED", "PROMISE_RESUMED", "PAUSE_ENDED");
    }

    @Test
    void the_record_says_who_asked_on_what_evidence_and_who_approved() {
        var number = complaint(WANG);
        ask(as(XIAO_CHEN), number, "WAIT_CUST", days(2));
        decide(as(BAN_ZHANG), waiting(as(BAN_ZHANG), number), true, "");
        clock.advance(Duration.ofHours(3));
        var interval = as(XIAO_CHEN).get("/api/tickets/" + number + "/deadline?clock=CLK-21").json().path("intervals").valueStream()
                .filter(it -> it.path("reason").asString("").equals("WAIT_CUST")).findFirst().orElseThrow();
        assertThat(interval.path("askedBy").asString() + interval.path("evidenceRef").asString()).isEqualTo("用户的女儿R-20261124-7");
        assertThat(jdbc.sql("select approved_by from promise_pause where evidence_ref = 'R-20261124-7' order by paused_at desc limit 1").query(String.class).single())
                .isEqualTo(BAN_ZHANG.name());
    }

    @Test
    void who_asks_does_not_approve_and_neither_does_a_role_that_leads_nobody() {
        var number = complaint(WANG);
        ask(as(BAN_ZHANG), number, "WAIT_CUST", days(2));
        var id = waiting(as(HEAD), number);
        assertThat(decide(as(BAN_ZHANG), id, true, "").code()).isEqualTo("PAUSE_OWN_REQUEST");
        assertThat(decide(as(XIAO_CHEN), id, true, "").code()).isEqualTo("PAUSE_NOT_YOURS_TO_DECIDE");
        assertThat(decide(as(CHEN_JIE), id, true, "").code()).as("the handler of the complaint").isEqualTo("PAUSE_NOT_YOURS_TO_DECIDE");
        assertThat(as(XIAO_GU).get("/api/pause-requests").json()).isEmpty();
        assertThat(decide(as(LU_PING), id, true, "").status()).as("another area's").isEqualTo(404);
        assertThat(decide(as(HEAD), id, true, "").status()).isEqualTo(200);
        assertThat(decide(as(LEADER), id, false, "晚了").code()).isEqualTo("PAUSE_REQUEST_DECIDED");
    }

    @Test
    void a_no_has_a_reason_and_the_clock_has_run_all_the_while() {
        var number = complaint(WANG);
        ask(as(XIAO_CHEN), number, "WAIT_CUST", days(2));
        var id = waiting(as(BAN_ZHANG), number);
        assertThat(decide(as(BAN_ZHANG), id, false, "").json().path("facts").path("field").asString()).isEqualTo("note");
        assertThat(decide(as(BAN_ZHANG), id, false, "录音里用户没有要求等").status()).isEqualTo(200);
        assertThat(clock(number, "CLK-21").path("pausedSeconds").asLong()).isZero();
        assertThat(as(XIAO_CHEN).get("/api/tickets/" + number + "/pauses").json().path("requests").get(0).path("note").asString()).isEqualTo("录音里用户没有要求等");
        assertThat(ask(as(XIAO_CHEN), number, "WAIT_CUST", days(1)).status()).as("asked again, better").isEqualTo(201);
    }

    @Test
    void only_legal_reasons_with_evidence_a_name_and_an_end_are_written_down() {
        var number = complaint(WANG);
        var chen = as(XIAO_CHEN);
        assertThat(field(ask(chen, number, "CUST_POSTPONE", days(2)))).isEqualTo("PAUSE_NOT_ALLOWED reason");
        assertThat(field(ask(chen, number, "WAIT_PARTS", days(2)))).as("waiting for parts is no pause").isEqualTo("PAUSE_NOT_ALLOWED reason");
        assertThat(field(ask(chen, number, "WAIT_CUST", days(20)))).as("five working days altogether").isEqualTo("PAUSE_TOO_LONG resumeAt");
        assertThat(field(ask(chen, number, "WAIT_CUST", clock.instant()))).isEqualTo("PAUSE_ENDS_IN_THE_PAST resumeAt");
        assertThat(field(ask(chen, number, wish("WAIT_CUST", "用户", "RECORDING", "", days(2))))).isEqualTo("EVIDENCE_MISSING evidenceRef");
        assertThat(field(ask(chen, number, wish("WAIT_CUST", "用户", "HEARSAY", "x", days(2))))).isEqualTo("EVIDENCE_MISSING evidenceRef");
        assertThat(field(ask(chen, number, wish("WAIT_CUST", " ", "PHOTO", "IMG_7", days(2))))).isEqualTo("PAUSE_ASKED_BY_NOBODY askedBy");
        assertThat(field(ask(chen, number, wish("WAIT_CUST", "用户", "PHOTO", "长".repeat(121), days(2))))).isEqualTo("INVALID_PAUSE_TEXT evidenceRef");
        assertThat(chen.get("/api/tickets/" + number + "/pauses").json().path("requests")).isEmpty();
    }

    @Test
    void what_may_be_asked_for_is_said_before_with_the_clocks_it_stops_and_until_when() {
        var may = as(XIAO_CHEN).get("/api/tickets/" + complaint(WANG) + "/pauses").json();
        assertThat(may.path("mayAsk").asBoolean()).isTrue();
        assertThat(may.path("mayDecide").asBoolean()).isFalse();
        assertThat(may.path("reasons")).hasSize(1);
        assertThat(may.path("reasons").get(0).path("reason").asString()).isEqualTo("WAIT_CUST");
        assertThat(may.path("reasons").get(0).path("clocks").get(0).asString()).isEqualTo("CLK-21");
        assertThat(Instant.parse(may.path("reasons").get(0).path("latest").asString())).as("five working days from Tuesday").isEqualTo(Instant.parse("2026-12-01T00:00:00Z"));
    }

    @Test
    void a_business_request_waits_for_the_customer_with_all_its_services() {
        var number = business();
        var may = as(XIAO_CHEN).get("/api/tickets/" + number + "/pauses").json().path("reasons");
        assertThat(may.findValuesAsString("reason")).contains("CUST_POSTPONE", "NO_ACCESS").doesNotContain("WAIT_CUST");
        ask(as(XIAO_CHEN), number, "CUST_POSTPONE", days(10));
        assertThat(decide(as(LU_PING), waiting(as(LU_PING), number), true, "").status()).as("the manager of the area").isEqualTo(200);
        assertThat(clock(number, "CLK-11").path("state").asString()).isEqualTo("PAUSED");
        var long_ = as(HEAD).get("/api/pause-reviews").json().valueStream().filter(it -> it.path("ticketNumber").asString("").equals(number)).findFirst().orElseThrow();
        assertThat(long_.path("why").asString()).as("over 72 hours a person looks at it again").isEqualTo("LONG");
        clock.advance(Duration.ofDays(11));
        while (promises.sweep(clock.instant(), 200) > 0) { }
        assertThat(clock(number, "CLK-11").path("state").asString()).as("at the planned end it runs by itself").isEqualTo("RUNNING");
    }

    @Test
    void nothing_is_stopped_after_the_fact() {
        var number = complaint(WANG);
        ask(as(XIAO_CHEN), number, "WAIT_CUST", days(6));
        clock.advance(Duration.ofDays(8));
        while (promises.sweep(clock.instant(), 200) > 0) { }
        assertThat(decide(as(BAN_ZHANG), waiting(as(BAN_ZHANG), number), true, "").code()).isIn("PROMISE_ALREADY_BROKEN", "PAUSE_ENDS_IN_THE_PAST");
        assertThat(as(XIAO_CHEN).get("/api/tickets/" + number + "/pauses").json().path("reasons")).isEmpty();
        assertThat(field(ask(as(HEAD), number, "WAIT_CUST", clock.instant().plus(Duration.ofDays(1))))).startsWith("PROMISE_ALREADY_BROKEN");
    }

    @Test
    void one_request_waits_at_a_time_however_often_it_is_sent_and_can_be_taken_back() {
        var number = complaint(WANG);
        var chen = as(XIAO_CHEN);
        var key = UUID.randomUUID().toString();
        var body = wish("WAIT_CUST", "用户的女儿", "RECORDING", "R-20261124-7", days(2));
        assertThat(chen.send("POST", "/api/tickets/" + number + "/pauses", body, "Idempotency-Key", key).status()).isEqualTo(201);
        assertThat(chen.send("POST", "/api/tickets/" + number + "/pauses", body, "Idempotency-Key", key).header("Idempotent-Replay")).isEqualTo("true");
        assertThat(ask(chen, number, "WAIT_CUST", days(3)).code()).isEqualTo("PAUSE_ASKED_ALREADY");
        var id = chen.get("/api/tickets/" + number + "/pauses").json().path("requests").get(0).path("id").asString();
        assertThat(post(as(XIAO_GU), "/api/pause-requests/" + id + "/withdrawal", "{}").code()).isEqualTo("NOT_YOUR_CASE");
        assertThat(post(chen, "/api/pause-requests/" + id + "/withdrawal", "{}").json().path("requests").get(0).path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(ask(chen, number, "WAIT_CUST", days(3)).status()).isEqualTo(201);
    }

    @Test
    void two_who_ask_at_once_ask_once() {
        var number = complaint(WANG);
        var one = as(XIAO_CHEN);
        var other = as(HEAD);
        var both = CompletableFuture.supplyAsync(() -> ask(one, number, "WAIT_CUST", days(2))).thenCombine(CompletableFuture.supplyAsync(() -> ask(other, number, "WAIT_CUST", days(3))),
                (a, b) -> a.status() == 201 ? b : a).join();
        assertThat(both.code()).isEqualTo("PAUSE_ASKED_ALREADY");
        assertThat(as(HEAD).get("/api/tickets/" + number + "/pauses").json().path("requests")).hasSize(1);
    }

    @Test
    void what_was_decided_stays_on_the_list_for_thirty_days_and_a_closed_case_waits_for_nobody() {
        var decided = complaint(WANG);
        ask(as(XIAO_CHEN), decided, "WAIT_CUST", days(2));
        decide(as(BAN_ZHANG), waiting(as(BAN_ZHANG), decided), false, "先电话问");
        var open = complaint(WANG);
        ask(as(XIAO_CHEN), open, "WAIT_CUST", days(2));
        jdbc.sql("update ticket set state = 'CLOSED', closed_at = ? where number = ?").params(java.sql.Timestamp.from(clock.instant()), open).update();
        assertThat(numbers(as(HEAD))).contains(decided).doesNotContain(open);
        assertThat(numbers(as(LU_PING))).as("not her area").doesNotContain(decided);
        clock.advance(Duration.ofDays(31));
        assertThat(numbers(as(HEAD))).doesNotContain(decided);
    }

    private List<String> numbers(Browser who) {
        return who.get("/api/pause-requests").json().valueStream().map(it -> it.path("ticket").path("number").asString()).toList();
    }

    @Test
    void a_pause_goes_on_when_it_is_asked_for_again_and_the_earlier_part_is_taken_off() {
        var number = complaint(WANG);
        ask(as(XIAO_CHEN), number, "WAIT_CUST", days(1));
        decide(as(BAN_ZHANG), waiting(as(BAN_ZHANG), number), true, "");
        clock.advance(Duration.ofHours(20));
        assertThat(field(ask(as(XIAO_CHEN), number, "WAIT_CUST", days(7)))).as("five working days altogether, a part is used").isEqualTo("PAUSE_TOO_LONG resumeAt");
        assertThat(ask(as(XIAO_CHEN), number, "WAIT_CUST", days(2)).status()).isEqualTo(201);
        decide(as(HEAD), waiting(as(HEAD), number), true, "用户仍在找");
        var paused = clock(number, "CLK-21");
        assertThat(paused.path("state").asString()).isEqualTo("PAUSED");
        assertThat(paused.path("pausedSeconds").asLong()).isEqualTo(20 * 3600);
        assertThat(Instant.parse(paused.path("resumeAt").asString())).isEqualTo(days(2));
    }

    @Test
    void two_who_decide_at_once_decide_once() {
        var number = complaint(WANG);
        ask(as(XIAO_CHEN), number, "WAIT_CUST", days(2));
        var id = waiting(as(BAN_ZHANG), number);
        var yes = as(BAN_ZHANG);
        var no = as(HEAD);
        var both = CompletableFuture.supplyAsync(() -> decide(yes, id, true, "")).thenCombine(CompletableFuture.supplyAsync(() -> decide(no, id, false, "再等等")),
                (a, b) -> a.status() + b.status()).join();
        assertThat(both).as("one yes or no, and one who comes too late").isEqualTo(200 + 409);
        assertThat(jdbc.sql("select count(*) from journal_entry where what in ('PAUSE_APPROVED', 'PAUSE_REFUSED') and thread_id = (select id from ticket where number = ?)")
                .param(number).query(Integer.class).single()).isOne();
    }

    @Test
    void somebody_elses_case_is_neither_paused_nor_resumed() {
        var number = complaint(MIAO);
        assertThat(ask(as(XIAO_GU), number, "WAIT_CUST", days(2)).code()).isEqualTo("NOT_YOUR_CASE");
        assertThat(as(CHEN_JIE).get("/api/tickets/" + number + "/pauses").status()).as("another area's").isEqualTo(404);
        assertThat(post(as(XIAO_GU), "/api/tickets/" + number + "/resumption", "{}").code()).isEqualTo("NOT_YOUR_CASE");
        assertThat(post(as(XIAO_CHEN), "/api/tickets/" + number + "/resumption", "{}").code()).isEqualTo("NOT_PAUSED");
    }

    @Test
    void a_repair_is_postponed_with_its_visit_and_not_here() {
        var report = create(as(XIAO_CHEN), "/api/tickets", "{\"householdId\":\"%s\",\"symptom\":\"TV-01\",\"contactPhone\":\"%s\",\"answeredAt\":\"%s\"}"
                .formatted(WANG.id(), WANG.phone(), clock.instant())).json().path("ticket").path("number").asString();
        assertThat(ask(as(XIAO_CHEN), report, "CUST_POSTPONE", days(2)).code()).isEqualTo("PAUSE_BY_THE_VISIT");
        assertThat(as(XIAO_CHEN).get("/api/tickets/" + report + "/pauses").json().path("reasons")).isEmpty();
    }


    @Test
    void a_technician_of_the_area_sees_that_the_clock_stands_and_not_who_asked_in_which_words() {
        var number = complaint(WANG);
        ask(as(XIAO_CHEN), number, "WAIT_CUST", days(2));
        var seen = as(LI_MING).get("/api/tickets/" + number + "/pauses");
        assertThat(seen.status()).as(seen.raw().body()).isEqualTo(200);
        assertThat(seen.raw().body()).contains("WAIT_CUST", "用**").doesNotContain("女儿", "R-20261124-7", "订购凭证");
        assertThat(as(XIAO_CHEN).get("/api/tickets/" + number + "/pauses").raw().body()).contains("用户的女儿", "R-20261124-7");
    }

    @Test
    void the_person_concerned_reads_what_was_written_and_can_have_it_forgotten_while_the_decision_stays() {
        var number = complaint(MIAO);
        ask(as(XIAO_CHEN), number, "WAIT_CUST", days(2));
        var pauses = personal.stream().filter(it -> it.kind().equals("PAUSE_REQUESTS")).findFirst().orElseThrow();
        var who = new PersonalData.Person(MIAO.id(), Set.of(MIAO.phone()));
        assertThat(pauses.copyOf(who)).anySatisfy(it -> assertThat(it).containsEntry("number", number).containsEntry("asked_by", "用户的女儿"));
        assertThat(pauses.erase(who)).isPositive();
        assertThat(pauses.copyOf(who)).allSatisfy(it -> assertThat(it).containsEntry("asked_by", "已删除").containsEntry("words", "").containsEntry("reason", it.get("reason")));
        assertThat(pauses.copyOf(new PersonalData.Person(UUID.randomUUID(), Set.of()))).as("nobody else's").isEmpty();
    }

    private String complaint(SmallTown.Home home) {
        return create(as(XIAO_CHEN), "/api/complaints", """
                {"topic":"SV-05","channel":"HOTLINE","householdId":"%s","phone":"%s","summary":"账单多了一项","answeredAt":"%s","remedySought":"退费"}"""
                .formatted(home.id(), home.phone(), clock.instant())).json().path("ticket").path("number").asString();
    }

    private String business() {
        var taken = create(as(XIAO_CHEN), "/api/business-requests", """
                {"type":"BZ-02","services":["BROADBAND"],"channel":"COUNTER","householdId":"%s","phone":"%s","answeredAt":"%s","papers":["ID_CARD"],"newAddress":"妙桥新村8幢"}"""
                .formatted(MIAO.id(), MIAO.phone(), clock.instant()));
        return taken.json().path("ticket").path("number").asString();
    }

    private JsonNode clock(String number, String which) {
        return as(LEADER).get("/api/tickets/" + number).json().path("promises").valueStream().filter(it -> it.path("clock").asString().equals(which)).findFirst().orElseThrow();
    }

    private List<String> journal(String number) {
        return as(LEADER).get("/api/tickets/" + number).json().path("timeline").findValuesAsString("what");
    }

    private String waiting(Browser who, String number) {
        return who.get("/api/pause-requests").json().valueStream().filter(it -> it.path("ticket").path("number").asString().equals(number)
                && it.path("request").path("state").asString().equals("WAITING")).findFirst().orElseThrow().path("request").path("id").asString();
    }

    private Browser.Answer decide(Browser who, String id, boolean approved, String note) {
        return post(who, "/api/pause-requests/" + id + "/decision", "{\"approved\":%s,\"note\":\"%s\"}".formatted(approved, note));
    }

    private Browser.Answer ask(Browser who, String number, String reason, Instant until) {
        return ask(who, number, wish(reason, "用户的女儿", "RECORDING", "R-20261124-7", until));
    }

    private Browser.Answer ask(Browser who, String number, String wish) {
        return create(who, "/api/tickets/" + number + "/pauses", wish);
    }

    private static String wish(String reason, String askedBy, String evidence, String ref, Instant until) {
        return "{\"reason\":\"%s\",\"askedBy\":\"%s\",\"evidence\":\"%s\",\"evidenceRef\":\"%s\",\"resumeAt\":\"%s\",\"words\":\"等用户补订购凭证\"}"
                .formatted(reason, askedBy, evidence, ref, until);
    }

    private static String field(Browser.Answer it) {
        return it.code() + " " + it.json().path("facts").path("field").asString("");
    }

    private Instant days(int n) {
        return clock.instant().plus(Duration.ofDays(n));
    }

    private Browser as(SmallTown.Person who) {
        var browser = new Browser(port);
        browser.signIn(who.login(), SmallTown.PASSWORD);
        return browser;
    }

    private static Browser.Answer create(Browser who, String path, String body) {
        return who.send("POST", path, body, "Idempotency-Key", UUID.randomUUID().toString());
    }

    private static Browser.Answer post(Browser who, String path, String body) {
        return create(who, path, body);
    }
}
