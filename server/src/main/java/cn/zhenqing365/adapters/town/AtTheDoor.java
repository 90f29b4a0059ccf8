package cn.zhenqing365.adapters.town;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody of the town at the door that everybody uses: signs in once, asks over HTTP, and each wish has a key of its own. */
final class AtTheDoor {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Map<String, String> cookies = new HashMap<>();
    private final JsonMapper json;
    private final URI address;
    private final String password;
    private int wishes;

    AtTheDoor(JsonMapper json, int port, String password) {
        this.json = json;
        this.address = URI.create("http://127.0.0.1:" + port);
        this.password = password;
    }

    JsonNode get(String login, String path) {
        return ask(login, "GET", path, null);
    }

    JsonNode post(String login, String path, Map<String, ?> body) {
        return ask(login, "POST", path, body);
    }

    JsonNode put(String login, String path, Map<String, ?> body) {
        return ask(login, "PUT", path, body);
    }

    private JsonNode ask(String login, String method, String path, Map<String, ?> body) {
        if (!cookies.containsKey(login)) signIn(login);
        var answer = send(request(method, path, body).header("Cookie", cookies.get(login)).header("Idempotency-Key", "first-day-" + login + "-" + ++wishes).build());
        return answer.isEmpty() ? json.createObjectNode() : json.readTree(answer);
    }

    private void signIn(String login) {
        try {
            var answer = http.send(request("POST", "/api/session", Map.of("login", login, "password", password)).build(), BodyHandlers.discarding());
            if (answer.statusCode() >= 300) throw new IllegalStateException(login + " cannot sign in: " + answer.statusCode());
            cookies.put(login, answer.headers().firstValue("Set-Cookie").orElse("").split(";")[0]);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String method, String path, Map<String, ?> body) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE).header("Content-Type", "application/json").header("Accept-Language", "zh-CN")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json.writeValueAsString(body), StandardCharsets.UTF_8));
    }

    private String send(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() >= 300) throw new IllegalStateException(request.method() + " " + request.uri().getPath() + " " + answer.statusCode() + " " + answer.body());
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
