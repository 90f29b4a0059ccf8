package cn.zhenqing365.lobby.model;

import static cn.zhenqing365.lobby.model.QueueOf.RULES;
import static cn.zhenqing365.lobby.model.QueueOf.at;
import static cn.zhenqing365.lobby.model.QueueOf.counter;
import static cn.zhenqing365.lobby.model.QueueOf.minutes;
import static cn.zhenqing365.lobby.model.QueueOf.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExpectedWaitTest {
    @Test
    void one_counter_and_three_payments_of_four_minutes() {
        var waiting = List.of(number(1, "PAY", Need.NONE, 0), number(2, "PAY", Need.NONE, 1), number(3, "PAY", Need.NONE, 2));
        var waits = expected(List.of(counter(1, null)), Map.of()).ofAll(waiting);
        assertThat(waiting.stream().map(it -> minutes(waits.get(it.id())))).containsExactly(0.0, 4.0, 8.0);
    }

    @Test
    void what_is_being_served_is_counted_with_what_is_left_of_it_and_never_with_nothing() {
        var waiting = List.of(number(2, "PAY", Need.NONE, 1));
        assertThat(minutes(expected(List.of(counter(1, null)), Map.of(counter(1, null).id(), served("ORDER", 5))).ofAll(waiting).get(waiting.get(0).id())))
                .as("twelve minutes usually, seven of them gone at 08:12").isEqualTo(5.0);
        assertThat(minutes(expected(List.of(counter(1, null)), Map.of(counter(1, null).id(), served("ORDER", -30))).ofAll(waiting).get(waiting.get(0).id())))
                .as("a quarter of the usual when it takes longer").isEqualTo(3.0);
    }

    @Test
    void what_no_open_counter_does_has_no_wait_and_none_is_made_up() {
        var order = number(1, "ORDER", Need.NONE, 0);
        assertThat(expected(List.of(counter(1, null, "PAY")), Map.of()).ofAll(List.of(order))).isEmpty();
    }

    @Test
    void the_figures_of_the_hall_itself_are_believed_before_the_rule() {
        var waiting = List.of(number(1, "PAY", Need.NONE, 0), number(2, "PAY", Need.NONE, 1));
        var waits = new ExpectedWait(RULES, Map.of("PAY", Duration.ofMinutes(7)), List.of(counter(1, null)), Map.of(), at(12)).ofAll(waiting);
        assertThat(minutes(waits.get(waiting.get(1).id()))).isEqualTo(7.0);
    }

    @Test
    void only_those_who_share_a_counter_are_ahead_of_one() {
        var waiting = List.of(number(1, "PAY", Need.NONE, 0), number(2, "ORDER", Need.NONE, 1), number(3, "ORDER", Need.NONE, 2));
        assertThat(expected(List.of(counter(1, null, "PAY"), counter(2, null, "ORDER")), Map.of()).ahead(waiting.get(2), waiting)).isEqualTo(1);
        assertThat(expected(List.of(counter(1, null)), Map.of()).ahead(waiting.get(2), waiting)).isEqualTo(2);
    }

    private static ExpectedWait expected(List<Counter> counters, Map<UUID, QueueNumber> there) {
        return new ExpectedWait(RULES, Map.of(), counters, there, at(12));
    }

    private static QueueNumber served(String business, double since) {
        var it = number(77, business, Need.NONE, 0);
        return new QueueNumber(it.id(), it.lobbyId(), it.day(), it.letter(), it.seq(), it.business(), it.need(), it.channel(), null, null, null, it.takenAt(),
                it.waitingSince(), it.rankAt(), null, NumberState.SERVING, 1, counter(1, null).id(), 1, at(since), at(since), null, "t");
    }
}
