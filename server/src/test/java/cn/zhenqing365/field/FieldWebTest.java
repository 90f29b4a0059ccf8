package cn.zhenqing365.field;

import static cn.zhenqing365.field.AStreet.Street.as;
import static cn.zhenqing365.smalltown.SmallTown.CHEN_JIE;
import static cn.zhenqing365.smalltown.SmallTown.DISPATCHER;
import static cn.zhenqing365.smalltown.SmallTown.LEADER;
import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static cn.zhenqing365.smalltown.SmallTown.WANG;
import static cn.zhenqing365.smalltown.SmallTown.WANG_QIANG;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_CHEN;
import static cn.zhenqing365.smalltown.SmallTown.ZHAO_LIANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.dispatch.actions.AssignWork;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.ServerTest;
import cn.zhenqing365.ticket.Ticket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The technician's page over HTTP: whose link opens what, and whose job may be touched by whom. */
@ServerTest
@Import(AStreet.class)
class FieldWebTest {
    @LocalServerPort int port;
    @Autowired AStreet.Street street;
    @Autowired AssignWork assign;
    private Ticket ticket;
    private String job;

    @BeforeEach
    void a_job_for_li_ming() {
        street.morning();
        ticket = street.report(WANG);
        job = "/api/work-orders/" + ticket.number() + "-1/";
    }

    @Test
    void the_link_of_the_text_opens_the_job_as_often_as_it_is_tapped() {
        var phone = new Browser(port);
        for (int i = 0; i < 2; i++) {
            var opened = phone.send("POST", "/api/field/links/" + street.asked(ticket).linkToken(), null);
            assertThat(opened.json().path("workOrderNumber").asString()).isEqualTo(ticket.number() + "-1");
            assertThat(opened.header("Set-Cookie")).contains("HttpOnly", "SameSite=Strict");
        }
        var mine = phone.get("/api/field/jobs").json();
        assertThat(mine).hasSize(1);
        assertThat(mine.get(0).path("contactPhone").asString()).isEqualTo(WANG.phone());
        assertThat(phone.send("POST", job + "arrivals", "{}").status()).isEqualTo(200);
    }

    @Test
    void a_forged_an_old_and_a_finished_link_each_say_what_they_are() {
        var first = street.asked(ticket).linkToken();
        assertThat(open("x".repeat(16))).containsExactly(404, "NOT_FOUND");
        assertThat(new Browser(port).send("POST", "/api/field/links/..%2f..%2fsession", null).status()).isIn(400, 404);
        assign.assign(street.workOrders().byNumber(ticket.number() + "-1").id(), WANG_QIANG.staffNo(), "路远", Actor.SYSTEM);
        assertThat(open(first)).containsExactly(410, "LINK_SUPERSEDED");
        var second = street.asked(ticket).linkToken();
        as(port, WANG_QIANG).send("POST", job + "completions", "{\"cause\":\"LN-01\",\"action\":\"ADJUST\",\"responsibility\":\"OPERATOR\"}");
        assertThat(open(second)).containsExactly(410, "LINK_DONE");
        var another = street.report(cn.zhenqing365.smalltown.SmallTown.SHAN);
        as(port, XIAO_CHEN).send("POST", "/api/tickets/" + another.number() + "/cancellations", "{\"reason\":\"误报\"}", "Idempotency-Key", "c1");
        assertThat(open(street.asked(another).linkToken())).containsExactly(410, "LINK_CANCELLED");
    }

    @Test
    void a_session_of_a_link_ends_with_the_shift() {
        var phone = new Browser(port);
        phone.send("POST", "/api/field/links/" + street.asked(ticket).linkToken(), null);
        street.clock().advance(Duration.ofHours(12));
        assertThat(phone.get("/api/field/jobs").code()).isEqualTo("SESSION_EXPIRED");
        assertThat(new Browser(port).get("/api/field/jobs").code()).isEqualTo("NOT_SIGNED_IN");
    }

    @Test
    void a_job_of_somebody_else_cannot_be_reported_on() {
        assertThat(as(port, ZHAO_LIANG).send("POST", job + "arrivals", "{}").status()).as("another area: as if it were not there").isEqualTo(404);
        assertThat(as(port, WANG_QIANG).send("POST", job + "arrivals", "{}").code()).isEqualTo("NOT_YOUR_JOB");
        assertThat(as(port, WANG_QIANG).send("POST", job + "hand-backs", "{\"reason\":\"不想去\"}").code()).isEqualTo("NOT_YOUR_JOB");
        assertThat(as(port, DISPATCHER).send("POST", job + "completions", "{\"cause\":\"LN-01\",\"action\":\"ADJUST\",\"responsibility\":\"OPERATOR\"}").code()).isEqualTo("NOT_YOUR_JOB");
        assertThat(as(port, WANG_QIANG).get("/api/field/jobs").json()).isEmpty();
        assertThat(as(port, WANG_QIANG).send("POST", "/api/field/jobs/" + ticket.number() + "-1/reveals", "{}").status()).isEqualTo(404);
    }

    @Test
    void a_window_is_agreed_by_the_holder_or_by_those_who_speak_with_customers() {
        var window = "{\"start\":\"2026-11-24T02:00:00Z\",\"end\":\"2026-11-24T04:00:00Z\"}";
        assertThat(as(port, LEADER).send("POST", job + "appointments", window).code()).isEqualTo("FORBIDDEN");
        assertThat(as(port, XIAO_CHEN).send("POST", job + "appointments", window).status()).isEqualTo(200);
        assertThat(street.textTo(LI_MING.phone())).as("the technician hears of it").contains("用户约定11月24日10:00-12:00");
        assertThat(as(port, CHEN_JIE).send("POST", job + "appointments", window.replace("T04", "T05")).code()).isEqualTo("WINDOW_TOO_WIDE");
        assertThat(as(port, LI_MING).send("POST", job + "appointments", "{}").code()).isEqualTo("MISSING_WINDOW");
    }

    @Test
    void readings_outside_their_limits_want_a_reason_and_a_photo_may_be_missing_but_not_enormous() {
        var phone = as(port, LI_MING);
        var done = "{\"cause\":\"LN-01\",\"action\":\"ADJUST\",\"responsibility\":\"OPERATOR\",\"readings\":{\"levelDbuv\":12}";
        var refused = phone.send("POST", job + "completions", done + "}");
        assertThat(refused.code()).isEqualTo("READING_OUTSIDE_LIMITS");
        assertThat(refused.json().path("detail").asString()).contains("12dBμV", "47", "67");
        assertThat(photo(phone, 4 * 1024 * 1024)).isEqualTo("INVALID_PHOTO_SIZE");
        assertThat(photo(phone, 1000)).isEmpty();
        assertThat(phone.send("POST", job + "completions", done + ",\"outsideReason\":\"老线路\"}").status()).isEqualTo(200);
        assertThat(photo(phone, 900)).as("it may come after the work is done").isEmpty();
    }

    private String photo(Browser phone, int bytes) {
        var body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"
                + "x".repeat(bytes) + "\r\n--b--\r\n";
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + job + "photos")).POST(HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "multipart/form-data; boundary=b").header("Cookie", phone.cookie()).build();
        var raw = HttpClient.newHttpClient().sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
        var answer = new Browser.Answer(raw.statusCode(), raw);
        return answer.status() == 201 ? "" : answer.code();
    }

    private List<Object> open(String token) {
        var answer = new Browser(port).send("POST", "/api/field/links/" + token, null);
        return List.of(answer.status(), answer.code());
    }
}
