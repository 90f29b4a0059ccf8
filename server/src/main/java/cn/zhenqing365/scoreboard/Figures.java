package cn.zhenqing365.scoreboard;

import cn.zhenqing365.scoreboard.model.Period;
import cn.zhenqing365.scoreboard.model.Tally;
import cn.zhenqing365.scoreboard.model.Wilson;
import cn.zhenqing365.scoreboard.store.FigureStore;
import cn.zhenqing365.ticket.TicketLine;
import cn.zhenqing365.ticket.Tickets;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The door: every figure for a period, and the repairs behind one of them. */
@Component
public class Figures {
    private static final int MOST_ROWS = 500;
    private static final int INTERVAL_BELOW = 200;
    private static final double HOUR = 3600;

    /** A repair and why it counts as it does. */
    public record Row(@JsonUnwrapped TicketLine ticket, String why) {}

    private final FigureTargets targets;
    private final FigureStore store;
    private final Tickets tickets;

    Figures(FigureTargets targets, FigureStore store, Tickets tickets) {
        this.targets = targets;
        this.store = store;
        this.tickets = tickets;
    }

    public List<Figure> all(Period period) {
        return targets.all().stream().map(it -> figure(it, store.tally(it.id(), it.limit(), period))).toList();
    }

    /** The latest closed first, at most 500. @throws cn.zhenqing365.kernel.Refused FIGURE_UNKNOWN */
    public List<Row> rows(String id, Period period, boolean onlyMissed, boolean english) {
        var figure = targets.get(id);
        var cases = store.cases(id, figure.limit(), period, onlyMissed, MOST_ROWS);
        var lines = tickets.lines(cases.stream().map(FigureStore.Case::ticketId).collect(Collectors.toCollection(LinkedHashSet::new))).stream()
                .collect(Collectors.toMap(TicketLine::id, Function.identity()));
        return cases.stream().filter(it -> lines.containsKey(it.ticketId()))
                .map(it -> new Row(lines.get(it.ticketId()), Why.of(figure, it, english))).toList();
    }

    private static Figure figure(FigureTargets.Target it, Tally tally) {
        var time = it.unit().equals("h");
        var value = time ? hours(tally.p90()) : tally.percent();
        var interval = time || tally.counted() == 0 || tally.counted() >= INTERVAL_BELOW ? null : Wilson.of(tally.hits(), tally.counted());
        return new Figure(it.id(), it.name(), it.nameEn(), value, it.unit(), tally.hits(), tally.counted(), tally.missing(), it.target(),
                interval == null ? null : interval.low(), interval == null ? null : interval.high(), extra(it.id(), tally));
    }

    /** What §12 wants shown beside the figure. */
    private static Map<String, Object> extra(String id, Tally tally) {
        var extra = new LinkedHashMap<String, Object>();
        switch (id) {
            case "K01" -> extra.put("p95Seconds", tally.p95());
            case "K02" -> extra.put("unreachable", tally.groups().getOrDefault("UNREACHABLE", new Tally.Group(0, 0)).counted());
            case "K05" -> tally.groups().forEach((kind, group) -> extra.put(kind, group.percent()));
            case "K06" -> {
                extra.put("mean", hours(tally.mean()));
                extra.put("median", hours(tally.median()));
                extra.put("p90", hours(tally.p90()));
            }
            case "K07" -> {
                long rung = tally.groups().getOrDefault("ATTEMPTED", new Tally.Group(0, 0)).counted();
                extra.put("attempted", rung);
                extra.put("attemptedRate", Tally.percent(rung, tally.counted()));
            }
            case "K08" -> tally.groups().forEach((mark, group) -> extra.put(mark, group.counted()));
            default -> { }
        }
        extra.values().removeIf(Objects::isNull);
        return extra;
    }

    private static Double hours(Double seconds) {
        return seconds == null ? null : seconds / HOUR;
    }
}
