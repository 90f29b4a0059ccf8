package cn.zhenqing365.ticket.web;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.ticket.TicketLine;
import cn.zhenqing365.ticket.Tickets;
import cn.zhenqing365.ticket.contact.HandOver;
import cn.zhenqing365.ticket.contact.HandOvers;
import cn.zhenqing365.ticket.contact.OpenLists;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Handing a case to a colleague, taking or returning one, my open list, and what is late for those who lead. */
@RestController
class HandOverController {
    /** @param department a role, when it goes to whoever of it is at work; otherwise {@code toStaffNo} */
    record Request(String toStaffNo, Role department, String reason) {}

    record Reason(String reason) {}

    record Answer(UUID id, Instant askedAt, Instant dueAt, String outcome) {
        static Answer of(HandOver it) {
            return new Answer(it.id(), it.askedAt(), it.dueAt(), it.outcome());
        }
    }

    private final HandOvers handOvers;
    private final OpenLists lists;
    private final Tickets tickets;
    private final Clock clock;

    HandOverController(HandOvers handOvers, OpenLists lists, Tickets tickets, Clock clock) {
        this.handOvers = handOvers;
        this.lists = lists;
        this.tickets = tickets;
        this.clock = clock;
    }

    @PostMapping("/api/tickets/{number}/hand-overs")
    Answer ask(@PathVariable String number, @RequestBody Request it) {
        var ticket = tickets.byNumber(number);
        SignedIn.requireArea(ticket.areaCode());
        return Answer.of(it.department == null ? handOvers.ask(ticket.id(), it.toStaffNo, it.reason, SignedIn.current())
                : handOvers.askDepartment(ticket.id(), it.department, it.reason, SignedIn.current()));
    }

    @PostMapping("/api/hand-overs/{id}/acceptances")
    Answer accept(@PathVariable UUID id) {
        return Answer.of(handOvers.accept(id, SignedIn.current()));
    }

    @PostMapping("/api/hand-overs/{id}/returns")
    Answer giveBack(@PathVariable UUID id, @RequestBody Reason it) {
        return Answer.of(handOvers.giveBack(id, it.reason, SignedIn.current()));
    }

    @GetMapping("/api/my-cases")
    OpenLists.Mine mine() {
        return lists.of(SignedIn.current(), clock.instant());
    }

    @GetMapping("/api/overdue-cases")
    List<TicketLine> overdue(@RequestParam(required = false) String area) {
        SignedIn.requireRole(Role.SHIFT_LEADER, Role.CALL_CENTRE_HEAD, Role.CUSTOMER_MANAGER, Role.LOBBY_MANAGER, Role.LOBBY_HEAD, Role.QUALITY, Role.LEADER, Role.DISPATCHER, Role.ADMIN);
        return lists.overdue(Scope.areas(area), clock.instant());
    }
}
