package cn.zhenqing365.territory;

import cn.zhenqing365.directory.Household;
import cn.zhenqing365.directory.Households;
import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import java.time.Clock;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The contact card of a household: looked at, and issued. */
@RestController
class ContactCardController {
    /** @param how COUNTER, VISIT, INSTALL or TEXT */
    record Issue(String how) {}

    private final ContactCards cards;
    private final Households households;
    private final Clock clock;

    ContactCardController(ContactCards cards, Households households, Clock clock) {
        this.cards = cards;
        this.households = households;
        this.clock = clock;
    }

    /** Null while nobody answers for the area. */
    @GetMapping("/api/households/{id}/contact-card")
    ContactCard card(@PathVariable UUID id) {
        var home = inMyAreas(id);
        return cards.of(home.id(), home.areaCode()).orElse(null);
    }

    @PostMapping("/api/households/{id}/contact-cards")
    ContactCard issue(@PathVariable UUID id, @RequestBody Issue it) {
        SignedIn.requireRole(Role.AGENT, Role.SHIFT_LEADER, Role.CALL_CENTRE_HEAD, Role.CUSTOMER_MANAGER, Role.LOBBY_MANAGER, Role.LOBBY_HEAD, Role.TECHNICIAN, Role.ADMIN);
        return cards.issue(inMyAreas(id), it.how, SignedIn.actor(), clock.instant());
    }

    private Household inMyAreas(UUID id) {
        var home = households.get(id);
        SignedIn.requireArea(home.areaCode());
        return home;
    }
}
