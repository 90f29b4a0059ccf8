package cn.zhenqing365.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.NodeProcess;
import cn.zhenqing365.testing.People;
import cn.zhenqing365.testing.Postgres;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A day of 2,000 customers through ten counters, as fast as two nodes will go, over HTTP: kiosks and counters speak to either
 * node by turns, every seventh request is sent to both at once, and in the middle the second node is killed with -9.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LobbyTwoNodesTest {
    private static final int CUSTOMERS = Integer.getInteger("zq.lobby.customers", 2000);
    private static final int COUNTERS = 10;
    private static final int KIOSKS = 3;
    private static final List<String> BUSINESSES = List.of("PAY", "ORDER", "CHANGE", "EQUIPMENT", "CONSULT");

    private final Postgres.Database database = Postgres.freshDatabase();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
    private final ConcurrentLinkedQueue<String> given = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> called = new ConcurrentLinkedQueue<>();
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger served = new AtomicInteger();
    private volatile boolean twoIsDead;
    private String device;
    private NodeProcess one;
    private NodeProcess two;

    @BeforeAll
    void a_day_replayed_at_speed(@TempDir Path folder) throws Exception {
        SmallTown.build(database.dataSource(), LocalDate.now(cn.zhenqing365.kernel.Zones.CHINA));
        var people = new People(jdbc);
        for (int no = 1; no <= COUNTERS; no++) people.staff("3" + (100 + no), "营业员" + no, Role.AGENT, "1880000%04d".formatted(no));
        var environment = Map.of("ZQ_DATABASE_URL", database.asUrl());
        one = NodeProcess.start(folder.resolve("one"), environment, "zq.town.sample=false").awaitReady();
        two = NodeProcess.start(folder.resolve("two"), environment, "zq.town.sample=false").awaitReady();
        furnish();
        var pool = Executors.newFixedThreadPool(KIOSKS + COUNTERS);
        var all = new ArrayList<Future<?>>();
        for (int kiosk = 0; kiosk < KIOSKS; kiosk++) all.add(pool.submit(kiosk(kiosk)));
        for (int no = 1; no <= COUNTERS; no++) all.add(pool.submit(counter(no)));
        pool.shutdown();
        for (var it : all) it.get(6, TimeUnit.MINUTES);
    }

    private void furnish() throws Exception {
        var admin = new Hallway().signedIn(one.address, SmallTown.ADMIN.login(), SmallTown.PASSWORD);
        var counters = new ArrayList<String>();
        for (int no = 1; no <= COUNTERS; no++) counters.add("{\"no\":%d,\"businesses\":%s}".formatted(no, no > 7 ? "[\"PAY\",\"CONSULT\"]" : "[]"));
        var answer = admin.send(one.address, "PUT", "/api/lobbies/H01", """
                {"name":"人民中路营业厅","address":"人民中路58号","areaCode":"A01","opens":"00:00","closes":"00:00","counters":[%s]}""".formatted(String.join(",", counters)), "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        device = answer.json().get("deviceToken").asString();
    }

    private Callable<Void> kiosk(int kiosk) {
        return () -> {
            var door = new Hallway();
            for (int n = taken.getAndIncrement(); n < CUSTOMERS; n = taken.getAndIncrement()) {
                var body = "{\"business\":\"%s\",\"need\":\"%s\"}".formatted(BUSINESSES.get(n % 5), n % 6 == 0 ? "ELDERLY" : "NONE");
                var answer = twice(door, n, "POST", "/api/halls/" + device + "/numbers", body, "customer-" + n);
                assertThat(answer.status()).as(answer.body()).isEqualTo(201);
                given.add(answer.json().get("number").asString());
            }
            return null;
        };
    }

    private Callable<Void> counter(int no) {
        return () -> {
            var clerk = new Hallway().signedIn(one.address, "3" + (100 + no), People.PASSWORD);
            assertThat(clerk.send(one.address, "PUT", "/api/lobbies/H01/counters/" + no, "{\"state\":\"OPEN\"}", "").status()).isEqualTo(200);
            for (int n = 0; ; n++) {
                var answer = twice(clerk, n + no, "POST", "/api/lobbies/H01/counters/" + no + "/calls", "{}", "call-" + no + "-" + n);
                assertThat(answer.status()).as(answer.body()).isIn(200, 201);
                if (answer.json().get("number").isNull()) {
                    if (given.size() >= CUSTOMERS) return null;
                    Thread.sleep(20);
                    continue;
                }
                called.add(answer.json().get("number").get("number").asString());
                if (served.incrementAndGet() == CUSTOMERS / 2) {
                    twoIsDead = true;
                    two.kill();
                }
                var done = twice(clerk, n, "POST", "/api/queue-numbers/" + answer.json().get("id").asString() + "/completions", "{}", "done-" + no + "-" + n);
                assertThat(done.status()).as(done.body()).isEqualTo(200);
            }
        };
    }

    /** To one node or the other, every seventh to both at once; a lost answer is asked for again with the same key. */
    private Hallway.Answer twice(Hallway who, int n, String method, String path, String body, String key) throws Exception {
        var address = n % 2 == 0 || twoIsDead ? one.address : two.address;
        if (n % 7 == 0 && !twoIsDead) {
            var other = new Thread(() -> {
                try {
                    who.send(two.address, method, path, body, key);
                } catch (Exception lost) {
                    Thread.currentThread().interrupt();
                }
            });
            other.start();
            var answer = again(who, one.address, method, path, body, key);
            other.join();
            return answer;
        }
        return again(who, address, method, path, body, key);
    }

    private Hallway.Answer again(Hallway who, String address, String method, String path, String body, String key) throws Exception {
        try {
            var answer = who.send(address, method, path, body, key);
            return answer.status() < 500 ? answer : who.send(one.address, method, path, body, key);
        } catch (java.io.IOException lost) {
            return who.send(one.address, method, path, body, key);
        }
    }

    @AfterAll
    void stop() throws Exception {
        if (one != null) one.close();
        if (two != null) two.close();
    }

    @Test
    void no_number_is_lost_and_none_is_given_twice() {
        assertThat(given).hasSize(CUSTOMERS).doesNotHaveDuplicates();
        assertThat(jdbc.sql("select letter || lpad(seq::text, 3, '0') from queue_number").query(String.class).list()).containsExactlyInAnyOrderElementsOf(given);
        assertThat(count("queue_number where state <> 'DONE'")).isZero();
    }

    @Test
    void every_number_is_called_once_and_once_only() {
        assertThat(called).hasSize(CUSTOMERS).doesNotHaveDuplicates();
        assertThat(count("queue_call")).isEqualTo(CUSTOMERS);
        assertThat(count("journal_entry where what = 'NUMBER_CALLED'")).isEqualTo(CUSTOMERS);
        assertThat(count("queue_call where ended_how <> 'DONE' or ended_at < called_at")).isZero();
    }

    @Test
    void the_clocks_of_waiting_and_serving_have_all_ended() {
        assertThat(count("promise where clock = 'CLK-16' and state = 'KEPT'")).isEqualTo(CUSTOMERS);
        assertThat(count("promise where clock = 'CLK-15' and state = 'KEPT'")).isEqualTo(CUSTOMERS);
    }

    private int count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
    }
}
