package cn.zhenqing365.adapters.smpp;

import cn.zhenqing365.kernel.Refused;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Pattern;

/** The phones behind the simulator, wherever it runs: asked over HTTP, answered as it answered. */
public class Phones {
    /** Texts go to a simulator, in this process or elsewhere. */
    public static final String SIMULATED =
            "!'${zq.sms.phones:}'.isBlank() || ('${zq.sms.url:}'.isBlank() && ${zq.sms.simulator:true})";
    private static final Pattern NUMBER = Pattern.compile("\\d{3,15}");
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String address;

    Phones(String address) {
        this.address = address.replaceAll("/+$", "");
    }

    /** JSON: every phone with its last text. */
    public String all() {
        return ask("GET", "/phones", null);
    }

    public String messages(String number) {
        return ask("GET", "/phones/" + checked(number) + "/messages", null);
    }

    public String reply(String number, String json) {
        return ask("POST", "/phones/" + checked(number) + "/replies", json);
    }

    public String switches() {
        return ask("GET", "/switches", null);
    }

    public String turn(String json) {
        return ask("PUT", "/switches", json);
    }

    private static String checked(String number) {
        if (!NUMBER.matcher(number).matches()) throw Refused.because("MALFORMED_PHONE", "value", number.substring(0, Math.min(20, number.length())));
        return number;
    }

    private String ask(String method, String path, String json) {
        var body = json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json);
        try {
            var answer = http.send(HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE).method(method, body).build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 400) throw Refused.because("MALFORMED_REQUEST");
            if (answer.statusCode() != 200) throw Refused.because("PHONES_UNREACHABLE");
            return answer.body();
        } catch (IOException e) {
            throw Refused.because("PHONES_UNREACHABLE");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refused.because("PHONES_UNREACHABLE");
        }
    }
}
