package cn.zhenqing365.ticket.pause;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.promise.PausePossibility;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.contact.CaseRights;
import cn.zhenqing365.ticket.contact.CaseRules;
import cn.zhenqing365.ticket.pause.model.PauseRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Looks at pauses: what a case may stand still for, what was asked, and what waits for somebody's decision. */
@Component
public class Pauses {
    private static final Duration LATELY = Duration.ofDays(30);

    private final PauseRequestStore store;
    private final CaseRights rights;
    private final CaseRules rules;
    private final Promises promises;

    Pauses(PauseRequestStore store, CaseRights rights, CaseRules rules, Promises promises) {
        this.store = store;
        this.rights = rights;
        this.rules = rules;
        this.promises = promises;
    }

    /** Each reason a clock of this case allows, with the clocks it would stop and until when at most; none for a repair. */
    public List<PausePossibility> possible(Ticket it, Instant now) {
        return AskForPause.KINDS.contains(it.kind()) && it.state().isOpen() ? promises.pausePossibilities(it.id(), now) : List.of();
    }

    /** Newest first. */
    public List<PauseRequest> of(Ticket it) {
        return store.ofTicket(it.id());
    }

    public boolean mayAsk(Ticket it, Staff who) {
        return rights.moves(it, who);
    }

    /** Whether this person's role decides pauses of such a case ({@code pauseApprovers}); the head of a hall only those of that hall. */
    public boolean decides(Ticket it, Staff who) {
        if (!who.sees(it.areaCode()) || !rules.approvesPauses(it.kind(), who.role())) return false;
        return who.role() != Role.LOBBY_HEAD || rights.moves(it, who);
    }

    /** Those that wait, oldest first, then what was decided in the last thirty days. @param areas null for all */
    public List<PauseRequest> list(Collection<String> areas, Instant now) {
        return store.list(areas, now.minus(LATELY));
    }

    /** @throws Refused NOT_FOUND */
    public PauseRequest get(UUID id) {
        return store.find(id).orElseThrow(() -> Refused.notFound("PAUSE", id));
    }
}
