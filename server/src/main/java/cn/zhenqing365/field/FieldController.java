package cn.zhenqing365.field;

import cn.zhenqing365.identity.Sessions;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.platform.Once;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkOrderState;
import cn.zhenqing365.workorder.WorkOrders;
import cn.zhenqing365.workorder.actions.RevealContact;
import cn.zhenqing365.workorder.actions.RevealOnce;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The phone page: my jobs, and the link in the text that opens them while the job is mine. */
@RestController
@RequestMapping("/api/field")
class FieldController {
    /** As long as a shift. */
    private static final Duration LINK_SESSION = Duration.ofHours(12);

    record Opened(String workOrderNumber) {}

    record Number(String workOrderNumber, String customerName, String phone) {
        static Number of(WorkOrder it) {
            return new Number(it.number(), it.customerName(), it.contactPhone());
        }
    }

    private final Jobs jobs;
    private final WorkOrders workOrders;
    private final Sessions sessions;
    private final Journal journal;
    private final Once once;
    private final RevealOnce revealOnce;
    private final RevealContact revealContact;
    private final Clock clock;

    FieldController(Jobs jobs, WorkOrders workOrders, Sessions sessions, Journal journal, Once once, RevealOnce revealOnce,
                    RevealContact revealContact, Clock clock) {
        this.jobs = jobs;
        this.workOrders = workOrders;
        this.sessions = sessions;
        this.journal = journal;
        this.once = once;
        this.revealOnce = revealOnce;
        this.revealContact = revealContact;
        this.clock = clock;
    }

    @GetMapping("/jobs")
    List<Job> mine() {
        return jobs.of(SignedIn.current().id(), clock.instant());
    }

    /**
     * The one-time link of a masked text. A lost answer may be asked for again under the same key.
     *
     * @throws Refused NOT_FOUND, REVEAL_USED, LINK_SUPERSEDED, LINK_DONE, LINK_CANCELLED
     */
    @PostMapping("/reveals/{token}")
    ResponseEntity<Number> reveal(@PathVariable String token, @RequestHeader("Idempotency-Key") String key) {
        return once.create(token, key, token, Number.class, () -> ResponseEntity.ok(Number.of(revealOnce.reveal(token))));
    }

    /** The number of a job of one's own, where the list masks it. */
    @PostMapping("/jobs/{number}/reveals")
    Number reveal(@PathVariable String number) {
        var work = workOrders.byNumber(number);
        if (!work.isHeldBy(SignedIn.current().id())) throw Refused.notFound("WORK_ORDER", number);
        return Number.of(revealContact.reveal(work.id(), SignedIn.actor()));
    }

    /** @throws Refused NOT_FOUND for a forged link, LINK_SUPERSEDED, LINK_DONE, LINK_CANCELLED for one whose job has gone to somebody else or is over */
    @PostMapping("/links/{token}")
    ResponseEntity<Opened> open(@PathVariable String token, HttpServletRequest request) {
        var asked = workOrders.byLink(token).orElseThrow(() -> Refused.notFound("LINK", ""));
        var work = workOrders.get(asked.workOrderId());
        if (work.state() == WorkOrderState.CANCELLED) throw Refused.because("LINK_CANCELLED", "number", work.number());
        if (work.state() == WorkOrderState.COMPLETED) throw Refused.because("LINK_DONE", "number", work.number());
        if (asked.endedAt() != null || asked.technicianId() == null) throw Refused.because("LINK_SUPERSEDED");
        var now = clock.instant();
        var session = sessions.open(asked.technicianId(), LINK_SESSION, now);
        journal.write(Happening.of("LINK_OPENED", "WORK_ORDER", work.id(), work.ticketId(), work.areaCode(),
                Actor.staff(asked.technicianId(), "", Actor.Channel.LINK), now, "no", asked.no()));
        var cookie = ResponseCookie.from(Sessions.COOKIE, session).httpOnly(true).sameSite("Strict").secure(request.isSecure()).path("/").maxAge(LINK_SESSION).build();
        return ResponseEntity.ok().header(HttpHeaders.SET_COOKIE, cookie.toString()).body(new Opened(work.number()));
    }
}
