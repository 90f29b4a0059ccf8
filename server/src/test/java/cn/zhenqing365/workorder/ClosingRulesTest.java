package cn.zhenqing365.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.testing.ServerTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The limits of {@code domain.md} §2.4 as the shipped configuration has them. */
@ServerTest
class ClosingRulesTest {
    @Autowired ClosingRules rules;

    @Test
    void a_repair_is_closed_with_cause_action_and_who_is_answerable() {
        assertThatCode(() -> rules.check(closing("LN-01", "REJOINT", "OPERATOR", Map.of(), null))).doesNotThrowAnyException();
        refuses("INVALID_FAULT_CODE", closing("QQ-77", "REJOINT", "OPERATOR", Map.of(), null));
        refuses("INVALID_ACTION", closing("LN-01", "HOPE", "OPERATOR", Map.of(), null));
        refuses("INVALID_RESPONSIBILITY", closing("LN-01", "REJOINT", null, Map.of(), null));
    }

    @Test
    void the_level_at_the_outlet_lies_between_47_and_67() {
        assertThatCode(() -> rules.check(level("47", null))).doesNotThrowAnyException();
        assertThatCode(() -> rules.check(level("67", null))).doesNotThrowAnyException();
        refuses("READING_OUTSIDE_LIMITS", level("46.9", null));
        refuses("READING_OUTSIDE_LIMITS", level("67.1", " "));
    }

    @Test
    void a_reading_outside_is_taken_with_a_reason() {
        assertThatCode(() -> rules.check(level("44", "用户自接分支器,已告知"))).doesNotThrowAnyException();
    }

    @Test
    void a_reading_nobody_knows_is_refused_rather_than_dropped() {
        refuses("INVALID_READING", closing("LN-01", "REJOINT", "OPERATOR", Map.of("humidity", new BigDecimal("40")), null));
    }

    @Test
    void another_cause_asks_for_words() {
        refuses("REMARK_MISSING", closing("ZZ-99", "ADJUST", "OPERATOR", Map.of(), null));
    }

    @Test
    void parts_are_counted_in_whole_pieces() {
        refuses("INVALID_PART", new Closing("LN-01", "REPLACE", "OPERATOR", List.of(new Closing.Part("F头", 0)), Map.of(), null, null));
        refuses("INVALID_PART", new Closing("LN-01", "REPLACE", "OPERATOR", List.of(new Closing.Part("", 1)), Map.of(), null, null));
    }

    private void refuses(String code, Closing closing) {
        assertThatThrownBy(() -> rules.check(closing)).isInstanceOfSatisfying(Refused.class, it -> assertThat(it.refusal().code()).isEqualTo(code));
    }

    private static Closing level(String dbuv, String reason) {
        return closing("LN-01", "REJOINT", "OPERATOR", Map.of("levelDbuv", new BigDecimal(dbuv)), reason);
    }

    private static Closing closing(String cause, String action, String responsibility, Map<String, BigDecimal> readings, String reason) {
        return new Closing(cause, action, responsibility, List.of(), readings, reason, null);
    }
}
