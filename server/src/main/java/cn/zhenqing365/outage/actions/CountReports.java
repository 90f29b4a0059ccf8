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
import java.util.Objects;
import java.util.Optional;
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
        var reports = ids.stream().map(tickets::find).flatMap(Optional::stream).filter(it -> it.isFault() && it.householdId() != null && inForce.counts(it.symptom()))
                .sorted(Comparator.comparing(Ticket::answeredAt)).toList();
        var nodes = households.nodesOf(reports.stream().map(Ticket::householdId).filter(Objects::nonNull).collect(Collectors.toSet()));
        for (var it : reports) count(it, nodes.getOrDefault(it.householdId(), ""), inForce);
    }

    private void count(Ticket it, String node, OutageRules rules) {
        if (!faults.report(it.id(), node, it.areaCode(), it.answeredAt())) return;
        if (explained(it, node)) return;
        var after = it.answeredAt().minus(Duration.ofMinutes(rules.withinMinutes()));
        var ofNode = node.isEmpty() ? List.<UUID>of() : faults.ofNode(node, after, it.answeredAt());
        if (!rules.isOfNode(ofNode.size())) ofArea(it, node, faults.ofArea(it.areaCode(), after, it.answeredAt()), rules);
        else if (declare.declare(AreaFault.How.REPORTS, node, it.areaCode(), ofNode, it.answeredAt(), Actor.SYSTEM).isEmpty()) explained(it, node);
    }

    /** It hangs on the fault that is open, if there is one. */
    private boolean explained(Ticket it, String node) {
        var open = faults.open(node, it.areaCode());
        open.ifPresent(fault -> faults.link(fault.id(), List.of(it.id())));
        return open.isPresent();
    }

    private void ofArea(Ticket it, String node, List<UUID> reports, OutageRules rules) {
        if (reports.size() < rules.leastOfArea()) return;
        var households = this.households.counts(List.of(it.areaCode())).getOrDefault(it.areaCode(), 0);
        if (rules.isOfArea(reports.size(), households) && declare.declare(AreaFault.How.SHARE, "*", it.areaCode(), reports, it.answeredAt(), Actor.SYSTEM).isEmpty()) explained(it, node);
    }
}
