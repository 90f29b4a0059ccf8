package cn.zhenqing365.dispatch;

import cn.zhenqing365.dispatch.model.EscalationRules;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.platform.NewVersion;
import cn.zhenqing365.promise.ClockRules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Other stand-ins and quiet hours from a moment on; what waits for a morning already goes on waiting for that morning. */
@Component
public class ChangeEscalation {
    private final EscalationBook book;
    private final ClockRules clocks;
    private final Journal journal;
    private final Clock clock;

    ChangeEscalation(EscalationBook book, ClockRules clocks, Journal journal, Clock clock) {
        this.book = book;
        this.clocks = clocks;
        this.journal = journal;
        this.clock = clock;
    }

    /** Newest first. */
    public List<EscalationVersion> all() {
        return book.all();
    }

    /** @throws Refused as {@link NewVersion#begins} and {@link EscalationRules#checked}, each naming its {@code field} */
    @Transactional
    public EscalationVersion change(EscalationRules wanted, NewVersion how, Actor by) {
        var now = clock.instant();
        var newest = book.newest();
        var from = how.begins(newest.version(), now);
        var made = new EscalationVersion(newest.version() + 1, from, checked(wanted, now), by.name(), how.why(), now);
        try {
            book.add(made);
        } catch (DuplicateKeyException another) {
            throw NewVersion.overtaken(made.version());
        }
        journal.write(Happening.of("ESCALATION_RULES_CHANGED", "ESCALATION_RULES", Ids.at(now), null, null, by, now, "version", made.version(), "effectiveFrom", from,
                "reason", made.reason()));
        return made;
    }

    /** What the quiet hours would have done to the texts of last month, or of this month so far. Writes nothing. */
    @Transactional(readOnly = true)
    public EscalationPreview onLastMonth(EscalationRules wanted, boolean thisMonth) {
        var now = clock.instant();
        var draft = checked(wanted, now);
        var first = LocalDate.ofInstant(now, Zones.CHINA).withDayOfMonth(1);
        var from = (thisMonth ? first : first.minusMonths(1)).atStartOfDay(Zones.CHINA).toInstant();
        var until = thisMonth ? now : first.atStartOfDay(Zones.CHINA).toInstant();
        var counted = new TreeMap<String, long[]>();
        journal.each(from, until, Set.of("LADDER_STEP"), it -> {
            if (!"TEXT".equals(it.particulars().get("how"))) return;
            var which = String.valueOf(it.particulars().get("clock"));
            var at = it.happenedAt();
            var count = counted.computeIfAbsent(which, none -> new long[3]);
            count[0]++;
            if (book.inForce(at).sendAt(which, at, Zones.CHINA).isAfter(at)) count[1]++;
            if (draft.sendAt(which, at, Zones.CHINA).isAfter(at)) count[2]++;
        });
        return new EscalationPreview(from, until, sum(counted, 0), sum(counted, 1), sum(counted, 2), counted.entrySet().stream()
                .map(it -> new EscalationPreview.PerClock(it.getKey(), it.getValue()[0], it.getValue()[1], it.getValue()[2])).toList());
    }

    private EscalationRules checked(EscalationRules wanted, Instant now) {
        if (wanted == null) throw Refused.because("MISSING_RULES");
        return wanted.checked(clocks.inForce(now).keySet());
    }

    private static long sum(Map<String, long[]> counted, int which) {
        return counted.values().stream().mapToLong(it -> it[which]).sum();
    }
}
