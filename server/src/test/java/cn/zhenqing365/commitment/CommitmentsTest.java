package cn.zhenqing365.commitment;

import static cn.zhenqing365.smalltown.SmallTown.ADMIN;
import static cn.zhenqing365.smalltown.SmallTown.CITY;
import static cn.zhenqing365.smalltown.SmallTown.HEAD;
import static cn.zhenqing365.smalltown.SmallTown.LEADER;
import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_CHEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.zhenqing365.commitment.model.Commitment;
import cn.zhenqing365.commitment.model.Count;
import cn.zhenqing365.commitment.store.CommitmentStore;
import cn.zhenqing365.commitment.store.CountStore;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.promise.model.Law;
import cn.zhenqing365.scoreboard.Figures;
import cn.zhenqing365.scoreboard.actions.CountFigures;
import cn.zhenqing365.scoreboard.model.Period;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.ARepair;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
import tools.jackson.databind.node.ObjectNode;

/** What is promised to the public, who may change it, what a change would have done to last month, and what everybody can read. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommitmentsTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Instant OCTOBER = china("2026-10-12T08:00");
    private static final Instant NOVEMBER = china("2026-11-10T08:00");

    @LocalServerPort int port;
    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    @Autowired CommitmentStore store;
    @Autowired CountStore counts;
    @Autowired LawBook law;
    @Autowired KeptPage page;
    @Autowired Figures figures;
    @Autowired Promises promises;
    @Autowired CountFigures count;

    @BeforeAll
    void a_small_town() {
        SmallTown.build(database, LocalDate.of(2026, 11, 24));
    }

    @BeforeEach
    void a_morning() {
        for (var table : new String[] {"promise_pause", "promise", "ticket"}) jdbc.sql("delete from " + table).update();
        jdbc.sql("delete from commitment where version > 1").update();
        jdbc.sql("delete from commitment_rule where version > 1").update();
        page.forget();
        clock.set(MovableClock.MORNING);
    }

    @Test
    void ten_commitments_and_ten_conveniences_are_shipped_and_each_is_measured_by_something_that_exists() {
        var all = store.inForce(clock.instant());
        assertThat(all).hasSize(20).allMatch(Commitment::published).noneMatch(it -> it.behind().isEmpty());
        assertThat(all.stream().filter(it -> it.kind() == Commitment.Kind.COMMITMENT)).hasSize(10);
        for (var it : all) {
            var again = publish(it, "\"published\":true");
            assertThat(again.status()).as(it.id() + again.raw().body()).isEqualTo(201);
        }
    }

    @Test
    void every_count_can_be_asked() {
        for (var it : Count.values()) assertThat(counts.count(it, OCTOBER, NOVEMBER)).as(it.name()).isEqualTo(new CountStore.Counted(0, 0));
    }

    @Test
    void a_commitment_nothing_measures_is_not_published_and_the_sentence_says_which() {
        var refused = publish(commitment("C08"), "\"behind\":[]");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("COMMITMENT_UNMEASURED");
        assertThat(refused.json().path("detail").asString()).contains("资费透明").contains("电信条例");
        assertThat(publish(commitment("C08"), "\"behind\":[{\"kind\":\"CLOCK\",\"id\":\"CLK-99\"}]").code()).isEqualTo("MEASURE_UNKNOWN");
        assertThat(publish(commitment("C08"), "\"behind\":[{\"kind\":\"FIGURE\",\"id\":\"K99\"}]").code()).isEqualTo("MEASURE_UNKNOWN");
        assertThat(publish(commitment("C08"), "\"behind\":[],\"published\":false").status()).as("taking it back needs no measure").isEqualTo(201);
        assertThat(page.page().items()).noneMatch(it -> it.id().equals("C08")).hasSize(19);
    }

    @Test
    void a_version_begins_now_or_later_and_the_past_stays_as_it_was_told() {
        var c07 = commitment("C07");
        assertThat(as(ADMIN).send("POST", "/api/commitments/C07/versions", wanted(c07, "\"text\":\"x\"", "2026-11-23T00:00:00Z"), key()).code()).isEqualTo("COMMITMENT_IN_THE_PAST");
        assertThat(as(ADMIN).send("POST", "/api/commitments/C07/versions", wanted(c07, "\"text\":\"三个工作日内答复\"", "2026-12-01T00:00:00Z"), key()).status()).isEqualTo(201);
        assertThat(commitment("C07").text()).isEqualTo(c07.text());
        clock.set(Instant.parse("2026-12-01T00:00:00Z"));
        assertThat(commitment("C07").text()).isEqualTo("三个工作日内答复");
        var versions = store.all().stream().filter(it -> it.commitment().id().equals("C07")).toList();
        assertThat(versions).hasSize(2);
        assertThat(versions.get(0).textHash()).isNotEqualTo(versions.get(1).textHash());
    }

    @Test
    void only_the_administrator_changes_and_only_who_answers_for_it_reads() {
        for (var path : new String[] {"/api/commitments", "/api/clock-rules", "/api/law-rules"}) {
            assertThat(as(LEADER).get(path).status()).isEqualTo(200);
            assertThat(as(HEAD).get(path).status()).isEqualTo(200);
            assertThat(as(XIAO_CHEN).get(path).status()).isEqualTo(403);
        }
        assertThat(as(LEADER).send("POST", "/api/clock-rules/CLK-05/versions", wantedRule(rule("CLK-05"), null), key()).status()).isEqualTo(403);
        assertThat(new Browser(port).get("/api/commitments").status()).isEqualTo(401);
    }

    @Test
    void only_what_was_read_and_binds_here_is_shown_as_law() {
        assertThat(law.all()).hasSize(18);
        assertThat(law.all().stream().filter(it -> it.status() != Law.Status.VERIFIED).map(it -> it.id()))
                .containsExactlyInAnyOrder("R-TV-21G", "R-TV-21M", "R-TV-22", "R-TV-22R", "R-CMP-5/15", "R-67-PUB", "R-67-INF", "R-67-SPC", "R-67-NOTICE");
        var shown = new Browser(port).get("/api/public-commitments").json();
        assertThat(shown.findValuesAsString("article")).contains("第三十二条", "第三十四条").doesNotContain("第二十一条", "第三十八条等", "未核实");
        assertThat(item(shown, "C09").path("law").findValuesAsString("article")).as("the 72 hours are a candidate, the duty to announce was read").containsExactly("第三十五条");
        assertThat(item(shown, "C04").path("law").toString()).doesNotContain("省份未核实");
    }

    @Test
    void before_a_rule_is_changed_one_sees_what_it_would_have_done_to_last_month() {
        var six = new ARepair(jdbc, CITY, OCTOBER).by(LI_MING.id()).closed();
        six.kept("CLK-05", 0, 8 * 3600, 6 * 3600);
        new ARepair(jdbc, CITY, OCTOBER).closed().kept("CLK-05", 0, 8 * 3600, 3 * 3600);
        new ARepair(jdbc, CITY, OCTOBER).closed().kept("CLK-05", 0, 8 * 3600, 9 * 3600);
        new ARepair(jdbc, CITY, NOVEMBER).closed().kept("CLK-05", 0, 8 * 3600, 7 * 3600);
        var draft = rule("CLK-05");
        ((ObjectNode) draft.path("limits").path("TOWN")).put("targetSeconds", 4 * 3600);
        var tried = as(LEADER).send("POST", "/api/clock-rules/CLK-05/preview", draft.toString()).json();
        var town = tried.path("preview").path("byAreaKind").path("TOWN");
        assertThat(town.toString()).isEqualTo("{\"kept\":2,\"broken\":1,\"wouldBeKept\":1,\"wouldBeBroken\":2,\"running\":0}");
        assertThat(tried.path("preview").path("changes").asInt()).isEqualTo(1);
        assertThat(tried.path("numbers").path(six.id.toString()).asString()).as("down to the ticket").isEqualTo(number(six));
        assertThat(tried.path("preview").path("changed").get(0).path("would").asString()).isEqualTo("BROKEN");
        var november = as(LEADER).send("POST", "/api/clock-rules/CLK-05/preview?thisMonth=true", draft.toString()).json();
        assertThat(november.path("preview").path("byAreaKind").path("TOWN").path("wouldBeBroken").asInt()).isEqualTo(1);
    }

    @Test
    void a_changed_rule_holds_for_what_is_promised_from_its_date_on_and_a_promise_keeps_its_own() {
        var draft = rule("CLK-05");
        ((ObjectNode) draft.path("limits").path("TOWN")).put("targetSeconds", 4 * 3600);
        var first = promises.dueAt("CLK-05", "TOWN", clock.instant());
        var made = as(ADMIN).send("POST", "/api/clock-rules/CLK-05/versions", wantedRule(draft, "2026-11-25T00:00:00Z"), key());
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        assertThat(made.json().path("version").asInt()).isEqualTo(2);
        assertThat(promises.dueAt("CLK-05", "TOWN", clock.instant())).isEqualTo(first);
        var later = Instant.parse("2026-11-25T00:00:00Z");
        assertThat(promises.dueAt("CLK-05", "TOWN", later)).isEqualTo(later.plusSeconds(4 * 3600));
        assertThat(jdbc.sql("select particulars ->> 'clock' from journal_entry where what = 'CLOCK_RULE_CHANGED'").query(String.class).list()).contains("CLK-05");
    }

    @Test
    void a_rule_beyond_the_law_or_with_a_mistake_is_refused_with_a_sentence_and_nothing_is_written() {
        var draft = rule("CLK-07");
        ((ObjectNode) draft.path("limits").path("TOWN")).put("hardSeconds", 60 * 3600);
        var beyond = as(ADMIN).send("POST", "/api/clock-rules/CLK-07/versions", wantedRule(draft, null), key());
        assertThat(beyond.code()).isEqualTo("RULE_BEYOND_LAW");
        assertThat(beyond.json().path("detail").asString()).contains("第三十二条").contains("48");
        var waiting = rule("CLK-05");
        ((ObjectNode) waiting).putArray("pausable").add("WAIT_PARTS");
        assertThat(as(ADMIN).send("POST", "/api/clock-rules/CLK-05/preview", waiting.toString()).code()).isEqualTo("RULE_PAUSE_NOT_LEGAL");
        assertThat(as(ADMIN).send("POST", "/api/clock-rules/CLK-99/preview", waiting.toString()).code()).isEqualTo("CLOCK_UNKNOWN");
        assertThat(as(ADMIN).send("POST", "/api/clock-rules/CLK-05/versions", wantedRule(rule("CLK-05"), "2026-11-23T00:00:00Z"), key()).code()).isEqualTo("RULES_IN_THE_PAST");
        assertThat(jdbc.sql("select count(*) from commitment_rule where version > 1").query(Integer.class).single()).isZero();
    }

    @Test
    void everybody_reads_how_each_was_kept_from_the_same_figures_and_what_was_not_measured_says_so() {
        for (int i = 0; i < 3; i++) new ARepair(jdbc, CITY, NOVEMBER).closed().kept("CLK-01", 0, 180, 60);
        new ARepair(jdbc, CITY, NOVEMBER).closed().kept("CLK-01", 0, 180, 200);
        new ARepair(jdbc, CITY, OCTOBER).closed().kept("CLK-01", 0, 180, 60);
        count.countAnew(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 1));
        var answer = new Browser(port).get("/api/public-commitments");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("max-age=60").contains("public");
        var k01 = measured(item(answer.json(), "C03"), "K01");
        assertThat(k01.path("thisMonth").path("value").asDouble()).isCloseTo(75, within(1e-9));
        assertThat(k01.path("thisMonth").path("hits").asInt() + "/" + k01.path("thisMonth").path("counted").asInt()).isEqualTo("3/4");
        assertThat(k01.path("lastMonth").path("counted").asInt()).isEqualTo(1);
        var inside = figures.all(new Period(china("2026-11-01T00:00"), clock.instant(), null)).stream().filter(it -> it.id().equals("K01")).findFirst().orElseThrow();
        assertThat(inside.value()).isEqualTo(k01.path("thisMonth").path("value").asDouble());
        var clk01 = measured(item(answer.json(), "C03"), "CLK-01");
        assertThat(clk01.path("thisMonth").toString()).isEqualTo("{\"value\":75.0,\"hits\":3,\"counted\":4}");
        assertThat(measured(item(answer.json(), "C06"), "CLK-17").path("thisMonth").path("value").isNull()).as("nobody answers the hotline here yet").isTrue();
        assertThat(answer.raw().body()).doesNotContain("137").doesNotContain(LI_MING.name());
    }

    @Test
    void the_page_is_a_minute_old_at_most_and_a_count_says_what_it_counted() {
        var ticket = new ARepair(jdbc, CITY, NOVEMBER).specialCare().fixedAfter(60L).closed();
        assertThat(measuredNow("M01", "CARE_REPAIRS")).isEqualTo("100.0 1/1");
        new ARepair(jdbc, CITY, NOVEMBER).specialCare().fixedAfter(600L).closed();
        assertThat(measuredNow("M01", "CARE_REPAIRS")).as("the same minute, the same answer").isEqualTo("100.0 1/1");
        page.forget();
        assertThat(measuredNow("M01", "CARE_REPAIRS")).isEqualTo("50.0 1/2");
        assertThat(ticket.id).isNotNull();
    }

    private String measuredNow(String commitment, String id) {
        var it = page.page().items().stream().filter(one -> one.id().equals(commitment)).findFirst().orElseThrow().measured().stream()
                .filter(one -> one.id().equals(id)).findFirst().orElseThrow().thisMonth();
        return it.value() + " " + it.hits() + "/" + it.counted();
    }

    private String number(ARepair it) {
        return jdbc.sql("select number from ticket where id = ?").param(it.id).query(String.class).single();
    }

    private static JsonNode item(JsonNode page, String id) {
        return page.path("items").valueStream().filter(it -> it.path("id").asString().equals(id)).findFirst().orElseThrow();
    }

    private static JsonNode measured(JsonNode item, String id) {
        return item.path("measured").valueStream().filter(it -> it.path("id").asString().equals(id)).findFirst().orElseThrow();
    }

    private Commitment commitment(String id) {
        return store.inForce(clock.instant()).stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    private JsonNode rule(String id) {
        return as(ADMIN).get("/api/clock-rules").json().valueStream().filter(it -> it.path("clock").asString().equals(id)).findFirst().orElseThrow()
                .path("versions").get(0);
    }

    private Browser.Answer publish(Commitment it, String change) {
        return as(ADMIN).send("POST", "/api/commitments/" + it.id() + "/versions", wanted(it, change, null), key());
    }

    /** The commitment as it is, with some fields otherwise. */
    private static String wanted(Commitment it, String change, String from) {
        var tree = (ObjectNode) JSON.valueToTree(it);
        ((ObjectNode) JSON.readTree("{" + change + "}")).properties().forEach(one -> tree.set(one.getKey(), one.getValue()));
        return "{\"effectiveFrom\":%s,\"commitment\":%s}".formatted(from == null ? "null" : '"' + from + '"', tree);
    }

    private static String wantedRule(JsonNode rule, String from) {
        return "{\"effectiveFrom\":%s,\"basedOn\":1,\"reason\":\"试行\",\"rule\":%s}".formatted(from == null ? "null" : '"' + from + '"', rule);
    }

    private static String[] key() {
        return new String[] {"Idempotency-Key", UUID.randomUUID().toString()};
    }

    private Browser as(SmallTown.Person who) {
        var browser = new Browser(port);
        if (browser.signIn(who.login(), SmallTown.PASSWORD).status() != 200) throw new IllegalStateException(who.login());
        return browser;
    }

    private static Instant china(String local) {
        return LocalDateTime.parse(local).atZone(Zones.CHINA).toInstant();
    }
}
