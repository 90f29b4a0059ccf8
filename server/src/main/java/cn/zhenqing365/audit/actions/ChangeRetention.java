package cn.zhenqing365.audit.actions;

import cn.zhenqing365.audit.RetentionPreview;
import cn.zhenqing365.audit.RetentionVersion;
import cn.zhenqing365.audit.model.RetentionRules;
import cn.zhenqing365.audit.store.RetentionStore;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.platform.NewVersion;
import cn.zhenqing365.platform.OldData;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Data is kept for another time from a moment on; before that, how much of it the first night would forget. */
@Component
public class ChangeRetention {
    private final RetentionStore rules;
    private final List<OldData> kinds;
    private final Journal journal;
    private final Clock clock;

    ChangeRetention(RetentionStore rules, List<OldData> kinds, Journal journal, Clock clock) {
        this.rules = rules;
        this.kinds = kinds;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Refused as {@link NewVersion#begins} and {@link RetentionRules#checked}, each naming its {@code field} */
    @Transactional
    public RetentionVersion change(RetentionRules wanted, NewVersion how, Actor by) {
        var now = clock.instant();
        var newest = rules.newest();
        var from = how.begins(newest.version(), now);
        var made = new RetentionVersion(newest.version() + 1, from, checked(wanted), by.name(), how.why(), now);
        try {
            rules.add(made);
        } catch (DuplicateKeyException another) {
            throw NewVersion.overtaken(made.version());
        }
        journal.write(Happening.of("RETENTION_CHANGED", "RETENTION", Ids.at(now), null, null, by, now, "version", made.version(), "effectiveFrom", from, "reason", made.reason()));
        return made;
    }

    /** Of each class: how many rows are older than the days in force, and than those wanted. Forgets nothing. */
    @Transactional(readOnly = true)
    public List<RetentionPreview> preview(RetentionRules wanted) {
        var now = clock.instant();
        var inForce = rules.inForce(now);
        return checked(wanted).kinds().stream().map(it -> {
            var was = inForce.kinds().stream().filter(one -> one.kind().equals(it.kind())).mapToInt(RetentionRules.Kind::days).findFirst().orElse(it.days());
            var data = kinds.stream().filter(one -> one.kind().equals(it.kind())).findFirst();
            return new RetentionPreview(it.kind(), data.map(one -> one.deed().name()).orElse(null), was, it.days(), data.map(one -> older(one, was, now)).orElse(0L),
                    data.map(one -> older(one, it.days(), now)).orElse(0L));
        }).toList();
    }

    private RetentionRules checked(RetentionRules wanted) {
        if (wanted == null) throw Refused.because("MISSING_RULES");
        return wanted.checked(rules.newest().rules());
    }

    private static long older(OldData it, int days, Instant now) {
        return it.overdue(now.minus(Duration.ofDays(days)));
    }
}
