package cn.zhenqing365.audit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.audit.model.RetentionRules.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** For how long is the operator's matter; which classes there are, and what they are called, is not. */
class RetentionRulesTest {
    private static final RetentionRules SHIPPED = new RetentionRules(15, List.of(new Kind("TEXTS", 180, "短信正文与号码", "Texts"), new Kind("SESSIONS", 180, "登录会话", "Sessions")));

    @Test
    void days_are_taken_names_stay_those_of_the_system() {
        var after = new RetentionRules(10, List.of(new Kind("SESSIONS", 90, "改名", "Renamed"), new Kind("TEXTS", 365, null, null))).checked(SHIPPED);
        assertThat(after.answerDays()).isEqualTo(10);
        assertThat(after.kinds()).containsExactly(new Kind("SESSIONS", 90, "登录会话", "Sessions"), new Kind("TEXTS", 365, "短信正文与号码", "Texts"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 3651, Integer.MAX_VALUE})
    void shorter_than_a_day_is_a_slip_and_longer_than_ten_years_is_for_ever(int days) {
        assertThatThrownBy(() -> texts(days).checked(SHIPPED)).hasMessageStartingWith("INVALID_RETENTION_DAYS").hasMessageContaining("kinds.TEXTS.days").hasMessageContaining("短信正文与号码");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 180, 3650})
    void anything_between_is_the_operators_to_say(int days) {
        assertThat(texts(days).checked(SHIPPED).kinds().get(0).days()).isEqualTo(days);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31})
    void the_person_concerned_is_answered_within_a_month(int days) {
        assertThatThrownBy(() -> new RetentionRules(days, SHIPPED.kinds()).checked(SHIPPED)).hasMessageStartingWith("INVALID_RETENTION_ANSWER_DAYS").hasMessageContaining("answerDays");
    }

    @Test
    void no_class_is_dropped_added_or_said_twice() {
        assertThatThrownBy(() -> new RetentionRules(15, List.of(SHIPPED.kinds().get(0))).checked(SHIPPED)).as("kept for ever by leaving it out").hasMessageContaining("SESSIONS");
        assertThatThrownBy(() -> new RetentionRules(15, List.of(SHIPPED.kinds().get(0), SHIPPED.kinds().get(1), new Kind("CATS", 1, "", ""))).checked(SHIPPED)).hasMessageContaining("CATS");
        assertThatThrownBy(() -> new RetentionRules(15, List.of(SHIPPED.kinds().get(0), SHIPPED.kinds().get(0), SHIPPED.kinds().get(1))).checked(SHIPPED)).hasMessageContaining("TEXTS");
        assertThatThrownBy(() -> new RetentionRules(15, null).checked(SHIPPED)).hasMessageStartingWith("INVALID_RETENTION_KINDS");
        assertThatThrownBy(() -> new RetentionRules(15, List.of(new Kind(null, 1, "", ""))).checked(SHIPPED)).hasMessageStartingWith("INVALID_RETENTION_KINDS");
    }

    private static RetentionRules texts(int days) {
        return new RetentionRules(15, List.of(new Kind("TEXTS", days, "", ""), SHIPPED.kinds().get(1)));
    }
}
