package cn.zhenqing365.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.TimeWindow;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class AppointmentsTest {
    private static final Instant EIGHT = MovableClock.MORNING;
    private static final TimeWindow NINE_TO_ELEVEN = hours(1, 3);
    private static final int CALLERS = 32;
    @Autowired Appointments appointments;
    @Autowired PlatformTransactionManager transactions;
    @Autowired JdbcClient jdbc;
    private final UUID technician = UUID.randomUUID();

    @BeforeEach
    void an_empty_book() {
        jdbc.sql("delete from appointment_hour").update();
        jdbc.sql("delete from appointment").update();
    }

    @Test
    void two_hours_hold_two_jobs_of_one_technician_and_not_three() {
        agree(UUID.randomUUID(), NINE_TO_ELEVEN);
        agree(UUID.randomUUID(), NINE_TO_ELEVEN);
        refuses(() -> agree(UUID.randomUUID(), NINE_TO_ELEVEN));
        assertThat(appointments.free(technician, List.of(NINE_TO_ELEVEN, hours(3, 5)))).containsExactly(hours(3, 5));
    }

    @Test
    void a_window_that_ends_where_another_begins_is_free() {
        agree(UUID.randomUUID(), hours(1, 2));
        agree(UUID.randomUUID(), hours(2, 3));
        assertThat(hoursBlocked()).isEqualTo(2);
    }

    @Test
    void another_technician_has_hours_of_their_own() {
        agree(UUID.randomUUID(), hours(1, 2));
        inTransaction(() -> appointments.agree(UUID.randomUUID(), UUID.randomUUID(), hours(1, 2), "CUSTOMER", EIGHT));
        assertThat(hoursBlocked()).isEqualTo(2);
    }

    @Test
    void moving_a_visit_gives_the_old_hour_back_and_keeps_what_was_agreed_as_history() {
        var job = UUID.randomUUID();
        agree(job, hours(1, 2));
        agree(job, hours(5, 6));
        agree(UUID.randomUUID(), hours(1, 2));
        assertThat(jdbc.sql("select end_reason from appointment where work_order_id = ? and ended_at is not null").param(job)
                .query(String.class).list()).containsExactly("MOVED");
    }

    @Test
    void a_refused_move_leaves_the_old_window_standing() {
        var job = UUID.randomUUID();
        agree(job, hours(1, 2));
        agree(UUID.randomUUID(), hours(5, 6));
        refuses(() -> agree(job, hours(5, 6)));
        assertThat(jdbc.sql("select count(*) from appointment where work_order_id = ? and ended_at is null").param(job).query(Integer.class).single()).isOne();
        refuses(() -> agree(UUID.randomUUID(), hours(1, 2)));
    }

    @Test
    void of_thirty_two_callers_at_once_two_get_the_two_hours_and_thirty_hear_that_they_are_taken() throws Exception {
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(CALLERS);
        try {
            var calls = new ArrayList<Future<Boolean>>();
            for (int n = 0; n < CALLERS; n++) calls.add(pool.submit((Callable<Boolean>) () -> {
                start.await();
                try {
                    agree(UUID.randomUUID(), NINE_TO_ELEVEN);
                    return true;
                } catch (Refused taken) {
                    assertThat(taken.refusal().code()).isEqualTo("TECHNICIAN_HOURS_TAKEN");
                    return false;
                }
            }));
            start.countDown();
            int agreed = 0;
            for (var call : calls) if (call.get()) agreed++;
            assertThat(agreed).isEqualTo(2);
        } finally {
            pool.shutdown();
        }
        assertThat(hoursBlocked()).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from appointment").query(Integer.class).single()).as("a refused call leaves nothing behind").isEqualTo(2);
    }

    private UUID agree(UUID job, TimeWindow window) {
        return inTransaction(() -> appointments.agree(job, technician, window, "CUSTOMER", EIGHT));
    }

    private <T> T inTransaction(java.util.function.Supplier<T> deed) {
        return new TransactionTemplate(transactions).execute(status -> deed.get());
    }

    private static void refuses(Callable<?> deed) {
        assertThatThrownBy(deed::call).isInstanceOfSatisfying(Refused.class, it -> assertThat(it.refusal().code()).isEqualTo("TECHNICIAN_HOURS_TAKEN"));
    }

    private int hoursBlocked() {
        return jdbc.sql("select count(*) from appointment_hour").query(Integer.class).single();
    }

    private static TimeWindow hours(int from, int until) {
        return new TimeWindow(EIGHT.plusSeconds(from * 3600L), EIGHT.plusSeconds(until * 3600L));
    }
}
