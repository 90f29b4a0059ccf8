package cn.zhenqing365.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a thread may stand still for is said before anybody asks; and which limits passed in a period, for whoever computes what they are worth. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PausePossibilitiesTest {
    private static final Instant EIGHT = MovableClock.MORNING;

    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    @Autowired Promises promises;
    @Autowired ClockRules rules;
    private UUID thread;

    @BeforeAll
    void a_small_town() {
        SmallTown.build(database, LocalDate.of(2026, 11, 24));
    }

    @BeforeEach
    void nothing_is_owed() {
        jdbc.sql("delete from promise_pause").update();
        jdbc.sql("delete from promise").update();
        clock.set(EIGHT);
        thread = Ids.at(EIGHT);
    }

    @Test
    void each_reason_comes_with_the_clocks_it_stops() {
        owe("CLK-11", "CLK-12", "CLK-10");
        var may = promises.pausePossibilities(thread, EIGHT);
        assertThat(may).extracting(PausePossibility::reason).containsExactlyInAnyOrder("CUST_POSTPONE", "CUST_ABSENT", "NO_ACCESS", "PERMIT");
        assertThat(of(may, "CUST_POSTPONE").clocks()).containsExactlyInAnyOrder("CLK-11", "CLK-12");
        assertThat(of(may, "PERMIT").clocks()).containsExactly("CLK-12");
        assertThat(of(may, "PERMIT").latest()).as("as long as needed").isNull();
    }

    @Test
    void what_was_paused_before_is_taken_off_the_longest_pause() {
        owe("CLK-21");
        var whole = of(promises.pausePossibilities(thread, EIGHT), "WAIT_CUST").latest();
        assertThat(whole).as("five working days from Tuesday").isEqualTo(EIGHT.plus(Duration.ofDays(7)));
        promises.pause(thread, pause("WAIT_CUST", EIGHT.plus(Duration.ofDays(2))), EIGHT);
        promises.resume(thread, EIGHT.plus(Duration.ofDays(1)));
        var rest = of(promises.pausePossibilities(thread, EIGHT.plus(Duration.ofDays(1))), "WAIT_CUST").latest();
        assertThat(rest).as("four are left, from Wednesday").isEqualTo(EIGHT.plus(Duration.ofDays(7)));
    }

    @Test
    void nothing_may_stand_still_that_is_broken_ended_or_knows_no_reason() {
        owe("CLK-20", "CLK-24");
        assertThat(promises.pausePossibilities(thread, EIGHT)).as("a first answer waits for nobody").isEmpty();
        owe("CLK-05");
        assertThat(promises.pausePossibilities(thread, EIGHT.plus(Duration.ofHours(8)))).as("due to the second").isEmpty();
        assertThat(promises.pausePossibilities(thread, EIGHT.plus(Duration.ofHours(7)))).isNotEmpty();
        promises.keepThread(thread, Set.of("CLK-05"), EIGHT.plus(Duration.ofHours(1)));
        assertThat(promises.pausePossibilities(thread, EIGHT.plus(Duration.ofHours(2)))).isEmpty();
    }

    @Test
    void a_check_refuses_what_a_pause_would_and_stops_nothing() {
        owe("CLK-21");
        assertThatCode(() -> promises.checkPause(thread, pause("WAIT_CUST", EIGHT.plus(Duration.ofDays(1))), EIGHT)).doesNotThrowAnyException();
        assertThat(promises.ofThread(thread).get(0).state()).isEqualTo("RUNNING");
        assertThatThrownBy(() -> promises.checkPause(thread, pause("CUST_ABSENT", EIGHT.plus(Duration.ofDays(1))), EIGHT)).hasMessageStartingWith("PAUSE_NOT_ALLOWED");
        assertThatThrownBy(() -> promises.checkPause(thread, pause("WAIT_CUST", EIGHT.plus(Duration.ofDays(8))), EIGHT)).hasMessageStartingWith("PAUSE_TOO_LONG");
        assertThatThrownBy(() -> promises.checkPause(thread, pause("WAIT_CUST", null), EIGHT)).hasMessageStartingWith("PAUSE_WITHOUT_END");
        assertThatThrownBy(() -> promises.checkPause(Ids.at(EIGHT), pause("WAIT_CUST", EIGHT.plus(Duration.ofDays(1))), EIGHT)).as("nothing is owed").hasMessageStartingWith("PAUSE_NOT_ALLOWED");
    }

    @Test
    void limits_that_passed_in_a_period_are_found_the_promised_one_and_the_last_each_for_itself() {
        owe("CLK-05");
        while (promises.sweep(EIGHT.plus(Duration.ofHours(30)), 100) > 0) { }
        var day = rules.brokenIn(Set.of("CLK-05"), EIGHT, EIGHT.plus(Duration.ofHours(24)), 10);
        assertThat(day).as("the end of the period is not in it").singleElement().satisfies(it -> {
            assertThat(it.hard()).isFalse();
            assertThat(it.at()).isEqualTo(EIGHT.plus(Duration.ofHours(8)));
            assertThat(it.threadId()).isEqualTo(thread);
            assertThat(it.promise().title()).isEqualTo("一般故障修复");
        });
        assertThat(rules.brokenIn(Set.of("CLK-05"), EIGHT, EIGHT.plus(Duration.ofHours(25)), 10)).extracting(Breach::hard).containsExactly(false, true);
        assertThat(rules.brokenIn(Set.of("CLK-05"), EIGHT.plus(Duration.ofHours(9)), EIGHT.plus(Duration.ofHours(25)), 10)).extracting(Breach::hard).containsExactly(true);
        assertThat(rules.brokenIn(Set.of("CLK-06"), EIGHT, EIGHT.plus(Duration.ofDays(9)), 10)).as("another clock's").isEmpty();
        assertThat(rules.brokenIn(Set.of(), EIGHT, EIGHT.plus(Duration.ofDays(9)), 10)).isEmpty();
    }

    private void owe(String... clocks) {
        for (var which : clocks) promises.start(new StartPromise(Ids.at(EIGHT), which, "TICKET", thread, thread, SmallTown.CITY, "TOWN", null, EIGHT, null));
    }

    private static PausePossibility of(List<PausePossibility> all, String reason) {
        return all.stream().filter(it -> it.reason().equals(reason)).findFirst().orElseThrow();
    }

    private static Pause pause(String reason, Instant until) {
        return new Pause(reason, "用户", "RECORDING", "r-7", "钱芳", until);
    }
}
