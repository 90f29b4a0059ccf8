package cn.zhenqing365.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at a screen: sends JSON, keeps the cookie, reads the answer. */
public final class Browser {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private final int port;
    private String cookie;

    public Browser(int port) {
        this.port = port;
    }

    public record Answer(int status, HttpResponse<String> raw) {
        public JsonNode json() {
            return JSON.readTree(raw.body());
        }

        public String code() {
            return json().path("code").asString();
        }

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    public Answer signIn(String login, String password) {
        return send("POST", "/api/session", JSON.writeValueAsString(java.util.Map.of("login", login, "password", password)));
    }

    public Browser signedIn(String login) {
        var answer = signIn(login, People.PASSWORD);
        if (answer.status() != 200) throw new IllegalStateException(answer.raw().body());
        return this;
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    /** @param headers names and values in turn */
    public Answer send(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).method(method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) request.header("Content-Type", "application/json");
        if (cookie != null) request.header("Cookie", cookie);
        if (headers.length > 0) request.headers(headers);
        try {
            var raw = HTTP.send(request.build(), BodyHandlers.ofString());
            raw.headers().firstValue("Set-Cookie").ifPresent(it -> cookie = it.split(";")[0]);
            return new Answer(raw.statusCode(), raw);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public String cookie() {
        return cookie;
    }

    public void keepCookie(String value) {
        cookie = value;
    }
}
