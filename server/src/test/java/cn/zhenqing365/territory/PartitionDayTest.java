package cn.zhenqing365.territory;

import static cn.zhenqing365.smalltown.SmallTown.ADMIN;
import static cn.zhenqing365.smalltown.SmallTown.CHEN_JIE;
import static cn.zhenqing365.smalltown.SmallTown.DISPATCHER;
import static cn.zhenqing365.smalltown.SmallTown.LEADER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A partition that was accepted takes effect on its day, by whichever node is free; before it nothing moves, and what lies before it stays as it was. */
@ServerTest
@TestPropertySource(properties = "zq.partition.seconds=0.3")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartitionDayTest {
    @LocalServerPort int port;
    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    @Autowired ApplyPartition apply;
    @Autowired AreaProposals proposals;
    int keys;

    @BeforeAll
    void a_small_town() {
        SmallTown.build(database, LocalDate.of(2026, 11, 24));
    }

    @BeforeEach
    void eight_villages_in_a_row() {
        VillagesInARow.build(jdbc, clock);
    }

    @Test
    void what_is_accepted_for_monday_moves_nothing_before_monday_and_everything_then() {
        var id = proposed();
        assertThat(decide(id, MONDAY).status()).isEqualTo(204);
        assertThat(areas()).isEqualTo("A01 1, A02 7");
        assertThat(it(id).path("state").asString()).isEqualTo("ACCEPTED");
        assertThat(it(id).path("effectiveAt").asString()).isEqualTo("2026-11-29T16:00:00Z");
        assertThat(it(id).path("appliedAt").isNull()).isTrue();
        clock.set(start(MONDAY).minusSeconds(1));
        assertThat(apply.next()).isFalse();
        assertThat(areas()).isEqualTo("A01 1, A02 7");
        clock.set(start(MONDAY));
        assertThat(apply.next()).isTrue();
        assertThat(areas()).isEqualTo("A01 4, A02 4");
        assertThat(it(id).path("appliedAt").isNull()).isFalse();
        assertThat(apply.next()).as("once").isFalse();
    }

    @Test
    void the_past_stays_as_it_was() {
        var tickets = tickets();
        var id = proposed();
        decide(id, MONDAY);
        clock.set(start(MONDAY));
        apply.next();
        assertThat(tickets()).as("tickets keep the area they were accepted in").isEqualTo(tickets);
        assertThat(proposals.areaAt("村1", "A01", start(MONDAY).minusSeconds(1))).isEqualTo("A02");
        assertThat(proposals.areaAt("村1", "A01", start(MONDAY))).isEqualTo("A01");
        assertThat(proposals.areaAt("村7", "A02", start(MONDAY).minusSeconds(1))).as("it never moved").isEqualTo("A02");
        var moves = as(DISPATCHER).get("/api/community-moves").json();
        assertThat(moves.size()).isEqualTo(3);
        assertThat(moves.path(0).path("from").asString() + moves.path(0).path("to").asString()).isEqualTo("A02A01");
        assertThat(moves.path(0).path("effectiveAt").asString()).isEqualTo("2026-11-29T16:00:00Z");
    }

    @Test
    void two_nodes_whose_round_comes_at_once_move_the_homes_once() throws Exception {
        decide(proposed(), MONDAY);
        clock.set(start(MONDAY));
        var together = new CyclicBarrier(8);
        Callable<Boolean> node = () -> {
            together.await();
            return apply.next();
        };
        var nodes = Executors.newFixedThreadPool(8);
        int moved = 0;
        for (var it : nodes.invokeAll(Collections.nCopies(8, node))) if (it.get()) moved++;
        nodes.shutdown();
        assertThat(moved).isEqualTo(1);
        assertThat(areas()).isEqualTo("A01 4, A02 4");
        assertThat(jdbc.sql("select count(*) from community_move").query(Integer.class).single()).isEqualTo(3);
    }

    @Test
    void a_node_that_slept_over_the_day_applies_it_when_it_wakes_and_the_move_counts_from_its_day() {
        decide(proposed(), MONDAY);
        clock.set(start(MONDAY).plus(Duration.ofHours(50)));
        assertThat(apply.next()).isTrue();
        assertThat(proposals.moves()).allSatisfy(it -> assertThat(it.effectiveAt()).isEqualTo(start(MONDAY)));
    }

    @Test
    void a_leader_takes_it_back_before_its_day_and_nothing_happens_on_it() {
        var id = proposed();
        decide(id, MONDAY);
        assertThat(withdraw(DISPATCHER, id, "不合适").code()).isEqualTo("FORBIDDEN");
        assertThat(withdraw(LEADER, id, " ").code()).isEqualTo("ROSTER_REASON_NEEDED");
        assertThat(withdraw(LEADER, id, "等新小区交房").status()).isEqualTo(204);
        clock.set(start(MONDAY));
        assertThat(apply.next()).isFalse();
        assertThat(areas()).isEqualTo("A01 1, A02 7");
        assertThat(it(id).path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(withdraw(LEADER, id, "再撤一次").code()).isEqualTo("PARTITION_NOT_COMING");
    }

    @Test
    void what_has_taken_effect_is_not_taken_back() {
        var id = proposed();
        assertThat(decide(id, null).status()).isEqualTo(204);
        assertThat(areas()).as("no day: at once").isEqualTo("A01 4, A02 4");
        assertThat(withdraw(LEADER, id, "后悔").code()).isEqualTo("PARTITION_NOT_COMING");
    }

    @Test
    void today_means_at_once() {
        assertThat(decide(proposed(), "2026-11-24").status()).isEqualTo(204);
        assertThat(areas()).isEqualTo("A01 4, A02 4");
    }

    @Test
    void a_community_that_is_gone_on_the_day_lets_the_whole_partition_lapse() {
        var id = proposed();
        decide(id, MONDAY);
        jdbc.sql("update household set area_code = 'A01' where community = '村2'").update();
        clock.set(start(MONDAY));
        assertThat(apply.next()).isTrue();
        assertThat(areas()).as("nothing is half applied").isEqualTo("A01 2, A02 6");
        assertThat(it(id).path("state").asString()).isEqualTo("LAPSED");
        assertThat(it(id).path("reason").asString()).isEqualTo("村2");
        assertThat(jdbc.sql("select count(*) from community_move").query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from journal_entry where what = 'PARTITION_LAPSED' and subject_id = ?").param(UUID.fromString(id)).query(Integer.class).single()).isEqualTo(1);
        assertThat(apply.next()).isFalse();
    }

    @Test
    void a_second_one_cannot_be_accepted_while_the_first_waits_for_its_day() {
        decide(proposed(), MONDAY);
        var second = proposed();
        assertThat(decide(second, "2026-12-07").code()).isEqualTo("PARTITION_COMING");
        assertThat(decide(second, null).code()).isEqualTo("PARTITION_COMING");
        assertThat(it(second).path("state").asString()).isEqualTo("PROPOSED");
    }

    @Test
    void the_day_lies_ahead_and_within_a_year() {
        var id = proposed();
        assertThat(decide(id, "2026-11-23").code()).isEqualTo("PARTITION_DAY_OUT_OF_RANGE");
        assertThat(decide(id, "2028-01-01").code()).isEqualTo("PARTITION_DAY_OUT_OF_RANGE");
        assertThat(as(LEADER).send("POST", "/api/area-proposals/" + id + "/decision", "{\"accepted\":true,\"from\":\"bald\"}").status()).as("no day at all").isEqualTo(400);
        assertThat(it(id).path("state").asString()).isEqualTo("PROPOSED");
    }

    @Test
    void a_report_after_the_day_belongs_to_the_other_area_on_every_node() {
        decide(proposed(), MONDAY);
        clock.set(start(MONDAY));
        apply.next();
        assertThat(as(ADMIN).get("/api/households?q=81001").json().path(0).path("areaCode").asString()).isEqualTo("A01");
        assertThat(as(CHEN_JIE).get("/api/households?q=81001").json().size()).as("its new manager finds it").isEqualTo(1);
    }

    private static final String MONDAY = "2026-11-30";

    private static Instant start(String day) {
        return LocalDate.parse(day).atStartOfDay(Zones.CHINA).toInstant();
    }

    private String proposed() {
        return propose(as(DISPATCHER), 1, 0.1).json().path("id").asString();
    }

    private Browser.Answer decide(String id, String from) {
        return as(LEADER).send("POST", "/api/area-proposals/" + id + "/decision", "{\"accepted\":true,\"from\":%s}".formatted(from == null ? "null" : "\"" + from + "\""));
    }

    private Browser.Answer withdraw(SmallTown.Person who, String id, String reason) {
        return as(who).send("POST", "/api/area-proposals/" + id + "/withdrawal", "{\"reason\":\"%s\"}".formatted(reason));
    }

    private JsonNode it(String id) {
        return as(LEADER).get("/api/area-proposals").json().valueStream().filter(p -> p.path("id").asString().equals(id)).findFirst().orElseThrow();
    }

    private String tickets() {
        return String.join(", ", jdbc.sql("select area_code || ' ' || count(*) from ticket group by area_code order by area_code").query(String.class).list());
    }

    private Browser.Answer propose(Browser who, int months, double keeping) {
        return who.send("POST", "/api/area-proposals", "{\"months\":%d,\"keeping\":%s}".formatted(months, keeping), "Idempotency-Key", "p" + ++keys + UUID.randomUUID());
    }

    private String areas() {
        return String.join(", ", jdbc.sql("select area_code || ' ' || count(*) from household group by area_code order by area_code").query(String.class).list());
    }

    private Browser as(SmallTown.Person who) {
        var browser = new Browser(port);
        browser.signIn(who.login(), SmallTown.PASSWORD);
        return browser;
    }
}
