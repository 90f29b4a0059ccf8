package cn.zhenqing365.evaluation.web;

import cn.zhenqing365.evaluation.exam.Exam;
import cn.zhenqing365.evaluation.exam.HoldExam;
import cn.zhenqing365.evaluation.exam.QuestionBank;
import cn.zhenqing365.evaluation.exam.SatPaper;
import cn.zhenqing365.evaluation.exam.SitExam;
import cn.zhenqing365.evaluation.model.Paper;
import cn.zhenqing365.evaluation.model.Post;
import cn.zhenqing365.evaluation.model.Question;
import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.platform.Once;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** {@code /api/exams} and the bank behind them. Nobody is sent an answer before the own paper has ended. */
@RestController
class ExamController {
    record Wanted(String title, Set<Post> posts, Instant opensAt, Instant closesAt, int minutes, Paper.Composition composition, BigDecimal passMark, Long seed) {}

    /** @param state NOT_YET, OPEN, CLOSED by the server's clock; {@code mine} my own paper of it, or null */
    record Line(UUID id, String title, Set<Post> posts, Instant opensAt, Instant closesAt, int minutes, int questions, BigDecimal passMark, String state, Mine mine) {}

    record Mine(Instant startedAt, Instant dueAt, Instant endedAt, BigDecimal score, Boolean passed) {}

    record Result(String staffNo, String name, Instant startedAt, Instant endedAt, String endedHow, BigDecimal score, Boolean passed, int answered) {}

    private final QuestionBank bank;
    private final HoldExam hold;
    private final SitExam sit;
    private final StarViews views;
    private final Sight sight;
    private final Once once;
    private final Clock clock;

    ExamController(QuestionBank bank, HoldExam hold, SitExam sit, StarViews views, Sight sight, Once once, Clock clock) {
        this.bank = bank;
        this.hold = hold;
        this.sit = sit;
        this.views = views;
        this.sight = sight;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/api/exams")
    List<Line> exams() {
        var now = clock.instant();
        var mine = sit.papersOf(SignedIn.current().id()).stream().collect(Collectors.toMap(SatPaper::examId, Function.identity()));
        return sit.exams().stream().map(it -> line(it, mine.get(it.id()), now)).toList();
    }

    @PostMapping("/api/exams")
    ResponseEntity<Line> hold(@RequestBody Wanted it, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        Sight.requireJudge();
        return once.create(SignedIn.current().id(), key, it, Line.class, () -> ResponseEntity.status(201).body(line(hold.hold(it.title(), it.posts(), it.opensAt(), it.closesAt(), it.minutes(),
                it.composition(), it.passMark(), it.seed(), SignedIn.actor()), null, clock.instant())));
    }

    /** Begins, or goes on with what was begun. */
    @PostMapping("/api/exams/{id}/paper")
    PaperView begin(@PathVariable UUID id) {
        SignedIn.requireRole(Role.TECHNICIAN, Role.AGENT);
        sit.begin(id, SignedIn.current(), SignedIn.actor());
        return paper(id);
    }

    @GetMapping("/api/exams/{id}/paper")
    PaperView paper(@PathVariable UUID id) {
        return PaperView.of(sit.exam(id), sit.paper(id, SignedIn.current().id()), clock.instant());
    }

    record Said(String answer) {}

    /** Saved as it is given; sent twice it is the same. */
    @PutMapping("/api/exams/{id}/paper/answers/{no}")
    ResponseEntity<Void> answer(@PathVariable UUID id, @PathVariable int no, @RequestBody Said it) {
        sit.answer(id, SignedIn.current().id(), no, it.answer());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/api/exams/{id}/paper/hand-in")
    PaperView handIn(@PathVariable UUID id) {
        return PaperView.of(sit.exam(id), sit.handIn(id, SignedIn.current().id(), SignedIn.actor()), clock.instant());
    }

    /** The best first, of the people one leads. */
    @GetMapping("/api/exams/{id}/results")
    List<Result> results(@PathVariable UUID id) {
        Sight.requireLeader();
        sit.exam(id);
        return sit.papers(id).stream().filter(it -> sight.sees(it.staffId(), null)).map(it -> new Result(views.no(it.staffId()), views.name(it.staffId()), it.startedAt(), it.endedAt(),
                it.endedHow(), it.score(), it.passed(), it.answers().size())).toList();
    }

    @GetMapping("/api/exam-questions")
    List<Question> questions() {
        Sight.requireJudge();
        return bank.all();
    }

    /** A table of questions; all of it lands or nothing. */
    @PostMapping("/api/exam-questions")
    QuestionBank.Imported questions(@RequestParam(required = false) MultipartFile file) throws IOException {
        Sight.requireJudge();
        if (file == null) throw Refused.because("FILE_MISSING");
        if (file.isEmpty()) throw Refused.because("FILE_EMPTY");
        try (var content = file.getInputStream()) {
            return bank.read(content, String.valueOf(file.getOriginalFilename()).replaceAll(".*[/\\\\]|\\p{Cntrl}", ""), SignedIn.actor());
        }
    }

    @DeleteMapping("/api/exam-questions/{code}")
    ResponseEntity<Void> retire(@PathVariable String code) {
        Sight.requireJudge();
        bank.retire(code, SignedIn.actor());
        return ResponseEntity.noContent().build();
    }

    private static Line line(Exam it, SatPaper mine, Instant now) {
        var state = now.isBefore(it.opensAt()) ? "NOT_YET" : it.isOpen(now) ? "OPEN" : "CLOSED";
        return new Line(it.id(), it.title(), it.posts(), it.opensAt(), it.closesAt(), it.minutes(), it.composition().questions(), it.passMark(), state,
                mine == null ? null : new Mine(mine.startedAt(), mine.dueAt(), mine.endedAt(), mine.score(), mine.passed()));
    }
}
