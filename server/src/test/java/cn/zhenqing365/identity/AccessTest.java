package cn.zhenqing365.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.People;
import cn.zhenqing365.testing.ServerTest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {
    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;
    @Autowired Sessions sessions;

    @BeforeAll
    void two_areas_and_their_people() {
        var people = new People(jdbc);
        people.staff("H01", "陈静", Role.AGENT, "13700000010");
        people.staff("G01", "admin", Role.ADMIN, "13700000011");
        var manager = people.staff("M01", "王芳", Role.CUSTOMER_MANAGER, "13700000012", "A01");
        var zhang = people.staff("T01", "张伟", Role.TECHNICIAN, "13700001234", "A01");
        people.staff("T02", "李强", Role.TECHNICIAN, "13700005678", "A02");
        people.area("A01", "杨舍城东片区", "TOWN", manager, "A02");
        people.area("A02", "杨舍城西片区", "TOWN", null, "A01");
        people.shift(zhang, "A01", "DUTY", MovableClock.MORNING.minusSeconds(1), MovableClock.MORNING.plus(Duration.ofHours(9)));
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everything_under_api_needs_somebody_and_the_rest_does_not() {
        var nobody = new Browser(port);
        for (var path : List.of("/api/areas", "/api/staff", "/api/session", "/api/nothing", "/api/field/jobs", "/actuator/metrics")) {
            var answer = nobody.get(path);
            assertThat(answer.status()).as(path).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("NOT_SIGNED_IN");
            assertThat(answer.json().path("traceId").asString()).isNotEmpty();
        }
        assertThat(nobody.get("/actuator/health").status()).isEqualTo(200);
        assertThat(nobody.get("/api/openapi").status()).isEqualTo(200);
        assertThat(nobody.get("/api/customer/abc/nothing").status()).isEqualTo(404);
        assertThat(nobody.send("POST", "/api/field/links/abc", "{}").status()).isNotIn(401, 403);
    }

    @Test
    void figures_of_the_machine_are_for_the_administrator() {
        assertThat(new Browser(port).signedIn("H01").get("/actuator/metrics").code()).isEqualTo("FORBIDDEN");
        assertThat(new Browser(port).signedIn("G01").get("/actuator/metrics").status()).isEqualTo(200);
    }

    @Test
    void an_unknown_path_is_not_found_in_the_readers_language() {
        var agent = new Browser(port).signedIn("H01");
        assertThat(agent.get("/api/nothing").json().path("detail").asString()).startsWith("没有找到");
        assertThat(agent.send("GET", "/api/nothing", null, "Accept-Language", "en").json().path("detail").asString()).startsWith("Not found");
        assertThat(agent.send("PATCH", "/api/areas", "{}").code()).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(agent.get("/api/staff?role=KING").code()).isEqualTo("MALFORMED_REQUEST");
        assertThat(agent.get("/api//areas").code()).isEqualTo("MALFORMED_REQUEST");
    }

    @Test
    void a_change_asked_for_by_another_site_is_refused_and_reading_is_not() {
        var agent = new Browser(port).signedIn("H01");
        for (var origin : List.of("https://evil.example", "null", "http://localhost:" + (port + 1), "http://localhost")) {
            var answer = agent.send("DELETE", "/api/session", null, "Origin", origin);
            assertThat(answer.status()).as(origin).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("FOREIGN_ORIGIN");
        }
        assertThat(agent.send("GET", "/api/session", null, "Origin", "https://evil.example").status()).isEqualTo(200);
        assertThat(agent.send("DELETE", "/api/session", null, "Origin", "http://localhost:" + port).status()).isEqualTo(204);
    }

    @Test
    void the_browser_is_told_to_load_from_us_only_and_to_tell_nobody_the_address() {
        var answer = new Browser(port).get("/api/session");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void one_sees_the_areas_and_colleagues_of_ones_own_areas() {
        var agent = new Browser(port).signedIn("H01");
        assertThat(agent.get("/api/areas").json().findValuesAsString("code")).containsExactly("A01", "A02");
        assertThat(agent.get("/api/areas").json().get(0).path("managerName").asString()).isEqualTo("王芳");
        assertThat(agent.get("/api/staff?role=TECHNICIAN").json().findValuesAsString("name")).containsExactly("张伟", "李强");
        assertThat(agent.get("/api/staff?role=TECHNICIAN&area=A02").json().findValuesAsString("name")).containsExactly("李强");
        var manager = new Browser(port).signedIn("M01");
        assertThat(manager.get("/api/areas").json().findValuesAsString("code")).containsExactly("A01");
        assertThat(manager.get("/api/staff?area=A02").status()).isEqualTo(404);
        var technicians = manager.get("/api/staff?role=TECHNICIAN").json();
        assertThat(technicians).hasSize(1);
        assertThat(technicians.get(0).path("phoneMasked").asString()).isEqualTo("137****1234");
        assertThat(technicians.get(0).path("onDuty").asBoolean()).isTrue();
    }

    @Test
    void a_technicians_link_opens_a_session_of_its_own_length() {
        var zhang = jdbc.sql("select id from staff where login = 'T01'").query(UUID.class).single();
        var browser = new Browser(port);
        browser.keepCookie(Sessions.COOKIE + "=" + sessions.open(zhang, Duration.ofHours(1), MovableClock.MORNING));
        assertThat(browser.get("/api/session").json().path("staffNo").asString()).isEqualTo("T01");
    }

    @Test
    void a_scope_and_a_role_are_asked_for_in_one_line() {
        assertThatThrownBy(SignedIn::current).hasMessageContaining("NOT_SIGNED_IN");
        var zhang = new Staff(new UUID(0, 1), "T01", "T01", "张伟", Role.TECHNICIAN, "13700001234", false, Set.of("A01"), true);
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(zhang, null, List.of()));
        assertThat(SignedIn.actor()).isEqualTo(Actor.staff(zhang.id(), "张伟", Actor.Channel.PHONE_PAGE));
        SignedIn.requireArea("A01");
        SignedIn.requireRole(Role.AGENT, Role.TECHNICIAN);
        assertThatThrownBy(() -> SignedIn.requireArea("A02")).hasMessageContaining("NOT_FOUND");
        assertThatThrownBy(() -> SignedIn.requireRole(Role.AGENT)).hasMessageContaining("FORBIDDEN");
    }
}
