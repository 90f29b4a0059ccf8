package cn.zhenqing365.scenario;

import static cn.zhenqing365.smalltown.SmallTown.CITY;
import static cn.zhenqing365.smalltown.SmallTown.DISPATCHER;
import static cn.zhenqing365.smalltown.SmallTown.HEAD;
import static cn.zhenqing365.smalltown.SmallTown.LEADER;
import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static cn.zhenqing365.smalltown.SmallTown.SHAN;
import static cn.zhenqing365.smalltown.SmallTown.WANG;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_CHEN;
import static cn.zhenqing365.smalltown.SmallTown.ZHAO_LIANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.credit.actions.ProposeCredits;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.outage.actions.TellHomes;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
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

/**
 * 停播预告 told over HTTP: work is planned for Monday at midnight, the notice is due on Friday at midnight (CLK-26); it is warned of a day
 * before, kept or broken; without it nobody gets the permit, and what the interruption took is credited (电信条例 35).
 */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterruptionLifeTest {
    @LocalServerPort int port;
    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    @Autowired Promises promises;
    @Autowired TellHomes tell;
    @Autowired ProposeCredits propose;

    @BeforeAll
    void theTownIsThere() {
        SmallTown.build(database, LocalDate.of(2026, 11, 24));
        jdbc.sql("update household set node_code = 'N7' where id in (?, ?)").params(WANG.id(), SHAN.id()).update();
    }

    @BeforeEach
    void aTuesdayMorning() {
        at("2026-11-24T08:00");
        for (var table : List.of("credit", "interruption_home", "planned_work", "message_part", "message")) jdbc.sql("delete from " + table).update();
    }

    @Test
    void by_when_a_work_must_be_announced_is_asked_before_it_is_planned_and_is_what_then_is_promised() {
        var asked = as(DISPATCHER).get("/api/planned-works/notice-due?startsAt=" + china("2026-11-30T00:00") + "&area=" + CITY).json().path("dueAt").asString();
        assertThat(asked).isEqualTo(clockOf(planned("2026-11-30T00:00", "2026-11-30T06:00")).path("dueAt").asString());
        assertThat(as(DISPATCHER).get("/api/planned-works/notice-due?startsAt=" + china("2026-11-30T00:00") + "&area=A999").status()).isEqualTo(404);
    }

    @Test
    void a_notice_in_time_keeps_the_promise_tells_everybody_behind_the_node_and_opens_the_work() {
        var number = planned("2026-11-30T00:00", "2026-11-30T06:00");
        assertThat(clockOf(number).path("dueAt").asString()).isEqualTo(china("2026-11-27T00:00").toString());
        assertThat(post(as(DISPATCHER), number, "beginning", "{}").code()).as("no notice, no permit").isEqualTo("WORK_NOT_ANNOUNCED");
        at("2026-11-25T22:30");
        assertThat(post(as(DISPATCHER), number, "notice", "{}").json().path("work").path("state").asString()).isEqualTo("ANNOUNCED");
        assertThat(tell.tell()).as("people sleep").isZero();
        assertThat(clockOf(number).path("state").asString()).as("nobody knows of it yet").isEqualTo("RUNNING");
        at("2026-11-26T08:00");
        assertThat(tell.tell()).isEqualTo(2);
        assertThat(clockOf(number).path("state").asString()).isEqualTo("KEPT");
        assertThat(clockOf(number).path("endedAt").asString()).isEqualTo(china("2026-11-26T08:00").toString());
        assertThat(texts(WANG.phone())).singleElement().asString().contains("光缆割接").contains("11月30日0:00-6:00").contains("将中断");
        assertThat(line(number).path("told").asInt()).isEqualTo(2);
        assertThat(new Browser(port).get("/api/public-interruptions").json().findValuesAsString("number")).as("for everybody").contains(number);
        assertThat(post(as(DISPATCHER), number, "beginning", "{}").code()).isEqualTo("WORK_BEFORE_ITS_TIME");
        at("2026-11-30T00:05");
        assertThat(post(as(DISPATCHER), number, "beginning", "{}").json().path("work").path("state").asString()).isEqualTo("RUNNING");
    }

    @Test
    void a_notice_given_in_the_night_before_it_is_due_is_late_for_its_texts_go_out_in_the_morning() {
        var number = planned("2026-11-30T00:00", "2026-11-30T06:00");
        at("2026-11-26T23:30");
        assertThat(post(as(DISPATCHER), number, "notice", "{}").json().path("work").path("announcedAt").asString()).isEqualTo(china("2026-11-27T08:00").toString());
        assertThat(inTime(number)).isEqualTo("false");
        at("2026-11-27T08:00");
        sweep();
        tell.tell();
        assertThat(clockOf(number).path("brokenAt").asString()).isEqualTo(china("2026-11-27T00:00").toString());
        assertThat(clockOf(number).path("state").asString()).as("late, and it stays broken").isEqualTo("KEPT");
        at("2026-11-30T00:10");
        assertThat(post(as(DISPATCHER), number, "beginning", "{}").code()).isEqualTo("WORK_ANNOUNCED_LATE");
    }

    @Test
    void an_emergency_in_the_night_does_not_begin_as_announced_while_its_texts_wait_for_the_morning_and_ended_it_tells_nobody() {
        at("2026-11-25T22:00");
        var number = planned("2026-11-25T23:00", "2026-11-26T04:00");
        post(as(DISPATCHER), number, "notice", "{}");
        post(as(DISPATCHER), number, "emergency", "{\"reason\":\"电源柜冒烟\"}");
        assertThat(post(as(LEADER), number, "emergency/approval", "{}").status()).isEqualTo(200);
        at("2026-11-25T23:00");
        assertThat(post(as(DISPATCHER), number, "beginning", "{}").code()).isEqualTo("WORK_NOTICE_NOT_OUT");
        var began = "{\"unannounced\":\"等不到天亮\",\"at\":\"%s\"}".formatted(china("2026-11-25T23:00"));
        assertThat(post(as(DISPATCHER), number, "beginning", began).status()).isEqualTo(200);
        at("2026-11-26T03:00");
        post(as(DISPATCHER), number, "end", "{}");
        at("2026-11-26T08:00");
        assertThat(tell.tell()).as("it is over").isZero();
        assertThat(line(number).path("concerned").asInt()).isEqualTo(2);
        assertThat(line(number).path("told").asInt()).isZero();
        assertAllUnannounced(number);
    }

    @Test
    void homes_that_no_text_had_reached_before_it_began_are_credited_as_unannounced_and_hear_nothing_afterwards() {
        var number = planned("2026-11-30T00:00", "2026-11-30T06:00");
        post(as(DISPATCHER), number, "notice", "{}");
        at("2026-11-30T00:00");
        assertThat(post(as(DISPATCHER), number, "beginning", "{}").status()).isEqualTo(200);
        at("2026-11-30T06:00");
        post(as(DISPATCHER), number, "end", "{}");
        at("2026-11-30T08:00");
        assertThat(tell.tell()).isZero();
        assertAllUnannounced(number);
    }

    @Test
    void a_day_before_the_notice_is_due_the_dispatcher_is_warned_and_when_it_is_not_given_the_leader_hears_and_the_permit_stays_away() {
        var number = planned("2026-11-30T00:00", "2026-11-30T06:00");
        at("2026-11-25T23:59");
        sweep();
        assertThat(steps(number)).isEmpty();
        at("2026-11-26T00:00");
        sweep();
        assertThat(steps(number)).containsExactly("DISPATCHER SCREEN");
        at("2026-11-27T00:00");
        sweep();
        assertThat(steps(number)).containsExactly("DISPATCHER SCREEN", "LEADER TEXT");
        assertThat(clockOf(number).path("brokenAt").asString()).isEqualTo(china("2026-11-27T00:00").toString());
        at("2026-11-28T10:00");
        post(as(DISPATCHER), number, "notice", "{}");
        assertThat(clockOf(number).path("state").asString()).as("late, and it stays broken").isEqualTo("KEPT");
        assertThat(clockOf(number).path("brokenAt").isNull()).isFalse();
        at("2026-11-30T00:10");
        assertThat(post(as(DISPATCHER), number, "beginning", "{}").code()).isEqualTo("WORK_ANNOUNCED_LATE");
        assertThat(post(as(DISPATCHER), number, "emergency", "{\"reason\":\"光缆有断裂危险\"}").status()).isEqualTo(200);
        assertThat(post(as(DISPATCHER), number, "emergency/approval", "{}").code()).as("not one's own, and a leader's").isEqualTo("FORBIDDEN");
        assertThat(post(as(LEADER), number, "emergency/approval", "{}").status()).isEqualTo(200);
        assertThat(post(as(DISPATCHER), number, "beginning", "{}").status()).isEqualTo(200);
    }

    @Test
    void work_planned_at_short_notice_is_late_from_the_first_moment_unless_somebody_else_agrees_that_it_cannot_wait() {
        var number = planned("2026-11-25T00:00", "2026-11-25T04:00");
        sweep();
        assertThat(clockOf(number).path("brokenAt").isNull()).isFalse();
        var other = planned("2026-11-26T00:00", "2026-11-26T04:00");
        post(as(DISPATCHER), other, "emergency", "{\"reason\":\"电源柜冒烟\"}");
        assertThat(post(as(LEADER), other, "emergency/approval", "{}").status()).isEqualTo(200);
        assertThat(clockOf(other).path("state").asString()).isEqualTo("WITHDRAWN");
        at("2026-11-26T00:00");
        assertThat(post(as(DISPATCHER), other, "beginning", "{}").code()).as("told before it begins all the same").isEqualTo("WORK_NOT_ANNOUNCED");
    }

    @Test
    void what_an_announced_interruption_took_is_waived_by_the_hour_and_decided_with_one_word() {
        var number = planned("2026-11-30T00:00", "2026-11-30T06:00");
        post(as(DISPATCHER), number, "notice", "{}");
        assertThat(tell.tell()).isEqualTo(2);
        at("2026-11-30T00:00");
        post(as(DISPATCHER), number, "beginning", "{}");
        at("2026-11-30T06:00");
        assertThat(post(as(DISPATCHER), number, "end", "{}").json().path("work").path("state").asString()).isEqualTo("ENDED");
        assertThat(propose.propose()).isPositive();
        var head = as(HEAD);
        var credits = head.get("/api/credits?state=PROPOSED").json().valueStream().filter(it -> it.path("ticketNumber").asString().equals(number)).toList();
        assertThat(credits).extracting(it -> it.path("ruleId").asString()).contains("R-TEL-35");
        assertThat(credits.stream().filter(it -> it.path("ruleId").asString().equals("R-TEL-35")).findFirst().orElseThrow().path("proposedCents").asLong()).as("60 yuan × 6 h of 30 days, rounded up").isEqualTo(50);
        assertThat(credits).filteredOn(it -> it.path("ruleId").asString().equals("OUTAGE-TV")).allSatisfy(it -> assertThat(it.path("binding").asBoolean()).as("no law of ours").isFalse());
        assertThat(head.send("POST", "/api/credits/of/" + number + "/decision", "{\"approved\":true}").json().path("decided").asInt()).isEqualTo(credits.size());
        assertThat(head.send("POST", "/api/credits/of/" + number + "/decision", "{\"approved\":true}").code()).isEqualTo("CREDIT_NOT_PROPOSED");
        assertThat(jdbc.sql("select count(*) from credit_word where kind = 'CREDITED' and body like '%计划施工%'").query(Integer.class).single()).isPositive();
        var batch = head.send("POST", "/api/credit-batches", "{}", "Idempotency-Key", UUID.randomUUID().toString()).json().path("no").asInt();
        assertThat(head.get("/api/credit-batches/" + batch + "/lines").raw().body()).contains(number).contains(WANG.accountNo()).contains("R-TEL-35");
    }

    @Test
    void what_began_without_notice_is_written_down_and_everybody_concerned_becomes_a_case_for_compensation() {
        var number = planned("2026-11-30T00:00", "2026-11-30T06:00");
        at("2026-11-30T00:30");
        sweep();
        assertThat(post(as(DISPATCHER), number, "beginning", "{\"unannounced\":\"\",\"at\":\"%s\"}".formatted(china("2026-11-30T00:00"))).code()).as("why?").isEqualTo("REASON_OUT_OF_RANGE");
        assertThat(post(as(DISPATCHER), number, "beginning", "{\"unannounced\":\"施工队未等通知\",\"at\":\"%s\"}".formatted(china("2026-11-30T00:00"))).json().path("work").path("unannounced").asString())
                .isEqualTo("施工队未等通知");
        assertThat(line(number).path("concerned").asInt()).isEqualTo(2);
        assertThat(line(number).path("told").asInt()).isZero();
        at("2026-11-30T03:00");
        post(as(DISPATCHER), number, "end", "{}");
        propose.propose();
        assertThat(as(HEAD).get("/api/credits?state=PROPOSED").json().valueStream().filter(it -> it.path("ticketNumber").asString().equals(number)).map(it -> it.path("words").asString()).toList())
                .isNotEmpty().allSatisfy(it -> assertThat(it).contains("未按规定预告"));
        assertThat(tell.tell()).as("nobody is told afterwards as if before").isZero();
        assertThat(clockOf(number).path("brokenAt").asString()).as("the notice was never given").isEqualTo(china("2026-11-27T00:00").toString());
        assertThat(clockOf(number).path("state").asString()).as("and nobody is urged any more to give it").isEqualTo("KEPT");
        var steps = steps(number).size();
        at("2026-12-03T09:00");
        sweep();
        assertThat(steps(number)).hasSize(steps);
    }

    @Test
    void what_is_called_off_is_said_to_those_who_were_told_and_no_notice_is_owed() {
        var silent = planned("2026-11-30T00:00", "2026-11-30T06:00");
        post(as(DISPATCHER), silent, "cancellation", "{\"reason\":\"器材未到\"}");
        assertThat(clockOf(silent).path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(tell.tell()).isZero();
        var number = planned("2026-11-30T00:00", "2026-11-30T06:00");
        post(as(DISPATCHER), number, "notice", "{}");
        tell.tell();
        post(as(DISPATCHER), number, "cancellation", "{\"reason\":\"暴雨\"}");
        assertThat(tell.tell()).isEqualTo(2);
        assertThat(texts(SHAN.phone())).hasSize(2).last().asString().contains("已取消");
        assertThat(new Browser(port).get("/api/public-interruptions").json().findValuesAsString("number")).doesNotContain(number);
    }

    @Test
    void bad_input_and_those_who_may_not_are_refused_and_a_repeated_request_plans_once() {
        var dispatcher = as(DISPATCHER);
        assertThat(plan(dispatcher, "2026-11-30T00:00", "2026-11-29T00:00", "N7").code()).isEqualTo("INVALID_PLANNED_WORK");
        assertThat(plan(dispatcher, "2026-11-23T00:00", "2026-11-29T00:00", "N7").code()).as("it is over").isEqualTo("INVALID_PLANNED_WORK");
        assertThat(plan(dispatcher, "2026-11-30T00:00", "2026-11-30T06:00", "N-404").code()).isEqualTo("NOBODY_BEHIND_NODES");
        assertThat(plan(as(XIAO_CHEN), "2026-11-30T00:00", "2026-11-30T06:00", "N7").code()).isEqualTo("FORBIDDEN");
        assertThat(as(LI_MING).get("/api/planned-works").code()).isEqualTo("FORBIDDEN");
        assertThat(post(dispatcher, "S000000-0", "notice", "{}").status()).isEqualTo(404);
        var key = UUID.randomUUID().toString();
        var body = body("2026-11-30T00:00", "2026-11-30T06:00", "N7");
        var first = dispatcher.send("POST", "/api/planned-works", body, "Idempotency-Key", key).json().path("work").path("number").asString();
        assertThat(dispatcher.send("POST", "/api/planned-works", body, "Idempotency-Key", key).json().path("work").path("number").asString()).isEqualTo(first);
        assertThat(dispatcher.get("/api/planned-works").json()).hasSize(1);
        assertThat(as(ZHAO_LIANG).get("/api/area-faults").status()).isEqualTo(200);
    }

    private void assertAllUnannounced(String number) {
        propose.propose();
        assertThat(as(HEAD).get("/api/credits?state=PROPOSED").json().valueStream().filter(it -> it.path("ticketNumber").asString().equals(number)).map(it -> it.path("words").asString()).toList())
                .isNotEmpty().allSatisfy(it -> assertThat(it).contains("未按规定预告"));
    }

    private String inTime(String number) {
        return jdbc.sql("select particulars ->> 'inTime' from journal_entry where what = 'WORK_ANNOUNCED' and particulars ->> 'number' = ?").param(number).query(String.class).single();
    }

    private String planned(String from, String until) {
        var answer = plan(as(DISPATCHER), from, until, "N7");
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        return answer.json().path("work").path("number").asString();
    }

    private Browser.Answer plan(Browser who, String from, String until, String node) {
        return who.send("POST", "/api/planned-works", body(from, until, node), "Idempotency-Key", UUID.randomUUID().toString());
    }

    private String body(String from, String until, String node) {
        return "{\"title\":\"光缆割接\",\"nodes\":[\"%s\"],\"services\":[\"TV\",\"BROADBAND\"],\"startsAt\":\"%s\",\"endsAt\":\"%s\"}".formatted(node, china(from), china(until));
    }

    private Browser.Answer post(Browser who, String number, String what, String body) {
        return who.send("POST", "/api/planned-works/" + number + "/" + what, body);
    }

    private JsonNode line(String number) {
        return as(DISPATCHER).get("/api/planned-works").json().valueStream().filter(it -> it.path("work").path("number").asString().equals(number)).findFirst().orElseThrow();
    }

    private JsonNode clockOf(String number) {
        return line(number).path("promises").get(0);
    }

    private List<String> steps(String number) {
        return jdbc.sql("""
                select particulars ->> 'tell' || ' ' || (particulars ->> 'how') from journal_entry where what = 'LADDER_STEP' and thread_id = (select id from planned_work where number = ?)
                order by happened_at, id""").param(number).query(String.class).list();
    }

    private List<String> texts(String phone) {
        return jdbc.sql("select body from message where to_phone = ? order by queued_at, id").param(phone).query(String.class).list();
    }

    private void sweep() {
        while (promises.sweep(clock.instant(), 100) > 0) { }
    }

    private void at(String local) {
        clock.set(china(local));
    }

    private static Instant china(String local) {
        return LocalDateTime.parse(local).atZone(Zones.CHINA).toInstant();
    }

    private Browser as(SmallTown.Person who) {
        var browser = new Browser(port);
        assertThat(browser.signIn(who.login(), SmallTown.PASSWORD).status()).isEqualTo(200);
        return browser;
    }
}
