package cn.zhenqing365.directory.actions;

import cn.zhenqing365.directory.Household;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a household's numbers in clear to somebody who says why; the journal keeps who, whose, why and from where (domain.md §4). */
@Component
public class RevealPhones {
    private static final int LONGEST_REASON = 200;
    private final Journal journal;
    private final Clock clock;

    RevealPhones(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Refused REASON_MISSING, REASON_OUT_OF_RANGE */
    @Transactional
    public List<String> reveal(Household household, String reason, String ip, Actor by) {
        if (reason == null || reason.isBlank()) throw Refused.because("REASON_MISSING");
        if (reason.length() > LONGEST_REASON) throw Refused.because("REASON_OUT_OF_RANGE", "most", LONGEST_REASON);
        journal.write(Happening.of("PHONE_REVEALED", "HOUSEHOLD", household.id(), null, household.areaCode(), by, clock.instant(),
                "field", "phones", "reason", reason.strip(), "ip", ip));
        return household.phones();
    }
}
