package cn.zhenqing365.dispatch.plan;

import static cn.zhenqing365.dispatch.plan.ATeam.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.ServerTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** "When can someone come?" while the caller waits, over HTTP: what is offered, what is kept, and that nobody is promised what another was. */
@ServerTest
@Import(ATeam.class)
class WindowsRaceTest {
    private static final int CALLERS = 32;
    @LocalServerPort int port;
    @Autowired ATeam.Team team;
    private Browser agent;

    @BeforeEach
    void a_morning() {
        team.morning();
        agent = new Browser(port).signedIn("3001");
    }

    private JsonNode windows(int km) {
        return agent.get("/api/windows?fault=TV-01&household=" + team.house(km)).json();
    }

    private static String body(UUID house, String start, String end) {
        return "{\"householdId\":\"%s\",\"fault\":\"TV-01\",\"start\":\"%s\",\"end\":\"%s\"}".formatted(house, start, end);
    }

    private Browser.Answer hold(Browser who, UUID house, JsonNode window) {
        return who.send("POST", "/api/window-holds", body(house, window.path("start").asString(), window.path("end").asString()), "Idempotency-Key", UUID.randomUUID().toString());
    }

    @Test
    void windows_are_offered_best_first_each_with_its_reason() {
        var answer = windows(5);
        assertThat(answer.path("windows").size()).isBetween(3, 8);
        for (var it : answer.path("windows")) {
            assertThat(it.path("why").path("zh").asString()).contains("左右到", "绕行");
            assertThat(it.path("why").path("en").asString()).contains("arrives about");
        }
        assertThat(answer.path("minutes").asInt()).isEqualTo(40);
        assertThat(answer.path("forecast").path("waitingMinutes").asInt()).isZero();
    }

    @Test
    void a_window_is_kept_and_the_report_goes_to_whom_it_was_kept_with() {
        var window = windows(9).path("windows").get(2);
        var held = hold(agent, team.house(9), window);
        assertThat(held.status()).as(held.raw().body()).isEqualTo(201);
        var report = "{\"householdId\":\"%s\",\"symptom\":\"TV-01\",\"channel\":\"HOTLINE\",\"contactPhone\":\"%s\",\"answeredAt\":\"2026-11-24T00:09:00Z\",\"windowHold\":\"%s\"}"
                .formatted(team.house(9), ATeam.Team.phone(9), held.json().path("id").asString());
        var taken = agent.send("POST", "/api/tickets", report, "Idempotency-Key", "r1");
        assertThat(taken.status()).as(taken.raw().body()).isEqualTo(201);
        var work = team.workOrders().byNumber(taken.json().path("ticket").path("number").asString() + "-1");
        assertThat(work.windowStart()).isEqualTo(window.path("start").asString());
        assertThat(work.technicianId()).hasToString(held.json().path("technicianId").asString());
        assertThat(team.jdbc().sql("select count(*) from message where purpose = 'DISPATCH'").query(Integer.class).single()).as("only one is told").isOne();
        assertThat(team.jdbc().sql("select count(*) from appointment_hour where appointment_id is not null and hold_id is null").query(Integer.class).single()).isOne();
    }

    @Test
    void a_window_not_agreed_in_two_minutes_is_free_again_and_cannot_be_agreed() {
        var ticket = team.report(5, "TV-01");
        var held = hold(agent, team.house(5), windows(5).path("windows").get(0)).json();
        team.clock().advance(java.time.Duration.ofSeconds(121));
        var late = agent.send("POST", "/api/tickets/" + ticket.number() + "/appointments", "{\"holdId\":\"%s\"}".formatted(held.path("id").asString()), "Idempotency-Key", "a1");
        assertThat(late.code()).isEqualTo("HOLD_EXPIRED");
        var again = hold(agent, team.house(5), windows(5).path("windows").get(0));
        assertThat(again.status()).isEqualTo(201);
        var agreed = agent.send("POST", "/api/tickets/" + ticket.number() + "/appointments", "{\"holdId\":\"%s\"}".formatted(again.json().path("id").asString()), "Idempotency-Key", "a2");
        assertThat(agreed.status()).as(agreed.raw().body()).isEqualTo(201);
        assertThat(team.holder(ticket)).isNotEmpty();
        assertThat(team.visit(ticket).technicianId()).hasToString(agreed.json().path("technicianId").asString());
    }

    @Test
    void thirty_two_callers_at_once_with_the_planner_running_and_nobody_gets_anothers_hour() throws Exception {
        for (int km = 1; km <= 4; km++) team.report(km, "TV-01");
        var running = new AtomicBoolean(true);
        var pool = Executors.newFixedThreadPool(CALLERS + 1);
        var planner = pool.submit(() -> {
            while (running.get()) team.planned();
            return null;
        });
        var callers = new ArrayList<Callable<Browser.Answer>>();
        for (int n = 0; n < CALLERS; n++) {
            var house = team.house(20 + n % 8);
            var key = "c" + n;
            var who = new Browser(port);
            who.keepCookie(agent.cookie());
            callers.add(() -> who.send("POST", "/api/window-holds", body(house, "2026-11-24T02:00:00Z", "2026-11-24T04:00:00Z"), "Idempotency-Key", key));
        }
        var answers = new ArrayList<Browser.Answer>();
        for (var it : pool.invokeAll(callers, 90, TimeUnit.SECONDS)) answers.add(it.get());
        running.set(false);
        planner.get(60, TimeUnit.SECONDS);
        pool.shutdown();
        var kept = answers.stream().filter(it -> it.status() == 201).toList();
        assertThat(kept).as("two technicians, two hours each").hasSizeBetween(2, 4);
        assertThat(answers.stream().filter(it -> it.status() != 201).map(Browser.Answer::code)).allMatch(List.of("WINDOW_TAKEN", "DAY_FULL")::contains);
        var hours = team.jdbc().sql("select technician_id || ' ' || hour from appointment_hour where hold_id is not null").query(String.class).list();
        assertThat(new HashSet<>(hours)).hasSize(kept.size());
        assertThat(team.jdbc().sql("select count(*) from appointment_hold").query(Integer.class).single()).as("a hold that found no hour leaves nothing").isEqualTo(kept.size());
    }

    @Test
    void a_day_takes_no_more_than_it_holds() {
        team.jdbc().sql("update plan_rules set rules = jsonb_set(rules, '{fillPercent}', '10')").update();
        team.rules().afterPropertiesSet();
        try {
            for (int km = 1; km <= 2; km++) assertThat(hold(agent, team.house(km), windows(km).path("windows").get(km)).status()).isEqualTo(201);
            assertThat(windows(3).path("full").get(0).asString()).isEqualTo(TODAY.toString());
            assertThat(agent.send("POST", "/api/window-holds", body(team.house(3), "2026-11-24T06:00:00Z", "2026-11-24T08:00:00Z"), "Idempotency-Key", "f").code()).isEqualTo("DAY_FULL");
        } finally {
            team.jdbc().sql("update plan_rules set rules = jsonb_set(rules, '{fillPercent}', '85')").update();
            team.rules().afterPropertiesSet();
        }
    }

    @Test
    void when_the_nearest_have_nothing_left_somebody_farther_off_comes() {
        team.startsAt("王强", 6);
        team.startsAt("李明", 9);
        team.jdbc().sql("update plan_rules set rules = jsonb_set(rules, '{nearestTechnicians}', '1')").update();
        team.rules().afterPropertiesSet();
        try {
            assertThat(windows(5).path("windows").valueStream().map(it -> it.path("staffNo").asString())).isNotEmpty().containsOnly("1002");
            for (int hour = 8; hour < 18; hour++)
                team.jdbc().sql("insert into appointment_hour (technician_id, hour) values (?, ?)")
                        .params(team.ids().get("王强"), java.sql.Timestamp.from(ATeam.Team.at(TODAY, "%02d:00".formatted(hour)))).update();
            var today = windows(5).path("windows").valueStream().filter(it -> it.path("start").asString().startsWith(TODAY.toString())).toList();
            assertThat(today.stream().map(it -> it.path("staffNo").asString())).isNotEmpty().containsOnly("1001");
        } finally {
            team.jdbc().sql("update plan_rules set rules = jsonb_set(rules, '{nearestTechnicians}', '12')").update();
            team.rules().afterPropertiesSet();
        }
    }

    @Test
    void the_customer_sees_windows_behind_the_link_without_signing_in() {
        var ticket = team.report(6, "TV-01");
        var answer = new Browser(port).get("/api/customer/" + ticket.linkToken() + "/windows");
        assertThat(answer.status()).isEqualTo(200);
        for (var it : answer.json().path("windows")) assertThat(it.path("technician").asString()).isEqualTo(team.holder(ticket));
    }
}
