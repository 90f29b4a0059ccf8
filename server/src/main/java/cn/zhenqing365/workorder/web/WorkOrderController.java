package cn.zhenqing365.workorder.web;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.TimeWindow;
import cn.zhenqing365.platform.Once;
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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a technician reports from the phone page. A report may be sent twice: the second finds it known already. */
@RestController
@RequestMapping("/api/work-orders/{number}")
class WorkOrderController {
    /** @param at when it happened on the phone, for reports saved without a network; now when absent */
    record Report(Instant at) {}

    record Contact(RecordContact.Outcome outcome, Instant at) {}

    record Window(Instant start, Instant end, String askedBy, Instant at) {}

    record Completion(String cause, String action, String responsibility, List<Closing.Part> parts,
                      Map<String, BigDecimal> readings, String outsideReason, String remark, Instant at) {}

    record HandBack(String reason, Instant at) {}

    record WorkView(String number, String state, Instant windowStart, Instant windowEnd) {
        static WorkView of(WorkOrder it) {
            return new WorkView(it.number(), it.state().name(), it.windowStart(), it.windowEnd());
        }
    }

    private static final String KEY = "Idempotency-Key";

    private final WorkOrders workOrders;
    private final Once once;
    private final RecordReceipt receipt;
    private final RecordContact contact;
    private final AgreeAppointment appointment;
    private final RecordArrival arrival;
    private final CompleteWork completion;
    private final HandBackWork handBack;

    WorkOrderController(WorkOrders workOrders, Once once, RecordReceipt receipt, RecordContact contact, AgreeAppointment appointment,
                        RecordArrival arrival, CompleteWork completion, HandBackWork handBack) {
        this.workOrders = workOrders;
        this.once = once;
        this.receipt = receipt;
        this.contact = contact;
        this.appointment = appointment;
        this.arrival = arrival;
        this.completion = completion;
        this.handBack = handBack;
    }

    @PostMapping("/receipts")
    ResponseEntity<WorkView> receive(@PathVariable String number, @RequestBody(required = false) Report body, @RequestHeader(name = KEY, required = false) String key) {
        return once(key, number, body, () -> receipt.record(mine(number).id(), SignedIn.actor(), body == null ? null : body.at));
    }

    @PostMapping("/contacts")
    ResponseEntity<WorkView> contact(@PathVariable String number, @RequestBody Contact body, @RequestHeader(name = KEY, required = false) String key) {
        return once(key, number, body, () -> contact.record(mine(number).id(), body.outcome, SignedIn.actor(), body.at));
    }

    @PostMapping("/appointments")
    ResponseEntity<WorkView> appoint(@PathVariable String number, @RequestBody Window body, @RequestHeader(name = KEY, required = false) String key) {
        if (body.start == null || body.end == null) throw Refused.because("MISSING_WINDOW");
        return once(key, number, body, () -> agree(mine(number), new TimeWindow(body.start, body.end), body.at));
    }

    @PostMapping("/arrivals")
    ResponseEntity<WorkView> arrive(@PathVariable String number, @RequestBody(required = false) Report body, @RequestHeader(name = KEY, required = false) String key) {
        return once(key, number, body, () -> arrival.record(mine(number).id(), SignedIn.actor(), body == null ? null : body.at));
    }

    @PostMapping("/completions")
    ResponseEntity<WorkView> complete(@PathVariable String number, @RequestBody Completion body, @RequestHeader(name = KEY, required = false) String key) {
        var readings = new LinkedHashMap<String, BigDecimal>();
        if (body.readings != null) body.readings.forEach((name, value) -> { if (value != null) readings.put(name, value); });
        var closing = new Closing(body.cause, body.action, body.responsibility, body.parts == null ? List.of() : body.parts,
                readings, body.outsideReason, body.remark);
        return once(key, number, body, () -> completion.complete(mine(number).id(), closing, SignedIn.actor(), body.at));
    }

    @PostMapping("/hand-backs")
    ResponseEntity<WorkView> handBack(@PathVariable String number, @RequestBody HandBack body, @RequestHeader(name = KEY, required = false) String key) {
        return once(key, number, body, () -> handBack.handBack(mine(number).id(), body.reason, SignedIn.actor(), body.at));
    }

    /** A phone sends a report again when the answer was lost: under its key it is done once. */
    private ResponseEntity<WorkView> once(String key, String number, Object body, Supplier<WorkOrder> report) {
        Supplier<ResponseEntity<WorkView>> deed = () -> ResponseEntity.ok(WorkView.of(report.get()));
        return key == null ? deed.get() : once.create(SignedIn.current().id(), key, Arrays.asList(number, body), WorkView.class, deed);
    }

    private WorkOrder agree(WorkOrder work, TimeWindow window, Instant at) {
        if (work.isHeldBy(SignedIn.current().id()) || SignedIn.current().role() == Role.TECHNICIAN) return appointment.byTechnician(work.id(), window, SignedIn.actor(), at);
        SignedIn.requireRole(Role.AGENT, Role.SHIFT_LEADER, Role.CALL_CENTRE_HEAD, Role.DISPATCHER, Role.CUSTOMER_MANAGER, Role.LOBBY_MANAGER, Role.ADMIN);
        return appointment.byCustomer(work.id(), window, SignedIn.actor());
    }

    /** A job of one's own area: another area's answers as if it were not there. */
    private WorkOrder mine(String number) {
        var work = workOrders.byNumber(number);
        if (!work.isHeldBy(SignedIn.current().id())) SignedIn.requireArea(work.areaCode());
        return work;
    }
}
