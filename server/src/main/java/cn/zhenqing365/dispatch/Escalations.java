package cn.zhenqing365.dispatch;

import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.messaging.Messages;
import cn.zhenqing365.messaging.OutgoingText;
import cn.zhenqing365.promise.LadderStepReached;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkOrders;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A clock has run to a step of its ladder: the one named by the rule is told, in words that say what to do. A step for the
 * screen becomes a text when nobody who is meant has a screen open; what is not urgent waits for the end of the quiet hours.
 */
@Component
class Escalations {
    static final String PURPOSE = "ESCALATION";

    private final StaffMembers staff;
    private final Recipients recipients;
    private final EscalationBook book;
    private final MorningTexts morning;
    private final WorkOrders workOrders;
    private final Promises promises;
    private final Messages messages;

    Escalations(StaffMembers staff, Recipients recipients, EscalationBook book, MorningTexts morning, WorkOrders workOrders, Promises promises,
                Messages messages) {
        this.staff = staff;
        this.recipients = recipients;
        this.book = book;
        this.morning = morning;
        this.workOrders = workOrders;
        this.promises = promises;
        this.messages = messages;
    }

    @EventListener
    void tell(LadderStepReached step) {
        if (step.how().equals("SCREEN") && (book.inForce(step.at()).saidElsewhere().contains(step.clock()) || recipients.seesTheScreen(step))) return;
        var work = openJob(step);
        var body = EscalationText.of(step, promises.rule(step.clock(), step.at()).title(), work.orElse(null), holder(work));
        var phones = recipients.phones(step, work);
        var sendAt = book.inForce(step.at()).sendAt(step.clock(), step.at(), Zones.CHINA);
        if (sendAt.isAfter(step.at())) morning.keep(step, phones, body, sendAt);
        else messages.queue(step.at(), phones.stream()
                .map(phone -> new OutgoingText(Ids.at(step.at()), phone, body, PURPOSE, step.subjectId(), step.threadId(), true)).toArray(OutgoingText[]::new));
    }

    private Optional<WorkOrder> openJob(LadderStepReached step) {
        return workOrders.ofTickets(List.of(step.threadId())).stream().filter(it -> it.state().isOpen()).reduce((a, b) -> b);
    }

    private String holder(Optional<WorkOrder> work) {
        return work.map(WorkOrder::technicianId).flatMap(staff::find).map(it -> it.name() + it.phone()).orElse("");
    }
}
