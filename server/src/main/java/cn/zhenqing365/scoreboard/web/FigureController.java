package cn.zhenqing365.scoreboard.web;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.scoreboard.Boards;
import cn.zhenqing365.scoreboard.Comparisons;
import cn.zhenqing365.scoreboard.Figure;
import cn.zhenqing365.scoreboard.Figures;
import cn.zhenqing365.scoreboard.actions.CheckFigures;
import cn.zhenqing365.scoreboard.actions.CountFigures;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures of the asker's areas. {@code from} and {@code until} (half-open) are instants or days in China; without them, this month. */
@RestController
@RequestMapping("/api/figures")
class FigureController {
    record Days(LocalDate from, LocalDate until) {
        Days {
            if (from == null || until == null) throw Refused.because("MISSING_DAYS");
            if (!from.isBefore(until)) throw Refused.because("DAYS_BACKWARDS", "from", from, "until", until);
        }
    }

    private final Figures figures;
    private final Comparisons comparisons;
    private final Boards boards;
    private final CheckFigures check;
    private final CountFigures count;
    private final Clock clock;

    FigureController(Figures figures, Comparisons comparisons, Boards boards, CheckFigures check, CountFigures count, Clock clock) {
        this.figures = figures;
        this.comparisons = comparisons;
        this.boards = boards;
        this.check = check;
        this.count = count;
        this.clock = clock;
    }

    @GetMapping
    List<Figure> all(@RequestParam(required = false) String from, @RequestParam(required = false) String until,
                     @RequestParam(required = false) String area, @RequestParam(required = false) UUID person) {
        return figures.all(Asked.period(from, until, area, person, clock.instant()));
    }

    /** A page of the cases, the latest first. @param before the moment of the last row of the page before; {@code most} 1 to 500 */
    @GetMapping("/{id}/rows")
    List<Figures.Row> rows(@PathVariable String id, @RequestParam(required = false) String from, @RequestParam(required = false) String until,
                           @RequestParam(required = false) String area, @RequestParam(required = false) UUID person, @RequestParam(required = false) String only,
                           @RequestParam(required = false) Instant before, @RequestParam(defaultValue = "100") int most, Locale locale) {
        return figures.rows(id, Asked.period(from, until, area, person, clock.instant()), "missed".equals(only), before, most, Locale.ENGLISH.getLanguage().equals(locale.getLanguage()));
    }

    /** @param by AREA, PERSON or HALL */
    @GetMapping("/{id}/comparison")
    Comparisons.Comparison comparison(@PathVariable String id, @RequestParam(defaultValue = "AREA") String by, @RequestParam(required = false) String from,
                                      @RequestParam(required = false) String until, @RequestParam(required = false) String area) {
        return comparisons.by(by, id, Asked.days(from, until, area, null, clock.instant()));
    }

    /** By month, or by day with {@code grain=D}. */
    @GetMapping("/{id}/trend")
    List<Comparisons.Point> trend(@PathVariable String id, @RequestParam(defaultValue = "M") String grain, @RequestParam(required = false) String from,
                                  @RequestParam(required = false) String until, @RequestParam(required = false) String area, @RequestParam(required = false) UUID person) {
        return comparisons.over("D".equals(grain) ? "D" : "M", id, Asked.days(from, until, area, person, clock.instant()));
    }

    /** Areas without a complaint and areas where every answer was a good one, each with how many could have said otherwise. */
    @GetMapping("/boards")
    Boards.Board boards(@RequestParam(required = false) String from, @RequestParam(required = false) String until, @RequestParam(required = false) String area) {
        return boards.of(Asked.days(from, until, area, null, clock.instant()));
    }

    /** Counts the period from the cases and compares it with the rollup. */
    @PostMapping("/checks")
    CheckFigures.Check check(@RequestBody Days days) {
        SignedIn.requireRole(Role.LEADER, Role.QUALITY, Role.ADMIN);
        return check.check(days.from(), days.until(), Asked.areas(null), SignedIn.actor());
    }

    /** Counts whole months anew, whatever the rollup says. */
    @PostMapping("/recounts")
    CheckFigures.Check recount(@RequestBody Days days) {
        SignedIn.requireRole(Role.ADMIN);
        count.countAnew(days.from(), days.until());
        return check.check(days.from(), days.until(), null, SignedIn.actor());
    }
}
