package cn.zhenqing365.ticket;

import static cn.zhenqing365.smalltown.SmallTown.CITY;
import static cn.zhenqing365.smalltown.SmallTown.SHAN;
import static cn.zhenqing365.smalltown.SmallTown.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.field.AStreet;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** 贴心服务 over HTTP: a number, a code, and then only what is this number's own. */
@ServerTest
@Import(AStreet.class)
class HelpOverHttpTest {
    private static final Pattern CODE = Pattern.compile("验证码(\\d{6})");
    private static final String STRANGER = "13000000001";
    @LocalServerPort int port;
    @Autowired AStreet.Street street;
    @Autowired MovableClock clock;

    @BeforeEach
    void nothing_open() {
        for (var table : new String[] {"complaint_round", "complaint", "hand_over", "contact", "help_code", "help_phone", "help_session"})
            street.jdbc().sql("delete from " + table).update();
        street.morning();
    }

    @Test
    void three_codes_an_hour_five_tries_a_code_and_it_serves_once() {
        var anybody = new Browser(port);
        for (int i = 0; i < 3; i++) assertThat(askCode(anybody, WANG.phone()).status()).isEqualTo(202);
        assertThat(askCode(anybody, WANG.phone()).code()).isEqualTo("TOO_MANY_CODES");
        var code = codeFor(WANG.phone());
        var wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) assertThat(enter(anybody, WANG.phone(), wrong).code()).isEqualTo("INVALID_HELP_CODE");
        assertThat(enter(anybody, WANG.phone(), code).code()).as("the sixth try").isEqualTo("INVALID_HELP_CODE");
        clock.advance(Duration.ofMinutes(61));
        assertThat(askCode(anybody, WANG.phone()).status()).isEqualTo(202);
        var fresh = codeFor(WANG.phone());
        assertThat(enter(anybody, WANG.phone(), fresh).status()).isEqualTo(204);
        assertThat(enter(new Browser(port), WANG.phone(), fresh).code()).isEqualTo("INVALID_HELP_CODE");
        clock.advance(Duration.ofMinutes(31));
        assertThat(anybody.get("/api/help").status()).as("the session is over").isEqualTo(401);
    }

    @Test
    void a_code_older_than_ten_minutes_is_worth_nothing_and_a_land_line_gets_none() {
        var anybody = new Browser(port);
        askCode(anybody, WANG.phone());
        clock.advance(Duration.ofMinutes(11));
        assertThat(enter(anybody, WANG.phone(), codeFor(WANG.phone())).code()).isEqualTo("INVALID_HELP_CODE");
        assertThat(askCode(anybody, "051258123456").code()).isEqualTo("INVALID_MOBILE");
        assertThat(anybody.get("/api/help").code()).isEqualTo("HELP_SESSION_ENDED");
    }

    @Test
    void a_number_nobody_knows_is_answered_like_one_that_is_known() {
        var known = askCode(new Browser(port), WANG.phone());
        var unknown = askCode(new Browser(port), STRANGER);
        assertThat(unknown.status()).isEqualTo(known.status());
        assertThat(unknown.raw().body()).isEqualTo(known.raw().body());
        assertThat(enter(new Browser(port), STRANGER, "abcdef").raw().body().replaceAll("\"traceId\":\"[^\"]*\"", ""))
                .isEqualTo(enter(new Browser(port), WANG.phone(), "abcdef").raw().body().replaceAll("\"traceId\":\"[^\"]*\"", ""));
    }

    @Test
    void who_is_no_customer_may_complain_with_the_number_that_was_proven() {
        var stranger = entered(STRANGER);
        assertThat(stranger.get("/api/help").json().path("homes").size()).isZero();
        assertThat(wish(stranger, "k0", "COMPLAINT", "SV-07", null).code()).isEqualTo("MISSING_HOUSEHOLD_OR_AREA");
        var done = stranger.send("POST", "/api/help/wishes", """
                {"kind":"COMPLAINT","areaCode":"%s","topic":"SV-07","words":"施工吵人","remedySought":"白天再做"}""".formatted(CITY), "Idempotency-Key", "k1");
        assertThat(done.status()).as(done.raw().body()).isEqualTo(201);
        assertThat(done.json().path("times").size()).isEqualTo(2);
        assertThat(street.textTo(STRANGER)).contains(done.json().path("receipt").path("number").asString(), "首问责任人");
        assertThat(stranger.get("/api/help").json().path("matters").size()).isEqualTo(1);
    }

    @Test
    void the_homes_are_masked_and_anothers_cannot_be_reached() {
        var wang = entered(WANG.phone());
        var page = wang.get("/api/help");
        assertThat(page.json().path("homes").size()).isEqualTo(1);
        assertThat(page.raw().body()).contains("**室").doesNotContain(WANG.phone(), WANG.name(), "502室");
        street.report(SHAN);
        assertThat(wang.get("/api/help").json().path("matters").size()).isZero();
        assertThat(report(wang, "k1", SHAN.id(), "TV-01").status()).isEqualTo(404);
        assertThat(wish(wang, "k2", "INQUIRY", "QA-02", SHAN.id()).status()).isEqualTo(404);
        assertThat(report(new Browser(port), "k3", WANG.id(), "TV-01").status()).isEqualTo(401);
        assertThat(tickets()).isEqualTo(1);
    }

    @Test
    void a_report_sent_twice_under_one_key_is_one_and_another_joins_it() {
        var wang = entered(WANG.phone());
        var first = report(wang, "k1", WANG.id(), "TV-01");
        assertThat(first.status()).as(first.raw().body()).isEqualTo(201);
        var done = first.json();
        assertThat(done.path("receipt").path("ownerName").asString()).isNotBlank();
        assertThat(done.path("technician").path("name").asString()).isNotBlank();
        assertThat(done.path("times").get(0).path("dueAt").asString()).isNotBlank();
        assertThat(report(wang, "k1", WANG.id(), "TV-01").raw().body()).isEqualTo(first.raw().body());
        assertThat(reports()).as("contacts").isEqualTo(1);
        var joined = report(wang, "k2", WANG.id(), "TV-03").json();
        assertThat(joined.path("joined").asBoolean()).isTrue();
        assertThat(joined.path("receipt").path("number")).isEqualTo(done.path("receipt").path("number"));
        assertThat(tickets()).isEqualTo(1);
        var matter = wang.get("/api/help").json().path("matters").get(0);
        assertThat(new Browser(port).get("/api/customer/" + matter.path("path").asString().substring(3)).status()).isEqualTo(200);
    }

    @Test
    void a_question_has_an_owner_and_a_day_of_answer() {
        var done = wish(entered(WANG.phone()), "k1", "INQUIRY", "QA-02", WANG.id());
        assertThat(done.status()).as(done.raw().body()).isEqualTo(201);
        assertThat(done.json().path("receipt").path("number").asString()).startsWith("Z");
        assertThat(done.json().path("times").size()).isEqualTo(1);
    }

    private Browser entered(String phone) {
        var browser = new Browser(port);
        assertThat(askCode(browser, phone).status()).isEqualTo(202);
        assertThat(enter(browser, phone, codeFor(phone)).status()).isEqualTo(204);
        return browser;
    }

    private static Browser.Answer askCode(Browser by, String phone) {
        return by.send("POST", "/api/help/codes", "{\"phone\":\"" + phone + "\"}");
    }

    private static Browser.Answer enter(Browser by, String phone, String code) {
        return by.send("POST", "/api/help/session", "{\"phone\":\"" + phone + "\",\"code\":\"" + code + "\"}");
    }

    private static Browser.Answer report(Browser by, String key, UUID home, String symptom) {
        return by.send("POST", "/api/help/reports", "{\"householdId\":\"" + home + "\",\"symptom\":\"" + symptom + "\"}", "Idempotency-Key", key);
    }

    private static Browser.Answer wish(Browser by, String key, String kind, String topic, UUID homeOrNull) {
        return by.send("POST", "/api/help/wishes", "{\"kind\":\"" + kind + "\",\"topic\":\"" + topic + "\",\"words\":\"请说明\""
                + (homeOrNull == null ? "" : ",\"householdId\":\"" + homeOrNull + "\"") + "}", "Idempotency-Key", key);
    }

    private String codeFor(String phone) {
        var text = CODE.matcher(street.textTo(phone));
        assertThat(text.find()).isTrue();
        return text.group(1);
    }

    private long tickets() {
        return street.jdbc().sql("select count(*) from ticket").query(Long.class).single();
    }

    private long reports() {
        return street.jdbc().sql("select count(*) from ticket where channel = 'WEB'").query(Long.class).single();
    }
}
