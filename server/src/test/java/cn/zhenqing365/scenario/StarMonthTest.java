package cn.zhenqing365.scenario;

import static cn.zhenqing365.smalltown.SmallTown.CITY;
import static cn.zhenqing365.smalltown.SmallTown.HEAD;
import static cn.zhenqing365.smalltown.SmallTown.LEADER;
import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static cn.zhenqing365.smalltown.SmallTown.VILLAGE;
import static cn.zhenqing365.smalltown.SmallTown.WANG_QIANG;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_CHEN;
import static cn.zhenqing365.smalltown.SmallTown.ZHAO_LIANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.evaluation.Conduct;
import cn.zhenqing365.evaluation.Evaluations;
import cn.zhenqing365.evaluation.Inspection;
import cn.zhenqing365.evaluation.Objection;
import cn.zhenqing365.evaluation.actions.AnswerObjection;
import cn.zhenqing365.evaluation.actions.AwardQuarter;
import cn.zhenqing365.evaluation.actions.CheckSnapshots;
import cn.zhenqing365.evaluation.actions.FileObjection;
import cn.zhenqing365.evaluation.actions.RecordWork;
import cn.zhenqing365.evaluation.actions.TakeSnapshots;
import cn.zhenqing365.evaluation.contest.Contests;
import cn.zhenqing365.evaluation.exam.HoldExam;
import cn.zhenqing365.evaluation.exam.QuestionBank;
import cn.zhenqing365.evaluation.exam.SitExam;
import cn.zhenqing365.evaluation.model.ContestSheet;
import cn.zhenqing365.evaluation.model.Dimension;
import cn.zhenqing365.evaluation.model.Fact;
import cn.zhenqing365.evaluation.model.Paper;
import cn.zhenqing365.evaluation.model.Post;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.AVisit;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * October in the small town, as the field tells it: 李明 works hard, is late once, and objects; 王强 does half as much; 赵亮 in the village
 * has nine jobs and is not rated. The numbers are worked out on paper beside each step.
 */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StarMonthTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final Actor XU = actor(LEADER);
    private static final Actor SUN = actor(HEAD);
    @Autowired DataSource database;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired TakeSnapshots take;
    @Autowired CheckSnapshots check;
    @Autowired Evaluations evaluations;
    @Autowired RecordWork record;
    @Autowired FileObjection file;
    @Autowired AnswerObjection answer;
    @Autowired AwardQuarter award;
    @Autowired Contests contests;
    @Autowired QuestionBank bank;
    @Autowired HoldExam hold;
    @Autowired SitExam sit;
    @Autowired StaffMembers staff;
    @Autowired Promises promises;
    private UUID lateClock;

    @BeforeAll
    void october() {
        SmallTown.build(database, LocalDate.of(2026, 10, 5));
        for (int n = 0; n < 32; n++) liMing(n);
        for (int n = 0; n < 16; n++) wangQiang(n);
        for (int n = 0; n < 9; n++) new AVisit(jdbc, VILLAGE, ZHAO_LIANG.id(), morning(n)).done().clock("CLK-02", true);
        clock.set(at("2026-10-12T10:00"));
        exam();
        contest();
        clock.set(at("2026-10-20T10:00"));
        for (int n = 0; n < 2; n++) record.inspect(new Inspection(null, LI_MING.id(), null, LocalDate.of(2026, 10, 20), new BigDecimal("96"), true, null, 0, "回看现场照片", null), SUN);
        var praise = record.record(LI_MING.id(), Conduct.Kind.PRAISE, LocalDate.of(2026, 10, 20), null, "单雪梅老人送来锦旗", SUN);
        record.verify(praise.id(), XU);
        record.record(WANG_QIANG.id(), Conduct.Kind.PRAISE, LocalDate.of(2026, 10, 20), null, "自称受表扬", SUN);
    }

    /** 32 jobs of 40 minutes, two of them with special care (×1.2): 30·40 + 2·48 = 1296 minutes. 20 answers: attitude 18·5 + 2·4 = 98, all satisfied. */
    private void liMing(int n) {
        var visit = new AVisit(jdbc, CITY, LI_MING.id(), morning(n));
        if (n < 2) visit.specialCare();
        visit.done();
        var clock = visit.clock("CLK-02", n != 5);
        if (n == 5) lateClock = clock;
        if (n < 20) visit.answered(n < 18 ? 5 : 4, 5, XIAO_CHEN.id());
    }

    /** 16 jobs: 640 minutes. 10 answers of 4, one customer not satisfied; one more answer from a colleague's telephone; late once, but the node was down. */
    private void wangQiang(int n) {
        var visit = new AVisit(jdbc, CITY, WANG_QIANG.id(), morning(n).plus(Duration.ofHours(3)));
        if (n == 11) visit.phone(LI_MING.phone());
        visit.cause(n == 12 ? "NW-03" : "TV-01").done().clock("CLK-02", n != 12);
        if (n < 10) visit.answered(4, n == 0 ? 3 : 4, XIAO_CHEN.id());
        if (n == 11) visit.answered(5, 5, XIAO_CHEN.id());
    }

    /** 20 judgements: 李明 knows 19 (95 %), 王强 12 (60 %). */
    private void exam() {
        var rows = new StringBuilder("编号,题型,岗位,类别,题干,答案\n");
        for (int n = 1; n <= 20; n++) rows.append("J%02d,判断,全部,承诺,承诺第%d条,对\n".formatted(n, n));
        assertThat(bank.read(new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)), "题库.csv", XU).imported()).isEqualTo(20);
        var exam = hold.hold("十月业务考试", Set.of(), clock.instant(), clock.instant().plus(Duration.ofDays(2)), 30, new Paper.Composition(0, 1, 0, 1, 20, 5), new BigDecimal("60"), 365L, XU);
        for (var who : Map.of(LI_MING, 19, WANG_QIANG, 12).entrySet()) {
            sit.begin(exam.id(), staff.find(who.getKey().id()).orElseThrow(), actor(who.getKey()));
            for (int no = 1; no <= 20; no++) sit.answer(exam.id(), who.getKey().id(), no, no <= who.getValue() ? "Y" : "N");
            sit.handIn(exam.id(), who.getKey().id(), actor(who.getKey()));
        }
    }

    /** Three entrants, two judges: 李明 is the best (100), 王强 has one of three behind (66.67). */
    private void contest() {
        var it = contests.hold("装维技能比武", Post.TECHNICIAN, LocalDate.of(2026, 10, 12), List.of(new ContestSheet.Item("接头制作", new BigDecimal("60")), new ContestSheet.Item("排障", new BigDecimal("40"))),
                List.of(LEADER.id(), HEAD.id()), List.of(LI_MING.id(), WANG_QIANG.id(), ZHAO_LIANG.id()), XU);
        var points = Map.of(LI_MING, "55", WANG_QIANG, "50", ZHAO_LIANG, "40");
        for (var judge : List.of(XU, SUN)) points.forEach((who, first) -> contests.mark(it.id(), who.id(), Map.of(0, new BigDecimal(first), 1, new BigDecimal("35")), judge));
        contests.close(it.id(), XU);
    }

    @Test
    @Order(1)
    void a_month_that_runs_can_be_looked_at_and_is_not_written_down() {
        clock.set(at("2026-10-31T23:00"));
        assertThat(evaluations.month(OCTOBER, LI_MING.id()).orElseThrow()).satisfies(it -> {
            assertThat(it.version()).isNull();
            assertThat(it.score().total()).isEqualTo("94.73");
        });
        assertThatThrownBy(() -> take.take(OCTOBER, Actor.SYSTEM)).hasMessageContaining("MONTH_NOT_OVER");
    }

    /** 15·93.75 + 15·100 + 10·100 + 15·100 + 20·92.5922 + 15·76.3889 + 5·100 = 8903.93; of 9500 (nobody sold anything): 93.73; the banner: 94.73. */
    @Test
    @Order(2)
    void on_the_first_of_november_the_month_is_written_down_once_by_two_nodes() {
        clock.set(at("2026-11-01T04:00"));
        var written = IntStream.range(0, 2).mapToObj(node -> CompletableFuture.supplyAsync(() -> take.take(OCTOBER, Actor.SYSTEM))).mapToInt(CompletableFuture::join).sum();
        assertThat(written).as("three technicians and two operators, each once").isEqualTo(5);
        assertThat(take.take(OCTOBER, Actor.SYSTEM)).as("asked again nothing has changed").isZero();
        var li = evaluations.month(OCTOBER, LI_MING.id()).orElseThrow();
        assertThat(li.facts().stream().filter(it -> it.kind() == Fact.Kind.PRAISE).map(Fact::words)).as("read beside it").containsExactly("单雪梅老人送来锦旗");
        assertThat(jdbc.sql("select count(*) from star_snapshot where facts like '%单雪梅%'").query(Long.class).single()).as("what is written down for ever names no customer").isZero();
        assertThat(li.score().mark(Dimension.ATTITUDE).x()).as("(98 + 20·138/30)/40").isEqualTo("4.7500");
        assertThat(li.score().mark(Dimension.OUTPUT).x()).as("1296 of a median of 968, capped").isEqualTo("130.0000");
        assertThat(li.score().mark(Dimension.SATISFACTION).s()).as("(20 + 20·29/30)/40 = 98.3333 %").isEqualTo("92.5922");
        assertThat(li.score().mark(Dimension.TIMELINESS).s()).as("31 of 32").isEqualTo("76.3889");
        assertThat(li.score().mark(Dimension.OFFERS).note()).isEqualTo("NOBODY_SOLD");
        assertThat(li.score().base()).isEqualTo("93.73");
        assertThat(li.score().total()).isEqualTo("94.73");
        assertThat(li.score().stars()).isEqualTo(4);
        assertThat(li.inputs().standing().place()).isEqualTo(1);
    }

    /** 15·50 + 15·0 + 10·0 + 15·12.2314 + 20·49.3822 + 15·100 + 5·100 = 3921.12; of 9500: 41.27. */
    @Test
    @Order(3)
    void what_is_nobodys_fault_and_what_was_not_verified_does_not_count() {
        var wang = evaluations.month(OCTOBER, WANG_QIANG.id()).orElseThrow();
        assertThat(left(wang, Fact.Kind.CLOCK)).as("the node was down").containsExactly("AREA_FAULT");
        assertThat(left(wang, Fact.Kind.ATTITUDE)).as("the customer answered from a colleague's telephone").containsExactly("OWN_PHONE");
        assertThat(left(wang, Fact.Kind.PRAISE)).containsExactly("NOT_VERIFIED");
        assertThat(wang.score().mark(Dimension.TIMELINESS).s()).isEqualTo("100.0000");
        assertThat(wang.score().mark(Dimension.SKILL).x()).as("the contest alone; nobody inspected him").isEqualTo("66.6700");
        assertThat(wang.score().total()).isEqualTo("41.27");
        assertThat(wang.score().stars()).isZero();
    }

    @Test
    @Order(4)
    void with_nine_jobs_zhao_liang_is_not_rated_and_that_is_not_a_zero() {
        var zhao = evaluations.month(OCTOBER, ZHAO_LIANG.id()).orElseThrow();
        assertThat(zhao.score().rated()).isFalse();
        assertThat(zhao.score().total()).isNull();
        assertThat(zhao.score().reasons()).contains("FEW_ITEMS");
        assertThat(zhao.inputs().peerGroup()).as("the village is measured against villages").isEqualTo("TECHNICIAN/RURAL");
    }

    @Test
    @Order(5)
    void every_score_opens_down_to_the_tickets_it_was_counted_from() {
        var li = evaluations.month(OCTOBER, LI_MING.id()).orElseThrow();
        assertThat(li.facts().stream().filter(it -> it.kind() == Fact.Kind.WORK)).hasSize(32).allSatisfy(it -> assertThat(it.number()).matches("R2610\\d{6}-1"));
        assertThat(li.facts().stream().filter(it -> it.kind() == Fact.Kind.WORK).map(Fact::value).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("1296");
        assertThat(li.facts().stream().filter(it -> it.kind() == Fact.Kind.CLOCK && it.value().signum() == 0).map(Fact::ref)).containsExactly(lateClock);
        assertThat(li.facts().stream().filter(it -> it.kind() == Fact.Kind.ATTENDANCE).map(it -> it.value() + "/" + it.words())).containsExactly("9/9");
    }

    @Test
    @Order(6)
    void li_ming_objects_and_somebody_else_answers_within_five_working_days() {
        clock.set(at("2026-11-02T09:00"));                                       // a Monday
        var me = staff.find(LI_MING.id()).orElseThrow();
        var it = file.file(me, OCTOBER, Fact.Kind.CLOCK, lateClock, "用户电话停机,已当场报备", actor(LI_MING));
        assertThat(it.dueAt()).isEqualTo(at("2026-11-09T09:00"));
        assertThat(promises.ofThread(it.id())).singleElement().satisfies(promise -> assertThat(promise.clock()).isEqualTo("CLK-28"));
        assertThatThrownBy(() -> file.file(me, OCTOBER, Fact.Kind.CLOCK, lateClock, "再说一遍", actor(LI_MING))).hasMessageContaining("OBJECTION_OPEN_ALREADY");
        assertThatThrownBy(() -> answer.answer(it.id(), true, "同意", actor(LI_MING))).hasMessageContaining("OBJECTION_OWN");
        clock.set(at("2026-11-05T09:00"));
        assertThat(answer.answer(it.id(), true, "已核对停机记录,同意剔除", XU).state()).isEqualTo(Objection.State.UPHELD);
        assertThat(promises.ofThread(it.id()).get(0)).satisfies(promise -> {
            assertThat(promise.state()).isEqualTo("KEPT");
            assertThat(promise.brokenAt()).isNull();
        });
        assertThatThrownBy(() -> answer.answer(it.id(), false, "又不同意", SUN)).hasMessageContaining("OBJECTION_ANSWERED");
    }

    /** 31 of 31 in time: 9258.09 of 9500 = 97.45, with the banner 98.45; 32 jobs, 9 days of 9, first of two: five stars. */
    @Test
    @Order(7)
    void the_corrected_month_is_another_version_and_the_first_one_stays_as_it_was() {
        var versions = evaluations.versions(OCTOBER, LI_MING.id());
        assertThat(versions).extracting(it -> it.version() + " " + it.why() + " " + it.score().total() + " " + it.score().stars())
                .containsExactly("1 FIRST 94.73 4", "2 CORRECTED 98.45 5");
        assertThat(left(versions.get(1), Fact.Kind.CLOCK)).containsExactly("OBJECTION");
        assertThat(evaluations.versions(OCTOBER, ZHAO_LIANG.id())).as("nothing of his has changed").hasSize(1);
    }

    @Test
    @Order(8)
    void every_version_is_computed_again_from_its_snapshot_bit_for_bit() {
        var checked = check.check(OCTOBER);
        assertThat(checked.differences()).isEmpty();
        assertThat(checked.checked()).isGreaterThanOrEqualTo(6);
        jdbc.sql("update star_snapshot set result = replace(result, '98.45', '99.45') where staff_id = ? and version = 2").param(LI_MING.id()).update();
        assertThat(check.check(OCTOBER).differences()).extracting(it -> it.version() + " " + it.what()).containsExactly("2 HASH", "2 RESULT");
        jdbc.sql("update star_snapshot set result = replace(result, '99.45', '98.45') where staff_id = ? and version = 2").param(LI_MING.id()).update();
    }

    @Test
    @Order(9)
    void who_wrote_something_down_does_not_answer_the_objection_to_it() {
        clock.set(at("2026-11-06T09:00"));
        var inspection = evaluations.inspections(OCTOBER).get(0);
        var it = file.file(staff.find(LI_MING.id()).orElseThrow(), OCTOBER, Fact.Kind.INSPECTION, inspection.id(), "应为满分", actor(LI_MING));
        assertThatThrownBy(() -> answer.answer(it.id(), false, "不同意", SUN)).hasMessageContaining("OBJECTION_OWN_DECISION");
        assertThat(answer.answer(it.id(), false, "照片显示余线未盘", XU).state()).isEqualTo(Objection.State.REJECTED);
        assertThat(evaluations.versions(OCTOBER, LI_MING.id())).as("a rejected objection changes nothing").hasSize(2);
    }

    @Test
    @Order(10)
    void a_job_done_by_two_is_credited_to_both() {
        var number = evaluations.month(OCTOBER, LI_MING.id()).orElseThrow().facts().stream().filter(it -> it.kind() == Fact.Kind.WORK && it.words().equals("TV-01")).findFirst().orElseThrow().number();
        assertThatThrownBy(() -> record.share(new cn.zhenqing365.evaluation.SharedWork(number, List.of(share(LI_MING, 60), share(ZHAO_LIANG, 30))), XU)).hasMessageContaining("INVALID_SHARES");
        record.share(new cn.zhenqing365.evaluation.SharedWork(number, List.of(share(LI_MING, 75), share(ZHAO_LIANG, 25))), XU);
        assertThat(take.again(OCTOBER, XU)).isPositive();
        var zhao = evaluations.month(OCTOBER, ZHAO_LIANG.id()).orElseThrow();
        assertThat(zhao.inputs().items()).as("the tenth job").isEqualTo(10);
        assertThat(zhao.facts().stream().filter(it -> it.number() != null && it.number().equals(number)).map(it -> it.value().toPlainString())).containsExactly("10");
        assertThat(check.check(OCTOBER).differences()).isEmpty();
    }

    @Test
    @Order(11)
    void a_quarter_is_awarded_when_its_last_month_is_written_down() {
        assertThatThrownBy(() -> award.award(OCTOBER, XU)).hasMessageContaining("QUARTER_NOT_WRITTEN_DOWN");
        assertThatThrownBy(() -> award.award(OCTOBER.plusMonths(1), XU)).hasMessageContaining("INVALID_QUARTER");
        clock.set(at("2027-01-02T04:00"));
        take.take(OCTOBER.plusMonths(1), Actor.SYSTEM);
        take.take(OCTOBER.plusMonths(2), Actor.SYSTEM);
        assertThat(award.award(OCTOBER, XU)).isPositive();
        assertThat(award.award(OCTOBER, XU)).as("nothing has changed").isZero();
        var li = evaluations.quarter(OCTOBER.atDay(1)).stream().filter(it -> it.staffId().equals(LI_MING.id())).findFirst().orElseThrow();
        assertThat(li.result().reasons()).as("one rated month is no quarter").containsExactly("FEW_MONTHS");
        assertThat(li.result().score()).isNull();
    }

    private static List<String> left(Evaluations.Month it, Fact.Kind kind) {
        return it.facts().stream().filter(one -> one.kind() == kind && !one.counts()).map(Fact::leftOut).toList();
    }

    private static cn.zhenqing365.evaluation.SharedWork.Share share(SmallTown.Person who, int percent) {
        return new cn.zhenqing365.evaluation.SharedWork.Share(who.id(), percent);
    }

    private static Actor actor(SmallTown.Person who) {
        return Actor.staff(who.id(), who.name(), Actor.Channel.DESK);
    }

    /** From the second of October on. */
    private static Instant morning(int n) {
        return at("2026-10-%02dT08:%02d".formatted(2 + n % 25, n));
    }

    private static Instant at(String china) {
        return LocalDateTime.parse(china).atZone(Zones.CHINA).toInstant();
    }
}
