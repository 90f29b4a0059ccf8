package cn.zhenqing365.scoreboard;

import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.scoreboard.model.Period;
import cn.zhenqing365.scoreboard.model.Tally;
import cn.zhenqing365.scoreboard.store.CellStore;
import cn.zhenqing365.scoreboard.store.FigureStore;
import cn.zhenqing365.scoreboard.store.HouseholdCounts;
import cn.zhenqing365.ticket.TicketLine;
import cn.zhenqing365.ticket.Tickets;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The door: every figure for a period, and the cases behind one of them. Whole days come from the rollup, anything else is counted from the cases. */
@Component
public class Figures {
    private static final int MOST_ROWS = 500;

    /** A case and why it counts as it does; {@code ticket} null when the case is none: a number in a hall, a text. */
    public record Row(@JsonUnwrapped TicketLine ticket, String why, UUID caseId, Instant at, String verdict) {}

    private final FigureTargets targets;
    private final FigureStore store;
    private final CellStore cells;
    private final HouseholdCounts households;
    private final Tickets tickets;

    Figures(FigureTargets targets, FigureStore store, CellStore cells, HouseholdCounts households, Tickets tickets) {
        this.targets = targets;
        this.store = store;
        this.cells = cells;
        this.households = households;
        this.tickets = tickets;
    }

    /** Those that have a value: counted from cases, or an index of others. What nothing measures yet is not among them. */
    public java.util.Set<String> ids() {
        return targets.all().stream().filter(it -> it.kind().equals("INDEX") || FigureStore.counts(it.id())).map(FigureTargets.Target::id).collect(Collectors.toSet());
    }

    public List<Figure> all(Period period) {
        return readings(period.isWholeDays() ? kept(period) : recounted(period), period);
    }

    /** What the rollup says; whole days. */
    public Map<String, Tally> kept(Period period) {
        return cells.tallies(period, FigureStore.counted());
    }

    /** The same, counted from the cases whatever the rollup says: for the comparison of both. */
    public Map<String, Tally> recounted(Period period) {
        return FigureStore.counted().stream().collect(Collectors.toMap(Function.identity(), it -> store.tally(it, targets.chosen(it), period)));
    }

    /**
     * A page of the cases, the latest first; of whole days in the order of the rollup, so that no more days are looked into than the page needs.
     *
     * @param before only what happened before it: the moment of the last row of the page before; null for the first page
     * @param most at least one, at most 500; what happened in one moment stays together
     * @throws cn.zhenqing365.kernel.Refused FIGURE_UNKNOWN, FIGURE_NOT_MEASURED
     */
    public List<Row> rows(String id, Period period, boolean onlyMissed, Instant before, int most, boolean english) {
        var figure = targets.get(id);
        int page = Math.max(1, Math.min(most, MOST_ROWS));
        var day = before == null ? period.endDay() : LocalDate.ofInstant(before, Zones.CHINA);
        var windows = period.isWholeDays() && FigureStore.counts(id) ? cells.windows(id, period, onlyMissed, day, page) : null;
        var cases = store.cases(id, targets.chosen(id), period, onlyMissed, windows, before, page);
        var lines = tickets.lines(cases.stream().map(FigureStore.Case::caseId).collect(Collectors.toCollection(LinkedHashSet::new))).stream()
                .collect(Collectors.toMap(TicketLine::id, Function.identity()));
        return cases.stream().map(it -> new Row(lines.get(it.caseId()), Why.of(figure, it, english), it.caseId(), it.at(), it.verdict())).toList();
    }

    private List<Figure> readings(Map<String, Tally> tallies, Period period) {
        var homes = households.before(period.endDay());
        var known = new HashMap<String, Figure>();
        var all = new ArrayList<Figure>();
        for (var it : targets.all()) {
            var figure = it.kind().equals("INDEX") ? KeptIndex.of(it, targets, known)
                    : Reading.of(it, tallies.getOrDefault(it.id(), Tally.NOTHING), period, homes);
            known.put(it.id(), figure);
            all.add(figure);
        }
        return all;
    }
}
