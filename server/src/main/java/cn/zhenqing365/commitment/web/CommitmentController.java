package cn.zhenqing365.commitment.web;

import cn.zhenqing365.commitment.KeptPage;
import cn.zhenqing365.commitment.LawBook;
import cn.zhenqing365.commitment.actions.ChangeClock;
import cn.zhenqing365.commitment.actions.PublishCommitment;
import cn.zhenqing365.commitment.actions.ReadBook;
import cn.zhenqing365.commitment.model.Commitment;
import cn.zhenqing365.commitment.model.LawRule;
import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.platform.NewVersion;
import cn.zhenqing365.platform.Once;
import cn.zhenqing365.promise.model.CommitmentRule;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Commitments, the limits of the clocks and the law beside them, for those who answer for them; the administrator changes them. */
@RestController
class CommitmentController {
    record Wanted(Instant effectiveFrom, Commitment commitment) {
        Wanted {
            if (commitment == null) throw Refused.because("MISSING_RULES");
        }
    }

    /** @param basedOn the newest version known to whoever asks; {@code reason} why the rule is changed */
    record WantedRule(Instant effectiveFrom, Integer basedOn, String reason, CommitmentRule rule) {
        WantedRule {
            if (rule == null) throw Refused.because("MISSING_RULES");
        }
    }

    private final ReadBook read;
    private final LawBook law;
    private final PublishCommitment publish;
    private final ChangeClock change;
    private final KeptPage page;
    private final Once once;

    CommitmentController(ReadBook read, LawBook law, PublishCommitment publish, ChangeClock change, KeptPage page, Once once) {
        this.read = read;
        this.law = law;
        this.publish = publish;
        this.change = change;
        this.page = page;
        this.once = once;
    }

    /** All versions, by id, the newest first. */
    @GetMapping("/api/commitments")
    List<ReadBook.CommitmentVersion> commitments() {
        mayRead();
        return read.commitments();
    }

    /** All versions of the rules, by clock, the newest first; and what each is for. */
    @GetMapping("/api/clock-rules")
    List<ReadBook.ClockVersions> clocks() {
        mayRead();
        return read.clocks();
    }

    /** Every rule of the law with its status; only VERIFIED binds. */
    @GetMapping("/api/law-rules")
    List<LawRule> law() {
        mayRead();
        return law.all();
    }

    @PostMapping("/api/commitments/{id}/versions")
    ResponseEntity<Commitment> publish(@PathVariable String id, @RequestBody Wanted it, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        SignedIn.requireRole(Role.ADMIN);
        return once.create(SignedIn.current().id(), key, it, Commitment.class, () -> {
            var made = publish.publish(it.commitment().withId(id), it.effectiveFrom(), SignedIn.actor());
            page.forget();
            return ResponseEntity.status(201).body(made);
        });
    }

    /** What the rule would have done to last month, or to this month so far. Writes nothing. */
    @PostMapping("/api/clock-rules/{clock}/preview")
    ChangeClock.Tried preview(@PathVariable String clock, @RequestParam(defaultValue = "false") boolean thisMonth, @RequestBody CommitmentRule rule) {
        mayRead();
        return change.onLastMonth(rule.of(clock), thisMonth);
    }

    @PostMapping("/api/clock-rules/{clock}/versions")
    ResponseEntity<CommitmentRule> change(@PathVariable String clock, @RequestBody WantedRule it, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        SignedIn.requireRole(Role.ADMIN);
        return once.create(SignedIn.current().id(), key, it, CommitmentRule.class, () -> {
            var made = change.change(it.rule().of(clock), new NewVersion(it.effectiveFrom(), it.basedOn(), it.reason()), SignedIn.actor());
            page.forget();
            return ResponseEntity.status(201).body(made);
        });
    }

    private static void mayRead() {
        SignedIn.requireRole(Role.ADMIN, Role.LEADER, Role.CALL_CENTRE_HEAD);
    }
}
