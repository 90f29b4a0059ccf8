package cn.zhenqing365.outage.actions;

import cn.zhenqing365.directory.Households;
import cn.zhenqing365.journal.JournalEntry;
import cn.zhenqing365.journal.JournalSealed;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.outage.AreaFault;
import cn.zhenqing365.outage.model.OutageRules;
import cn.zhenqing365.outage.store.FaultStore;
import cn.zhenqing365.outage.store.OutageRuleStore;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.Tickets;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Follows the journal: the report that makes a node's reports more than chance declares the fault. In the wake of the sealing, so that
 * no caller waits for it; each report is counted once, whatever node wrote it.
 */
@Component
class CountReports {
    private final FaultStore faults;
    private final OutageRuleStore rules;
    private final DeclareFault declare;
    private final Tickets tickets;
    private final Households households;
    private final Clock clock;

    CountReports(FaultStore faults, OutageRuleStore rules, DeclareFault declare, Tickets tickets, Households households, Clock clock) {
        this.faults = faults;
        this.rules = rules;
        this.declare = declare;
        this.tickets = tickets;
        this.households = households;
        this.clock = clock;
    }

    @EventListener
    void sealed(JournalSealed journal) {
        var ids = journal.entries().stream().filter(it -> it.what().equals("TICKET_ACCEPTED") && !Boolean.TRUE.equals(it.particulars().get("fixedOnPhone")))
                .map(JournalEntry::subjectId).distinct().toList();
        if (ids.isEmpty()) return;
        var inForce = rules.inForce(clock.instant());
        var reports = tickets.of(ids).values().stream().filter(it -> it.isFault() && it.householdId() != null && inForce.counts(it.symptom()))
                .sorted(Comparator.comparing(Ticket::answeredAt).thenComparing(Ticket::id)).toList();
        if (reports.isEmpty()) return;
        var nodes = households.nodesOf(reports.stream().map(Ticket::householdId).collect(Collectors.toSet()));
        var rows = reports.stream().map(it -> new FaultStore.Report(it.id(), nodes.getOrDefault(it.householdId(), ""), it.areaCode(), it.answeredAt())).toList();
        var counted = faults.report(rows);
        var after = reports.get(0).answeredAt().minus(Duration.ofMinutes(inForce.withinMinutes()));
        var manyOfNode = faults.nodesWithMany(rows.stream().map(FaultStore.Report::node).collect(Collectors.toSet()), after, inForce.reportsOfNode());
        var manyOfArea = faults.areasWithMany(rows.stream().map(FaultStore.Report::area).collect(Collectors.toSet()), after, inForce.leastOfArea());
        for (var it : rows)   // one report by itself is the usual day: nothing more is asked about it
            if (counted.contains(it.ticket()) && (manyOfNode.contains(it.node()) || manyOfArea.contains(it.area()))) count(it, inForce);
    }

    private void count(FaultStore.Report it, OutageRules rules) {
        if (explained(it)) return;
        var after = it.at().minus(Duration.ofMinutes(rules.withinMinutes()));
        var ofNode = it.node().isEmpty() ? List.<UUID>of() : faults.ofNode(it.node(), after, it.at());
        if (!rules.isOfNode(ofNode.size())) ofArea(it, faults.ofArea(it.area(), after, it.at()), rules);
        else if (declare.declare(AreaFault.How.REPORTS, it.node(), it.area(), ofNode, it.at(), Actor.SYSTEM).isEmpty()) explained(it);
    }

    /** It hangs on the fault that is open, if there is one. */
    private boolean explained(FaultStore.Report it) {
        var open = faults.open(it.node(), it.area());
        open.ifPresent(fault -> faults.link(fault.id(), List.of(it.ticket())));
        return open.isPresent();
    }

    private void ofArea(FaultStore.Report it, List<UUID> reports, OutageRules rules) {
        if (reports.size() < rules.leastOfArea()) return;
        var households = this.households.counts(List.of(it.area())).getOrDefault(it.area(), 0);
        if (rules.isOfArea(reports.size(), households) && declare.declare(AreaFault.How.SHARE, "*", it.area(), reports, it.at(), Actor.SYSTEM).isEmpty()) explained(it);
    }
}
