package cn.zhenqing365.scenario;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody in a hall who speaks HTTP to whichever node: the kiosk, a counter, the one who sets the hall up. */
final class Hallway {
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final JsonMapper JSON = new JsonMapper();
    private String cookie = "";

    record Answer(int status, String body) {
        JsonNode json() {
            return JSON.readTree(body);
        }
    }

    Hallway signedIn(String address, String login, String password) throws Exception {
        var answer = HTTP.send(request(address, "POST", "/api/session", "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, password), "").build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        return this;
    }

    /** @throws IOException when nobody knows whether it was done */
    Answer send(String address, String method, String path, String body, String key) throws IOException, InterruptedException {
        var answer = HTTP.send(request(address, method, path, body, key).build(), BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body());
    }

    private HttpRequest.Builder request(String address, String method, String path, String body, String key) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/json").timeout(Duration.ofSeconds(30))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!cookie.isEmpty()) request.header("Cookie", cookie);
        if (!key.isEmpty()) request.header("Idempotency-Key", key);
        return request;
    }
}
