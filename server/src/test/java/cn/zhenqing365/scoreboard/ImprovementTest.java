package cn.zhenqing365.scoreboard;

import static cn.zhenqing365.smalltown.SmallTown.ADMIN;
import static cn.zhenqing365.smalltown.SmallTown.CITY;
import static cn.zhenqing365.smalltown.SmallTown.LEADER;
import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.scoreboard.actions.CountFigures;
import cn.zhenqing365.scoreboard.improvement.Finding;
import cn.zhenqing365.scoreboard.improvement.Findings;
import cn.zhenqing365.scoreboard.improvement.LeadingGroup;
import cn.zhenqing365.scoreboard.model.TwoShares;
import cn.zhenqing365.scoreboard.report.MonthReports;
import cn.zhenqing365.scoreboard.report.Workbooks;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.ARepair;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a finding to its effect, the month on paper, and what the public is told: October was bad, a measure began on 27 October. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImprovementTest {
    private static final Instant EIGHT = MovableClock.MORNING;                       // 24 November
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final LocalDate BEGUN = LocalDate.of(2026, 10, 27);
    @LocalServerPort int port;
    @Autowired Findings findings;
    @Autowired LeadingGroup group;
    @Autowired MonthReports reports;
    @Autowired Workbooks workbooks;
    @Autowired CountFigures count;
    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    private final Actor leader = Actor.staff(LEADER.id(), LEADER.name(), Actor.Channel.DESK);

    @BeforeAll
    void a_bad_october_and_a_better_november() {
        SmallTown.build(database, LocalDate.of(2026, 11, 24));
        for (int day = 1; day <= 56; day++) {                                       // 28 days before and after 27 October, two repairs a day
            var at = EIGHT.minus(Duration.ofDays(day));
            boolean after = !at.isBefore(BEGUN.atStartOfDay(cn.zhenqing365.kernel.Zones.CHINA).toInstant());
            new ARepair(jdbc, CITY, at).by(LI_MING.id()).fixedAfter(after || day % 2 == 0 ? 60L : 481L).closed();
            new ARepair(jdbc, CITY, at).by(LI_MING.id()).fixedAfter(60L).closed();
        }
        jdbc.sql("update ticket set cause = 'TV-01'").update();
        count.countAnew(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 1));
    }

    @BeforeEach
    void a_morning() {
        clock.set(EIGHT);
    }

    @Test
    void a_finding_is_decided_checked_after_its_weeks_and_says_no_more_than_the_numbers_do() {
        var complaint = complaint();
        var it = findings.found("城东片区超时偏多", "K04", CITY, "十月一半的日子有超时", List.of(complaint), leader);
        assertThat(it.number()).startsWith("F202611-");
        assertThat(it.cases()).containsExactly(complaint);
        assertThatThrownBy(() -> findings.decide(it.number(), "备件不足", "", LI_MING.id(), BEGUN, 4, leader)).hasMessageStartingWith("FINDING_INCOMPLETE");
        assertThatThrownBy(() -> findings.decide(it.number(), "备件不足", "每车常备三套", LI_MING.id(), BEGUN, 40, leader)).hasMessageStartingWith("WEEKS_INVALID");
        var decided = findings.decide(it.number(), "备件不足", "每车常备三套", LI_MING.id(), BEGUN, 4, leader);
        assertThat(decided.checkOn()).isEqualTo(LocalDate.of(2026, 11, 24));
        clock.set(EIGHT.minus(Duration.ofDays(1)));
        assertThatThrownBy(() -> findings.check(it.number(), leader)).hasMessageStartingWith("FINDING_NOT_DUE");
        clock.set(EIGHT);
        assertThat(findings.checkDue()).isEqualTo(1);
        var effect = findings.get(it.number()).effect();
        // 29 September to 26 October: 28 days × 2 repairs, 14 of them late: 42/56 = 75 %; after: 56/56. pooled 98/112 = .875, error .0625, z 4
        assertThat(effect.before()).isCloseTo(75, within(1e-9));
        assertThat(effect.after()).isCloseTo(100, within(1e-9));
        assertThat(effect.shares().difference()).isCloseTo(25, within(1e-9));
        assertThat(effect.shares().p()).isCloseTo(0.0000633, within(0.000001));
        assertThat(effect.verdict()).isEqualTo(TwoShares.Verdict.BETTER.name());
        assertThatThrownBy(() -> findings.decide(it.number(), "a", "b", LI_MING.id(), BEGUN, 4, leader)).hasMessageStartingWith("FINDING_NOT_OPEN");
        assertThat(findings.close(it.number(), "措施保留", leader).state()).isEqualTo(Finding.State.CLOSED);
    }

    @Test
    void a_repair_is_no_source_of_a_finding_and_a_time_is_not_tested() {
        var repair = jdbc.sql("select number from ticket where kind = 'FAULT' limit 1").query(String.class).single();
        assertThatThrownBy(() -> findings.found("a", "K04", null, "b", List.of(repair), leader)).hasMessageStartingWith("CASE_NOT_FOR_FINDING");
        var it = findings.found("修复时间长", "K06", null, "P90", null, leader);
        findings.decide(it.number(), "路远", "调整片区", LI_MING.id(), BEGUN, 4, leader);
        assertThat(findings.check(it.number(), leader).effect().verdict()).isEqualTo("NO_TEST");
    }

    @Test
    void the_group_meets_and_its_minutes_are_written_once() {
        assertThat(group.appoint(LEADER.staffNo(), "CHAIR", leader)).extracting(LeadingGroup.Member::name).containsExactly("徐磊");
        assertThatThrownBy(() -> group.appoint(ADMIN.staffNo(), "KING", leader)).hasMessageStartingWith("DUTY_UNKNOWN");
        var meeting = group.call(EIGHT.plus(Duration.ofDays(3)), "三楼会议室", "十月分析", leader);
        assertThat(group.write(meeting.id(), "决定常备备件", "徐磊、孙梅", leader).minutes()).isEqualTo("决定常备备件");
        assertThatThrownBy(() -> group.write(meeting.id(), "改写", "徐磊", leader)).hasMessageStartingWith("MINUTES_WRITTEN");
    }

    @Test
    void the_month_report_says_what_moved_where_and_why_and_agrees_on_screen_paper_and_sheet() throws IOException, InterruptedException {
        var report = reports.of(YearMonth.of(2026, 11), null);
        var line = report.lines().stream().filter(it -> it.now().id().equals("K04")).findFirst().orElseThrow();
        // November until the 23rd: 46 of 46; October: 62 repairs, odd days back from 24 November that lie before the 27th
        long late = line.before().denominator() - line.before().numerator();
        assertThat(line.now().numerator() + "/" + line.now().denominator()).isEqualTo("46/46");
        assertThat(line.before().denominator()).isEqualTo(62);
        assertThat(late).isEqualTo(13);
        assertThat(line.verdict()).isEqualTo(TwoShares.Verdict.BETTER);
        var october = reports.of(OCTOBER, null);
        assertThat(october.why()).extracting(it -> it.code() + " " + it.missed() + "/" + it.all()).containsExactly("TV-01 13/62");
        assertThat(october.where()).extracting(Comparisons.Comparison::figure).contains("K04");
        assertThat(october.broken()).anyMatch(it -> it.figure().equals("K04") && it.broken() == 13 && it.of() == 62);

        var pdf = bytes("/api/month-reports/2026-10/pages");
        Files.createDirectories(Path.of("target/paper"));
        Files.write(Path.of("target/paper/month.pdf"), pdf);
        try (var paper = Loader.loadPDF(pdf)) {
            assertThat(words(paper)).contains("服务质量月度分析", "承诺时限完成率", "79.03 %", "二、在哪里", "没有片区超出限度", "无信号");
            for (var page : paper.getPages()) for (var name : page.getResources().getFontNames()) assertThat(page.getResources().getFont(name).isEmbedded()).as(name.getName()).isTrue();
        }
        var sheet = bytes("/api/month-reports/2026-10/workbook");
        Files.write(Path.of("target/paper/month.xlsx"), sheet);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(sheet)); var rows = book.getFirstSheet().openStream()) {
            var k04 = rows.filter(it -> it.getCellText(0).equals("K04")).findFirst().orElseThrow();
            assertThat(k04.getCellText(5)).isEqualTo("未达标");
            assertThat(k04.getCellText(6) + "/" + k04.getCellText(7)).isEqualTo("49/62");
        }
        assertThat(bytes("/api/appraisals/units?from=2026-10-01&until=2026-11-01")).hasSizeGreaterThan(2000);
        Files.write(Path.of("target/paper/inspection.pdf"), bytes("/api/self-inspections/2026-09"));
        try (var paper = Loader.loadPDF(Path.of("target/paper/inspection.pdf").toFile())) {
            assertThat(words(paper)).contains("第三十一条", "尚未向社会公布");
        }
    }

    @Test
    void a_month_is_published_once_without_personal_data_and_a_correction_is_another_edition() throws IOException, InterruptedException {
        var leads = signedIn("xulei");
        var body = "{\"words\":\"感谢广大用户监督。\",\"answers\":[{\"question\":\"热线能否延长?\",\"answer\":\"热线全天有人。\"}]}";
        assertThat(post(leads, "/api/publications/2026-11", body).code()).isEqualTo("PUBLICATION_NOT_OVER");
        assertThat(post(leads, "/api/publications/2026-10", body.replace("热线全天有人", "已致电 137 1234 5678")).code()).isEqualTo("PERSONAL_DATA_IN_TEXT");
        assertThat(post(signedIn("sunmei"), "/api/publications/2026-10", body).status()).isEqualTo(403);
        assertThat(new Browser(port).get("/publications/2026-10").status()).isEqualTo(404);
        var first = post(leads, "/api/publications/2026-10", body);
        assertThat(first.status()).isEqualTo(201);
        assertThat(post(leads, "/api/publications/2026-10", body.replace("感谢", "再次感谢")).code()).isEqualTo("PUBLICATION_STANDS");

        var street = new Browser(port);
        var page = street.get("/publications/2026-10").raw().body();
        assertThat(page).contains("2026年10月服务质量公布", "接报即修", "热线能否延长?", "尚未计量", first.json().path("hash").asString());
        shiftPromises("+");                                                          // whatever becomes of the figures afterwards
        assertThat(street.get("/publications/2026-10").raw().body()).isEqualTo(page);
        shiftPromises("-");

        var second = post(leads, "/api/publications/2026-10", "{\"words\":\"更正。\",\"correction\":\"维修时间有误\"}");
        assertThat(second.json().path("edition").asInt()).isEqualTo(2);
        assertThat(street.get("/publications/2026-10").raw().body()).contains("第 2 版", "维修时间有误");
        assertThat(street.get("/publications/2026-10/1").raw().body()).contains("本版已被更正", "热线能否延长?");
        assertThat(street.get("/publications/2026-10/1/press.txt").raw().body()).contains("按时修复", "感谢广大用户监督");
        Files.createDirectories(Path.of("target/paper"));
        Files.write(Path.of("target/paper/poster.pdf"), bytes("/publications/2026-10/1/poster.pdf"));
        Files.writeString(Path.of("target/paper/publication.html"), page);

        assertThat(leads.send("POST", "/api/publications/2026-10/records", "{\"edition\":2,\"medium\":\"NEWSPAPER\",\"outlet\":\"张家港日报\",\"publishedOn\":\"2026-11-20\"}").json()).hasSize(1);
        assertThat(leads.send("POST", "/api/publications/2026-10/records", "{\"edition\":2,\"medium\":\"SMOKE\",\"outlet\":\"x\",\"publishedOn\":\"2026-11-20\"}").code()).isEqualTo("MEDIUM_UNKNOWN");
        assertThat(leads.get("/api/publications/2026-10").json().path("records").get(0).path("textHash").asString()).hasSize(64);
        assertThat(street.get("/publications").raw().body()).contains("/publications/2026-10");
    }

    @Test
    void a_wall_is_read_with_its_key_alone_and_no_longer_when_it_is_taken_down() {
        var leads = signedIn("xulei");
        var key = post(leads, "/api/walls", "{\"name\":\"调度大厅\"}").json().path("key").asString();
        var page = new Browser(port).get("/wall/" + key);
        assertThat(page.raw().body()).contains("调度大厅", "承诺时限完成率").doesNotContain("王建国");
        assertThat(new Browser(port).get("/wall/guess").status()).isEqualTo(404);
        assertThat(post(signedIn("liming"), "/api/walls", "{\"name\":\"x\"}").status()).isEqualTo(403);
        leads.send("DELETE", "/api/walls/" + key, null);
        assertThat(new Browser(port).get("/wall/" + key).status()).isEqualTo(404);
    }

    private void shiftPromises(String how) {
        jdbc.sql("update ticket set promised_at = promised_at " + how + " interval '10 hours'").update();
        count.countAnew(OCTOBER.atDay(1), OCTOBER.plusMonths(1).atDay(1));
    }

    private String complaint() {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into ticket (id, number, kind, household_id, area_code, customer_name, address, contact_phone, service, symptom, severity, special_care, channel,
                    answered_at, saved_at, first_contact_owner, state, promised_at, link_token)
                values (?, 'T261124000001', 'COMPLAINT', ?, 'A01', '王', '', '13712345678', 'TV', 'SV-04', 'GENERAL', false, 'HOTLINE', ?, ?, ?, 'IN_PROGRESS', ?, ?)""")
                .params(id, UUID.randomUUID(), Timestamp.from(EIGHT), Timestamp.from(EIGHT), LEADER.id(), Timestamp.from(EIGHT), id.toString()).update();
        return "T261124000001";
    }

    /** The type has one glyph for a character and the radical of the same shape; a reader gives back either. */
    private static String words(PDDocument paper) throws IOException {
        return Normalizer.normalize(new PDFTextStripper().getText(paper), Normalizer.Form.NFKC);
    }

    private Browser signedIn(String login) {
        var it = new Browser(port);
        assertThat(it.signIn(login, SmallTown.PASSWORD).status()).isEqualTo(200);
        return it;
    }

    private static Browser.Answer post(Browser by, String path, String body) {
        return by.send("POST", path, body, "Idempotency-Key", UUID.randomUUID().toString());
    }

    private byte[] bytes(String path) throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Cookie", signedIn("xulei").cookie()).build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
