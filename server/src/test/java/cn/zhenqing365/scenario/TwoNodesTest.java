package cn.zhenqing365.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.NodeProcess;
import cn.zhenqing365.testing.Postgres;
import cn.zhenqing365.town.phones.MessageCentre;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two nodes, one database, one message centre, 500 reports taken on both; the second node is killed with -9 in the middle.
 * An agent whose answer was lost sends the same request, with the same key, to the other node.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesTest {
    private static final int REPORTS = 500;
    private static final int AGENTS = 4;
    /** What a node may have handed to the message centre without having heard back. */
    private static final long MOST_IN_HAND = 64;
    private static final Pattern NUMBER = Pattern.compile("新派单(R\\d+)");

    private final Postgres.Database database = Postgres.freshDatabase();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
    private final Map<Integer, String> acknowledged = new TreeMap<>();
    private final List<Integer> unanswered = new ArrayList<>();
    private MessageCentre centre;
    private NodeProcess one;
    private NodeProcess two;
    private Reporter reporter;

    @BeforeAll
    void five_hundred_reports_and_a_node_killed_in_the_middle(@TempDir Path folder) throws Exception {
        SmallTown.build(database.dataSource(), LocalDate.now(cn.zhenqing365.kernel.Zones.CHINA));
        reporter = new Reporter(ManyHomes.build(jdbc, database.dataSource(), REPORTS));
        centre = new MessageCentre(0, 0, Clock.systemUTC());
        var environment = Map.of("ZQ_DATABASE_URL", database.asUrl(), "ZQ_SMPP_URL", centre.smppUrl(), "ZQ_PHONES_URL", centre.phonesUrl());
        one = NodeProcess.start(folder.resolve("one"), environment, "zq.town.sample=false").awaitReady();
        two = NodeProcess.start(folder.resolve("two"), environment, "zq.town.sample=false").awaitReady();
        reporter.signIn(one.address);
        takeAll();
    }

    private void takeAll() throws Exception {
        var next = new AtomicInteger();
        var pool = Executors.newFixedThreadPool(AGENTS);
        var agents = new ArrayList<java.util.concurrent.Future<?>>();
        for (int agent = 0; agent < AGENTS; agent++) agents.add(pool.submit(() -> {
            for (int n = next.getAndIncrement(); n < REPORTS; n = next.getAndIncrement()) {
                if (n == REPORTS / 2) two.kill();
                take(n);
            }
            return null;
        }));
        pool.shutdown();
        for (var agent : agents) agent.get(3, java.util.concurrent.TimeUnit.MINUTES);
    }

    private void take(int n) throws Exception {
        try {
            keep(n, reporter.report(n % 2 == 0 ? one.address : two.address, n));
        } catch (java.io.IOException lost) {
            synchronized (unanswered) {
                unanswered.add(n);
            }
            keep(n, reporter.report(one.address, n));
        }
    }

    private synchronized void keep(int n, Reporter.Answer answer) {
        if (answer.status() == 201 || answer.status() == 200) acknowledged.put(n, answer.number());
        else throw new AssertionError("report " + n + " was answered " + answer.status() + " " + answer.number());
    }

    @AfterAll
    void stop() throws Exception {
        if (one != null) one.close();
        if (two != null) two.close();
        if (centre != null) centre.close();
    }

    @Test
    @Order(1)
    void no_acknowledged_report_is_lost_and_none_is_there_twice() {
        assertThat(acknowledged).hasSize(REPORTS);
        assertThat(Set.copyOf(acknowledged.values())).hasSize(REPORTS);
        var there = jdbc.sql("select number from ticket").query(String.class).list();
        assertThat(there).containsExactlyInAnyOrderElementsOf(acknowledged.values());
    }

    @Test
    @Order(2)
    void a_request_sent_again_because_its_answer_was_lost_creates_nothing_new() throws Exception {
        assertThat(unanswered).isNotEmpty();
        for (int n : unanswered) assertThat(reporter.report(one.address, n).number()).isEqualTo(acknowledged.get(n));
        for (int n = 0; n < REPORTS; n += 25) assertThat(reporter.report(one.address, n).number()).isEqualTo(acknowledged.get(n));
        assertThat(count("ticket")).isEqualTo(REPORTS);
        assertThat(count("work_order")).isEqualTo(REPORTS);
        assertThat(count("journal_entry where what = 'TICKET_ACCEPTED'")).isEqualTo(REPORTS);
        assertThat(count("journal_entry where what = 'REPORT_JOINED'")).isZero();
    }

    @Test
    @Order(3)
    void every_dispatch_text_reaches_a_phone_within_a_minute_and_none_twice() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(500)).untilAsserted(() ->
                assertThat(textsPerTicket().keySet()).containsAll(acknowledged.values()));
        textsPerTicket().forEach((ticket, texts) -> assertThat(texts).as("texts about " + ticket).isBetween(1, dispatchTexts(ticket)));
        assertThat(textsPerTicket().values().stream().filter(it -> it > 1).count()).as("said again after the node died").isLessThanOrEqualTo(MOST_IN_HAND);
        assertThat(centre.counts().duplicates()).isZero();
    }

    /** What the killed node had claimed and perhaps not sent is UNKNOWN; then the same has been said again, and that is known. */
    @Test
    @Order(4)
    void every_text_that_was_promised_has_gone_out() {
        Awaitility.await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(500)).untilAsserted(() ->
                assertThat(jdbc.sql("""
                        select state || ' ' || purpose from message it where state not in ('ACKED', 'DELIVERED', 'CANCELLED')
                        and not (state = 'UNKNOWN' and exists (select from message again where again.thread_id = it.thread_id
                                 and again.purpose = it.purpose and again.id <> it.id and again.state in ('ACKED', 'DELIVERED')))""")
                        .query(String.class).list()).isEmpty());
        assertThat(centre.counts().duplicates()).isZero();
    }

    @Test
    @Order(5)
    void the_three_minutes_are_kept_for_all_of_them() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
                assertThat(count("promise where clock = 'CLK-01' and state = 'KEPT' and broken_at is null")).isEqualTo(REPORTS));
    }

    /** A text is a row, and a row is said once. A second row is written only where the dead node left the fate of the first unknown. */
    private int dispatchTexts(String ticket) {
        return jdbc.sql("select count(*) from message join ticket on ticket.id = message.thread_id where ticket.number = ? and purpose = 'DISPATCH'")
                .param(ticket).query(Integer.class).single();
    }

    private Map<String, Integer> textsPerTicket() {
        var texts = new HashMap<String, Integer>();
        for (var phone : centre.phones()) for (var text : centre.texts(phone.number())) {
            var found = NUMBER.matcher(text.body());
            if ("OUT".equals(text.direction()) && found.find()) texts.merge(found.group(1), 1, Integer::sum);
        }
        return texts;
    }

    private int count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
    }
}
