package cn.zhenqing365.identity;

import static cn.zhenqing365.testing.People.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.People;
import cn.zhenqing365.testing.ServerTest;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class SignInTest {
    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    @Autowired StaffMembers staffMembers;
    Browser browser;

    @BeforeEach
    void an_agent_and_a_technician() {
        for (var table : List.of("staff_session", "shift", "staff_area", "staff", "area")) jdbc.sql("delete from " + table).update();
        staffMembers.forget();
        clock.advance(Duration.ofMinutes(2));
        var people = new People(jdbc);
        people.staff("H01", "陈静", Role.AGENT, "13700000010");
        people.staff("T01", "张伟", Role.TECHNICIAN, "13700001234", "A01");
        browser = new Browser(port);
    }

    @Test
    void a_session_is_opened_shown_and_closed() {
        var answer = browser.signIn("T01", PASSWORD);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).startsWith("zq_session=").contains("HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=43200");
        var me = browser.get("/api/session").json();
        assertThat(me.path("name").asString()).isEqualTo("张伟");
        assertThat(me.path("phoneMasked").asString()).isEqualTo("137****1234");
        assertThat(me.path("areas").toString()).isEqualTo("[\"A01\"]");
        var kept = browser.cookie();
        assertThat(browser.send("DELETE", "/api/session", null).status()).isEqualTo(204);
        browser.keepCookie(kept);
        assertThat(browser.get("/api/session").code()).isEqualTo("NOT_SIGNED_IN");
    }

    @Test
    void only_the_hash_of_a_token_is_kept() {
        browser.signedIn("H01");
        var token = browser.cookie().split("=")[1];
        assertThat(jdbc.sql("select token_hash from staff_session").query(String.class).single()).hasSize(64).isNotEqualTo(token);
    }

    @Test
    void after_twelve_hours_one_signs_in_again() {
        browser.signedIn("H01");
        clock.advance(Duration.ofHours(12).minusMillis(1));
        assertThat(browser.get("/api/session").status()).isEqualTo(200);
        clock.advance(Duration.ofMillis(1));
        var answer = browser.get("/api/session");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("SESSION_EXPIRED");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void a_wrong_password_and_an_unknown_login_get_the_same_answer() {
        assertThat(browser.signIn("H01", "falsch").code()).isEqualTo("WRONG_PASSWORD");
        var unknown = browser.signIn("H99", PASSWORD);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.code()).isEqualTo("WRONG_PASSWORD");
    }

    @Test
    void five_wrong_tries_a_minute_and_no_more_even_at_once() {
        var codes = IntStream.range(0, 12).parallel().mapToObj(it -> new Browser(port).signIn("H01", "wrong").code()).toList();
        assertThat(codes).filteredOn("WRONG_PASSWORD"::equals).hasSize(5);
        var refused = browser.signIn("H01", PASSWORD);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("TOO_MANY_TRIES");
        assertThat(browser.signIn("T01", PASSWORD).status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(1));
        assertThat(browser.signIn("H01", PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void who_has_left_neither_signs_in_nor_goes_on() {
        browser.signedIn("H01");
        jdbc.sql("update staff set active = false where login = 'H01'").update();
        staffMembers.forget();
        assertThat(browser.get("/api/session").code()).isEqualTo("NOT_SIGNED_IN");
        assertThat(new Browser(port).signIn("H01", PASSWORD).code()).isEqualTo("WRONG_PASSWORD");
    }

    @Test
    void an_empty_password_and_torn_json_are_named() {
        assertThat(browser.send("POST", "/api/session", "{\"login\":\"H01\"}").status()).isEqualTo(422);
        assertThat(browser.send("POST", "/api/session", "{\"login\":").code()).isEqualTo("MALFORMED_BODY");
    }
}
