package cn.zhenqing365.scenario;

import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static cn.zhenqing365.smalltown.SmallTown.MIAO;
import static cn.zhenqing365.smalltown.SmallTown.QIU;
import static cn.zhenqing365.smalltown.SmallTown.SHAN;
import static cn.zhenqing365.smalltown.SmallTown.WANG;
import static cn.zhenqing365.smalltown.SmallTown.WANG_QIANG;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_CHEN;
import static cn.zhenqing365.smalltown.SmallTown.ZHAO_LIANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.TimeWindow;
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
import cn.zhenqing365.ticket.actions.CancelTicket;
import cn.zhenqing365.ticket.actions.Report;
import cn.zhenqing365.ticket.actions.TakeReport;
import cn.zhenqing365.ticket.business.BusinessRequests;
import cn.zhenqing365.ticket.business.FinishBusiness;
import cn.zhenqing365.ticket.business.TakeBusiness;
import cn.zhenqing365.ticket.contact.Asked;
import cn.zhenqing365.workorder.AtTheDoor;
import cn.zhenqing365.workorder.Part;
import cn.zhenqing365.workorder.WorkOrderState;
import cn.zhenqing365.workorder.WorkOrders;
import cn.zhenqing365.workorder.WorkParts;
import cn.zhenqing365.workorder.actions.SettlePart;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 业务办理 told with a clock that is moved by hand: a household moves with its television and its broadband. One request, one visit,
 * two parts; one is done, the other is carried over alone and done the next day; each has its own promise.
 */
@ServerTest
@Import(BusinessRequestLifeTest.OnPaper.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BusinessRequestLifeTest {
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
    @Autowired WorkParts parts;
    @Autowired SettlePart settle;
    @Autowired TakeBusiness business;
    @Autowired FinishBusiness finish;
    @Autowired BusinessRequests requests;
    @Autowired CancelTicket cancel;
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
    void oneVisitForTwoServicesAndWhatIsLeftOverGoesAlone() {
        clock.set("09:00");
        var window = new TimeWindow(story.time("14:00"), story.time("16:00"));
        var ticket = business.take(new TakeBusiness.Wish(asked(WANG, "搬到隔壁小区"), "BZ-02", List.of("TV", "BROADBAND"), List.of("ID_CARD"),
                "杨舍镇城东花苑5幢2单元401室", false, false, window), staff.find(XIAO_CHEN.id()).orElseThrow(), desk());
        assertThat(ticket.number()).startsWith("B261124");
        assertThat(ticket.promisedAt()).as("48 hours in town").isEqualTo(on("2026-11-26", "09:00"));
        story.sent();
        assertThat(story.textsTo(WANG.phone())).anySatisfy(it -> assertThat(it).contains("首问责任人小陈", "11月26日09:00前办结"));
        assertThat(story.textsTo(WANG.phone())).anySatisfy(it -> assertThat(it).contains("已预约11月24日14:00-16:00上门"));

        var visit = story.visit(ticket);
        assertThat(workOrders.ofTickets(List.of(ticket.id()))).as("one visit").hasSize(1);
        assertThat(open(visit.id())).extracting(Part::service).containsExactly("TV", "BROADBAND");
        assertThat(story.textsTo(LI_MING.phone())).anySatisfy(it -> assertThat(it).contains("新派单" + ticket.number(), "移机电视、移机宽带").doesNotContain("前联系"));
        assertThat(promises.ofThread(ticket.id())).filteredOn(it -> it.clock().equals("CLK-11")).hasSize(2);
        assertThat(promises.ofThread(ticket.id())).as("no twenty minutes for an installation").noneMatch(it -> it.clock().equals("CLK-02"));
        assertThat(story.promise(ticket, "CLK-10").state()).as("the window was agreed at once").isEqualTo("KEPT");

        story.reply(LI_MING.phone(), "14:10", "3");
        var tv = open(visit.id()).get(0);
        assertThatThrownBy(() -> settle.done(visit.id(), tv.id(), null, technician(LI_MING))).as("the new address has not been shown").hasMessageContaining("PAPERS_MISSING");
        assertThat(open(visit.id())).as("and nothing was written").hasSize(2);
        finish.paperSeen(ticket.id(), "NEW_ADDRESS", technician(LI_MING));
        clock.set("15:00");
        settle.done(visit.id(), tv.id(), "电视已通", technician(LI_MING));
        assertThat(story.now(ticket).state()).isEqualTo(TicketState.IN_PROGRESS);
        assertThatThrownBy(() -> settle.done(visit.id(), tv.id(), null, technician(LI_MING))).hasMessageContaining("PART_SETTLED");
        settle.carryOver(visit.id(), open(visit.id()).get(0).id(), "光纤端口已满,明日扩容", technician(LI_MING));

        assertThat(workOrders.get(visit.id()).state()).as("the visit is over").isEqualTo(WorkOrderState.COMPLETED);
        assertThat(story.now(ticket).state()).as("the request is not").isEqualTo(TicketState.IN_PROGRESS);
        var next = story.visit(ticket);
        assertThat(next.number()).isEqualTo(ticket.number() + "-2");
        assertThat(open(next.id())).as("the broadband alone").extracting(Part::service).containsExactly("BROADBAND");
        assertThat(promises.ofThread(ticket.id())).filteredOn(it -> it.clock().equals("CLK-11")).extracting(it -> it.state())
                .as("one promise kept, the other runs on").containsExactlyInAnyOrder("KEPT", "RUNNING");

        clock.set(on("2026-11-25", "09:00"));
        settle.done(next.id(), open(next.id()).get(0).id(), "千兆已通", technician(LI_MING));
        story.sent();
        assertThat(story.now(ticket).state()).isEqualTo(TicketState.RESOLVED);
        assertThat(story.lastTextTo(WANG.phone())).contains(ticket.number() + "已办结", "办好了请回复1");
        assertThat(promises.ofThread(ticket.id())).filteredOn(it -> it.clock().equals("CLK-11")).allMatch(it -> it.state().equals("KEPT") && it.brokenAt() == null);
        story.reply(WANG.phone(), "10:00", "1");
        assertThat(story.now(ticket).state()).isEqualTo(TicketState.CLOSED);
        assertThat(story.now(ticket).confirmedAt()).isEqualTo(on("2026-11-25", "10:00"));
    }

    @Test
    @Order(2)
    void aSecondRequestOfTheHouseholdGoesAlongWithTheVisitThatIsOpen() {
        clock.set("10:00");
        var device = take(WANG, "BZ-07", List.of("TV"), "ID_CARD");
        var wiring = take(WANG, "BZ-21", List.of("BROADBAND"));
        assertThat(workOrders.ofTickets(List.of(device.id(), wiring.id()))).as("nobody comes twice").hasSize(1);
        var visit = story.visit(device);
        assertThat(open(visit.id())).extracting(Part::job).containsExactly("BZ-07", "BZ-21");
        assertThat(requests.of(wiring.id()).orElseThrow().feeCents()).as("home wiring is free").isZero();
        assertThatThrownBy(() -> take(WANG, "BZ-21", List.of("BROADBAND"))).as("not twice at once").hasMessageContaining("ASKED_ALREADY");

        cancel.cancel(device.id(), "不换了", Actor.customer(WANG.id(), WANG.name(), Actor.Channel.LINK));
        assertThat(workOrders.get(visit.id()).state()).as("the other still needs the visit").isNotEqualTo(WorkOrderState.CANCELLED);
        settle.done(visit.id(), open(visit.id()).get(0).id(), "重做接头", technician(LI_MING));
        assertThat(story.now(wiring).state()).isEqualTo(TicketState.RESOLVED);
        assertThat(story.now(device).state()).isEqualTo(TicketState.CANCELLED);
    }

    @Test
    @Order(3)
    void whatNeedsNobodyToComeIsDoneAtTheDeskWhenThePapersAreThere() {
        clock.set("11:00");
        assertThatThrownBy(() -> take(WANG, "BZ-04", List.of("TV"))).hasMessageContaining("PAPERS_MISSING");
        assertThatThrownBy(() -> take(QIU, "BZ-04", List.of("TV"), "ID_CARD")).as("stopped for arrears").hasMessageContaining("ARREARS_FIRST");
        assertThatThrownBy(() -> take(WANG, "BZ-05", List.of("TV"))).as("it runs").hasMessageContaining("SERVICE_NOT_STOPPED");
        assertThatThrownBy(() -> take(WANG, "BZ-01", List.of("TV"), "ID_CARD")).as("it is there").hasMessageContaining("SERVICE_THERE_ALREADY");
        var ticket = take(WANG, "BZ-04", List.of("TV"), "ID_CARD");
        assertThat(story.promise(ticket, "CLK-14").dueAt()).isEqualTo(story.time("11:15"));
        clock.set("11:10");
        finish.doneAtTheDesk(ticket.id(), staff.find(XIAO_CHEN.id()).orElseThrow());
        assertThat(story.promise(ticket, "CLK-14").state()).isEqualTo("KEPT");
        assertThat(story.now(ticket).state()).isEqualTo(TicketState.RESOLVED);
        assertThat(workOrders.ofTickets(List.of(ticket.id()))).isEmpty();
    }

    @Test
    @Order(4)
    void theOldAreAskedWhetherWeShouldComeAndAWornRemoteIsFree() {
        clock.set("12:00");
        assertThatThrownBy(() -> take(SHAN, "BZ-20", List.of("TV"))).as("an elderly household").hasMessageContaining("CARE_NOT_OFFERED");
        var ticket = business.take(new TakeBusiness.Wish(asked(SHAN, "遥控器失灵"), "BZ-20", List.of("TV"), List.of(), null, false, true, null),
                staff.find(XIAO_CHEN.id()).orElseThrow(), desk());
        var visit = story.visit(ticket);
        var part = open(visit.id()).get(0);
        assertThatThrownBy(() -> settle.done(visit.id(), part.id(), null, technician(LI_MING))).hasMessageContaining("DAMAGE_NOT_JUDGED");
        finish.judged(ticket.id(), part.itemId(), "WEAR", technician(LI_MING));
        settle.done(visit.id(), part.id(), "已更换", technician(LI_MING));
        assertThat(requests.of(ticket.id()).orElseThrow().items()).singleElement().satisfies(it -> assertThat(it.judgement()).isEqualTo("WEAR"));
        assertThatThrownBy(() -> settle.done(visit.id(), part.id(), null, technician(WANG_QIANG))).hasMessageContaining("WORK_ALREADY_COMPLETED");

        story.reply(SHAN.phone(), "12:30", "2");
        assertThat(story.now(ticket).state()).as("not done after all: somebody comes again").isEqualTo(TicketState.IN_PROGRESS);
        assertThat(story.promise(ticket, "CLK-24").state()).isEqualTo("RUNNING");
        assertThat(story.visit(ticket).number()).endsWith("-2");
    }

    @Test
    @Order(6)
    void whatIsSoldIsExplainedInSixPointsAtTheDeskOrAtTheDoor() {
        clock.set("13:00");
        var ticket = business.take(new TakeBusiness.Wish(asked(MIAO, "装电视"), "BZ-01", List.of("TV"), List.of("ID_CARD"), null, false, false, null,
                List.of("FUNCTIONS", "SCOPE", "TARIFF")), staff.find(XIAO_CHEN.id()).orElseThrow(), desk());
        assertThat(requests.of(ticket.id()).orElseThrow().explanationsOwed()).containsExactly("CANCELLATION", "GUARANTEE", "HOTLINE");
        var visit = story.visit(ticket);
        var holder = technician(Arrays.asList(LI_MING, WANG_QIANG, ZHAO_LIANG).stream().filter(it -> it.id().equals(visit.technicianId())).findFirst().orElseThrow());
        var part = open(visit.id()).get(0);
        assertThatThrownBy(() -> settle.done(visit.id(), part.id(), null, holder)).hasMessageContaining("EXPLANATIONS_MISSING");
        assertThat(open(visit.id())).as("and nothing was written").hasSize(1);
        settle.done(visit.id(), part.id(), "已装", new AtTheDoor(null, List.of(), List.of("CANCELLATION", "GUARANTEE", "HOTLINE")), holder, null);
        assertThat(requests.of(ticket.id()).orElseThrow().explanations()).hasSize(6).filteredOn(it -> it.code().equals("TARIFF")).singleElement()
                .satisfies(it -> assertThat(it.by()).as("evidence: who").isEqualTo(XIAO_CHEN.id()));
        assertThat(story.now(ticket).state()).isEqualTo(TicketState.RESOLVED);
    }

    @Test
    @Order(7)
    void aRemoteTheCustomerBrokeIsNotFree() {
        clock.set("15:00");
        var ticket = take(WANG, "BZ-20", List.of("TV"));
        assertThat(requests.of(ticket.id()).orElseThrow().feeCents()).isZero();
        var visit = story.visit(ticket);
        settle.done(visit.id(), open(visit.id()).get(0).id(), "摔坏", new AtTheDoor("HUMAN", List.of(), List.of()), technician(LI_MING), null);
        var after = requests.of(ticket.id()).orElseThrow();
        assertThat(after.items()).singleElement().satisfies(it -> assertThat(it.judgement()).isEqualTo("HUMAN"));
        assertThat(after.feeCents()).as("by the tariff").isNull();
    }

    @Test
    @Order(8)
    void everyOrderOfAHouseholdWithACareFlagSaysWhetherHomeServiceWasOffered() {
        clock.set("16:00");
        var agent = staff.find(XIAO_CHEN.id()).orElseThrow();
        var phone = take.take(new Report(SHAN.id(), "US-01", "TV", null, "HOTLINE", SHAN.phone(), SHAN.name(), null, clock.instant(), true, true), agent).ticket();
        assertThat(offered(phone)).isTrue();
        var forgotten = take.take(new Report(SHAN.id(), "US-01", "TV", null, "HOTLINE", SHAN.phone(), SHAN.name(), null, clock.instant(), true), agent).ticket();
        assertThat(offered(forgotten)).as("not said, so not offered, and it counts as such").isFalse();
        var sent = take.take(new Report(SHAN.id(), "TV-01", "TV", null, "HOTLINE", SHAN.phone(), SHAN.name(), null, clock.instant(), false), agent).ticket();
        assertThat(offered(sent)).as("who is sent for comes to the door").isTrue();
        var jdbc = JdbcClient.create(database);
        assertThatThrownBy(() -> jdbc.sql("update ticket set home_service_offered = null where id = ?").param(sent.id()).update())
                .as("the database says so too").hasMessageContaining("ticket_home_service_known");
    }

    private boolean offered(Ticket it) {
        return JdbcClient.create(database).sql("select home_service_offered from ticket where id = ?").param(it.id()).query(Boolean.class).single();
    }

    private Ticket take(SmallTown.Home home, String type, List<String> services, String... papers) {
        return business.take(new TakeBusiness.Wish(asked(home, "来办业务"), type, services, Arrays.asList(papers), null, false, false, null),
                staff.find(XIAO_CHEN.id()).orElseThrow(), desk());
    }

    private Asked asked(SmallTown.Home home, String words) {
        return new Asked("COUNTER", home.id(), null, "", home.phone(), words, clock.instant());
    }

    private List<Part> open(java.util.UUID visit) {
        return parts.of(List.of(visit)).stream().filter(Part::isOpen).toList();
    }

    private static Actor desk() {
        return Actor.staff(XIAO_CHEN.id(), XIAO_CHEN.name(), Actor.Channel.DESK);
    }

    private static Actor technician(SmallTown.Person who) {
        return Actor.staff(who.id(), who.name(), Actor.Channel.PHONE_PAGE);
    }

    private static Instant on(String date, String time) {
        return Instant.parse(date + "T" + time + ":00Z").minus(Duration.ofHours(8));
    }
}
