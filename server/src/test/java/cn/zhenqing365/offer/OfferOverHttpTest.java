package cn.zhenqing365.offer;

import static cn.zhenqing365.smalltown.SmallTown.ADMIN;
import static cn.zhenqing365.smalltown.SmallTown.CHEN_JIE;
import static cn.zhenqing365.smalltown.SmallTown.JI;
import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static cn.zhenqing365.smalltown.SmallTown.WANG;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_CHEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.offer.actions.PlanPackages;
import cn.zhenqing365.offer.actions.PublishCatalogue;
import cn.zhenqing365.offer.model.Catalogue;
import cn.zhenqing365.offer.model.LineUp;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

/** The catalogue of the sample town in a small town: plans, editions, the line-up's file, and who may ask. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfferOverHttpTest {
    private static final String HEADING = "编码,频道,英文名,分类,高清,套餐,单价\n";
    @LocalServerPort int port;
    @Autowired DataSource database;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired PublishCatalogue publish;
    @Autowired PlanPackages plans;
    @Autowired Offers offers;
    @Autowired JsonMapper json;

    @BeforeAll
    void a_small_town() {
        SmallTown.build(database, LocalDate.of(2026, 11, 24));
    }

    @BeforeEach
    void the_catalogue_of_the_sample_town() throws IOException {
        clock.set(MovableClock.MORNING);
        for (var table : List.of("offer", "marketing_consent", "offer_edition")) jdbc.sql("delete from " + table).update();
        try (var file = getClass().getResourceAsStream("/town/catalogue.json")) {
            publish.publish(json.readValue(file, Catalogue.class), null, Actor.SYSTEM);
        }
    }

    @Test
    void the_cheapest_plan_knows_what_the_home_has_and_says_what_comes_on_top() {
        var plan = as(XIAO_CHEN).get("/api/package-plan?channel=S001,S002,O002,XX9&household=" + WANG.id()).json();
        assertThat(plan.path("kept").path(0).path("code").asString()).isEqualTo("HD");
        assertThat(codes(plan.path("bought"))).containsExactly("BALL", "S-O002");
        assertThat(plan.path("cents").asLong()).isEqualTo(1800);
        assertThat(codes(plan.path("notSold"))).containsExactly("XX9");
        assertThat(plan.path("proven").asBoolean()).isTrue();
        assertThat(plan.path("oneLess").path(0).path("savesCents").asLong()).isEqualTo(500);
        assertThat(plan.path("second").path("cents").asLong()).isGreaterThan(1800);
    }

    @Test
    void a_home_nobody_knows_needs_a_basic_package_first() {
        var plan = plans.forWishes(List.of("S001"), null);
        assertThat(plan.cheapest().bought()).containsExactly("BASIC", "S-S001");
        assertThat(plan.cheapest().cents()).isEqualTo(3300);
    }

    @Test
    void consent_and_an_offer_over_the_line_each_outcome_once() {
        var desk = as(XIAO_CHEN);
        assertThat(desk.send("POST", "/api/offers", asked(WANG.id(), "call-1")).json().path("whyNot").asString()).isEqualTo("NO_CONSENT");
        assertThat(desk.send("PUT", "/api/households/" + WANG.id() + "/marketing-consent", "{\"given\":true,\"how\":\"PHONE\",\"evidence\":\"录音 0612\"}").json()
                .path("consent").path("given").asBoolean()).isTrue();
        var offer = desk.send("POST", "/api/offers", asked(WANG.id(), "call-1")).json().path("offer");
        assertThat(offer.path("script").size()).isGreaterThan(2);
        var path = "/api/offers/" + offer.path("id").asString() + "/outcome";
        assertThat(desk.send("POST", path, "{\"outcome\":\"ACCEPTED\"}").code()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
        var accepted = desk.send("POST", path, "{\"outcome\":\"ACCEPTED\"}", "Idempotency-Key", "k1");
        assertThat(accepted.json().path("answeredBy").asString()).isEqualTo("小陈");
        assertThat(desk.send("POST", path, "{\"outcome\":\"ACCEPTED\"}", "Idempotency-Key", "k1").raw().body()).isEqualTo(accepted.raw().body());
        assertThat(desk.send("POST", path, "{\"outcome\":\"REFUSED\"}", "Idempotency-Key", "k2").code()).isEqualTo("OFFER_ALREADY_ANSWERED");
    }

    @Test
    void another_area_and_another_trade_see_nothing() {
        assertThat(as(CHEN_JIE).get("/api/households/" + WANG.id() + "/offers").status()).isEqualTo(200);
        assertThat(as(CHEN_JIE).get("/api/households/" + JI.id() + "/offers").code()).isEqualTo("NOT_FOUND");
        assertThat(as(CHEN_JIE).send("POST", "/api/offers", asked(JI.id(), "x")).code()).isEqualTo("NOT_FOUND");
        assertThat(as(CHEN_JIE).get("/api/package-plan?channel=S001&household=" + JI.id()).code()).isEqualTo("NOT_FOUND");
        assertThat(as(LI_MING).get("/api/households/" + WANG.id() + "/offers").code()).isEqualTo("FORBIDDEN");
        assertThat(as(XIAO_CHEN).send("POST", "/api/catalogue/editions", "{\"catalogue\":{}}", "Idempotency-Key", "e").code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void an_edition_holds_from_its_day_on_and_what_contradicts_itself_is_not_published() {
        var from = clock.instant().plus(Duration.ofDays(7));
        var admin = as(ADMIN);
        var body = "{\"effectiveFrom\":\"%s\",\"catalogue\":{\"channels\":[{\"code\":\"A\",\"name\":\"甲\",\"hd\":false}],\"packs\":[]}}".formatted(from);
        assertThat(admin.send("POST", "/api/catalogue/editions", body, "Idempotency-Key", "e1").json().path("version").asInt()).isEqualTo(2);
        assertThat(admin.get("/api/catalogue").json().path("channels").size()).isEqualTo(60);
        clock.set(from);
        assertThat(offers.catalogue().content().channels()).hasSize(1);
        assertThat(as(ADMIN).send("POST", "/api/catalogue/editions", "{\"catalogue\":{\"channels\":[],\"packs\":[{\"code\":\"P\",\"name\":\"p\",\"cents\":1,\"base\":false,\"channels\":[\"Z\"]}]}}",
                "Idempotency-Key", "e2").code()).isEqualTo("CATALOGUE_INCONSISTENT");
        assertThatThrownBy(() -> publish.publish(Catalogue.EMPTY, clock.instant().minusSeconds(1), Actor.SYSTEM)).hasMessageContaining("RULES_IN_THE_PAST");
    }

    @Test
    void a_line_up_is_looked_at_first_and_published_whole_or_not_at_all() {
        var bad = HEADING + "S001,足球频道,Football,体育,是,SPORT;BALL,11\n,无编码,,,,,\nS002,篮球,,,是,GONE,\nS001,重复,,,,,\nS003,网球,,,,SPORT,很贵\n";
        var read = read(bad);
        assertThat(read.problems()).extracting(it -> it.row() + " " + it.reason() + " " + it.value())
                .containsExactly("3 MISSING 编码", "4 UNKNOWN_PACKAGE GONE", "5 DUPLICATE_CHANNEL S001", "6 BAD_PRICE 很贵");
        assertThatThrownBy(() -> publish.publish(stream(bad), "频道.csv", null, Actor.SYSTEM)).hasMessageContaining("LINE_UP_HAS_ERRORS");
        var good = HEADING + "S001,足球频道,Football,体育,是,SPORT;BALL,11\nZ001,新频道,New,体育,否,SPORT,\n";
        assertThat(read(good).added()).containsExactly("Z001");
        assertThat(read(good).removed()).hasSize(59);
        assertThat(offers.catalogue().version()).isEqualTo(1);
        publish.publish(stream(good), "频道.csv", null, Actor.SYSTEM);
        var now = offers.catalogue().content();
        assertThat(now.pack("SPORT").orElseThrow().channels()).containsExactlyInAnyOrder("S001", "Z001");
        assertThat(now.pack("S-S001").orElseThrow().cents()).isEqualTo(1100);
        assertThat(now.pack("S-K003")).isEmpty();
        assertThat(now.pack("BASIC").orElseThrow().base()).isTrue();
        assertThat(read("频道\n足球\n").missingColumns()).containsExactly("code");
    }

    private LineUp.Read read(String file) {
        return publish.read(stream(file), "频道.csv");
    }

    private static ByteArrayInputStream stream(String file) {
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }

    private static String asked(UUID household, String contact) {
        return "{\"householdId\":\"%s\",\"contact\":\"%s\",\"hdSet\":false}".formatted(household, contact);
    }

    private static List<String> codes(JsonNode all) {
        return all.valueStream().map(it -> it.path("code").asString()).toList();
    }

    private Browser as(SmallTown.Person person) {
        var browser = new Browser(port);
        browser.signIn(person.login(), SmallTown.PASSWORD);
        return browser;
    }
}
