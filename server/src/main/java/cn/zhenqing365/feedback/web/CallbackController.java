package cn.zhenqing365.feedback.web;

import cn.zhenqing365.feedback.Callbacks;
import cn.zhenqing365.feedback.actions.RecordAnswers;
import cn.zhenqing365.feedback.actions.RecordAttempt;
import cn.zhenqing365.feedback.model.Answers;
import cn.zhenqing365.feedback.model.Callback;
import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.Zones;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The call-back desk. Those who call see the number in clear. */
@RestController
@RequestMapping("/api/callbacks")
class CallbackController {
    record Attempt(Callback.Outcome outcome) {}

    record State(UUID id, String state, int attempts) {
        static State of(Callback it) {
            return new State(it.id(), it.state().name(), it.attempts());
        }
    }

    private static final Role[] CALLERS = {Role.AGENT, Role.SHIFT_LEADER, Role.CALL_CENTRE_HEAD, Role.QUALITY, Role.ADMIN};

    private final Callbacks callbacks;
    private final RecordAttempt attempts;
    private final RecordAnswers answers;
    private final Clock clock;

    CallbackController(Callbacks callbacks, RecordAttempt attempts, RecordAnswers answers, Clock clock) {
        this.callbacks = callbacks;
        this.attempts = attempts;
        this.answers = answers;
        this.clock = clock;
    }

    /** Without a month, the one that is running. */
    @GetMapping
    Callbacks.Desk desk(@RequestParam(required = false) String area, @RequestParam(required = false) YearMonth month) {
        SignedIn.requireRole(CALLERS);
        if (area != null) SignedIn.requireArea(area);
        var mine = SignedIn.current();
        var areas = area != null ? Set.of(area) : mine.allAreas() ? null : mine.areas();
        return callbacks.desk(areas, month != null ? month : YearMonth.from(LocalDate.ofInstant(clock.instant(), Zones.CHINA)));
    }

    @PostMapping("/{id}/attempts")
    State attempt(@PathVariable UUID id, @RequestBody Attempt body, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        admit(id);
        return State.of(attempts.record(id, body.outcome(), key == null ? null : id + "/" + key, SignedIn.actor()));
    }

    @PostMapping("/{id}/answers")
    State answer(@PathVariable UUID id, @RequestBody Answers body) {
        admit(id);
        return State.of(answers.record(id, body, SignedIn.actor()));
    }

    private void admit(UUID id) {
        SignedIn.requireRole(CALLERS);
        SignedIn.requireArea(callbacks.areaOf(id));
    }
}
