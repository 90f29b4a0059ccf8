package cn.zhenqing365.territory;

import static cn.zhenqing365.smalltown.SmallTown.ADMIN;
import static cn.zhenqing365.smalltown.SmallTown.CHEN_JIE;
import static cn.zhenqing365.smalltown.SmallTown.DISPATCHER;
import static cn.zhenqing365.smalltown.SmallTown.LEADER;
import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Eight villages along a road, all but one in the area of the village: proposed from their tickets, decided by a leader. */
@ServerTest
@TestPropertySource(properties = "zq.partition.seconds=0.3")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AreaProposalTest {
    @LocalServerPort int port;
    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
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
    void a_proposal_balances_the_work_and_changes_nothing_until_a_leader_accepts_it() {
        var dispatcher = as(DISPATCHER);
        var asked = propose(dispatcher, 1, 0.1);
        assertThat(asked.status()).as(asked.raw().body()).isEqualTo(201);
        var content = asked.json().path("content");
        assertThat(content.path("now").path("widest").asDouble()).isGreaterThan(170);
        assertThat(content.path("then").path("widest").asDouble()).isLessThan(105);
        assertThat(content.path("then").path("scattered").asInt()).isZero();
        var moved = new ArrayList<String>();
        content.path("moves").forEach(it -> moved.add(it.path("community").asString()));
        assertThat(moved).containsExactlyInAnyOrder("村1", "村2", "村3");
        assertThat(content.path("moves").path(0).path("why").asString()).contains("A02现有工作量");
        assertThat(areas()).isEqualTo("A01 1, A02 7");
        assertThat(propose(dispatcher, 1, 0.1).code()).isEqualTo("PARTITION_WAITS");
        var id = asked.json().path("id").asString();
        assertThat(dispatcher.send("POST", "/api/area-proposals/" + id + "/decision", "{\"accepted\":true}").code()).isEqualTo("FORBIDDEN");
        assertThat(as(LEADER).send("POST", "/api/area-proposals/" + id + "/decision", "{\"accepted\":true}").status()).isEqualTo(204);
        assertThat(areas()).isEqualTo("A01 4, A02 4");
        assertThat(as(LEADER).send("POST", "/api/area-proposals/" + id + "/decision", "{\"accepted\":true}").code()).isEqualTo("PARTITION_DECIDED");
        assertThat(jdbc.sql("select count(distinct area_code) from ticket").query(Integer.class).single()).as("open and old tickets keep their area").isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from journal_entry where what = 'COMMUNITY_MOVED'").query(Integer.class).single()).isPositive();
    }

    @Test
    void a_proposal_that_is_out_of_date_is_not_half_applied_and_one_that_is_refused_changes_nothing() {
        var id = propose(as(ADMIN), 1, 0.1).json().path("id").asString();
        jdbc.sql("update household set area_code = 'A01' where community = '村3'").update();
        assertThat(as(LEADER).send("POST", "/api/area-proposals/" + id + "/decision", "{\"accepted\":true}").code()).isEqualTo("PARTITION_OVERTAKEN");
        assertThat(areas()).isEqualTo("A01 2, A02 6");
        assertThat(as(LEADER).send("POST", "/api/area-proposals/" + id + "/decision", "{\"accepted\":false}").code()).isEqualTo("ROSTER_REASON_NEEDED");
        assertThat(as(LEADER).send("POST", "/api/area-proposals/" + id + "/decision", "{\"accepted\":false,\"reason\":\"年底再议\"}").status()).isEqualTo(204);
        assertThat(as(LEADER).get("/api/area-proposals").json().path(0).path("state").asString()).isEqualTo("REJECTED");
    }

    @Test
    void who_may_ask_and_for_what() {
        assertThat(as(LI_MING).get("/api/area-proposals").code()).isEqualTo("FORBIDDEN");
        assertThat(propose(as(CHEN_JIE), 1, 0.5).code()).isEqualTo("FORBIDDEN");
        assertThat(propose(as(DISPATCHER), 0, 0.5).code()).isEqualTo("INVALID_PARTITION_WISH");
        assertThat(propose(as(DISPATCHER), 1, 99).code()).isEqualTo("INVALID_PARTITION_WISH");
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
