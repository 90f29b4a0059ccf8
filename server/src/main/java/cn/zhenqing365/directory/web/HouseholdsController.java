package cn.zhenqing365.directory.web;

import cn.zhenqing365.directory.Household;
import cn.zhenqing365.directory.HouseholdLine;
import cn.zhenqing365.directory.Households;
import cn.zhenqing365.directory.actions.RevealPhones;
import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.PhoneNumber;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finding a household and reading it; numbers leave masked, and in clear only for a reason. */
@RestController
@RequestMapping("/api/households")
class HouseholdsController {
    private static final int SHOWN = 20;
    private final Households households;
    private final RevealPhones revealPhones;

    HouseholdsController(Households households, RevealPhones revealPhones) {
        this.households = households;
        this.revealPhones = revealPhones;
    }

    record Why(String reason) {}

    record Phones(List<String> phones) {}

    @GetMapping
    List<HouseholdLine> search(@RequestParam(defaultValue = "") String q) {
        var staff = SignedIn.current();
        return households.search(q, staff.allAreas() ? null : staff.areas(), SHOWN);
    }

    @GetMapping("/{id}")
    Household get(@PathVariable UUID id) {
        SignedIn.current();
        return masked(inMyAreas(id));
    }

    @PostMapping("/{id}/reveals")
    Phones reveal(@PathVariable UUID id, @RequestBody Why why, HttpServletRequest request) {
        SignedIn.requireRole(Role.AGENT, Role.SHIFT_LEADER, Role.CALL_CENTRE_HEAD, Role.DISPATCHER, Role.CUSTOMER_MANAGER,
                Role.LOBBY_MANAGER, Role.ADMIN);
        return new Phones(revealPhones.reveal(inMyAreas(id), why.reason(), request.getRemoteAddr(), SignedIn.actor()));
    }

    private Household inMyAreas(UUID id) {
        var household = households.get(id);
        SignedIn.requireArea(household.areaCode());
        return household;
    }

    private static Household masked(Household it) {
        return new Household(it.id(), it.accountNo(), it.customerName(), PhoneNumber.mask(it.phone()),
                it.phones().stream().map(PhoneNumber::mask).toList(), it.town(), it.community(), it.building(), it.unit(), it.room(),
                it.address(), it.areaCode(), it.nodeCode(), it.latitude(), it.longitude(), it.care(), it.services(), it.equipment());
    }
}
