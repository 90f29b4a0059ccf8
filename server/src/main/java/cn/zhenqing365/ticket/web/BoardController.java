package cn.zhenqing365.ticket.web;

import cn.zhenqing365.ticket.TicketLine;
import cn.zhenqing365.ticket.Tickets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The dispatch board: open work by the clock that is due next. Amber from 70 % of the time, red when it is over (§8). */
@RestController
class BoardController {
    private static final int MOST = 500;
    /** What somebody goes out for; complaints and questions are on the list of their owners. */
    private static final List<String> FIELD_WORK = List.of("FAULT", "BUSINESS");
    private static final double AMBER = 0.7;

    record Counts(int running, int amber, int red) {}

    record Board(List<TicketLine> rows, Counts counts, Instant at) {}

    private final Tickets tickets;
    private final Clock clock;

    BoardController(Tickets tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    @GetMapping("/api/board")
    Board board(@RequestParam(required = false) String area) {
        var now = clock.instant();
        var rows = tickets.linesOf(tickets.list("open", null, Scope.areas(area), null, FIELD_WORK, MOST)).stream()
                .sorted(Comparator.comparing(TicketLine::nextDueAt, Comparator.nullsLast(Comparator.naturalOrder()))).toList();
        var red = (int) rows.stream().filter(it -> used(it, now) >= 1).count();
        var amber = (int) rows.stream().filter(it -> used(it, now) >= AMBER).count() - red;
        return new Board(rows, new Counts(rows.size() - amber - red, amber, red), now);
    }

    /** How much of the most urgent running clock has passed; paused clocks do not press. */
    private static double used(TicketLine row, Instant now) {
        return row.promises().stream().filter(it -> it.state().equals("RUNNING")).findFirst().map(it -> {
            var whole = Duration.between(it.startedAt(), it.dueAt()).toMillis();
            return whole <= 0 ? 1 : (double) Duration.between(it.startedAt(), now).toMillis() / whole;
        }).orElse(0.0);
    }
}
