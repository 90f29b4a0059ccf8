package cn.zhenqing365.scenario;

import static cn.zhenqing365.smalltown.SmallTown.BAN_ZHANG;
import static cn.zhenqing365.smalltown.SmallTown.CHEN_JIE;
import static cn.zhenqing365.smalltown.SmallTown.JI;
import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static cn.zhenqing365.smalltown.SmallTown.MIAO;
import static cn.zhenqing365.smalltown.SmallTown.QIU;
import static cn.zhenqing365.smalltown.SmallTown.SHAN;
import static cn.zhenqing365.smalltown.SmallTown.WANG;
import static cn.zhenqing365.smalltown.SmallTown.WANG_QIANG;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_CHEN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.journal.Journal;
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
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
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

/**
 * Read this first: 接报即修 told from the call to the customer's word, with a clock that is moved by hand. A call becomes a
 * text on the right phone within three minutes, a call back within twenty, a visit in the agreed window, a repair within the
 * promised time, an answer that satisfies.
 */
@ServerTest
@Import(FaultLifeTest.OnPaper.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultLifeTest {
    @TestConfiguration
    static class OnPaper {
        @Bean
        @Primary
        PaperGateway paper() {
            return new PaperGateway();
        }
    }

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
    private Story story;

    @BeforeAll
    void theTownIsThere() {
        SmallTown.build(database, LocalDate.of(2026, 11, 24));
    }

    @BeforeEach
    void aMorning() {
        clock.set(MovableClock.MORNING);
        gateway.answer = it -> new Gateway.Accepted("g-" + it.messageId() + "-" + it.part());
        gateway.given.clear();
        story = new Story(clock, take, staff, outbox, gateway, promises, tickets, workOrders);
    }

    @Test
    @Order(1)
    void fromTheCallToTheCustomersFixed() {
        var taken = story.report(WANG, "TV-01", "08:10", "08:11");
        var ticket = taken.ticket();
        assertThat(taken.joined()).isFalse();
        assertThat(ticket.firstContactOwner()).isEqualTo(XIAO_CHEN.id());
        assertThat(ticket.promisedAt()).isEqualTo(story.time("16:10"));
        assertThat(ticket.hardLimitAt()).isEqualTo(story.time("08:10").plus(Duration.ofHours(24)));

        story.sent();
        assertThat(story.lastTextTo(LI_MING.phone())).startsWith("【张家港广电】新派单" + ticket.number())
                .contains(WANG.address(), WANG.phone(), "无信号(全部频道)", "限08:31前联系", "回1收到");
        assertThat(story.lastTextTo(WANG.phone())).contains("已受理", LI_MING.name(), LI_MING.staffNo(), "/c/" + ticket.linkToken());
        assertThat(story.promise(ticket, "CLK-01").state()).isEqualTo("KEPT");
        assertThat(story.promise(ticket, "CLK-02").startedAt()).as("at the latest a minute after the acknowledgement").isEqualTo(story.time("08:12"));

        story.reply(LI_MING.phone(), "08:11", "1");
        assertThat(story.visit(ticket).state()).isEqualTo(WorkOrderState.RECEIVED);
        assertThat(story.promise(ticket, "CLK-02").startedAt()).as("the technician's receipt comes first").isEqualTo(story.time("08:11"));
        assertThat(story.now(ticket).state()).isEqualTo(TicketState.IN_PROGRESS);

        story.reply(LI_MING.phone(), "08:20", "2 10-12");
        assertThat(story.promise(ticket, "CLK-02").state()).isEqualTo("KEPT");
        assertThat(story.promise(ticket, "CLK-03").state()).isEqualTo("KEPT");
        assertThat(story.promise(ticket, "CLK-04").dueAt()).isEqualTo(story.time("12:00"));
        assertThat(story.lastTextTo(WANG.phone())).contains("已预约11月24日10:00-12:00上门", LI_MING.phone(), "承诺11月24日16:10前修复");

        story.reply(LI_MING.phone(), "10:05", "3");
        assertThat(story.promise(ticket, "CLK-04").state()).isEqualTo("KEPT");
        story.reply(LI_MING.phone(), "10:50", "4 LN-01 重做接头");
        assertThat(story.now(ticket).state()).isEqualTo(TicketState.RESOLVED);
        assertThat(story.promise(ticket, "CLK-05").state()).isEqualTo("KEPT");
        assertThat(story.lastTextTo(WANG.phone())).contains("已完工", "修好请回复1");

        story.reply(WANG.phone(), "11:00", "1");
        assertThat(story.now(ticket).state()).isEqualTo(TicketState.CLOSED);
        assertThat(story.now(ticket).confirmedAt()).isEqualTo(story.time("11:00"));
    }

    @Test
    @Order(2)
    void notFixedReopensToTheSameOwnerAndTheClockNeverStopped() {
        var ticket = story.report(SHAN, "TV-03", "09:00", "09:01").ticket();
        story.sent();
        story.reply(LI_MING.phone(), "09:05", "2 10-11");
        story.reply(LI_MING.phone(), "10:10", "4 TV-03");
        story.reply(SHAN.phone(), "10:30", "没修好");

        var reopened = story.now(ticket);
        assertThat(reopened.state()).isEqualTo(TicketState.IN_PROGRESS);
        assertThat(reopened.firstContactOwner()).isEqualTo(XIAO_CHEN.id());
        assertThat(story.promise(ticket, "CLK-05").state()).isEqualTo("RUNNING");
        assertThat(story.promise(ticket, "CLK-05").dueAt()).as("the promised time is the old one").isEqualTo(story.time("17:00"));
        assertThat(story.promise(ticket, "CLK-24").state()).isEqualTo("RUNNING");
        assertThat(story.visit(ticket).number()).isEqualTo(ticket.number() + "-2");

        story.reply(LI_MING.phone(), "10:40", "2 14-16");
        assertThat(story.promise(ticket, "CLK-24").state()).isEqualTo("KEPT");
        story.reply(LI_MING.phone(), "15:00", "4 LN-03 换分支器");
        story.reply(SHAN.phone(), "15:10", "修好了");
        assertThat(story.now(ticket).state()).isEqualTo(TicketState.CLOSED);
    }

    @Test
    @Order(3)
    void silenceMovesUpTheLadder() {
        var ticket = story.report(QIU, "TV-05", "11:00", "11:00").ticket();
        story.sent();
        story.delivered(LI_MING.phone());
        assertThat(story.promise(ticket, "CLK-02").startedAt()).isEqualTo(story.time("11:00"));

        story.at("11:14");
        assertThat(story.lastTextTo(LI_MING.phone())).doesNotContain("催办");
        story.at("11:15");
        assertThat(story.lastTextTo(LI_MING.phone())).contains("催办", "二十分钟联系用户");
        story.at("11:21");
        assertThat(story.promise(ticket, "CLK-02").brokenAt()).isEqualTo(story.time("11:20"));
        assertThat(story.lastTextTo(CHEN_JIE.phone())).contains("督办", LI_MING.name());
        story.at("11:31");
        assertThat(journal.thread(ticket.id())).as("the dispatcher's screen rings")
                .anyMatch(it -> it.what().equals("LADDER_STEP") && "DISPATCHER".equals(it.particulars().get("tell")));
        assertThat(story.visit(ticket).technicianId()).as("never unowned").isEqualTo(LI_MING.id());

        story.reply(LI_MING.phone(), "11:40", "6 车坏了");
        assertThat(story.visit(ticket).technicianId()).isEqualTo(WANG_QIANG.id());
        assertThat(story.lastTextTo(WANG_QIANG.phone())).contains("新派单" + ticket.number());
    }

    @Test
    @Order(4)
    void theThreeMinutesRunFromTheAnsweredCallAndTheGatewayEndsThem() {
        gateway.answer = it -> new Gateway.Throttled("DOWN");
        var ticket = story.report(JI, "TV-07", "13:00", "13:01").ticket();
        story.at("13:02");
        assertThat(story.promise(ticket, "CLK-01").brokenAt()).isNull();
        story.at("13:03");
        story.at("13:04");
        assertThat(story.promise(ticket, "CLK-01").brokenAt()).isEqualTo(story.time("13:03"));
        assertThat(story.textsTo(BAN_ZHANG.phone())).as("the shift leader is told, though the gateway is down for him too").isNotNull();
        assertThat(story.promise(ticket, "CLK-01").state()).isEqualTo("RUNNING");
    }

    @Test
    @Order(5)
    void aSecondCallJoinsTheOpenTicket() {
        var first = story.report(MIAO, "TV-01", "14:00", "14:01").ticket();
        var second = story.report(MIAO, "TV-01", "14:20", "14:21");
        assertThat(second.joined()).isTrue();
        assertThat(second.ticket().id()).isEqualTo(first.id());
        assertThat(tickets.lines(List.of(first.id())).get(0).joinedReports()).isEqualTo(1);
    }

    @Test
    @Order(6)
    void theCustomerMayPostponeAndTheClockSaysWhy() {
        var ticket = tickets.openByPhone(MIAO.phone()).get(0);
        clock.set("14:30");
        story.sent();
        story.reply(MIAO.phone(), "14:40", "改约 明天9-11");
        assertThat(story.now(ticket).state()).isEqualTo(TicketState.PENDING);
        var repair = story.promise(ticket, "CLK-05");
        assertThat(repair.state()).isEqualTo("PAUSED");
        assertThat(repair.resumeAt()).isEqualTo(story.time("09:00").plus(Duration.ofDays(1)));
        assertThat(promises.explain(ticket.id(), "CLK-05", story.time("15:00"))).anySatisfy(it -> {
            assertThat(it.counted()).isFalse();
            assertThat(it.evidence()).isEqualTo("TEXT_REPLY");
        });
        assertThat(story.now(ticket).promisedAt()).as("what was promised stands").isEqualTo(ticket.promisedAt());
    }
}
