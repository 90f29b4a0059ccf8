package cn.zhenqing365.dispatch;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.messaging.Messages;
import cn.zhenqing365.messaging.OutgoingText;
import cn.zhenqing365.promise.LadderStepReached;
import cn.zhenqing365.territory.Area;
import cn.zhenqing365.territory.Areas;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkOrders;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A clock has run to a step of its ladder: the one named by the rule is told, in words that say what to do. */
@Component
class Escalations {
    /** A whole department is not woken: so many of a role are told. */
    private static final int MOST = 2;

    private final StaffMembers staff;
    private final Areas areas;
    private final WorkOrders workOrders;
    private final Messages messages;

    Escalations(StaffMembers staff, Areas areas, WorkOrders workOrders, Messages messages) {
        this.staff = staff;
        this.areas = areas;
        this.workOrders = workOrders;
        this.messages = messages;
    }

    @EventListener
    void tell(LadderStepReached step) {
        if (!step.how().equals("TEXT")) return;
        var work = openJob(step);
        var body = EscalationText.of(step, work.orElse(null), holder(work));
        messages.queue(step.at(), phones(step, work).distinct()
                .map(phone -> new OutgoingText(Ids.at(step.at()), phone, body, "ESCALATION", step.subjectId(), step.threadId(), true))
                .toArray(OutgoingText[]::new));
    }

    /** An area that was dissolved since must not keep a breach from being recorded. */
    private Optional<Area> area(LadderStepReached step) {
        return areas.all().stream().filter(it -> it.code().equals(step.areaCode())).findFirst();
    }

    private Optional<WorkOrder> openJob(LadderStepReached step) {
        return workOrders.ofTickets(List.of(step.threadId())).stream().filter(it -> it.state().isOpen()).reduce((a, b) -> b);
    }

    private String holder(Optional<WorkOrder> work) {
        return work.map(WorkOrder::technicianId).flatMap(staff::find).map(it -> it.name() + it.phone()).orElse("");
    }

    private Stream<String> phones(LadderStepReached step, Optional<WorkOrder> work) {
        return switch (step.tell()) {
            case "TECHNICIAN" -> work.map(WorkOrder::technicianId).flatMap(staff::find).map(Staff::phone).stream();
            case "CUSTOMER_MANAGER" -> area(step).map(Area::managerId).flatMap(staff::find).map(Staff::phone).stream();
            case "DISPATCHER" -> area(step).map(Area::dutyPhone).stream();
            default -> staff.inRole(Role.valueOf(step.tell())).stream().limit(MOST).map(Staff::phone);
        };
    }
}
