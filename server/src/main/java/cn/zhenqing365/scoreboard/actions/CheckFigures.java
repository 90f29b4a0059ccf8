package cn.zhenqing365.scoreboard.actions;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.scoreboard.Figures;
import cn.zhenqing365.scoreboard.model.Period;
import cn.zhenqing365.scoreboard.model.Tally;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Counts a period from the cases and lays it beside the rollup; both are read from one state of the database. */
@Component
public class CheckFigures {
    /** A figure that is not the same in both; nothing of the kind is what one wants to see. */
    public record Difference(String figure, long rolledUp, long counted, long rolledUpOf, long countedOf, long rolledUpMissing, long countedMissing) {}

    public record Check(LocalDate from, LocalDate until, int figures, List<Difference> differences) {}

    private final Figures figures;
    private final Journal journal;
    private final Clock clock;

    CheckFigures(Figures figures, Journal journal, Clock clock) {
        this.figures = figures;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public Check check(LocalDate from, LocalDate until, Set<String> areas, Actor by) {
        var period = Period.days(from, until, areas);
        var kept = figures.kept(period);
        var counted = figures.recounted(period);
        var differences = new ArrayList<Difference>();
        counted.forEach((figure, b) -> {
            var a = kept.getOrDefault(figure, Tally.NOTHING);
            if (!same(a, b)) differences.add(new Difference(figure, a.hits(), b.hits(), a.counted(), b.counted(), a.missing(), b.missing()));
        });
        if (!differences.isEmpty())
            journal.write(Happening.of("FIGURES_DIFFER", "FIGURE", null, null, null, by, clock.instant(), "from", from, "until", until,
                    "figures", differences.stream().map(Difference::figure).toList()));
        return new Check(from, until, counted.size(), differences);
    }

    /** With the groups beside a figure; percentiles come from buckets and are right to one percent (decision 0018). */
    private static boolean same(Tally a, Tally b) {
        return a.hits() == b.hits() && a.counted() == b.counted() && a.missing() == b.missing() && a.groups().equals(b.groups())
                && (b.mean() == null || a.mean() != null && Math.abs(a.mean() - b.mean()) <= 1e-6 * Math.max(1, Math.abs(b.mean())));
    }
}
