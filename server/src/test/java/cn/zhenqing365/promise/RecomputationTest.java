package cn.zhenqing365.promise;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.calendar.CalendarEdition;
import cn.zhenqing365.calendar.Calendars;
import cn.zhenqing365.calendar.Holidays;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Any promise computed again from the journal gives the same answer bit for bit, whatever happened to it and in whatever order it was told. */
@ServerTest
class RecomputationTest {
    private static final Instant EIGHT = MovableClock.MORNING;
    private static final List<String> CLOCKS = List.of("CLK-01", "CLK-02", "CLK-03", "CLK-05", "CLK-07", "CLK-13", "CLK-21", "CLK-22", "CLK-23", "CLK-27");
    private static final List<String> REASONS = List.of("CUST_POSTPONE", "CUST_ABSENT", "FORCE_MAJEURE", "NO_ACCESS", "POWER_GRID");

    @Autowired Promises promises;
    @Autowired Calendars calendars;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void begin() {
        jdbc.sql("delete from promise_pause").update();
        jdbc.sql("delete from promise").update();
        jdbc.sql("delete from journal_entry").update();
        clock.set(EIGHT);
    }

    /** Sixty tickets a seed, each with clocks of all kinds and up to forty turns: late news, pauses, ends that were none, sweeps or their want. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void random_histories_are_computed_again_without_a_difference(long seed) {
        var chance = new Random(seed);
        var lives = 0;
        for (int ticket = 0; ticket < 60; ticket++) lives += aLife(chance, seed * 1000 + ticket);
        var again = promises.recompute(EIGHT.minus(Duration.ofDays(2)), clock.instant().plus(Duration.ofDays(2)), clock.instant());
        assertThat(again.differences()).isEmpty();
        assertThat(again.promises()).isEqualTo(lives);
        assertThat(again.unrecorded()).isZero();
        assertThat(jdbc.sql("select count(distinct state) from promise").query(Integer.class).single()).as("the histories differ").isGreaterThan(2);
        assertThat(jdbc.sql("select count(*) from promise where broken_at is not null").query(Integer.class).single()).isPositive();
        assertThat(jdbc.sql("select count(*) from promise where paused_seconds > 0").query(Integer.class).single()).isPositive();
    }

    private int aLife(Random chance, long no) {
        var thread = Ids.at(clock.instant());
        var begun = 1 + chance.nextInt(3);
        var chosen = chance.ints(0, CLOCKS.size()).distinct().limit(begun).mapToObj(CLOCKS::get).toList();
        for (var it : chosen) promises.start(start(it, thread, chance));
        for (int turn = chance.nextInt(40); turn > 0; turn--) {
            clock.advance(Duration.ofMillis((long) (Math.exp(chance.nextDouble() * 11) * 1000)).plusNanos(chance.nextInt(1_000_000)));
            if (no % 7 == 3 && turn == 5) anotherEdition(chance);
            turn(chance, thread, chosen.get(chance.nextInt(chosen.size())));
        }
        return begun;
    }

    private StartPromise start(String which, UUID thread, Random chance) {
        var at = clock.instant().plusSeconds(chance.nextInt(600) - 300);
        var told = which.equals("CLK-05") && chance.nextBoolean() ? at.plus(Duration.ofHours(1 + chance.nextInt(20))).plusNanos(chance.nextInt(999)) : null;
        return new StartPromise(Ids.at(at), which, "TICKET", thread, thread, "A1", chance.nextBoolean() ? "TOWN" : "RURAL", null, at, told);
    }

    private void turn(Random chance, UUID thread, String which) {
        var now = clock.instant();
        var earlier = now.minusSeconds(chance.nextInt(7200)).minusNanos(chance.nextInt(1_000_000));
        try {
            switch (chance.nextInt(12)) {
                case 0, 1 -> promises.keepThread(thread, Set.of(which), chance.nextBoolean() ? now : earlier);
                case 2 -> promises.keepThreads(Map.of(thread, earlier), Set.copyOf(CLOCKS.subList(0, 4)));
                case 3 -> promises.keptEarlier(thread, Set.copyOf(CLOCKS), earlier);
                case 4, 5 -> promises.pause(thread, new Pause(REASONS.get(chance.nextInt(REASONS.size())), "CUSTOMER", "LINK", "c", null,
                        chance.nextInt(4) == 0 ? null : now.plusSeconds(60 + chance.nextInt(40_000)).plusNanos(chance.nextInt(999))), now);
                case 6 -> promises.resume(thread, now);
                case 7 -> promises.reopen(thread, Set.of(which), now);
                case 8 -> promises.startEarlier(thread, which, earlier);
                case 9 -> { if (chance.nextInt(4) == 0) promises.withdraw(thread, Set.of(which), chance.nextBoolean() ? now : earlier); }
                default -> promises.sweep(now, 10_000);
            }
        } catch (Refused notNow) {
            // A pause that may not be: nothing happened, and nothing may be recomputed.
        }
    }

    private void anotherEdition(Random chance) {
        var last = calendars.editions().get(calendars.editions().size() - 1);
        var off = LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Asia/Shanghai")).plusDays(chance.nextInt(20));
        var next = new CalendarEdition(last.version(), last.effectiveFrom(), last.zone(), last.service(), last.office(),
                List.of(new Holidays.Day("临时休息", off, true)), last.special());
        calendars.publish(next, clock.instant().plusSeconds(1), Actor.SYSTEM, clock.instant());
    }

    @Test
    void whoever_changes_a_row_by_hand_is_found_with_the_column_and_both_values() {
        var ticket = Ids.at(EIGHT);
        promises.start(new StartPromise(Ids.at(EIGHT), "CLK-05", "TICKET", ticket, ticket, "A1", "TOWN", null, EIGHT, null));
        clock.advance(Duration.ofHours(9));
        promises.sweep(clock.instant(), 100);
        promises.keep(ticket, "CLK-05", clock.instant());
        assertThat(check().same()).isTrue();
        jdbc.sql("update promise set due_at = due_at + interval '2 hours', broken_at = null where thread_id = ?").param(ticket).update();
        assertThat(check().differences()).extracting(Recomputation.Difference::field).containsExactlyInAnyOrder("due_at", "broken_at");
        assertThat(check().differences().get(0).computed()).isEqualTo(EIGHT.plus(Duration.ofHours(8)).toString());
    }

    @Test
    void a_removed_promise_and_a_milder_rule_in_the_row_are_found() {
        for (var it : List.of("CLK-05", "CLK-01")) {
            var ticket = Ids.at(EIGHT);
            promises.start(new StartPromise(Ids.at(EIGHT), it, "TICKET", ticket, ticket, "A1", "TOWN", null, EIGHT, null));
        }
        jdbc.sql("update promise set rule = jsonb_set(rule, '{limits,TOWN,targetSeconds}', '99999') where clock = 'CLK-05'").update();
        jdbc.sql("delete from promise where clock = 'CLK-01'").update();
        assertThat(check().differences()).extracting(Recomputation.Difference::field).containsExactlyInAnyOrder("rule", "row");
    }

    @Test
    void a_promise_whose_beginning_nobody_wrote_down_is_counted_and_not_guessed() {
        var ticket = Ids.at(EIGHT);
        promises.start(new StartPromise(Ids.at(EIGHT), "CLK-05", "TICKET", ticket, ticket, "A1", "TOWN", null, EIGHT, null));
        jdbc.sql("delete from journal_entry where what = 'PROMISES_STARTED'").update();
        assertThat(check()).isEqualTo(new Recomputation(0, 1, List.of()));
    }

    private Recomputation check() {
        return promises.recompute(EIGHT.minusSeconds(1), EIGHT.plusSeconds(1), clock.instant());
    }
}
