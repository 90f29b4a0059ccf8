package cn.zhenqing365.parts.actions;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.parts.model.Catalogue;
import cn.zhenqing365.parts.store.CatalogueStore;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Another catalogue from a moment on; what was used before keeps its name. */
@Component
public class ChangeCatalogue {
    private final CatalogueStore catalogues;
    private final Journal journal;
    private final Clock clock;

    ChangeCatalogue(CatalogueStore catalogues, Journal journal, Clock clock) {
        this.catalogues = catalogues;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param from null for now. @throws Refused RULES_IN_THE_PAST */
    @Transactional
    public void change(Catalogue wanted, Instant from, Actor by) {
        var now = clock.instant();
        var effective = from == null ? now : from;
        if (effective.isBefore(now)) throw Refused.because("RULES_IN_THE_PAST", "from", effective);
        catalogues.add(wanted, effective, by.name());
        journal.write(Happening.of("PART_CATALOGUE_CHANGED", "PART_CATALOGUE", Ids.at(now), null, null, by, now, "effectiveFrom", effective));
    }
}
