package cn.zhenqing365.scoreboard.actions;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.scoreboard.Figure;
import cn.zhenqing365.scoreboard.Figures;
import cn.zhenqing365.scoreboard.model.Period;
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
        var rolledUp = figures.all(period);
        var counted = figures.recounted(period);
        var differences = new ArrayList<Difference>();
        for (int i = 0; i < rolledUp.size(); i++) {
            var a = rolledUp.get(i);
            var b = counted.get(i);
            if (!same(a, b)) differences.add(new Difference(a.id(), a.numerator(), b.numerator(), a.denominator(), b.denominator(), a.missing(), b.missing()));
        }
        if (!differences.isEmpty())
            journal.write(Happening.of("FIGURES_DIFFER", "FIGURE", null, null, null, by, clock.instant(), "from", from, "until", until,
                    "figures", differences.stream().map(Difference::figure).toList()));
        return new Check(from, until, rolledUp.size(), differences);
    }

    private static boolean same(Figure a, Figure b) {
        return a.numerator() == b.numerator() && a.denominator() == b.denominator() && a.missing() == b.missing();
    }
}
