package cn.zhenqing365.evaluation;

import static cn.zhenqing365.smalltown.SmallTown.BAN_ZHANG;
import static cn.zhenqing365.smalltown.SmallTown.CHEN_JIE;
import static cn.zhenqing365.smalltown.SmallTown.HEAD;
import static cn.zhenqing365.smalltown.SmallTown.LEADER;
import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static cn.zhenqing365.smalltown.SmallTown.WANG_QIANG;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_CHEN;
import static cn.zhenqing365.smalltown.SmallTown.ZHAO_LIANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.evaluation.exam.QuestionBank;
import cn.zhenqing365.evaluation.exam.SitExam;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
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

/** An exam on the phone, from the bank to the mark, and a contest from the sheet to the percentile. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExamsAndContestsTest {
    @LocalServerPort int port;
    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    @Autowired QuestionBank bank;
    @Autowired SitExam sit;
    private static int keys;

    @BeforeAll
    void a_bank_of_thirty() {
        SmallTown.build(database, LocalDate.of(2026, 11, 24));
        var rows = new StringBuilder("编号,题型,岗位,类别,题干,答案,A,B,C,D\n");
        for (int n = 1; n <= 10; n++) {
            rows.append("S%02d,单选,全部,承诺,接报后几分钟内派单(%d),B,1,3,5,10\n".formatted(n, n));
            rows.append("M%02d,多选,装维员,安全,登高作业应当(%d),ACD,系安全带,单手扶梯,有人监护,检查梯子\n".formatted(n, n));
            rows.append("J%02d,判断,,服务,二十分钟内必须联系用户(%d),对\n".formatted(n, n));
        }
        assertThat(read(rows.toString()).imported()).isEqualTo(30);
    }

    @BeforeEach
    void a_morning() {
        clock.set(MovableClock.MORNING);
    }

    @Test
    void an_exam_is_sat_answer_by_answer_and_a_reload_loses_nothing() {
        var exam = exam(30);
        var li = as(LI_MING);
        var paper = li.send("POST", exam + "/paper", "").json();
        assertThat(paper.path("questions").size()).isEqualTo(10);
        assertThat(paper.path("secondsLeft").asLong()).isEqualTo(1800);
        assertThat(paper.path("questions").valueStream()).as("no answer before the end").allSatisfy(it -> assertThat(it.path("answer").isNull()).isTrue());
        for (var it : paper.path("questions")) if (it.path("no").asInt() <= 9) say(li, exam, it.path("no").asInt(), rightOf(it));
        clock.advance(Duration.ofMinutes(10));
        var again = li.send("POST", exam + "/paper", "").json();
        assertThat(again.path("questions").valueStream().filter(it -> !it.path("mine").isNull()).count()).isEqualTo(9);
        assertThat(again.path("questions").valueStream().map(it -> it.path("stem").asString())).as("the same paper").containsExactlyElementsOf(
                paper.path("questions").valueStream().map(it -> it.path("stem").asString()).toList());
        assertThat(again.path("secondsLeft").asLong()).as("the clock is the server's").isEqualTo(1200);
        var marked = li.send("POST", exam + "/paper/hand-in", "").json();
        assertThat(marked.path("score").asDouble()).as("one judgement of 10 points is missing: 90 of 100").isEqualTo(90.0);
        assertThat(marked.path("passed").asBoolean()).isTrue();
        assertThat(marked.path("questions").path(9).path("right").asBoolean()).isFalse();
        assertThat(marked.path("questions").path(9).path("answer").isNull()).as("colleagues still sit it").isTrue();
        assertThat(li.send("PUT", exam + "/paper/answers/10", "{\"answer\":\"Y\"}").code()).isEqualTo("EXAM_ENDED");
        assertThat(li.send("POST", exam + "/paper/hand-in", "").json().path("score").asDouble()).isEqualTo(90.0);
        clock.set(java.time.Instant.parse("2026-11-26T00:00:00Z"));
        assertThat(as(LI_MING).get(exam + "/paper").json().path("questions").path(9).path("answer").asString()).isEqualTo("Y");
    }

    @Test
    void when_the_time_is_up_what_was_saved_is_marked() {
        var exam = exam(30);
        var wang = as(WANG_QIANG);
        var paper = wang.send("POST", exam + "/paper", "").json();
        say(wang, exam, 1, rightOf(paper.path("questions").path(0)));
        clock.advance(Duration.ofMinutes(30).plusSeconds(4));
        assertThat(wang.send("PUT", exam + "/paper/answers/2", "{\"answer\":\"B\"}").status()).as("was on its way").isEqualTo(204);
        clock.advance(Duration.ofSeconds(3));
        assertThat(wang.send("PUT", exam + "/paper/answers/3", "{\"answer\":\"B\"}").code()).isEqualTo("EXAM_ENDED");
        IntStream.range(0, 2).mapToObj(node -> CompletableFuture.supplyAsync(() -> sit.markOverdue())).toList().forEach(CompletableFuture::join);
        assertThat(jdbc.sql("select count(*) from journal_entry where what = 'EXAM_MARKED' and subject_id::text = ?").param(exam.substring(11)).query(Long.class).single())
                .as("two nodes mark it once").isEqualTo(1);
        var seen = wang.get(exam + "/paper").json();
        assertThat(seen.path("endedHow").asString()).isEqualTo("TIME_UP");
        assertThat(seen.path("score").asDouble()).isEqualTo(20.0);
        assertThat(seen.path("passed").asBoolean()).isFalse();
    }

    @Test
    void a_paper_is_drawn_by_lot_once_per_person_on_whichever_node() {
        var exam = exam(30);
        var all = IntStream.range(0, 6).mapToObj(node -> CompletableFuture.supplyAsync(() -> as(ZHAO_LIANG).send("POST", exam + "/paper", ""))).map(CompletableFuture::join).toList();
        assertThat(all).allSatisfy(it -> assertThat(it.status()).isEqualTo(200));
        assertThat(all.stream().map(it -> it.json().path("questions").valueStream().map(q -> q.path("stem").asString()).toList()).distinct()).hasSize(1);
    }

    @Test
    void only_those_it_is_for_sit_an_exam_and_only_while_it_is_open() {
        var exam = exam(30);
        assertThat(as(XIAO_CHEN).send("POST", exam + "/paper", "").code()).as("an operator").isEqualTo("EXAM_NOT_FOR_YOU");
        assertThat(as(CHEN_JIE).send("POST", exam + "/paper", "").code()).isEqualTo("FORBIDDEN");
        assertThat(as(LI_MING).get(exam + "/results").code()).isEqualTo("FORBIDDEN");
        assertThat(as(LI_MING).get("/api/exam-questions").code()).as("the bank holds the answers").isEqualTo("FORBIDDEN");
        assertThat(as(LEADER).get(exam + "/results").json().size()).isZero();
        clock.advance(Duration.ofDays(3));
        assertThat(as(LI_MING).send("POST", exam + "/paper", "").code()).isEqualTo("EXAM_NOT_OPEN");
        var body = "{\"title\":\"太大\",\"posts\":[],\"opensAt\":\"2026-12-01T00:00:00Z\",\"closesAt\":\"2026-12-05T00:00:00Z\",\"minutes\":30,\"passMark\":60,"
                + "\"composition\":{\"singles\":0,\"singlePoints\":1,\"multiples\":5,\"multiplePoints\":1,\"judgements\":0,\"judgementPoints\":1}}";
        assertThat(as(LEADER).send("POST", "/api/exams", body, "Idempotency-Key", "e" + ++keys).code()).as("there are no multiple choices for operators").isEqualTo("BANK_TOO_SMALL");
    }

    @Test
    void a_file_of_questions_lands_whole_or_says_row_by_row_what_is_wrong() {
        var bad = read("编号,题型,岗位,类别,题干,答案,A,B\nX1,单选,装维员,安全,甲,C,是,否\nX2,填空,,,乙,A,1,2\nX3,多选,厨师,,丙,AB,1,2\nX4,判断,,,丁,也许\nX5,单选,,,,A,1,2\nX6,判断,,,戊,错\nX6,判断,,,己,错\n");
        assertThat(bad.imported()).isZero();
        assertThat(bad.problems()).extracting(it -> it.row() + " " + it.reason()).containsExactly("2 BAD_ANSWER", "3 UNKNOWN_KIND", "4 UNKNOWN_POST", "5 BAD_ANSWER", "6 NO_STEM", "8 DUPLICATE_CODE");
        assertThat(bank.all()).noneMatch(it -> it.code().startsWith("X"));
    }

    @Test
    void a_contest_has_several_judges_and_its_result_is_their_mean() {
        var leader = as(LEADER);
        var sheet = "\"items\":[{\"name\":\"接头制作\",\"most\":60},{\"name\":\"排障\",\"most\":40}]";
        assertThat(leader.send("POST", "/api/contests", contest(sheet, "[\"9001\"]", "[\"1036\",\"1037\"]"), "Idempotency-Key", "k" + ++keys).code()).as("two are no contest").isEqualTo("INVALID_CONTEST");
        assertThat(leader.send("POST", "/api/contests", contest(sheet, "[\"1036\"]", "[\"1036\",\"1037\",\"1038\"]"), "Idempotency-Key", "k" + ++keys).code()).as("nobody judges and enters")
                .isEqualTo("INVALID_CONTEST");
        var it = leader.send("POST", "/api/contests", contest(sheet, "[\"9001\",\"3099\"]", "[\"1036\",\"1037\",\"1038\"]"), "Idempotency-Key", "k" + ++keys).json();
        var path = "/api/contests/" + it.path("id").asString();
        var head = as(HEAD);
        for (var judge : List.of(leader, head))
            for (var who : List.of("1036", "1037", "1038")) {
                int first = who.equals("1036") ? 60 : who.equals("1037") ? 50 : 30;
                assertThat(judge.send("PUT", path + "/marks/" + who, "{\"0\":%d,\"1\":%d}".formatted(first, judge == head ? 40 : 30)).status()).isEqualTo(200);
            }
        assertThat(head.send("PUT", path + "/marks/1036", "{\"0\":61}").code()).isEqualTo("POINTS_OUT_OF_RANGE");
        assertThat(as(BAN_ZHANG).send("PUT", path + "/marks/1036", "{\"0\":1}").code()).isEqualTo("NOT_A_JUDGE");
        var closed = leader.send("POST", path + "/close", "").json();
        assertThat(closed.path("entrants").valueStream().map(one -> one.path("staffNo").asString() + " " + one.path("result").asDouble() + " " + one.path("percentile").asDouble()))
                .as("(60 + 30 + 60 + 40)/2 of 100").containsExactly("1036 95.0 100.0", "1037 85.0 66.67", "1038 65.0 33.33");
        assertThat(head.send("PUT", path + "/marks/1036", "{\"0\":1,\"1\":1}").code()).isEqualTo("CONTEST_CLOSED");
        var mine = as(WANG_QIANG).get("/api/contests").json();
        assertThat(mine.path(0).path("entrants").size()).as("one sees the own result").isEqualTo(1);
        assertThat(mine.path(0).path("entrants").path(0).path("percentile").asDouble()).isEqualTo(66.67);
    }

    private static String contest(String sheet, String judges, String entrants) {
        return "{\"title\":\"装维技能比武\",\"post\":\"TECHNICIAN\",\"heldOn\":\"2026-11-20\"," + sheet + ",\"judges\":" + judges + ",\"entrants\":" + entrants + "}";
    }

    /** Four single choices and three multiple ones, three judgements: 4·10 + 3·10 + 3·10. */
    private String exam(int minutes) {
        var body = ("{\"title\":\"十一月考试\",\"posts\":[\"TECHNICIAN\"],\"opensAt\":\"2026-11-24T00:00:00Z\",\"closesAt\":\"2026-11-26T00:00:00Z\",\"minutes\":%d,\"passMark\":60,\"seed\":7,"
                + "\"composition\":{\"singles\":4,\"singlePoints\":10,\"multiples\":3,\"multiplePoints\":10,\"judgements\":3,\"judgementPoints\":10}}").formatted(minutes);
        return "/api/exams/" + as(LEADER).send("POST", "/api/exams", body, "Idempotency-Key", "x" + ++keys).json().path("id").asString();
    }

    private static void say(Browser who, String exam, int no, String answer) {
        assertThat(who.send("PUT", exam + "/paper/answers/" + no, "{\"answer\":\"" + answer + "\"}").status()).isEqualTo(204);
    }

    private static String rightOf(JsonNode question) {
        return switch (question.path("kind").asString()) {
            case "SINGLE" -> "B";
            case "MULTIPLE" -> "DCA";
            default -> "Y";
        };
    }

    private QuestionBank.Imported read(String table) {
        return bank.read(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), "题库.csv", Actor.SYSTEM);
    }

    private Browser as(SmallTown.Person person) {
        var browser = new Browser(port);
        browser.signIn(person.login(), SmallTown.PASSWORD);
        return browser;
    }
}
