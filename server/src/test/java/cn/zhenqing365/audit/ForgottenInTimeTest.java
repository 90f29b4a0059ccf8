package cn.zhenqing365.audit;

import static cn.zhenqing365.audit.TalkativeHousehold.WHISPER;
import static cn.zhenqing365.smalltown.SmallTown.SHAN;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_CHEN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.journal.JournalSeals;
import cn.zhenqing365.platform.OldData;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import cn.zhenqing365.ticket.actions.Report;
import cn.zhenqing365.ticket.actions.TakeReport;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every class of the retention, one by one: what is younger than its time is not touched, what is older goes in steps, rows that are made anonymous
 * stay, and a second night finds nothing.
 */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ForgottenInTimeTest {
    /** Forgotten from the whole of a household's erasure on, or from the end of a matter; tested where it begins. */
    private static final List<String> OTHERWISE = List.of("CONSENT_EVIDENCE", "IMPORT_FILES", "COMPLAINTS");

    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    @Autowired TakeReport take;
    @Autowired StaffMembers staff;
    @Autowired JournalSeals seals;
    @Autowired Inventory inventory;
    @Autowired List<OldData> kinds;
    private Instant then;
    private final Map<String, Long> rows = new HashMap<>();

    @BeforeAll
    void a_household_has_talked_to_everybody() {
        SmallTown.build(database, LocalDate.of(2026, 11, 24));
        clock.set(MovableClock.MORNING);
        then = clock.instant();
        var taken = take.take(new Report(SHAN.id(), "TV-01", null, null, "HOTLINE", SHAN.phone(), SHAN.name(), WHISPER, then, false), staff.find(XIAO_CHEN.id()).orElseThrow());
        var ticket = taken.ticket().id();
        jdbc.sql("insert into complaint (ticket_id, remedy_sought, severity, safety, stage, level) values (?, ?, 'LOW', false, 'CLOSED', 1)").params(ticket, WHISPER).update();
        jdbc.sql("insert into complaint_round (id, ticket_id, no, level, handler_id, opened_at) values (?, ?, 1, 1, ?, ?)").params(UUID.randomUUID(), ticket, XIAO_CHEN.id(), Timestamp.from(then)).update();
        new TalkativeHousehold(jdbc, then).saysSomethingEverywhere(ticket, ticket, taken.work().id());
        jdbc.sql("update ticket set state = 'CLOSED', closed_at = ?").param(Timestamp.from(then)).update();
        jdbc.sql("update work_order set state = 'COMPLETED', completed_at = ?").param(Timestamp.from(then)).update();
        jdbc.sql("update message set state = 'DELIVERED'").update();
        jdbc.sql("update credit_word set said_at = ?").param(Timestamp.from(then)).update();
        jdbc.sql("update callback_case set done_at = ?").param(Timestamp.from(then)).update();
        jdbc.sql("update import_job set ended_at = ?").param(Timestamp.from(then)).update();
        jdbc.sql("update campaign_report set metres = 12").update();
        jdbc.sql("insert into idempotent_answer (key, fingerprint, status, answer, recorded_at) values ('k', 'f', 200, ?, ?)").params(WHISPER, Timestamp.from(then)).update();
        jdbc.sql("insert into phone_reveal (token, assignment_id, offered_at) values ('t', ?, ?)").params(UUID.randomUUID(), Timestamp.from(then)).update();
        jdbc.sql("insert into staff_session (token_hash, staff_id, issued_at, expires_at) values ('t', ?, ?, ?)").params(XIAO_CHEN.id(), Timestamp.from(then), Timestamp.from(then)).update();
        jdbc.sql("insert into data_request (id, number, household_id, area_code, kind, identity, asked_at, answer_due, taken_by, state, answered_at, reason) values (?, 'P1', ?, 'A01', 'ERASE', ?, ?, ?, 'x', 'REFUSED', ?, ?)")
                .params(UUID.randomUUID(), SHAN.id(), WHISPER, Timestamp.from(then), Timestamp.from(then), Timestamp.from(then), WHISPER).update();
        seals.seal();
        inventory.map().entries().forEach(it -> rows.put(it.table(), count(it.table())));
    }

    List<OldData> everyKind() {
        return kinds.stream().filter(it -> !OTHERWISE.contains(it.kind())).toList();
    }

    @Order(1)
    @ParameterizedTest
    @MethodSource("everyKind")
    void what_is_younger_than_its_time_is_left_alone(OldData kind) {
        var before = kind.kind().equals("VISIT_ANSWERS") ? Instant.parse("2026-11-29T00:00:00Z") : then;   // a campaign is over with its last day
        assertThat(kind.overdue(before)).as(kind.kind()).isZero();
        assertThat(kind.forget(before, 100)).as(kind.kind()).isZero();
    }

    @Order(2)
    @ParameterizedTest
    @MethodSource("everyKind")
    void what_is_older_goes_and_a_second_night_finds_nothing(OldData kind) {
        var before = then.plus(Duration.ofDays(10));
        var due = kind.overdue(before);
        assertThat(due).as(kind.kind()).isPositive();
        long gone = 0;
        for (int n = kind.forget(before, 2); n > 0; n = kind.forget(before, 2)) gone += n;
        assertThat(gone).as(kind.kind()).isGreaterThanOrEqualTo(due);
        assertThat(kind.overdue(before)).as(kind.kind()).isZero();
        assertThat(kind.forget(before, 100)).as(kind.kind()).isZero();
    }

    @Order(3)
    @Test
    void no_column_of_these_classes_still_says_what_was_said() {
        var classes = everyKind().stream().map(OldData::kind).toList();
        assertThat(inventory.map().entries()).filteredOn(it -> classes.contains(it.of())).allSatisfy(it -> it.columns().forEach(column ->
                assertThat(jdbc.sql("select count(*) from " + it.table() + " where " + column + "::text like any(?)").param(new String[] {"%" + WHISPER + "%", "%" + SHAN.name() + "%", SHAN.phone()})
                        .query(Long.class).single()).as(it.table() + "." + column).isZero()));
    }

    @Order(4)
    @Test
    void what_is_made_anonymous_is_still_counted_and_what_was_published_still_read() {
        for (var table : List.of("ticket", "work_order", "contact", "message", "inbound_message", "queue_number", "opinion_entry", "promise_pause", "pause_request", "callback_case", "campaign_report", "campaign_visit", "data_request", "hand_over"))
            assertThat(count(table)).as(table).isEqualTo(rows.get(table));
        for (var table : List.of("work_order_photo", "inbound_part", "help_session", "credit_word", "import_reject", "phone_reveal")) assertThat(count(table)).as(table).isZero();
        assertThat(jdbc.sql("select public_words from opinion_entry").query(String.class).single()).isEqualTo("希望多开窗口");
    }

    @Order(5)
    @Test
    void words_of_a_complaint_count_their_years_from_its_end() {
        var complaints = kinds.stream().filter(it -> it.kind().equals("COMPLAINTS")).findFirst().orElseThrow();
        assertThat(complaints.forget(then, 10)).isZero();
        assertThat(complaints.forget(then.plusSeconds(1), 10)).isOne();
        assertThat(jdbc.sql("select r.facts || c.remedy_sought from complaint c join complaint_round r on r.ticket_id = c.ticket_id").query(String.class).single()).isEqualTo("已删除已删除");
        assertThat(complaints.overdue(then.plusSeconds(1))).isZero();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
