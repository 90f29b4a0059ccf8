package cn.zhenqing365.field;

import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static cn.zhenqing365.smalltown.SmallTown.WANG;
import static cn.zhenqing365.smalltown.SmallTown.WANG_QIANG;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_CHEN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.dispatch.actions.AssignWork;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.journal.JournalEntry;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.messaging.Outbox;
import cn.zhenqing365.messaging.PaperGateway;
import cn.zhenqing365.promise.PromiseView;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.actions.PostponeRepair;
import cn.zhenqing365.ticket.actions.Report;
import cn.zhenqing365.ticket.actions.TakeReport;
import cn.zhenqing365.kernel.TimeWindow;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkOrders;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A phone comes back from the cellar: reports late, twice, out of order, with a wrong clock, from a page of another version. The
 * time of the happening counts, the time of arrival stands beside it, and none of them is lost.
 */
@ServerTest
@Import(LateReportsTest.OnPaper.class)
class LateReportsTest {
    @TestConfiguration
    static class OnPaper {
        @Bean
        @Primary
        PaperGateway paper() {
            return new PaperGateway();
        }
    }

    @LocalServerPort int port;
    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    @Autowired TakeReport take;
    @Autowired AssignWork assign;
    @Autowired PostponeRepair postpone;
    @Autowired StaffMembers staff;
    @Autowired Outbox outbox;
    @Autowired Promises promises;
    @Autowired WorkOrders workOrders;
    @Autowired Journal journal;
    private Browser phone;
    private Ticket ticket;
    private int keys;

    /** 08:10 a call, 08:11 the text is with 李明; then he is without a network until eleven. */
    @BeforeEach
    void a_job_and_a_cellar() {
        if (jdbc.sql("select count(*) from staff").query(Long.class).single() == 0) SmallTown.build(database, LocalDate.of(2026, 11, 24));
        for (var table : new String[] {"appointment_hour", "appointment", "work_order_photo", "assignment", "work_order", "ticket_report", "ticket", "promise_pause", "promise", "idempotent_answer", "message_part", "message"})
            jdbc.sql("delete from " + table).update();
        clock.set(MovableClock.MORNING);
        clock.set("08:10");
        phone = new Browser(port);
        phone.signIn(LI_MING.login(), SmallTown.PASSWORD);
        var answered = clock.instant();
        clock.set("08:11");
        ticket = take.take(new Report(WANG.id(), "TV-01", null, null, "HOTLINE", WANG.phone(), WANG.name(), null, answered, false), staff.find(XIAO_CHEN.id()).orElseThrow()).ticket();
        while (outbox.sendDue() > 0) { }
        clock.set("11:00");
        while (promises.sweep(clock.instant(), 100) > 0) { }
    }

    @Test
    void a_whole_visit_sent_at_eleven_counts_from_when_it_was_done() {
        assertThat(promise("CLK-02").brokenAt()).as("nobody had heard of the call").isNotNull();
        send("receipts", at("08:12"));
        send("contacts", "\"outcome\":\"CONNECTED\"," + at("08:20"));
        send("appointments", window("08:30", "10:30") + at("08:21"));
        send("arrivals", at("09:00"));
        send("completions", done() + at("10:00"));
        var visit = visit();
        assertThat(List.of(visit.receivedAt(), visit.contactedAt(), visit.arrivedAt(), visit.completedAt())).containsExactly(time("08:12"), time("08:20"), time("09:00"), time("10:00"));
        assertThat(promise("CLK-02")).extracting(PromiseView::state, PromiseView::endedAt, PromiseView::brokenAt).containsExactly("KEPT", time("08:20"), null);
        assertThat(promise("CLK-03").endedAt()).isEqualTo(time("08:21"));
        assertThat(promise("CLK-04")).extracting(PromiseView::state, PromiseView::endedAt, PromiseView::brokenAt).containsExactly("KEPT", time("09:00"), null);
        assertThat(entry("WORK_COMPLETED")).extracting(JournalEntry::happenedAt, JournalEntry::recordedAt).containsExactly(time("10:00"), time("11:00"));
        assertThat(entry("APPOINTMENT_AGREED").happenedAt()).isEqualTo(time("08:21"));
        assertThat(jdbc.sql("select count(*) from message where purpose = 'APPOINTED'").query(Long.class).single()).as("nobody is told at eleven that somebody came at nine").isZero();
    }

    @Test
    void in_any_order_it_comes_to_the_same() {
        send("completions", done() + at("10:00"));
        send("arrivals", at("09:00"));
        send("appointments", window("08:30", "10:30") + at("08:21"));
        send("contacts", "\"outcome\":\"CONNECTED\"," + at("08:20"));
        send("receipts", at("08:12"));
        var visit = visit();
        assertThat(List.of(visit.contactedAt(), visit.windowStart(), visit.arrivedAt(), visit.completedAt())).containsExactly(time("08:20"), time("08:30"), time("09:00"), time("10:00"));
        assertThat(promise("CLK-02")).extracting(PromiseView::state, PromiseView::endedAt, PromiseView::brokenAt).containsExactly("KEPT", time("08:20"), null);
        assertThat(promise("CLK-04").endedAt()).isEqualTo(time("09:00"));
        assertThat(visit.state().name()).isEqualTo("COMPLETED");
    }

    @Test
    void a_lost_answer_and_the_same_again_is_one_happening() {
        for (int i = 0; i < 3; i++) send("contacts", "\"outcome\":\"NO_ANSWER\"," + at("08:20"), "same-key");
        assertThat(visit().unreachableAttempts()).isEqualTo(1);
        for (int i = 0; i < 2; i++) send("hand-backs", "\"reason\":\"车坏了\"," + at("08:40"), "other-key");
        assertThat(visit().technicianId()).isEqualTo(WANG_QIANG.id());
        assertThat(entry("WORK_HANDED_BACK").happenedAt()).as("given back at twenty to nine, the next one is asked now").isEqualTo(time("08:40"));
        assertThat(workOrders.assignmentsOf(visit().id()).get(1).assignedAt()).isEqualTo(time("11:00"));
    }

    @Test
    void a_text_and_the_page_tell_of_one_arrival_and_the_earlier_time_counts() {
        send("arrivals", at("10:30"));
        send("arrivals", at("09:05"));
        send("arrivals", at("10:45"));
        assertThat(visit().arrivedAt()).isEqualTo(time("09:05"));
    }

    @Test
    void a_clock_two_hours_wrong_is_written_down_and_refuses_nothing() {
        send("arrivals", at("13:00"));
        assertThat(visit().arrivedAt()).as("ahead of us: it counts from when it came").isEqualTo(time("11:00"));
        assertThat(entry("TECHNICIAN_ARRIVED").particulars().get("phoneTime")).hasToString(time("13:00").toString());
        clock.set("11:10");
        send("completions", done() + "\"at\":\"1970-01-01T00:00:00Z\"");
        assertThat(visit().completedAt()).isEqualTo(time("11:10"));
    }

    @Test
    void one_bad_report_is_refused_alone() {
        assertThat(post("contacts", "\"outcome\":\"MAYBE\"," + at("08:20"), key()).status()).isBetween(400, 422);
        assertThat(post("completions", "\"cause\":\"XX-99\",\"action\":\"ADJUST\",\"responsibility\":\"OPERATOR\"," + at("10:00"), key()).code()).isEqualTo("INVALID_FAULT_CODE");
        assertThat(post("appointments", window("08:30", "12:30") + at("08:21"), key()).code()).isEqualTo("WINDOW_TOO_WIDE");
        assertThat(post("appointments", window("07:00", "08:00") + at("08:21"), key()).code()).isEqualTo("WINDOW_IN_THE_PAST");
        send("arrivals", at("09:00"));
        assertThat(visit().arrivedAt()).isEqualTo(time("09:00"));
    }

    @Test
    void a_page_of_another_version_says_more_or_less_and_is_understood() {
        send("arrivals", "\"mood\":\"good\",\"position\":{\"lat\":31.8}," + at("09:00"));
        assertThat(post("receipts", null, null).status()).as("the first version sent no body and no key").isEqualTo(200);
        assertThat(visit().arrivedAt()).isEqualTo(time("09:00"));
    }

    @Test
    void what_was_agreed_since_is_not_overturned_by_older_news() {
        clock.set("09:30");
        postpone.moveVisit(ticket.id(), new TimeWindow(time("14:00"), time("16:00")), "LINK", ticket.number(), Actor.customer(WANG.id(), WANG.name(), Actor.Channel.LINK));
        clock.set("11:00");
        send("appointments", window("12:00", "14:00") + at("08:21"));
        assertThat(visit().windowStart()).isEqualTo(time("14:00"));
        assertThat(entry("APPOINTMENT_OVERTAKEN").happenedAt()).isEqualTo(time("08:21"));
        send("appointments", window("16:00", "18:00") + at("10:59"));
        assertThat(visit().windowStart()).as("a later word is the last").isEqualTo(time("16:00"));
    }

    @Test
    void who_did_not_know_that_the_job_was_handed_on_is_told_and_his_report_is_kept() {
        assign.assign(visit().id(), WANG_QIANG.staffNo(), "没有消息", Actor.staff(SmallTown.DISPATCHER.id(), "黄伟", Actor.Channel.DESK));
        var refused = post("completions", done() + at("10:00"), key());
        assertThat(List.of(refused.status(), refused.code())).containsExactly(409, "HANDED_ON");
        assertThat(entry("REPORTED_AFTER_HAND_OVER")).satisfies(it -> {
            assertThat(it.happenedAt()).isEqualTo(time("10:00"));
            assertThat(it.particulars().get("report")).isEqualTo("WORK_COMPLETED");
        });
        assertThat(visit().completedAt()).isNull();
    }

    private void send(String what, String body) {
        send(what, body, key());
    }

    private void send(String what, String body, String key) {
        var answer = post(what, body, key);
        assertThat(answer.status()).as(what + " " + answer.raw().body()).isEqualTo(200);
    }

    private Browser.Answer post(String what, String body, String key) {
        var path = "/api/work-orders/" + ticket.number() + "-1/" + what;
        var json = body == null ? null : "{" + (body.endsWith(",") ? body.substring(0, body.length() - 1) : body) + "}";
        return key == null ? phone.send("POST", path, json) : phone.send("POST", path, json, "Idempotency-Key", key);
    }

    private String key() {
        return "key-" + keys++;
    }

    private String at(String chinaTime) {
        return "\"at\":\"" + time(chinaTime) + "\"";
    }

    private String window(String from, String until) {
        return "\"start\":\"" + time(from) + "\",\"end\":\"" + time(until) + "\",";
    }

    private static String done() {
        return "\"cause\":\"LN-01\",\"action\":\"ADJUST\",\"responsibility\":\"OPERATOR\",";
    }

    private Instant time(String chinaTime) {
        var kept = clock.instant();
        clock.set(chinaTime);
        var wanted = clock.instant();
        clock.set(kept);
        return wanted;
    }

    private WorkOrder visit() {
        return workOrders.byNumber(ticket.number() + "-1");
    }

    private PromiseView promise(String clockName) {
        return promises.ofThread(ticket.id()).stream().filter(it -> it.clock().equals(clockName)).reduce((older, newer) -> newer).orElseThrow();
    }

    private JournalEntry entry(String what) {
        return journal.thread(ticket.id()).stream().filter(it -> it.what().equals(what)).reduce((a, b) -> b).orElseThrow();
    }
}
