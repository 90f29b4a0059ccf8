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

/** Each clock of {@code domain.md} §8 the repair loop uses, as a ladder of fixed instants from 2026-11-24 08:00 in China. */
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
        "CLK-09|TOWN |PT12H     |TECHNICIAN TEXT, CUSTOMER_MANAGER TEXT, broken, DISPATCHER SCREEN",
        "CLK-09|RURAL|PT23H59M  |TECHNICIAN TEXT, CUSTOMER_MANAGER TEXT",
        "CLK-20|TOWN |PT19H12M  |AGENT SCREEN",
        "CLK-20|TOWN |PT24H     |AGENT SCREEN, broken, CALL_CENTRE_HEAD SCREEN",
        "CLK-23|TOWN |PT29M59S  |",
        "CLK-23|TOWN |PT30M     |broken, AGENT SCREEN",
        "CLK-24|TOWN |PT12H     |CUSTOMER_MANAGER TEXT",
        "CLK-24|TOWN |PT24H     |CUSTOMER_MANAGER TEXT, broken, LEADER SCREEN",
        "CLK-27|TOWN |PT59H59M59S|",
        "CLK-27|TOWN |PT60H     |broken, CALL_CENTRE_HEAD SCREEN"})
    void at_this_instant_this_much_has_happened(String clock, String areaKind, Duration after, String expected) {
        var promise = start(clock, areaKind, EIGHT);
        var told = promise.catchUp(EIGHT.plus(after)).stream().map(LaddersTest::word).collect(Collectors.joining(", "));
        assertThat(told).isEqualTo(expected == null ? "" : expected);
        assertThat(promise.catchUp(EIGHT.plus(after))).isEmpty();
        assertThat(promise.nextDue()).isAfter(EIGHT.plus(after));
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
