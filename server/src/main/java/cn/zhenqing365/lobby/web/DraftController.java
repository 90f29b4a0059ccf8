package cn.zhenqing365.lobby.web;

import cn.zhenqing365.directory.Household;
import cn.zhenqing365.directory.Households;
import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.lobby.HallDay;
import cn.zhenqing365.lobby.actions.DraftBusiness;
import cn.zhenqing365.lobby.model.Draft;
import cn.zhenqing365.platform.Once;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.Tickets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What was prepared for a number while it waited, and its confirmation at the counter. */
@RestController
class DraftController {
    /** @param ticketNumber null until it is confirmed; {@code ticketOpen} whether it still must be done */
    record View(UUID id, UUID numberId, UUID householdId, String customerName, String address, String type, List<String> services, List<String> papers,
                String newAddress, boolean newLine, String note, String state, String draftedBy, Instant draftedAt, String ticketNumber, String ticketState) {}

    record Confirmed(String ticketNumber) {}

    private final DraftBusiness drafts;
    private final HallDay days;
    private final Households households;
    private final Tickets tickets;
    private final StaffMembers staff;
    private final Once once;

    DraftController(DraftBusiness drafts, HallDay days, Households households, Tickets tickets, StaffMembers staff, Once once) {
        this.drafts = drafts;
        this.days = days;
        this.households = households;
        this.tickets = tickets;
        this.staff = staff;
        this.once = once;
    }

    /** The oldest first. */
    @GetMapping("/api/queue-numbers/{id}/drafts")
    List<View> of(@PathVariable UUID id) {
        inMyHall(id);
        return drafts.of(List.of(id)).stream().map(this::view).toList();
    }

    @PostMapping("/api/queue-numbers/{id}/drafts")
    ResponseEntity<View> draft(@PathVariable UUID id, @RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody DraftBusiness.Wish wish) {
        inMyHall(id);
        var by = SignedIn.current();
        return once.create(by.id(), key, id + " " + wish, View.class, () -> ResponseEntity.status(201).body(view(drafts.draft(id, wish, by))));
    }

    @PostMapping("/api/drafts/{id}/confirmation")
    ResponseEntity<Confirmed> confirm(@PathVariable UUID id, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        SignedIn.requireRole(Role.AGENT, Role.LOBBY_MANAGER, Role.LOBBY_HEAD, Role.ADMIN);
        var by = SignedIn.current();
        drafts.prepare();
        return once.create(by.id(), key, "confirm " + id, Confirmed.class, () ->
                ResponseEntity.status(201).body(new Confirmed(tickets.get(drafts.confirm(id, by)).number())));
    }

    private void inMyHall(UUID numberId) {
        SignedIn.requireRole(Role.AGENT, Role.LOBBY_MANAGER, Role.LOBBY_HEAD, Role.ADMIN);
        SignedIn.requireArea(days.hallOf(days.number(numberId)).areaCode());
    }

    private View view(Draft it) {
        Household home = households.get(it.householdId());
        Ticket ticket = it.ticketId() == null ? null : tickets.get(it.ticketId());
        return new View(it.id(), it.numberId(), it.householdId(), home.customerName(), home.address(), it.type(), it.services(), it.papers(), it.newAddress(), it.newLine(),
                it.note(), it.state(), staff.find(it.draftedBy()).map(Staff::name).orElse(""), it.draftedAt(), ticket == null ? null : ticket.number(),
                ticket == null ? null : ticket.state().name());
    }
}
