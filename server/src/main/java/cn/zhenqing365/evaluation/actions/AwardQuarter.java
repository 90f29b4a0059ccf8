package cn.zhenqing365.evaluation.actions;

import cn.zhenqing365.evaluation.AwardedQuarter;
import cn.zhenqing365.evaluation.Snapshot;
import cn.zhenqing365.evaluation.model.Quarter;
import cn.zhenqing365.evaluation.store.AwardStore;
import cn.zhenqing365.evaluation.store.ScoreRulesStore;
import cn.zhenqing365.evaluation.store.SnapshotStore;
import cn.zhenqing365.evaluation.store.SnapshotText;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.Zones;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The stars of a quarter from the snapshots of its three months; awarded again after a correction it is another version. */
@Component
public class AwardQuarter {
    private final SnapshotStore snapshots;
    private final SnapshotText text;
    private final ScoreRulesStore rules;
    private final AwardStore awards;
    private final Journal journal;
    private final Clock clock;

    AwardQuarter(SnapshotStore snapshots, SnapshotText text, ScoreRulesStore rules, AwardStore awards, Journal journal, Clock clock) {
        this.snapshots = snapshots;
        this.text = text;
        this.rules = rules;
        this.awards = awards;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param first the first month of the quarter. @return how many were written. @throws Refused INVALID_QUARTER, QUARTER_NOT_WRITTEN_DOWN: the last month has no snapshot yet */
    @Transactional
    public int award(YearMonth first, Actor by) {
        if (first.getMonthValue() % 3 != 1) throw Refused.because("INVALID_QUARTER", "month", first.toString());
        var last = first.plusMonths(2);
        if (snapshots.takenAt(last).isEmpty()) throw Refused.because("QUARTER_NOT_WRITTEN_DOWN", "month", last.toString());
        snapshots.hold(last);
        var now = clock.instant();
        var inForce = rules.inForce(first.plusMonths(3).atDay(1).atStartOfDay(Zones.CHINA).toInstant().minusMillis(1));
        var months = new LinkedHashMap<UUID, List<Snapshot>>();
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) snapshots.latest(month).forEach(it -> months.computeIfAbsent(it.staffId(), key -> new ArrayList<>()).add(it));
        var quarters = new LinkedHashMap<UUID, Quarter>();
        months.forEach((who, each) -> quarters.put(who, Quarter.of(each.get(each.size() - 1).post(), each.stream().map(this::month).toList(), inForce.rules())));
        var before = awards.of(first.atDay(1)).stream().collect(Collectors.toMap(AwardedQuarter::staffId, Function.identity()));
        var changed = new ArrayList<AwardedQuarter>();
        quarters.forEach((who, quarter) -> {
            var result = quarter.score() == null ? quarter : quarter.among(quarters.values().stream().filter(it -> it.post() == quarter.post() && it.score() != null).map(Quarter::score).toList(), inForce.rules());
            var known = before.get(who);
            if (known == null || !text.of(known.result()).equals(text.of(result)))
                changed.add(new AwardedQuarter(first.atDay(1), who, known == null ? 1 : known.version() + 1, result.post(), inForce.version(), result, now, by.name()));
        });
        awards.insert(changed);
        if (!changed.isEmpty()) journal.write(Happening.of("QUARTER_AWARDED", "STAR_QUARTER", Ids.at(now), null, null, by, now, "quarter", first.toString(), "people", changed.size()));
        return changed.size();
    }

    private Quarter.Month month(Snapshot it) {
        return new Quarter.Month(it.month(), it.version(), it.total(), it.stars(), text.score(it.result()).reasons());
    }

    /** The quarter whose last month ended last. */
    public YearMonth due() {
        var last = YearMonth.from(LocalDate.ofInstant(clock.instant(), Zones.CHINA)).minusMonths(1);
        while (last.getMonthValue() % 3 != 0) last = last.minusMonths(1);
        return last.minusMonths(2);
    }
}
