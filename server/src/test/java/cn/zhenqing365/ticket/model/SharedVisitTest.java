package cn.zhenqing365.ticket.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.kernel.TimeWindow;
import cn.zhenqing365.ticket.model.SharedVisit.Why;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkOrderState;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One person, once, for everything: when it fits. */
class SharedVisitTest {
    private static final Set<String> ALL_ROUND = Set.of("S1", "S3", "S7");

    @Test
    void what_is_asked_goes_along_with_the_visit_of_whoever_can_do_it() {
        assertThat(SharedVisit.of(visit(null, null, null), ALL_ROUND, List.of(List.of("S1")), null, at(20))).isEqualTo(Why.FITS);
        assertThat(SharedVisit.of(visit(14, 16, null), ALL_ROUND, List.of(List.of("S1", "S6"), List.of("S3")), null, at(20))).as("one of the skills will do for each").isEqualTo(Why.FITS);
        assertThat(SharedVisit.of(visit(14, 16, null), ALL_ROUND, List.of(List.of("S1"), List.of("S4")), null, at(20))).as("nobody to splice the fibre").isEqualTo(Why.SKILL);
    }

    @Test
    void a_repair_does_not_wait_for_an_installation_beyond_its_promise() {
        assertThat(SharedVisit.of(visit(14, 16, null), ALL_ROUND, List.of(List.of("S1")), null, at(16))).isEqualTo(Why.FITS);
        assertThat(SharedVisit.of(visit(14, 16, null), ALL_ROUND, List.of(List.of("S1")), null, at(15))).isEqualTo(Why.PROMISE);
    }

    @Test
    void the_window_a_customer_asks_for_is_not_overruled() {
        assertThat(SharedVisit.of(visit(14, 16, null), ALL_ROUND, List.of(List.of("S1")), new TimeWindow(at(15), at(17)), null)).isEqualTo(Why.FITS);
        assertThat(SharedVisit.of(visit(14, 16, null), ALL_ROUND, List.of(List.of("S1")), new TimeWindow(at(16), at(18)), null)).as("half open").isEqualTo(Why.WINDOW);
    }

    @Test
    void whoever_is_at_the_door_already_takes_no_more_by_himself() {
        assertThat(SharedVisit.of(visit(14, 16, 14), ALL_ROUND, List.of(List.of("S1")), null, null)).isEqualTo(Why.ALREADY_THERE);
    }

    private static WorkOrder visit(Integer from, Integer until, Integer arrived) {
        return new WorkOrder(UUID.randomUUID(), "B1-1", UUID.randomUUID(), "B1", UUID.randomUUID(), "A01", "BZ-02", List.of("S1"), "王", "13712345678", "x",
                arrived != null ? WorkOrderState.ARRIVED : from != null ? WorkOrderState.APPOINTED : WorkOrderState.ASSIGNED, UUID.randomUUID(), 10, 1, at(8), at(8), null, null,
                from == null ? null : at(from), until == null ? null : at(until), arrived == null ? null : at(arrived), null, null, 0, 0);
    }

    private static Instant at(int hour) {
        return Instant.parse("2026-11-23T16:00:00Z").plusSeconds(hour * 3600L);
    }
}
