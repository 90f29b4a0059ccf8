package cn.zhenqing365.workorder.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.TimeWindow;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.workorder.Closing;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkOrderState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VisitTest {
    private static final Instant EIGHT = MovableClock.MORNING;
    private static final Instant NINE = EIGHT.plusSeconds(3600);
    private static final UUID ZHANG = UUID.randomUUID();
    private static final UUID LI = UUID.randomUUID();
    private static final Closing LOOSE_JOINT = new Closing("LN-01", "REJOINT", "OPERATOR", List.of(), Map.of(), null, null);
    private static final TimeWindow TWO_TO_FOUR = hours(6, 8);
    private final WorkOrder sent = job(WorkOrderState.ASSIGNED);

    @Test
    void each_report_moves_the_job_one_step_and_keeps_its_own_time() {
        var received = new Visit(sent).received(ZHANG, EIGHT.plusSeconds(60)).work();
        var contacted = new Visit(received).contacted(ZHANG, EIGHT.plusSeconds(300)).work();
        var appointed = new Visit(contacted).appointed(ZHANG, TWO_TO_FOUR, EIGHT.plusSeconds(310)).work();
        var arrived = new Visit(appointed).arrived(ZHANG, EIGHT.plusSeconds(21600)).work();
        var done = new Visit(arrived).completed(ZHANG, LOOSE_JOINT, EIGHT.plusSeconds(24000)).work();
        assertThat(List.of(received, contacted, appointed, arrived, done)).extracting(WorkOrder::state).containsExactly(WorkOrderState.RECEIVED,
                WorkOrderState.CONTACTED, WorkOrderState.APPOINTED, WorkOrderState.ARRIVED, WorkOrderState.COMPLETED);
        assertThat(done.receivedAt()).isEqualTo(EIGHT.plusSeconds(60));
        assertThat(done.contactedAt()).isEqualTo(EIGHT.plusSeconds(300));
        assertThat(done.windowStart()).isEqualTo(TWO_TO_FOUR.start());
        assertThat(done.closing()).isEqualTo(LOOSE_JOINT);
    }

    @Test
    void a_report_that_comes_twice_is_nothing_new_and_the_first_time_stays() {
        var received = new Visit(sent).received(ZHANG, EIGHT).work();
        var again = new Visit(received).received(ZHANG, NINE);
        assertThat(again.isNews()).isFalse();
        assertThat(again.work().receivedAt()).isEqualTo(EIGHT);
        var done = new Visit(received).completed(ZHANG, LOOSE_JOINT, NINE).work();
        assertThat(new Visit(done).completed(ZHANG, LOOSE_JOINT, NINE.plusSeconds(9)).isNews()).isFalse();
    }

    @Test
    void arrived_without_a_word_before_counts_as_received_and_not_as_called() {
        var arrived = new Visit(sent).arrived(ZHANG, NINE).work();
        assertThat(arrived.state()).isEqualTo(WorkOrderState.ARRIVED);
        assertThat(arrived.receivedAt()).isEqualTo(NINE);
        assertThat(arrived.contactedAt()).as("a call that was not made is not invented").isNull();
    }

    @Test
    void a_report_out_of_order_does_not_move_the_job_back() {
        var arrived = new Visit(sent).arrived(ZHANG, NINE).work();
        assertThat(new Visit(arrived).contacted(ZHANG, NINE.plusSeconds(60)).work().state()).isEqualTo(WorkOrderState.ARRIVED);
    }

    @Test
    void only_the_holder_reports() {
        refuses("NOT_YOUR_JOB", new Visit(sent).received(LI, EIGHT));
        refuses("NOT_YOUR_JOB", new Visit(sent).completed(LI, LOOSE_JOINT, EIGHT));
        refuses("NOT_YOUR_JOB", new Visit(sent).arrived(null, EIGHT));
    }

    @Test
    void a_window_is_at_most_two_hours_ahead_of_now_and_within_thirty_days() {
        assertThat(new Visit(sent).appointed(ZHANG, hours(6, 8), EIGHT).isNews()).isTrue();
        refuses("WINDOW_TOO_WIDE", new Visit(sent).appointed(ZHANG, new TimeWindow(NINE, NINE.plusSeconds(7201)), EIGHT));
        refuses("WINDOW_IN_THE_PAST", new Visit(sent).appointed(ZHANG, hours(-2, 0), EIGHT));
        refuses("WINDOW_TOO_FAR", new Visit(sent).appointed(ZHANG, hours(721, 722), EIGHT));
        assertThat(new Visit(sent).appointed(ZHANG, hours(720, 722), EIGHT).isNews()).as("thirty days to the minute").isTrue();
    }

    @Test
    void a_window_agreed_says_that_the_customer_was_reached() {
        assertThat(new Visit(sent).appointed(ZHANG, TWO_TO_FOUR, EIGHT).work().contactedAt()).isEqualTo(EIGHT);
    }

    @Test
    void who_stands_at_the_door_is_not_put_off() {
        var arrived = new Visit(sent).arrived(ZHANG, NINE).work();
        refuses("TECHNICIAN_ALREADY_THERE", new Visit(arrived).movedByCustomer(TWO_TO_FOUR, NINE));
    }

    @Test
    void attempts_that_reached_nobody_are_counted_and_are_no_contact() {
        var once = new Visit(sent).notReached(ZHANG, EIGHT).work();
        var twice = new Visit(once).notReached(ZHANG, NINE).work();
        assertThat(twice.unreachableAttempts()).isEqualTo(2);
        assertThat(twice.contactedAt()).isNull();
        assertThat(twice.state()).isEqualTo(WorkOrderState.RECEIVED);
    }

    @Test
    void a_new_holder_starts_with_what_was_agreed_and_has_received_nothing() {
        var appointed = new Visit(sent).appointed(ZHANG, TWO_TO_FOUR, EIGHT).work();
        var handed = Draft.of(appointed).assignedTo(LI, 12, NINE).done();
        assertThat(handed.state()).isEqualTo(WorkOrderState.APPOINTED);
        assertThat(handed.receivedAt()).isNull();
        assertThat(handed.windowStart()).isEqualTo(TWO_TO_FOUR.start());
        assertThat(handed.assignmentNo()).isEqualTo(2);
        refuses("NOT_YOUR_JOB", new Visit(handed).arrived(ZHANG, NINE));
    }

    @Test
    void what_is_over_stays_over() {
        var done = new Visit(sent).completed(ZHANG, LOOSE_JOINT, NINE).work();
        refuses("WORK_ALREADY_COMPLETED", new Visit(done).arrived(ZHANG, NINE));
        refuses("WORK_ALREADY_COMPLETED", new Visit(done).cancelled());
        var cancelled = new Visit(sent).cancelled().work();
        refuses("WORK_CANCELLED", new Visit(cancelled).received(ZHANG, NINE));
    }

    private static void refuses(String code, Decision decision) {
        assertThatThrownBy(decision::orRefuse).isInstanceOfSatisfying(Refused.class, it -> assertThat(it.refusal().code()).isEqualTo(code));
    }

    private static TimeWindow hours(int from, int until) {
        return new TimeWindow(EIGHT.plusSeconds(from * 3600L), EIGHT.plusSeconds(until * 3600L));
    }

    private static WorkOrder job(WorkOrderState state) {
        return new WorkOrder(UUID.randomUUID(), "R261124000001-1", UUID.randomUUID(), "R261124000001", UUID.randomUUID(), "A01", "TV-01", List.of("S1"),
                "王建国", "13712345678", "花园浜三村12幢2单元502室", state, ZHANG, 11, 1, EIGHT, EIGHT, null, null, null, null, null, null, null, 0, 0);
    }
}
