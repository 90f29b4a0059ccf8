package cn.zhenqing365.evaluation.web;

import cn.zhenqing365.evaluation.contest.Contest;
import cn.zhenqing365.evaluation.contest.Contests;
import cn.zhenqing365.evaluation.model.ContestSheet;
import cn.zhenqing365.evaluation.model.Post;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.platform.Once;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/contests}: sheets, judges and results. A judge sees the own marks until the contest is closed; an entrant the own result. */
@RestController
class ContestController {
    record Wanted(String title, Post post, LocalDate heldOn, List<ContestSheet.Item> items, List<String> judges, List<String> entrants) {}

    /** @param marked by how many judges in full; {@code mine} what I gave by item, when I judge */
    record Entrant(String staffNo, String name, BigDecimal result, BigDecimal percentile, int marked, Map<Integer, BigDecimal> mine) {}

    record Line(UUID id, String title, Post post, LocalDate heldOn, boolean closed, List<ContestSheet.Item> items, List<String> judges, boolean iJudge, List<Entrant> entrants) {}

    private final Contests contests;
    private final StaffMembers staff;
    private final StarViews views;
    private final Sight sight;
    private final Once once;

    ContestController(Contests contests, StaffMembers staff, StarViews views, Sight sight, Once once) {
        this.contests = contests;
        this.staff = staff;
        this.views = views;
        this.sight = sight;
        this.once = once;
    }

    /** The latest first; one sees those one judges, entered, or leads somebody in. */
    @GetMapping("/api/contests")
    List<Line> all() {
        return contests.all().stream().map(this::line).filter(it -> it.iJudge() || !it.entrants().isEmpty()).toList();
    }

    @PostMapping("/api/contests")
    ResponseEntity<Line> hold(@RequestBody Wanted it, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        Sight.requireJudge();
        return once.create(SignedIn.current().id(), key, it, Line.class, () -> ResponseEntity.status(201).body(line(contests.hold(it.title(), it.post(), it.heldOn(), it.items(), ids(it.judges()),
                ids(it.entrants()), SignedIn.actor()))));
    }

    /** One judge about one entrant, by item. */
    @PutMapping("/api/contests/{id}/marks/{staffNo}")
    Line mark(@PathVariable UUID id, @PathVariable String staffNo, @RequestBody Map<Integer, BigDecimal> points) {
        return line(contests.mark(id, ids(List.of(staffNo)).get(0), points, SignedIn.actor()));
    }

    @PostMapping("/api/contests/{id}/close")
    Line close(@PathVariable UUID id) {
        Sight.requireJudge();
        return line(contests.close(id, SignedIn.actor()));
    }

    private List<UUID> ids(List<String> numbers) {
        return numbers == null ? List.of() : numbers.stream().map(it -> staff.byNo(it).orElseThrow(() -> Refused.notFound("person", it)).id()).toList();
    }

    private Line line(Contest it) {
        var me = SignedIn.current().id();
        var judges = it.judges().contains(me);
        var entrants = it.entrants().stream().filter(one -> judges || sight.sees(one.staffId(), it.post())).map(one -> {
            var given = it.marks().getOrDefault(one.staffId(), Map.of());
            return new Entrant(views.no(one.staffId()), views.name(one.staffId()), one.result(), one.percentile(),
                    (int) given.values().stream().filter(marks -> marks.size() == it.sheet().items().size()).count(), given.getOrDefault(me, Map.of()));
        }).toList();
        return new Line(it.id(), it.title(), it.post(), it.heldOn(), it.closed(), it.sheet().items(), it.judges().stream().map(views::name).toList(), judges, entrants);
    }
}
