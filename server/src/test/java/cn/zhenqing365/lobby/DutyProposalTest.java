package cn.zhenqing365.lobby;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.territory.Areas;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.People;
import cn.zhenqing365.testing.ServerTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rota of a hall's lobby managers, by the planner the technicians' roster is made with. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DutyProposalTest {
    @LocalServerPort int port;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired StaffMembers staff;
    @Autowired Areas areas;
    UUID fang;

    @BeforeEach
    void nobody_is_down_for_a_day() {
        clock.set(MovableClock.MORNING);
        for (var table : List.of("lobby_duty", "leave")) jdbc.sql("delete from " + table).update();
    }

    @BeforeAll
    void a_hall_with_three_lobby_managers() {
        clock.set(MovableClock.MORNING);
        var people = new People(jdbc);
        people.area("A05", "人民路片区", "TOWN", null);
        people.staff("9999", "管理员", Role.ADMIN, "13700000000");
        people.staff("5101", "主任", Role.LOBBY_HEAD, "13700000001");
        fang = people.staff("5001", "方圆", Role.LOBBY_MANAGER, "13700000002", "A05");
        people.staff("5002", "沈静", Role.LOBBY_MANAGER, "13700000003", "A05");
        people.staff("5003", "陆瑶", Role.LOBBY_MANAGER, "13700000004", "A05");
        staff.forget();
        areas.forget();
        var made = browser("9999").send("PUT", "/api/lobbies/H01", "{\"name\":\"人民路营业厅\",\"address\":\"人民路1号\",\"areaCode\":\"A05\",\"opens\":\"08:30\",\"closes\":\"17:30\",\"counters\":[{\"no\":1}]}");
        assertThat(made.status()).as(made.raw().body()).isEqualTo(200);
    }

    @Test
    void every_day_of_the_month_has_one_person_and_a_stand_in_and_leave_and_fairness_are_kept() {
        new People(jdbc).leave(fang, day(10), day(13));
        var proposal = browser("5101").get("/api/lobbies/H01/duty-proposal?month=2026-12").json();
        assertThat(proposal.path("days").size()).isEqualTo(31);
        var counts = new HashMap<String, Integer>();
        for (var it : proposal.path("days")) {
            counts.merge(it.path("staffNo").asString(), 1, Integer::sum);
            assertThat(it.path("standInNo").asString()).isNotEqualTo(it.path("staffNo").asString());
            if (List.of("2026-12-10", "2026-12-11", "2026-12-12").contains(it.path("day").asString())) assertThat(it.path("staffNo").asString()).isNotEqualTo("5001");
        }
        assertThat(counts).hasSize(3);
        assertThat(counts.values()).allSatisfy(n -> assertThat(n).isBetween(8, 12));
        assertThat(jdbc.sql("select count(*) from lobby_duty").query(Integer.class).single()).isZero();
    }

    @Test
    void the_head_keeps_it_and_who_was_put_down_by_hand_stays() {
        var head = browser("5101");
        assertThat(head.send("PUT", "/api/lobbies/H01/duty/2026-12-24", "{\"staffNo\":\"5003\"}").status()).isEqualTo(200);
        var proposal = head.get("/api/lobbies/H01/duty-proposal?month=2026-12").json();
        assertThat(proposal.path("days").path(23).path("staffNo").asString()).isEqualTo("5003");
        assertThat(head.send("PUT", "/api/lobbies/H01/duty-proposal", "{\"days\":" + proposal.path("days") + "}").status()).isEqualTo(204);
        assertThat(head.get("/api/lobbies/H01/duty?from=2026-12-01&until=2026-12-31").json().size()).isEqualTo(31);
    }

    @Test
    void who_may_and_which_months() {
        assertThat(browser("5001").get("/api/lobbies/H01/duty-proposal?month=2026-12").code()).isEqualTo("FORBIDDEN");
        assertThat(browser("5101").get("/api/lobbies/H01/duty-proposal?month=2026-10").code()).isEqualTo("ROSTER_MONTH_OUT_OF_RANGE");
        assertThat(browser("5101").get("/api/lobbies/H01/duty-proposal?month=x").code()).isEqualTo("INVALID_MONTH");
        assertThat(browser("5101").send("PUT", "/api/lobbies/H01/duty-proposal", "{\"days\":[{\"day\":\"2026-11-01\",\"staffNo\":\"5001\"}]}").code()).isEqualTo("INVALID_DAY");
    }

    private Browser browser(String no) {
        return new Browser(port).signedIn(no);
    }

    private static java.time.Instant day(int d) {
        return LocalDate.of(2026, 12, d).atStartOfDay(Zones.CHINA).toInstant();
    }
}
