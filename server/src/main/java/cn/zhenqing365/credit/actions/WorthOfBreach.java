package cn.zhenqing365.credit.actions;

import cn.zhenqing365.credit.model.Computation;
import cn.zhenqing365.credit.model.CreditRules;
import cn.zhenqing365.directory.Households;
import cn.zhenqing365.directory.Service;
import cn.zhenqing365.promise.PromiseView;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.TicketState;
import cn.zhenqing365.workorder.WorkOrders;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What one broken promise is worth under one rule, by what is known about it now: the same for a proposal and for a preview. */
@Component
class WorthOfBreach {
    /**
     * @param amount  null when nothing is due
     * @param nothing why nothing is due: BREACH_LIFTED, WITHDRAWN, NO_FEE_SET, CAUSE_…, RESPONSIBILITY_…; null when something is
     */
    record Worth(Computation amount, String nothing) {}

    private final WorkOrders workOrders;
    private final Households households;

    WorthOfBreach(WorkOrders workOrders, Households households) {
        this.workOrders = workOrders;
        this.households = households;
    }

    /** Empty while the matter is not over. @param promise null when there is no such promise any more */
    Optional<Worth> of(CreditRules.Rule rule, CreditRules rules, String service, PromiseView promise, Ticket ticket) {
        if (promise == null || promise.brokenAt() == null) return nothing("BREACH_LIFTED");
        if (promise.endedAt() == null || ticket.isFault() && ticket.state() != TicketState.CLOSED && ticket.state() != TicketState.CANCELLED) return Optional.empty();
        if (promise.state().equals("WITHDRAWN")) return nothing("WITHDRAWN");
        var last = workOrders.ofTickets(List.of(ticket.id())).stream().filter(work -> work.closing() != null).reduce((older, newer) -> newer);
        var exclusion = rule.exclusion(last.map(work -> work.closing().cause()).orElse(null), last.map(work -> work.closing().responsibility()).orElse(null));
        if (exclusion != null) return nothing(exclusion);
        var limit = rule.limit().equals("HARD") && promise.hardDueAt() != null ? promise.hardDueAt() : promise.dueAt();
        var product = households.get(ticket.householdId()).services().stream().filter(one -> one.kind().equals(service)).map(Service::product).findFirst();
        var amount = Computation.of(rule, rules, service, product.orElse(null), promise.startedAt(), limit, promise.endedAt());
        return amount.cents() == 0 ? nothing("NO_FEE_SET") : Optional.of(new Worth(amount, null));
    }

    private static Optional<Worth> nothing(String why) {
        return Optional.of(new Worth(null, why));
    }
}
