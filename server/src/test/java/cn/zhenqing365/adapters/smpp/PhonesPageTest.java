package cn.zhenqing365.adapters.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhenqing365.messaging.Messages;
import cn.zhenqing365.messaging.Outbox;
import cn.zhenqing365.messaging.OutgoingText;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class PhonesPageTest {
    private final HttpClient http = HttpClient.newHttpClient();
    @Autowired Messages messages;
    @Autowired Outbox outbox;
    @Autowired MovableClock clock;
    @LocalServerPort int port;

    @Test
    void a_phone_shows_its_text_and_answers_it() throws Exception {
        messages.queue(clock.instant(), new OutgoingText(UUID.randomUUID(), "13812345678", "已受理", "ACCEPTED", null, null, true));
        assertThat(outbox.sendDue()).isEqualTo(1);
        await().untilAsserted(() -> assertThat(ask("GET", "/api/phones/13812345678/messages", null).body()).contains("【张家港广电】已受理"));
        assertThat(ask("GET", "/api/phones", null).body()).contains("\"number\":\"13812345678\"", "\"lastAt\":\"2026-11-24T00:00:00Z\"");
        assertThat(ask("POST", "/api/phones/13812345678/replies", "{\"text\":\"1\"}").statusCode()).isEqualTo(200);
        assertThat(ask("GET", "/api/phones/13812345678/messages", null).body()).contains("\"direction\":\"OUT\"", "\"direction\":\"IN\"");
        await().until(() -> outbox.handleReplies() == 1);
    }

    @Test
    void what_makes_no_sense_is_refused() throws Exception {
        assertThat(ask("POST", "/api/phones/13812345678/replies", "{nonsense").statusCode()).isEqualTo(422);
        assertThat(ask("POST", "/api/phones/13812345678/replies", "{}").statusCode()).isEqualTo(422);
    }

    @Test
    void switches_are_turned_one_at_a_time() throws Exception {
        assertThat(ask("PUT", "/api/phones/switches", "{\"lossPercent\":7}").body()).contains("\"lossPercent\":7", "\"delayMs\":300");
        assertThat(ask("PUT", "/api/phones/switches", "{\"lossPercent\":0}").body()).contains("\"lossPercent\":0");
    }

    private HttpResponse<String> ask(String method, String path, String json) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Content-Type", "application/json")
                .method(method, json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
