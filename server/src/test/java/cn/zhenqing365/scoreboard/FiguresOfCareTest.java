package cn.zhenqing365.scoreboard;

import static cn.zhenqing365.smalltown.SmallTown.CITY;
import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static cn.zhenqing365.smalltown.SmallTown.VILLAGE;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_CHEN;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.scoreboard.actions.CountFigures;
import cn.zhenqing365.scoreboard.model.Period;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.ARepair;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** K09 to K30 on a handful of cases, worked out on paper beside them. */
@ServerTest
class FiguresOfCareTest {
    private static final Instant EIGHT = MovableClock.MORNING;
    private static final Period DAYS = new Period(EIGHT.minus(ofDays(1)), EIGHT.plus(ofDays(2)), null);
    private static boolean built;
    private static int number;
    @Autowired Figures figures;
    @Autowired CountFigures count;
    @Autowired Journal journal;
    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;

    @BeforeEach
    void an_empty_town() {
        if (!built) SmallTown.build(database, LocalDate.of(2026, 11, 24));
        built = true;
        clock.set(EIGHT);
        for (var table : List.of("callback_attempt", "callback_case", "promise_pause", "promise", "work_order", "hand_over", "contact", "complaint_round", "complaint",
                "business_item", "business_request", "ticket", "message", "queue_call", "queue_number", "lobby_counter", "lobby_day", "lobby_duty", "duty_log", "lobby", "household_count"))
            jdbc.sql("delete from " + table).update();
    }

    @Test
    void k09_a_second_visit_or_a_report_of_the_same_line_within_seven_days_is_not_fixed_at_the_first_visit() {
        visited(repair(), 1);
        visited(repair(), 2);
        var home = UUID.randomUUID();
        visited(new ARepair(jdbc, CITY, EIGHT).of(home).by(LI_MING.id()).closed(), 1);
        open(home, EIGHT.plus(ofDays(6)));
        new ARepair(jdbc, CITY, EIGHT).by(LI_MING.id()).onThePhone().closed();   // nobody came: not in the denominator
        assertThat(shape("K09")).isEqualTo("1/3 missing 0 value 33.33");
        assertThat(figure("K09").extra()).containsEntry("secondVisits", 1L);
        assertThat(why("K09")).containsExactlyInAnyOrder("上门2次", "7天内再次报修");
    }

    @Test
    void k10_seven_days_to_the_second_count_and_thirty_days_stand_beside() {
        var week = UUID.randomUUID();
        var month = UUID.randomUUID();
        var fixed = EIGHT.plus(ofHours(1));
        new ARepair(jdbc, CITY, EIGHT).of(week).closed();
        open(week, fixed.plus(ofDays(7)));
        new ARepair(jdbc, CITY, EIGHT).of(month).closed();
        open(month, fixed.plus(ofDays(7)).plusSeconds(1));
        repair();
        repair();
        // 1 of 4 came back within 7 days (25 %), 2 of 4 within 30 (50 %)
        assertThat(shape("K10")).isEqualTo("1/4 missing 0 value 25.00");
        assertThat(figure("K10").extra()).containsEntry("within30Days", 50.0);
        assertThat(why("K10")).containsExactly("修好7天后再次报修");
    }

    @Test
    void k11_reports_per_1000_households_and_month_and_k12_complaints_per_10000_the_responsible_apart() {
        jdbc.sql("insert into household_count values ('2026-11-24', 'A01', 800, 800), ('2026-11-24', 'A02', 200, 0)").update();
        for (int i = 0; i < 3; i++) repair();
        open(UUID.randomUUID(), EIGHT);
        cancelled();
        complaint(EIGHT, "YES");
        complaint(EIGHT, "NO");
        // 3 days are 3 / 30.4375 = 0.09856 months: 4 / 1000 households × 1000 / 0.09856 = 40.58; 2 / 1000 × 10000 / 0.09856 = 202.92
        assertThat(figure("K11").value()).isCloseTo(40.583, within(0.001));
        assertThat(figure("K12").value()).isCloseTo(202.917, within(0.001));
        assertThat(figure("K12").numerator() + "/" + figure("K12").denominator()).isEqualTo("2/1000");
        assertThat(figure("K12").extra()).containsEntry("responsible", 1L);
        assertThat((Double) figure("K12").extra().get("responsibleRate")).isCloseTo(101.458, within(0.001));
        assertThat(figures.all(new Period(DAYS.from(), DAYS.until(), Set.of(VILLAGE))).stream().filter(it -> it.id().equals("K11")).findFirst().orElseThrow().value()).isZero();
    }

    @Test
    void k13_an_answer_after_the_fifth_day_is_late_after_the_fifteenth_it_breaks_the_hard_limit_too() {
        answered(complaint(EIGHT, "NO"), ofDays(5));
        answered(complaint(EIGHT, "NO"), ofDays(5).plusSeconds(1));
        answered(complaint(EIGHT, "NO"), ofDays(15).plusSeconds(1));
        complaint(EIGHT, null);
        // closed: 3 with a clock, 1 without; 1 of 3 in time; 2 of 3 within the hard limit
        assertThat(shape("K13")).isEqualTo("1/3 missing 1 value 33.33");
        assertThat((Double) figure("K13").extra().get("hardMet")).isCloseTo(66.667, within(0.001));
        assertThat(why("K13")).contains("比承诺的答复时间晚1秒修好".replace("修好", "答复"));
    }

    @Test
    void k14_answered_on_the_spot_or_with_the_closing_and_k15_the_mean_of_the_owners() {
        var closed = complaint(EIGHT, "NO");
        contact(closed, null);
        contact(open(UUID.randomUUID(), EIGHT), null);
        contact(null, "可在营业厅办理");
        contact(null, "营业厅 8:30 开门");
        assertThat(shape("K14")).isEqualTo("3/4 missing 0 value 75.00");
        assertThat(why("K14")).containsExactly("尚未答复");
        for (var outcome : List.of("ACCEPTED", "ACCEPTED", "RETURNED")) handOver(closed, outcome);
        complaint(EIGHT, "NO");
        assertThat(figure("K15").value()).isEqualTo(2.0);                       // owners 3 and 1
        assertThat(why("K15")).containsExactly("经手3人");
    }

    @Test
    void k16_waiting_and_service_p90_in_minutes_by_hall() {
        var hall = hall();
        int[] waits = {1, 2, 3, 4, 12};
        for (int i = 0; i < waits.length; i++) call(hall, i + 1, waits[i], 5 * (i + 1));
        // rank 0.9 × 4 = 3.6: wait 4 + 0.6 × 8 = 8.8 min; service of 5, 10, 15, 20, 25: 20 + 0.6 × 5 = 23
        assertThat(figure("K16").value()).isCloseTo(8.8, within(1e-6));
        assertThat(figure("K16").numerator() + "/" + figure("K16").denominator()).isEqualTo("4/5");
        assertThat(figure("K16S").value()).isCloseTo(23, within(1e-6));
        assertThat(why("K16")).containsExactly("等候12分钟");
    }

    @Test
    void k17_a_log_signed_before_midnight_one_after_it_one_never_and_one_still_open() {
        var hall = hall();
        var midnight = Instant.parse("2026-11-23T16:00:00Z");              // of the 23rd to the 24th in China
        log(hall, "2026-11-23", midnight.minusSeconds(1), null);
        log(hall, "2026-11-24", midnight.plus(ofDays(1)), midnight.plus(ofHours(20)));
        log(hall, "2026-11-25", null, midnight.plus(ofDays(1)).plus(ofHours(20)));
        assertThat(shape("K17")).isEqualTo("1/3 missing 0 value 33.33");
        assertThat(why("K17")).containsExactly("当天没有签", "过了当天才签");
        jdbc.sql("update duty_log set missing_told_at = null").update();     // the 25th is not over yet: 1 of 2
        assertThat(shape("K17")).isEqualTo("1/2 missing 1 value 50.00");
    }

    @Test
    void k29_a_number_looked_at_without_an_order_per_thousand_looks() {
        for (int i = 0; i < 3; i++) shown(UUID.randomUUID(), UUID.randomUUID());    // from the page of an order
        shown(UUID.randomUUID(), null);
        // 1 of 4 looks: 250 of a thousand
        assertThat(shape("K29")).isEqualTo("1/4 missing 0 value 250.00");
        assertThat(figure("K29").low()).as("no interval in percent beside a number of thousandths").isNull();
        assertThat(why("K29")).containsExactly("没有工单,查看了号码");
    }

    @Test
    void k21_households_with_an_area_its_manager_and_somebody_on_duty_at_this_moment() {
        count.countToday();
        // five households: three in A01 (李明 on duty), two in A02 (赵亮 on duty), both areas have a manager
        assertThat(shape("K21")).isEqualTo("5/5 missing 0 value 100.00");
        jdbc.sql("update area set manager_id = null where code = 'A02'").update();
        count.countToday();
        assertThat(shape("K21")).isEqualTo("3/5 missing 0 value 60.00");
        jdbc.sql("update area set manager_id = ? where code = 'A02'").param(SmallTown.LU_PING.id()).update();
    }

    @Test
    void before_households_were_ever_counted_coverage_and_load_claim_nothing() {
        jdbc.sql("insert into household_count values ('2026-11-24', 'A01', 800, 800)").update();
        var october = Period.days(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1), null);
        for (var id : List.of("K11", "K12", "K21")) assertThat(of(id, october).value()).as(id).isNull();
        open(UUID.randomUUID(), Instant.parse("2026-10-08T00:00:00Z"));          // brought in from an older system: counted with the households we know
        count.countAnew(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));
        // 1 / 800 × 1000 in 31 days of 30.4375: 1.227
        assertThat(of("K11", october).value()).isCloseTo(1.227, within(0.001));
        assertThat(of("K12", october).value()).isNull();
        assertThat(of("K21", october).value()).isNull();
    }

    @Test
    void k22_installed_by_the_promised_time_and_k25_no_fault_found() {
        installed(0, "KEPT");
        installed(60, "KEPT");
        installed(null, "RUNNING");
        assertThat(shape("K22")).isEqualTo("1/3 missing 0 value 33.33");
        for (var cause : new String[] {"ZZ-01", "TV-01-A", "TV-01-A", "TV-01-B", null}) {
            var it = repair();
            visited(it, 1);
            jdbc.sql("update ticket set cause = ? where id = ?").param(cause).param(it.id).update();
        }
        assertThat(shape("K25")).isEqualTo("1/4 missing 1 value 25.00");
    }

    @Test
    void k24_delivered_of_those_with_a_receipt_and_dispatches_that_needed_the_ladder() {
        var it = repair();
        for (var state : List.of("DELIVERED", "DELIVERED", "DELIVERED", "UNDELIVERED", "ACKED", "QUEUED", "CANCELLED")) text(it.id, state);
        assertThat(shape("K24")).isEqualTo("3/4 missing 1 value 75.00");
        var late = it.kept("CLK-01", 0, 180, 170);
        repair().kept("CLK-01", 0, 180, 20);
        jdbc.sql("update promise set ladder_step = 1 where id = ?").param(late).update();
        assertThat(shape("K24L")).isEqualTo("1/2 missing 0 value 50.00");
    }

    @Test
    void k30_the_mean_of_what_was_reached_of_each_target_and_what_nothing_measures_is_named_not_counted() {
        for (int i = 0; i < 4; i++) repair().kept("CLK-01", 0, 180, i < 3 ? 60 : 200);     // K01 75 of 99
        contact(null, "好");                                                                // K14 100 of 99: at most 1
        var it = figure("K30");
        // C01 100; C03 the one known of K01, K02, K03: 75 / 99 = 75.758; C04 K05 4/4: 100; C10 K07 0 of 20: 0 → mean 68.939
        assertThat(it.value()).isCloseTo(68.939, within(0.001));
        assertThat(it.extra()).containsEntry("C10", 0.0).containsEntry("notMeasured", "C02 C05 C06 C07 C08 C09");
    }

    @Test
    void what_nothing_produces_yet_says_so_and_has_no_number() {
        for (var id : List.of("K18", "K23", "K28")) {
            assertThat(figure(id).measured()).as(id).isFalse();
            assertThat(figure(id).value()).isNull();
            assertThat(figure(id).note()).isNotBlank();
            assertThatThrownBy(() -> figures.rows(id, DAYS, true, null, 500, false)).hasMessageStartingWith("FIGURE_NOT_MEASURED");
        }
    }

    private ARepair repair() {
        return new ARepair(jdbc, CITY, EIGHT).by(LI_MING.id()).closed();
    }

    private void visited(ARepair it, int times) {
        for (int i = 0; i < times; i++)
            jdbc.sql("""
                    insert into work_order (id, number, ticket_id, ticket_number, household_id, area_code, symptom, skills, customer_name, contact_phone,
                        address, state, opened_at, arrived_at) values (?, ?, ?, 'W', ?, 'A01', 'TV-01', '{}', '王', '13712345678', '', 'COMPLETED', ?, ?)""")
                    .params(UUID.randomUUID(), "W-" + ++number, it.id, UUID.randomUUID(), at(EIGHT), at(EIGHT)).update();
    }

    private UUID open(UUID household, Instant answered) {
        return ticket("FAULT", household, answered, "IN_PROGRESS", null);
    }

    private void cancelled() {
        ticket("FAULT", UUID.randomUUID(), EIGHT, "CANCELLED", null);
    }

    private UUID complaint(Instant answered, String responsible) {
        var id = ticket("COMPLAINT", UUID.randomUUID(), answered, "CLOSED", answered.plus(ofHours(2)));
        jdbc.sql("insert into complaint (ticket_id, remedy_sought, severity, safety, stage, level) values (?, '道歉', 'LOW', false, 'CLOSED', 1)").param(id).update();
        jdbc.sql("insert into complaint_round (id, ticket_id, no, level, handler_id, opened_at, responsible) values (?, ?, 1, 1, ?, ?, ?)")
                .params(UUID.randomUUID(), id, XIAO_CHEN.id(), at(answered), responsible).update();
        return id;
    }

    private UUID ticket(String kind, UUID household, Instant answered, String state, Instant closed) {
        var id = Ids.at(answered);
        jdbc.sql("""
                insert into ticket (id, number, kind, household_id, area_code, customer_name, address, contact_phone, service, symptom, severity, special_care, channel,
                    answered_at, saved_at, first_contact_owner, state, promised_at, closed_at, link_token)
                values (?, ?, ?, ?, 'A01', '王', '', '13712345678', 'TV', 'TV-01', 'GENERAL', false, 'HOTLINE', ?, ?, ?, ?, ?, ?, ?)""")
                .param(id).param("X" + ++number).param(kind).param(household).param(at(answered)).param(at(answered)).param(XIAO_CHEN.id()).param(state)
                .param(at(answered)).param(closed == null ? null : at(closed)).param(id.toString()).update();
        return id;
    }

    private void answered(UUID ticket, Duration after) {
        promise("CLK-21", ticket, ticket, "KEPT", ofDays(5), after);
    }

    private void promise(String clock, UUID ticket, UUID subject, String state, Duration due, Duration ended) {
        jdbc.sql("""
                insert into promise (id, clock, rule_version, subject_kind, subject_id, thread_id, area_code, area_kind, owed_by, started_at, due_at, hard_due_at, state,
                    ended_at, broken_at, rule) values (?, ?, 1, 'TICKET', ?, ?, 'A01', 'TOWN', ?, ?, ?, ?, ?, ?, ?,
                    (select rule from commitment_rule where clock = ? order by version limit 1))""")
                .param(UUID.randomUUID()).param(clock).param(subject).param(ticket).param(XIAO_CHEN.id()).param(at(EIGHT)).param(at(EIGHT.plus(due)))
                .param(at(EIGHT.plus(ofDays(15)))).param(state).param(ended == null ? null : at(EIGHT.plus(ended)))
                .param(ended == null || ended.compareTo(due) > 0 ? at(EIGHT.plus(due)) : null).param(clock).update();
    }

    private void contact(UUID ticket, String answer) {
        jdbc.sql("""
                insert into contact (id, channel, kind, area_code, caller_name, phone, summary, happened_at, recorded_at, first_contact_owner, ticket_id, answer)
                values (?, 'HOTLINE', 'INQUIRY', 'A01', '王', '', '问', ?, ?, ?, ?, ?)""")
                .param(UUID.randomUUID()).param(at(EIGHT)).param(at(EIGHT)).param(XIAO_CHEN.id()).param(ticket).param(answer).update();
    }

    private void handOver(UUID ticket, String outcome) {
        jdbc.sql("insert into hand_over (id, ticket_id, from_staff, to_staff, reason, asked_at, due_at, ended_at, outcome) values (?, ?, ?, ?, '', ?, ?, ?, ?)")
                .params(UUID.randomUUID(), ticket, XIAO_CHEN.id(), LI_MING.id(), at(EIGHT), at(EIGHT), at(EIGHT), outcome).update();
    }

    private void log(UUID hall, String day, Instant signed, Instant told) {
        jdbc.sql("insert into duty_log (lobby_id, day, opened_at, rules_version, items, signed_by, signed_at, missing_told_at) values (?, ?::date, ?, 1, '[]', ?, ?, ?)")
                .param(hall).param(day).param(at(Instant.parse(day + "T00:30:00Z"))).param(XIAO_CHEN.id()).param(signed == null ? null : at(signed)).param(told == null ? null : at(told)).update();
    }

    private void shown(UUID household, UUID ticket) {
        journal.write(Happening.of("PHONE_REVEALED", ticket == null ? "HOUSEHOLD" : "WORK_ORDER", household, ticket, "A01", Actor.staff(XIAO_CHEN.id(), "小陈", Actor.Channel.DESK), EIGHT, "reason", "回电"));
    }

    private UUID hall() {
        var id = UUID.randomUUID();
        jdbc.sql("insert into lobby (id, code, name, address, area_code, opens, closes, device_token) values (?, 'H01', '人民路营业厅', '', 'A01', '08:30', '17:30', 'k')").param(id).update();
        jdbc.sql("insert into lobby_counter (id, lobby_id, no, state_since) values (?, ?, 1, ?)").params(id, id, at(EIGHT)).update();
        return id;
    }

    private void call(UUID hall, int seq, int waited, int served) {
        var id = UUID.randomUUID();
        var called = EIGHT.plus(Duration.ofMinutes(waited));
        jdbc.sql("""
                insert into queue_number (id, lobby_id, day, letter, seq, business, need, channel, taken_at, waiting_since, rank_at, state, token)
                values (?, ?, '2026-11-24', 'A', ?, 'PAY', 'NONE', 'KIOSK', ?, ?, ?, 'DONE', ?)""").params(id, hall, seq, at(EIGHT), at(EIGHT), at(EIGHT), id.toString()).update();
        jdbc.sql("""
                insert into queue_call (number_id, turn, lobby_id, counter_id, staff_id, business, waiting_since, called_at, serving_at, ended_at, ended_how)
                values (?, 1, ?, ?, ?, 'PAY', ?, ?, ?, ?, 'DONE')""")
                .params(id, hall, hall, XIAO_CHEN.id(), at(EIGHT), at(called), at(called), at(called.plus(Duration.ofMinutes(served)))).update();
    }

    private void installed(Integer late, String state) {
        var ticket = ticket("BUSINESS", UUID.randomUUID(), EIGHT, "CLOSED", EIGHT.plus(ofHours(3)));
        var item = UUID.randomUUID();
        jdbc.sql("insert into business_request (ticket_id, type, care_offered) values (?, 'BZ-01', false)").param(ticket).update();
        jdbc.sql("insert into business_item (id, ticket_id, household_id, type, service, clock, state, done_at) values (?, ?, ?, 'BZ-01', 'TV', 'CLK-11', 'DONE', ?)")
                .params(item, ticket, UUID.randomUUID(), at(EIGHT.plus(ofHours(3)))).update();
        promise("CLK-11", ticket, item, state, ofHours(48), late == null ? null : ofHours(48).plusMinutes(late));
    }

    private void text(UUID ticket, String state) {
        jdbc.sql("insert into message (id, to_phone, body, purpose, thread_id, urgent, state, queued_at) values (?, '13712345678', '', 'DISPATCH', ?, true, ?, ?)")
                .params(Ids.at(EIGHT), ticket, state, at(EIGHT)).update();
    }

    private Figure figure(String id) {
        return of(id, DAYS);
    }

    private Figure of(String id, Period period) {
        return figures.all(period).stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    private List<String> why(String id) {
        return figures.rows(id, DAYS, true, null, 500, false).stream().map(Figures.Row::why).toList();
    }

    private String shape(String id) {
        var it = figure(id);
        return "%d/%d missing %d value %.2f".formatted(it.numerator(), it.denominator(), it.missing(), it.value());
    }

    private static Timestamp at(Instant it) {
        return Timestamp.from(it);
    }
}
