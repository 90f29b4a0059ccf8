package cn.zhenqing365.scenario;

import static cn.zhenqing365.smalltown.SmallTown.XIAO_CHEN;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_GU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.journal.JournalEntry;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.PhoneNumber;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.lobby.Lobbies;
import cn.zhenqing365.lobby.Lobby;
import cn.zhenqing365.lobby.Queue;
import cn.zhenqing365.lobby.actions.BeginService;
import cn.zhenqing365.lobby.actions.CallNumber;
import cn.zhenqing365.lobby.actions.FinishService;
import cn.zhenqing365.lobby.actions.FurnishLobby;
import cn.zhenqing365.lobby.actions.PassOver;
import cn.zhenqing365.lobby.actions.RecallNumber;
import cn.zhenqing365.lobby.actions.TakeNumber;
import cn.zhenqing365.lobby.actions.TurnCounter;
import cn.zhenqing365.lobby.actions.WaitAgain;
import cn.zhenqing365.lobby.actions.Wish;
import cn.zhenqing365.lobby.model.Counter;
import cn.zhenqing365.lobby.model.Need;
import cn.zhenqing365.lobby.model.QueueNumber;
import cn.zhenqing365.messaging.Gateway;
import cn.zhenqing365.messaging.Outbox;
import cn.zhenqing365.messaging.PaperGateway;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.People;
import cn.zhenqing365.testing.ServerTest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
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

/** A morning in the hall, told in its order with a clock moved by hand: nobody is forgotten, nobody is called twice. */
@ServerTest
@Import(LobbyMorningTest.OnPaper.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LobbyMorningTest {
    @TestConfiguration
    static class OnPaper {
        @Bean
        @Primary
        PaperGateway paper() {
            return new PaperGateway();
        }
    }

    private static final Actor DOOR = Actor.customer(null, "用户", Actor.Channel.LINK);
    private static final String WANGS_PHONE = "13712345678";

    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    @Autowired StaffMembers staff;
    @Autowired FurnishLobby furnish;
    @Autowired Lobbies lobbies;
    @Autowired Queue queue;
    @Autowired TakeNumber take;
    @Autowired CallNumber call;
    @Autowired RecallNumber recall;
    @Autowired BeginService begin;
    @Autowired FinishService finish;
    @Autowired PassOver pass;
    @Autowired WaitAgain again;
    @Autowired TurnCounter turn;
    @Autowired Promises promises;
    @Autowired Outbox outbox;
    @Autowired PaperGateway gateway;
    @Autowired Journal journal;
    private Lobby hall;
    private Staff chen;
    private Staff gu;
    private Staff manager;
    private QueueNumber wang;
    private QueueNumber old;
    private QueueNumber third;

    @BeforeAll
    void a_hall_with_two_counters_opens() {
        SmallTown.build(database, LocalDate.of(2026, 11, 24));
        manager = staff.find(new People(jdbc).staff("5001", "顾丽", Role.LOBBY_MANAGER, "18900000501")).orElseThrow();
        chen = staff.find(XIAO_CHEN.id()).orElseThrow();
        gu = staff.find(XIAO_GU.id()).orElseThrow();
        furnish.furnish("H01", "人民中路营业厅", "杨舍镇人民中路100号", SmallTown.CITY, null, LocalTime.of(8, 30), LocalTime.of(17, 30),
                List.of(new FurnishLobby.Place(1, Set.of(), null), new FurnishLobby.Place(2, Set.of("PAY"), null)), DOOR);
        hall = lobbies.byCode("H01");
        gateway.answer = it -> new Gateway.Accepted("g-" + it.messageId() + "-" + it.part());
    }

    @Test
    @Order(1)
    void before_half_past_eight_the_kiosk_says_when_the_hall_opens() {
        clock.set("08:20");
        assertThatThrownBy(() -> kiosk("PAY", Need.NONE, null)).isInstanceOf(Refused.class).hasMessageContaining("LOBBY_CLOSED");
    }

    @Test
    @Order(2)
    void without_an_open_counter_no_wait_is_promised() {
        clock.set("08:30");
        wang = kiosk("ORDER", Need.NONE, WANGS_PHONE);
        assertThat(wang.name()).isEqualTo("B001");
        assertThat(wang.toldSeconds()).isNull();
    }

    @Test
    @Order(3)
    void a_second_number_for_the_same_telephone_is_refused() {
        assertThatThrownBy(() -> kiosk("PAY", Need.NONE, WANGS_PHONE)).isInstanceOf(Refused.class).hasMessageContaining("NUMBER_ALREADY_TAKEN");
    }

    @Test
    @Order(4)
    void the_old_lady_who_comes_later_is_called_first_and_both_waits_end_in_time() {
        clock.set("08:33");
        old = kiosk("ORDER", Need.ELDERLY, null);
        third = kiosk("ORDER", Need.NONE, null);
        clock.set("08:34");
        turn.turn(hall, 1, Counter.State.OPEN, null, chen);
        assertThat(call.call(hall, 1, null, chen)).get().extracting(QueueNumber::id).isEqualTo(old.id());
        assertThat(kept(old, "CLK-16")).isTrue();
    }

    @Test
    @Order(5)
    void who_is_among_the_next_three_is_told_by_text_once() {
        while (outbox.sendDue() > 0) { }
        assertThat(texts(WANGS_PHONE)).hasSize(1).allSatisfy(it -> assertThat(it).contains("B001号前面还有0位", "人民中路营业厅"));
    }

    @Test
    @Order(6)
    void a_counter_with_a_customer_does_not_call_another() {
        assertThatThrownBy(() -> call.call(hall, 1, null, chen)).isInstanceOf(Refused.class).hasMessageContaining("COUNTER_HAS_CUSTOMER");
        assertThatThrownBy(() -> call.call(hall, 1, null, gu)).isInstanceOf(Refused.class).hasMessageContaining("NOT_YOUR_COUNTER");
    }

    @Test
    @Order(7)
    void serving_takes_its_fifteen_minutes_and_is_kept_when_it_is_shorter() {
        clock.set("08:35");
        begin.begin(old.id(), null, chen);
        clock.set("08:44");
        finish.finish(old.id(), null, chen);
        finish.finish(old.id(), null, chen);
        assertThat(kept(old, "CLK-15")).isTrue();
    }

    @Test
    @Order(8)
    void who_waited_longer_than_ten_minutes_is_on_the_lobby_managers_screen() {
        clock.set("08:41");
        while (promises.sweep(clock.instant(), 100) > 0) { }
        var told = journal.thread(wang.id()).stream().filter(it -> it.what().equals("LADDER_STEP")).toList();
        assertThat(told).extracting(it -> it.particulars().get("tell")).containsExactly("LOBBY_MANAGER");
        clock.set("08:45");
        assertThat(call.call(hall, 1, null, chen)).get().extracting(QueueNumber::id).isEqualTo(wang.id());
        assertThat(kept(wang, "CLK-16")).as("kept, but late").isFalse();
    }

    @Test
    @Order(9)
    void who_does_not_come_is_called_again_before_being_passed_over_and_may_come_back() {
        assertThatThrownBy(() -> pass.pass(wang.id(), chen)).isInstanceOf(Refused.class).hasMessageContaining("CALL_AGAIN_FIRST");
        clock.set("08:46");
        recall.recall(wang.id(), chen);
        clock.set("08:47");
        pass.pass(wang.id(), chen);
        clock.set("08:50");
        again.send(wang.id(), null, manager);
        assertThat(call.call(hall, 1, null, chen)).as("the third came first and goes first").get().extracting(QueueNumber::id).isEqualTo(third.id());
    }

    @Test
    @Order(10)
    void a_transfer_keeps_the_place_in_the_queue_and_nobody_asks_twice() {
        clock.set("08:51");
        again.send(third.id(), "PAY", chen);
        turn.turn(hall, 2, Counter.State.OPEN, null, gu);
        assertThat(call.call(hall, 2, null, gu)).get().extracting(QueueNumber::id).isEqualTo(third.id());
        assertThat(call.call(hall, 1, null, chen)).get().extracting(QueueNumber::id).isEqualTo(wang.id());
    }

    @Test
    @Order(11)
    void the_whole_morning_can_be_told() {
        clock.set("09:05");
        finish.finish(third.id(), null, gu);
        finish.finish(wang.id(), null, chen);
        assertThat(journal.thread(wang.id()).stream().map(JournalEntry::what).filter(it -> it.startsWith("NUMBER") || it.startsWith("SERVICE"))).containsExactly(
                "NUMBER_TAKEN", "NUMBER_CALLED", "NUMBER_RECALLED", "NUMBER_PASSED_OVER", "NUMBER_RETURNED", "NUMBER_CALLED", "SERVICE_BEGUN", "SERVICE_FINISHED");
        assertThat(queue.now(hall, clock.instant()).waiting()).isEmpty();
        assertThat(jdbc.sql("select count(*) from queue_call").query(Integer.class).single()).isEqualTo(5);
        assertThat(jdbc.sql("select count(*) from promise where clock in ('CLK-15', 'CLK-16') and state = 'RUNNING'").query(Integer.class).single()).isZero();
        turn.turn(hall, 1, Counter.State.CLOSED, null, chen);
    }

    private QueueNumber kiosk(String business, Need need, String phone) {
        return take.take(hall, new Wish(business, need, phone == null ? null : PhoneNumber.of(phone), null, null, null, null), "KIOSK", DOOR);
    }

    private boolean kept(QueueNumber it, String clockName) {
        return promises.ofThread(it.id()).stream().filter(one -> one.clock().equals(clockName)).anyMatch(one -> one.state().equals("KEPT") && one.brokenAt() == null);
    }

    private List<String> texts(String phone) {
        return gateway.given.stream().filter(it -> it.toPhone().equals(phone)).map(it -> it.text()).toList();
    }
}
