package cn.zhenqing365.scoreboard;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.scoreboard.model.Period;
import cn.zhenqing365.scoreboard.store.ConvenienceStore;
import cn.zhenqing365.ticket.TicketLine;
import cn.zhenqing365.ticket.Tickets;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The convenience measures (便民举措, {@code domain.md} §7) as figures that can be counted: per area, and the uses behind each. */
@Component
public class Conveniences {
    private static final int MOST_ROWS = 500;

    /** @param verdicts how many came to which end */
    public record OfArea(String areaCode, long total, Map<String, Long> verdicts) {}

    public record Measure(String id, String name, String nameEn, long total, Map<String, Long> verdicts, List<OfArea> areas) {}

    /** @param ticket null for what has none: a card, a number in the hall */
    public record Row(TicketLine ticket, String areaCode, Instant at, String verdict, String label) {}

    record Named(String id, String name, String nameEn, List<String> jobs, List<String> free, List<String> charged, String action) {
        ConvenienceStore.Codes codes() {
            return new ConvenienceStore.Codes(jobs, free, charged, action);
        }
    }

    private final List<Named> all;
    private final ConvenienceStore store;
    private final Tickets tickets;

    Conveniences(JsonMapper json, @Value("${zq.conveniences:classpath:scoreboard/conveniences-v1.json}") Resource file, ConvenienceStore store, Tickets tickets) throws IOException {
        try (var in = file.getInputStream()) {
            all = json.readValue(in, new TypeReference<List<Named>>() {});
        }
        this.store = store;
        this.tickets = tickets;
    }

    public List<Measure> all(Period period) {
        return all.stream().map(it -> measure(it, store.count(it.id, it.codes(), period))).toList();
    }

    /** The latest first, at most 500. @throws Refused MEASURE_UNKNOWN */
    public List<Row> rows(String id, Period period) {
        var measure = all.stream().filter(it -> it.id.equals(id)).findFirst().orElseThrow(() -> Refused.because("MEASURE_UNKNOWN", "id", id));
        var uses = store.rows(id, measure.codes(), period, MOST_ROWS);
        var lines = tickets.lines(uses.stream().map(ConvenienceStore.Row::ticketId).filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new))).stream()
                .collect(Collectors.toMap(TicketLine::id, Function.identity()));
        return uses.stream().map(it -> new Row(it.ticketId() == null ? null : lines.get(it.ticketId()), it.areaCode(), it.at(), it.verdict(), it.label())).toList();
    }

    private static Measure measure(Named it, List<ConvenienceStore.Count> counts) {
        var areas = counts.stream().collect(Collectors.groupingBy(ConvenienceStore.Count::areaCode, TreeMap::new, Collectors.toList())).entrySet().stream()
                .map(area -> new OfArea(area.getKey(), sum(area.getValue()), verdicts(area.getValue()))).toList();
        return new Measure(it.id, it.name, it.nameEn, sum(counts), verdicts(counts), areas);
    }

    private static long sum(List<ConvenienceStore.Count> counts) {
        return counts.stream().mapToLong(ConvenienceStore.Count::n).sum();
    }

    private static Map<String, Long> verdicts(List<ConvenienceStore.Count> counts) {
        return counts.stream().collect(Collectors.groupingBy(ConvenienceStore.Count::verdict, TreeMap::new, Collectors.summingLong(ConvenienceStore.Count::n)));
    }
}
