package cn.zhenqing365.credit.web;

import cn.zhenqing365.credit.Credit;
import cn.zhenqing365.credit.CreditBatch;
import cn.zhenqing365.credit.Credits;
import cn.zhenqing365.credit.RulesPreview;
import cn.zhenqing365.credit.RulesVersion;
import cn.zhenqing365.credit.actions.ChangeCreditRules;
import cn.zhenqing365.credit.actions.DecideCredit;
import cn.zhenqing365.credit.actions.ExportCredits;
import cn.zhenqing365.credit.actions.TryCreditRules;
import cn.zhenqing365.credit.model.Computation;
import cn.zhenqing365.credit.model.CreditRules;
import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.platform.NewVersion;
import cn.zhenqing365.platform.Once;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proposals, decisions, batches for billing, and the rules behind them. */
@RestController
class CreditController {
    /** @param binding whether the article is law here; else it is shown as what it is */
    record Line(UUID id, String ticketNumber, String areaCode, String clock, String service, String state, Instant brokenAt, String ruleId, String title, String titleEn,
                String article, String articleEn, String status, boolean binding, Long proposedCents, String words, String wordsEn, Instant proposedAt, Long cents,
                String decidedName, Instant decidedAt, String reason, Integer batchNo, String cause) {
        static Line of(Credit it, CreditRules.Rule rule) {
            return new Line(it.id(), it.ticketNumber(), it.areaCode(), it.clock(), it.service(), it.state().name(), it.brokenAt(), it.ruleId(), rule.title(), rule.titleEn(),
                    rule.article(), rule.articleEn(), rule.status(), "VERIFIED".equals(rule.status()), it.proposedCents(), it.words(), it.wordsEn(), it.proposedAt(), it.cents(),
                    it.decidedName(), it.decidedAt(), it.reason(), it.batchNo(), it.cause().name());
        }
    }

    /** @param cents null for the amount proposed; {@code reason} is needed for another amount and for a refusal */
    record Decision(boolean approved, Long cents, String reason) {}

    /** @param basedOn the newest version known to whoever asks; {@code reason} why the rules are changed */
    record Wanted(Instant effectiveFrom, Integer basedOn, String reason, CreditRules rules) {}

    record Draft(CreditRules rules) {}

    private static final Role[] DECIDERS = {Role.SHIFT_LEADER, Role.CALL_CENTRE_HEAD, Role.LEADER, Role.ADMIN};

    private final Credits credits;
    private final DecideCredit decide;
    private final ExportCredits export;
    private final ChangeCreditRules change;
    private final TryCreditRules tried;
    private final Once once;

    CreditController(Credits credits, DecideCredit decide, ExportCredits export, ChangeCreditRules change, TryCreditRules tried, Once once) {
        this.credits = credits;
        this.decide = decide;
        this.export = export;
        this.change = change;
        this.tried = tried;
        this.once = once;
    }

    /** Newest first, at most 300, of the areas one answers for. */
    @GetMapping("/api/credits")
    List<Line> list(@RequestParam(defaultValue = "PROPOSED") Credit.State state) {
        SignedIn.requireRole(DECIDERS);
        var mine = SignedIn.current();
        return credits.list(state, mine.allAreas() ? null : mine.areas()).stream().map(it -> Line.of(it, credits.rule(it))).toList();
    }

    @PostMapping("/api/credits/{id}/decision")
    ResponseEntity<Void> decide(@PathVariable UUID id, @RequestBody Decision it) {
        SignedIn.requireRole(DECIDERS);
        SignedIn.requireArea(credits.areaOf(id));
        if (it.approved()) decide.approve(id, it.cents(), it.reason(), SignedIn.actor());
        else decide.refuse(id, it.reason(), SignedIn.actor());
        return ResponseEntity.noContent().build();
    }

    /** One word for everything proposed under a number: an interruption concerns many homes. */
    @PostMapping("/api/credits/of/{number}/decision")
    Map<String, Integer> decideAll(@PathVariable String number, @RequestBody Decision it) {
        SignedIn.requireRole(DECIDERS);
        credits.areasOf(number).forEach(SignedIn::requireArea);
        return Map.of("decided", decide.decideAll(number, it.approved(), it.reason(), SignedIn.actor()));
    }

    @GetMapping("/api/credit-batches")
    List<CreditBatch> batches() {
        everywhere();
        return credits.batches();
    }

    @PostMapping("/api/credit-batches")
    ResponseEntity<CreditBatch> export(@RequestHeader(name = "Idempotency-Key", required = false) String key) {
        everywhere();
        return once.create(SignedIn.current().id(), key, Map.of("what", "credit-batch"), CreditBatch.class, () -> ResponseEntity.status(201).body(export.export(SignedIn.actor())));
    }

    /** For billing: comma-separated, UTF-8 with a byte-order mark, money in yuan with two decimals. */
    @GetMapping(path = "/api/credit-batches/{no}/lines", produces = "text/csv")
    ResponseEntity<byte[]> lines(@PathVariable int no) {
        everywhere();
        var csv = new StringBuilder("\uFEFF批次,序号,户号,业务,依据,单号,金额(元)\r\n");
        for (var it : credits.lines(no))
            csv.append("%d,%d,%s,%s,%s,%s,%s\r\n".formatted(it.batch(), it.line(), it.accountNo(), it.service(), it.ruleId(), it.ticketNumber(), Computation.yuan(it.cents())));
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8").header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"credits-%05d.csv\"".formatted(no))
                .body(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Newest first. */
    @GetMapping("/api/credit-rules")
    List<RulesVersion> rules() {
        SignedIn.requireRole(DECIDERS);
        return credits.ruleVersions();
    }

    /** A new version from a moment on; article and status of the law are not changed here. */
    @PostMapping("/api/credit-rules")
    ResponseEntity<RulesVersion> change(@RequestBody Wanted it, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        SignedIn.requireRole(Role.LEADER, Role.ADMIN);
        return once.create(SignedIn.current().id(), key, it, RulesVersion.class, () -> ResponseEntity.status(201)
                .body(change.change(it.rules(), new NewVersion(it.effectiveFrom(), it.basedOn(), it.reason()), SignedIn.actor())));
    }

    /** What the rules would have made of the promises broken last month, or this month so far. Writes nothing. */
    @PostMapping("/api/credit-rules/preview")
    RulesPreview preview(@RequestParam(defaultValue = "false") boolean thisMonth, @RequestBody Draft it) {
        everywhere();
        return tried.onLastMonth(it.rules(), thisMonth);
    }

    /** A batch holds lines of all areas. */
    private static void everywhere() {
        SignedIn.requireRole(DECIDERS);
        if (!SignedIn.current().allAreas()) throw Refused.because("FORBIDDEN");
    }
}
