package cn.zhenqing365.outage.actions;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.outage.AreaFault;
import cn.zhenqing365.outage.store.FaultStore;
import cn.zhenqing365.outage.store.OutageNumbers;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.promise.StartPromise;
import cn.zhenqing365.territory.Areas;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A node or an area is out: from then on a crew is owed (CLK-08), and the reports it explains hang on it. */
@Component
public class DeclareFault {
    private final FaultStore faults;
    private final OutageNumbers numbers;
    private final Areas areas;
    private final Promises promises;
    private final Journal journal;
    private final Clock clock;

    DeclareFault(FaultStore faults, OutageNumbers numbers, Areas areas, Promises promises, Journal journal, Clock clock) {
        this.faults = faults;
        this.numbers = numbers;
        this.areas = areas;
        this.promises = promises;
        this.journal = journal;
        this.clock = clock;
    }

    /** Somebody saw it, or the network management did. @param seenAt null for now. @throws Refused NOT_FOUND (area), AREA_FAULT_OPEN, SEEN_AT_OUT_OF_RANGE */
    @Transactional
    public AreaFault alarm(String node, String area, Instant seenAt, Actor by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var at = seenAt == null ? now : seenAt.truncatedTo(ChronoUnit.MICROS);
        if (at.isAfter(now) || at.isBefore(now.minus(1, ChronoUnit.DAYS))) throw Refused.because("SEEN_AT_OUT_OF_RANGE");
        areas.get(area);
        return declare(AreaFault.How.ALARM, node, area, List.of(), at, by).orElseThrow(() -> Refused.because("AREA_FAULT_OPEN", "node", node));
    }

    /** @return empty when there is one open already, whichever node of ours was first */
    @Transactional(propagation = Propagation.REQUIRED)
    Optional<AreaFault> declare(AreaFault.How how, String node, String area, List<UUID> reports, Instant at, Actor by) {
        if (faults.open(node, area).isPresent()) return Optional.empty();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var id = Ids.at(now);
        var fault = new AreaFault(id, numbers.next("P", now), node, area, how, reports.size(), at, now, null, null, null, null, null, null);
        if (!faults.declare(fault, by.id())) return Optional.empty();
        faults.link(id, reports);
        promises.start(new StartPromise(Ids.at(now), "CLK-08", "AREA_FAULT", id, id, area, areas.get(area).kind().name(), null, at, null));
        journal.write(Happening.of("AREA_FAULT_DECLARED", "AREA_FAULT", id, id, area, by, now, "number", fault.number(), "node", node, "how", how, "reports", reports.size(), "beganAt", at));
        return Optional.of(fault);
    }
}
