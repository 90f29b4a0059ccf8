package cn.zhenqing365.feedback;

import static cn.zhenqing365.smalltown.SmallTown.CITY;
import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static cn.zhenqing365.smalltown.SmallTown.VILLAGE;
import static cn.zhenqing365.smalltown.SmallTown.WANG;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_CHEN;
import static cn.zhenqing365.smalltown.SmallTown.ZHAO_LIANG;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.feedback.actions.DrawCallbacks;
import cn.zhenqing365.feedback.actions.RecordAnswers;
import cn.zhenqing365.feedback.actions.RecordAttempt;
import cn.zhenqing365.feedback.model.Answers;
import cn.zhenqing365.feedback.model.Callback.Outcome;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.ARepair;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class CallbacksTest {
    private static final Instant EIGHT = MovableClock.MORNING;
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final Actor AGENT = Actor.staff(XIAO_CHEN.id(), XIAO_CHEN.name(), Actor.Channel.DESK);
    private static final Answers GOOD = new Answers("YES", "YES", "YES", 5, 5, null);
    private static boolean built;
    @Autowired DrawCallbacks draw;
    @Autowired RecordAttempt attempt;
    @Autowired RecordAnswers answer;
    @Autowired Callbacks callbacks;
    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;

    @BeforeEach
    void an_empty_month() {
        if (!built) SmallTown.build(database, LocalDate.of(2026, 11, 24));
        built = true;
        for (var table : List.of("callback_attempt", "callback_case", "callback_draw", "promise_pause", "promise", "assignment", "work_order",
                "ticket_report", "ticket", "journal_entry")) jdbc.sql("delete from " + table).update();
        clock.set(EIGHT.plus(ofHours(6)));
    }

    @Test
    void of_twentyfour_closed_repairs_five_are_called_and_those_who_must_be_are_among_them() {
        for (int i = 0; i < 21; i++) repair(i).closed();
        repair(21).specialCare().closed();
        repair(22).repeated().closed();
        repair(23).closed().broken("CLK-02", 60, 1260);
        new ARepair(jdbc, VILLAGE, EIGHT).by(ZHAO_LIANG.id()).closed();
        draw.drawAll();
        var desk = callbacks.desk(null, NOVEMBER);
        assertThat(desk.quota()).extracting(it -> it.areaCode() + " " + it.closed() + " " + it.target() + " " + it.done() + " " + it.deficit())
                .containsExactly("A01 24 5 0 5", "A02 1 1 0 1");
        assertThat(desk.cases()).extracting(Callbacks.Case::mustReason).contains("SPECIAL_CARE", "REPEAT", "BREACH");
        assertThat(desk.cases().get(0).mustReason()).isNotNull();
        assertThat(desk.cases()).anySatisfy(it -> assertThat(it).extracting(Callbacks.Case::technicianName, Callbacks.Case::phone)
                .containsExactly("李明", "13712345678"));
        assertThat(callbacks.desk(Set.of(VILLAGE), NOVEMBER).cases()).hasSize(1);
        assertThat(words()).filteredOn("CALLBACKS_DRAWN"::equals).hasSize(2);
        assertThat(jdbc.sql("select count(*) from promise where clock = 'CLK-27'").query(Long.class).single()).isEqualTo(desk.cases().size());
    }

    @Test
    void when_nothing_new_was_closed_nothing_is_drawn_and_of_nodes_that_draw_at_once_each_customer_gets_one_case() throws Exception {
        for (int i = 0; i < 40; i++) repair(i).closed();
        Callable<Integer> node = draw::drawAll;
        var nodes = Executors.newFixedThreadPool(4);
        int drawn = 0;
        for (var it : nodes.invokeAll(List.of(node, node, node, node))) drawn += it.get();
        nodes.shutdown();
        drawn += draw.drawAll();
        assertThat(drawn).isEqualTo(8);
        assertThat(count("callback_case")).isEqualTo(8);
        assertThat(draw.drawAll()).isZero();
    }

    @Test
    void nobody_is_called_within_an_hour_of_the_fix() {
        var id = drawn(repair(0).fixedAfter(330L).closed());
        refused("CALLBACK_TOO_EARLY", () -> answer.record(id, GOOD, AGENT));
        refused("CALLBACK_TOO_EARLY", () -> attempt.record(id, Outcome.BUSY, "k", AGENT));
        clock.set(EIGHT.plus(ofMinutes(390)));
        assertThat(answer.record(id, GOOD, AGENT).state().name()).isEqualTo("DONE");
    }

    @Test
    void after_three_calls_another_of_the_same_technician_and_fault_is_called_and_the_attempts_are_kept() {
        for (int i = 0; i < 5; i++) repair(i).closed();
        for (int i = 5; i < 10; i++) repair(i).symptom("BB-01").closed();
        draw.drawAll();
        var first = jdbc.sql("select id from callback_case where fault_family = 'TV' limit 1").query(UUID.class).single();
        attempt.record(first, Outcome.NO_ANSWER, "a", AGENT);
        attempt.record(first, Outcome.NO_ANSWER, "a", AGENT);
        attempt.record(first, Outcome.BUSY, "b", AGENT);
        assertThat(attempt.record(first, Outcome.WRONG_NUMBER, "c", AGENT).state().name()).isEqualTo("UNREACHABLE");
        assertThat(jdbc.sql("select fault_family || ' ' || state from callback_case where replaces = ?").param(first).query(String.class).single())
                .isEqualTo("TV DUE");
        assertThat(count("callback_attempt")).isEqualTo(3);
        refused("CALLBACK_UNREACHABLE", () -> attempt.record(first, Outcome.BUSY, "d", AGENT));
        assertThat(words()).contains("CALLBACK_REPLACED");
    }

    @Test
    void the_same_answers_again_are_the_same_answer_and_others_are_refused() {
        var id = drawn(repair(0).closed());
        answer.record(id, GOOD, AGENT);
        assertThat(answer.record(id, new Answers("YES", "YES", "YES", 5, 5, " "), AGENT).answers()).isEqualTo(GOOD);
        refused("CALLBACK_ALREADY_DONE", () -> answer.record(id, new Answers("YES", "YES", "YES", 5, 4, null), AGENT));
        refused("CALLBACK_ANSWER_INVALID", () -> answer.record(id, new Answers("YES", "YES", "YES", 5, 6, null), AGENT));
        assertThat(jdbc.sql("select state from promise where clock = 'CLK-27'").query(String.class).single()).isEqualTo("KEPT");
        assertThat(callbacks.desk(null, NOVEMBER).quota().get(0).done()).isEqualTo(1);
    }

    @Test
    void a_dissatisfied_customers_repair_is_open_again_at_once_and_somebody_owes_a_call_within_a_day() {
        var repair = repair(0).of(WANG.id()).closed();
        answer.record(drawn(repair), new Answers("YES", "NO", "YES", 3, 2, "迟到"), AGENT);
        assertThat(state(repair)).isEqualTo("IN_PROGRESS");
        assertThat(jdbc.sql("select count(*) from promise where clock = 'CLK-24' and state = 'RUNNING'").query(Integer.class).single()).isEqualTo(1);
        assertThat(jdbc.sql("select particulars->>'reason' from journal_entry where what = 'TICKET_REOPENED'").query(String.class).single())
                .isEqualTo("回访:用户不满意(2分),迟到");
    }

    @Test
    void a_household_that_has_reported_again_meanwhile_is_not_reopened_twice_but_its_answer_is_kept() {
        var before = repair(0).of(WANG.id()).closed();
        var id = drawn(before);
        var again = repair(1).of(WANG.id()).closed();
        jdbc.sql("update ticket set state = 'IN_PROGRESS', closed_at = null where id = ?").param(again.id).update();
        answer.record(id, new Answers("YES", "YES", "NO", 3, 3, null), AGENT);
        assertThat(state(before)).isEqualTo("CLOSED");
        assertThat(jdbc.sql("select fixed from callback_case where id = ?").param(id).query(String.class).single()).isEqualTo("NO");
    }

    @Test
    void nobody_is_called_about_a_repair_that_is_open_again() {
        var repair = repair(0).closed();
        var id = drawn(repair);
        jdbc.sql("update ticket set state = 'IN_PROGRESS', closed_at = null where id = ?").param(repair.id).update();
        assertThat(callbacks.desk(null, NOVEMBER).cases()).isEmpty();
        refused("CALLBACK_TICKET_OPEN", () -> answer.record(id, GOOD, AGENT));
    }

    private ARepair repair(int minute) {
        return new ARepair(jdbc, CITY, EIGHT.plus(ofMinutes(minute))).by(LI_MING.id());
    }

    private UUID drawn(ARepair repair) {
        draw.drawAll();
        return jdbc.sql("select id from callback_case where ticket_id = ?").param(repair.id).query(UUID.class).single();
    }

    private String state(ARepair repair) {
        return jdbc.sql("select state from ticket where id = ?").param(repair.id).query(String.class).single();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private List<String> words() {
        return jdbc.sql("select what from journal_entry").query(String.class).list();
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).hasMessageStartingWith(code);
    }
}
