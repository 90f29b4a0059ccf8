package cn.zhenqing365.scoreboard;

import cn.zhenqing365.scoreboard.model.Period;
import cn.zhenqing365.scoreboard.model.Tally;
import cn.zhenqing365.scoreboard.store.CellStore;
import cn.zhenqing365.scoreboard.store.FigureStore;
import cn.zhenqing365.ticket.TicketLine;
import cn.zhenqing365.ticket.Tickets;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The door: every figure for a period, and the cases behind one of them. Whole days come from the rollup, anything else is counted. */
@Component
public class Figures {
    private static final int MOST_ROWS = 500;

    /** A case and why it counts as it does; {@code ticket} null when the case is none: a number in a hall, a text. */
    public record Row(@JsonUnwrapped TicketLine ticket, String why, UUID caseId, Instant at, String verdict) {}

    private final FigureTargets targets;
    private final FigureStore store;
    private final CellStore cells;
    private final Tickets tickets;

    Figures(FigureTargets targets, FigureStore store, CellStore cells, Tickets tickets) {
        this.targets = targets;
        this.store = store;
        this.cells = cells;
        this.tickets = tickets;
    }

    /** Those that have a value: counted from cases, or an index of others. What nothing measures yet is not among them. */
    public java.util.Set<String> ids() {
        return targets.all().stream().filter(it -> it.kind().equals("INDEX") || FigureStore.counts(it.id())).map(FigureTargets.Target::id).collect(Collectors.toSet());
    }

    public List<Figure> all(Period period) {
        var tallies = period.isWholeDays() ? cells.tallies(period, counted()) : recount(period);
        return readings(tallies, period);
    }

    /** As {@link #all}, counted from the cases whatever the rollup says: for the comparison of both. */
    public List<Figure> recounted(Period period) {
        return readings(recount(period), period);
    }

    /** The latest first, at most 500. @throws cn.zhenqing365.kernel.Refused FIGURE_UNKNOWN, FIGURE_NOT_MEASURED */
    public List<Row> rows(String id, Period period, boolean onlyMissed, boolean english) {
        var figure = targets.get(id);
        var cases = store.cases(id, figure.limit(), period, onlyMissed, MOST_ROWS);
        var lines = tickets.lines(cases.stream().map(FigureStore.Case::caseId).collect(Collectors.toCollection(LinkedHashSet::new))).stream()
                .collect(Collectors.toMap(TicketLine::id, Function.identity()));
        return cases.stream().map(it -> new Row(lines.get(it.caseId()), Why.of(figure, it, english), it.caseId(), it.at(), it.verdict())).toList();
    }

    private List<Figure> readings(Map<String, Tally> tallies, Period period) {
        var households = cells.households(period.endDay());
        var known = new HashMap<String, Figure>();
        var all = new ArrayList<Figure>();
        for (var it : targets.all()) {
            var figure = it.kind().equals("INDEX") ? KeptIndex.of(it, targets, known)
                    : Reading.of(it, tallies.getOrDefault(it.id(), Tally.NOTHING), period, households);
            known.put(it.id(), figure);
            all.add(figure);
        }
        return all;
    }

    private Map<String, Tally> recount(Period period) {
        return counted().stream().collect(Collectors.toMap(Function.identity(), it -> store.tally(it, targets.limit(it), period)));
    }

    private List<String> counted() {
        return targets.all().stream().map(FigureTargets.Target::id).filter(FigureStore::counts).toList();
    }
}
