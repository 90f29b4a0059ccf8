package cn.zhenqing365.promise;

import static cn.zhenqing365.promise.LaddersTest.EIGHT;
import static cn.zhenqing365.promise.LaddersTest.TIME;
import static cn.zhenqing365.promise.LaddersTest.china;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.promise.model.CommitmentRule;
import cn.zhenqing365.promise.model.Explanation;
import cn.zhenqing365.promise.model.LadderCount;
import cn.zhenqing365.promise.model.LadderStep;
import cn.zhenqing365.promise.model.PastPromise;
import cn.zhenqing365.promise.model.Span;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How often a ladder told whom, over promises that were: CLK-05 from eight in the morning, eight hours in town. */
class LadderCountTest {
    private static final CommitmentRule RULE = LaddersTest.RULES.get("CLK-05");
    private static final Instant NOW = china("2026-11-30T08:00");

    @Test
    void steps_are_told_until_somebody_acted() {
        assertThat(told(RULE, done("2026-11-24T11:59"))).isEmpty();
        assertThat(told(RULE, done("2026-11-24T12:00"))).containsExactly(Map.entry("TECHNICIAN TEXT", 1L));
        assertThat(told(RULE, done("2026-11-24T15:00"))).containsEntry("TECHNICIAN TEXT", 1L).containsEntry("CUSTOMER_MANAGER TEXT", 1L).hasSize(2);
    }

    @Test
    void the_last_step_is_counted_each_time_it_came_again() {
        var daily = with(step(100, "CUSTOMER_MANAGER", "TEXT", 86_400L));
        assertThat(told(daily, done("2026-11-24T16:00"))).containsEntry("CUSTOMER_MANAGER TEXT", 1L);
        assertThat(told(daily, done("2026-11-27T15:59"))).containsEntry("CUSTOMER_MANAGER TEXT", 3L);
        assertThat(told(daily, done("2026-11-27T16:00"))).containsEntry("CUSTOMER_MANAGER TEXT", 4L);
    }

    @Test
    void what_is_still_open_is_counted_up_to_now() {
        var daily = with(step(100, "LEADER", "SCREEN", 86_400L));
        assertThat(told(daily, past("2026-11-24T16:00", Span.State.RUNNING, null))).containsEntry("LEADER SCREEN", 6L);
    }

    @Test
    void an_earlier_step_to_somebody_else_is_another_line() {
        var both = with(step(50, "TECHNICIAN", "TEXT", null), step(100, "LEADER", "TEXT", 3600L));
        assertThat(told(both, done("2026-11-24T18:30"))).containsEntry("TECHNICIAN TEXT", 1L).containsEntry("LEADER TEXT", 3L);
    }

    @Test
    void a_pause_moves_the_steps_still_to_come() {
        var stop = new Explanation.Stop("CUST_POSTPONE", null, null, null, china("2026-11-24T09:00"), null, china("2026-11-24T11:00"));
        assertThat(told(RULE, past("2026-11-24T18:00", Span.State.KEPT, "2026-11-24T13:59", stop))).as("half of the way is at two in the afternoon now").isEmpty();
        assertThat(told(RULE, past("2026-11-24T18:00", Span.State.KEPT, "2026-11-24T14:00", stop))).containsEntry("TECHNICIAN TEXT", 1L);
    }

    @Test
    void promises_are_added_up() {
        var count = new LadderCount(NOW);
        for (int i = 0; i < 3; i++) count.add(RULE, done("2026-11-24T12:30"), china("2026-11-24T16:00"), TIME);
        assertThat(count.told()).containsExactly(Map.entry("TECHNICIAN TEXT", 3L));
    }

    private static Map<String, Long> told(CommitmentRule rule, PastPromise it) {
        var count = new LadderCount(NOW);
        count.add(rule, it, it.dueAt(), TIME);
        return count.told();
    }

    private static PastPromise done(String ended) {
        return past("2026-11-24T16:00", Span.State.KEPT, ended);
    }

    private static PastPromise past(String due, Span.State state, String ended, Explanation.Stop... stops) {
        return new PastPromise(UUID.randomUUID(), UUID.randomUUID(), "TOWN", 1, 1, EIGHT, china(due), state, ended == null ? null : china(ended), null, List.of(stops));
    }

    private static LadderStep step(int percent, String tell, String how, Long repeat) {
        return new LadderStep(null, percent, "DUE", null, tell, how, repeat);
    }

    private static CommitmentRule with(LadderStep... ladder) {
        return new CommitmentRule(RULE.clock(), 2, RULE.effectiveFrom(), RULE.title(), RULE.titleEn(), RULE.limitText(), RULE.limitTextEn(), RULE.calendar(), RULE.limits(),
                RULE.pausable(), List.of(ladder), RULE.source(), RULE.section(), RULE.law());
    }
}
