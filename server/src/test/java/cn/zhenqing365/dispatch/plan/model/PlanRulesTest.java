package cn.zhenqing365.dispatch.plan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rules of planning that cannot be are refused by the field a form shows; those at the edge are taken. */
class PlanRulesTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void what_is_shipped_can_be() {
        assertThat(shipped().checked()).isEqualTo(shipped());
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "detourFactor, 0.9", "detourFactor, 5.1", "kmPerHour, 2", "kmPerHour, 121", "windowMinutes, 14", "windowMinutes, 121",
        "firstHour, -1", "firstHour, 20", "daysAhead, 0", "daysAhead, 15", "holdSeconds, 9", "offers, 0", "offers, 51",
        "nearestTechnicians, 0", "fillPercent, 9", "fillPercent, 101", "longestMillis, 0", "longestMillis, 10001",
        "planEverySeconds, 0", "mostVisits, 0", "mostVisits, 2001", "newEtaMinutes, 0", "usualMinutes, 0", "usualMinutes, 601",
        "overrunMinutes, -1", "amberPercent, 0", "amberPercent, 100", "silentMinutes, 0", "lateCallMinutes, -1",
        "tellLateWithinMinutes, 14", "changeMinutes, -1", "waitPerHour, -1", "longestShiftHours, 0", "longestShiftHours, 25",
        "breakMinutes, -1"})
    void a_value_that_cannot_be_is_named(String field, double value) {
        assertThatThrownBy(() -> with(field, value).checked()).hasMessageStartingWith("INVALID_PLAN_RULE").hasMessageContaining("field=" + field);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "windowMinutes, 15", "windowMinutes, 120", "firstHour, 0", "lastHour, 24", "daysAhead, 14", "fillPercent, 100",
        "breakMinutes, 0", "amberPercent, 99", "tellLateWithinMinutes, 15", "overrunMinutes, 0", "changeMinutes, 0", "waitPerHour, 0"})
    void a_value_at_the_edge_is_taken(String field, double value) {
        assertThat(with(field, value).checked()).isNotNull();
    }

    @Test
    void a_break_ends_after_it_begins() {
        var backwards = tree().put("breakFrom", "13:00").put("breakUntil", "11:30");
        assertThatThrownBy(() -> JSON.treeToValue(backwards, PlanRules.class).checked()).hasMessageContaining("breakMinutes");
    }

    private static PlanRules with(String field, double value) {
        var tree = tree();
        if (value == Math.rint(value)) tree.put(field, (long) value);
        else tree.put(field, value);
        return JSON.treeToValue(tree, PlanRules.class);
    }

    private static PlanRules shipped() {
        return JSON.treeToValue(tree(), PlanRules.class);
    }

    private static ObjectNode tree() {
        return (ObjectNode) JSON.readTree(PlanRulesTest.class.getResourceAsStream("/dispatch/plan-v1.json"));
    }
}
