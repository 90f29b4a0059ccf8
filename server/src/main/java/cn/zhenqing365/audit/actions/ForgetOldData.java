package cn.zhenqing365.audit.actions;

import cn.zhenqing365.audit.Forgotten;
import cn.zhenqing365.audit.store.AuditStore;
import cn.zhenqing365.audit.store.RetentionStore;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.platform.OldData;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Every night: each class of data is forgotten when its time has ended, in small transactions, and the report says what was done and what is left. */
@Component
public class ForgetOldData {
    private static final Logger LOG = LoggerFactory.getLogger(ForgetOldData.class);
    private static final int BATCH = 2000;

    private final List<OldData> kinds;
    private final RetentionStore rules;
    private final AuditStore store;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ForgetOldData(List<OldData> kinds, RetentionStore rules, AuditStore store, Journal journal, TransactionTemplate transaction, Clock clock) {
        this.kinds = kinds;
        this.rules = rules;
        this.store = store;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A class that fails is in the report with its failure and stops no other. */
    public List<Forgotten> tonight() {
        var now = clock.instant();
        var inForce = rules.inForce(now);
        var report = new ArrayList<Forgotten>();
        for (var kind : kinds) inForce.kinds().stream().filter(it -> it.kind().equals(kind.kind())).findFirst()
                .ifPresent(it -> report.add(one(kind, now.minus(Duration.ofDays(it.days())), now)));
        transaction.executeWithoutResult(status -> {
            report.forEach(store::add);
            journal.write(Happening.of("DATA_FORGOTTEN", "RETENTION", Ids.at(now), null, null, Actor.SYSTEM, now, "kinds", report.size(), "rows",
                    report.stream().mapToLong(Forgotten::rows).sum(), "overdue", report.stream().mapToLong(Forgotten::overdue).sum()));
        });
        return report;
    }

    private Forgotten one(OldData kind, Instant before, Instant now) {
        var night = LocalDate.ofInstant(now, Zones.CHINA);
        var rows = 0L;
        try {
            for (int done = BATCH; done == BATCH; rows += done) done = transaction.execute(status -> kind.forget(before, BATCH));
            return new Forgotten(night, kind.kind(), kind.deed().name(), before, rows, kind.overdue(before), null, now);
        } catch (RuntimeException failed) {
            LOG.error("{} could not be forgotten", kind.kind(), failed);
            return new Forgotten(night, kind.kind(), kind.deed().name(), before, rows, kind.overdue(before), failed.getMessage(), now);
        }
    }
}
