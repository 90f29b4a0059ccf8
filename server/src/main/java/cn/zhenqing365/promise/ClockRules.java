package cn.zhenqing365.promise;

import cn.zhenqing365.calendar.Calendars;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.promise.model.CommitmentRule;
import cn.zhenqing365.promise.model.LadderCount;
import cn.zhenqing365.promise.model.RuleCheck;
import cn.zhenqing365.promise.model.Verdict;
import cn.zhenqing365.promise.model.WouldBe;
import cn.zhenqing365.promise.store.PastPromises;
import cn.zhenqing365.promise.store.RuleStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to the rules themselves: their versions, a new one from a date on, and what it would have done to a month that was. */
@Component
public class ClockRules {
    private static final int MOST_CHANGES = 500;

    /** How many promises of a clock were decided in a period, and how. */
    public record Kept(long kept, long broken) {}

    private final RuleStore store;
    private final CommitmentRules rules;
    private final PastPromises past;
    private final Calendars calendars;

    ClockRules(RuleStore store, CommitmentRules rules, PastPromises past, Calendars calendars) {
        this.store = store;
        this.rules = rules;
        this.past = past;
        this.calendars = calendars;
    }

    /** All versions of all clocks: by clock, the newest first. */
    public List<CommitmentRule> all() {
        return store.all();
    }

    /** By clock, those in force at {@code at}. */
    public Map<String, CommitmentRule> inForce(Instant at) {
        var found = new TreeMap<String, CommitmentRule>();
        store.all().stream().filter(it -> !it.effectiveFrom().isAfter(at)).forEach(it -> found.putIfAbsent(it.clock(), it));
        return found;
    }

    /** Who made a version and why; nothing is known of what was shipped but that. */
    public List<RuleNote> notes() {
        return store.notes();
    }

    /** The newest version of a clock, whether it holds yet or not. @throws Refused CLOCK_UNKNOWN */
    public int newestVersion(String clock) {
        return newest(clock).version();
    }

    /**
     * The next version of a clock. Promises made before it keep the version they were made under.
     *
     * @param from not in the past
     * @throws Refused CLOCK_UNKNOWN, RULES_CHANGED_MEANWHILE, and what {@link RuleCheck} refuses
     */
    @Transactional
    public CommitmentRule publish(CommitmentRule draft, Instant from, String changedBy, String reason) {
        var rule = checked(draft).as(newest(draft.clock()).version() + 1, from);
        try {
            store.insert(rule, changedBy, reason);
        } catch (DuplicateKeyException overtaken) {
            throw Refused.because("RULES_CHANGED_MEANWHILE", "field", "basedOn", "version", rule.version());
        }
        rules.forget();
        return rule;
    }

    /** What {@code draft} would have made of the promises that started in the period; they stay as they are. */
    @Transactional(readOnly = true)
    public RulePreview preview(CommitmentRule draft, Instant from, Instant until, Instant now) {
        checked(draft);
        var byVersion = new HashMap<Integer, CommitmentRule>();
        store.all().stream().filter(it -> it.clock().equals(draft.clock())).forEach(it -> byVersion.put(it.version(), it));
        var sides = new TreeMap<>(Map.of("TOWN", RulePreview.Side.NONE, "RURAL", RulePreview.Side.NONE));
        var changed = new ArrayList<RulePreview.Changed>();
        var counts = new long[2];
        var told = new LadderCount(now);
        var wouldTell = new LadderCount(now);
        past.startedIn(draft.clock(), from, until, it -> {
            var was = it.was();
            if (was == null) return;
            var time = calendars.version(it.calendarVersion());
            var other = new WouldBe(byVersion.get(it.ruleVersion()), draft, now);
            var would = other.verdict(it, time);
            told.add(byVersion.get(it.ruleVersion()), it, it.dueAt(), time);
            wouldTell.add(draft, it, other.dueAt(it, time), time);
            if (!draft.isAhead() && other.wasTold(it, time)) counts[0]++;
            sides.merge(it.areaKind(), RulePreview.Side.NONE.plus(was, would), ClockRules::sum);
            if (was == would) return;
            counts[1]++;
            if (changed.size() < MOST_CHANGES)
                changed.add(new RulePreview.Changed(it.id(), it.threadId(), it.areaKind(), it.startedAt(), it.endedAt(), it.dueAt(),
                        other.dueAt(it, time), was, would));
        });
        return new RulePreview(from, until, sides, counts[0], counts[1], changed, ladder(told, wouldTell));
    }

    private static List<RulePreview.Told> ladder(LadderCount was, LadderCount would) {
        var all = new TreeSet<>(was.told().keySet());
        all.addAll(would.told().keySet());
        return all.stream().map(it -> new RulePreview.Told(it.split(" ")[0], it.split(" ")[1], was.told().getOrDefault(it, 0L), would.told().getOrDefault(it, 0L))).toList();
    }

    /** By clock, what was decided in the period; a clock that is not there had nothing to decide. */
    public Map<String, Kept> kept(Instant from, Instant until) {
        var kept = new HashMap<String, Kept>();
        past.decidedIn(from, until).forEach((clock, it) -> kept.put(clock, new Kept(it.kept(), it.broken())));
        return kept;
    }

    /** Limits of these clocks that passed in the period, oldest first, of at most {@code most} promises. */
    public List<Breach> brokenIn(Collection<String> clocks, Instant from, Instant until, int most) {
        return clocks.isEmpty() ? List.of() : past.brokenIn(clocks, from, until, most);
    }

    private CommitmentRule checked(CommitmentRule draft) {
        newest(draft.clock());
        RuleCheck.of(draft).ifPresent(wrong -> { throw new Refused(wrong); });
        return draft;
    }

    private CommitmentRule newest(String clock) {
        return store.all().stream().filter(it -> it.clock().equals(clock)).max(java.util.Comparator.comparingInt(CommitmentRule::version))
                .orElseThrow(() -> Refused.because("CLOCK_UNKNOWN", "clock", clock));
    }

    private static RulePreview.Side sum(RulePreview.Side a, RulePreview.Side b) {
        return new RulePreview.Side(a.kept() + b.kept(), a.broken() + b.broken(), a.wouldBeKept() + b.wouldBeKept(),
                a.wouldBeBroken() + b.wouldBeBroken(), a.running() + b.running());
    }
}
