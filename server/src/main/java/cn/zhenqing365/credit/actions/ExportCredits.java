package cn.zhenqing365.credit.actions;

import cn.zhenqing365.credit.Credit;
import cn.zhenqing365.credit.CreditBatch;
import cn.zhenqing365.credit.store.CreditStore;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was approved leaves for billing in a numbered batch, each credit in one batch for ever; a batch can be fetched again and
 * is the same file. Two who export at once: rows and the number are taken under lock, so no line is in two files.
 */
@Component
public class ExportCredits {
    private final CreditStore credits;
    private final Journal journal;
    private final Clock clock;

    ExportCredits(CreditStore credits, Journal journal, Clock clock) {
        this.credits = credits;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Refused NOTHING_TO_EXPORT, EXPORTED_MEANWHILE */
    @Transactional
    public CreditBatch export(Actor by) {
        var now = clock.instant();
        var no = credits.nextBatch();
        try {
            credits.insert(new CreditBatch(no, now, by.name(), 0, 0));
        } catch (DuplicateKeyException overtaken) {
            throw Refused.because("EXPORTED_MEANWHILE");
        }
        var lines = credits.exportInto(no);
        if (lines.isEmpty()) throw Refused.because("NOTHING_TO_EXPORT");
        var sum = lines.stream().mapToLong(Credit::cents).sum();
        credits.complete(no, lines.size(), sum);
        journal.write(Happening.of("CREDITS_EXPORTED", "CREDIT_BATCH", Ids.at(now), null, null, by, now, "no", no, "lines", lines.size(), "cents", sum));
        return new CreditBatch(no, now, by.name(), lines.size(), sum);
    }
}
