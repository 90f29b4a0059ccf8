package cn.zhenqing365.offer;

import static cn.zhenqing365.smalltown.SmallTown.ADMIN;
import static cn.zhenqing365.smalltown.SmallTown.WANG;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_CHEN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How things are offered, changed on a screen: from a day on, kept in editions, refused field by field. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfferRulesOverHttpTest {
    @LocalServerPort int port;
    @Autowired DataSource database;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired JsonMapper json;
    private int wishes;

    @BeforeAll
    void a_small_town() {
        SmallTown.build(database, LocalDate.of(2026, 11, 24));
    }

    @BeforeEach
    void the_rules_as_shipped() {
        clock.set(MovableClock.MORNING);
        for (var table : List.of("offer", "marketing_consent", "offer_edition")) jdbc.sql("delete from " + table).update();
    }

    @Test
    void the_shipped_rules_are_the_first_edition_and_hold_until_the_operator_publishes_others() {
        var all = as(ADMIN).get("/api/catalogue/rules/editions").json();
        assertThat(all.path("inForce").asInt()).isZero();
        assertThat(all.path("editions").size()).isEqualTo(1);
        assertThat(all.path("editions").path(0).path("content").path("restDaysAfterRefusal").asInt()).isEqualTo(90);
    }

    @Test
    void other_rules_hold_from_their_day_on_and_the_history_keeps_every_edition() {
        var from = clock.instant().plus(Duration.ofDays(3));
        var answer = publish(rules -> rules.put("restDaysAfterRefusal", 120), from.toString());
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("version").asInt()).isEqualTo(1);
        var before = as(ADMIN).get("/api/catalogue/rules/editions").json();
        assertThat(before.path("inForce").asInt()).as("not yet").isZero();
        assertThat(before.path("editions").path(0).path("content").path("restDaysAfterRefusal").asInt()).isEqualTo(120);
        assertThat(before.path("editions").path(1).path("content").path("restDaysAfterRefusal").asInt()).as("what held stays as it was").isEqualTo(90);
        clock.set(from);
        assertThat(as(ADMIN).get("/api/catalogue/rules/editions").json().path("inForce").asInt()).isEqualTo(1);
        assertThat(as(XIAO_CHEN).get("/api/catalogue/rules").json().path("content").path("restDaysAfterRefusal").asInt()).isEqualTo(120);
        assertThat(jdbc.sql("select count(*) from journal_entry where what = 'OFFER_RULES_PUBLISHED'").query(Integer.class).single()).isPositive();
    }

    @Test
    void the_order_of_the_offers_decides_which_one_is_recommended() {
        var desk = as(XIAO_CHEN);
        desk.send("PUT", "/api/households/" + WANG.id() + "/marketing-consent", "{\"given\":true,\"how\":\"TABLET\",\"evidence\":\"平板签字 17\"}");
        var first = desk.send("POST", "/api/offers", asked("monday")).json().path("offer").path("code").asString();
        publish(rules -> {
            var offers = (ArrayNode) rules.get("offers");
            var mine = offers.valueStream().filter(it -> it.path("code").asString().equals(first)).findFirst().orElseThrow();
            for (int i = 0; i < offers.size(); i++) if (offers.get(i) == mine) offers.remove(i);
            var copy = ((ObjectNode) mine).deepCopy().put("code", "FIRST").put("name", "先推荐的");
            offers.insert(0, copy);
            return rules;
        }, null);
        var offer = desk.send("POST", "/api/offers", asked("tuesday")).json().path("offer");
        assertThat(offer.path("code").asString()).isEqualTo("FIRST");
        assertThat(offer.path("name").asString()).isEqualTo("先推荐的");
        assertThat(desk.send("POST", "/api/offers", asked("monday")).json().path("offer").path("code").asString()).as("what was offered keeps its code").isEqualTo(first);
    }

    @Test
    void each_field_that_cannot_be_so_is_named_with_what_it_may_be() {
        assertThat(wrong(rules -> rules.put("restDaysAfterRefusal", -1))).isEqualTo(" restDaysAfterRefusal 0–3650");
        assertThat(wrong(rules -> rules.put("restDaysAfterLater", 366))).isEqualTo(" restDaysAfterLater 0–365");
        assertThat(wrong(rules -> rules.put("planWithinMillis", 5))).isEqualTo(" planWithinMillis 10–5000");
        assertThat(wrong(rules -> box(rules, it -> it.put("centsPerMonth", -1)))).isEqualTo("BOX centsPerMonth 0–10000");
        assertThat(wrong(rules -> box(rules, it -> it.put("reason", " ")))).isEqualTo("BOX reason 1–300");
        assertThat(wrong(rules -> box(rules, it -> it.put("reasonEn", "x".repeat(301))))).isEqualTo("BOX reasonEn 1–300");
        assertThat(wrong(rules -> box(rules, it -> it.put("withService", "RADIO")))).isEqualTo("BOX withService TV, BROADBAND");
        assertThat(wrong(rules -> box(rules, it -> it.putNull("name")))).isEqualTo("BOX name 1–60");
        assertThat(wrong(rules -> box(rules, it -> it.set("areas", json.createArrayNode().add("A99"))))).isEqualTo("BOX areas ≠ A99");
        assertThat(wrong(rules -> box(rules, it -> it.put("code", "BROADBAND")))).isEqualTo("BROADBAND code ≠ BROADBAND");
        assertThat(wrong(rules -> box(rules, it -> it.put("code", "box one")))).startsWith("box one code");
        assertThat(as(ADMIN).get("/api/catalogue/rules/editions").json().path("editions").size()).as("nothing of it landed").isEqualTo(1);
    }

    @Test
    void the_refusal_is_a_sentence_in_the_language_of_the_reader() {
        var answer = publish(rules -> rules.put("creditDays", 400), null);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("detail").asString()).contains("推荐规则", "creditDays", "0–365");
    }

    @Test
    void rules_do_not_begin_in_the_past_and_a_body_without_rules_is_no_failure() {
        assertThat(publish(rules -> rules, clock.instant().minusSeconds(60).toString()).code()).isEqualTo("RULES_IN_THE_PAST");
        assertThat(as(ADMIN).send("POST", "/api/catalogue/rules", "{}", "Idempotency-Key", "empty").code()).isEqualTo("MISSING_RULES");
        assertThat(as(ADMIN).send("POST", "/api/catalogue/rules", "{\"rules\":{\"restDaysAfterRefusal\":1,\"restDaysAfterLater\":1,\"creditDays\":1,\"planWithinMillis\":50,\"offers\":[null]}}", "Idempotency-Key", "null").code()).isEqualTo("INVALID_OFFER_RULE");
    }

    @Test
    void the_same_wish_sent_twice_publishes_one_edition() {
        var body = body(rules -> rules.put("creditDays", 31), null);
        var first = as(ADMIN).send("POST", "/api/catalogue/rules", body, "Idempotency-Key", "once");
        var second = as(ADMIN).send("POST", "/api/catalogue/rules", body, "Idempotency-Key", "once");
        assertThat(second.json().path("version").asInt()).isEqualTo(first.json().path("version").asInt());
        assertThat(jdbc.sql("select count(*) from offer_edition where kind = 'RULES'").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void a_counter_clerk_neither_reads_the_editions_nor_publishes() {
        assertThat(as(XIAO_CHEN).get("/api/catalogue/rules/editions").code()).isEqualTo("FORBIDDEN");
        assertThat(as(XIAO_CHEN).send("POST", "/api/catalogue/rules", body(rules -> rules, null), "Idempotency-Key", "clerk").code()).isEqualTo("FORBIDDEN");
    }

    private static ObjectNode box(ObjectNode rules, UnaryOperator<ObjectNode> change) {
        rules.get("offers").valueStream().filter(it -> it.path("code").asString().equals("BOX")).findFirst().ifPresent(it -> change.apply((ObjectNode) it));
        return rules;
    }

    private String wrong(UnaryOperator<ObjectNode> change) {
        var answer = publish(change, null);
        assertThat(answer.code()).isEqualTo("INVALID_OFFER_RULE");
        JsonNode facts = answer.json().path("facts");
        return facts.path("rule").asString() + " " + facts.path("field").asString() + " " + facts.path("allowed").asString();
    }

    private Browser.Answer publish(UnaryOperator<ObjectNode> change, String from) {
        return as(ADMIN).send("POST", "/api/catalogue/rules", body(change, from), "Idempotency-Key", "rules-" + ++wishes);
    }

    private String body(UnaryOperator<ObjectNode> change, String from) {
        var rules = (ObjectNode) as(ADMIN).get("/api/catalogue/rules").json().path("content");
        return json.createObjectNode().put("effectiveFrom", from).set("rules", change.apply(rules)).toString();
    }

    private static String asked(String contact) {
        return "{\"householdId\":\"%s\",\"contact\":\"%s\",\"hdSet\":true}".formatted(WANG.id(), contact);
    }

    private Browser as(SmallTown.Person person) {
        var browser = new Browser(port);
        browser.signIn(person.login(), SmallTown.PASSWORD);
        return browser;
    }
}
