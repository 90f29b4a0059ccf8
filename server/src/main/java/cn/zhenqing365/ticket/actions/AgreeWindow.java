package cn.zhenqing365.ticket.actions;

import cn.zhenqing365.dispatch.plan.AgreeHeld;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkOrders;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The caller has a ticket already, and now a window for its visit. */
@Component
public class AgreeWindow {
    private final WorkOrders workOrders;
    private final AgreeHeld held;
    private final Clock clock;

    AgreeWindow(WorkOrders workOrders, AgreeHeld held, Clock clock) {
        this.workOrders = workOrders;
        this.held = held;
        this.clock = clock;
    }

    /** @throws Refused NO_OPEN_VISIT, HOLD_EXPIRED, NOT_FOUND for the window of another household */
    @Transactional
    public WorkOrder held(UUID ticketId, UUID holdId, Actor by) {
        var visit = workOrders.ofTickets(List.of(ticketId)).stream().filter(it -> it.state().isOpen() && it.arrivedAt() == null).findFirst()
                .orElseThrow(() -> Refused.because("NO_OPEN_VISIT"));
        return held.agree(holdId, visit.id(), by, clock.instant());
    }
}
