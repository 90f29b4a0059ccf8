package cn.zhenqing365.commitment;

import cn.zhenqing365.commitment.model.Commitment;
import cn.zhenqing365.commitment.model.Count;
import cn.zhenqing365.commitment.store.CommitmentStore;
import cn.zhenqing365.commitment.store.CountStore;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.promise.ClockRules;
import cn.zhenqing365.promise.model.CommitmentRule;
import cn.zhenqing365.scoreboard.Figure;
import cn.zhenqing365.scoreboard.Figures;
import cn.zhenqing365.scoreboard.model.Period;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Every published commitment and how it was kept, from the figures and promises the internal screens show; a minute old at most. */
@Component
public class KeptPage {
    /** The page. Months are those of China; this month goes up to {@code asOf}. */
    public record Page(Instant asOf, LocalDate thisMonth, LocalDate lastMonth, List<Item> items) {}

    /** @param law articles whose text was read and which bind here; nothing else is shown as law */
    public record Item(String id, Commitment.Kind kind, String title, String titleEn, String text, String textEn, String measure, String measureEn,
                       int version, Instant effectiveFrom, List<Measured> measured, List<LawShown> law) {}

    public record LawShown(String source, String sourceEn, String article, String articleEn, String text, String textEn) {}

    /** @param unit % with hits and counted, h for hours, or empty for a number alone */
    public record Measured(String id, String name, String nameEn, String unit, Value thisMonth, Value lastMonth) {}

    /** @param value null: nothing was measured, and the page says so */
    public record Value(Double value, long hits, long counted) {}

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private record Month(Map<String, ClockRules.Kept> clocks, Map<String, Figure> figures, Instant from, Instant until) {}

    private final CommitmentStore store;
    private final CountStore counts;
    private final ClockRules rules;
    private final Figures figures;
    private final LawBook law;
    private final Clock clock;
    private final AtomicBoolean counting = new AtomicBoolean();
    private volatile Page last;

    KeptPage(CommitmentStore store, CountStore counts, ClockRules rules, Figures figures, LawBook law, Clock clock) {
        this.store = store;
        this.counts = counts;
        this.rules = rules;
        this.figures = figures;
        this.law = law;
        this.clock = clock;
    }

    /** However many ask, one counts; meanwhile the others are given the page of the minute before. */
    public Page page() {
        var known = last;
        if (known != null && Duration.between(known.asOf(), clock.instant()).abs().compareTo(A_MINUTE) < 0) return known;
        if (!counting.compareAndSet(false, true)) return known != null ? known : compute();
        try {
            return last = compute();
        } finally {
            counting.set(false);
        }
    }

    /** For whoever changed a commitment on this node and cannot wait a minute. */
    public void forget() {
        last = null;
    }

    private Page compute() {
        var now = clock.instant();
        var first = LocalDate.ofInstant(now, Zones.CHINA).withDayOfMonth(1);
        var start = first.atStartOfDay(Zones.CHINA).toInstant();
        var current = month(start, now);
        var before = month(first.minusMonths(1).atStartOfDay(Zones.CHINA).toInstant(), start);
        var clocks = rules.inForce(now);
        var items = store.inForce(now).stream().filter(Commitment::published).map(it -> new Item(it.id(), it.kind(), it.title(), it.titleEn(), it.text(),
                it.textEn(), it.measure(), it.measureEn(), it.version(), it.effectiveFrom(),
                it.behind().stream().map(one -> measured(one, clocks, current, before)).toList(), law(it))).toList();
        return new Page(now, first, first.minusMonths(1), items);
    }

    private Month month(Instant from, Instant until) {
        var wholeDays = Period.days(LocalDate.ofInstant(from, Zones.CHINA), LocalDate.ofInstant(until.minusNanos(1), Zones.CHINA).plusDays(1), null);
        var shown = from.isBefore(until) ? figures.all(wholeDays) : List.<Figure>of();
        return new Month(rules.kept(from, until), shown.stream().collect(Collectors.toMap(Figure::id, Function.identity())), from, until);
    }

    private Measured measured(Commitment.Behind it, Map<String, CommitmentRule> clocks, Month current, Month before) {
        return switch (it.kind()) {
            case CLOCK -> {
                var rule = clocks.get(it.id());
                yield new Measured(it.id(), rule.title() + ":" + rule.limitText(), rule.titleEn() + ": " + rule.limitTextEn(), "%",
                        ofClock(it.id(), current), ofClock(it.id(), before));
            }
            case FIGURE -> {
                var figure = current.figures.getOrDefault(it.id(), before.figures.get(it.id()));
                yield new Measured(it.id(), figure.name(), figure.nameEn(), figure.unit(), ofFigure(it.id(), current), ofFigure(it.id(), before));
            }
            case COUNT -> {
                var count = Count.valueOf(it.id());
                yield new Measured(it.id(), count.name, count.nameEn, count.rate ? "%" : "", ofCount(count, current), ofCount(count, before));
            }
        };
    }

    private static Value ofClock(String id, Month month) {
        var kept = month.clocks.get(id);
        if (kept == null || kept.kept() + kept.broken() == 0) return new Value(null, 0, 0);
        return share(kept.kept(), kept.kept() + kept.broken());
    }

    private static Value ofFigure(String id, Month month) {
        var it = month.figures.get(id);
        return it == null ? new Value(null, 0, 0) : new Value(it.value(), it.numerator(), it.denominator());
    }

    private Value ofCount(Count what, Month month) {
        var it = counts.count(what, month.from, month.until);
        if (it.counted() == 0) return new Value(null, 0, 0);
        return what.rate ? share(it.hits(), it.counted()) : new Value((double) it.hits(), it.hits(), it.counted());
    }

    private static Value share(long hits, long counted) {
        return new Value(100.0 * hits / counted, hits, counted);
    }

    private List<LawShown> law(Commitment it) {
        return it.behind().stream().filter(one -> one.kind() == Commitment.Behind.Kind.CLOCK).flatMap(one -> law.binding(one.id()).stream()).distinct()
                .map(one -> new LawShown(one.source(), one.sourceEn(), one.article(), one.articleEn(), one.text(), one.textEn())).toList();
    }
}
