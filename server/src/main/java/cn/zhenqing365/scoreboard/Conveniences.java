package cn.zhenqing365.scoreboard;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.scoreboard.model.Period;
import cn.zhenqing365.scoreboard.store.CellStore;
import cn.zhenqing365.scoreboard.store.ConvenienceStore;
import cn.zhenqing365.ticket.TicketLine;
import cn.zhenqing365.ticket.Tickets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The convenience measures (便民举措, {@code domain.md} §7) as figures that can be counted: per area, and the uses behind each. */
@Component
public class Conveniences {
    private static final int MOST_ROWS = 500;

    /** @param verdicts how many came to which end */
    public record OfArea(String areaCode, long total, Map<String, Long> verdicts) {}

    public record Measure(String id, String name, String nameEn, long total, Map<String, Long> verdicts, List<OfArea> areas) {}

    /** @param ticket null for what has none: a card, a number in the hall */
    public record Row(TicketLine ticket, String areaCode, Instant at, String verdict, String label) {}

    private final FigureTargets targets;
    private final ConvenienceStore store;
    private final CellStore cells;
    private final Tickets tickets;

    Conveniences(FigureTargets targets, ConvenienceStore store, CellStore cells, Tickets tickets) {
        this.targets = targets;
        this.store = store;
        this.cells = cells;
        this.tickets = tickets;
    }

    /** Whole days from the rollup, anything else from the facts. */
    public List<Measure> all(Period period) {
        return targets.conveniences().stream().map(it -> measure(it, period.isWholeDays() ? kept(it.id(), period) : store.count(it, period))).toList();
    }

    /** The latest first, at most 500. @throws Refused MEASURE_UNKNOWN */
    public List<Row> rows(String id, Period period) {
        var measure = targets.conveniences().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(() -> Refused.because("MEASURE_UNKNOWN", "id", id));
        var uses = store.rows(measure, latest(id, period), MOST_ROWS);
        var lines = tickets.lines(uses.stream().map(ConvenienceStore.Row::ticketId).filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new))).stream()
                .collect(Collectors.toMap(TicketLine::id, Function.identity()));
        return uses.stream().map(it -> new Row(it.ticketId() == null ? null : lines.get(it.ticketId()), it.areaCode(), it.at(), it.verdict(), it.label())).toList();
    }

    private List<ConvenienceStore.Count> kept(String id, Period period) {
        return cells.by("AREA", id, period).entrySet().stream().flatMap(area -> area.getValue().groups().entrySet().stream()
                .map(it -> new ConvenienceStore.Count(area.getKey(), it.getKey(), it.getValue().counted()))).toList();
    }

    /** Not further back than the rows that are shown. */
    private Period latest(String id, Period period) {
        if (!period.isWholeDays()) return period;
        var windows = cells.windows(id, period, false, period.endDay(), MOST_ROWS);
        return windows.isEmpty() ? period : Period.days(windows.get(windows.size() - 1).day(), period.endDay(), period.areas());
    }

    private static Measure measure(FigureTargets.Convenience it, List<ConvenienceStore.Count> counts) {
        var areas = counts.stream().collect(Collectors.groupingBy(ConvenienceStore.Count::areaCode, TreeMap::new, Collectors.toList())).entrySet().stream()
                .map(area -> new OfArea(area.getKey(), sum(area.getValue()), verdicts(area.getValue()))).toList();
        return new Measure(it.id(), it.name(), it.nameEn(), sum(counts), verdicts(counts), areas);
    }

    private static long sum(List<ConvenienceStore.Count> counts) {
        return counts.stream().mapToLong(ConvenienceStore.Count::n).sum();
    }

    private static Map<String, Long> verdicts(List<ConvenienceStore.Count> counts) {
        return counts.stream().collect(Collectors.groupingBy(ConvenienceStore.Count::verdict, TreeMap::new, Collectors.summingLong(ConvenienceStore.Count::n)));
    }
}
