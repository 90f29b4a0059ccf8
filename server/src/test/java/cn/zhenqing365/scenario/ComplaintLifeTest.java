package cn.zhenqing365.scenario;

import static cn.zhenqing365.smalltown.SmallTown.CHEN_JIE;
import static cn.zhenqing365.smalltown.SmallTown.HEAD;
import static cn.zhenqing365.smalltown.SmallTown.LEADER;
import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static cn.zhenqing365.smalltown.SmallTown.SHAN;
import static cn.zhenqing365.smalltown.SmallTown.WANG;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_CHEN;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_GU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.identity.Staff;
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
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.TicketState;
import cn.zhenqing365.ticket.Tickets;
import cn.zhenqing365.ticket.actions.TakeReport;
import cn.zhenqing365.ticket.complaint.Complaints;
import cn.zhenqing365.ticket.complaint.HandleComplaint;
import cn.zhenqing365.ticket.complaint.RegisterComplaint;
import cn.zhenqing365.ticket.complaint.model.Stage;
import cn.zhenqing365.ticket.contact.Asked;
import cn.zhenqing365.ticket.contact.Contacts;
import cn.zhenqing365.ticket.contact.HandOverTrail;
import cn.zhenqing365.ticket.contact.HandOvers;
import cn.zhenqing365.ticket.contact.OpenLists;
import cn.zhenqing365.workorder.WorkOrders;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
 * 投诉必复 told with a clock that is moved by hand: one call, one owner, one number; the first word within 24 hours, the decision
 * within five working days, a level higher whenever the customer says no, never more than fifteen working days, and over when the
 * customer says so.
 */
@ServerTest
@Import(ComplaintLifeTest.OnPaper.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ComplaintLifeTest {
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
    @Autowired RegisterComplaint register;
    @Autowired HandleComplaint handle;
    @Autowired Complaints complaints;
    @Autowired HandOvers handOvers;
    @Autowired HandOverTrail trail;
    @Autowired OpenLists lists;
    @Autowired Contacts contacts;
    private Story story;

    @BeforeAll
    void theTownIsThere() {
        SmallTown.build(database, LocalDate.of(2026, 11, 24));
    }

    @BeforeEach
    void aTuesdayMorning() {
        clock.set(MovableClock.MORNING);
        gateway.answer = it -> new Gateway.Accepted("g-" + it.messageId() + "-" + it.part());
        gateway.given.clear();
        story = new Story(clock, take, staff, outbox, gateway, promises, tickets, workOrders);
    }

    @Test
    @Order(1)
    void threeLevelsUntilTheCustomerIsSatisfied() {
        var ticket = complain(WANG, "SV-01", LI_MING, false, "09:00");
        assertThat(ticket.number()).startsWith("T261124");
        assertThat(ticket.firstContactOwner()).isEqualTo(XIAO_CHEN.id());
        assertThat(ticket.promisedAt()).as("five working days").isEqualTo(on("2026-12-01", "09:00"));
        assertThat(ticket.hardLimitAt()).as("never over fifteen").isEqualTo(on("2026-12-15", "09:00"));
        assertThat(story.promise(ticket, "CLK-20").dueAt()).isEqualTo(on("2026-11-25", "09:00"));
        assertThat(contacts.ofTicket(ticket.id())).singleElement().satisfies(it -> {
            assertThat(it.firstContactOwner()).isEqualTo(XIAO_CHEN.id());
            assertThat(it.receipt()).isEqualTo("TEXT");
        });
        story.sent();
        assertThat(story.lastTextTo(WANG.phone())).contains("已受理", "首问责任人小陈(工号3001)", "12月1日09:00前答复", "监督电话", "/c/" + ticket.linkToken());
        assertThat(story.lastTextTo(CHEN_JIE.phone())).contains("首问移交" + ticket.number(), "09:30前");
        assertThat(stage(ticket)).isEqualTo(Stage.RECEIVED);

        // Level 1: the area's customer manager.
        accept(CHEN_JIE, "09:10");
        assertThat(trail.holder(story.now(ticket))).isEqualTo(CHEN_JIE.id());
        assertThat(story.now(ticket).firstContactOwner()).as("who was asked first answers to the end").isEqualTo(XIAO_CHEN.id());
        clock.set("09:30");
        handle.contacted(ticket.id(), "已致电致歉,了解经过", who(CHEN_JIE));
        assertThat(story.promise(ticket, "CLK-20").state()).isEqualTo("KEPT");
        handle.assessed(ticket.id(), "MEDIUM", false, "SIMPLE", "ONE", null, who(CHEN_JIE));
        assertThat(stage(ticket)).isEqualTo(Stage.ASSESSED);
        day("2026-11-26", "10:00");
        handle.found(ticket.id(), "维修员语气生硬,有录音", who(CHEN_JIE));
        handle.decided(ticket.id(), "当面道歉", "APOLOGY", null, "PARTLY", who(CHEN_JIE));
        handle.communicated(ticket.id(), "PHONE", who(XIAO_CHEN));
        assertThat(story.promise(ticket, "CLK-21").state()).isEqualTo("KEPT");
        assertThat(story.now(ticket).state()).isEqualTo(TicketState.RESOLVED);
        story.sent();
        assertThat(story.lastTextTo(WANG.phone())).contains("满意请回复1,不满意请回复2");
        reply(WANG, "2026-11-26", "11:00", "2 道歉没诚意");

        // Level 2: the department. Within 24 hours somebody has spoken with the customer.
        assertThat(complaint(ticket).level()).isEqualTo(2);
        assertThat(story.lastTextTo(WANG.phone())).contains("已转部门处理", "24小时内与您联系", "12月3日11:00前答复");
        assertThat(story.promise(ticket, "CLK-24").dueAt()).isEqualTo(on("2026-11-27", "11:00"));
        assertThat(story.promise(ticket, "CLK-21").dueAt()).as("five working days anew").isEqualTo(on("2026-12-03", "11:00"));
        assertThat(story.promise(ticket, "CLK-21").hardDueAt()).as("the fifteen run from the first day").isEqualTo(on("2026-12-15", "09:00"));
        accept(HEAD, "11:05");
        assertThatThrownBy(() -> handle.found(ticket.id(), "…", who(CHEN_JIE))).hasMessageContaining("NOT_YOUR_CASE");
        handle.contacted(ticket.id(), "主任致电", who(HEAD));
        assertThat(story.promise(ticket, "CLK-24").state()).isEqualTo("KEPT");
        day("2026-12-02", "15:00");
        handle.found(ticket.id(), "复听录音,走访邻居", who(HEAD));
        handle.decided(ticket.id(), "维修员停岗培训,减免当月收视费", "CREDIT", 2400L, "YES", who(HEAD));
        handle.communicated(ticket.id(), "VISIT", who(HEAD));
        reply(WANG, "2026-12-02", "16:00", "不满意");

        // Level 3: the leading group. What is left of the fifteen days is what is promised.
        assertThat(complaint(ticket).level()).isEqualTo(3);
        assertThat(story.lastTextTo(WANG.phone())).contains("已转领导小组处理");
        assertThat(story.promise(ticket, "CLK-21").dueAt()).isEqualTo(on("2026-12-09", "16:00"));
        accept(LEADER, "16:10");
        handle.contacted(ticket.id(), "上门", who(LEADER));
        handle.found(ticket.id(), "核实属实", who(LEADER));
        handle.decided(ticket.id(), "领导上门致歉并更换片区维修员", "REDO", null, "YES", who(LEADER));
        handle.communicated(ticket.id(), "VISIT", who(LEADER));
        reply(WANG, "2026-12-03", "09:00", "1");

        assertThat(story.now(ticket).state()).isEqualTo(TicketState.CLOSED);
        assertThat(story.now(ticket).confirmedAt()).isEqualTo(on("2026-12-03", "09:00"));
        assertThat(complaint(ticket).rounds()).extracting(it -> it.level() + ":" + it.satisfied()).containsExactly("1:false", "2:false", "3:true");
        assertThat(journal.thread(ticket.id())).extracting(it -> it.what()).containsSubsequence("TICKET_ACCEPTED", "HAND_OVER_ASKED", "HAND_OVER_ACCEPTED",
                "COMPLAINT_CONTACTED", "COMPLAINT_ASSESSED", "COMPLAINT_INVESTIGATED", "COMPLAINT_DECIDED", "COMPLAINT_ANSWERED", "COMPLAINT_CLIMBED", "COMPLAINT_SATISFIED");
    }

    @Test
    @Order(2)
    void aHandOverThatNobodyTakesComesBackToTheOneWhoWasAskedFirst() {
        var ticket = complain(SHAN, "SV-05", null, false, "10:00");
        story.at("10:29");
        assertThat(lists.of(who(CHEN_JIE), clock.instant()).waiting()).hasSize(1);
        story.at("10:30");
        story.at("10:31");
        assertThat(lists.of(who(CHEN_JIE), clock.instant()).waiting()).isEmpty();
        assertThat(trail.of(ticket.id())).singleElement().satisfies(it -> assertThat(it.outcome()).isEqualTo("EXPIRED"));
        assertThat(trail.holder(story.now(ticket))).isEqualTo(XIAO_CHEN.id());
        assertThat(story.lastTextTo(XIAO_CHEN.phone())).contains(ticket.number(), "30分钟未被接收");
        assertThat(story.promise(ticket, "CLK-23").brokenAt()).isEqualTo(story.time("10:30"));

        handOvers.ask(ticket.id(), HEAD.staffNo(), "客户经理未接收", who(XIAO_CHEN));
        handOvers.giveBack(trail.of(ticket.id()).get(1).id(), "属片区职责", who(HEAD));
        assertThat(trail.holder(story.now(ticket))).as("returned by word, never unowned").isEqualTo(XIAO_CHEN.id());
        assertThat(lists.of(who(XIAO_CHEN), clock.instant()).holding()).extracting(it -> it.number()).contains(ticket.number());
        assertThatThrownBy(() -> handOvers.ask(ticket.id(), HEAD.staffNo(), "不是我的", who(XIAO_GU))).hasMessageContaining("NOT_YOUR_CASE");
    }

    @Test
    @Order(3)
    void whoIsComplainedAboutNeitherHoldsNorDecides() {
        var ticket = complain(WANG, "SV-01", CHEN_JIE, false, "11:00");
        assertThat(trail.of(ticket.id())).singleElement().satisfies(it -> assertThat(it.toStaff()).as("not her own judge").isNotEqualTo(CHEN_JIE.id()));
        assertThatThrownBy(() -> handOvers.ask(ticket.id(), CHEN_JIE.staffNo(), "请处理", who(XIAO_CHEN))).hasMessageContaining("COMPLAINED_ABOUT");

        var own = complain(SHAN, "SV-01", XIAO_CHEN, false, "11:10");
        handle.assessed(own.id(), "LOW", false, "SIMPLE", "ONE", null, who(XIAO_CHEN));
        assertThatThrownBy(() -> handle.found(own.id(), "我没有错", who(XIAO_CHEN))).hasMessageContaining("COMPLAINED_ABOUT_YOURSELF");
    }

    @Test
    @Order(4)
    void aDangerIsAnsweredWithinTheHour() {
        var known = complain(WANG, "SV-08", null, true, "12:00");
        assertThat(story.promise(known, "CLK-20").dueAt()).isEqualTo(story.time("13:00"));
        assertThat(known.severity()).isEqualTo("MAJOR");

        var later = complain(SHAN, "SV-08", null, false, "12:00");
        clock.set("12:30");
        assertThatThrownBy(() -> handle.assessed(later.id(), "HIGH", true, "COMPLEX", "SEVERAL", null, who(XIAO_CHEN))).hasMessageContaining("MISSING_IMMEDIATE_ACTION");
        handle.assessed(later.id(), "HIGH", true, "COMPLEX", "SEVERAL", "已断开楼道供电器", who(XIAO_CHEN));
        assertThat(story.promise(later, "CLK-20").dueAt()).as("found out at half past").isEqualTo(story.time("13:30"));
    }

    @Test
    @Order(5)
    void nothingIsDecidedWithoutFactsAndNothingEndsWithoutTheCustomer() {
        var ticket = complain(WANG, "SV-02", null, false, "14:00");
        accept(CHEN_JIE, "14:05");
        assertThatThrownBy(() -> handle.found(ticket.id(), "…", who(CHEN_JIE))).hasMessageContaining("COMPLAINT_NOT_ASSESSED");
        handle.assessed(ticket.id(), "LOW", false, "SIMPLE", "ONE", null, who(CHEN_JIE));
        assertThatThrownBy(() -> handle.decided(ticket.id(), "解释", "EXPLAIN", null, "NO", who(CHEN_JIE))).hasMessageContaining("COMPLAINT_WITHOUT_FACTS");
        assertThatThrownBy(() -> handle.communicated(ticket.id(), "PHONE", who(CHEN_JIE))).hasMessageContaining("COMPLAINT_NOT_DECIDED");
        handle.found(ticket.id(), "接头松动", who(CHEN_JIE));
        handle.decided(ticket.id(), "重做接头", "REDO", null, "YES", who(CHEN_JIE));
        handle.communicated(ticket.id(), "PHONE", who(CHEN_JIE));
        day("2026-11-30", "09:00");
        story.run();
        assertThat(story.now(ticket).state()).as("silence is not satisfaction").isEqualTo(TicketState.RESOLVED);
    }

    private Ticket complain(SmallTown.Home home, String topic, SmallTown.Person about, boolean safety, String time) {
        clock.set(time);
        var asked = new Asked("HOTLINE", home.id(), null, "", home.phone(), "师傅说话很冲", clock.instant());
        return register.register(new RegisterComplaint.Registration(asked, topic, about == null ? null : about.staffNo(), null, "要求道歉", null, safety),
                who(XIAO_CHEN), Actor.staff(XIAO_CHEN.id(), XIAO_CHEN.name(), Actor.Channel.DESK));
    }

    private void accept(SmallTown.Person person, String time) {
        clock.set(time);
        handOvers.accept(lists.of(who(person), clock.instant()).waiting().stream().reduce((older, newer) -> newer).orElseThrow().id(), who(person));
    }

    private void reply(SmallTown.Home home, String date, String time, String words) {
        day(date, time);
        story.reply(home.phone(), time, words);
    }

    private void day(String date, String time) {
        clock.set(on(date, time));
        story.run();
    }

    private static Instant on(String date, String time) {
        return Instant.parse(date + "T" + time + ":00Z").minus(Duration.ofHours(8));
    }

    private Stage stage(Ticket it) {
        return complaint(it).stage();
    }

    private cn.zhenqing365.ticket.complaint.model.Complaint complaint(Ticket it) {
        return complaints.of(it).orElseThrow();
    }

    private Staff who(SmallTown.Person person) {
        return staff.find(person.id()).orElseThrow();
    }
}
