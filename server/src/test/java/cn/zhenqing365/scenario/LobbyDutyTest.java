package cn.zhenqing365.scenario;

import static cn.zhenqing365.smalltown.SmallTown.XIAO_CHEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.lobby.Lobbies;
import cn.zhenqing365.lobby.Lobby;
import cn.zhenqing365.lobby.actions.BeginService;
import cn.zhenqing365.lobby.actions.CallNumber;
import cn.zhenqing365.lobby.actions.DraftBusiness;
import cn.zhenqing365.lobby.actions.FinishService;
import cn.zhenqing365.lobby.actions.FurnishLobby;
import cn.zhenqing365.lobby.actions.HallFigures;
import cn.zhenqing365.lobby.actions.KeepLog;
import cn.zhenqing365.lobby.actions.KeepRoster;
import cn.zhenqing365.lobby.actions.MissingLogs;
import cn.zhenqing365.lobby.actions.OpenDay;
import cn.zhenqing365.lobby.actions.OpinionBook;
import cn.zhenqing365.lobby.actions.ReadLogs;
import cn.zhenqing365.lobby.actions.TakeNumber;
import cn.zhenqing365.lobby.actions.TurnCounter;
import cn.zhenqing365.lobby.actions.Wish;
import cn.zhenqing365.lobby.model.CheckRound;
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
import cn.zhenqing365.ticket.Tickets;
import cn.zhenqing365.ticket.contact.Questions;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
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

/** The lobby manager's day: on the rota, preparing business, hearing an opinion, keeping the log, and what is told when it is not kept. */
@ServerTest
@Import(LobbyDutyTest.OnPaper.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LobbyDutyTest {
    @TestConfiguration
    static class OnPaper {
        @Bean
        @Primary
        PaperGateway paper() {
            return new PaperGateway();
        }
    }

    private static final Actor DOOR = Actor.customer(null, "用户", Actor.Channel.LINK);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    @Autowired StaffMembers staff;
    @Autowired FurnishLobby furnish;
    @Autowired Lobbies lobbies;
    @Autowired OpenDay open;
    @Autowired KeepRoster roster;
    @Autowired KeepLog keep;
    @Autowired ReadLogs logs;
    @Autowired MissingLogs missing;
    @Autowired HallFigures figures;
    @Autowired DraftBusiness drafts;
    @Autowired OpinionBook book;
    @Autowired Questions questions;
    @Autowired Tickets tickets;
    @Autowired TakeNumber take;
    @Autowired CallNumber call;
    @Autowired BeginService begin;
    @Autowired FinishService finish;
    @Autowired TurnCounter turn;
    @Autowired Promises promises;
    @Autowired Outbox outbox;
    @Autowired PaperGateway gateway;
    private Lobby hall;
    private Staff chen;
    private Staff gu;
    private Staff lu;
    private Staff head;
    private Actor boss;
    private QueueNumber wang;
    private UUID household;
    private UUID request;

    @BeforeAll
    void a_hall_opens_its_day() {
        SmallTown.build(database, DAY);
        var people = new People(jdbc);
        gu = staff.find(people.staff("5001", "顾丽", Role.LOBBY_MANAGER, "18900000501")).orElseThrow();
        lu = staff.find(people.staff("5002", "陆平", Role.LOBBY_MANAGER, "18900000502")).orElseThrow();
        head = staff.find(people.staff("5000", "施主任", Role.LOBBY_HEAD, "18900000500")).orElseThrow();
        staff.forget();
        chen = staff.find(XIAO_CHEN.id()).orElseThrow();
        boss = Actor.staff(head.id(), head.name(), Actor.Channel.DESK);
        clock.set("08:00");
        furnish.furnish("H01", "人民中路营业厅", "杨舍镇人民中路100号", SmallTown.CITY, head.id(), LocalTime.of(8, 30), LocalTime.of(17, 30),
                List.of(new FurnishLobby.Place(1, Set.of(), null)), DOOR);
        hall = lobbies.byCode("H01");
        household = jdbc.sql("""
                select h.id from household h where h.area_code = ? and not exists (select 1 from ticket t where t.household_id = h.id)
                    and exists (select 1 from service s where s.household_id = h.id and s.kind = 'TV' and s.state = 'ACTIVE') order by h.id limit 1""")
                .param(SmallTown.CITY).query(UUID.class).single();
        gateway.answer = it -> new Gateway.Accepted("g-" + it.messageId() + "-" + it.part());
        open.openAll();
        open.openAll();
    }

    @Test
    @Order(1)
    void one_person_a_day_and_the_stand_in_acts_when_that_person_is_away() {
        roster.put(hall, DAY, "5001", "5002", boss);
        assertThat(roster.of(hall, DAY)).get().extracting(it -> it.acting()).isEqualTo(gu.id());
        roster.away(hall, DAY, true, "发热", boss);
        assertThat(roster.of(hall, DAY)).get().extracting(it -> it.acting()).isEqualTo(lu.id());
        roster.away(hall, DAY, false, null, boss);
        assertThat(jdbc.sql("select count(*) from lobby_duty").query(Integer.class).single()).isOne();
        assertThatThrownBy(() -> roster.put(hall, DAY, "5001", "5001", boss)).isInstanceOf(Refused.class).hasMessageContaining("STAND_IN_IS_THE_SAME");
        assertThatThrownBy(() -> roster.away(hall, DAY.plusDays(1), true, null, boss)).isInstanceOf(Refused.class).hasMessageContaining("NOBODY_ON_DUTY");
    }

    @Test
    @Order(2)
    void the_log_opened_by_itself_with_the_checks_of_that_morning() {
        var log = logs.of(hall, DAY);
        assertThat(log.items()).hasSize(8);
        assertThat(log.openRounds()).containsExactly(CheckRound.values());
    }

    @Test
    @Order(3)
    void what_is_not_in_order_says_why() {
        clock.set("08:20");
        assertThatThrownBy(() -> keep.check(hall, DAY, CheckRound.BEFORE, List.of(new KeepLog.Looked("QUEUE", false, " ")), gu)).isInstanceOf(Refused.class)
                .hasMessageContaining("CHECK_NOTE_NEEDED");
        look(CheckRound.BEFORE, "QUEUE");
        assertThat(logs.of(hall, DAY).openRounds()).containsExactly(CheckRound.DURING, CheckRound.AFTER);
    }

    @Test
    @Order(4)
    void what_is_prepared_in_the_queue_is_only_confirmed_at_the_counter() {
        clock.set("08:35");
        wang = take.take(hall, new Wish("CHANGE", Need.NONE, null, null, null, null, null), "TABLET", DOOR);
        var draft = drafts.draft(wang.id(), wish("BZ-04", "ID_CARD"), gu);
        drafts.prepare();
        assertThatThrownBy(() -> drafts.confirm(draft.id(), chen)).as("the customer still waits").isInstanceOf(Refused.class).hasMessageContaining("NUMBER_NOT_AT_COUNTER");
        turn.turn(hall, 1, Counter.State.OPEN, null, chen);
        clock.set("08:37");
        call.call(hall, 1, null, chen);
        begin.begin(wang.id(), null, chen);
        request = drafts.confirm(draft.id(), chen);
        assertThat(tickets.get(request)).satisfies(it -> {
            assertThat(it.kind()).isEqualTo("BUSINESS");
            assertThat(it.channel()).isEqualTo("COUNTER");
            assertThat(it.firstContactOwner()).isEqualTo(chen.id());
        });
    }

    @Test
    @Order(5)
    void two_confirmations_at_once_are_one_business_request() {
        clock.set("08:38");
        var draft = drafts.draft(wang.id(), wish("BZ-11"), chen);
        var replaced = drafts.draft(wang.id(), wish("BZ-12", "ID_CARD"), chen);
        assertThatThrownBy(() -> drafts.confirm(draft.id(), chen)).isInstanceOf(Refused.class).hasMessageContaining("DRAFT_REPLACED");
        var both = List.of(CompletableFuture.supplyAsync(() -> drafts.confirm(replaced.id(), chen)), CompletableFuture.supplyAsync(() -> drafts.confirm(replaced.id(), chen)));
        assertThat(both.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(jdbc.sql("select count(*) from ticket where kind = 'BUSINESS' and household_id = ?").param(household).query(Integer.class).single()).isEqualTo(2);
        assertThat(drafts.of(List.of(wang.id()))).hasSize(2).allMatch(it -> it.isConfirmed());
        clock.set("08:49");
        finish.finish(wang.id(), null, chen);
    }

    @Test
    @Order(6)
    void papers_that_were_not_seen_stop_what_needs_them() {
        var next = take.take(hall, new Wish("CHANGE", Need.NONE, null, null, null, null, null), "TABLET", DOOR);
        var draft = drafts.draft(next.id(), wish("BZ-03", "ID_CARD"), gu);
        call.call(hall, 1, null, chen);
        assertThatThrownBy(() -> drafts.confirm(draft.id(), chen)).isInstanceOf(Refused.class).hasMessageContaining("PAPERS_MISSING");
        finish.finish(next.id(), null, chen);
    }

    @Test
    @Order(7)
    void an_opinion_is_owned_by_the_lobby_manager_of_the_day_and_owed_in_three_working_days() {
        clock.set("10:00");
        book.prepare();
        var entry = book.write(hall, new OpinionBook.Words("王小明", "13712345678", "中午排队太久,建议多开一个柜台", true, "PHONE", wang.id()), DOOR);
        var page = book.byToken(entry.token());
        assertThat(page.ticket().firstContactOwner()).isEqualTo(gu.id());
        assertThat(page.ticket().kind()).isEqualTo("OPINION");
        assertThat(promises.ofThread(entry.ticketId())).anyMatch(it -> it.clock().equals("CLK-22") && it.state().equals("RUNNING"));
        assertThat(page.answer()).isNull();
        assertThatThrownBy(() -> book.publish(hall, entry.id(), "中午排队太久", "已加开", gu)).isInstanceOf(Refused.class).hasMessageContaining("OPINION_NOT_ANSWERED");
    }

    @Test
    @Order(8)
    void it_is_answered_to_the_customer_and_in_public_without_a_name() {
        clock.set("11:00");
        var entry = book.pages(hall).get(0).entry();
        questions.answer(entry.ticketId(), "从明天起午间加开二号柜台", "TEXT", gu);
        assertThat(book.byToken(entry.token()).answer()).isEqualTo("从明天起午间加开二号柜台");
        assertThat(book.published()).isEmpty();
        assertThatThrownBy(() -> book.publish(hall, entry.id(), "王小明:中午排队太久", "已加开", gu)).isInstanceOf(Refused.class).hasMessageContaining("PERSONAL_DATA_IN_TEXT");
        book.publish(hall, entry.id(), "中午排队太久,建议多开一个柜台", "从明天起午间加开二号柜台", gu);
        assertThat(book.published()).singleElement().satisfies(it -> assertThat(it.publicWords()).doesNotContain("王小明"));
        while (outbox.sendDue() > 0) { }
        assertThat(texts("13712345678")).anyMatch(it -> it.contains("午间加开"));
    }

    @Test
    @Order(9)
    void who_does_not_agree_is_never_shown() {
        book.prepare();
        var entry = book.write(hall, new OpinionBook.Words(null, null, "柜台太高,坐轮椅够不着", false, "TABLET", null), Actor.staff(gu.id(), gu.name(), Actor.Channel.DESK));
        questions.answer(entry.ticketId(), "已改造低位柜台", "VISIT", gu);
        assertThatThrownBy(() -> book.publish(hall, entry.id(), "柜台太高", "已改造", gu)).isInstanceOf(Refused.class).hasMessageContaining("OPINION_NOT_FOR_PUBLIC");
    }

    @Test
    @Order(10)
    void the_figures_of_the_log_come_from_the_queue() {
        clock.set("17:00");
        var said = logs.figures(hall, logs.of(hall, DAY), clock.instant());
        assertThat(said).containsEntry("taken", 2).containsEntry("served", 2).containsEntry("left", 0);
        assertThat(said.get("requests")).isEqualTo(2L);
        assertThat(said.get("opinions")).isEqualTo(2L);
        var whole = figures.between(hall, DAY, DAY, clock.instant());
        assertThat(whole.days()).singleElement().satisfies(it -> assertThat(it.waitP90()).isBetween(0.0, 120.0));
        assertThat(whole.hours()).extracting(it -> it.key()).containsExactly("08");
        assertThat(whole.logDays()).as("the day is not over").isZero();
    }

    @Test
    @Order(11)
    void the_log_is_signed_by_who_was_on_duty_after_three_checks_and_then_stands() {
        clock.set("17:40");
        keep.incident(hall, DAY, Map.of("what", "叫号屏黑屏", "when", "14:10", "where", "大厅", "who", "", "why", "电源松动", "how", "重新插好,十分钟恢复"), gu);
        look(CheckRound.DURING, null);
        assertThatThrownBy(() -> keep.sign(hall, DAY, "5002", gu)).isInstanceOf(Refused.class).hasMessageContaining("CHECKS_OPEN");
        look(CheckRound.AFTER, null);
        keep.summarise(hall, DAY, "平稳,午间需加开柜台");
        assertThatThrownBy(() -> keep.sign(hall, DAY, "5001", lu)).isInstanceOf(Refused.class).hasMessageContaining("NOT_ON_DUTY");
        keep.sign(hall, DAY, "5002", gu);
        assertThatThrownBy(() -> keep.summarise(hall, DAY, "改一下")).isInstanceOf(Refused.class).hasMessageContaining("LOG_SIGNED");
        assertThatThrownBy(() -> keep.check(hall, DAY, CheckRound.AFTER, List.of(), gu)).isInstanceOf(Refused.class).hasMessageContaining("LOG_SIGNED");
        assertThatThrownBy(() -> keep.receive(hall, DAY, gu)).isInstanceOf(Refused.class).hasMessageContaining("NOT_HANDED_TO_YOU");
        keep.receive(hall, DAY, lu);
        keep.correct(hall, DAY, "黑屏时间应为 14:20", gu);
        var log = logs.of(hall, DAY);
        assertThat(log.isComplete()).isTrue();
        assertThat(log.notes()).extracting(it -> it.kind()).containsExactly("INCIDENT", "CORRECTION");
        assertThat(log.figures()).containsEntry("taken", 2);
        assertThat(log.receivedAt()).isNotNull();
        assertThat(figures.between(hall, DAY, DAY, clock.instant())).satisfies(it -> assertThat(it.logs()).isEqualTo(it.logDays()).isOne());
    }

    @Test
    @Order(12)
    void a_log_nobody_signs_is_told_to_the_head_the_same_evening_once() {
        clock.set("18:40");
        assertThat(missing.tell()).as("signed").isZero();
        clock.advance(java.time.Duration.ofHours(14));
        open.openAll();
        assertThat(missing.tell()).as("the hall is just opening").isZero();
        clock.advance(java.time.Duration.ofHours(9).plusMinutes(45));
        assertThat(missing.tell()).as("18:25, still within the hour").isZero();
        clock.advance(java.time.Duration.ofMinutes(10));
        assertThat(missing.tell()).isOne();
        assertThat(missing.tell()).as("another node, or later").isZero();
        while (outbox.sendDue() > 0) { }
        assertThat(texts("18900000500")).singleElement().satisfies(it -> assertThat(it).contains("人民中路营业厅11月25日大堂值班日志尚未签字", "班前、班中、班后"));
        assertThat(logs.isMissing(hall, logs.of(hall, DAY.plusDays(1)), clock.instant())).isTrue();
    }

    @Test
    @Order(13)
    void a_tuesday_that_was_busy_is_advised_for_from_its_half_hours() {
        clock.advance(java.time.Duration.ofDays(1));
        var advice = figures.advice(hall, 2, clock.instant());
        assertThat(advice.days()).isOne();
        assertThat(advice.measured()).isTrue();
        assertThat(advice.slots()).singleElement().satisfies(it -> {
            assertThat(it.from()).isEqualTo("08:30");
            assertThat(it.arrivals()).isEqualTo(2);
            assertThat(it.share()).isGreaterThanOrEqualTo(0.9);
        });
        assertThat(figures.advice(hall, 6, clock.instant()).slots()).as("no Saturday was seen").isEmpty();
    }

    private void look(CheckRound round, String broken) {
        keep.check(hall, DAY, round, logs.of(hall, DAY).items().stream().map(it -> new KeepLog.Looked(it.code(), !it.code().equals(broken), it.code().equals(broken) ? "缺纸" : null)).toList(), gu);
    }

    private DraftBusiness.Wish wish(String type, String... papers) {
        return new DraftBusiness.Wish(household, type, List.of("TV"), List.of(papers), null, false, true, null);
    }

    private List<String> texts(String phone) {
        return gateway.given.stream().filter(it -> it.toPhone().equals(phone)).map(it -> it.text()).toList();
    }
}
