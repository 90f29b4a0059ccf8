package cn.zhenqing365.evaluation.web;

import cn.zhenqing365.evaluation.Evaluations;
import cn.zhenqing365.evaluation.Objection;
import cn.zhenqing365.evaluation.actions.AnswerObjection;
import cn.zhenqing365.evaluation.actions.FileObjection;
import cn.zhenqing365.evaluation.model.Fact;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.platform.Once;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/star-objections}: a person files one about the own month; somebody else answers it. */
@RestController
class ObjectionController {
    /** @param kind and {@code ref} of one fact; null for the whole */
    record Wanted(YearMonth month, Fact.Kind kind, UUID ref, String words) {}

    record Answer(boolean upheld, String words) {}

    record Line(UUID id, String month, String staffNo, String name, int version, Fact.Kind kind, String number, String words, Objection.State state, Instant filedAt, Instant dueAt,
                String answeredBy, Instant answeredAt, String answer, boolean mine) {}

    private final Evaluations evaluations;
    private final FileObjection file;
    private final AnswerObjection answer;
    private final StarViews views;
    private final Sight sight;
    private final Once once;

    ObjectionController(Evaluations evaluations, FileObjection file, AnswerObjection answer, StarViews views, Sight sight, Once once) {
        this.evaluations = evaluations;
        this.file = file;
        this.answer = answer;
        this.views = views;
        this.sight = sight;
        this.once = once;
    }

    /** One's own; whoever leads sees those of the people one leads. Those that wait come first. */
    @GetMapping("/api/star-objections")
    List<Line> list() {
        var mine = Sight.leads() ? null : SignedIn.current().id();
        return evaluations.objections(mine).stream().filter(it -> sight.sees(it.staffId(), null)).map(this::line).toList();
    }

    @PostMapping("/api/star-objections")
    ResponseEntity<Line> file(@RequestBody Wanted it, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        if (it.month() == null) throw Refused.because("MISSING_MONTH");
        return once.create(SignedIn.current().id(), key, it, Line.class,
                () -> ResponseEntity.status(201).body(line(file.file(SignedIn.current(), it.month(), it.kind(), it.ref(), it.words(), SignedIn.actor()))));
    }

    @PostMapping("/api/star-objections/{id}/answer")
    Line answer(@PathVariable UUID id, @RequestBody Answer it) {
        Sight.requireJudge();
        evaluations.objections(null).stream().filter(one -> one.id().equals(id) && sight.sees(one.staffId(), null)).findFirst().orElseThrow(() -> Refused.notFound("objection", id));
        return line(answer.answer(id, it.upheld(), it.words(), SignedIn.actor()));
    }

    private Line line(Objection it) {
        return new Line(it.id(), it.month().toString(), views.no(it.staffId()), views.name(it.staffId()), it.version(), it.kind(), it.number(), it.words(), it.state(), it.filedAt(), it.dueAt(),
                views.name(it.answeredBy()), it.answeredAt(), it.answer(), it.staffId().equals(SignedIn.current().id()));
    }
}
