package cn.zhenqing365.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

@ServerTest
@Import(LiveOverHttpTest.Admitted.class)
class LiveOverHttpTest {
    @Autowired LiveFeed feed;
    @Autowired Journal journal;
    @LocalServerPort int port;

    @TestConfiguration
    static class Admitted {
        @Bean
        @Order(0)
        SecurityFilterChain liveIsOpen(HttpSecurity http) throws Exception {
            return http.securityMatcher("/api/live").authorizeHttpRequests(it -> it.anyRequest().permitAll()).build();
        }

        @Bean
        @Primary
        Audience everybody() {
            return () -> new Listener(null, "ADMIN", true, Set.of(), false);
        }
    }

    @Test
    void a_happening_reaches_a_browser_as_a_server_sent_event_and_a_closed_browser_is_forgotten() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/live")).build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(it -> assertThat(it).startsWith("text/event-stream"));
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("event:heartbeat");
            assertThat(lines.readLine()).startsWith("data:{\"at\":");
            lines.readLine();
            feed.passOn();
            journal.write(Happening.of("话务", "TICKET", null, null, "N", Actor.SYSTEM, MovableClock.MORNING));
            feed.passOn();
            assertThat(lines.readLine()).isEqualTo("event:happening");
            assertThat(lines.readLine()).contains("\"what\":\"话务\"");
        }
        await().untilAsserted(() -> {
            feed.beat();
            feed.passOn();
            assertThat(feed.listening()).isZero();
        });
    }
}
