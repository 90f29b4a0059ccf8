package cn.zhenqing365.promise;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.calendar.EditionFile;
import cn.zhenqing365.calendar.WorkingTime;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.promise.model.CommitmentRule;
import cn.zhenqing365.promise.model.Outcome;
import cn.zhenqing365.promise.model.Owed;
import cn.zhenqing365.promise.model.Promise;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each clock of {@code domain.md} §8 as a ladder of fixed instants, from Tuesday 2026-11-24 08:00 in China, when service hours
 * begin. Limits, calendars and pauses are written here by hand as well: the file is compared with what the operator promised.
 */
class LaddersTest {
    static final WorkingTime TIME = new WorkingTime(EditionFile.shipped());
    static final Instant EIGHT = china("2026-11-24T08:00");
    static final Map<String, CommitmentRule> RULES = JsonMapper.shared().readValue(
            LaddersTest.class.getResourceAsStream("/promise/rules-v1.json"), new TypeReference<List<CommitmentRule>>() {})
            .stream().collect(Collectors.toMap(CommitmentRule::clock, Function.identity()));

    @ParameterizedTest(name = "{0} {1} at {2}: {3}")
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "CLK-01|TOWN |PT2M29S   |",
        "CLK-01|TOWN |PT2M30S   |AGENT SCREEN",
        "CLK-01|TOWN |PT2M59S   |AGENT SCREEN",
        "CLK-01|TOWN |PT3M      |AGENT SCREEN, broken, SHIFT_LEADER SCREEN",
        "CLK-01|TOWN |PT4M59S   |AGENT SCREEN, broken, SHIFT_LEADER SCREEN",
        "CLK-01|RURAL|PT5M      |AGENT SCREEN, broken, SHIFT_LEADER SCREEN, CALL_CENTRE_HEAD SCREEN",
        "CLK-02|TOWN |PT14M59S  |",
        "CLK-02|TOWN |PT15M     |TECHNICIAN TEXT",
        "CLK-02|TOWN |PT19M59S  |TECHNICIAN TEXT",
        "CLK-02|TOWN |PT20M     |TECHNICIAN TEXT, broken, CUSTOMER_MANAGER TEXT",
        "CLK-02|RURAL|PT30M     |TECHNICIAN TEXT, broken, CUSTOMER_MANAGER TEXT, DISPATCHER SCREEN",
        "CLK-03|TOWN |PT29M59S  |",
        "CLK-03|TOWN |PT30M     |broken, CUSTOMER_MANAGER SCREEN",
        "CLK-04|TOWN |PT1H44M59S|",
        "CLK-04|TOWN |PT1H45M   |TECHNICIAN TEXT",
        "CLK-04|TOWN |PT2H      |TECHNICIAN TEXT, broken, CUSTOMER_MANAGER TEXT",
        "CLK-04|RURAL|PT3H      |TECHNICIAN TEXT, broken, CUSTOMER_MANAGER TEXT, DISPATCHER SCREEN",
        "CLK-05|TOWN |PT3H59M59S|",
        "CLK-05|TOWN |PT4H      |TECHNICIAN TEXT",
        "CLK-05|TOWN |PT6H24M   |TECHNICIAN TEXT, CUSTOMER_MANAGER TEXT",
        "CLK-05|TOWN |PT8H      |TECHNICIAN TEXT, CUSTOMER_MANAGER TEXT, broken, DISPATCHER SCREEN",
        "CLK-05|TOWN |PT16H     |TECHNICIAN TEXT, CUSTOMER_MANAGER TEXT, broken, DISPATCHER SCREEN, LEADER SCREEN",
        "CLK-05|TOWN |PT24H     |TECHNICIAN TEXT, CUSTOMER_MANAGER TEXT, broken, DISPATCHER SCREEN, LEADER SCREEN, hard, LEADER TEXT",
        "CLK-05|RURAL|PT11H59M59S|TECHNICIAN TEXT, CUSTOMER_MANAGER TEXT",
        "CLK-05|RURAL|PT12H     |TECHNICIAN TEXT, CUSTOMER_MANAGER TEXT, broken, DISPATCHER SCREEN",
        "CLK-05|RURAL|PT24H     |TECHNICIAN TEXT, CUSTOMER_MANAGER TEXT, broken, DISPATCHER SCREEN, hard, LEADER SCREEN, LEADER TEXT",
        "CLK-06|TOWN |PT59M59S  |",
        "CLK-06|TOWN |PT2H      |DISPATCHER SCREEN, LEADER SCREEN",
        "CLK-06|TOWN |PT12H     |DISPATCHER SCREEN, LEADER SCREEN, broken",
        "CLK-06|RURAL|PT24H     |DISPATCHER SCREEN, LEADER SCREEN, broken, LEADER TEXT",
        "CLK-07|TOWN |PT24H     |TECHNICIAN TEXT, CUSTOMER_MANAGER TEXT, broken, DISPATCHER SCREEN",
        "CLK-07|TOWN |PT48H     |TECHNICIAN TEXT, CUSTOMER_MANAGER TEXT, broken, DISPATCHER SCREEN, hard, LEADER SCREEN, LEADER TEXT",
        "CLK-07|RURAL|PT35H59M  |TECHNICIAN TEXT, CUSTOMER_MANAGER TEXT",
        "CLK-06|TOWN |PT48H     |DISPATCHER SCREEN, LEADER SCREEN, broken, LEADER TEXT, hard, LEADER TEXT",
        "CLK-07|RURAL|PT36H     |TECHNICIAN TEXT, CUSTOMER_MANAGER TEXT, broken, DISPATCHER SCREEN",
        "CLK-07|RURAL|PT72H     |TECHNICIAN TEXT, CUSTOMER_MANAGER TEXT, broken, DISPATCHER SCREEN, hard, LEADER SCREEN, LEADER TEXT",
        "CLK-08|TOWN |PT29M59S  |",
        "CLK-08|TOWN |PT30M     |CALL_CENTRE_HEAD SCREEN",
        "CLK-08|TOWN |PT1H59M59S|CALL_CENTRE_HEAD SCREEN",
        "CLK-08|TOWN |PT2H      |CALL_CENTRE_HEAD SCREEN, broken, LEADER TEXT",
        "CLK-08|RURAL|PT2H59M59S|CALL_CENTRE_HEAD SCREEN",
        "CLK-08|RURAL|PT3H      |CALL_CENTRE_HEAD SCREEN, broken, LEADER TEXT",
        "CLK-09|TOWN |PT12H     |TECHNICIAN TEXT, CUSTOMER_MANAGER TEXT, broken, DISPATCHER SCREEN",
        "CLK-09|RURAL|PT23H59M  |TECHNICIAN TEXT, CUSTOMER_MANAGER TEXT",
        "CLK-09|RURAL|PT24H     |TECHNICIAN TEXT, CUSTOMER_MANAGER TEXT, broken, DISPATCHER SCREEN",
        "CLK-10|TOWN |PT19H11M59S|",
        "CLK-10|TOWN |PT19H12M  |TECHNICIAN TEXT",
        "CLK-10|TOWN |PT24H     |TECHNICIAN TEXT, broken, CUSTOMER_MANAGER TEXT",
        "CLK-10|RURAL|PT24H     |TECHNICIAN TEXT, broken, CUSTOMER_MANAGER TEXT",
        "CLK-11|TOWN |PT38H23M59S|",
        "CLK-11|TOWN |PT38H24M  |TECHNICIAN TEXT",
        "CLK-11|TOWN |PT48H     |TECHNICIAN TEXT, broken, CUSTOMER_MANAGER TEXT",
        "CLK-11|TOWN |PT240H    |TECHNICIAN TEXT, broken, CUSTOMER_MANAGER TEXT, hard, LEADER TEXT",
        "CLK-11|RURAL|PT71H59M59S|TECHNICIAN TEXT",
        "CLK-11|RURAL|PT72H     |TECHNICIAN TEXT, broken, CUSTOMER_MANAGER TEXT",
        "CLK-11|RURAL|PT360H    |TECHNICIAN TEXT, broken, CUSTOMER_MANAGER TEXT, hard, LEADER TEXT",
        "CLK-12|TOWN |PT47H59M59S|",
        "CLK-12|TOWN |PT48H     |CUSTOMER_MANAGER SCREEN",
        "CLK-12|TOWN |PT57H36M  |CUSTOMER_MANAGER SCREEN, TECHNICIAN TEXT",
        "CLK-12|TOWN |PT72H     |CUSTOMER_MANAGER SCREEN, TECHNICIAN TEXT, broken, CUSTOMER_MANAGER TEXT",
        "CLK-12|TOWN |PT240H    |CUSTOMER_MANAGER SCREEN, TECHNICIAN TEXT, broken, CUSTOMER_MANAGER TEXT, hard, LEADER TEXT",
        "CLK-12|RURAL|PT119H59M59S|CUSTOMER_MANAGER SCREEN, TECHNICIAN TEXT",
        "CLK-12|RURAL|PT120H    |CUSTOMER_MANAGER SCREEN, TECHNICIAN TEXT, broken, CUSTOMER_MANAGER TEXT",
        "CLK-12|RURAL|PT360H    |CUSTOMER_MANAGER SCREEN, TECHNICIAN TEXT, broken, CUSTOMER_MANAGER TEXT, hard, LEADER TEXT",
        "CLK-13|TOWN |PT29M59S  |",
        "CLK-13|TOWN |PT30M     |broken, SHIFT_LEADER SCREEN",
        "CLK-13|RURAL|PT30M     |broken, SHIFT_LEADER SCREEN",
        "CLK-13|TOWN |PT24H     |broken, SHIFT_LEADER SCREEN, hard, SHIFT_LEADER SCREEN",
        "CLK-14|TOWN |PT14M59S  |",
        "CLK-14|TOWN |PT15M     |broken, LOBBY_HEAD SCREEN",
        "CLK-14|RURAL|PT24H     |broken, LOBBY_HEAD SCREEN, LOBBY_HEAD SCREEN, hard",
        "CLK-15|TOWN |PT14M59S  |",
        "CLK-15|TOWN |PT15M     |broken, LOBBY_MANAGER SCREEN",
        "CLK-15|RURAL|PT15M     |broken, LOBBY_MANAGER SCREEN",
        "CLK-16|TOWN |PT9M59S   |",
        "CLK-16|TOWN |PT10M     |broken, LOBBY_MANAGER SCREEN",
        "CLK-16|TOWN |PT14M59S  |broken, LOBBY_MANAGER SCREEN",
        "CLK-16|TOWN |PT15M     |broken, LOBBY_MANAGER SCREEN, LOBBY_HEAD SCREEN",
        "CLK-16|RURAL|PT14M59S  |",
        "CLK-16|RURAL|PT15M     |broken, LOBBY_MANAGER SCREEN, LOBBY_HEAD SCREEN",
        "CLK-17|TOWN |PT19S     |",
        "CLK-17|TOWN |PT20S     |broken, SHIFT_LEADER SCREEN",
        "CLK-20|TOWN |PT19H12M  |AGENT SCREEN",
        "CLK-20|TOWN |PT24H     |AGENT SCREEN, broken, CALL_CENTRE_HEAD SCREEN",
        "CLK-20|RURAL|PT24H     |AGENT SCREEN, broken, CALL_CENTRE_HEAD SCREEN",
        "CLK-21|TOWN |PT71H59M59S|",
        "CLK-21|TOWN |PT72H     |CUSTOMER_MANAGER TEXT",
        "CLK-21|TOWN |PT167H59M59S|CUSTOMER_MANAGER TEXT",
        "CLK-21|TOWN |PT168H    |CUSTOMER_MANAGER TEXT, broken, CALL_CENTRE_HEAD SCREEN",
        "CLK-21|TOWN |PT336H    |CUSTOMER_MANAGER TEXT, broken, CALL_CENTRE_HEAD SCREEN, LEADER SCREEN",
        "CLK-21|RURAL|PT504H    |CUSTOMER_MANAGER TEXT, broken, CALL_CENTRE_HEAD SCREEN, LEADER SCREEN, hard, LEADER TEXT",
        "CLK-22|TOWN |PT57H35M59S|",
        "CLK-22|TOWN |PT57H36M  |AGENT SCREEN",
        "CLK-22|TOWN |PT72H     |AGENT SCREEN, broken, LOBBY_HEAD SCREEN",
        "CLK-22|RURAL|PT72H     |AGENT SCREEN, broken, LOBBY_HEAD SCREEN",
        "CLK-23|TOWN |PT29M59S  |",
        "CLK-23|TOWN |PT30M     |broken, AGENT SCREEN",
        "CLK-24|TOWN |PT12H     |CUSTOMER_MANAGER TEXT",
        "CLK-24|TOWN |PT24H     |CUSTOMER_MANAGER TEXT, broken, LEADER SCREEN",
        "CLK-25|TOWN |PT1H59M59S|",
        "CLK-25|TOWN |PT2H      |broken, CUSTOMER_MANAGER SCREEN",
        "CLK-25|RURAL|PT4H      |broken, CUSTOMER_MANAGER SCREEN, LEADER SCREEN",
        "CLK-25S|TOWN |PT105H35M59S|",
        "CLK-25S|TOWN |PT105H36M|CUSTOMER_MANAGER TEXT",
        "CLK-25S|RURAL|PT132H   |CUSTOMER_MANAGER TEXT, broken, LEADER SCREEN",
        "CLK-27|TOWN |PT59H59M59S|",
        "CLK-27|TOWN |PT60H     |broken, CALL_CENTRE_HEAD SCREEN",
        "CLK-28|TOWN |PT72H     |QUALITY SCREEN",
        "CLK-28|TOWN |PT168H    |QUALITY SCREEN, broken, LEADER SCREEN"})
    void at_this_instant_this_much_has_happened(String clock, String areaKind, Duration after, String expected) {
        var promise = start(clock, areaKind, EIGHT);
        var told = promise.catchUp(EIGHT.plus(after)).stream().map(LaddersTest::word).collect(Collectors.joining(", "));
        assertThat(told).isEqualTo(expected == null ? "" : expected);
        assertThat(promise.catchUp(EIGHT.plus(after))).isEmpty();
        assertThat(promise.nextDue()).isAfter(EIGHT.plus(after));
    }

    /** Town target, town hard, rural target, rural hard; calendar; the only reasons that stop it. Days are written as PT240H where natural. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "CLK-01 |PT3M |-    |PT3M |-     |NAT|",
        "CLK-02 |PT20M|-    |PT20M|-     |NAT|",
        "CLK-03 |PT30M|-    |PT30M|-     |NAT|CUST_POSTPONE",
        "CLK-04 |PT2H |-    |PT2H |-     |NAT|CUST_POSTPONE,NO_ACCESS",
        "CLK-05 |PT8H |PT24H|PT12H|PT24H |NAT|CUST_POSTPONE,CUST_ABSENT,FORCE_MAJEURE",
        "CLK-06 |PT12H|PT48H|PT24H|PT72H |NAT|FORCE_MAJEURE,POWER_GRID,THIRD_PARTY_CUT",
        "CLK-07 |PT24H|PT48H|PT36H|PT72H |NAT|CUST_POSTPONE,CUST_ABSENT",
        "CLK-08 |PT2H |-    |PT3H |-     |NAT|",
        "CLK-09 |PT12H|-    |PT24H|-     |NAT|CUST_POSTPONE,CUST_ABSENT",
        "CLK-10 |PT24H|-    |PT24H|-     |NAT|",
        "CLK-11 |PT48H|PT240H|PT72H|PT360H|NAT|CUST_POSTPONE,CUST_ABSENT,NO_ACCESS",
        "CLK-12 |PT72H|PT240H|PT120H|PT360H|NAT|CUST_POSTPONE,CUST_ABSENT,PERMIT",
        "CLK-13 |PT30M|PT24H|PT30M|PT24H |NAT|",
        "CLK-14 |PT15M|1 WD |PT15M|1 WD  |SVC|",
        "CLK-15 |PT15M|-    |PT15M|-     |SVC|",
        "CLK-16 |PT10M|-    |PT15M|-     |SVC|",
        "CLK-17 |PT20S|-    |PT20S|-     |NAT|",
        "CLK-20 |PT24H|-    |PT24H|-     |NAT|",
        "CLK-21 |PT120H|PT360H|PT120H|PT360H|WD|WAIT_CUST",
        "CLK-22 |PT72H|-    |PT72H|-     |WD |",
        "CLK-23 |PT30M|-    |PT30M|-     |SVC|",
        "CLK-24 |PT24H|-    |PT24H|-     |NAT|",
        "CLK-25 |PT2H |-    |PT2H |-     |SVC|CUST_POSTPONE,CUST_ABSENT",
        "CLK-25S|PT72H|-    |PT72H|-     |SVC|CUST_POSTPONE,CUST_ABSENT",
        "CLK-26 |PT72H|-    |PT72H|-     |NAT|",
        "CLK-27 |PT36H|-    |PT36H|-     |SVC|DO_NOT_CALL",
        "CLK-28 |PT120H|-   |PT120H|-    |WD |"})
    void limits_calendar_and_pauses_are_those_of_the_table(String clock, String town, String townHard, String rural, String ruralHard,
                                                           String calendar, String pausable) {
        var rule = RULES.get(clock);
        assertThat(target(rule, "TOWN")).isEqualTo(Duration.parse(town));
        assertThat(target(rule, "RURAL")).isEqualTo(Duration.parse(rural));
        assertThat(hard(rule, "TOWN")).isEqualTo(townHard);
        assertThat(hard(rule, "RURAL")).isEqualTo(ruralHard);
        assertThat(rule.calendar().name()).isEqualTo(calendar);
        assertThat(rule.pausable()).containsExactlyElementsOf(pausable == null ? List.of() : List.of(pausable.split(",")));
    }

    private static Duration target(CommitmentRule rule, String areaKind) {
        return Duration.ofSeconds(rule.limit(areaKind).targetSeconds());
    }

    private static String hard(CommitmentRule rule, String areaKind) {
        var limit = rule.limit(areaKind);
        if (limit.hardDays() != null) return limit.hardDays() + " " + limit.hardCalendar();
        return limit.hardSeconds() == null ? null : "PT" + limit.hardSeconds() / 3600 + "H";
    }

    @Test
    void every_ladder_repeats_until_somebody_acts_and_no_clock_is_without_one() {
        assertThat(RULES).hasSize(27);
        RULES.values().forEach(it -> assertThat(it.ladder().get(it.ladder().size() - 1).repeatSeconds()).as(it.clock()).isPositive());
    }

    /** Work begins on Monday 30 November at 00:00: the notice is due on Friday the 27th at 00:00, whenever the work was planned. */
    @Test
    void clk_26_notice_of_planned_work_is_due_seventy_two_hours_before_it_begins() {
        var rule = RULES.get("CLK-26");
        var due = rule.dueAhead("TOWN", china("2026-11-30T00:00"));
        assertThat(due).isEqualTo(china("2026-11-27T00:00"));
        var promise = Promise.start(owed("TOWN"), rule, EIGHT, due, TIME);
        assertThat(promise.catchUp(china("2026-11-25T23:59"))).isEmpty();
        assertThat(words(promise, "2026-11-26T00:00")).containsExactly("DISPATCHER SCREEN");
        assertThat(words(promise, "2026-11-27T00:00")).containsExactly("broken", "LEADER TEXT");
        assertThat(words(promise, "2026-11-27T12:00")).containsExactly("LEADER TEXT");
    }

    /** Taken on Thursday 19:50; ten minutes of that evening and five of the next morning. The working day ends on Friday at the same time. */
    @Test
    void clk_14_counts_service_hours_and_its_last_limit_working_days() {
        var promise = start("CLK-14", "TOWN", china("2026-11-26T19:50"));
        assertThat(promise.span().dueAt()).isEqualTo(china("2026-11-27T08:05"));
        assertThat(promise.span().hardDueAt()).isEqualTo(china("2026-11-27T19:50"));
        assertThat(start("CLK-14", "TOWN", china("2026-11-27T19:50")).span().hardDueAt()).as("over the weekend").isEqualTo(china("2026-11-30T19:50"));
    }

    /** Five working days altogether, whatever the number of pauses; the fifteen days of the law do not move. */
    @Test
    void clk_21_may_wait_for_the_customer_five_working_days_and_no_longer() {
        var promise = start("CLK-21", "TOWN", EIGHT);
        assertThat(promise.latestResume("WAIT_CUST", EIGHT)).isEqualTo(china("2026-12-01T08:00"));
        promise.pause("WAIT_CUST", china("2026-11-26T08:00"), EIGHT);
        promise.resume(china("2026-11-26T08:00"));
        assertThat(promise.latestResume("WAIT_CUST", china("2026-11-27T08:00"))).isEqualTo(china("2026-12-02T08:00"));
        assertThat(promise.span().dueAt()).isEqualTo(china("2026-12-03T08:00"));
        assertThat(promise.span().hardDueAt()).isEqualTo(china("2026-12-15T08:00"));
    }

    private static List<String> words(Promise promise, String at) {
        return promise.catchUp(china(at)).stream().map(LaddersTest::word).toList();
    }

    @Test
    void swept_every_second_it_tells_the_same_as_swept_once() {
        var often = start("CLK-01", "TOWN", EIGHT);
        var once = start("CLK-01", "TOWN", EIGHT);
        var told = new java.util.ArrayList<String>();
        for (int second = 0; second <= 300; second++)
            often.catchUp(EIGHT.plusSeconds(second)).forEach(it -> told.add(word(it)));
        assertThat(told).isEqualTo(once.catchUp(EIGHT.plusSeconds(300)).stream().map(LaddersTest::word).toList());
    }

    @Test
    void the_last_step_repeats_until_somebody_acts_and_once_after_an_outage() {
        var promise = start("CLK-02", "TOWN", EIGHT);
        promise.catchUp(EIGHT.plusSeconds(1800));
        assertThat(promise.nextDue()).isEqualTo(EIGHT.plusSeconds(2700));
        assertThat(promise.catchUp(EIGHT.plusSeconds(2700))).hasSize(1);
        assertThat(promise.catchUp(EIGHT.plus(Duration.ofHours(5)))).hasSize(1);
        assertThat(promise.nextDue()).isEqualTo(EIGHT.plus(Duration.ofHours(5)).plusSeconds(900));
        promise.keep(EIGHT.plus(Duration.ofHours(6)));
        assertThat(promise.nextDue()).isNull();
    }

    @Test
    void a_pause_moves_what_is_still_to_come_and_only_the_law_s_reasons_move_the_law_s_limit() {
        var general = start("CLK-05", "TOWN", EIGHT);
        general.pause("CUST_ABSENT", null, EIGHT.plus(Duration.ofHours(1)));
        assertThat(general.nextDue()).isNull();
        general.resume(EIGHT.plus(Duration.ofHours(3)));
        assertThat(general.nextDue()).isEqualTo(EIGHT.plus(Duration.ofHours(6)));
        assertThat(general.span().hardDueAt()).isEqualTo(EIGHT.plus(Duration.ofHours(26)));
        var major = start("CLK-06", "TOWN", EIGHT);
        major.pause("POWER_GRID", null, EIGHT);
        major.resume(EIGHT.plus(Duration.ofHours(3)));
        assertThat(major.span().dueAt()).isEqualTo(EIGHT.plus(Duration.ofHours(15)));
        assertThat(major.span().hardDueAt()).isEqualTo(EIGHT.plus(Duration.ofHours(48)));
    }

    @Test
    void a_hand_over_in_the_evening_is_due_in_the_morning() {
        assertThat(start("CLK-23", "TOWN", china("2026-11-24T19:45")).nextDue()).isEqualTo(china("2026-11-25T08:15"));
    }

    @Test
    void a_time_told_to_the_customer_stands_and_the_ladder_follows_it() {
        var promise = Promise.start(owed("TOWN"), RULES.get("CLK-05"), EIGHT, EIGHT.plus(Duration.ofHours(20)), TIME);
        assertThat(promise.nextDue()).isEqualTo(EIGHT.plus(Duration.ofHours(10)));
        var told = promise.catchUp(EIGHT.plus(Duration.ofHours(24))).stream().map(LaddersTest::word).toList();
        assertThat(told).containsExactly("TECHNICIAN TEXT", "CUSTOMER_MANAGER TEXT", "broken", "DISPATCHER SCREEN", "hard", "LEADER TEXT");
    }

    static Promise start(String clock, String areaKind, Instant at) {
        return Promise.start(owed(areaKind), RULES.get(clock), at, null, TIME);
    }

    static Owed owed(String areaKind) {
        return new Owed(new java.util.UUID(0, 1), "TICKET", new java.util.UUID(0, 2), new java.util.UUID(0, 2), "A1", areaKind, null);
    }

    static String word(Outcome it) {
        if (it instanceof Outcome.Step step) return step.step().tell() + " " + step.step().how();
        return it instanceof Outcome.Broken broken && broken.hard() ? "hard" : it instanceof Outcome.Broken ? "broken" : it.toString();
    }

    static Instant china(String local) {
        return LocalDateTime.parse(local).atZone(Zones.CHINA).toInstant();
    }
}
