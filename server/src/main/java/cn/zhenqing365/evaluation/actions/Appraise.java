package cn.zhenqing365.evaluation.actions;

import cn.zhenqing365.evaluation.store.AwardStore;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Parts of the year that other programmes measured, with where they come from; and whether a name may be published. */
@Component
public class Appraise {
    private static final Set<String> PARTS = Set.of("VISITS", "UNIT");

    private final AwardStore awards;
    private final Journal journal;
    private final Clock clock;

    Appraise(AwardStore awards, Journal journal, Clock clock) {
        this.awards = awards;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param value 0 to 100. @throws Refused INVALID_APPRAISAL_PART, RECORD_OF_YOURSELF */
    @Transactional
    public void part(int year, UUID staffId, String part, BigDecimal value, String source, Actor by) {
        var wrong = !PARTS.contains(String.valueOf(part)) || value == null || value.signum() < 0 || value.compareTo(BigDecimal.valueOf(100)) > 0 || source == null || source.isBlank();
        if (wrong) throw Refused.because("INVALID_APPRAISAL_PART");
        if (staffId.equals(by.id())) throw Refused.because("RECORD_OF_YOURSELF");
        var now = clock.instant();
        awards.part(year, staffId, part, value, source.strip(), by.id(), now);
        journal.write(Happening.of("APPRAISAL_PART_RECORDED", "STAFF_RECORD", Ids.at(now), null, null, by, now, "about", staffId, "part", part, "value", value));
    }

    /** A person about the own name. */
    @Transactional
    public void consent(UUID staffId, boolean given, Actor by) {
        var now = clock.instant();
        awards.consent(staffId, given, now);
        journal.write(Happening.of("NAME_CONSENT_SAID", "STAFF_RECORD", Ids.at(now), null, null, by, now, "about", staffId, "given", given));
    }
}
