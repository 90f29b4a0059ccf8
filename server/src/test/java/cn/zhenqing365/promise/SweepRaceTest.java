package cn.zhenqing365.promise;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two sweeps on two connections over one database are two nodes, as far as the database can tell. */
@ServerTest
class SweepRaceTest {
    private static final Instant EIGHT = MovableClock.MORNING;

    @Autowired Promises promises;
    @Autowired JdbcClient jdbc;

    @Test
    void five_hundred_due_promises_swept_by_two_at_once_reach_each_step_once() throws Exception {
        promises.start(IntStream.range(0, 500).mapToObj(it -> one()).toArray(StartPromise[]::new));
        var ready = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> first = pool.submit(() -> { ready.await(); return sweepAll(); });
            Future<Integer> second = pool.submit(() -> { ready.await(); return sweepAll(); });
            ready.countDown();
            assertThat(first.get() + second.get()).isEqualTo(500);
        } finally {
            pool.shutdown();
        }
        sweepAll();
        assertThat(count("LADDER_STEP")).isEqualTo(1000);
        assertThat(count("PROMISE_BROKEN")).isEqualTo(500);
        assertThat(jdbc.sql("select count(distinct (particulars ->> 'promiseId', particulars ->> 'step')) from journal_entry "
                + "where what = 'LADDER_STEP'").query(Integer.class).single()).isEqualTo(1000);
    }

    private int sweepAll() {
        return promises.sweep(EIGHT.plusSeconds(200), 1000);
    }

    private int count(String what) {
        return jdbc.sql("select count(*) from journal_entry where what = ?").param(what).query(Integer.class).single();
    }

    private static StartPromise one() {
        UUID ticket = Ids.at(EIGHT);
        return new StartPromise(Ids.at(EIGHT), "CLK-01", "TICKET", ticket, ticket, "A1", "TOWN", null, EIGHT, null);
    }
}
