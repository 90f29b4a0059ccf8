package cn.zhenqing365.evaluation.web;

import cn.zhenqing365.evaluation.Evaluations;
import cn.zhenqing365.evaluation.RulesVersion;
import cn.zhenqing365.evaluation.actions.ChangeScoreRules;
import cn.zhenqing365.evaluation.model.Post;
import cn.zhenqing365.evaluation.model.ScoreRules;
import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.platform.Once;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/score-rules}: versions with dates, and what other rules would have made of a month. */
@RestController
class ScoreRulesController {
    record Wanted(Instant effectiveFrom, ScoreRules rules) {}

    /** @param month null: the last one that is over */
    record Tried(YearMonth month, ScoreRules rules) {}

    record Change(String staffNo, String name, Post post, BigDecimal total, int stars, BigDecimal wouldBe, int wouldBeStars) {}

    /** @param stars how many have 0 to 5 now, {@code wouldBe} then; those not rated are in neither */
    record Preview(String month, int people, List<Integer> stars, List<Integer> wouldBe, List<Change> changed) {}

    private final Evaluations evaluations;
    private final ChangeScoreRules change;
    private final StarViews views;
    private final Once once;

    ScoreRulesController(Evaluations evaluations, ChangeScoreRules change, StarViews views, Once once) {
        this.evaluations = evaluations;
        this.change = change;
        this.views = views;
        this.once = once;
    }

    /** Newest first. Everybody may read by what rules they are judged. */
    @GetMapping("/api/score-rules")
    List<RulesVersion> rules() {
        return evaluations.ruleVersions();
    }

    @PostMapping("/api/score-rules")
    ResponseEntity<RulesVersion> change(@RequestBody Wanted it, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        SignedIn.requireRole(Role.LEADER, Role.ADMIN);
        return once.create(SignedIn.current().id(), key, it, RulesVersion.class, () -> ResponseEntity.status(201).body(change.change(it.rules(), it.effectiveFrom(), SignedIn.actor())));
    }

    @PostMapping("/api/score-rules/preview")
    Preview preview(@RequestBody Tried it) {
        SignedIn.requireRole(Role.LEADER, Role.ADMIN, Role.QUALITY);
        var month = it.month() == null ? evaluations.thisMonth().minusMonths(1) : it.month();
        var all = change.preview(it.rules(), month);
        var changed = all.stream().filter(one -> one.stars() != one.wouldBeStars() || !same(one.total(), one.wouldBe()))
                .map(one -> new Change(views.no(one.staffId()), views.name(one.staffId()), one.post(), one.total(), one.stars(), one.wouldBe(), one.wouldBeStars())).toList();
        return new Preview(month.toString(), all.size(), counted(all.stream().filter(one -> one.total() != null).map(ChangeScoreRules.Compared::stars).toList()),
                counted(all.stream().filter(one -> one.wouldBe() != null).map(ChangeScoreRules.Compared::wouldBeStars).toList()), changed);
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    private static List<Integer> counted(List<Integer> stars) {
        return java.util.stream.IntStream.rangeClosed(0, 5).mapToObj(n -> (int) stars.stream().filter(it -> it == n).count()).toList();
    }
}
