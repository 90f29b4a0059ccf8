package cn.zhenqing365.evaluation.exam;

import cn.zhenqing365.evaluation.model.Paper;
import cn.zhenqing365.evaluation.model.Post;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody sets an exam: for whom, when, how long, what of the bank. */
@Component
public class HoldExam {
    private static final int LONGEST = 240;

    private final ExamStore store;
    private final Journal journal;
    private final Clock clock;

    HoldExam(ExamStore store, Journal journal, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param seed of the lot; null: by the moment. @throws Refused INVALID_EXAM, BANK_TOO_SMALL for one of the posts */
    @Transactional
    public Exam hold(String title, Set<Post> posts, Instant opensAt, Instant closesAt, int minutes, Paper.Composition composition, BigDecimal passMark, Long seed, Actor by) {
        var now = clock.instant();
        var wrong = title == null || title.isBlank() || title.length() > 80 || opensAt == null || closesAt == null || !closesAt.isAfter(opensAt) || !closesAt.isAfter(now) || minutes < 1
                || minutes > LONGEST || composition == null || passMark == null || passMark.signum() < 0 || passMark.compareTo(BigDecimal.valueOf(100)) > 0;
        if (wrong) throw Refused.because("INVALID_EXAM");
        var it = new Exam(Ids.at(now), title.strip(), posts == null ? Set.of() : posts, opensAt, closesAt, minutes, composition, passMark, seed == null ? now.toEpochMilli() : seed);
        var bank = store.bank();
        for (var post : it.posts().isEmpty() ? Set.of(Post.values()) : it.posts()) Paper.draw(bank, post, composition, it.seed(), "");
        store.insert(it, by.id(), now);
        journal.write(Happening.of("EXAM_SET", "EXAM", it.id(), null, null, by, now, "title", it.title(), "minutes", minutes, "questions", composition.questions()));
        return it;
    }
}
