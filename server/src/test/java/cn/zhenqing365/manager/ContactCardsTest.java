package cn.zhenqing365.manager;

import static cn.zhenqing365.field.AStreet.Street.as;
import static cn.zhenqing365.smalltown.SmallTown.ADMIN;
import static cn.zhenqing365.smalltown.SmallTown.CHEN_JIE;
import static cn.zhenqing365.smalltown.SmallTown.CITY;
import static cn.zhenqing365.smalltown.SmallTown.JI;
import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static cn.zhenqing365.smalltown.SmallTown.LU_PING;
import static cn.zhenqing365.smalltown.SmallTown.VILLAGE;
import static cn.zhenqing365.smalltown.SmallTown.WANG;
import static cn.zhenqing365.smalltown.SmallTown.WANG_QIANG;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_CHEN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.field.AStreet;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.roster.Roster;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.ServerTest;
import cn.zhenqing365.territory.Areas;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Contact cards: printed for a building, reprinted when the team changes, and leading to whoever is on duty whatever name stands on them. */
@ServerTest
@Import(AStreet.class)
class ContactCardsTest {
    @LocalServerPort int port;
    @Autowired AStreet.Street street;
    @Autowired Areas areas;
    @Autowired StaffMembers staff;
    @Autowired Roster roster;
    private static int keys;

    @BeforeEach
    void a_morning_without_cards() {
        street.morning();
        for (var table : new String[] {"contact_card", "contact_card_batch", "contact_card_number", "contact", "leave"}) street.jdbc().sql("delete from " + table).update();
        manager(CITY, CHEN_JIE);
        street.jdbc().sql("update staff set active = true").update();
        staff.forget();
    }

    @Test
    void a_building_is_printed_once_on_a_page_with_cut_marks_and_the_type_is_embedded() throws Exception {
        var batch = print(CHEN_JIE, CITY, "{\"kind\":\"WITHOUT\",\"community\":\"花园浜三村\"}");
        assertThat(batch.json().path("cards").asInt()).isEqualTo(2);
        assertThat(print(CHEN_JIE, CITY, "{\"kind\":\"WITHOUT\",\"community\":\"花园浜三村\"}").code()).as("they all hold one now").isEqualTo("NO_CARDS_TO_PRINT");
        try (var pdf = Loader.loadPDF(pages(as(port, CHEN_JIE), batch.json().path("id").asString()))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("服务联系卡", "陈洁", "96296 转", "12幢2单元502室").doesNotContain("王建国", "13712345678", CHEN_JIE.phone());
            for (var font : pdf.getPage(0).getResources().getFontNames()) assertThat(pdf.getPage(0).getResources().getFont(font).isEmbedded()).isTrue();
        }
        assertThat(as(port, CHEN_JIE).get("/api/areas/A01/contact-cards").json().path("current").asInt()).isEqualTo(2);
    }

    @Test
    void when_the_manager_changes_those_whose_card_names_the_other_are_on_the_reprint_list() {
        print(CHEN_JIE, CITY, "{\"kind\":\"WITHOUT\"}");
        assertThat(as(port, CHEN_JIE).get("/api/areas/A01/outdated-contact-cards").json()).isEmpty();
        street.clock().set("09:00");
        manager(CITY, LU_PING);
        street.jdbc().sql("update staff set active = false where id = ?").param(CHEN_JIE.id()).update();
        staff.forget();
        var list = as(port, ADMIN).get("/api/areas/A01/outdated-contact-cards").json();
        assertThat(list).hasSize(3);
        assertThat(list.get(0).path("names").asString()).isEqualTo("陈洁");
        assertThat(list.get(0).path("leftUs").asBoolean()).isTrue();
        assertThat(print(ADMIN, CITY, "{\"kind\":\"OUTDATED\"}").json().path("cards").asInt()).isEqualTo(3);
        assertThat(as(port, ADMIN).get("/api/areas/A01/outdated-contact-cards").json()).as("all hold the new name").isEmpty();
        assertThat(as(port, ADMIN).get("/api/areas/A01/contact-card-batches").json()).hasSize(2);
    }

    @Test
    void a_manager_who_comes_back_is_on_the_list_again_and_the_card_of_then_still_leads_somewhere() {
        print(CHEN_JIE, CITY, "{\"kind\":\"WITHOUT\"}");
        var first = token(WANG.id().toString());
        street.clock().set("09:00");
        manager(CITY, LU_PING);
        print(ADMIN, CITY, "{\"kind\":\"OUTDATED\"}");
        street.clock().set("10:00");
        manager(CITY, CHEN_JIE);
        assertThat(print(ADMIN, CITY, "{\"kind\":\"OUTDATED\"}").json().path("cards").asInt()).isEqualTo(3);
        assertThat(new Browser(port).get("/api/cards/" + first).json().path("name").asString()).isEqualTo("陈洁");
    }

    @Test
    void an_old_card_reaches_whoever_is_on_duty_at_any_hour() {
        print(CHEN_JIE, CITY, "{\"kind\":\"WITHOUT\"}");
        var token = token(WANG.id().toString());
        assertThat(reached(token)).containsExactly("陈洁", "MANAGER");
        SmallTown.onLeave(street.database(), CHEN_JIE, LocalDate.of(2026, 11, 24));
        assertThat(reached(token)).as("the manager is ill").containsExactly("李明", "ON_DUTY");
        street.clock().set("23:30");
        assertThat(reached(token)).as("in the night").containsExactly("王强", "STAND_BY");
        street.jdbc().sql("delete from leave").update();
        assertThat(reached(token)).as("after hours the manager sleeps").containsExactly("王强", "STAND_BY");
        street.clock().set("09:00");
        manager(CITY, LU_PING);
        assertThat(reached(token)).as("the area has another manager").containsExactly("陆平", "MANAGER");
        assertThat(new Browser(port).get("/api/cards/" + token).raw().body()).as("nothing of the household").doesNotContain("王建国", "502", WANG.phone());
        assertThat(new Browser(port).get("/api/cards/" + "x".repeat(16)).status()).isEqualTo(404);
    }

    @Test
    void a_call_by_the_number_is_connected_to_whoever_is_on_duty_and_is_a_contact_of_theirs() {
        print(CHEN_JIE, CITY, "{\"kind\":\"WITHOUT\"}");
        var number = new Browser(port).get("/api/cards/" + token(WANG.id().toString())).json().path("number").asString();
        var connect = as(port, XIAO_CHEN).send("POST", "/api/contact-card-calls", "{\"card\":\"" + number + "\",\"callerPhone\":\"13712345678\"}", "Idempotency-Key", "c1").json();
        assertThat(connect.path("phone").asString()).isEqualTo(CHEN_JIE.phone());
        assertThat(as(port, CHEN_JIE).get("/api/contacts").json().get(0).path("summary").asString()).contains(number);
        var wrong = number.substring(0, number.length() - 1) + (number.charAt(number.length() - 1) == '9' ? '0' : (char) (number.charAt(number.length() - 1) + 1));
        assertThat(as(port, XIAO_CHEN).send("POST", "/api/contact-card-calls", "{\"card\":\"" + wrong + "\"}", "Idempotency-Key", "c2").code()).isEqualTo("INVALID_CARD_NUMBER");
        assertThat(as(port, LI_MING).send("POST", "/api/contact-card-calls", "{\"card\":\"" + number + "\"}", "Idempotency-Key", "c3").code()).isEqualTo("FORBIDDEN");
        assertThat(new Browser(port).send("POST", "/api/contact-card-calls", "{\"card\":\"" + number + "\"}", "Idempotency-Key", "c4").code()).isEqualTo("NOT_SIGNED_IN");
    }

    @Test
    void a_message_from_the_page_has_an_owner_a_promise_and_is_told_to_the_person_once() {
        print(CHEN_JIE, CITY, "{\"kind\":\"WITHOUT\"}");
        var token = token(WANG.id().toString());
        street.clock().set("23:30");
        var body = "{\"words\":\"电视有雪花,明天能来吗\",\"phone\":\"13712345678\"}";
        var left = new Browser(port).send("POST", "/api/cards/" + token + "/messages", body, "Idempotency-Key", "m1").json();
        new Browser(port).send("POST", "/api/cards/" + token + "/messages", body, "Idempotency-Key", "m1");
        assertThat(left.path("name").asString()).isEqualTo("王强");
        assertThat(street.textTo(WANG_QIANG.phone())).contains("联系卡来信" + left.path("ticketNumber").asString(), "王建国", "电视有雪花");
        assertThat(street.jdbc().sql("select count(*) from contact where channel = 'DIRECT'").query(Integer.class).single()).isEqualTo(1);
        assertThat(street.jdbc().sql("select first_contact_owner from ticket where number = ?").param(left.path("ticketNumber").asString()).query(java.util.UUID.class).single()).isEqualTo(WANG_QIANG.id());
        assertThat(street.jdbc().sql("select count(*) from promise where clock = 'CLK-22' and state = 'RUNNING'").query(Integer.class).single()).isEqualTo(1);
        assertThat(new Browser(port).send("POST", "/api/cards/" + token + "/messages", "{\"words\":\" \",\"phone\":\"13712345678\"}", "Idempotency-Key", "m2").code()).isEqualTo("MISSING_SUMMARY");
    }

    @Test
    void a_card_in_the_wrong_hands_does_not_ring_all_day() {
        print(CHEN_JIE, CITY, "{\"kind\":\"WITHOUT\"}");
        var token = token(WANG.id().toString());
        for (int n = 0; n < 20; n++) assertThat(new Browser(port).send("POST", "/api/cards/" + token + "/calls", "{}", "Idempotency-Key", "n" + n).status()).isEqualTo(201);
        assertThat(new Browser(port).send("POST", "/api/cards/" + token + "/calls", "{}", "Idempotency-Key", "n20").code()).isEqualTo("CARD_TOO_OFTEN");
    }

    @Test
    void two_nodes_that_print_the_same_building_print_each_card_once() throws Exception {
        var together = new CyclicBarrier(2);
        var two = Executors.newFixedThreadPool(2);
        var both = two.invokeAll(IntStream.range(0, 2).<java.util.concurrent.Callable<Browser.Answer>>mapToObj(n -> () -> {
            var chen = as(port, CHEN_JIE);
            together.await();
            return chen.send("POST", "/api/areas/A01/contact-card-batches", "{\"kind\":\"WITHOUT\"}", "Idempotency-Key", "race" + n);
        }).toList());
        int cards = 0;
        for (var it : both) cards += it.get().json().path("cards").asInt(0);
        two.shutdown();
        assertThat(cards).isEqualTo(3);
        assertThat(street.jdbc().sql("select count(distinct card_no) from contact_card").query(Integer.class).single()).isEqualTo(3);
    }

    @Test
    void a_manager_prints_for_the_own_area_only_and_an_agent_for_none() {
        assertThat(print(LU_PING, CITY, "{\"kind\":\"WITHOUT\"}").status()).isEqualTo(404);
        assertThat(as(port, LU_PING).get("/api/areas/A01/contact-cards").status()).isEqualTo(404);
        assertThat(print(XIAO_CHEN, CITY, "{\"kind\":\"WITHOUT\"}").code()).isEqualTo("FORBIDDEN");
        assertThat(print(CHEN_JIE, CITY, "{\"kind\":\"ALL\"}").code()).isEqualTo("INVALID_CARD_BATCH");
        assertThat(print(LU_PING, VILLAGE, "{\"kind\":\"HOUSEHOLD\",\"householdId\":\"" + WANG.id() + "\"}").code()).as("not of this area").isEqualTo("NO_CARDS_TO_PRINT");
        var mine = print(LU_PING, VILLAGE, "{\"kind\":\"HOUSEHOLD\",\"householdId\":\"" + JI.id() + "\"}").json();
        assertThat(mine.path("cards").asInt()).isEqualTo(1);
        assertThat(as(port, CHEN_JIE).get("/api/contact-card-batches/" + mine.path("id").asString() + "/pages").status()).isEqualTo(404);
    }

    private Browser.Answer print(SmallTown.Person who, String area, String body) {
        return as(port, who).send("POST", "/api/areas/" + area + "/contact-card-batches", body, "Idempotency-Key", "b" + keys++);
    }

    private List<String> reached(String token) {
        roster.forget();
        JsonNode it = new Browser(port).get("/api/cards/" + token).json();
        return List.of(it.path("name").asString(), it.path("via").asString());
    }

    private String token(String household) {
        return street.jdbc().sql("select token from contact_card where household_id = ?::uuid order by issued_at desc limit 1").param(household).query(String.class).single();
    }

    private void manager(String area, SmallTown.Person who) {
        street.jdbc().sql("update area set manager_id = ? where code = ?").params(who.id(), area).update();
        areas.forget();
    }

    private byte[] pages(Browser who, String batch) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/contact-card-batches/" + batch + "/pages")).header("Cookie", who.cookie()).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }
}
