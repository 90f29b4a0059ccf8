package cn.zhenqing365.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class ServerStartsTest {
    @LocalServerPort
    int port;
    @Autowired
    Clock clock;
    @Autowired
    Scheduler scheduler;

    @Test
    void its_clock_is_moved_by_hand() {
        assertThat(clock.instant()).isEqualTo(MovableClock.MORNING);
    }

    @Test
    void it_says_when_it_is_ready() throws Exception {
        var answer = send(HttpRequest.newBuilder(at("/actuator/health")).GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"UP\"");
    }

    @Test
    void a_body_of_a_megabyte_is_refused_in_the_readers_language() throws Exception {
        var answer = send(HttpRequest.newBuilder(at("/api/session")).header("Content-Type", "application/json")
                .header("Accept-Language", "en").POST(BodyPublishers.ofString("\"" + "x".repeat(1_000_000) + "\"")));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("TOO_LARGE", "at most 256 KB", "traceId");
    }

    @Test
    void a_task_row_is_written_and_waits_while_nothing_runs_by_itself() {
        scheduler.schedule(new TaskInstance<>("later", "one"), clock.instant());
        assertThat(scheduler.getScheduledExecution(new TaskInstance<>("later", "one"))).isPresent();
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
