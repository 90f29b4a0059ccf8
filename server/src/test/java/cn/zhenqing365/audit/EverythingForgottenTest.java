package cn.zhenqing365.audit;

import static cn.zhenqing365.audit.TalkativeHousehold.WHISPER;
import static cn.zhenqing365.smalltown.SmallTown.ADMIN;
import static cn.zhenqing365.smalltown.SmallTown.SHAN;
import static cn.zhenqing365.smalltown.SmallTown.WANG;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_CHEN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.audit.actions.CheckAll;
import cn.zhenqing365.audit.actions.ForgetOldData;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.journal.JournalSeals;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A household that left words in every corner asks for a copy and then to be forgotten: the copy holds all of it, and afterwards no
 * row of any table says who they were or what they said. The whole database is searched, not the columns somebody thought of.
 */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EverythingForgottenTest {
    /** Columns of a class that hold no words of the customer's own: words to find them by, places, marks, random words. */
    private static final Set<String> WITHOUT_WORDS = Set.of("household.unit", "household.room", "household.latitude", "household.longitude", "household.care", "household.pinyin", "household.initials",
            "household.address_pinyin", "household.address_initials", "contact_card.token", "ticket.link_token", "queue_number.token", "opinion_entry.token", "phone_reveal.token",
            "campaign_visit.latitude", "campaign_visit.longitude", "marketing_consent.evidence", "data_request.identity", "data_request.reason");

    @LocalServerPort int port;
    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    @Autowired Inventory inventory;
    @Autowired Journal journal;
    @Autowired JournalSeals seals;
    @Autowired CheckAll check;
    @Autowired ForgetOldData forget;
    private List<Object> others;

    @BeforeAll
    void one_household_has_talked_to_everybody() {
        SmallTown.build(database, LocalDate.of(2026, 11, 24));
        clock.set(MovableClock.MORNING);
        var agent = desk().as(XIAO_CHEN);
        var ticket = made(agent, "/api/tickets", """
                {"householdId":"%s","symptom":"TV-01","contactPhone":"%s","answeredAt":"%s","note":"%s"}""".formatted(SHAN.id(), SHAN.phone(), clock.instant(), WHISPER + "门铃坏了"));
        var complaint = made(agent, "/api/complaints", """
                {"householdId":"%s","topic":"SV-04","summary":"%s","channel":"HOTLINE","name":"%s","phone":"%s","remedySought":"%s","severity":"LOW","safety":false,"answeredAt":"%s"}"""
                .formatted(SHAN.id(), WHISPER + "说好的没来", SHAN.name(), SHAN.phone(), WHISPER + "道歉", clock.instant()));
        made(agent, "/api/contacts", """
                {"kind":"INQUIRY","topic":"SV-99","channel":"HOTLINE","householdId":"%s","name":"%s","phone":"%s","summary":"%s","answer":"%s","answeredAt":"%s"}"""
                .formatted(SHAN.id(), SHAN.name(), SHAN.phone(), WHISPER + "几点下班", WHISPER + "五点半", clock.instant()));
        made(agent, "/api/tickets", """
                {"householdId":"%s","symptom":"TV-01","contactPhone":"%s","answeredAt":"%s","note":"邻居的话"}""".formatted(WANG.id(), WANG.phone(), clock.instant()));
        var work = jdbc.sql("select id from work_order where ticket_id = ?").param(ticket).query(UUID.class).single();
        new TalkativeHousehold(jdbc, clock.instant()).saysSomethingEverywhere(ticket, complaint, work);
        journal.write(Happening.of("TICKET_RATED", "TICKET", ticket, ticket, "A01", Actor.customer(SHAN.id(), SHAN.name(), Actor.Channel.LINK), clock.instant(), "stars", 5, "remark", WHISPER));
        jdbc.sql("update work_order set state = 'COMPLETED', completed_at = ?").param(Timestamp.from(clock.instant())).update();
        jdbc.sql("update ticket set state = 'CLOSED', closed_at = ?").param(Timestamp.from(clock.instant())).update();
        jdbc.sql("update service set state = 'REQSTOPLONG' where household_id = ?").param(SHAN.id()).update();
        jdbc.sql("update message set state = 'DELIVERED'").update();
        seals.seal();
        others = rowsOf(WANG);
        clock.advance(Duration.ofDays(8));
    }

    @Test
    @Order(1)
    void before_it_every_column_of_the_inventory_says_something_of_them() {
        assertThat(personal().filter(it -> !says(it)).toList()).as("a class nobody fills here is a class nobody has seen forgotten").isEmpty();
    }

    @Test
    @Order(2)
    void the_copy_holds_every_class_and_the_pictures_with_their_bytes() {
        var copy = desk().post("/api/audit/requests/" + desk().asked(SHAN, "COPY") + "/copy");
        assertThat(copy.propertyNames()).contains("HOUSEHOLD", "TICKETS", "CONTACTS", "COMPLAINTS", "BUSINESS", "OPINIONS", "PHOTOS", "PAUSES", "PAUSE_REQUESTS", "CALLBACK_REMARKS", "VISIT_ANSWERS", "CREDITS", "OFFERS",
                "QUEUE_NUMBERS", "DUTY_LOGS", "PRAISE", "TEXTS", "REPLIES", "IMPORTS", "JOURNAL", "DATA_REQUESTS");
        copy.properties().stream().filter(it -> !it.getKey().equals("REQUEST_ANSWERS")).forEach(it -> assertThat(it.getValue()).as(it.getKey()).isNotEmpty());
        assertThat(copy.path("REQUEST_ANSWERS")).as("the same facts, and others beside them").isEmpty();
        assertThat(new String(Base64.getDecoder().decode(copy.path("PHOTOS").get(0).path("content").asString()), StandardCharsets.UTF_8)).contains(WHISPER);
        assertThat(copy.path("JOURNAL").toString()).contains("五点半");
        assertThat(copy.toString()).doesNotContain(WANG.name(), WANG.phone(), "邻居的话");
    }

    @Test
    @Order(3)
    void after_it_no_row_of_any_table_says_who_they_were_or_what_they_said() {
        var answer = desk().post("/api/audit/requests/" + desk().asked(SHAN, "ERASE") + "/erasure");
        assertThat(answer.path("rows").path("PHOTOS").asInt()).isOne();
        assertThat(answer.path("rows").path("JOURNAL").asInt()).isPositive();
        assertThat(answer.path("kept")).isNotEmpty().allSatisfy(it -> assertThat(it.path("why").asString()).isNotBlank());
        assertThat(answer.path("kept").toString()).as("the request itself was written down this second and is not sealed").contains("除下一项外", "尚未封存", "not sealed yet");
        assertThat(whereSaid()).as("tables that still say it").isEmpty();
    }

    @Test
    @Order(4)
    void what_the_figures_need_what_was_published_and_what_others_asked_is_all_there() {
        assertThat(jdbc.sql("select count(*) from ticket where household_id = ? and closed_at is not null").param(SHAN.id()).query(Integer.class).single()).isPositive();
        assertThat(jdbc.sql("select public_words || public_answer from opinion_entry").query(String.class).single()).isEqualTo("希望多开窗口已增开");
        assertThat(jdbc.sql("select words from conduct_record").query(String.class).single()).isEqualTo("已删除(户号已删除,已删除)送来锦旗");
        assertThat(jdbc.sql("select answers::text from campaign_report").query(String.class).single()).isEqualTo("{\"Q5\": 4}");
        assertThat(jdbc.sql("select words from credit").query(String.class).single()).as("how it was computed").isEqualTo("3 天 × 月费");
        assertThat(rowsOf(WANG)).as("the neighbour").isEqualTo(others);
    }

    @Test
    @Order(5)
    void the_chain_holds_the_promises_are_computed_again_and_the_check_tells_how_much_was_taken_out() {
        var found = check.ofTheLast(30, Actor.SYSTEM);
        assertThat(found.brokenBlocks()).isEmpty();
        assertThat(found.erased()).isPositive();
        assertThat(found.differences()).isEmpty();
        jdbc.sql("update journal_entry set particulars = '{\"stars\": 5}' where id = (select id from journal_entry where leaf is not null order by id limit 1)").update();
        assertThat(check.ofTheLast(30, Actor.SYSTEM).brokenBlocks()).as("an erasure is no licence to rewrite").isNotEmpty();
    }

    @Test
    @Order(6)
    void the_request_shows_what_was_forgotten_and_what_is_kept_and_the_evidence_of_consent_goes_five_months_later() {
        var request = desk().as(ADMIN).get("/api/audit/requests").json().valueStream().filter(it -> it.path("kind").asString().equals("ERASE")).findFirst().orElseThrow();
        assertThat(request.path("outcome").path("rows").path("TICKETS").asInt()).isPositive();
        assertThat(request.path("outcome").path("kept").toString()).contains("五个月");
        assertThat(evidence()).isEqualTo("纸质同意书第 17 号");
        clock.advance(Duration.ofDays(151));
        assertThat(forget.tonight()).allSatisfy(it -> assertThat(it.failure()).as(it.kind()).isNull()).filteredOn(it -> it.kind().equals("CONSENT_EVIDENCE")).singleElement()
                .satisfies(it -> assertThat(it.rows()).isOne());
        assertThat(evidence()).isEmpty();
    }

    @Test
    @Order(7)
    void three_years_later_the_neighbour_who_asked_for_nothing_is_forgotten_too_as_far_as_the_words_go() {
        seals.seal();
        clock.advance(Duration.ofDays(1100));
        var report = forget.tonight().stream().collect(Collectors.toMap(Forgotten::kind, it -> it));
        assertThat(report.values()).allSatisfy(it -> {
            assertThat(it.failure()).as(it.kind()).isNull();
            assertThat(it.overdue()).as(it.kind()).isZero();
        });
        assertThat(List.of("TICKETS", "WORK_ORDERS", "CONTACTS", "JOURNAL_WORDS", "DATA_REQUESTS")).allSatisfy(kind -> assertThat(report.get(kind).rows()).as(kind).isPositive());
        assertThat(jdbc.sql("select count(*) from ticket where customer_name = ? or note = '邻居的话'").param(WANG.name()).query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from journal_entry where particulars::text like '%邻居的话%'").query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select customer_name from household where id = ?").param(WANG.id()).query(String.class).single()).as("whom we still serve").isEqualTo(WANG.name());
    }

    private String evidence() {
        return jdbc.sql("select evidence from marketing_consent").query(String.class).single();
    }

    private Stream<String> personal() {
        return inventory.map().entries().stream().filter(it -> !inventory.map().isMark(it.of())).flatMap(it -> it.columns().stream().map(one -> it.table() + "." + one)).filter(it -> !WITHOUT_WORDS.contains(it));
    }

    private boolean says(String column) {
        var parts = column.split("\\.");
        return jdbc.sql("select exists (select 1 from " + parts[0] + " where " + parts[1] + "::text like any(?))").param(signs()).query(Boolean.class).single();
    }

    private Set<String> whereSaid() {
        var said = new TreeSet<String>();
        for (var table : jdbc.sql("select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'").query(String.class).list())
            if (jdbc.sql("select exists (select 1 from " + table + " it where it::text like any(?))").param(signs()).query(Boolean.class).single()) said.add(table);
        return said;
    }

    /** Name, both numbers, the door, and the whisper, also as bytes. */
    private static String[] signs() {
        return List.of(WHISPER, hex(WHISPER), SHAN.name(), SHAN.phone(), SmallTown.SHANS_DAUGHTER, SHAN.address(), "602室").stream().map(it -> "%" + it + "%").toArray(String[]::new);
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Object> rowsOf(SmallTown.Home home) {
        var rows = new ArrayList<Object>();
        for (var table : List.of("household where id = ?", "household_phone where household_id = ?", "ticket where household_id = ?", "work_order where household_id = ?", "contact where household_id = ?",
                "message where to_phone = '" + home.phone() + "' and ?::uuid is not null"))
            rows.addAll(jdbc.sql("select it::text from (select * from " + table + ") it order by 1").param(home.id()).query(String.class).list());
        return rows;
    }

    private UUID made(Browser who, String path, String body) {
        var answer = who.send("POST", path, body, "Idempotency-Key", UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        var number = answer.json().path("ticket").path("number").asString();
        return number.isEmpty() ? null : jdbc.sql("select id from ticket where number = ?").param(number).query(UUID.class).single();
    }

    private RightsDesk desk() {
        return new RightsDesk(port);
    }
}
