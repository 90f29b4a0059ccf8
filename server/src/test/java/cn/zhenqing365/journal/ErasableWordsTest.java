package cn.zhenqing365.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ErasableWordsTest {
    @Test
    void what_a_customer_said_and_any_number_of_theirs_goes() {
        assertThat(ErasableWords.without(Map.of("note", "门铃坏了", "phone", "13812345602", "body", "ok thanks", "evidenceRef", "录音 0371", "masked", "138****5602")))
                .allSatisfy((key, value) -> assertThat(value).as(key).isEqualTo("masked".equals(key) ? "138****5602" : ErasableWords.FORGOTTEN));
    }

    @Test
    void codes_moments_ids_amounts_and_words_of_ours_stay() {
        var kept = Map.<String, Object>of("symptom", "TV-01", "number", "R261124000123", "at", "2026-11-24T01:00:00Z", "day", "2026-11-24", "id", "01900000-0000-7000-8000-000000000101",
                "cents", 1250, "late", true, "to", "李明", "title", "一般故障修复", "hash", "a".repeat(64));
        assertThat(ErasableWords.without(kept)).isEqualTo(kept);
    }

    @Test
    void a_particular_nobody_has_heard_of_is_forgotten_rather_than_kept_and_so_is_what_lies_inside_another() {
        assertThat(ErasableWords.without(Map.of("newWord", "单雪梅", "list", List.of("TV-01", "说了很多"), "map", Map.of("inner", "悄悄话", "code", "SV-04"))))
                .isEqualTo(Map.of("newWord", "已删除", "list", List.of("TV-01", "已删除"), "map", Map.of("inner", "已删除", "code", "SV-04")));
    }

    @Test
    void the_promises_of_a_thread_stay_as_they_were_because_they_are_computed_again_from_it() {
        var started = Map.<String, Object>of("promises", List.of(Map.of("clock", "CLK-05", "area", "TOWN", "words", "x y")));
        assertThat(ErasableWords.without(started)).isEqualTo(started);
    }
}
