package cn.zhenqing365.evaluation.exam;

import cn.zhenqing365.evaluation.model.Paper;
import cn.zhenqing365.evaluation.model.Post;
import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person sits an exam: the paper is drawn once, each answer is saved as it is given, and what was saved when the time is up counts.
 * The server's clock decides; an answer that was on its way when the time ran out has a few seconds to arrive.
 */
@Component
public class SitExam {
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(5);
    private static final int BATCH = 50;

    private final ExamStore store;
    private final Journal journal;
    private final Clock clock;

    SitExam(ExamStore store, Journal journal, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /** Begins, or goes on with the paper that was begun: a page that was loaded again loses nothing. @throws Refused NOT_FOUND, EXAM_NOT_OPEN, EXAM_NOT_FOR_YOU, BANK_TOO_SMALL */
    @Transactional
    public SatPaper begin(UUID examId, Staff who, Actor by) {
        var now = clock.instant();
        var exam = store.exam(examId).orElseThrow(() -> Refused.notFound("exam", examId));
        var known = store.paper(examId, who.id());
        if (known.isPresent()) return known.get();
        if (!exam.isOpen(now)) throw Refused.because("EXAM_NOT_OPEN", "title", exam.title());
        var post = post(exam, who);
        var due = now.plus(Duration.ofMinutes(exam.minutes()));
        var paper = new SatPaper(Ids.at(now), examId, who.id(), Paper.draw(store.bank(), post, exam.composition(), exam.seed(), who.staffNo()), now,
                due.isAfter(exam.closesAt()) ? exam.closesAt() : due, null, null, null, null, Map.of());
        if (store.insert(paper)) journal.write(Happening.of("EXAM_BEGUN", "EXAM", examId, null, null, by, now, "paper", paper.id()));
        return store.paper(examId, who.id()).orElseThrow();
    }

    /** @throws Refused NOT_FOUND, EXAM_ENDED, INVALID_EXAM_ANSWER */
    @Transactional
    public void answer(UUID examId, UUID staffId, int no, String said) {
        var now = clock.instant();
        var it = store.lock(examId, staffId).orElseThrow(() -> Refused.notFound("paper", examId));
        if (it.endedAt() != null || now.isAfter(it.dueAt().plus(ON_ITS_WAY))) throw Refused.because("EXAM_ENDED");
        store.answer(it.id(), no, it.paper().answer(no, said), now);
    }

    /** Marks it at once; handed in again it is the same paper. @throws Refused NOT_FOUND */
    @Transactional
    public SatPaper handIn(UUID examId, UUID staffId, Actor by) {
        var it = store.lock(examId, staffId).orElseThrow(() -> Refused.notFound("paper", examId));
        if (it.endedAt() == null) end(it, clock.instant(), by);
        return store.paper(examId, staffId).orElseThrow();
    }

    /** Papers whose time is up, on whichever node. @return how many were marked */
    @Transactional
    public int markOverdue() {
        var overdue = store.takeOverdue(clock.instant().minus(ON_ITS_WAY), BATCH);
        overdue.forEach(it -> end(it, it.dueAt(), Actor.SYSTEM));
        return overdue.size();
    }

    /** What the person sees of it; a paper whose time is up is marked first. */
    @Transactional
    public SatPaper paper(UUID examId, UUID staffId) {
        var it = store.lock(examId, staffId).orElseThrow(() -> Refused.notFound("paper", examId));
        if (it.endedAt() == null && clock.instant().isAfter(it.dueAt().plus(ON_ITS_WAY))) end(it, it.dueAt(), Actor.SYSTEM);
        return store.paper(examId, staffId).orElseThrow();
    }

    private void end(SatPaper it, Instant at, Actor by) {
        var exam = store.exam(it.examId()).orElseThrow();
        var marked = it.paper().mark(it.answers());
        var late = at.isAfter(it.dueAt());
        var passed = marked.score().compareTo(exam.passMark()) >= 0;
        store.end(it.id(), by.equals(Actor.SYSTEM) ? "TIME_UP" : "HANDED_IN", marked.score(), passed, late ? it.dueAt() : at);
        journal.write(Happening.of("EXAM_MARKED", "EXAM", it.examId(), null, null, by, at, "paper", it.id(), "score", marked.score(), "passed", passed));
    }

    /** Technicians sit as technicians; an exam for one desk post is sat as that post. */
    private static Post post(Exam exam, Staff who) {
        if (who.role() == Role.TECHNICIAN) return fits(exam, Post.TECHNICIAN);
        if (exam.posts().isEmpty()) return Post.OPERATOR;
        return exam.posts().stream().filter(it -> it != Post.TECHNICIAN).findFirst().orElseThrow(() -> Refused.because("EXAM_NOT_FOR_YOU", "title", exam.title()));
    }

    private static Post fits(Exam exam, Post post) {
        if (!exam.posts().isEmpty() && !exam.posts().contains(post)) throw Refused.because("EXAM_NOT_FOR_YOU", "title", exam.title());
        return post;
    }

    /** Exams, the latest first. */
    public List<Exam> exams() {
        return store.exams();
    }

    /** @throws Refused NOT_FOUND */
    public Exam exam(UUID id) {
        return store.exam(id).orElseThrow(() -> Refused.notFound("exam", id));
    }

    /** Everybody's papers of an exam, the best first. */
    public List<SatPaper> papers(UUID examId) {
        return store.papers(examId);
    }

    /** What one person sat, the latest first. */
    public List<SatPaper> papersOf(UUID staffId) {
        return store.papersOf(staffId);
    }
}
