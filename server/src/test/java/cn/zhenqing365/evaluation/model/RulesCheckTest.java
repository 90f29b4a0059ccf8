package cn.zhenqing365.evaluation.model;

import static cn.zhenqing365.evaluation.model.AMonth.RULES;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rules that contradict themselves are not kept. */
class RulesCheckTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void the_shipped_rules_can_be_kept() {
        assertThatCode(() -> RulesCheck.check(RULES)).doesNotThrowAnyException();
    }

    @Test
    void weights_of_a_post_are_a_hundred_in_all() {
        refused("INVALID_WEIGHTS", it -> weights(it, "OPERATOR").put("QUALITY", 6));
        refused("INVALID_WEIGHTS", it -> ((ObjectNode) it.path("weights")).remove("COUNTER"));
        refused("INVALID_WEIGHTS", it -> weights(it, "TECHNICIAN").put("QUALITY", -5).put("OFFERS", 15));
    }

    @Test
    void no_floor_is_its_target_and_only_selling_has_none() {
        refused("INVALID_SCALE", it -> scale(it, "SATISFACTION").put("floor", 99));
        refused("INVALID_SCALE", it -> scale(it, "OFFERS").put("target", 5));
        refused("INVALID_SCALE", it -> scale(it, "QUALITY").putNull("target"));
        refused("INVALID_SCALE", it -> ((ObjectNode) it.path("scales")).remove("SKILL"));
    }

    @Test
    void cut_offs_descend_and_are_five() {
        refused("INVALID_CUT_OFFS", it -> it.putArray("cutOffs").add(95).add(90).add(90).add(75).add(60));
        refused("INVALID_CUT_OFFS", it -> it.putArray("cutOffs").add(95).add(90).add(85).add(75));
    }

    @Test
    void the_shares_of_a_year_are_one_and_nothing_is_missing() {
        refused("INVALID_SCORE_RULES", it -> ((ObjectNode) it.path("annual")).put("visits", 0.3));
        refused("INVALID_SCORE_RULES", it -> it.put("fewestItems", 0));
        refused("INVALID_SCORE_RULES", it -> it.put("contestShare", 101));
        refused("INVALID_SCORE_RULES", it -> it.putArray("blame").add("MAYBE"));
        refused("MISSING_SCORE_RULES", it -> it.remove("vetoes"));
        assertThatThrownBy(() -> RulesCheck.check(null)).hasMessageContaining("MISSING_SCORE_RULES");
    }

    private static ObjectNode weights(ObjectNode it, String post) {
        return (ObjectNode) it.path("weights").path(post);
    }

    private static ObjectNode scale(ObjectNode it, String dimension) {
        return (ObjectNode) it.path("scales").path(dimension);
    }

    private static void refused(String code, Consumer<ObjectNode> change) {
        var changed = (ObjectNode) JSON.valueToTree(RULES);
        change.accept(changed);
        assertThatThrownBy(() -> RulesCheck.check(JSON.treeToValue(changed, ScoreRules.class))).hasMessageContaining(code);
    }
}
