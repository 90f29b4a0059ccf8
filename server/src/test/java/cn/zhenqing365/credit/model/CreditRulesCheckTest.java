package cn.zhenqing365.credit.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.credit.model.CreditRules.Fee;
import cn.zhenqing365.credit.model.CreditRules.Rule;
import cn.zhenqing365.credit.model.CreditRules.Way;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of credits that cannot be are refused by the field that is wrong, and the law beside a rule is not for a screen to write. */
class CreditRulesCheckTest {
    private static final Rule GOOD = rule("R-TV-22", List.of("CLK-11"), List.of("TV"), "HARD", Way.PERCENT_PER_DAY, "1", null, "逾期每日1%", "1 % a day", "VERIFIED_OTHER_PROVINCE");

    @Test
    void rules_as_they_are_shipped_in_shape_have_nothing_wrong() {
        assertThat(CreditRulesCheck.of(rules(List.of(new Fee("TV", "MONTH", null, 2400), new Fee("TV", "MONTH", "高清", 3000)), GOOD))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, INVALID_CREDIT_RULE_PERCENT", "-1, INVALID_CREDIT_RULE_PERCENT", "100.5, INVALID_CREDIT_RULE_PERCENT"})
    void a_share_per_day_is_more_than_nothing_and_at_most_everything(String percent, String code) {
        var it = rule("R-TV-22", List.of("CLK-11"), List.of("TV"), "HARD", Way.PERCENT_PER_DAY, percent, null, "x", "x", "VERIFIED");
        assertWrong(code, "rules.R-TV-22.percentPerDay", rules(List.of(), it));
    }

    @Test
    void each_part_of_a_rule_that_is_missing_is_named() {
        assertWrong("INVALID_CREDIT_RULE_CLOCKS", "rules.R1.clocks", rules(List.of(), rule("R1", List.of(), List.of("TV"), "HARD", Way.FEE_OF_MONTH, null, null, "x", "x", "")));
        assertWrong("INVALID_CREDIT_RULE_SERVICES", "rules.R1.services", rules(List.of(), rule("R1", List.of("CLK-05"), List.of(), "HARD", Way.FEE_OF_MONTH, null, null, "x", "x", "")));
        assertWrong("INVALID_CREDIT_RULE_LIMIT", "rules.R1.limit", rules(List.of(), rule("R1", List.of("CLK-05"), List.of("TV"), "SOON", Way.FEE_OF_MONTH, null, null, "x", "x", "")));
        assertWrong("INVALID_CREDIT_RULE_WAY", "rules.R1.way", rules(List.of(), rule("R1", List.of("CLK-05"), List.of("TV"), "HARD", null, null, null, "x", "x", "")));
        assertWrong("INVALID_CREDIT_RULE_AMOUNT", "rules.R1.cents", rules(List.of(), rule("R1", List.of("CLK-05"), List.of("TV"), "DUE", Way.FIXED, null, -1L, "x", "x", "")));
        assertWrong("INVALID_CREDIT_RULE_TITLE", "rules.R1.titleEn", rules(List.of(), rule("R1", List.of("CLK-05"), List.of("TV"), "DUE", Way.FIXED, null, 0L, "x", " ", "")));
        assertWrong("INVALID_CREDIT_RULE_ID", "rules.规则.id", rules(List.of(), rule("规则", List.of("CLK-05"), List.of("TV"), "DUE", Way.FIXED, null, 0L, "x", "x", "")));
        assertWrong("INVALID_CREDIT_RULE_ID", "rules.R-TV-22.id", rules(List.of(), GOOD, GOOD));
    }

    @Test
    void a_fee_below_nothing_or_written_twice_is_found_in_its_row() {
        assertWrong("INVALID_CREDIT_FEE", "fees.1.cents", rules(List.of(new Fee("TV", "MONTH", null, 2400), new Fee("TV", "INSTALL", null, -1))));
        assertWrong("INVALID_CREDIT_FEE", "fees.0.service", rules(List.of(new Fee("TV", "YEAR", null, 2400))));
        assertWrong("INVALID_CREDIT_FEE_TWICE", "fees.1.service", rules(List.of(new Fee("TV", "MONTH", null, 2400), new Fee("TV", "MONTH", null, 2500))));
        assertWrong("INVALID_CREDIT_QUIET_HOURS", "quietUntil", new CreditRules(LocalTime.of(20, 0), null, List.of(), List.of()));
    }

    @Test
    void what_a_screen_says_about_the_law_is_not_believed() {
        var before = rules(List.of(), GOOD);
        var claimed = rule("R-TV-22", List.of("CLK-11"), List.of("TV"), "HARD", Way.PERCENT_PER_DAY, "2", 500L, "每日2%", "2 % a day", "VERIFIED");
        var own = rule("OWN-1", List.of("CLK-04"), List.of("TV"), "DUE", Way.FIXED, "3", 500L, "自定", "our own", "VERIFIED");
        var after = rules(List.of(), claimed, own).withLawOf(before).rules();
        assertThat(after.get(0).status()).isEqualTo("VERIFIED_OTHER_PROVINCE");
        assertThat(after.get(0).article()).isEqualTo("第二十二条");
        assertThat(after.get(0).percentPerDay()).as("the operator's own matter").isEqualByComparingTo("2");
        assertThat(after.get(0).cents()).as("belongs to another way of computing").isNull();
        assertThat(after.get(1).status()).as("a rule of ours is no law").isEqualTo("PROPOSED");
        assertThat(after.get(1).article()).isEmpty();
    }

    private static void assertWrong(String code, String field, CreditRules rules) {
        var wrong = CreditRulesCheck.of(rules).orElseThrow();
        assertThat(wrong.code()).isEqualTo(code);
        assertThat(wrong.facts()).containsEntry("field", field);
    }

    private static CreditRules rules(List<Fee> fees, Rule... rules) {
        return new CreditRules(LocalTime.of(20, 0), LocalTime.of(8, 0), fees, List.of(rules));
    }

    private static Rule rule(String id, List<String> clocks, List<String> services, String limit, Way way, String percent, Long cents, String title, String titleEn, String status) {
        return new Rule(id, clocks, services, limit, way, percent == null ? null : new BigDecimal(percent), cents, title, titleEn, "第二十二条", "art. 22", status, List.of(), List.of());
    }
}
