package cn.zhenqing365.scoreboard.report;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.scoreboard.Comparisons;
import cn.zhenqing365.scoreboard.Figure;
import cn.zhenqing365.scoreboard.FigureTargets;
import cn.zhenqing365.scoreboard.Figures;
import cn.zhenqing365.scoreboard.improvement.Findings;
import cn.zhenqing365.scoreboard.model.Period;
import cn.zhenqing365.scoreboard.model.TwoShares;
import cn.zhenqing365.scoreboard.store.CellStore;
import cn.zhenqing365.workorder.FaultCatalogue;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The door to the month report: everything from the rollup, and a page of rows. */
@Component
public class MonthReports {
    private static final List<String> PROMISED = List.of("K01", "K02", "K03", "K04", "K05", "K13", "K22");
    private static final int MONTHS = 13;
    private static final int CAUSES = 10;
    private static final int GRAVEST = 20;

    private final Figures figures;
    private final Comparisons comparisons;
    private final FigureTargets targets;
    private final CellStore cells;
    private final FaultCatalogue faults;
    private final Findings findings;

    MonthReports(Figures figures, Comparisons comparisons, FigureTargets targets, CellStore cells, FaultCatalogue faults, Findings findings) {
        this.figures = figures;
        this.comparisons = comparisons;
        this.targets = targets;
        this.cells = cells;
        this.faults = faults;
        this.findings = findings;
    }

    /** @throws Refused MONTH_INVALID */
    public static YearMonth month(String written) {
        try {
            return YearMonth.parse(written);
        } catch (DateTimeException unreadable) {
            throw Refused.because("MONTH_INVALID", "month", written);
        }
    }

    /** @param areas null for all */
    public MonthReport of(YearMonth month, Set<String> areas) {
        var period = period(month, areas);
        var now = figures.all(period);
        var before = byId(figures.all(period(month.minusMonths(1), areas)));
        var yearAgo = byId(figures.all(period(month.minusYears(1), areas)));
        var lines = now.stream().map(it -> new MonthReport.Line(it, before.get(it.id()), yearAgo.get(it.id()), change(it, before.get(it.id())))).toList();
        var thirteen = Period.days(month.minusMonths(MONTHS - 1).atDay(1), month.plusMonths(1).atDay(1), areas);
        var trends = comparisons.over("M", now.stream().filter(it -> it.value() != null && !Set.of("K21", "K30").contains(it.id())).map(Figure::id).toList(), thirteen);
        var where = now.stream().filter(it -> Boolean.FALSE.equals(targets.get(it.id()).met(it.value())) && targets.get(it.id()).isShare())
                .map(it -> comparisons.by("AREA", it.id(), period)).toList();
        var why = cells.causes(period).entrySet().stream().map(it -> new MonthReport.Cause(it.getKey(), cause(it.getKey()), it.getValue().counted() - it.getValue().hits(), it.getValue().counted()))
                .filter(it -> it.missed() > 0).sorted(Comparator.comparingLong(MonthReport.Cause::missed).thenComparing(MonthReport.Cause::all).reversed().thenComparing(MonthReport.Cause::code)).limit(CAUSES).toList();
        var broken = now.stream().filter(it -> PROMISED.contains(it.id())).map(it -> new MonthReport.Broken(it.id(), it.name(), it.denominator() - it.numerator(), it.denominator())).toList();
        var gravest = new ArrayList<MonthReport.Grave>();
        for (var id : List.of("K05", "K12")) figures.rows(id, period, true, null, GRAVEST, false).stream().limit(GRAVEST)
                .forEach(row -> gravest.add(new MonthReport.Grave(id, row.ticket() == null ? "" : row.ticket().number(), row)));
        return new MonthReport(month, lines, trends, where, why, broken, gravest, findings.all().stream().filter(it -> it.state() != cn.zhenqing365.scoreboard.improvement.Finding.State.CLOSED).toList());
    }

    private String cause(String code) {
        return code.equals("-") ? "未写原因" : faults.find(code).map(FaultCatalogue.Fault::name).orElse(code);
    }

    private TwoShares change(Figure now, Figure before) {
        return before != null && targets.get(now.id()).isShare() ? TwoShares.of(before.numerator(), before.denominator(), now.numerator(), now.denominator()) : null;
    }

    private static Map<String, Figure> byId(List<Figure> all) {
        var found = new LinkedHashMap<String, Figure>();
        all.forEach(it -> found.put(it.id(), it));
        return found;
    }

    public static Period period(YearMonth month, Set<String> areas) {
        return Period.days(month.atDay(1), month.plusMonths(1).atDay(1), areas);
    }
}
