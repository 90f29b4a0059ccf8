package cn.zhenqing365.evaluation.web;

import cn.zhenqing365.evaluation.exam.Exam;
import cn.zhenqing365.evaluation.exam.SatPaper;
import cn.zhenqing365.evaluation.model.Question;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A paper as its author sees it: what was right once it has ended, the right answers only when nobody can sit the exam any more.
 *
 * @param secondsLeft by the server's clock; 0 when it has ended
 */
record PaperView(UUID examId, String title, int minutes, Instant startedAt, Instant dueAt, long secondsLeft, Instant endedAt, String endedHow, BigDecimal score, Boolean passed,
                 BigDecimal passMark, List<Asked> questions) {
    /** @param mine what was saved, or null; {@code right} once the paper has ended, {@code answer} once the exam is closed */
    record Asked(int no, Question.Kind kind, String topic, String stem, List<String> options, int points, String mine, String answer, Boolean right) {}

    static PaperView of(Exam exam, SatPaper it, Instant now) {
        var ended = it.endedAt() != null;
        var told = ended && !now.isBefore(exam.closesAt());
        var marked = ended ? it.paper().mark(it.answers()) : null;
        var questions = IntStream.range(0, it.paper().questions().size()).mapToObj(n -> {
            var asked = it.paper().questions().get(n);
            var question = asked.question();
            return new Asked(n + 1, question.kind(), question.topic(), question.stem(), question.options(), asked.points(), it.answers().get(n + 1), told ? question.answer() : null,
                    ended ? marked.right().get(n) : null);
        }).toList();
        return new PaperView(it.examId(), exam.title(), exam.minutes(), it.startedAt(), it.dueAt(), ended ? 0 : Math.max(0, Duration.between(now, it.dueAt()).toSeconds()), it.endedAt(),
                it.endedHow(), it.score(), it.passed(), exam.passMark(), questions);
    }
}
