package cn.zhenqing365.lobby.model;

import static cn.zhenqing365.lobby.model.QueueOf.RULES;
import static cn.zhenqing365.lobby.model.QueueOf.at;
import static cn.zhenqing365.lobby.model.QueueOf.counter;
import static cn.zhenqing365.lobby.model.QueueOf.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CallOrderTest {
    @Test
    void who_came_first_is_called_first() {
        var waiting = List.of(number(3, "PAY", Need.NONE, 5), number(1, "PAY", Need.NONE, 1), number(2, "ORDER", Need.NONE, 3));
        assertThat(names(waiting, counter(1, null))).containsExactly("A001", "A002", "A003");
    }

    @Test
    void a_counter_calls_only_for_its_own_business() {
        var waiting = List.of(number(1, "PAY", Need.NONE, 1), number(2, "ORDER", Need.NONE, 3));
        assertThat(CallOrder.next(waiting, counter(1, null, "ORDER"), RULES, at(5))).get().extracting(QueueNumber::name).isEqualTo("A002");
        assertThat(CallOrder.next(waiting, counter(1, null, "EQUIPMENT"), RULES, at(5))).isEmpty();
    }

    @Test
    void the_old_go_before_those_who_came_up_to_fifteen_minutes_earlier_and_before_nobody_else() {
        var waiting = List.of(number(1, "PAY", Need.NONE, 0), number(2, "PAY", Need.NONE, 2), number(3, "PAY", Need.ELDERLY, 16));
        assertThat(names(waiting, counter(1, null))).containsExactly("A001", "A003", "A002");
    }

    @Test
    void however_many_of_the_green_lane_come_nobody_is_overtaken_by_one_who_came_more_than_the_credit_later() {
        var chance = new Random(365);
        for (int round = 0; round < 200; round++) {
            var waiting = new ArrayList<QueueNumber>();
            for (int i = 0; i < 60; i++) waiting.add(number(i, "PAY", chance.nextInt(10) < 8 ? Need.ELDERLY : Need.NONE, chance.nextDouble() * 120));
            var order = inOrder(waiting, counter(1, null));
            for (int i = 0; i < order.size(); i++)
                for (int j = i + 1; j < order.size(); j++)
                    assertThat(order.get(i).takenAt()).isBefore(order.get(j).takenAt().plus(RULES.credit(Need.ELDERLY)).plusMillis(1));
        }
    }

    @Test
    void the_lane_of_the_old_takes_them_first_until_somebody_else_has_waited_ten_minutes() {
        var lane = counter(1, Need.ELDERLY);
        var waiting = List.of(number(1, "PAY", Need.NONE, 0), number(2, "PAY", Need.ELDERLY, 8));
        assertThat(CallOrder.next(waiting, lane, RULES, at(9))).get().extracting(QueueNumber::name).isEqualTo("A002");
        var late = List.of(number(1, "PAY", Need.NONE, 0), number(2, "PAY", Need.ELDERLY, 16));
        assertThat(CallOrder.next(late, lane, RULES, at(17))).get().extracting(QueueNumber::name).isEqualTo("A001");
    }

    @Test
    void the_lane_alone_in_a_stream_of_the_old_still_serves_the_others() {
        var lane = counter(1, Need.ELDERLY);
        var waiting = new ArrayList<>(List.of(number(999, "PAY", Need.NONE, 0)));
        for (int minute = 0; minute < 60; minute++) {
            waiting.add(number(minute, "PAY", Need.ELDERLY, minute + 0.5));
            waiting.add(number(100 + minute, "PAY", Need.ELDERLY, minute + 0.6));
            var next = CallOrder.next(waiting, lane, RULES, at(minute + 1)).orElseThrow();
            waiting.remove(next);
            if (next.seq() == 999) {
                assertThat(minute).isLessThanOrEqualTo(35);
                return;
            }
        }
        throw new AssertionError("never called");
    }

    @Test
    void an_appointment_counts_from_the_agreed_time_and_is_lost_by_coming_too_late() {
        assertThat(CallOrder.rank(Need.APPOINTMENT, at(58), at(60), RULES)).as("on time").isEqualTo(at(40));
        assertThat(CallOrder.rank(Need.APPOINTMENT, at(10), at(60), RULES)).as("much too early: as everybody").isEqualTo(at(10));
        assertThat(CallOrder.rank(Need.APPOINTMENT, at(74), at(60), RULES)).as("a little late").isEqualTo(at(54));
        assertThat(CallOrder.rank(Need.APPOINTMENT, at(76), at(60), RULES)).as("too late").isEqualTo(at(76));
    }

    private static List<String> names(List<QueueNumber> waiting, Counter counter) {
        return inOrder(waiting, counter).stream().map(QueueNumber::name).toList();
    }

    private static List<QueueNumber> inOrder(List<QueueNumber> waiting, Counter counter) {
        var left = new ArrayList<>(waiting);
        var order = new ArrayList<QueueNumber>();
        while (!left.isEmpty()) {
            var next = CallOrder.next(left, counter, RULES, at(130)).orElseThrow();
            left.remove(next);
            order.add(next);
        }
        return order;
    }
}
