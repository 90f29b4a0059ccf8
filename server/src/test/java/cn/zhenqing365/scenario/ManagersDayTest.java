package cn.zhenqing365.scenario;

import static cn.zhenqing365.scenario.Story.technician;
import static cn.zhenqing365.smalltown.SmallTown.CHEN_JIE;
import static cn.zhenqing365.smalltown.SmallTown.CITY;
import static cn.zhenqing365.smalltown.SmallTown.DISPATCHER;
import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static cn.zhenqing365.smalltown.SmallTown.LU_PING;
import static cn.zhenqing365.smalltown.SmallTown.SHAN;
import static cn.zhenqing365.smalltown.SmallTown.WANG;
import static cn.zhenqing365.smalltown.SmallTown.WANG_QIANG;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_CHEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.dispatch.SameBuildings;
import cn.zhenqing365.dispatch.actions.AssignWork;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.TimeWindow;
import cn.zhenqing365.manager.Desks;
import cn.zhenqing365.messaging.Gateway;
import cn.zhenqing365.messaging.Outbox;
import cn.zhenqing365.messaging.PaperGateway;
import cn.zhenqing365.parts.Vans;
import cn.zhenqing365.parts.actions.MoveParts;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.territory.Areas;
import cn.zhenqing365.territory.CardBatches;
import cn.zhenqing365.territory.ContactCards;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.TicketState;
import cn.zhenqing365.ticket.Tickets;
import cn.zhenqing365.ticket.actions.CancelTicket;
import cn.zhenqing365.ticket.actions.TakeReport;
import cn.zhenqing365.ticket.business.TakeBusiness;
import cn.zhenqing365.ticket.contact.Asked;
import cn.zhenqing365.ticket.contact.Contacts;
import cn.zhenqing365.workorder.AtTheDoor;
import cn.zhenqing365.workorder.Closing;
import cn.zhenqing365.workorder.Part;
import cn.zhenqing365.workorder.WorkOrderState;
import cn.zhenqing365.workorder.WorkOrders;
import cn.zhenqing365.workorder.WorkParts;
import cn.zhenqing365.workorder.actions.SettlePart;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
 * 客户经理的一天, told with a clock that is moved by hand. Chen Jie answers for an area: she loads the van, prints the cards of a building, sees at
 * her desk what is owed and by whom; a household that moves its television also reports a fault, and one person comes once for both.
 * In the evening somebody writes to the number on the card, and whoever stands by has it.
 */
@ServerTest
@Import(ManagersDayTest.OnPaper.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ManagersDayTest {
    @TestConfiguration
    static class OnPaper {
        @Bean
        @Primary
        PaperGateway paper() {
            return new PaperGateway();
        }
    }

    private static final Closing TUNER = new Closing("ST-01", "REPLACE", "OPERATOR", List.of(new Closing.Part("机顶盒", 1, "HX-2")), Map.of(), null, null);

    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
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
    @Autowired CancelTicket cancel;
    @Autowired AssignWork assign;
    @Autowired Desks desks;
    @Autowired Vans vans;
    @Autowired MoveParts move;
    @Autowired CardBatches cards;
    @Autowired ContactCards held;
    @Autowired Contacts contacts;
    @Autowired Areas areas;
    @Autowired SameBuildings sameBuildings;
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
    void oneVisitForTheMoveAndTheFaultEachClosedAlone() {
        clock.set("08:05");
        issue("STB", 1, List.of("HX-2"));
        issue("F_PLUG", 20, List.of());
        clock.set("09:00");
        var moving = business(WANG, "BZ-02", new TimeWindow(story.time("14:00"), story.time("16:00")));
        var fault = story.report(WANG, "TV-07", "10:00", "10:02");
        assertThat(fault.joined()).as("a request of its own").isFalse();
        assertThat(fault.work().id()).as("but nobody comes twice").isEqualTo(story.visit(moving).id());
        assertThat(open(moving)).extracting(Part::job).containsExactly("BZ-02", "TV-07");
        story.run();
        assertThat(story.lastTextTo(LI_MING.phone())).contains("同户加办" + fault.ticket().number(), "死机/反复重启", "已约11月24日14:00-16:00");
        assertThat(story.lastTextTo(WANG.phone())).contains(fault.ticket().number() + "已受理,与您家已登记的上门一次办完", "李明", "14:00-16:00上门");
        assertThat(story.promise(fault.ticket(), "CLK-01").state()).as("whoever comes knows of it within three minutes").isEqualTo("KEPT");
        assertThat(tickets.lines(List.of(fault.ticket().id())).get(0).workOrder().number()).as("the fault's page shows the visit").isEqualTo(moving.number() + "-1");

        var desk = desks.of(List.of(CITY));
        assertThat(desk.promises().open()).isEqualTo(desks.promises(List.of(CITY)).size());
        assertThat(desks.promises(List.of(CITY))).anySatisfy(it -> assertThat(it.ticketNumber() + it.owedBy()).isEqualTo(fault.ticket().number() + "陈洁"));

        story.reply(LI_MING.phone(), "14:10", "3");
        var visit = story.visit(moving);
        var repair = open(moving).stream().filter(Part::isRepair).findFirst().orElseThrow();
        assertThatThrownBy(() -> settle.done(visit.id(), repair.id(), "好了", technician(LI_MING))).as("a repair says what was wrong").hasMessageContaining("MISSING_CLOSING");
        clock.set("14:50");
        settle.done(visit.id(), repair.id(), "换机顶盒", new AtTheDoor(null, null, null, TUNER.parts(), TUNER), technician(LI_MING), null);
        assertThat(story.now(fault.ticket()).state()).isEqualTo(TicketState.RESOLVED);
        assertThat(story.promise(fault.ticket(), "CLK-05").state()).isEqualTo("KEPT");
        assertThat(story.now(moving).state()).as("the move is not done yet").isEqualTo(TicketState.IN_PROGRESS);
        assertThat(workOrders.get(visit.id()).state()).isEqualTo(WorkOrderState.ARRIVED);

        settle.carryOver(visit.id(), open(moving).get(0).id(), "新址没有线路", technician(LI_MING));
        assertThat(workOrders.get(visit.id()).state()).isEqualTo(WorkOrderState.COMPLETED);
        assertThat(workOrders.get(visit.id()).closing().cause()).as("the visit closes as the repair was closed").isEqualTo("ST-01");
        assertThat(story.now(fault.ticket()).state()).as("carrying the move over does not bring the fault back").isEqualTo(TicketState.RESOLVED);
        assertThat(story.visit(moving).number()).isEqualTo(moving.number() + "-2");
        assertThat(van().stock()).containsEntry("STB", 0).containsEntry("F_PLUG", 20);
        assertThat(vans.discrepancies(List.of(CITY), clock.instant())).isEmpty();
        cancel.cancel(moving.id(), "不搬了", Actor.customer(WANG.id(), WANG.name(), Actor.Channel.LINK));
        story.reply(WANG.phone(), "15:00", "1");
        assertThat(story.now(fault.ticket()).state()).isEqualTo(TicketState.CLOSED);
    }

    @Test
    @Order(2)
    void theOtherWayRoundARepairThatWasAloneBecomesAPartAndIsCarriedOverAlone() {
        clock.set("16:00");
        var fault = story.report(WANG, "TV-02", "16:00", "16:01").ticket();
        story.run();
        var wiring = business(WANG, "BZ-21", null);
        var visit = story.visit(fault);
        assertThat(open(fault)).extracting(Part::job).containsExactly("TV-02", "BZ-21");
        story.reply(LI_MING.phone(), "17:00", "3");
        settle.carryOver(visit.id(), open(fault).get(0).id(), "等备件", technician(LI_MING));
        settle.done(visit.id(), open(fault).get(0).id(), "线已理好", technician(LI_MING));
        assertThat(story.now(wiring).state()).isEqualTo(TicketState.RESOLVED);
        assertThat(story.now(fault).state()).as("the fault is not repaired").isEqualTo(TicketState.IN_PROGRESS);
        assertThat(story.promise(fault, "CLK-05").state()).as("and its promise runs on").isEqualTo("RUNNING");
        var next = story.visit(fault);
        assertThat(next.id()).isNotEqualTo(visit.id());
        assertThat(parts.of(List.of(next.id()))).as("alone, as a whole").isEmpty();
        story.run();
        story.reply(LI_MING.phone(), "18:00", next.jobCode() + " 4 LN-01");
        assertThat(story.now(fault).state()).isEqualTo(TicketState.RESOLVED);
        for (var time : List.of("18:30", "18:31")) story.reply(WANG.phone(), time, "1");   // the wiring, and the fault
        assertThat(story.now(fault).state()).isEqualTo(TicketState.CLOSED);
    }

    @Test
    @Order(3)
    void aTextOfOneWordClosesEveryPartAndWhatDoesNotFitGoesApart() {
        clock.set("09:00");
        var fault = story.report(SHAN, "RC-01", "09:00", "09:01").ticket();
        business(SHAN, "BZ-21", null);
        story.run();
        story.reply(LI_MING.phone(), "09:30", "4 RC-01 换遥控器");
        assertThat(open(fault)).isEmpty();
        assertThat(story.now(fault).state()).isEqualTo(TicketState.RESOLVED);
        assertThat(tickets.ofHousehold(SHAN.id(), 5)).allMatch(it -> it.state() == TicketState.RESOLVED);
        for (var time : List.of("10:00", "10:01")) story.reply(SHAN.phone(), time, "1");

        clock.set("11:00");
        var tomorrow = new TimeWindow(story.time("14:00").plus(Duration.ofDays(1)), story.time("16:00").plus(Duration.ofDays(1)));
        var device = business(WANG, "BZ-07", tomorrow);
        var urgent = story.report(WANG, "TV-01", "11:30", "11:31");
        assertThat(urgent.work().id()).as("a repair does not wait until tomorrow afternoon").isNotEqualTo(story.visit(device).id());
        assign.assign(urgent.work().id(), WANG_QIANG.staffNo(), "李明排满", Actor.staff(DISPATCHER.id(), DISPATCHER.name(), Actor.Channel.DESK));
        assertThat(sameBuildings.of(List.of(CITY))).as("two vans for one building a day apart need no hint").hasSizeLessThanOrEqualTo(1);
        cancel.cancel(device.id(), "不换了", Actor.customer(WANG.id(), WANG.name(), Actor.Channel.LINK));
        var above = story.report(SHAN, "TV-03", "11:40", "11:41").ticket();
        assertThat(sameBuildings.of(List.of(CITY))).singleElement().satisfies(it -> {
            assertThat(it.place()).isEqualTo("花园浜三村12幢");
            assertThat(it.visits()).extracting(SameBuildings.Visit::technician).containsExactlyInAnyOrder("李明", "王强");
        });
        for (var it : List.of(urgent.ticket(), above)) cancel.cancel(it.id(), "好了", Actor.customer(it.householdId(), it.customerName(), Actor.Channel.LINK));
    }

    @Test
    @Order(4)
    void theCardOfAManagerWhoIsAwayReachesWhoeverStandsByAndTheContactHasAnOwner() {
        clock.set("09:00");
        var chen = Actor.staff(CHEN_JIE.id(), CHEN_JIE.name(), Actor.Channel.DESK);
        assertThat(cards.make(CITY, "花园浜三村", null, "WITHOUT", null, chen, clock.instant()).cards()).isEqualTo(2);
        assertThat(desks.of(List.of(CITY)).standIns().get(0).chain().get(0).name()).isEqualTo("陈洁");
        SmallTown.onLeave(database, CHEN_JIE, LocalDate.of(2026, 11, 24));
        assertThat(desks.of(List.of(CITY)).standIns().get(0).why()).isEqualTo("AWAY");

        story.reply(WANG.phone(), "21:30", "请问明天能来看看网络吗,经常断");
        var asked = tickets.ofHousehold(WANG.id(), 1).get(0);
        assertThat(asked.kind()).isEqualTo("INQUIRY");
        assertThat(asked.firstContactOwner()).as("the one who stands by").isEqualTo(WANG_QIANG.id());
        assertThat(story.textsTo(WANG_QIANG.phone())).anySatisfy(it -> assertThat(it).contains("联系卡来信" + asked.number(), "王建国", "经常断"));
        assertThat(story.textsTo(WANG.phone())).as("the customer knows who has it").anySatisfy(it -> assertThat(it).contains(asked.number(), "首问责任人王强", WANG_QIANG.phone()));
        assertThat(contacts.ofOwner(WANG_QIANG.id(), Duration.ofDays(1), clock.instant())).extracting(it -> it.channel()).contains("DIRECT");
        assertThat(desks.promises(List.of(CITY))).anySatisfy(it -> assertThat(it.ticketNumber() + it.owedBy()).isEqualTo(asked.number() + "王强"));
        story.reply("13999999999", "21:40", "你们有什么套餐");
        assertThat(story.lastTextTo("13999999999")).as("no card, no home of ours").contains("没有查到");
    }

    @Test
    @Order(5)
    void whenTheTeamChangesTheOldNameIsOnTheReprintListAndTheOldCardGoesOnWorking() {
        clock.set("09:30");
        jdbc.sql("update area set manager_id = ? where code = ?").params(LU_PING.id(), CITY).update();
        areas.forget();
        assertThat(cards.outdated(CITY)).hasSize(2).allMatch(it -> it.names().equals("陈洁"));
        var old = held.heldBy(List.of(WANG.id())).orElseThrow();
        assertThat(held.byNumber(old.number())).isPresent();
        assertThat(cards.make(CITY, null, null, "OUTDATED", null, Actor.staff(LU_PING.id(), LU_PING.name(), Actor.Channel.DESK), clock.instant()).cards()).isEqualTo(2);
        assertThat(cards.outdated(CITY)).isEmpty();
        assertThat(held.byNumber(old.number())).as("the number printed yesterday").isPresent();
    }

    private Ticket business(SmallTown.Home home, String type, TimeWindow window) {
        var asked = new Asked("HOTLINE", home.id(), null, home.name(), home.phone(), "办理业务", clock.instant());
        var papers = type.equals("BZ-21") ? List.<String>of() : List.of("ID_CARD", "NEW_ADDRESS");
        return business.take(new TakeBusiness.Wish(asked, type, List.of("TV"), papers, "杨舍镇城东花苑5幢2单元401室", false, true, window), staff.find(XIAO_CHEN.id()).orElseThrow(),
                Actor.staff(XIAO_CHEN.id(), XIAO_CHEN.name(), Actor.Channel.DESK));
    }

    private void issue(String item, int quantity, List<String> serials) {
        move.move(staff.find(LI_MING.id()).orElseThrow(), new MoveParts.Wish("k" + item, "ISSUED", item, quantity, serials, null, null), Actor.staff(DISPATCHER.id(), DISPATCHER.name(), Actor.Channel.DESK));
    }

    private Vans.Van van() {
        return vans.of(List.of(CITY), clock.instant()).stream().filter(it -> it.staffNo().equals(LI_MING.staffNo())).findFirst().orElseThrow();
    }

    /** What is still to be done on the newest visit of a request. */
    private List<Part> open(Ticket it) {
        return parts.of(List.of(story.visit(it).id())).stream().filter(Part::isOpen).toList();
    }
}
