package cn.zhenqing365.ticket.web;

import cn.zhenqing365.directory.Household;
import cn.zhenqing365.directory.Households;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.PhoneNumber;
import cn.zhenqing365.ticket.TicketLine;
import cn.zhenqing365.ticket.Tickets;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who is calling: the household behind a number or an id, the open fault another report would join, and what it asked lately. */
@RestController
class CallerController {
    private static final int RECENT = 10;

    record Caller(Household household, TicketLine openTicket, List<TicketLine> history) {}

    record Callers(List<Caller> households) {}

    private final Households households;
    private final Tickets tickets;

    CallerController(Households households, Tickets tickets) {
        this.households = households;
        this.tickets = tickets;
    }

    @GetMapping("/api/callers/{phone}")
    Callers calling(@PathVariable String phone) {
        var digits = PhoneNumber.of(phone).digits();
        return new Callers(households.byPhone(digits).stream().filter(it -> SignedIn.current().sees(it.areaCode())).map(this::caller).toList());
    }

    @GetMapping("/api/households/{id}/caller")
    Caller chosen(@PathVariable UUID id) {
        var household = households.get(id);
        SignedIn.requireArea(household.areaCode());
        return caller(household);
    }

    private Caller caller(Household it) {
        var lines = tickets.linesOf(tickets.ofHousehold(it.id(), RECENT));
        var open = lines.stream().filter(line -> line.kind().equals("FAULT") && !line.state().equals("CLOSED") && !line.state().equals("CANCELLED")).findFirst().orElse(null);
        return new Caller(Masked.household(it), open, lines);
    }
}
