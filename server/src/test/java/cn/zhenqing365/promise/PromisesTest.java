package cn.zhenqing365.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.journal.JournalEntry;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
@Import(PromisesTest.Ears.class)
class PromisesTest {
    private static final Instant EIGHT = MovableClock.MORNING;

    @Autowired Promises promises;
    @Autowired CommitmentRules rules;
    @Autowired Journal journal;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired Ears ears;
    private final UUID ticket = Ids.at(EIGHT);
    private final UUID work = Ids.at(EIGHT);

    @TestConfiguration
    static class Ears {
        final List<Object> heard = new ArrayList<>();
        volatile UUID deafTo;

        @EventListener
        void on(PromiseBroken it) {
            if (it.threadId().equals(deafTo)) throw new IllegalStateException("a listener failed");
            heard.add(it);
        }

        @EventListener
        void on(LadderStepReached it) {
            heard.add(it);
        }
    }

    @BeforeEach
    void silence() {
        jdbc.sql("delete from promise_pause").update();
        jdbc.sql("delete from promise").update();
        ears.heard.clear();
        ears.deafTo = null;
        clock.set(EIGHT);
    }

    @Test
    void the_shipped_rules_are_in_the_table_once_however_often_the_server_starts() {
        rules.afterPropertiesSet();
        var shipped = JsonMapper.shared().readTree(getClass().getResourceAsStream("/promise/rules-v1.json"));
        assertThat(jdbc.sql("select clock || ' ' || version from commitment_rule order by 1").query(String.class).list()).isNotEmpty()
                .containsExactlyElementsOf(shipped.valueStream().map(it -> it.get("clock").asString() + " " + it.get("version").asInt()).sorted().toList());
        assertThat(rules.inForce("CLK-02", EIGHT).source()).isEqualTo("SOURCE");
    }

    @Test
    void a_dispatch_in_time_is_kept_and_never_looked_at_again() {
        start("CLK-01", EIGHT);
        promises.keep(ticket, "CLK-01", EIGHT.plusSeconds(180));
        assertThat(promises.sweep(EIGHT.plusSeconds(9999), 10)).isZero();
        assertThat(view("CLK-01").state()).isEqualTo("KEPT");
        assertThat(view("CLK-01").brokenAt()).isNull();
        assertThat(words()).containsExactly("PROMISE_KEPT");
    }

    @Test
    void a_dispatch_too_late_is_broken_at_its_deadline_even_when_no_sweep_has_passed() {
        start("CLK-01", EIGHT);
        promises.keep(ticket, "CLK-01", EIGHT.plusSeconds(181));
        assertThat(view("CLK-01").brokenAt()).isEqualTo(EIGHT.plusSeconds(180));
        assertThat(view("CLK-01").endedAt()).isEqualTo(EIGHT.plusSeconds(181));
        assertThat(words()).containsExactly("PROMISE_BROKEN", "PROMISE_KEPT");
        assertThat(ears.heard).singleElement().isInstanceOf(PromiseBroken.class);
    }

    @Test
    void news_that_comes_late_of_a_deed_in_time_lifts_the_breach() {
        start("CLK-01", EIGHT);
        promises.sweep(EIGHT.plusSeconds(180), 10);
        assertThat(view("CLK-01").brokenAt()).isNotNull();
        promises.keep(ticket, "CLK-01", EIGHT.plusSeconds(179));
        assertThat(view("CLK-01").brokenAt()).isNull();
    }

    @Test
    void the_sweep_tells_each_step_once() {
        start("CLK-01", EIGHT);
        assertThat(promises.sweep(EIGHT.plusSeconds(149), 10)).isZero();
        assertThat(promises.sweep(EIGHT.plusSeconds(150), 10)).isOne();
        assertThat(promises.sweep(EIGHT.plusSeconds(150), 10)).isZero();
        promises.sweep(EIGHT.plusSeconds(180), 10);
        assertThat(told()).containsExactly("1 AGENT SCREEN", "broken", "2 SHIFT_LEADER SCREEN");
        assertThat(words()).containsExactly("LADDER_STEP", "PROMISE_BROKEN", "LADDER_STEP");
    }

    @Test
    void a_promise_that_fails_is_skipped_and_stops_nobody() {
        start("CLK-01", EIGHT);
        var other = Ids.at(EIGHT);
        promises.start(new StartPromise(Ids.at(EIGHT), "CLK-01", "TICKET", other, other, "A1", "TOWN", null, EIGHT, null));
        ears.deafTo = ticket;
        promises.sweep(EIGHT.plusSeconds(200), 10);
        assertThat(promises.ofThread(other).get(0).brokenAt()).isNotNull();
        assertThat(view("CLK-01").brokenAt()).isNull();
        ears.deafTo = null;
        promises.sweep(EIGHT.plusSeconds(231), 10);
        assertThat(view("CLK-01").brokenAt()).isEqualTo(EIGHT.plusSeconds(180));
    }

    @Test
    void a_provisional_start_is_moved_back_and_never_forward() {
        promises.start(new StartPromise(Ids.at(EIGHT), "CLK-02", "WORK_ORDER", work, ticket, "A1", "TOWN", null,
                EIGHT.plusSeconds(60), null));
        promises.startEarlier(work, "CLK-02", EIGHT.plusSeconds(12));
        promises.startEarlier(work, "CLK-02", EIGHT.plusSeconds(40));
        assertThat(view("CLK-02").startedAt()).isEqualTo(EIGHT.plusSeconds(12));
        assertThat(view("CLK-02").dueAt()).isEqualTo(EIGHT.plusSeconds(1212));
        promises.sweep(EIGHT.plusSeconds(911), 10);
        assertThat(ears.heard).isEmpty();
        promises.sweep(EIGHT.plusSeconds(912), 10);
        assertThat(told()).containsExactly("1 TECHNICIAN TEXT");
    }

    @Test
    void a_postponement_stops_the_clock_until_its_planned_end_and_is_explained() {
        start("CLK-05", EIGHT);
        promises.pause(ticket, postponedUntil(hour(5)), hour(1));
        assertThat(view("CLK-05").state()).isEqualTo("PAUSED");
        assertThat(promises.sweep(hour(5).minusSeconds(1), 10)).isZero();
        promises.sweep(hour(5), 10);
        var promise = view("CLK-05");
        assertThat(promise.state()).isEqualTo("RUNNING");
        assertThat(promise.startedAt()).isEqualTo(EIGHT);
        assertThat(promise.dueAt()).isEqualTo(hour(12));
        assertThat(promise.hardDueAt()).isEqualTo(hour(28));
        var why = promises.explain(ticket, "CLK-05", hour(6));
        assertThat(why).extracting(DeadlineInterval::counted).containsExactly(true, false, true);
        assertThat(why.get(1).evidenceRef()).isEqualTo("message 7");
        assertThat(DeadlineInterval.grossSeconds(why)).isEqualTo(6 * 3600);
        assertThat(DeadlineInterval.netSeconds(why)).isEqualTo(2 * 3600);
        assertThat(words()).containsExactly("PROMISE_PAUSED", "PROMISE_RESUMED");
    }

    @Test
    void a_second_postponement_goes_on_where_the_first_stood_with_its_own_evidence() {
        start("CLK-05", EIGHT);
        promises.pause(ticket, postponedUntil(hour(5)), hour(1));
        promises.pause(ticket, postponedUntil(hour(9)), hour(4));
        promises.resume(ticket, hour(10));
        assertThat(view("CLK-05").dueAt()).isEqualTo(hour(16));
        assertThat(promises.explain(ticket, "CLK-05", hour(10))).hasSize(4);
    }

    @Test
    void nothing_is_stopped_after_the_fact_without_evidence_or_for_want_of_parts() {
        start("CLK-05", EIGHT);
        assertRefused("PAUSE_NOT_ALLOWED", new Pause("PARTS", "technician", "PHOTO", "1", null, hour(9)), hour(1));
        assertRefused("EVIDENCE_MISSING", new Pause("CUST_ABSENT", "technician", "HEARSAY", "1", null, null), hour(1));
        assertRefused("EVIDENCE_MISSING", new Pause("CUST_ABSENT", "technician", "PHOTO", " ", null, null), hour(1));
        assertRefused("PAUSE_WITHOUT_END", new Pause("CUST_ABSENT", "technician", "PHOTO", "1", null, null), hour(1));
        assertRefused("PAUSE_ASKED_BY_NOBODY", new Pause("CUST_ABSENT", " ", "PHOTO", "1", null, hour(9)), hour(1));
        assertRefused("PAUSE_ENDS_IN_THE_PAST", postponedUntil(hour(1)), hour(2));
        assertRefused("PROMISE_ALREADY_BROKEN", postponedUntil(hour(30)), hour(8));
    }

    @Test
    void a_repair_that_did_not_hold_runs_on_as_if_it_had_never_stopped() {
        start("CLK-05", EIGHT);
        promises.keepThread(ticket, Set.of("CLK-05", "CLK-09"), hour(3));
        promises.reopen(ticket, Set.of("CLK-05"), hour(9));
        assertThat(view("CLK-05").state()).isEqualTo("RUNNING");
        promises.sweep(hour(9), 10);
        assertThat(view("CLK-05").brokenAt()).isEqualTo(hour(8));
    }

    @Test
    void what_is_no_longer_owed_is_withdrawn_and_a_new_ower_is_told() {
        start("CLK-05", EIGHT);
        start("CLK-01", EIGHT);
        var manager = Ids.at(EIGHT);
        promises.owe(ticket, manager);
        promises.withdraw(ticket, Set.of("CLK-01"), EIGHT.plusSeconds(10));
        assertThat(view("CLK-01").state()).isEqualTo("WITHDRAWN");
        promises.sweep(hour(4), 10);
        assertThat(((LadderStepReached) ears.heard.get(0)).owedBy()).isEqualTo(manager);
        promises.withdraw(ticket, Set.of(), hour(5));
        assertThat(view("CLK-05").state()).isEqualTo("WITHDRAWN");
    }

    @Test
    void a_pause_over_three_days_is_marked_for_review() {
        start("CLK-05", EIGHT);
        promises.pause(ticket, postponedUntil(hour(80)), hour(1));
        assertThat(journal.thread(ticket).get(0).particulars()).containsEntry("review", true);
    }

    @Test
    void waiting_for_the_customer_stops_a_complaint_five_working_days_at_most() {
        start("CLK-21", EIGHT);
        assertRefused("PAUSE_TOO_LONG", new Pause("WAIT_CUST", "customer", "RECORDING", "r-3", "孙梅", hour(169)), EIGHT);
        promises.pause(ticket, new Pause("WAIT_CUST", "customer", "RECORDING", "r-3", "孙梅", hour(168)), EIGHT);
        assertThat(view("CLK-21").resumeAt()).isEqualTo(hour(168));
    }

    @Test
    void limits_are_known_before_anything_starts() {
        assertThat(promises.dueAt("CLK-05", "RURAL", EIGHT)).isEqualTo(hour(12));
        assertThat(promises.hardDueAt("CLK-07", "RURAL", EIGHT)).isEqualTo(hour(72));
        assertThat(promises.hardDueAt("CLK-01", "TOWN", EIGHT)).isNull();
    }

    private void start(String which, Instant at) {
        promises.start(new StartPromise(Ids.at(at), which, "TICKET", ticket, ticket, "A1", "TOWN", null, at, null));
    }

    private void assertRefused(String code, Pause pause, Instant now) {
        assertThatThrownBy(() -> promises.pause(ticket, pause, now)).hasMessageStartingWith(code);
    }

    private static Pause postponedUntil(Instant until) {
        return new Pause("CUST_POSTPONE", "customer", "TEXT_REPLY", "message 7", "system", until);
    }

    private static Instant hour(int hours) {
        return EIGHT.plus(Duration.ofHours(hours));
    }

    private PromiseView view(String which) {
        return promises.ofThread(ticket).stream().filter(it -> it.clock().equals(which)).findFirst().orElseThrow();
    }

    private List<String> words() {
        return journal.thread(ticket).stream().map(JournalEntry::what).toList();
    }

    private List<String> told() {
        return ears.heard.stream().map(it -> it instanceof LadderStepReached step
                ? step.step() + " " + step.tell() + " " + step.how() : "broken").toList();
    }
}
