package cn.zhenqing365.audit.web;

import cn.zhenqing365.audit.Audit;
import cn.zhenqing365.audit.CheckRun;
import cn.zhenqing365.audit.DataRequest;
import cn.zhenqing365.audit.Erased;
import cn.zhenqing365.audit.Forgotten;
import cn.zhenqing365.audit.Inventory;
import cn.zhenqing365.audit.Look;
import cn.zhenqing365.audit.RetentionPreview;
import cn.zhenqing365.audit.RetentionVersion;
import cn.zhenqing365.audit.actions.AnswerRequests;
import cn.zhenqing365.audit.actions.ChangeRetention;
import cn.zhenqing365.audit.actions.CheckAll;
import cn.zhenqing365.audit.model.RetentionRules;
import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.platform.NewVersion;
import cn.zhenqing365.platform.Once;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Checks and privacy, for quality and administration; who may see all areas. */
@RestController
@RequestMapping("/api/audit")
class AuditController {
    private static final Duration LONGEST = Duration.ofDays(100);

    /** @param basedOn the newest version known to whoever asks; {@code reason} why it is changed */
    record Wanted(Instant effectiveFrom, Integer basedOn, String reason, RetentionRules rules) {}

    record Draft(RetentionRules rules) {}

    record Asked(UUID householdId, DataRequest.Kind kind, String identity) {}

    record Refusing(String reason) {}

    private final Audit audit;
    private final CheckAll check;
    private final ChangeRetention change;
    private final AnswerRequests requests;
    private final Inventory inventory;
    private final Once once;

    AuditController(Audit audit, CheckAll check, ChangeRetention change, AnswerRequests requests, Inventory inventory, Once once) {
        this.audit = audit;
        this.check = check;
        this.change = change;
        this.requests = requests;
        this.inventory = inventory;
        this.once = once;
    }

    @GetMapping("/checks")
    List<CheckRun> checks() {
        admit();
        return audit.checks();
    }

    /** Computes the journal's chain and the promises of the last days again; takes as long as that takes. */
    @PostMapping("/checks")
    CheckRun check(@RequestParam(defaultValue = "7") int days) {
        admit();
        return check.ofTheLast(days, SignedIn.actor());
    }

    @GetMapping("/looks")
    List<Look> looks(@RequestParam Instant from, @RequestParam Instant until) {
        admit();
        return audit.looks(from, within(from, until));
    }

    /** K29. */
    @GetMapping("/figure")
    Audit.Figure figure(@RequestParam Instant from, @RequestParam Instant until) {
        admit();
        return audit.figure(from, within(from, until));
    }

    @GetMapping("/nights")
    List<Forgotten> nights() {
        admit();
        return audit.nights();
    }

    /** Newest first. A leader reads them too. */
    @GetMapping("/retention")
    List<RetentionVersion> retention() {
        admitLeader();
        return audit.retention();
    }

    /** A new version from a moment on: the days of each class; which classes there are is not changed here. */
    @PostMapping("/retention")
    ResponseEntity<RetentionVersion> change(@RequestBody Wanted it, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        SignedIn.requireRole(Role.ADMIN);
        return once.create(SignedIn.current().id(), key, it, RetentionVersion.class, () -> ResponseEntity.status(201)
                .body(change.change(it.rules(), new NewVersion(it.effectiveFrom(), it.basedOn(), it.reason()), SignedIn.actor())));
    }

    /** How many rows the first night would forget. Forgets nothing. */
    @PostMapping("/retention/preview")
    List<RetentionPreview> preview(@RequestBody Draft it) {
        admitLeader();
        return change.preview(it.rules());
    }

    /** Where the data of persons lies: by class, who of us answers for it, for how long it is kept, and in which columns (PIPL Art 51, 54). */
    @GetMapping("/inventory")
    List<Inventory.Line> inventory() {
        admit();
        return inventory.lines();
    }

    @GetMapping("/requests")
    List<DataRequest> requests() {
        admit();
        return audit.requests();
    }

    @PostMapping("/requests")
    ResponseEntity<DataRequest> take(@RequestBody Asked it, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        admit();
        return once.create(SignedIn.current().id(), key, it, DataRequest.class,
                () -> ResponseEntity.status(201).body(requests.take(it.householdId(), it.kind(), it.identity(), SignedIn.actor())));
    }

    /** What we know, as the person concerned gets it: in clear, once, and the journal says to whom it was given. */
    @PostMapping("/requests/{id}/copy")
    Map<String, List<Map<String, Object>>> copy(@PathVariable UUID id) {
        admit();
        return requests.copy(id, SignedIn.actor());
    }

    @PostMapping("/requests/{id}/erasure")
    Erased erase(@PathVariable UUID id) {
        SignedIn.requireRole(Role.ADMIN);
        admit();
        return requests.erase(id, SignedIn.actor());
    }

    @PostMapping("/requests/{id}/refusal")
    ResponseEntity<Void> refuse(@PathVariable UUID id, @RequestBody Refusing it) {
        admit();
        requests.refuse(id, it.reason(), SignedIn.actor());
        return ResponseEntity.noContent().build();
    }

    private static Instant within(Instant from, Instant until) {
        if (!from.isBefore(until) || from.plus(LONGEST).isBefore(until)) throw Refused.because("PERIOD_OUT_OF_RANGE", "most", LONGEST.toDays());
        return until;
    }

    private static void admitLeader() {
        SignedIn.requireRole(Role.QUALITY, Role.LEADER, Role.ADMIN);
        if (!SignedIn.current().allAreas()) throw Refused.because("FORBIDDEN");
    }

    private static void admit() {
        SignedIn.requireRole(Role.QUALITY, Role.ADMIN);
        if (!SignedIn.current().allAreas()) throw Refused.because("FORBIDDEN");
    }
}
