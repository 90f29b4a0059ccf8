package cn.zhenqing365.scoreboard.improvement;

import cn.zhenqing365.scoreboard.Figure;
import cn.zhenqing365.scoreboard.FigureTargets;
import cn.zhenqing365.scoreboard.Figures;
import cn.zhenqing365.scoreboard.model.Period;
import cn.zhenqing365.scoreboard.model.TwoShares;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The weeks before a measure and as many after it. A share is tested; of times and loads only the two values are said. */
@Component
class BeforeAndAfter {
    private final Figures figures;
    private final FigureTargets targets;

    BeforeAndAfter(Figures figures, FigureTargets targets) {
        this.figures = figures;
        this.targets = targets;
    }

    Finding.Effect of(Finding it) {
        var target = targets.get(it.figure());
        var from = it.startsOn().minusWeeks(it.weeks());
        var before = figure(it, from, it.startsOn());
        var after = figure(it, it.startsOn(), it.checkOn());
        var shares = target.isShare() ? TwoShares.of(before.numerator(), before.denominator(), after.numerator(), after.denominator()) : null;
        return new Finding.Effect(from, it.startsOn(), it.startsOn(), it.checkOn(), before.value(), after.value(), shares,
                shares == null ? "NO_TEST" : shares.verdict(target.lowIsGood()).name());
    }

    private Figure figure(Finding it, LocalDate from, LocalDate until) {
        return figures.all(Period.days(from, until, it.areaCode() == null ? null : Set.of(it.areaCode()))).stream().filter(f -> f.id().equals(it.figure())).findFirst().orElseThrow();
    }
}
