package cn.zhenqing365.evaluation.actions;

import static cn.zhenqing365.evaluation.model.Fact.Kind.*;

import cn.zhenqing365.evaluation.Inspection;
import cn.zhenqing365.evaluation.MonthRecord;
import cn.zhenqing365.evaluation.model.Fact;
import cn.zhenqing365.evaluation.model.Post;
import cn.zhenqing365.evaluation.model.ScoreRules;
import cn.zhenqing365.evaluation.store.RecordStore;
import cn.zhenqing365.evaluation.store.ResultStore;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.roster.OnShift;
import cn.zhenqing365.roster.Roster;
import cn.zhenqing365.roster.ShiftKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was written down about the month: exams and contests, inspections, praise and misconduct, days worked. */
@Component
class RecordedFacts {
    private final RecordStore records;
    private final ResultStore results;
    private final Roster roster;

    RecordedFacts(RecordStore records, ResultStore results, Roster roster) {
        this.records = records;
        this.results = results;
        this.roster = roster;
    }

    /** Without what people wrote: a snapshot is for ever, and words may name a customer who asks to be forgotten; they are read beside it ({@code RecordStore.words}). */
    List<Fact> of(YearMonth month, Map<UUID, Post> posts, ScoreRules rules) {
        var all = new ArrayList<Fact>();
        var first = month.atDay(1);
        var next = month.plusMonths(1).atDay(1);
        for (var it : results.exams(start(next.minusMonths(rules.validity().examMonths())), start(next)))
            all.add(new Fact(it.staffId(), EXAM, it.id(), null, null, it.at(), it.value(), it.title(), null));
        for (var it : results.contests(next.minusMonths(rules.validity().contestMonths()), next))
            if (it.post().equals(String.valueOf(posts.get(it.staffId())))) all.add(new Fact(it.staffId(), CONTEST, it.id(), null, null, it.at(), it.value(), it.title(), null));
        for (var it : records.inspections(first, next)) inspection(it, posts, all);
        for (var it : records.conduct(first, next)) all.add(new Fact(it.staffId(), Fact.Kind.valueOf(it.kind().name()), it.id(), it.number(), null, start(it.on()), BigDecimal.ONE,
                null, it.verifiedBy() == null ? "NOT_VERIFIED" : null));
        attendance(month, all);
        return all;
    }

    private static void inspection(Inspection it, Map<UUID, Post> posts, List<Fact> to) {
        var at = start(it.on());
        to.add(new Fact(it.staffId(), INSPECTION, it.id(), it.number(), null, at, it.mark(), it.passed() ? "PASSED" : "FAILED", null));
        if (!it.passed()) to.add(new Fact(it.staffId(), FAILED, it.id(), it.number(), null, at, BigDecimal.ONE, null, null));
        if (it.privacy() > 0) to.add(new Fact(it.staffId(), PRIVACY, it.id(), it.number(), null, at, BigDecimal.valueOf(it.privacy()), null, null));
        if (it.attitude() != null && posts.get(it.staffId()) != Post.TECHNICIAN)
            to.add(new Fact(it.staffId(), ATTITUDE, it.id(), it.number(), null, at, BigDecimal.valueOf(it.attitude()), "INSPECTION", null));
    }

    /** The record a person made, else the roster: a day counts as worked unless leave took at least half of its shift. */
    private void attendance(YearMonth month, List<Fact> to) {
        var end = start(month.plusMonths(1).atDay(1)).minusMillis(1);
        var written = records.months(month);
        for (var it : written.values()) {
            if (it.planned() != null) to.add(attendance(it.staffId(), end, it.present(), it.planned(), null));
            if (it.adherence() != null) to.add(new Fact(it.staffId(), ADHERENCE, it.staffId(), null, null, end, it.adherence(), null, null));
        }
        var days = new HashMap<UUID, Map<LocalDate, Boolean>>();
        for (var it : roster.onShift(start(month.atDay(1)), end))
            if (it.kind() == ShiftKind.DUTY && !hasDays(written.get(it.staffId())))
                days.computeIfAbsent(it.staffId(), key -> new HashMap<>()).merge(LocalDate.ofInstant(it.hours().start(), Zones.CHINA), worked(it), Boolean::logicalOr);
        days.forEach((who, each) -> {
            each.keySet().removeIf(day -> !YearMonth.from(day).equals(month));
            if (!each.isEmpty()) to.add(attendance(who, end, (int) each.values().stream().filter(it -> it).count(), each.size(), "ROSTER"));
        });
    }

    private static boolean hasDays(MonthRecord it) {
        return it != null && it.planned() != null;
    }

    private static Fact attendance(UUID who, Instant at, int present, int planned, String number) {
        return new Fact(who, ATTENDANCE, who, number, null, at, BigDecimal.valueOf(present), String.valueOf(planned), null);
    }

    private static boolean worked(OnShift it) {
        var shift = Duration.between(it.hours().start(), it.hours().end());
        var away = it.leave().stream().map(leave -> Duration.between(max(leave.start(), it.hours().start()), min(leave.end(), it.hours().end()))).filter(one -> !one.isNegative())
                .reduce(Duration.ZERO, Duration::plus);
        return away.multipliedBy(2).compareTo(shift) < 0;
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Zones.CHINA).toInstant();
    }
}
