package cn.zhenqing365.ticket.web;

import cn.zhenqing365.dispatch.plan.Windows;
import cn.zhenqing365.dispatch.plan.WindowsAnswer;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.platform.Once;
import cn.zhenqing365.ticket.CustomerVisit;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.Tickets;
import cn.zhenqing365.ticket.actions.AgreeWindow;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The window kept for a caller becomes the appointment of an open ticket; and the windows a customer can choose from behind the link. */
@RestController
class AppointmentController {
    record Held(UUID holdId) {}

    record Agreed(String workOrder, UUID technicianId, Instant start, Instant end) {}

    private final Tickets tickets;
    private final AgreeWindow agree;
    private final CustomerVisit visit;
    private final Windows windows;
    private final Once once;
    private final Clock clock;

    AppointmentController(Tickets tickets, AgreeWindow agree, CustomerVisit visit, Windows windows, Once once, Clock clock) {
        this.tickets = tickets;
        this.agree = agree;
        this.visit = visit;
        this.windows = windows;
        this.once = once;
        this.clock = clock;
    }

    @PostMapping("/api/tickets/{number}/appointments")
    ResponseEntity<Agreed> agree(@RequestHeader(name = "Idempotency-Key", required = false) String key, @PathVariable String number, @RequestBody Held it) {
        if (it.holdId == null) throw Refused.because("MISSING_WINDOW");
        var ticket = tickets.byNumber(number);
        SignedIn.requireArea(ticket.areaCode());
        return once.create(SignedIn.current().id(), key, java.util.List.of(number, it), Agreed.class, () -> {
            var work = agree.held(ticket.id(), it.holdId, SignedIn.actor());
            return ResponseEntity.status(201).body(new Agreed(work.number(), work.technicianId(), work.windowStart(), work.windowEnd()));
        });
    }

    /** With the one who has the job: the link moves a time, not a person. */
    @GetMapping("/api/customer/{token}/windows")
    WindowsAnswer windows(@PathVariable String token) {
        Ticket ticket = visit.behind(token, clock.instant());
        return windows.of(new Windows.Ask(ticket.householdId(), ticket.isFault() ? ticket.symptom() : null, null, visit.technicianOf(ticket)));
    }
}
