package cn.zhenqing365.credit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a broken promise is worth, in cents, step by step. */
class ComputationTest {
    private static final Instant EIGHT = Instant.parse("2026-11-24T00:00:00Z");   // 08:00 in China

    private static CreditRules rules(CreditRules.Way way, long install, long month, Long fixed) {
        return new CreditRules(LocalTime.of(20, 0), LocalTime.of(8, 0),
                List.of(new CreditRules.Fee("TV", "INSTALL", null, install), new CreditRules.Fee("TV", "MONTH", null, month), new CreditRules.Fee("TV", "MONTH", "高清", 3000)),
                List.of(new CreditRules.Rule("R", List.of("CLK-05"), List.of("TV"), "HARD", way, BigDecimal.ONE, fixed, "", "", "", "", "VERIFIED",
                        List.of("CUSTOMER"), List.of("TM"))));
    }

    private static Computation of(CreditRules rules, Instant reported, Instant limit, Instant ended) {
        return Computation.of(rules.rules().get(0), rules, "TV", null, reported, limit, ended);
    }

    @ParameterizedTest
    @CsvSource({"1, 200", "86400, 200", "86401, 400", "259200, 600", "8553600, 19800", "8640000, 20000", "86400000, 20000"})
    void a_late_installation_gives_one_percent_for_each_day_begun_and_never_more_than_the_fee(long secondsLate, long cents) {
        assertThat(of(rules(CreditRules.Way.PERCENT_PER_DAY, 20000, 0, null), EIGHT, EIGHT, EIGHT.plusSeconds(secondsLate)).cents()).isEqualTo(cents);
    }

    @Test
    void a_third_of_a_cent_is_rounded_up_in_favour_of_the_customer() {
        var one = of(rules(CreditRules.Way.PERCENT_PER_DAY, 3333, 0, null), EIGHT, EIGHT, EIGHT.plusSeconds(5));
        assertThat(one.cents()).isEqualTo(34);
        assertThat(one.words()).contains("33.33", "1%", "逾期 1 日", "0.34 元");
    }

    @ParameterizedTest
    @CsvSource({"48, 400", "72, 600", "720, 6000", "1, 9", "0, 0"})
    void the_fee_of_the_fault_period_is_its_share_of_the_month(long hours, long cents) {
        assertThat(of(rules(CreditRules.Way.FEE_OF_FAULT_PERIOD, 0, 6000, null), Instant.parse("2026-10-31T16:00:00Z"), EIGHT,
                Instant.parse("2026-10-31T16:00:00Z").plus(Duration.ofHours(hours))).cents()).isEqualTo(cents);
    }

    @Test
    void a_fault_over_the_end_of_a_month_is_counted_by_the_days_of_each() {
        var from = Instant.parse("2027-02-26T16:00:00Z");   // two days of February, one of March
        var it = of(rules(CreditRules.Way.FEE_OF_FAULT_PERIOD, 0, 8680, null), from, EIGHT, from.plus(Duration.ofDays(3)));
        assertThat(it.cents()).isEqualTo(620 + 280);
        assertThat(it.words()).contains("2027-02:48小时 ÷ 28 天", "2027-03:24小时 ÷ 31 天");
        assertThat(it.wordsEn()).contains("rounded up");
    }

    @Test
    void the_month_of_the_report_is_waived_whole_and_a_product_may_have_a_fee_of_its_own() {
        var rules = rules(CreditRules.Way.FEE_OF_MONTH, 0, 2400, null);
        assertThat(of(rules, EIGHT, EIGHT, EIGHT.plusSeconds(9)).cents()).isEqualTo(2400);
        assertThat(Computation.of(rules.rules().get(0), rules, "TV", "高清", EIGHT, EIGHT, EIGHT).cents()).isEqualTo(3000);
        assertThat(rules.fee("BROADBAND", "MONTH", null)).isZero();
    }

    @Test
    void goodwill_is_what_the_operator_set() {
        assertThat(of(rules(CreditRules.Way.FIXED, 0, 0, 2000L), EIGHT, EIGHT, EIGHT).cents()).isEqualTo(2000);
    }

    @Property(tries = 300)
    void a_longer_fault_never_gives_less_and_a_whole_month_gives_the_fee(@ForAll @LongRange(min = 0, max = 100_000) long fee, @ForAll @IntRange(min = 0, max = 5_000_000) int one,
                                                                         @ForAll @IntRange(min = 0, max = 5_000_000) int more) {
        var rules = rules(CreditRules.Way.FEE_OF_FAULT_PERIOD, 0, fee, null);
        var shorter = of(rules, EIGHT, EIGHT, EIGHT.plusSeconds(one)).cents();
        assertThat(of(rules, EIGHT, EIGHT, EIGHT.plusSeconds((long) one + more)).cents()).isGreaterThanOrEqualTo(shorter);
        var november = Instant.parse("2026-10-31T16:00:00Z");
        assertThat(of(rules, november, EIGHT, november.plus(Duration.ofDays(30))).cents()).isEqualTo(fee);
    }

    @Test
    void a_fault_of_the_customers_own_device_gives_nothing_and_says_why() {
        var rule = rules(CreditRules.Way.FEE_OF_MONTH, 0, 2400, null).rules().get(0);
        assertThat(rule.exclusion("TM-02", "OPERATOR")).isEqualTo("CAUSE_TM-02");
        assertThat(rule.exclusion("TV-03", "CUSTOMER")).isEqualTo("RESPONSIBILITY_CUSTOMER");
        assertThat(rule.exclusion("TV-03", "OPERATOR")).isNull();
        assertThat(rule.exclusion(null, null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24T12:00:00Z, 2026-11-25T00:00:00Z", "2026-11-24T11:59:59Z, 2026-11-24T11:59:59Z", "2026-11-23T23:59:59Z, 2026-11-24T00:00:00Z",
        "2026-11-24T17:00:00Z, 2026-11-25T00:00:00Z", "2026-11-24T00:00:00Z, 2026-11-24T00:00:00Z"})
    void nobody_is_written_to_at_night(String broken, String said) {
        assertThat(rules(CreditRules.Way.FIXED, 0, 0, 0L).waking(Instant.parse(broken))).isEqualTo(Instant.parse(said));
    }
}
