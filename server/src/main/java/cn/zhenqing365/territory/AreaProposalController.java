package cn.zhenqing365.territory;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.platform.Once;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Proposed partitions of the communities into areas, and their decision. */
@RestController
class AreaProposalController {
    /** @param months of tickets that count as work; {@code keeping} 0 to 10: how much staying where it is is worth */
    record Wanted(int months, double keeping) {}

    /** @param from the day a yes takes effect; null for at once */
    record Decision(boolean accepted, String reason, LocalDate from) {}

    record Withdrawal(String reason) {}

    private final AreaProposals proposals;
    private final Once once;
    private final Clock clock;

    AreaProposalController(AreaProposals proposals, Once once, Clock clock) {
        this.proposals = proposals;
        this.once = once;
        this.clock = clock;
    }

    /** Newest first, at most 20. */
    @GetMapping("/api/area-proposals")
    List<AreaProposal> all() {
        SignedIn.requireRole(Role.LEADER, Role.ADMIN, Role.DISPATCHER, Role.CUSTOMER_MANAGER);
        return proposals.all();
    }

    /** Takes some seconds; nothing changes by it. */
    @PostMapping("/api/area-proposals")
    ResponseEntity<AreaProposal> propose(@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Wanted it) {
        SignedIn.requireRole(Role.LEADER, Role.ADMIN, Role.DISPATCHER);
        everywhere();
        var content = proposals.compute(it.months(), it.keeping(), clock.instant());
        return once.create(SignedIn.current().id(), key, it, AreaProposal.class, () -> ResponseEntity.status(201).body(proposals.keep(content, it.months(), SignedIn.actor(), clock.instant())));
    }

    /** Communities that have moved, the newest first, at most 200. */
    @GetMapping("/api/community-moves")
    List<CommunityMove> moves() {
        SignedIn.requireRole(Role.LEADER, Role.ADMIN, Role.DISPATCHER, Role.CUSTOMER_MANAGER);
        return proposals.moves();
    }

    /** Accepting moves the communities, on its day. */
    @PostMapping("/api/area-proposals/{id}/decision")
    ResponseEntity<Void> decide(@PathVariable UUID id, @RequestBody Decision it) {
        SignedIn.requireRole(Role.LEADER, Role.ADMIN);
        everywhere();
        proposals.decide(id, it.accepted(), it.reason(), it.from(), SignedIn.actor(), clock.instant());
        return ResponseEntity.noContent().build();
    }

    /** An accepted one is given up while its day has not come. */
    @PostMapping("/api/area-proposals/{id}/withdrawal")
    ResponseEntity<Void> withdraw(@PathVariable UUID id, @RequestBody Withdrawal it) {
        SignedIn.requireRole(Role.LEADER, Role.ADMIN);
        everywhere();
        proposals.withdraw(id, it.reason(), SignedIn.actor(), clock.instant());
        return ResponseEntity.noContent().build();
    }

    private static void everywhere() {
        if (!SignedIn.current().allAreas()) throw Refused.because("FORBIDDEN");
    }
}
