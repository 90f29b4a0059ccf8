package cn.zhenqing365.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.promise.StartPromise;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class LiveTest {
    private static final Instant EIGHT = MovableClock.MORNING;

    @Autowired LiveFeed feed;
    @Autowired Journal journal;
    @Autowired Promises promises;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    private final UUID ticket = Ids.at(EIGHT);

    /** A line one can read afterwards; a stuck one never gets its first word out. */
    private static final class Tape implements LiveClient.Line {
        final List<LiveEvents.Event> heard = new CopyOnWriteArrayList<>();
        final CountDownLatch unstuck;
        volatile boolean closed;

        Tape(int stuck) {
            unstuck = new CountDownLatch(stuck);
        }

        @Override
        public void send(LiveEvents.Event event) {
            try {
                unstuck.await();
            } catch (InterruptedException over) {
                return;
            }
            heard.add(event);
        }

        @Override
        public void close() {
            closed = true;
        }

        List<String> of(String name) {
            return heard.stream().filter(it -> it.name().equals(name)).map(LiveEvents.Event::json).toList();
        }
    }

    @BeforeEach
    void morning() {
        clock.set(EIGHT);
        jdbc.sql("delete from promise").update();
        jdbc.sql("delete from journal_entry").update();
    }

    @AfterEach
    void everybodyLeaves() {
        feed.sayGoodbye();
        feed.passOn();
    }

    @Test
    void each_hears_their_areas_and_the_one_who_sees_all_hears_all() {
        var north = listen(new Listener(null, "DISPATCHER", false, Set.of("N"), false));
        var all = listen(new Listener(null, "ADMIN", true, Set.of(), false));
        happens("N");
        happens("S");
        happens(null);
        feed.passOn();
        await().untilAsserted(() -> assertThat(all.of("happening")).hasSize(3));
        assertThat(north.of("happening")).singleElement().asString().contains("\"areaCode\":\"N\"", ticket.toString());
    }

    @Test
    void what_is_committed_late_is_passed_on_and_nothing_twice() throws Exception {
        var all = listen(new Listener(null, "ADMIN", true, Set.of(), false));
        var written = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        var slow = new Thread(() -> transaction.executeWithoutResult(status -> {
            happens("S");
            written.countDown();
            try {
                commit.await();
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        }));
        slow.start();
        written.await();
        clock.advance(Duration.ofSeconds(4));
        happens("N");
        feed.passOn();
        await().untilAsserted(() -> assertThat(all.of("happening")).hasSize(1));
        commit.countDown();
        slow.join();
        for (int look = 0; look < 15; look++) feed.passOn();
        await().untilAsserted(() -> assertThat(all.of("happening")).hasSize(2));
    }

    @Test
    void a_ladder_step_is_an_alert_to_the_one_it_tells() {
        var mine = Ids.at(EIGHT);
        var agent = listen(new Listener(mine, "AGENT", true, Set.of(), false));
        var colleague = listen(new Listener(Ids.at(EIGHT), "AGENT", true, Set.of(), false));
        var leader = listen(new Listener(null, "SHIFT_LEADER", true, Set.of(), true));
        promises.start(new StartPromise(Ids.at(EIGHT), "CLK-01", "TICKET", ticket, ticket, "N", "TOWN", mine, EIGHT, null));
        clock.set(EIGHT.plusSeconds(150));
        promises.sweep(clock.instant(), 10);
        feed.passOn();
        await().untilAsserted(() -> assertThat(agent.of("alert")).singleElement().asString()
                .contains("“三分钟派单”11月24日08:03到期", "\"clock\":\"CLK-01\""));
        clock.set(EIGHT.plusSeconds(180));
        promises.sweep(clock.instant(), 10);
        feed.passOn();
        await().untilAsserted(() -> assertThat(leader.of("alert")).singleElement().asString().contains("has been broken since 08:03"));
        assertThat(agent.of("alert")).hasSize(1);
        assertThat(colleague.of("alert")).isEmpty();
    }

    @Test
    void a_plan_that_became_another_is_heard_in_its_area_and_not_in_the_hall() {
        jdbc.sql("insert into day_plan (area_code, day, version) values ('N', date '2026-11-24', 4), ('N', date '2020-01-01', 1) on conflict do nothing").update();
        var north = listen(new Listener(null, "DISPATCHER", false, Set.of("N"), false));
        var south = listen(new Listener(null, "DISPATCHER", false, Set.of("S"), false));
        var hall = listen(Listener.hallIn("N"));
        looks();
        jdbc.sql("update day_plan set version = version + 1 where area_code = 'N'").update();
        looks();
        looks();
        jdbc.sql("delete from day_plan where area_code = 'N'").update();
        await().untilAsserted(() -> assertThat(north.of("happening")).singleElement().asString().contains("PLAN_CHANGED", "\"areaCode\":\"N\""));
        assertThat(south.of("happening")).isEmpty();
        assertThat(hall.of("happening")).isEmpty();
    }

    /** So often that every source was asked. */
    private void looks() {
        for (int look = 0; look < 3; look++) feed.passOn();
    }

    @Test
    void a_stuck_screen_holds_nobody_up_and_is_let_go() {
        var stuck = new Tape(1);
        feed.join(new Listener(null, "ADMIN", true, Set.of(), false), stuck);
        var well = listen(new Listener(null, "ADMIN", true, Set.of(), false));
        for (int burst = 0; burst < 10; burst++) {
            for (int i = 0; i < 40; i++) happens("N");
            feed.passOn();
            var expected = 40 * (burst + 1);
            await().untilAsserted(() -> assertThat(well.of("happening")).hasSize(expected));
        }
        feed.passOn();
        assertThat(feed.listening()).isOne();
        stuck.unstuck.countDown();
        await().untilAsserted(() -> assertThat(stuck.closed).isTrue());
    }

    @Test
    void more_than_anyone_can_read_is_one_word() {
        var all = listen(new Listener(null, "ADMIN", true, Set.of(), false));
        for (int i = 0; i < 60; i++) happens("N");
        feed.passOn();
        await().untilAsserted(() -> assertThat(all.of("happening")).singleElement().asString().contains("\"what\":\"MANY\""));
    }

    @Test
    void the_heart_beats_at_once_and_on() {
        var all = listen(new Listener(null, "ADMIN", true, Set.of(), false));
        feed.beat();
        await().untilAsserted(() -> assertThat(all.of("heartbeat")).hasSize(2));
        assertThat(all.of("heartbeat").get(0)).contains("\"at\":\"2026-11-24T00:00:00Z\"", "\"oldestQueuedSeconds\":0");
    }

    private Tape listen(Listener listener) {
        var tape = new Tape(0);
        feed.join(listener, tape);
        feed.passOn();
        return tape;
    }

    private void happens(String areaCode) {
        journal.write(Happening.of("TOLD", "TICKET", ticket, ticket, areaCode, Actor.SYSTEM, clock.instant()));
    }
}
