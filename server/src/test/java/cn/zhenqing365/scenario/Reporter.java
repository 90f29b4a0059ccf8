package cn.zhenqing365.scenario;

import cn.zhenqing365.smalltown.SmallTown;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** An agent at a desk that speaks HTTP: the n-th report is the same request whenever and wherever it is sent. */
final class Reporter {
    record Home(String id, String phone) {}

    record Answer(int status, String number) {}

    private static final Pattern NUMBER = Pattern.compile("\"number\":\"(R\\d+)\"");
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final List<Home> homes;
    private final Instant answeredAt = Clock.systemUTC().instant().minusSeconds(20);
    private String cookie;

    Reporter(List<Home> homes) {
        this.homes = homes;
    }

    void signIn(String address) throws Exception {
        var body = "{\"login\":\"" + SmallTown.XIAO_CHEN.login() + "\",\"password\":\"" + SmallTown.PASSWORD + "\"}";
        var answer = http.send(HttpRequest.newBuilder(URI.create(address + "/api/session")).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    /** @throws IOException when nobody knows whether the report was taken */
    Answer report(String address, int n) throws IOException, InterruptedException {
        var body = """
                {"householdId":"%s","symptom":"TV-01","service":"TV","severity":"GENERAL","channel":"HOTLINE","contactPhone":"%s",\
                "contactName":"","note":"第%d个报修","answeredAt":"%s","fixedOnPhone":false}""".formatted(homes.get(n).id, homes.get(n).phone, n, answeredAt);
        var answer = http.send(HttpRequest.newBuilder(URI.create(address + "/api/tickets")).header("Content-Type", "application/json")
                .header("Cookie", cookie).header("Idempotency-Key", "two-nodes-" + n).timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        var number = NUMBER.matcher(answer.body());
        return new Answer(answer.statusCode(), number.find() ? number.group(1) : answer.body());
    }
}
