package cn.zhenqing365.ticket;

import static cn.zhenqing365.smalltown.SmallTown.BAN_ZHANG;
import static cn.zhenqing365.smalltown.SmallTown.CHEN_JIE;
import static cn.zhenqing365.smalltown.SmallTown.LEADER;
import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static cn.zhenqing365.smalltown.SmallTown.LU_PING;
import static cn.zhenqing365.smalltown.SmallTown.MIAO;
import static cn.zhenqing365.smalltown.SmallTown.WANG;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_CHEN;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_GU;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Contacts, hand-overs and complaints as their resources: who may, who may not, and what is answered twice. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasesOverHttpTest {
    @LocalServerPort int port;
    @Autowired DataSource database;
    @Autowired MovableClock clock;
    @Autowired Promises promises;

    @BeforeAll
    void a_small_town() {
        SmallTown.build(database, LocalDate.of(2026, 11, 24));
    }

    @BeforeEach
    void a_morning() {
        clock.set(MovableClock.MORNING);
    }

    @Test
    void a_question_answered_on_the_spot_is_a_contact_with_an_owner_and_nothing_is_left_open() {
        var agent = as(XIAO_CHEN);
        var taken = create(agent, "/api/contacts", question(WANG, "宽带怎么提速?", "可在营业厅或热线办理"));
        assertThat(taken.status()).isEqualTo(201);
        assertThat(taken.json().path("ticket").isNull()).isTrue();
        assertThat(agent.get("/api/contacts").json().findValuesAsString("answer")).contains("可在营业厅或热线办理");
        assertThat(agent.get("/api/contacts").json().findValuesAsString("phoneMasked")).contains("137****5678");
    }

    @Test
    void one_that_cannot_be_answered_there_has_a_receipt_a_clock_and_ends_with_the_answer() {
        var agent = as(XIAO_CHEN);
        var taken = create(agent, "/api/contacts", question(WANG, "老楼能不能装千兆?", null));
        var number = taken.json().path("ticket").path("number").asString();
        assertThat(number).startsWith("Z");
        assertThat(taken.json().path("receipt").path("ownerStaffNo").asString()).isEqualTo("3001");
        assertThat(taken.json().path("receipt").path("supervisionPhone").asString()).isNotEmpty();
        assertThat(taken.json().path("ticket").path("nextClock").asString()).isEqualTo("CLK-22");
        assertThat(post(as(XIAO_GU), "/api/tickets/" + number + "/answers", "{\"answer\":\"能\",\"how\":\"PHONE\"}").code()).as("not hers").isEqualTo("NOT_YOUR_CASE");
        assertThat(post(agent, "/api/tickets/" + number + "/answers", "{\"answer\":\"\",\"how\":\"PHONE\"}").status()).isEqualTo(422);
        assertThat(post(agent, "/api/tickets/" + number + "/answers", "{\"answer\":\"年底改造后可装\",\"how\":\"TEXT\"}").json().path("state").asString()).isEqualTo("RESOLVED");
        assertThat(agent.get("/api/tickets/" + number).json().path("promises").get(0).path("state").asString()).isEqualTo("KEPT");
    }

    @Test
    void a_complaint_is_created_once_seen_by_its_area_and_asked_of_its_manager() {
        var agent = as(XIAO_CHEN);
        var key = UUID.randomUUID().toString();
        var body = complaint(MIAO, "SV-04");
        var first = agent.send("POST", "/api/complaints", body, "Idempotency-Key", key);
        var again = agent.send("POST", "/api/complaints", body, "Idempotency-Key", key);
        var number = first.json().path("ticket").path("number").asString();
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.json().path("ticket").path("number").asString()).isEqualTo(number);
        assertThat(as(CHEN_JIE).get("/api/tickets/" + number + "/case").status()).as("another area's").isEqualTo(404);
        var manager = as(LU_PING);
        var waiting = manager.get("/api/my-cases").json().path("waiting").get(0);
        assertThat(waiting.path("ticket").path("number").asString()).isEqualTo(number);
        var accepted = "/api/hand-overs/" + waiting.path("id").asString() + "/acceptances";
        assertThat(post(agent, accepted, "{}").status()).as("only the one asked").isEqualTo(404);
        assertThat(post(manager, accepted, "{}").status()).isEqualTo(200);
        assertThat(post(manager, accepted, "{}").code()).isEqualTo("HAND_OVER_ENDED");
        assertThat(manager.get("/api/my-cases").json().path("holding").get(0).path("number").asString()).isEqualTo(number);
        assertThat(agent.get("/api/my-cases").json().path("following").findValuesAsString("number")).contains(number);
        assertThat(manager.get("/api/tickets/" + number + "/case").json().path("complaint").path("stage").asString()).isEqualTo("RECEIVED");
        assertThat(post(agent, "/api/tickets/" + number + "/confirmations", "{}").code()).isEqualTo("COMPLAINT_ENDS_WITH_THE_CUSTOMERS_WORD");
        assertThat(post(agent, "/api/tickets/" + number + "/reopenings", "{\"reason\":\"x\"}").status()).isEqualTo(409);
    }

    @Test
    void an_open_complaint_does_not_swallow_a_report_of_a_fault() {
        var agent = as(XIAO_CHEN);
        create(agent, "/api/complaints", complaint(WANG, "SV-06"));
        var report = create(agent, "/api/tickets", """
                {"householdId":"%s","symptom":"TV-01","contactPhone":"%s","answeredAt":"%s"}""".formatted(WANG.id(), WANG.phone(), clock.instant()));
        assertThat(report.status()).isEqualTo(201);
        assertThat(report.json().path("joined").asBoolean()).isFalse();
        var contacts = agent.get("/api/tickets/" + report.json().path("ticket").path("number").asString() + "/case").json().path("contacts");
        assertThat(contacts).hasSize(1);
        assertThat(contacts.get(0).path("owner").path("staffNo").asString()).isEqualTo("3001");
    }

    @Test
    void who_is_no_customer_is_heard_too_and_a_technician_called_directly_is_the_first_contact_owner() {
        var technician = as(LI_MING);
        var taken = create(technician, "/api/contacts", """
                {"kind":"OPINION","topic":"SV-99","channel":"DIRECT","areaCode":"A01","name":"路人","phone":"13900001111","summary":"路边箱门没关","answeredAt":"%s"}"""
                .formatted(clock.instant()));
        assertThat(taken.status()).isEqualTo(201);
        assertThat(taken.json().path("receipt").path("ownerPhone").asString()).isEqualTo(LI_MING.phone());
        assertThat(create(technician, "/api/contacts", """
                {"kind":"OPINION","topic":"SV-99","channel":"DIRECT","areaCode":"A02","name":"路人","phone":"13900001111","summary":"别的片区","answeredAt":"%s"}"""
                .formatted(clock.instant())).status()).as("not his area").isEqualTo(404);
    }

    @Test
    void leaders_see_what_is_late_and_agents_do_not() {
        var number = create(as(XIAO_CHEN), "/api/contacts", question(WANG, "账单多了十元", null)).json().path("ticket").path("number").asString();
        assertThat(as(LEADER).get("/api/overdue-cases").json().findValuesAsString("number")).doesNotContain(number);
        clock.advance(Duration.ofDays(7));
        while (promises.sweep(clock.instant(), 100) > 0) { }
        assertThat(as(LEADER).get("/api/overdue-cases").json().findValuesAsString("number")).contains(number);
        assertThat(as(XIAO_CHEN).get("/api/overdue-cases").code()).isEqualTo("FORBIDDEN");
        assertThat(as(LU_PING).get("/api/overdue-cases").json().findValuesAsString("number")).as("another area's").doesNotContain(number);
    }

    @Test
    void a_caller_who_leaves_no_number_is_answered_all_the_same_but_cannot_be_promised_an_answer() {
        var agent = as(XIAO_CHEN);
        assertThat(create(agent, "/api/contacts", nobody("几点下班?", "\"17:30\"")).status()).isEqualTo(201);
        assertThat(create(agent, "/api/contacts", nobody("路灯线谁的?", "null")).code()).isEqualTo("MISSING_CONTACT_PHONE");
    }

    @Test
    void a_hand_over_to_a_department_lands_on_one_desk() {
        var agent = as(XIAO_CHEN);
        var number = create(agent, "/api/contacts", question(WANG, "发票抬头怎么改?", null)).json().path("ticket").path("number").asString();
        var leader = as(BAN_ZHANG);
        assertThat(post(agent, "/api/tickets/" + number + "/hand-overs", "{\"department\":\"SHIFT_LEADER\",\"reason\":\"需班长答复\"}").status()).isEqualTo(200);
        assertThat(leader.get("/api/my-cases").json().path("waiting").findValuesAsString("number")).contains(number);
        assertThat(leader.get("/api/tickets/" + number + "/case").json().path("handOvers").get(0).path("to").path("name").asString()).isEqualTo(BAN_ZHANG.name());
        assertThat(post(agent, "/api/tickets/" + number + "/hand-overs", "{\"department\":\"LOBBY_MANAGER\",\"reason\":\"x\"}").code()).as("there is none").isEqualTo("NOBODY_THERE");
        assertThat(post(agent, "/api/tickets/" + number + "/hand-overs", "{\"department\":\"SHIFT_LEADER\",\"reason\":\"\"}").code()).isEqualTo("MISSING_REASON");
    }

    @Test
    void the_promised_time_is_said_before_anything_is_saved_and_is_the_one_that_is_kept() {
        var agent = as(XIAO_CHEN);
        var said = agent.get("/api/promised-times?kind=COMPLAINT&householdId=" + WANG.id()).json();
        assertThat(said.findValuesAsString("clock")).containsExactly("CLK-21", "CLK-20");
        assertThat(said.get(1).path("dueAt").asString()).isEqualTo(clock.instant().plus(Duration.ofHours(24)).toString());
        assertThat(agent.get("/api/promised-times?kind=COMPLAINT&safety=true&area=A01").json().get(1).path("dueAt").asString())
                .as("safety: an hour").isEqualTo(clock.instant().plus(Duration.ofHours(1)).toString());
        var taken = create(agent, "/api/complaints", complaint(WANG, "SV-01"));
        assertThat(taken.json().path("ticket").path("promisedAt").asString()).isEqualTo(said.get(0).path("dueAt").asString());
        assertThat(agent.get("/api/promised-times?kind=BUSINESS&type=BZ-02&newLine=true&area=A02").json().get(0).path("clock").asString()).isEqualTo("CLK-12");
        assertThat(agent.get("/api/promised-times?kind=BUSINESS&type=BZ-02").code()).isEqualTo("MISSING_HOUSEHOLD_OR_AREA");
        assertThat(as(LU_PING).get("/api/promised-times?kind=OPINION&area=A01").status()).as("another's area").isEqualTo(404);
    }

    @Test
    void complaints_are_listed_by_their_clock_with_where_they_stand_and_only_in_ones_own_areas() {
        var agent = as(XIAO_CHEN);
        var number = create(agent, "/api/complaints", complaint(MIAO, "SV-05")).json().path("ticket").path("number").asString();
        var all = agent.get("/api/complaints").json();
        assertThat(all.path("rows").findValuesAsString("number")).contains(number);
        assertThat(all.path("stages").path("RECEIVED").asInt()).isEqualTo((int) all.path("rows").findValuesAsString("stage").stream().filter("RECEIVED"::equals).count()).isPositive();
        assertThat(all.path("levels").path("1").asInt()).isEqualTo(all.path("rows").size());
        assertThat(all.path("overdue").asInt()).isZero();
        assertThat(as(CHEN_JIE).get("/api/complaints").json().path("rows").findValuesAsString("number")).doesNotContain(number);
        clock.advance(Duration.ofHours(25));
        while (promises.sweep(clock.instant(), 100) > 0) { }
        var later = as(XIAO_CHEN).get("/api/complaints?area=A02").json();
        assertThat(later.path("overdue").asInt()).isPositive();
        assertThat(later.path("rows").get(0).path("ticket").path("nextClock").asString()).isEqualTo("CLK-20");
    }

    @Test
    void business_requests_are_listed_with_the_papers_that_are_missing() {
        var agent = as(XIAO_CHEN);
        var taken = create(agent, "/api/business-requests", """
                {"type":"BZ-02","services":["BROADBAND"],"channel":"COUNTER","householdId":"%s","phone":"%s","answeredAt":"%s","papers":["ID_CARD"],"newAddress":"妙桥新村8幢"}"""
                .formatted(MIAO.id(), MIAO.phone(), clock.instant()));
        assertThat(taken.status()).isEqualTo(201);
        var row = agent.get("/api/business-requests?area=A02").json().path("rows").get(0);
        assertThat(row.path("papersMissing").asInt()).isEqualTo(1);
        assertThat(row.path("services").get(0).path("state").asString()).isEqualTo("OPEN");
        assertThat(agent.get("/api/business-requests?area=A02").json().path("types").path("BZ-02").asInt()).isEqualTo(1);
        assertThat(as(CHEN_JIE).get("/api/business-requests").json().path("rows")).isEmpty();
    }

    @Test
    void a_receipt_that_was_printed_is_written_down() {
        var agent = as(XIAO_CHEN);
        var number = create(agent, "/api/contacts", question(WANG, "能否上门收费?", null)).json().path("ticket").path("number").asString();
        assertThat(post(agent, "/api/tickets/" + number + "/receipts", "{\"how\":\"PRINT\"}").json().path("number").asString()).isEqualTo(number);
        assertThat(agent.get("/api/tickets/" + number + "/case").json().path("contacts").get(0).path("receipt").asString()).isEqualTo("PRINT");
        assertThat(agent.get("/api/tickets/" + number).json().path("timeline").findValuesAsString("what")).contains("RECEIPT_GIVEN");
        assertThat(post(agent, "/api/tickets/" + number + "/receipts", "{\"how\":\"PIGEON\"}").code()).isEqualTo("INVALID_WAY");
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

    private String question(SmallTown.Home home, String words, String answer) {
        return """
                {"kind":"INQUIRY","topic":"QA-01","channel":"HOTLINE","householdId":"%s","phone":"%s","summary":"%s","answeredAt":"%s","answer":%s}"""
                .formatted(home.id(), home.phone(), words, clock.instant(), answer == null ? "null" : "\"" + answer + "\"");
    }

    private String nobody(String words, String answer) {
        return """
                {"kind":"INQUIRY","topic":"QA-01","channel":"HOTLINE","areaCode":"A01","summary":"%s","answeredAt":"%s","answer":%s}"""
                .formatted(words, clock.instant(), answer);
    }

    private String complaint(SmallTown.Home home, String topic) {
        return """
                {"topic":"%s","channel":"HOTLINE","householdId":"%s","phone":"%s","summary":"说好昨天修,没来","answeredAt":"%s","remedySought":"尽快修好"}"""
                .formatted(topic, home.id(), home.phone(), clock.instant());
    }
}
