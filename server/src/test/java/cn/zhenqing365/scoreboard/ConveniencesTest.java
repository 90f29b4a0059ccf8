package cn.zhenqing365.scoreboard;

import static cn.zhenqing365.smalltown.SmallTown.CITY;
import static cn.zhenqing365.smalltown.SmallTown.LU_PING;
import static cn.zhenqing365.smalltown.SmallTown.VILLAGE;
import static cn.zhenqing365.smalltown.SmallTown.WANG;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_CHEN;
import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.directory.Households;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.scoreboard.actions.CheckFigures;
import cn.zhenqing365.scoreboard.actions.CountFigures;
import cn.zhenqing365.scoreboard.model.Period;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.territory.Areas;
import cn.zhenqing365.territory.ContactCards;
import cn.zhenqing365.testing.ARepair;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import cn.zhenqing365.ticket.business.FinishBusiness;
import cn.zhenqing365.ticket.business.TakeBusiness;
import cn.zhenqing365.ticket.contact.Asked;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each convenience measure on a handful of uses, counted and listed. */
@ServerTest
class ConveniencesTest {
    private static final Instant EIGHT = MovableClock.MORNING;
    private static final Period DAY = new Period(EIGHT.minus(ofDays(1)), EIGHT.plus(ofDays(2)), null);
    private static boolean built;
    @Autowired Conveniences conveniences;
    @Autowired CountFigures count;
    @Autowired CheckFigures check;
    @Autowired ContactCards cards;
    @Autowired Households households;
    @Autowired Areas areas;
    @Autowired StaffMembers staff;
    @Autowired TakeBusiness business;
    @Autowired FinishBusiness finish;
    @Autowired MovableClock clock;
    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void an_empty_town() {
        if (!built) SmallTown.build(database, LocalDate.of(2026, 11, 24));
        built = true;
        clock.set(EIGHT);
        for (var table : List.of("promise_pause", "promise", "work_part", "work_order", "business_explanation", "business_item", "business_paper", "business_request",
                "contact", "contact_card", "ticket")) jdbc.sql("delete from " + table).update();
    }

    @Test
    void a_remote_that_wore_out_is_free_and_one_the_customer_broke_is_charged() {
        var free = found(CITY, "RC-01", "REPLACE");
        found(CITY, "RC-02", "REPLACE");
        found(CITY, "RC-01", "GUIDE");
        found(VILLAGE, "LN-02", "REJOINT");
        assertThat(measure("M03", DAY).verdicts()).containsOnly(Map.entry("FREE", 1L), Map.entry("CHARGED", 1L));
        assertThat(measure("M04", DAY).areas()).singleElement().satisfies(it -> assertThat(it.areaCode()).isEqualTo(VILLAGE));
        assertThat(conveniences.rows("M03", DAY)).hasSize(2).filteredOn(it -> it.verdict().equals("FREE")).singleElement()
                .satisfies(it -> assertThat(it.ticket().id()).isEqualTo(free));
    }

    @Test
    void every_order_of_a_household_with_a_care_flag_counts_as_offered_or_not() {
        new ARepair(jdbc, CITY, EIGHT).specialCare().closed();
        new ARepair(jdbc, CITY, EIGHT).specialCare().onThePhone().closed();
        new ARepair(jdbc, CITY, EIGHT).closed();
        var m01 = measure("M01", DAY);
        assertThat(m01.total()).as("who needs no care is not counted").isEqualTo(2);
        assertThat(m01.verdicts()).containsEntry("OFFERED", 1L).containsEntry("NOT_OFFERED", 1L);
    }

    @Test
    void what_is_free_at_the_desk_counts_when_it_is_done() {
        var agent = staff.find(XIAO_CHEN.id()).orElseThrow();
        var ticket = business.take(new TakeBusiness.Wish(new Asked("COUNTER", WANG.id(), null, "", WANG.phone(), "报停", EIGHT), "BZ-04", List.of("TV"), List.of("ID_CARD"),
                null, false, true, null), agent, desk());
        assertThat(measure("M09", DAY).total()).as("not yet").isZero();
        finish.doneAtTheDesk(ticket.id(), agent);
        assertThat(measure("M09", DAY).verdicts()).containsEntry("FREE", 1L);
        assertThat(measure("M08", DAY).verdicts()).containsEntry("COUNTER", 1L);
    }

    @Test
    void a_household_gets_the_card_of_its_manager_once_and_a_new_one_with_a_new_manager() {
        var home = households.get(WANG.id());
        var first = cards.issue(home, "COUNTER", desk(), EIGHT);
        var again = cards.issue(home, "TEXT", desk(), EIGHT.plusSeconds(60));
        assertThat(again.issuedAt()).isEqualTo(first.issuedAt());
        assertThat(measure("M06", DAY).verdicts()).containsEntry("CARD_ISSUED", 1L);
        assertThatThrownBy(() -> cards.issue(home, "PIGEON", desk(), EIGHT)).hasMessageContaining("INVALID_WAY");
        var manager = areas.get(CITY).managerId();
        try {
            jdbc.sql("update area set manager_id = ? where code = ?").params(LU_PING.id(), CITY).update();
            areas.forget();
            assertThat(cards.of(home.id(), CITY).orElseThrow().issuedAt()).as("not that of the new manager").isNull();
            cards.issue(home, "VISIT", desk(), EIGHT.plusSeconds(120));
            assertThat(measure("M06", DAY).verdicts()).containsEntry("CARD_ISSUED", 2L);
        } finally {
            jdbc.sql("update area set manager_id = ? where code = ?").params(manager, CITY).update();
            areas.forget();
        }
    }

    @Test
    void a_visit_on_a_sunday_or_in_the_evening_is_one_outside_office_hours() {
        window("2026-11-24T02:00:00Z");
        window("2026-11-24T10:00:00Z");
        window("2026-11-22T02:00:00Z");
        var week = new Period(Instant.parse("2026-11-20T00:00:00Z"), Instant.parse("2026-11-26T00:00:00Z"), null);
        assertThat(measure("M02", week).verdicts()).as("Tuesday ten, Tuesday eighteen, Sunday ten").containsEntry("OFFICE_HOURS", 1L).containsEntry("EVENING_WEEKEND", 2L);
    }

    @Test
    void uses_of_other_areas_and_other_days_are_not_counted() {
        found(CITY, "LN-02", "REJOINT");
        assertThat(measure("M04", new Period(DAY.from(), DAY.until(), Set.of(VILLAGE))).total()).isZero();
        assertThat(measure("M04", new Period(DAY.from(), EIGHT, null)).total()).isZero();
        assertThat(measure("M04", DAY).total()).isEqualTo(1);
        assertThatThrownBy(() -> conveniences.rows("M99", DAY)).hasMessageContaining("MEASURE_UNKNOWN");
    }

    @Test
    void whole_days_come_from_the_rollup_and_equal_the_facts() {
        found(CITY, "RC-01", "REPLACE");
        found(CITY, "RC-02", "REPLACE");
        found(VILLAGE, "RC-01", "REPLACE");
        new ARepair(jdbc, CITY, EIGHT).specialCare().closed();
        window("2026-11-24T10:00:00Z");
        var today = Period.days(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 25), null);
        count.countAnew(today.firstDay(), today.endDay());
        var minutes = new Period(today.from().plusSeconds(1), today.until().minusSeconds(1), null);      // not whole days: counted from the facts
        assertThat(conveniences.all(today)).isEqualTo(conveniences.all(minutes));
        assertThat(measure("M03", today)).extracting(Conveniences.Measure::total, Conveniences.Measure::verdicts).containsExactly(3L, Map.of("FREE", 2L, "CHARGED", 1L));
        assertThat(measure("M03", Period.days(today.firstDay(), today.endDay(), Set.of(VILLAGE))).total()).isEqualTo(1);
        assertThat(conveniences.rows("M03", today)).isEqualTo(conveniences.rows("M03", minutes)).hasSize(3);
        assertThat(check.check(today.firstDay(), today.endDay(), null, Actor.SYSTEM).differences()).isEmpty();
    }

    private UUID found(String area, String cause, String action) {
        var repair = new ARepair(jdbc, area, EIGHT).closed();
        jdbc.sql("update ticket set cause = ?, action = ? where id = ?").params(cause, action, repair.id).update();
        return repair.id;
    }

    private void window(String from) {
        var start = Instant.parse(from);
        jdbc.sql("""
                insert into work_order (id, number, ticket_id, ticket_number, household_id, area_code, symptom, skills, customer_name, contact_phone,
                    address, state, opened_at, window_start, window_end) values (?, ?, ?, 'W', ?, 'A01', 'TV-01', '{}', '王', '13712345678', '', 'COMPLETED', ?, ?, ?)""")
                .params(UUID.randomUUID(), from, UUID.randomUUID(), UUID.randomUUID(), Timestamp.from(EIGHT), Timestamp.from(start), Timestamp.from(start.plusSeconds(7200))).update();
    }

    private Conveniences.Measure measure(String id, Period period) {
        return conveniences.all(period).stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    private static Actor desk() {
        return Actor.staff(XIAO_CHEN.id(), XIAO_CHEN.name(), Actor.Channel.DESK);
    }
}
