package cn.zhenqing365.promise;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.promise.model.Explanation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** However a promise is paused, resumed, kept and reopened: no second is lost and none is won. */
class CountedTimeTest {
    private static final Instant START = LaddersTest.EIGHT;

    /** Each number is a turn: its remainder says what, the rest how many seconds later. */
    @Property(tries = 500)
    void gross_is_net_plus_paused_and_the_deadline_moves_by_the_paused_time_alone(
            @ForAll @Size(max = 30) List<@IntRange(max = 12_000) Integer> turns) {
        var promise = LaddersTest.start("CLK-05", "TOWN", START);
        var due = promise.span().dueAt();
        var stops = new ArrayList<Explanation.Stop>();
        var now = START;
        var stopped = 0L;
        for (int turn : turns) {
            now = now.plusSeconds(turn / 5);
            if (promise.span().pausedSince() != null) stopped += turn / 5;
            switch (turn % 5) {
                case 0 -> {
                    if (promise.mayPause("CUST_POSTPONE", now).isEmpty() && promise.span().endedAt() == null) {
                        close(stops, now);
                        promise.pause("CUST_POSTPONE", null, now);
                        stops.add(new Explanation.Stop("CUST_POSTPONE", "customer", "LINK", "1", now, null, null));
                    }
                }
                case 1 -> {
                    promise.resume(now);
                    close(stops, now);
                }
                case 2 -> promise.catchUp(now);
                case 3 -> {
                    promise.keep(now);
                    close(stops, now);
                    promise.reopen(now);
                }
                default -> assertThat(promise.span().startedAt()).isEqualTo(START);
            }
        }
        promise.resume(now);
        close(stops, now);
        var why = Explanation.of(promise.span(), stops, now);
        assertThat(promise.span().pausedSeconds()).isEqualTo(stopped);
        assertThat(promise.span().dueAt()).isEqualTo(due.plusSeconds(stopped));
        assertThat(DeadlineInterval.grossSeconds(why)).isEqualTo(Duration.between(START, now).toSeconds());
        assertThat(DeadlineInterval.netSeconds(why)).isEqualTo(DeadlineInterval.grossSeconds(why) - stopped);
    }

    private static void close(List<Explanation.Stop> stops, Instant now) {
        stops.replaceAll(it -> it.resumedAt() != null ? it : new Explanation.Stop(it.reason(), it.askedBy(), it.evidence(),
                it.evidenceRef(), it.pausedAt(), it.plannedResumeAt(), now));
    }
}
