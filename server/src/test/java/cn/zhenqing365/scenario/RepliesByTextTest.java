package cn.zhenqing365.scenario;

import static cn.zhenqing365.smalltown.SmallTown.JI;
import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static cn.zhenqing365.smalltown.SmallTown.QIU;
import static cn.zhenqing365.smalltown.SmallTown.SHAN;
import static cn.zhenqing365.smalltown.SmallTown.WANG;
import static cn.zhenqing365.smalltown.SmallTown.WANG_QIANG;
import static cn.zhenqing365.smalltown.SmallTown.ZHAO_LIANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.dispatch.actions.AssignWork;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.messaging.Gateway;
import cn.zhenqing365.messaging.Outbox;
import cn.zhenqing365.messaging.PaperGateway;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import cn.zhenqing365.ticket.TicketState;
import cn.zhenqing365.ticket.Tickets;
import cn.zhenqing365.ticket.actions.TakeReport;
import cn.zhenqing365.workorder.WorkOrderState;
import cn.zhenqing365.workorder.WorkOrders;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An old feature phone and a customer's thumb: what is texted back on a Tuesday morning, and what comes of it. */
@ServerTest
@Import(RepliesByTextTest.OnPaper.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepliesByTextTest {
    private static final Actor DISPATCHER = Actor.staff(SmallTown.DISPATCHER.id(), "黄伟", Actor.Channel.DESK);

    @TestConfiguration
    static class OnPaper {
        @Bean
        @Primary
        PaperGateway paper() {
            return new PaperGateway();
        }
    }

    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    @Autowired TakeReport take;
    @Autowired AssignWork assign;
    @Autowired StaffMembers staff;
    @Autowired Outbox outbox;
    @Autowired PaperGateway gateway;
    @Autowired Promises promises;
    @Autowired Tickets tickets;
    @Autowired WorkOrders workOrders;
    @Autowired Journal journal;
    private Story story;

    @BeforeEach
    void aMorningWithNothingOpen() {
        if (jdbc.sql("select count(*) from staff").query(Long.class).single() == 0) SmallTown.build(database, LocalDate.of(2026, 11, 24));
        for (var table : new String[] {"appointment_hour", "appointment", "assignment", "work_order", "ticket_report", "ticket", "promise_pause", "promise", "message_part", "message", "inbound_message"})
            jdbc.sql("delete from " + table).update();
        clock.set(MovableClock.MORNING);
        gateway.answer = it -> new Gateway.Accepted("g-" + it.messageId() + "-" + it.part());
        gateway.given.clear();
        story = new Story(clock, take, staff, outbox, gateway, promises, tickets, workOrders);
    }

    @Test
    void a_window_in_words_is_agreed_as_it_was_meant() {
        var ticket = story.report(WANG, "TV-01", "08:10", "08:11").ticket();
        story.sent();
        story.reply(LI_MING.phone(), "08:20", "2下午2点到4点");
        assertThat(story.visit(ticket).windowStart()).isEqualTo(story.time("14:00"));
        assertThat(story.lastTextTo(LI_MING.phone())).contains("已约11月24日14:00-16:00");
        story.reply(LI_MING.phone(), "08:25", "2 9-14");
        assertThat(story.lastTextTo(LI_MING.phone())).contains("不能超过2小时");
        story.reply(LI_MING.phone(), "08:26", "2 今天7-8");
        assertThat(story.lastTextTo(LI_MING.phone())).contains("已过");
        assertThat(story.visit(ticket).windowStart()).as("what was agreed stands").isEqualTo(story.time("14:00"));
    }

    @Test
    void a_call_that_was_made_counts_though_the_window_cannot_be_had() {
        var first = story.report(WANG, "TV-01", "08:10", "08:11").ticket();
        var second = story.report(SHAN, "TV-03", "08:12", "08:13").ticket();
        story.sent();
        story.reply(LI_MING.phone(), "08:15", "10 2 10-11");
        story.reply(LI_MING.phone(), "08:20", "11 2 10-11");
        assertThat(story.lastTextTo(LI_MING.phone())).contains("已有预约", "单号11");
        assertThat(story.visit(first).windowStart()).isEqualTo(story.time("10:00"));
        assertThat(story.visit(second).windowStart()).isNull();
        assertThat(story.visit(second).contactedAt()).isEqualTo(story.time("08:20"));
        assertThat(story.promise(second, "CLK-02").endedAt()).as("the customer was called in time").isEqualTo(story.time("08:20"));
        assertThat(story.promise(second, "CLK-03").endedAt()).as("a window is still owed").isNull();
    }

    @Test
    void with_two_open_jobs_nothing_is_guessed_and_the_answer_names_both() {
        var first = story.report(WANG, "TV-01", "08:10", "08:11").ticket();
        var second = story.report(SHAN, "TV-03", "08:12", "08:13").ticket();
        story.sent();
        story.reply(LI_MING.phone(), "08:20", "3");
        assertThat(story.lastTextTo(LI_MING.phone())).contains("您有2单", "10=" + WANG.address(), "11=" + SHAN.address());
        assertThat(story.visit(first).state()).isEqualTo(WorkOrderState.ASSIGNED);
        story.reply(LI_MING.phone(), "08:21", "11 1");
        story.reply(LI_MING.phone(), "08:22", "1");
        assertThat(story.visit(second).receivedAt()).isEqualTo(story.time("08:21"));
        assertThat(story.visit(first).receivedAt()).as("only one was still unread").isEqualTo(story.time("08:22"));
        story.reply(LI_MING.phone(), "08:23", "2 11 10-12");
        assertThat(story.visit(second).windowStart()).as("the digits behind the code").isEqualTo(story.time("10:00"));
        story.reply(LI_MING.phone(), "08:24", "99 3");
        assertThat(story.lastTextTo(LI_MING.phone())).contains("没有单号99", "10=");
    }

    @Test
    void the_cause_is_understood_by_code_or_by_name_and_asked_for_otherwise() {
        var ticket = story.report(WANG, "TV-01", "08:10", "08:11").ticket();
        story.sent();
        story.reply(LI_MING.phone(), "09:00", "3");
        assertThat(story.lastTextTo(LI_MING.phone())).contains("已记录到达", "4 TV-01");
        story.reply(LI_MING.phone(), "09:10", "4");
        assertThat(story.lastTextTo(LI_MING.phone())).contains("完工请写原因码", "TV-01=无信号");
        story.reply(LI_MING.phone(), "09:11", "4 XX-77");
        assertThat(story.now(ticket).state()).isEqualTo(TicketState.IN_PROGRESS);
        story.reply(LI_MING.phone(), "09:12", "4 接头松动,重做了");
        assertThat(story.visit(ticket).closing().cause()).isEqualTo("LN-01");
        assertThat(story.now(ticket).state()).isEqualTo(TicketState.RESOLVED);
    }

    @Test
    void whoever_lost_the_job_is_told_and_so_is_the_one_whose_customer_cancels_or_moves() {
        var ticket = story.report(WANG, "TV-01", "08:10", "08:11").ticket();
        story.sent();
        clock.set("08:20");
        assign.assign(story.visit(ticket).id(), WANG_QIANG.staffNo(), "路太远", DISPATCHER);
        story.sent();
        assertThat(story.lastTextTo(LI_MING.phone())).contains("已转给王强", "不用去了", WANG.address());
        story.reply(WANG_QIANG.phone(), "08:30", "2 10-12");
        story.reply(WANG.phone(), "08:40", "改约 明天9-11");
        assertThat(story.lastTextTo(WANG_QIANG.phone())).contains("用户改约11月25日09:00-11:00", WANG.address());
        assertThat(story.lastTextTo(WANG.phone())).contains("已改约11月25日09:00-11:00");
        story.reply(WANG.phone(), "08:50", "不用来了");
        assertThat(story.lastTextTo(WANG_QIANG.phone())).contains("已取消", "不用上门");
        assertThat(story.now(ticket).state()).isEqualTo(TicketState.CANCELLED);
        assertThat(story.textsTo(LI_MING.phone())).as("one that has not the job any more hears nothing of it").hasSize(2);
    }

    @Test
    void a_wish_that_cannot_be_met_is_answered_at_once() {
        var ticket = story.report(WANG, "TV-01", "08:10", "08:11").ticket();
        story.sent();
        story.reply(WANG.phone(), "08:30", "改约 明天9-14");
        assertThat(story.lastTextTo(WANG.phone())).contains("最多 2 小时");
        story.reply(WANG.phone(), "08:31", "改约");
        assertThat(story.lastTextTo(WANG.phone())).contains("两小时以内");
        story.reply(WANG.phone(), "08:32", "今天7-8改到这个时间");
        assertThat(story.lastTextTo(WANG.phone())).contains("已经过去");
        assertThat(jdbc.sql("select count(*) from inbound_message where outcome is distinct from 'HANDLED'").query(Long.class).single()).isZero();
        assertThat(story.visit(ticket).windowStart()).isNull();
    }

    @Test
    void a_question_does_not_close_a_repair_and_thanks_are_answered_kindly() {
        var ticket = story.report(JI, "TV-01", "08:10", "08:11").ticket();
        story.sent();
        story.reply(JI.phone(), "08:20", "好的,谢谢");
        assertThat(story.lastTextTo(JI.phone())).as("politeness needs no machine").contains("已受理");
        story.reply(JI.phone(), "08:21", "师傅几点来");
        assertThat(story.lastTextTo(JI.phone())).contains("已记下", ticket.number());
        story.reply(ZHAO_LIANG.phone(), "09:00", "4 TV-01");
        story.reply(JI.phone(), "09:10", "是不是修好了?");
        assertThat(story.now(ticket).state()).isEqualTo(TicketState.RESOLVED);
        story.reply(JI.phone(), "09:11", "谢谢师傅");
        assertThat(story.lastTextTo(JI.phone())).contains("不客气", "修好请回复1");
        story.reply(JI.phone(), "09:12", "1️⃣ 👍");
        assertThat(story.now(ticket).state()).isEqualTo(TicketState.CLOSED);
    }

    @Test
    void not_fixed_after_all_is_heard_when_the_repair_was_closed_already() {
        var ticket = story.report(JI, "TV-01", "08:10", "08:11").ticket();
        story.sent();
        story.reply(ZHAO_LIANG.phone(), "09:00", "4 TV-01");
        story.reply(JI.phone(), "09:10", "1");
        story.reply(JI.phone(), "10:10", "又没信号了");
        assertThat(story.now(ticket).state()).isEqualTo(TicketState.IN_PROGRESS);
        assertThat(story.now(ticket).reopenings()).isEqualTo(1);
        assertThat(story.lastTextTo(JI.phone())).contains("已重新派单" + ticket.number());
    }

    @Test
    void a_number_nobody_knows_is_told_where_to_turn_once_a_day() {
        story.reply("19912345678", "08:20", "没信号了");
        assertThat(story.lastTextTo("19912345678")).contains("没有查到", "96296");
        story.reply("19912345678", "08:21", "喂?");
        assertThat(story.textsTo("19912345678")).hasSize(1);
        story.reply("106581234", "08:22", "积分已到账");
        assertThat(story.textsTo("106581234")).isEmpty();
        assertThat(jdbc.sql("select count(*) from journal_entry where what = 'CUSTOMER_REPLIED' and particulars->>'body' = '喂?'").query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void a_job_that_cannot_be_done_on_the_spot_goes_to_the_next_one() {
        var ticket = story.report(QIU, "TV-05", "08:10", "08:11").ticket();
        story.sent();
        story.reply(LI_MING.phone(), "08:20", "2 9-11");
        story.reply(LI_MING.phone(), "09:10", "3");
        story.reply(LI_MING.phone(), "09:20", "6 要熔纤,没带熔接机");
        var visit = story.visit(ticket);
        assertThat(visit.technicianId()).isEqualTo(WANG_QIANG.id());
        assertThat(visit.arrivedAt()).as("the next one arrives anew").isNull();
        assertThat(story.promise(ticket, "CLK-04").endedAt()).as("that he was there in time stays").isEqualTo(story.time("09:10"));
        assertThat(story.lastTextTo(LI_MING.phone())).contains("已退单");
        assertThat(jdbc.sql("select owed_by from promise where subject_id = ? and clock = 'CLK-02'").param(visit.id()).query(java.util.UUID.class).optional()).isPresent();
        assertThat(jdbc.sql("select count(*) from appointment_hour where technician_id = ?").param(LI_MING.id()).query(Long.class).single()).isZero();
        assertThat(journal.thread(ticket.id())).anyMatch(it -> it.what().equals("WORK_HANDED_BACK") && String.valueOf(it.particulars().get("reason")).contains("熔纤"));
    }
}
