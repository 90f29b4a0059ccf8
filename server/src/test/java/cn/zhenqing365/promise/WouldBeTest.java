package cn.zhenqing365.promise;

import static cn.zhenqing365.promise.LaddersTest.EIGHT;
import static cn.zhenqing365.promise.LaddersTest.TIME;
import static cn.zhenqing365.promise.LaddersTest.china;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.calendar.Counting;
import cn.zhenqing365.promise.model.CommitmentRule;
import cn.zhenqing365.promise.model.Explanation;
import cn.zhenqing365.promise.model.Limit;
import cn.zhenqing365.promise.model.PastPromise;
import cn.zhenqing365.promise.model.RuleCheck;
import cn.zhenqing365.promise.model.Span;
import cn.zhenqing365.promise.model.Verdict;
import cn.zhenqing365.promise.model.WouldBe;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What another rule would have made of a promise that was. The rule: CLK-05, eight hours in town, twelve in the country. */
class WouldBeTest {
    private static final CommitmentRule OLD = LaddersTest.RULES.get("CLK-05");
    private static final Instant NOW = china("2026-11-30T08:00");

    @Test
    void a_shorter_limit_breaks_what_was_kept_and_a_longer_one_keeps_what_was_broken() {
        var seven = kept("2026-11-24T16:00", "2026-11-24T15:00");
        assertThat(seven.was()).isEqualTo(Verdict.KEPT);
        assertThat(would(hours(6, Counting.NAT), seven)).isEqualTo(Verdict.BROKEN);
        assertThat(would(hours(7, Counting.NAT), seven)).as("to the second is in time").isEqualTo(Verdict.KEPT);
        var ten = late("2026-11-24T16:00", "2026-11-24T18:00");
        assertThat(ten.was()).isEqualTo(Verdict.BROKEN);
        assertThat(would(hours(10, Counting.NAT), ten)).isEqualTo(Verdict.KEPT);
        assertThat(would(OLD, ten)).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void another_calendar_counts_only_its_hours() {
        var nextMorning = late("2026-11-24T16:00", "2026-11-25T09:00");   // 12 + 1 hours of service
        assertThat(would(hours(13, Counting.SVC), nextMorning)).isEqualTo(Verdict.KEPT);
        assertThat(would(hours(12, Counting.SVC), nextMorning)).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void a_stop_the_other_rule_does_not_allow_is_time_that_ran() {
        var stop = new Explanation.Stop("CUST_ABSENT", null, null, null, china("2026-11-24T10:00"), null, china("2026-11-24T14:00"));
        var it = past("2026-11-24T20:00", Span.State.KEPT, "2026-11-24T19:00", false, stop);
        assertThat(would(OLD, it)).isEqualTo(Verdict.KEPT);
        assertThat(would(with(OLD, List.of("CUST_POSTPONE")), it)).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void a_stop_after_the_breach_stops_nothing() {
        var stop = new Explanation.Stop("CUST_ABSENT", null, null, null, china("2026-11-24T15:00"), null, china("2026-11-24T18:00"));
        var it = past("2026-11-24T19:00", Span.State.KEPT, "2026-11-24T18:30", false, stop);
        assertThat(would(hours(6, Counting.NAT), it)).as("due at 14:00, an hour before the pause").isEqualTo(Verdict.BROKEN);
    }

    @Test
    void a_time_told_to_the_customer_would_have_been_told_all_the_same() {
        var told = kept("2026-11-25T04:00", "2026-11-25T03:00");   // twenty hours were told
        assertThat(new WouldBe(OLD, hours(6, Counting.NAT), NOW).wasTold(told, TIME)).isTrue();
        assertThat(would(hours(6, Counting.NAT), told)).isEqualTo(Verdict.KEPT);
    }

    @Test
    void a_withdrawn_one_counts_only_when_its_time_had_passed_and_a_running_one_when_it_has() {
        var withdrawn = past("2026-11-24T16:00", Span.State.WITHDRAWN, "2026-11-24T12:00", false);
        assertThat(withdrawn.was()).isNull();
        assertThat(would(hours(6, Counting.NAT), withdrawn)).isNull();
        assertThat(would(hours(3, Counting.NAT), withdrawn)).isEqualTo(Verdict.BROKEN);
        var running = past("2026-11-24T16:00", Span.State.RUNNING, null, true);
        assertThat(would(hours(200, Counting.NAT), running)).isEqualTo(Verdict.RUNNING);
    }

    @Test
    void notice_ahead_of_planned_work_moves_by_the_difference() {
        var notice = LaddersTest.RULES.get("CLK-26");
        var other = new WouldBe(notice, limits(notice, new Limit(48 * 3600, null, null, null), Counting.NAT), NOW);
        assertThat(other.dueAt(late("2026-11-27T00:00", "2026-11-27T10:00"), TIME)).isEqualTo(china("2026-11-28T00:00"));
        assertThat(other.verdict(late("2026-11-27T00:00", "2026-11-27T10:00"), TIME)).isEqualTo(Verdict.KEPT);
    }

    @Test
    void every_shipped_rule_can_be_made_and_each_mistake_has_a_name() {
        LaddersTest.RULES.values().forEach(it -> assertThat(RuleCheck.of(it)).as(it.clock()).isEmpty());
        assertThat(wrong(hours(0, Counting.NAT))).isEqualTo("RULE_LIMIT_NOT_POSITIVE");
        assertThat(wrong(limits(OLD, new Limit(7200, 3600L, null, null), Counting.NAT))).isEqualTo("RULE_HARD_BEFORE_TARGET");
        assertThat(wrong(with(OLD, List.of("WAIT_PARTS")))).as("waiting for parts is not a pause").isEqualTo("RULE_PAUSE_NOT_LEGAL");
        assertThat(wrong(limits(OLD, new Limit(7200, null, null, null), Counting.NAT))).as("a step at a limit that is not").isEqualTo("RULE_LADDER_NO_HARD");
        var ladder = OLD.ladder();
        assertThat(wrong(ladder(List.of()))).isEqualTo("RULE_LADDER_EMPTY");
        assertThat(wrong(ladder(ladder.subList(0, 2)))).as("nobody would be told again").isEqualTo("RULE_LADDER_ENDS");
        assertThat(wrong(limits(OLD, new Limit(7200, 9000L, null, null), null))).isEqualTo("RULE_CALENDAR_MISSING");
    }

    private static String wrong(CommitmentRule rule) {
        return RuleCheck.of(rule).orElseThrow().code();
    }

    private static Verdict would(CommitmentRule other, PastPromise it) {
        return new WouldBe(OLD, other, NOW).verdict(it, TIME);
    }

    private static CommitmentRule hours(int hours, Counting calendar) {
        return limits(OLD, new Limit(hours * 3600L, 400 * 3600L, null, null), calendar);
    }

    private static CommitmentRule limits(CommitmentRule it, Limit limit, Counting calendar) {
        return new CommitmentRule(it.clock(), 2, NOW, it.title(), it.titleEn(), it.limitText(), it.limitTextEn(), calendar,
                Map.of("TOWN", limit, "RURAL", limit), it.pausable(), it.ladder(), it.source(), it.section(), it.law(), null, it.ahead());
    }

    private static CommitmentRule with(CommitmentRule it, List<String> pausable) {
        return new CommitmentRule(it.clock(), 2, NOW, it.title(), it.titleEn(), it.limitText(), it.limitTextEn(), it.calendar(), it.limits(), pausable,
                it.ladder(), it.source(), it.section(), it.law());
    }

    private static CommitmentRule ladder(List<cn.zhenqing365.promise.model.LadderStep> steps) {
        return new CommitmentRule(OLD.clock(), 2, NOW, OLD.title(), OLD.titleEn(), OLD.limitText(), OLD.limitTextEn(), OLD.calendar(), OLD.limits(),
                OLD.pausable(), steps, OLD.source(), OLD.section(), OLD.law());
    }

    private static PastPromise kept(String due, String ended) {
        return past(due, Span.State.KEPT, ended, false);
    }

    private static PastPromise late(String due, String ended) {
        return past(due, Span.State.KEPT, ended, true);
    }

    private static PastPromise past(String due, Span.State state, String ended, boolean broken, Explanation.Stop... stops) {
        return new PastPromise(new UUID(0, 1), new UUID(0, 2), "TOWN", 1, 1, EIGHT, china(due), state, ended == null ? null : china(ended),
                broken ? china(due) : null, List.of(stops));
    }
}
