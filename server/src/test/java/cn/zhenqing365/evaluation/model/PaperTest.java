package cn.zhenqing365.evaluation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A paper is drawn by lot and the same lot every time; marks are counted without mercy and without chance. */
class PaperTest {
    private static final Paper.Composition FIVE = new Paper.Composition(3, 2, 1, 3, 1, 1);
    private final List<Question> bank = new ArrayList<>();

    PaperTest() {
        for (int n = 1; n <= 12; n++) {
            bank.add(question("S%02d".formatted(n), Question.Kind.SINGLE, n % 2 == 0 ? Set.of(Post.TECHNICIAN) : Set.of(), List.of("一", "二", "三"), "B"));
            bank.add(question("M%02d".formatted(n), Question.Kind.MULTIPLE, Set.of(), List.of("一", "二", "三", "四"), "ACD"));
            bank.add(question("J%02d".formatted(n), Question.Kind.JUDGEMENT, Set.of(), List.of(), "N"));
        }
    }

    @Test
    void the_same_seed_and_the_same_person_get_the_same_paper_in_whatever_order_the_bank_comes() {
        var first = Paper.draw(bank, Post.TECHNICIAN, FIVE, 365, "1036");
        Collections.reverse(bank);
        assertThat(Paper.draw(bank, Post.TECHNICIAN, FIVE, 365, "1036")).isEqualTo(first);
        assertThat(Paper.draw(bank, Post.TECHNICIAN, FIVE, 365, "1037")).as("a neighbour has another one").isNotEqualTo(first);
        assertThat(Paper.draw(bank, Post.TECHNICIAN, FIVE, 366, "1036")).isNotEqualTo(first);
    }

    @Test
    void kinds_stand_together_no_question_twice_and_none_of_another_post() {
        var paper = Paper.draw(bank, Post.OPERATOR, new Paper.Composition(6, 1, 4, 1, 2, 1), 1, "3001");
        assertThat(paper.questions()).extracting(it -> it.question().kind().name().charAt(0)).containsExactly('S', 'S', 'S', 'S', 'S', 'S', 'M', 'M', 'M', 'M', 'J', 'J');
        assertThat(paper.questions().stream().map(it -> it.question().code())).doesNotHaveDuplicates();
        assertThat(paper.questions()).allSatisfy(it -> assertThat(it.question().posts()).isEmpty());
        assertThatThrownBy(() -> Paper.draw(bank, Post.OPERATOR, new Paper.Composition(7, 1, 0, 1, 0, 1), 1, "3001")).hasMessageContaining("BANK_TOO_SMALL");
    }

    /** 3 × 2 + 3 + 1 = 10 points. */
    @Test
    void a_multiple_choice_is_right_only_when_all_of_it_is_and_silence_is_wrong() {
        var paper = Paper.draw(bank, Post.TECHNICIAN, FIVE, 365, "1036");
        assertThat(paper.mark(Map.of(1, "B", 2, "B", 3, "B", 4, "ACD", 5, "N")).score()).isEqualTo("100.00");
        assertThat(paper.mark(Map.of(1, "B", 2, "A", 3, "B", 4, "AC", 5, "N"))).satisfies(it -> {
            assertThat(it.earned()).isEqualTo(5);
            assertThat(it.score()).isEqualTo("50.00");
            assertThat(it.right()).containsExactly(true, false, true, false, true);
        });
        assertThat(paper.mark(Map.of()).score()).isEqualTo("0.00");
    }

    @Test
    void an_answer_is_kept_as_the_bank_writes_it_or_refused() {
        var paper = Paper.draw(bank, Post.TECHNICIAN, FIVE, 365, "1036");
        assertThat(paper.answer(4, "dca")).isEqualTo("ACD");
        assertThat(paper.answer(1, "b")).isEqualTo("B");
        assertThat(paper.answer(5, "Y")).isEqualTo("Y");
        assertThatThrownBy(() -> paper.answer(1, "AB")).hasMessageContaining("INVALID_EXAM_ANSWER");
        assertThatThrownBy(() -> paper.answer(1, "D")).as("there are three options").hasMessageContaining("INVALID_EXAM_ANSWER");
        assertThatThrownBy(() -> paper.answer(5, "A")).hasMessageContaining("INVALID_EXAM_ANSWER");
        assertThatThrownBy(() -> paper.answer(1, null)).hasMessageContaining("INVALID_EXAM_ANSWER");
        assertThatThrownBy(() -> paper.answer(6, "A")).hasMessageContaining("NOT_FOUND");
    }

    @ParameterizedTest(name = "{0} with answer {2}: {3}")
    @CsvSource(nullValues = "-", value = {"SINGLE, 3, B, -", "SINGLE, 3, AB, BAD_ANSWER", "SINGLE, 3, D, BAD_ANSWER", "SINGLE, 1, A, FEW_OPTIONS", "MULTIPLE, 4, A, BAD_ANSWER", "MULTIPLE, 4, CA, BAD_ANSWER",
        "MULTIPLE, 9, AB, MANY_OPTIONS", "JUDGEMENT, 0, Y, -", "JUDGEMENT, 0, A, BAD_ANSWER", "JUDGEMENT, 2, Y, MANY_OPTIONS"})
    void a_question_that_cannot_be_asked_says_why(Question.Kind kind, int options, String answer, String fault) {
        assertThat(question("Q", kind, Set.of(), Collections.nCopies(options, "x"), answer).fault()).isEqualTo(fault);
    }

    @Test
    void a_sheet_gives_the_mean_of_the_judges_in_percent_and_nothing_while_one_is_missing() {
        var sheet = new ContestSheet(List.of(new ContestSheet.Item("接头", n("60")), new ContestSheet.Item("排障", n("40"))));
        var first = Map.of(0, n("50"), 1, n("30"));
        assertThat(sheet.result(List.of(first, Map.of(0, n("55.5"), 1, n("40"))))).as("(80 + 95.5)/2").isEqualTo("87.75");
        assertThat(sheet.result(List.of(first, Map.of(0, n("55.5"))))).isNull();
        assertThat(sheet.result(List.of())).isNull();
        assertThatThrownBy(() -> sheet.check(1, n("40.5"))).hasMessageContaining("POINTS_OUT_OF_RANGE");
        assertThatThrownBy(() -> sheet.check(2, n("1"))).hasMessageContaining("NOT_FOUND");
        assertThatThrownBy(() -> new ContestSheet(List.of(new ContestSheet.Item(" ", n("1"))))).hasMessageContaining("INVALID_SHEET");
    }

    @Test
    void a_percentile_is_who_is_not_better_of_a_hundred_and_ties_share_it() {
        var all = List.of(n("90"), n("80"), n("80"), n("70"));
        assertThat(ContestSheet.percentile(n("90"), all)).isEqualTo("100.00");
        assertThat(ContestSheet.percentile(n("80"), all)).isEqualTo("75.00");
        assertThat(ContestSheet.percentile(n("70"), all)).isEqualTo("25.00");
    }

    private static Question question(String code, Question.Kind kind, Set<Post> posts, List<String> options, String answer) {
        return new Question(UUID.nameUUIDFromBytes(code.getBytes()), code, kind, posts, "类", code + "?", options, answer);
    }

    private static BigDecimal n(String it) {
        return new BigDecimal(it);
    }
}
