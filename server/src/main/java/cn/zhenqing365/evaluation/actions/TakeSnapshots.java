package cn.zhenqing365.evaluation.actions;

import cn.zhenqing365.evaluation.RulesVersion;
import cn.zhenqing365.evaluation.Snapshot;
import cn.zhenqing365.evaluation.model.MonthScores;
import cn.zhenqing365.evaluation.model.Scoring;
import cn.zhenqing365.evaluation.store.ScoreRulesStore;
import cn.zhenqing365.evaluation.store.SnapshotStore;
import cn.zhenqing365.evaluation.store.SnapshotText;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.Zones;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down a month that is over: everybody's facts, inputs and score. Asked again it writes only what has changed since, as the next
 * version, so any node may ask as often as it likes; who holds the row of the month takes it.
 */
@Component
public class TakeSnapshots {
    private final GatherMonth gather;
    private final ScoreRulesStore rules;
    private final SnapshotStore store;
    private final SnapshotText text;
    private final StaffMembers staff;
    private final Journal journal;
    private final Clock clock;

    TakeSnapshots(GatherMonth gather, ScoreRulesStore rules, SnapshotStore store, SnapshotText text, StaffMembers staff, Journal journal, Clock clock) {
        this.gather = gather;
        this.rules = rules;
        this.store = store;
        this.text = text;
        this.staff = staff;
        this.journal = journal;
        this.clock = clock;
    }

    /** @return how many snapshots were written; 0 also when another node is at it. @throws Refused MONTH_NOT_OVER */
    @Transactional
    public int take(YearMonth month, Actor by) {
        over(month);
        return store.claim(month) ? write(month, by) : 0;
    }

    /** After a correction: waits for a node that is at it, so that nothing is lost. @throws Refused MONTH_NOT_OVER */
    @Transactional
    public int again(YearMonth month, Actor by) {
        over(month);
        store.hold(month);
        return write(month, by);
    }

    private void over(YearMonth month) {
        if (endOf(month).isAfter(clock.instant())) throw Refused.because("MONTH_NOT_OVER", "month", month.toString());
    }

    /** A month is judged by the rules that held at its end, and keeps them. */
    private int write(YearMonth month, Actor by) {
        var now = clock.instant();
        var before = store.latest(month).stream().collect(Collectors.toMap(Snapshot::staffId, Function.identity()));
        var inForce = before.isEmpty() ? rules.inForce(endOf(month).minusMillis(1)) : rules.version(before.values().iterator().next().rulesVersion());
        var changed = new ArrayList<Snapshot>();
        for (var it : gather.of(month, inForce.rules())) {
            var next = snapshot(it, month, inForce, before, now);
            var last = before.get(it.staffId());
            if (last == null || !last.hash().equals(next.hash())) changed.add(next);
        }
        store.insert(changed);
        store.taken(month, now);
        if (!changed.isEmpty()) journal.write(Happening.of("STARS_TAKEN", "STAR_MONTH", Ids.at(now), null, null, by, now, "month", month.toString(), "snapshots", changed.size(),
                "rules", inForce.version(), "formula", Scoring.FORMULA));
        return changed.size();
    }

    private Snapshot snapshot(MonthScores.Person it, YearMonth month, RulesVersion inForce, Map<UUID, Snapshot> before, Instant now) {
        var inputs = text.of(it.inputs());
        var facts = text.of(it.facts());
        var result = text.of(it.score());
        var last = before.get(it.staffId());
        return new Snapshot(month, it.staffId(), last == null ? 1 : last.version() + 1, it.inputs().post(), it.inputs().peerGroup(), area(it.staffId()), inForce.version(), Scoring.FORMULA,
                inputs, facts, result, text.hash(inForce.rules(), Scoring.FORMULA, inputs, facts, result), it.score().total(), it.score().stars(), now, last == null ? "FIRST" : "CORRECTED");
    }

    private String area(UUID staffId) {
        return staff.find(staffId).filter(it -> !it.allAreas()).flatMap(it -> it.areas().stream().sorted().findFirst()).orElse(null);
    }

    private static Instant endOf(YearMonth month) {
        return month.plusMonths(1).atDay(1).atStartOfDay(Zones.CHINA).toInstant();
    }

    /** Months that nobody has written down yet or that may still change, for the rounds: the last one. */
    public List<YearMonth> due() {
        return List.of(YearMonth.from(clock.instant().atZone(Zones.CHINA)).minusMonths(1));
    }
}
