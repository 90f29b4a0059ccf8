package cn.zhenqing365.ticket.web;

import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.platform.Once;
import cn.zhenqing365.ticket.TicketLine;
import cn.zhenqing365.ticket.Tickets;
import cn.zhenqing365.ticket.actions.Report;
import cn.zhenqing365.ticket.actions.TakeReport;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Taking a report. 201 with what to read out to the customer; 200 when it joined the household's open ticket. */
@RestController
class ReportController {
    record Technician(String name, String staffNo, String via) {}

    record Answer(TicketLine ticket, boolean joined, Technician technician, Instant callBy, Instant promisedAt) {}

    private final TakeReport take;
    private final Tickets tickets;
    private final Once once;

    ReportController(TakeReport take, Tickets tickets, Once once) {
        this.take = take;
        this.tickets = tickets;
        this.once = once;
    }

    @PostMapping("/api/tickets")
    ResponseEntity<Answer> take(@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Report report) {
        var agent = SignedIn.current();
        take.prepare();
        return once.create(agent.id(), key, report, Answer.class, () -> {
            var taken = take.take(report, agent);
            var sent = taken.sent();
            var line = tickets.lineOf(taken);
            var told = sent == null ? line.technician() == null || taken.joined() ? null : new Technician(line.technician().name(), line.technician().staffNo(), "SAME_VISIT") : new Technician(sent.whom().name(), sent.whom().staffNo(), sent.whom().via().name());
            var answer = new Answer(line, taken.joined(), told, sent == null ? null : sent.callBy(), taken.ticket().promisedAt());
            return ResponseEntity.status(taken.joined() ? 200 : 201).body(answer);
        });
    }
}
