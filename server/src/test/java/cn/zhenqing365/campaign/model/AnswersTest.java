package cn.zhenqing365.campaign.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The questionnaire of §11 and what may be answered to it. */
class AnswersTest {
    private record Shipped(String title, String titleEn, List<Question> questions) {}

    static Questionnaire shipped() {
        try (var file = AnswersTest.class.getResourceAsStream("/campaign/questionnaire-v1.json")) {
            var it = JsonMapper.builder().build().readValue(file, Shipped.class);
            return new Questionnaire(1, it.title, it.titleEn, it.questions, true);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Answers answers(Object... pairs) {
        var given = new HashMap<String, Object>(Map.of("Q0", "YES"));
        for (int i = 0; i < pairs.length; i += 2) given.put((String) pairs[i], pairs[i + 1]);
        return Answers.of(shipped(), given);
    }

    @Test
    void the_shipped_questionnaire_asks_everything_of_the_domain_and_is_sound() {
        shipped().check();
        assertThat(shipped().questions()).extracting(Question::id).startsWith("Q0", "Q1", "Q2").contains("Q8A", "Q8B", "Q10A", "Q10B", "Q15", "Q18").endsWith("Q19");
        assertThat(shipped().question("Q13").orElseThrow().voluntary()).isTrue();
    }

    /** 0.20·5 + 0.25·4 + 0.20·5 + 0.25·4 + 0.10·3 = 4.3, times 20 = 86. */
    @Test
    void the_index_is_the_weighted_mark_times_twenty() {
        assertThat(answers("Q1", 5, "Q3", 4, "Q4", 5, "Q5", 4, "Q10B", 3).csi()).isEqualTo(86.0);
    }

    /** Q3 does not apply, Q10 was not answered: (0.20·5 + 0.20·4 + 0.25·3) / 0.65 = 2.55/0.65 = 3.923077, times 20 = 78.46. */
    @Test
    void what_was_not_answered_takes_its_weight_along() {
        assertThat(answers("Q1", 5, "Q3", 9, "Q4", 4, "Q5", 3).csi()).isEqualTo(78.46);
        assertThat(answers("Q3", 9).csi()).isNull();
        assertThat(answers("Q4", 1).csi()).as("the worst there is").isEqualTo(20.0);
    }

    @Test
    void what_was_done_at_the_door_counts_as_the_business_it_is() {
        assertThat(answers("Q17", List.of("REMOTE", "ADVICE")).jobs()).containsExactly("BZ-20", "BZ-22");
        assertThat(answers("Q17", List.of("NONE")).jobs()).isEmpty();
    }

    @Test
    void words_of_two_questions_become_tickets_and_empty_words_none() {
        assertThat(answers("Q15", " 建议增加夜间服务 ", "Q18", "  ", "Q16", "多一些体育频道").issues()).hasSize(1).containsValue("建议增加夜间服务");
        assertThat(answers("Q18", "马赛克,13712345678").issues().keySet()).extracting(it -> it.ticket().kind()).containsExactly("INQUIRY");
    }

    @Test
    void without_a_yes_nobody_has_consented() {
        assertThat(Answers.of(shipped(), Map.of("Q0", "NO", "Q1", 5)).consented()).isFalse();
        assertThat(Answers.of(shipped(), Map.of()).consented()).isFalse();
        assertThat(answers().consented()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Q1, 0", "Q1, 6", "Q1, 8", "Q14, 11", "Q14, -1"})
    void a_mark_outside_its_scale_is_refused(String question, int mark) {
        assertThatThrownBy(() -> answers(question, mark)).hasMessageStartingWith("ANSWER_INVALID");
    }

    @Test
    void answers_of_another_kind_are_refused_one_by_one() {
        assertThatThrownBy(() -> answers("Q1", "5")).hasMessageStartingWith("ANSWER_INVALID");
        assertThatThrownBy(() -> answers("Q1", 4.5)).hasMessageStartingWith("ANSWER_INVALID");
        assertThatThrownBy(() -> answers("Q2", List.of("NOSIGNAL", "NOSIGNAL"))).hasMessageStartingWith("ANSWER_INVALID");
        assertThatThrownBy(() -> answers("Q2", List.of("FIRE"))).hasMessageStartingWith("ANSWER_INVALID");
        assertThatThrownBy(() -> answers("Q6", "PERHAPS")).hasMessageStartingWith("ANSWER_INVALID");
        assertThatThrownBy(() -> answers("Q15", "a".repeat(1001))).hasMessageStartingWith("ANSWER_INVALID");
        assertThatThrownBy(() -> answers("Q15", "a\0b")).hasMessageStartingWith("ANSWER_INVALID");
        assertThatThrownBy(() -> answers("Q19", "<script>")).hasMessageStartingWith("ANSWER_INVALID");
        assertThatThrownBy(() -> answers("Q15", Map.of("a", 1))).hasMessageStartingWith("ANSWER_INVALID");
        assertThatThrownBy(() -> answers("Q99", "x")).hasMessageStartingWith("ANSWER_UNKNOWN");
        assertThat(answers("Q19", "M10 20L30 40").given()).containsKey("Q19");
        assertThat(answers("Q14", 0).nps()).isZero();
    }

    @Test
    void a_questionnaire_that_would_mislead_is_refused_with_what_is_wrong() {
        refused("CONSENT_NOT_FIRST", list -> list.remove(0));
        refused("QUESTION_TWICE", list -> list.add(list.get(2)));
        refused("WEIGHTS_NOT_ONE", list -> list.removeIf(it -> it.id().equals("Q1")));
        refused("QUESTION_ID_INVALID", list -> list.add(text("q1", null)));
        refused("QUESTION_TEXT_MISSING", list -> list.add(new Question("Q20", Question.Type.TEXT, " ", "", "", "", null, null, null, null, false)));
        refused("QUESTION_OPTIONS_MISSING", list -> list.add(new Question("Q20", Question.Type.SINGLE, "?", "", "", "", List.of(new Question.Option("A", "a", "a", null)), null, null, null, false)));
        refused("QUESTION_NOT_OF_THIS_TYPE", list -> list.add(new Question("Q20", Question.Type.YES_NO, "?", "", "", "", null, null, Set.of("PERHAPS"), null, false)));
        refused("QUESTION_NOT_OF_THIS_TYPE", list -> list.add(new Question("Q20", Question.Type.NPS, "?", "", "", "", null, 0.5, null, null, false)));
        refused("QUESTION_NOT_OF_THIS_TYPE", list -> list.add(new Question("Q20", Question.Type.YES_NO, "?", "", "", "", null, null, null, new Question.TicketOf("OPINION", "SV-99"), false)));
        assertThatThrownBy(() -> new Questionnaire(0, " ", "", shipped().questions(), false).check()).hasMessageStartingWith("QUESTIONNAIRE_EMPTY");
    }

    private static Question text(String id, Question.TicketOf ticket) {
        return new Question(id, Question.Type.TEXT, "?", "", "", "", null, null, null, ticket, false);
    }

    private static void refused(String code, java.util.function.Consumer<List<Question>> change) {
        var list = new ArrayList<>(shipped().questions());
        change.accept(list);
        assertThatThrownBy(() -> new Questionnaire(0, "问卷", "", list, false).check()).hasMessageStartingWith(code);
    }
}
