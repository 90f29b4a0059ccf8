package cn.zhenqing365.workorder.web;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.TimeWindow;
import cn.zhenqing365.workorder.Closing;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkOrders;
import cn.zhenqing365.workorder.actions.AgreeAppointment;
import cn.zhenqing365.workorder.actions.CompleteWork;
import cn.zhenqing365.workorder.actions.HandBackWork;
import cn.zhenqing365.workorder.actions.RecordArrival;
import cn.zhenqing365.workorder.actions.RecordContact;
import cn.zhenqing365.workorder.actions.RecordReceipt;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a technician reports from the phone page. A report may be sent twice: the second finds it known already. */
@RestController
@RequestMapping("/api/work-orders/{number}")
class WorkOrderController {
    /** @param at when it happened on the phone, for reports saved without a network; now when absent */
    record Report(Instant at) {}

    record Contact(RecordContact.Outcome outcome, Instant at) {}

    record Window(Instant start, Instant end, String askedBy) {}

    record Completion(String cause, String action, String responsibility, List<Closing.Part> parts,
                      Map<String, BigDecimal> readings, String outsideReason, String remark, Instant at) {}

    record HandBack(String reason) {}

    record WorkView(String number, String state, Instant windowStart, Instant windowEnd) {
        static WorkView of(WorkOrder it) {
            return new WorkView(it.number(), it.state().name(), it.windowStart(), it.windowEnd());
        }
    }

    private final WorkOrders workOrders;
    private final RecordReceipt receipt;
    private final RecordContact contact;
    private final AgreeAppointment appointment;
    private final RecordArrival arrival;
    private final CompleteWork completion;
    private final HandBackWork handBack;

    WorkOrderController(WorkOrders workOrders, RecordReceipt receipt, RecordContact contact, AgreeAppointment appointment,
                        RecordArrival arrival, CompleteWork completion, HandBackWork handBack) {
        this.workOrders = workOrders;
        this.receipt = receipt;
        this.contact = contact;
        this.appointment = appointment;
        this.arrival = arrival;
        this.completion = completion;
        this.handBack = handBack;
    }

    @PostMapping("/receipts")
    WorkView receive(@PathVariable String number, @RequestBody(required = false) Report body) {
        var work = mine(number);
        return WorkView.of(receipt.record(work.id(), SignedIn.actor(), body == null ? null : body.at));
    }

    @PostMapping("/contacts")
    WorkView contact(@PathVariable String number, @RequestBody Contact body) {
        return WorkView.of(contact.record(mine(number).id(), body.outcome, SignedIn.actor(), body.at));
    }

    @PostMapping("/appointments")
    WorkView appoint(@PathVariable String number, @RequestBody Window body) {
        if (body.start == null || body.end == null) throw Refused.because("MISSING_WINDOW");
        var window = new TimeWindow(body.start, body.end);
        var work = mine(number);
        return WorkView.of(work.isHeldBy(SignedIn.current().id()) || SignedIn.current().role() == Role.TECHNICIAN
                ? appointment.byTechnician(work.id(), window, SignedIn.actor())
                : appointment.byCustomer(work.id(), window, SignedIn.actor()));
    }

    @PostMapping("/arrivals")
    WorkView arrive(@PathVariable String number, @RequestBody(required = false) Report body) {
        return WorkView.of(arrival.record(mine(number).id(), SignedIn.actor(), body == null ? null : body.at));
    }

    @PostMapping("/completions")
    WorkView complete(@PathVariable String number, @RequestBody Completion body) {
        var readings = new LinkedHashMap<String, BigDecimal>();
        if (body.readings != null) body.readings.forEach((key, value) -> { if (value != null) readings.put(key, value); });
        var closing = new Closing(body.cause, body.action, body.responsibility, body.parts == null ? List.of() : body.parts,
                readings, body.outsideReason, body.remark);
        return WorkView.of(completion.complete(mine(number).id(), closing, SignedIn.actor(), body.at));
    }

    @PostMapping("/hand-backs")
    WorkView handBack(@PathVariable String number, @RequestBody HandBack body) {
        return WorkView.of(handBack.handBack(mine(number).id(), body.reason, SignedIn.actor()));
    }

    /** A job of one's own area: another area's answers as if it were not there. */
    private WorkOrder mine(String number) {
        var work = workOrders.byNumber(number);
        if (!work.isHeldBy(SignedIn.current().id())) SignedIn.requireArea(work.areaCode());
        return work;
    }
}
