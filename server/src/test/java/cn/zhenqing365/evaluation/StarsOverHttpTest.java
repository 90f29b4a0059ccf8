package cn.zhenqing365.evaluation;

import static cn.zhenqing365.smalltown.SmallTown.ADMIN;
import static cn.zhenqing365.smalltown.SmallTown.CHEN_JIE;
import static cn.zhenqing365.smalltown.SmallTown.HEAD;
import static cn.zhenqing365.smalltown.SmallTown.LEADER;
import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static cn.zhenqing365.smalltown.SmallTown.LU_PING;
import static cn.zhenqing365.smalltown.SmallTown.VILLAGE;
import static cn.zhenqing365.smalltown.SmallTown.WANG_QIANG;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_CHEN;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_GU;
import static cn.zhenqing365.smalltown.SmallTown.ZHAO_LIANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.evaluation.actions.TakeSnapshots;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.AVisit;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.People;
import cn.zhenqing365.testing.ServerTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Who sees whose stars, and what is refused at the door: October is over, every technician had some jobs. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StarsOverHttpTest {
    private static final Instant SECOND = Instant.parse("2026-10-02T00:00:00Z");
    @LocalServerPort int port;
    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    @Autowired TakeSnapshots take;
    @Autowired JsonMapper json;

    @BeforeAll
    void october_is_over() {
        SmallTown.build(database, LocalDate.of(2026, 10, 5));
        for (int n = 0; n < 12; n++)
            for (var who : List.of(LI_MING, WANG_QIANG, ZHAO_LIANG)) {
                var visit = new AVisit(jdbc, who.area(), who.id(), SECOND.plus(Duration.ofHours(24L * n))).takenBy(XIAO_CHEN.id()).done();
                visit.clock("CLK-02", true);
                visit.answered(5, 5, XIAO_GU.id());
            }
        clock.set(Instant.parse("2026-11-02T01:00:00Z"));
        take.take(YearMonth.of(2026, 10), Actor.SYSTEM);
    }

    @BeforeEach
    void a_monday_morning() {
        clock.set(Instant.parse("2026-11-02T01:00:00Z"));
    }

    @Test
    void a_technician_sees_the_own_score_and_nobody_elses() {
        var li = as(LI_MING);
        assertThat(li.get("/api/my-stars").json().path("staffNo").asString()).isEqualTo("1036");
        assertThat(li.get("/api/my-stars").json().path("history").size()).isEqualTo(1);
        var page = li.get("/api/stars/2026-10/1036");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.json().path("facts").valueStream().filter(it -> it.path("kind").asString().equals("WORK")).count()).isEqualTo(12);
        assertThat(li.get("/api/stars/2026-10/1037").code()).as("not there, or not for you").isEqualTo("NOT_FOUND");
        assertThat(li.get("/api/stars/2026-10").code()).isEqualTo("FORBIDDEN");
        assertThat(li.get("/api/star-years/2026").code()).isEqualTo("FORBIDDEN");
        assertThat(li.send("POST", "/api/stars/2026-10/snapshot", "").code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void a_customer_manager_sees_the_technicians_of_the_own_area_and_a_leader_of_one_area_that_area() {
        assertThat(numbers(as(CHEN_JIE).get("/api/stars/2026-10").json())).containsExactlyInAnyOrder("1036", "1037");
        assertThat(numbers(as(LU_PING).get("/api/stars/2026-10").json())).containsExactly("1038");
        assertThat(as(LU_PING).get("/api/stars/2026-10/1036").code()).isEqualTo("NOT_FOUND");
        assertThat(numbers(as(LEADER).get("/api/stars/2026-10").json())).containsExactlyInAnyOrder("1036", "1037", "1038", "3001", "3002");
        assertThat(numbers(as(HEAD).get("/api/stars/2026-10").json())).as("the head of the call centre").containsExactlyInAnyOrder("3001", "3002");
        new People(jdbc).staff("7777", "片区领导", cn.zhenqing365.identity.Role.LEADER, "18900009999", VILLAGE);
        assertThat(numbers(new Browser(port).signedIn("7777").get("/api/stars/2026-10").json())).containsExactly("1038");
    }

    @Test
    void the_rules_are_checked_on_entry_tried_on_a_month_and_hold_from_their_day() {
        var leader = as(LEADER);
        var rules = (ObjectNode) leader.get("/api/score-rules").json().path(0).path("rules");
        ((ObjectNode) rules.path("weights").path("TECHNICIAN")).put("QUALITY", 6);
        var wrong = leader.send("POST", "/api/score-rules", body("rules", rules), "Idempotency-Key", "r0");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.code()).isEqualTo("INVALID_WEIGHTS");
        assertThat(wrong.json().path("detail").asString()).contains("101");
        ((ObjectNode) rules.path("weights").path("TECHNICIAN")).put("QUALITY", 5);
        rules.putArray("cutOffs").add(99).add(98).add(97).add(96).add(95);
        rules.put("leastMeasured", 60);
        var preview = leader.send("POST", "/api/score-rules/preview", body("rules", rules)).json();
        assertThat(preview.path("month").asString()).isEqualTo("2026-10");
        assertThat(preview.path("people").asInt()).isEqualTo(5);
        assertThat(preview.path("changed").size()).isPositive();
        assertThat(as(LI_MING).send("POST", "/api/score-rules", body("rules", rules), "Idempotency-Key", "r1").code()).isEqualTo("FORBIDDEN");
        var from = "\"effectiveFrom\":\"2026-12-01T00:00:00Z\",";
        var given = leader.send("POST", "/api/score-rules", body("rules", rules).replaceFirst("\\{", "{" + from), "Idempotency-Key", "r2");
        assertThat(given.status()).isEqualTo(201);
        assertThat(given.json().path("version").asInt()).isEqualTo(2);
        assertThat(leader.send("POST", "/api/score-rules", body("rules", rules).replaceFirst("\\{", "{" + from), "Idempotency-Key", "r2").header("Idempotent-Replay")).isEqualTo("true");
        assertThat(leader.get("/api/score-rules").json().size()).isEqualTo(2);
        assertThat(leader.get("/api/stars/2026-11").json().path(0).path("version").isNull()).as("November still runs under the rules before").isTrue();
        assertThat(leader.send("POST", "/api/score-rules", body("rules", rules).replaceFirst("\\{", "{\"effectiveFrom\":\"2026-01-01T00:00:00Z\","), "Idempotency-Key", "r3").code())
                .isEqualTo("RULES_IN_THE_PAST");
    }

    @Test
    void an_objection_has_a_day_by_which_it_is_answered_and_is_sent_once() {
        var li = as(LI_MING);
        var body = "{\"month\":\"2026-10\",\"words\":\"支援抢修没有计入\"}";
        assertThat(li.send("POST", "/api/star-objections", body).code()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
        var first = li.send("POST", "/api/star-objections", body, "Idempotency-Key", "o1");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().path("dueAt").asString()).isEqualTo("2026-11-09T01:00:00Z");
        assertThat(li.send("POST", "/api/star-objections", body, "Idempotency-Key", "o1").header("Idempotent-Replay")).isEqualTo("true");
        assertThat(li.send("POST", "/api/star-objections", "{\"month\":\"2026-10\",\"words\":\" \"}", "Idempotency-Key", "o2").status()).isEqualTo(422);
        var id = first.json().path("id").asString();
        assertThat(as(WANG_QIANG).get("/api/star-objections").json().size()).as("a colleague sees nothing").isZero();
        assertThat(li.send("POST", "/api/star-objections/" + id + "/answer", "{\"upheld\":true,\"words\":\"好\"}").code()).isEqualTo("FORBIDDEN");
        assertThat(as(HEAD).send("POST", "/api/star-objections/" + id + "/answer", "{\"upheld\":true,\"words\":\"好\"}").code()).as("leads operators, no technicians").isEqualTo("NOT_FOUND");
        var answered = as(LEADER).send("POST", "/api/star-objections/" + id + "/answer", "{\"upheld\":false,\"words\":\"抢修另有补贴\"}").json();
        assertThat(answered.path("state").asString()).isEqualTo("REJECTED");
        assertThat(li.get("/api/star-objections").json().path(0).path("answer").asString()).isEqualTo("抢修另有补贴");
    }

    @Test
    void what_is_written_down_counts_once_somebody_else_has_verified_it() {
        var body = "{\"staffNo\":\"1036\",\"kind\":\"PRAISE\",\"on\":\"2026-11-01\",\"words\":\"用户来信表扬\"}";
        assertThat(as(LI_MING).send("POST", "/api/conduct-records", body, "Idempotency-Key", "c0").code()).isEqualTo("FORBIDDEN");
        assertThat(as(LU_PING).send("POST", "/api/conduct-records", body, "Idempotency-Key", "c1").code()).as("another area").isEqualTo("NOT_FOUND");
        var written = as(CHEN_JIE).send("POST", "/api/conduct-records", body, "Idempotency-Key", "c2").json();
        assertThat(written.path("mayVerify").asBoolean()).isFalse();
        var path = "/api/conduct-records/" + written.path("id").asString() + "/verification";
        assertThat(as(CHEN_JIE).send("POST", path, "").code()).isEqualTo("FORBIDDEN");
        assertThat(as(LEADER).send("POST", path, "").json().path("verifiedBy").asString()).isEqualTo("徐磊");
        assertThat(as(ADMIN).send("POST", path, "").code()).isEqualTo("RECORD_VERIFIED");
        assertThat(as(CHEN_JIE).send("POST", "/api/work-inspections", "{\"staffNo\":\"1036\",\"on\":\"2026-11-01\",\"mark\":101,\"passed\":true}", "Idempotency-Key", "i1").code())
                .isEqualTo("INSPECTION_MARK_OUT_OF_RANGE");
        assertThat(as(CHEN_JIE).send("POST", "/api/work-inspections", "{\"staffNo\":\"1036\",\"on\":\"2026-12-01\",\"mark\":90,\"passed\":true}", "Idempotency-Key", "i2").code())
                .isEqualTo("DAY_AHEAD");
        assertThat(as(CHEN_JIE).send("PUT", "/api/month-records/2026-10/1036", "{\"planned\":20,\"present\":21}").code()).isEqualTo("INVALID_MONTH_RECORD");
    }

    @Test
    void a_name_is_published_only_with_consent() {
        jdbc.sql("""
                insert into star_award (quarter, staff_id, version, post, rules_version, result, score, stars, awarded_at, awarded_by) select '2026-07-01', id, 1, 'TECHNICIAN', 1,
                '{"post":"TECHNICIAN","months":[],"score":96.00,"byTotal":5,"stars":5,"reasons":[]}', 96, 5, now(), 't' from staff where staff_no in ('1036', '1037')""").update();
        assertThat(as(LI_MING).send("PUT", "/api/my-stars/name-consent", "{\"given\":true}").status()).isEqualTo(204);
        assertThat(published()).containsExactly("李明", "工号 1037");
        clock.advance(Duration.ofMinutes(1));
        assertThat(as(LI_MING).send("PUT", "/api/my-stars/name-consent", "{\"given\":false}").status()).isEqualTo(204);
        assertThat(published()).containsExactly("工号 1036", "工号 1037");
    }

    @Test
    void the_year_says_what_was_not_measured_in_csv_and_in_a_spreadsheet() throws IOException {
        assertThat(as(LEADER).send("PUT", "/api/star-years/2026/1036/VISITS", "{\"value\":88.5,\"source\":\"服务月走访完成率\"}").status()).isEqualTo(204);
        assertThat(as(LEADER).send("PUT", "/api/star-years/2026/1036/NOTHING", "{\"value\":88.5,\"source\":\"x\"}").code()).isEqualTo("INVALID_APPRAISAL_PART");
        assertThat(as(CHEN_JIE).send("PUT", "/api/star-years/2026/1036/VISITS", "{\"value\":88.5,\"source\":\"x\"}").code()).isEqualTo("FORBIDDEN");
        var csv = as(LEADER).get("/api/star-years/2026/table").raw().body();
        assertThat(csv.lines().filter(it -> it.startsWith("1036,"))).singleElement().satisfies(it -> assertThat(it).contains("李明", "88.5", "未计量").doesNotContain(",0,"));
        var leader = as(LEADER);
        var sheet = HttpClient.newHttpClient().sendAsync(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/star-years/2026/workbook")).header("Cookie", leader.cookie()).build(),
                BodyHandlers.ofByteArray()).join();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(sheet.body())); Stream<org.dhatim.fastexcel.reader.Row> rows = book.getFirstSheet().openStream()) {
            var li = rows.filter(it -> it.getCellText(0).equals("1036")).findFirst().orElseThrow();
            assertThat(li.getCellText(1)).isEqualTo("李明");
            assertThat(li.getCellText(7)).isEqualTo("88.5");
            assertThat(li.getCellText(9)).isEqualTo("未计量");
        }
    }

    private List<String> published() {
        return as(LEADER).get("/api/star-quarters/2026-07/publication").json().path("lines").valueStream().map(it -> it.path("who").asString()).toList();
    }

    private String body(String name, JsonNode value) {
        return "{\"" + name + "\":" + json.writeValueAsString(value) + "}";
    }

    private static List<String> numbers(JsonNode lines) {
        return lines.valueStream().map(it -> it.path("staffNo").asString()).toList();
    }

    private Browser as(SmallTown.Person person) {
        var browser = new Browser(port);
        browser.signIn(person.login(), SmallTown.PASSWORD);
        return browser;
    }
}
