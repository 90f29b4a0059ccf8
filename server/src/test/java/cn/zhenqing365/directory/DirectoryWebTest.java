package cn.zhenqing365.directory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.directory.actions.RunImports;
import cn.zhenqing365.identity.Role;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.People;
import cn.zhenqing365.testing.ServerTest;
import cn.zhenqing365.territory.Areas;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ServerTest
class DirectoryWebTest {
    private static final String HEADING = "账号,户名,电话,乡镇,小区,楼栋,房号,片区,心情\n";
    @TempDir static Path data;
    @LocalServerPort int port;
    @Autowired RunImports run;
    @Autowired Areas areas;
    @Autowired JdbcClient jdbc;
    private UUID shan;

    @DynamicPropertySource
    static void dataFolder(DynamicPropertyRegistry registry) {
        registry.add("zq.data", data::toString);
    }

    @BeforeEach
    void two_areas_and_their_people() {
        for (var table : List.of("import_reject", "import_job", "household_phone", "household", "area", "staff_session", "staff_area", "staff", "journal_entry"))
            jdbc.sql("delete from " + table).update();
        var people = new People(jdbc);
        people.area("A01", "城东", "TOWN", null);
        people.area("A02", "城西", "TOWN", null);
        people.staff("G1", "王敏", Role.AGENT, "13900000001");
        people.staff("M2", "李强", Role.CUSTOMER_MANAGER, "13900000002", "A02");
        people.staff("T1", "赵刚", Role.TECHNICIAN, "13900000003", "A01");
        people.staff("D1", "孙丽", Role.DISPATCHER, "13900000004");
        areas.forget();
        shan = AHousehold.named("单雪梅").at("花园浜三村", "12幢", "2单元", "502室").phones("13712345678").area("A01").in(jdbc);
    }

    @Test
    void somebody_finds_only_what_is_in_their_areas() {
        assertThat(as("G1").get("/api/households?q=sxm").json().get(0).path("phoneMasked").asString()).isEqualTo("137****5678");
        assertThat(as("M2").get("/api/households?q=sxm").json()).isEmpty();
        var hidden = as("M2").get("/api/households/" + shan);
        var missing = as("M2").get("/api/households/" + UUID.randomUUID());
        assertThat(List.of(hidden.status(), hidden.code(), missing.status(), missing.code())).containsExactly(404, "NOT_FOUND", 404, "NOT_FOUND");
        assertThat(new Browser(port).get("/api/households?q=sxm").status()).isEqualTo(401);
    }

    @Test
    void a_number_in_clear_needs_a_reason_and_is_written_down() {
        var agent = as("G1");
        var seen = agent.get("/api/households/" + shan);
        assertThat(seen.raw().body()).contains("137****5678").doesNotContain("13712345678");
        var reveals = "/api/households/" + shan + "/reveals";
        assertThat(agent.send("POST", reveals, "{\"reason\":\" \"}").code()).isEqualTo("REASON_MISSING");
        assertThat(as("T1").send("POST", reveals, "{\"reason\":\"好奇\"}").status()).isEqualTo(403);
        assertThat(as("M2").send("POST", reveals, "{\"reason\":\"好奇\"}").status()).isEqualTo(404);
        assertThat(agent.send("POST", reveals, "{\"reason\":\"回电约时间\"}").json().path("phones").get(0).asString()).isEqualTo("13712345678");
        assertThat(jdbc.sql("select by_name || ' ' || (particulars->>'reason') || ' ' || (particulars->>'ip') from journal_entry where what = 'PHONE_REVEALED' and subject_id = ?")
                .param(shan).query(String.class).list()).singleElement().asString().startsWith("王敏 回电约时间 ").contains("127.0.0.1");
    }

    @Test
    void a_file_is_sent_looked_at_run_and_what_did_not_land_is_fetched_back() {
        var dispatcher = as("D1");
        var preview = send(dispatcher, "用户.csv", HEADING + "8001,张伟,13812345678,杨舍镇,花园浜,12,502,A01,好\n8002,\"李,娜\",12,杨舍镇,花园浜,12,503,A77,好\n", "key-1");
        assertThat(preview.status()).isEqualTo(201);
        assertThat(preview.json().path("columns").get(1).asString()).isEqualTo("户名");
        assertThat(preview.json().path("preview")).hasSize(2);
        assertThat(preview.json().path("problems").findValuesAsString("text")).containsExactlyInAnyOrder("“心情”这一列不认识,不导入", "没有片区“A77”", "电话“12”不是有效的电话号码");
        var address = "/api/imports/" + preview.json().path("id").asString();
        assertThat(dispatcher.send("POST", address + "/run", "").status()).isEqualTo(202);
        assertThat(dispatcher.send("POST", address + "/run", "").code()).isEqualTo("IMPORT_ALREADY_RUN");
        run.workOne("node-1", () -> false);
        var progress = dispatcher.get(address).json();
        assertThat(List.of(progress.path("state").asString(), progress.path("created").asInt(), progress.path("rejected").asInt())).containsExactly("DONE", 1, 1);
        var rejects = dispatcher.get(address + "/rejects.csv");
        assertThat(rejects.header("Content-Type")).startsWith("text/csv");
        assertThat(rejects.raw().body()).isEqualTo("\uFEFF账号,户名,电话,乡镇,小区,楼栋,房号,片区,心情,原因\r\n8002,\"李,娜\",12,杨舍镇,花园浜,12,503,A77,好,没有片区“A77”;电话“12”不是有效的电话号码\r\n");
        assertThat(dispatcher.send("GET", address + "/rejects.csv", null, "Accept-Language", "en").raw().body()).contains("Reason", "There is no area");
        assertThat(send(dispatcher, "用户.csv", "", "key-1").status()).as("an empty body is refused before its key is looked at").isEqualTo(422);
    }

    @Test
    void who_may_not_import_may_not_look_either() {
        var agent = as("G1");
        assertThat(send(agent, "用户.csv", HEADING, null).code()).isEqualTo("FORBIDDEN");
        assertThat(agent.get("/api/imports/" + UUID.randomUUID()).code()).isEqualTo("FORBIDDEN");
        assertThat(as("D1").get("/api/imports/" + UUID.randomUUID()).code()).isEqualTo("NOT_FOUND");
        assertThat(as("D1").get("/api/imports/x").status()).isBetween(400, 422);
    }

    @Test
    void what_is_no_file_is_refused_in_words() {
        var dispatcher = as("D1");
        assertThat(send(dispatcher, "a.xls", "\u0000\u0001", null).code()).isEqualTo("UNKNOWN_FILE_FORMAT");
        assertThat(send(dispatcher, "a.csv", HEADING, null).code()).isEqualTo("FILE_EMPTY");
        assertThat(post(dispatcher, "--b\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--b--\r\n", null).code()).isEqualTo("FILE_MISSING");
    }

    private Browser as(String login) {
        return new Browser(port).signedIn(login);
    }

    private Browser.Answer send(Browser browser, String name, String content, String key) {
        return post(browser, "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: text/csv\r\n\r\n"
                + content + "\r\n--b--\r\n", key);
    }

    private Browser.Answer post(Browser browser, String body, String key) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/imports")).POST(BodyPublishers.ofString(body))
                .header("Content-Type", "multipart/form-data; boundary=b").header("Cookie", browser.cookie());
        if (key != null) request.header("Idempotency-Key", key);
        try {
            var raw = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
            return new Browser.Answer(raw.statusCode(), raw);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
