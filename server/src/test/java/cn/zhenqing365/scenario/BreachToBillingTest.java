package cn.zhenqing365.scenario;

import static cn.zhenqing365.smalltown.SmallTown.BAN_ZHANG;
import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static cn.zhenqing365.smalltown.SmallTown.QIU;
import static cn.zhenqing365.smalltown.SmallTown.SHAN;
import static cn.zhenqing365.smalltown.SmallTown.WANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.credit.Credit;
import cn.zhenqing365.credit.CreditBatch;
import cn.zhenqing365.credit.Credits;
import cn.zhenqing365.credit.actions.DecideCredit;
import cn.zhenqing365.credit.actions.ExportCredits;
import cn.zhenqing365.credit.actions.ProposeCredits;
import cn.zhenqing365.credit.actions.SayWords;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.journal.JournalEntry;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.messaging.Gateway;
import cn.zhenqing365.messaging.Outbox;
import cn.zhenqing365.messaging.PaperGateway;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.Tickets;
import cn.zhenqing365.ticket.actions.TakeReport;
import cn.zhenqing365.workorder.WorkOrders;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 承诺没有做到: from the breach at night to the word in the morning, the amount proposed, the person who decides and the file for billing. */
@ServerTest
@Import(BreachToBillingTest.OnPaper.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BreachToBillingTest {
    @TestConfiguration
    static class OnPaper {
        @Bean
        @Primary
        PaperGateway paper() {
            return new PaperGateway();
        }
    }

    private static final Actor SHIFT_LEADER = Actor.staff(BAN_ZHANG.id(), BAN_ZHANG.name(), Actor.Channel.DESK);

    @Autowired DataSource database;
    @Autowired MovableClock clock;
    @Autowired TakeReport take;
    @Autowired StaffMembers staff;
    @Autowired Outbox outbox;
    @Autowired PaperGateway gateway;
    @Autowired Promises promises;
    @Autowired Tickets tickets;
    @Autowired WorkOrders workOrders;
    @Autowired Journal journal;
    @Autowired JdbcClient jdbc;
    @Autowired Credits credits;
    @Autowired ProposeCredits propose;
    @Autowired SayWords words;
    @Autowired DecideCredit decide;
    @Autowired ExportCredits export;
    private Story story;
    private Ticket late;

    @BeforeAll
    void theTownIsThere() {
        SmallTown.build(database, LocalDate.of(2026, 11, 24));
    }

    @BeforeEach
    void onPaper() {
        gateway.answer = it -> new Gateway.Accepted("g-" + it.messageId() + "-" + it.part());
        story = new Story(clock, take, staff, outbox, gateway, promises, tickets, workOrders);
    }

    @Test
    @Order(1)
    void the_promised_time_passes_at_night_and_the_customer_is_told_in_the_morning() {
        clock.set(MovableClock.MORNING);
        late = story.report(WANG, "TV-01", "13:00", "13:01").ticket();
        story.at("21:00");
        assertThat(story.promise(late, "CLK-05").brokenAt()).isEqualTo(story.time("21:00"));
        assertThat(words.say()).as("nobody is written to at night").isZero();
        clock.set(story.time("08:00").plus(Duration.ofDays(1)));
        assertThat(words.say()).isOne();
        story.sent();
        assertThat(story.lastTextTo(WANG.phone())).contains("深表歉意", late.number(), "未能按承诺时间修复");
        assertThat(words.say()).as("said once").isZero();
        assertThat(credits.list(Credit.State.WAITING, null)).as("the law's limit has not passed").isEmpty();
    }

    @Test
    @Order(2)
    void when_the_laws_limit_passes_a_case_waits_for_the_end_and_is_then_proposed_with_its_computation() {
        story.at("13:00");
        assertThat(credits.list(Credit.State.WAITING, null)).extracting(Credit::ruleId).containsExactly("R-TV-21");
        assertThat(propose.propose()).as("not before it is over").isZero();
        finish(late, WANG.phone(), "4 TV-01");
        assertThat(propose.propose()).isOne();
        var proposed = credits.list(Credit.State.PROPOSED, null).get(0);
        assertThat(proposed.proposedCents()).isEqualTo(2400);
        assertThat(proposed.words()).isEqualTo("免收 2026-11 月使用费 24.00 元");
        assertThat(credits.rule(proposed).status()).as("a law of elsewhere is not shown as one of here").isEqualTo("VERIFIED_OTHER_PROVINCE");
        assertThat(propose.propose()).isZero();
        assertThat(journal.thread(late.id())).extracting(JournalEntry::what).contains("CREDIT_PROPOSED");
    }

    @Test
    @Order(3)
    void another_amount_needs_a_reason_and_nothing_is_decided_twice() {
        var id = credits.list(Credit.State.PROPOSED, null).get(0).id();
        assertRefused("CREDIT_REASON_MISSING", () -> decide.approve(id, 1000L, " ", SHIFT_LEADER));
        assertRefused("AMOUNT_OUT_OF_RANGE", () -> decide.approve(id, 0L, "免", SHIFT_LEADER));
        assertRefused("CREDIT_REASON_MISSING", () -> decide.refuse(id, null, SHIFT_LEADER));
        decide.approve(id, 3000L, "拖延两天,加付六元", SHIFT_LEADER);
        assertRefused("CREDIT_NOT_PROPOSED", () -> decide.approve(id, null, null, SHIFT_LEADER));
        assertRefused("CREDIT_NOT_PROPOSED", () -> decide.refuse(id, "重复", SHIFT_LEADER));
        var approved = credits.list(Credit.State.APPROVED, null).get(0);
        assertThat(approved.cents()).isEqualTo(3000);
        assertThat(approved.decidedName()).isEqualTo(BAN_ZHANG.name());
        words.say();
        story.sent();
        assertThat(story.lastTextTo(WANG.phone())).contains("减免30.00元");
    }

    @Test
    @Order(4)
    void it_leaves_for_billing_once_and_the_batch_can_be_fetched_again() {
        var batch = export.export(SHIFT_LEADER);
        assertThat(batch.lines()).isOne();
        assertThat(batch.cents()).isEqualTo(3000);
        assertThat(credits.lines(batch.no())).containsExactly(new Credits.Line(batch.no(), 1, WANG.accountNo(), "TV", "R-TV-21", late.number(), 3000)).isEqualTo(credits.lines(batch.no()));
        assertRefused("NOTHING_TO_EXPORT", () -> export.export(SHIFT_LEADER));
        assertThat(credits.batches()).hasSize(1);
    }

    @Test
    @Order(5)
    void a_fault_the_customer_made_gives_nothing_and_says_so() {
        clock.set(clock.instant().plus(Duration.ofDays(1)));
        var ticket = story.report(SHAN, "TV-01", "09:00", "09:01").ticket();
        clock.advance(Duration.ofHours(25));
        story.run();
        finish(ticket, SHAN.phone(), "4 TV-01");
        jdbc.sql("update work_order set responsibility = 'CUSTOMER' where ticket_id = ?").param(ticket.id()).update();
        propose.propose();
        assertThat(credits.list(Credit.State.NOTHING, null)).extracting(Credit::reason).containsExactly("RESPONSIBILITY_CUSTOMER");
    }

    @Test
    @Order(6)
    void late_news_of_a_deed_in_time_lifts_the_breach_and_the_case_with_it() {
        clock.set(clock.instant().plus(Duration.ofDays(1)));
        var ticket = story.report(QIU, "TV-01", "09:00", "09:01").ticket();
        var inTime = clock.instant().plus(Duration.ofHours(2));
        clock.advance(Duration.ofHours(25));
        story.run();
        promises.keep(ticket.id(), "CLK-05", inTime);
        jdbc.sql("update ticket set state = 'CLOSED' where id = ?").param(ticket.id()).update();
        propose.propose();
        assertThat(credits.list(Credit.State.NOTHING, null)).extracting(Credit::reason).contains("BREACH_LIFTED");
    }

    @Test
    @Order(7)
    void two_nodes_that_export_at_once_never_put_a_line_into_two_files() throws Exception {
        for (int n = 0; n < 200; n++)
            jdbc.sql("""
                    insert into credit (id, promise_id, rule_id, rules_version, clock, ticket_id, ticket_number, household_id, area_code, service, broken_at, state, cents)
                    values (?, ?, 'R-TV-21', 1, 'CLK-05', ?, 'R1', ?, ?, 'TV', ?, 'APPROVED', 100)""")
                    .params(Ids.at(clock.instant()), Ids.at(clock.instant()), late.id(), WANG.id(), WANG.area(), java.sql.Timestamp.from(clock.instant())).update();
        var ready = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> node = () -> { ready.await(); return tryToExport(); };
            var one = pool.submit(node);
            var other = pool.submit(node);
            ready.countDown();
            assertThat(one.get() + other.get()).isEqualTo(200);
        } finally {
            pool.shutdown();
        }
        assertThat(credits.batches().stream().filter(it -> it.lines() > 0).mapToInt(CreditBatch::lines).sum()).isEqualTo(201);
        assertThat(jdbc.sql("select count(*) from credit where state = 'APPROVED' and batch_no is null").query(Integer.class).single()).isZero();
    }

    private int tryToExport() {
        try {
            return export.export(SHIFT_LEADER).lines();
        } catch (Refused overtaken) {
            assertThat(overtaken.getMessage()).containsAnyOf("EXPORTED_MEANWHILE", "NOTHING_TO_EXPORT");
            return 0;
        }
    }

    private void finish(Ticket ticket, String phone, String closing) {
        var work = story.visit(ticket);
        clock.advance(Duration.ofMinutes(5));
        var code = work.jobCode() == null ? "" : " " + work.jobCode();
        assertThat(work.technicianId()).isEqualTo(LI_MING.id());
        reply(LI_MING.phone(), "1" + code);
        reply(LI_MING.phone(), "2" + code + " 23-24");
        clock.advance(Duration.ofMinutes(5));
        reply(LI_MING.phone(), "3" + code);
        clock.advance(Duration.ofMinutes(5));
        reply(LI_MING.phone(), closing.replace("4 ", "4" + code + " "));
        clock.advance(Duration.ofMinutes(5));
        reply(phone, "1");
        assertThat(story.now(ticket).closedAt()).isNotNull();
    }

    private void reply(String phone, String text) {
        story.reply(phone, java.time.format.DateTimeFormatter.ofPattern("HH:mm").withZone(cn.zhenqing365.kernel.Zones.CHINA).format(clock.instant()), text);
    }

    private static void assertRefused(String code, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOf(Refused.class).hasMessageContaining(code);
    }
}
