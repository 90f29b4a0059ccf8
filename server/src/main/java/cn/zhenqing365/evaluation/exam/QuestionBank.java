package cn.zhenqing365.evaluation.exam;

import cn.zhenqing365.directory.files.TableFile;
import cn.zhenqing365.evaluation.model.Post;
import cn.zhenqing365.evaluation.model.Question;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The questions (题库). A file of them is a table with the columns 编号 题型 岗位 类别 题干 答案 and then A, B, C …; all of it lands or nothing,
 * and what is wrong is said row by row.
 */
@Component
public class QuestionBank {
    private static final Map<String, Question.Kind> KINDS = Map.of("单选", Question.Kind.SINGLE, "多选", Question.Kind.MULTIPLE, "判断", Question.Kind.JUDGEMENT,
            "SINGLE", Question.Kind.SINGLE, "MULTIPLE", Question.Kind.MULTIPLE, "JUDGEMENT", Question.Kind.JUDGEMENT);
    private static final Map<String, Post> POSTS = Map.of("营业员", Post.COUNTER, "装维员", Post.TECHNICIAN, "话务员", Post.OPERATOR,
            "COUNTER", Post.COUNTER, "TECHNICIAN", Post.TECHNICIAN, "OPERATOR", Post.OPERATOR);
    private static final int FIRST_OPTION = 6;
    private static final int MOST = 5000;

    /** @param row as the spreadsheet counts; {@code reason} as {@link Question#fault}, or UNKNOWN_KIND, UNKNOWN_POST, DUPLICATE_CODE */
    public record Problem(int row, String code, String reason) {}

    /** @param imported 0 when there are problems: nothing landed */
    public record Imported(int imported, List<Problem> problems) {}

    private final ExamStore store;
    private final Journal journal;
    private final Clock clock;

    QuestionBank(ExamStore store, Journal journal, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /** Those that are asked, by code. */
    public List<Question> all() {
        return store.bank();
    }

    /** @throws Refused UNKNOWN_FILE_FORMAT */
    @Transactional
    public Imported read(InputStream content, String name, Actor by) {
        var now = clock.instant();
        var questions = new ArrayList<Question>();
        var problems = new ArrayList<Problem>();
        try {
            var file = Files.createTempFile("questions", ".table");
            try {
                Files.write(file, content.readAllBytes());
                rows(file, questions, problems, now);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException unreadable) {
            throw Refused.because("UNKNOWN_FILE_FORMAT", "file", name);
        }
        if (!problems.isEmpty() || questions.isEmpty()) return new Imported(0, problems);
        store.save(questions, now);
        journal.write(Happening.of("QUESTIONS_IMPORTED", "EXAM_BANK", Ids.at(now), null, null, by, now, "file", name, "questions", questions.size()));
        return new Imported(questions.size(), problems);
    }

    /** No longer asked; papers that have it keep it. @throws Refused NOT_FOUND */
    @Transactional
    public void retire(String code, Actor by) {
        var now = clock.instant();
        if (!store.retire(code, now)) throw Refused.notFound("question", code);
        journal.write(Happening.of("QUESTION_RETIRED", "EXAM_BANK", Ids.at(now), null, null, by, now, "code", code));
    }

    private static void rows(java.nio.file.Path file, List<Question> to, List<Problem> problems, Instant now) throws IOException {
        var codes = new HashSet<String>();
        try (var rows = TableFile.recognised(file).open()) {
            rows.next();                                                          // the headings
            for (var row = rows.next(); row != null && to.size() < MOST; row = rows.next()) {
                var it = new Cells(row.cells());
                var kind = KINDS.get(it.at(1).toUpperCase());
                var posts = EnumSet.noneOf(Post.class);
                var unknown = false;
                for (var post : it.at(2).split("[;;、,,/\\s]+"))
                    if (!post.isBlank() && !Set.of("全部", "ALL").contains(post)) unknown |= POSTS.get(post.toUpperCase()) == null || !posts.add(POSTS.get(post.toUpperCase()));
                var question = kind == null ? null : new Question(Ids.at(now), it.at(0), kind, posts, it.at(3), it.at(4), it.from(FIRST_OPTION), answer(kind, it.at(5)));
                var reason = kind == null ? "UNKNOWN_KIND" : unknown ? "UNKNOWN_POST" : !codes.add(it.at(0)) ? "DUPLICATE_CODE" : question.fault();
                if (reason != null) problems.add(new Problem(row.number(), it.at(0), reason));
                else to.add(question);
            }
        }
    }

    private static String answer(Question.Kind kind, String said) {
        if (kind != Question.Kind.JUDGEMENT) return Question.letters(said);
        return switch (said.toUpperCase()) {
            case "对", "正确", "√", "Y", "T" -> "Y";
            case "错", "错误", "×", "N", "F" -> "N";
            default -> "";
        };
    }

    private record Cells(List<String> cells) {
        String at(int i) {
            return i < cells.size() ? cells.get(i).strip() : "";
        }

        /** Options end where nothing more is written. */
        List<String> from(int first) {
            var last = cells.size();
            while (last > first && cells.get(last - 1).isBlank()) last--;
            return first >= last ? List.of() : cells.subList(first, last).stream().map(String::strip).toList();
        }
    }
}
