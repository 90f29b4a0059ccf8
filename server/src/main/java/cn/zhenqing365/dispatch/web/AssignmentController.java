package cn.zhenqing365.dispatch.web;

import cn.zhenqing365.dispatch.Dispatching;
import cn.zhenqing365.dispatch.actions.AssignWork;
import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.workorder.WorkOrders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Reassigning a job: to a technician by staff number, or to the next in the chain when none is named. */
@RestController
class AssignmentController {
    record Request(String staffNo, String reason) {}

    record Answer(String name, String staffNo, String via) {
        static Answer of(Dispatching.Sent sent) {
            return new Answer(sent.whom().name(), sent.whom().staffNo(), sent.whom().via().name());
        }
    }

    private final WorkOrders workOrders;
    private final AssignWork assign;

    AssignmentController(WorkOrders workOrders, AssignWork assign) {
        this.workOrders = workOrders;
        this.assign = assign;
    }

    @PostMapping("/api/work-orders/{number}/assignments")
    Answer assign(@PathVariable String number, @RequestBody Request body) {
        SignedIn.requireRole(Role.DISPATCHER, Role.CUSTOMER_MANAGER, Role.AGENT, Role.SHIFT_LEADER, Role.CALL_CENTRE_HEAD, Role.ADMIN);
        var work = workOrders.byNumber(number);
        SignedIn.requireArea(work.areaCode());
        return Answer.of(assign.assign(work.id(), body.staffNo, body.reason, SignedIn.actor()));
    }
}
