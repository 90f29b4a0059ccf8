package cn.zhenqing365.evaluation.web;

import cn.zhenqing365.evaluation.Evaluations;
import cn.zhenqing365.evaluation.actions.Appraise;
import cn.zhenqing365.evaluation.actions.CheckSnapshots;
import cn.zhenqing365.evaluation.actions.TakeSnapshots;
import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.Refused;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/stars}: months of everybody one may see, one's own, and why a score is what it is. */
@RestController
class StarController {
    /** @param current the running month: not written down yet */
    record Months(List<String> months, String current) {}

    record History(String month, BigDecimal total, int stars, int version) {}

    record Mine(String staffNo, boolean leads, boolean nameConsent, List<History> history) {}

    record Consent(boolean given) {}

    private final Evaluations evaluations;
    private final TakeSnapshots take;
    private final CheckSnapshots check;
    private final Appraise appraise;
    private final StarViews views;
    private final Sight sight;

    StarController(Evaluations evaluations, TakeSnapshots take, CheckSnapshots check, Appraise appraise, StarViews views, Sight sight) {
        this.evaluations = evaluations;
        this.take = take;
        this.check = check;
        this.appraise = appraise;
        this.views = views;
        this.sight = sight;
    }

    @GetMapping("/api/stars")
    Months months() {
        return new Months(evaluations.months().stream().map(YearMonth::toString).toList(), evaluations.thisMonth().toString());
    }

    /** The ranking by post; those who are not rated stand behind all others, by number. */
    @GetMapping("/api/stars/{month}")
    List<StarViews.Line> month(@PathVariable YearMonth month) {
        Sight.requireLeader();
        return evaluations.month(month).stream().filter(it -> sight.sees(it.staffId(), it.inputs().post())).map(views::line)
                .sorted(Comparator.comparing((StarViews.Line it) -> it.total() == null).thenComparing(StarViews.Line::post).thenComparing(StarViews.Line::total, Comparator.nullsLast(Comparator.reverseOrder())).thenComparing(StarViews.Line::staffNo)).toList();
    }

    /** One person's month down to its facts. */
    @GetMapping("/api/stars/{month}/{staffNo}")
    StarViews.Page person(@PathVariable YearMonth month, @PathVariable String staffNo) {
        var who = sight.byNo(staffNo);
        var it = evaluations.month(month, who.id()).filter(one -> sight.sees(who.id(), one.inputs().post())).orElseThrow(() -> Refused.notFound("month", month));
        return views.page(it, evaluations.versions(month, who.id()), evaluations.consenting().contains(who.id()));
    }

    @GetMapping("/api/my-stars")
    Mine mine() {
        var me = SignedIn.current();
        return new Mine(me.staffNo(), Sight.leads(), evaluations.consenting().contains(me.id()),
                evaluations.history(me.id()).stream().map(it -> new History(it.month().toString(), it.total(), it.stars(), it.version())).toList());
    }

    /** Whether one's own name may be published with the stars; without it stands the staff number. */
    @PutMapping("/api/my-stars/name-consent")
    ResponseEntity<Void> consent(@RequestBody Consent it) {
        appraise.consent(SignedIn.current().id(), it.given(), SignedIn.actor());
        return ResponseEntity.noContent().build();
    }

    /** Writes the month down again after a correction; only what changed becomes another version. */
    @PostMapping("/api/stars/{month}/snapshot")
    Map<String, Integer> snapshot(@PathVariable YearMonth month) {
        SignedIn.requireRole(Role.LEADER, Role.QUALITY, Role.ADMIN);
        return Map.of("written", take.again(month, SignedIn.actor()));
    }

    /** Computes every stored score of the month again from what is stored with it. */
    @GetMapping("/api/stars/{month}/check")
    CheckSnapshots.Checked check(@PathVariable YearMonth month) {
        SignedIn.requireRole(Role.LEADER, Role.QUALITY, Role.ADMIN);
        return check.check(month);
    }
}
