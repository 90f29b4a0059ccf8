package cn.zhenqing365.ticket.contact;

import cn.zhenqing365.ticket.Ticket;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who had a case in hand, one after the other. */
@Component
public class HandOverTrail {
    private final HandOverStore store;
    private final CaseRights rights;

    HandOverTrail(HandOverStore store, CaseRights rights) {
        this.store = store;
        this.rights = rights;
    }

    public UUID holder(Ticket it) {
        return rights.holder(it);
    }

    public List<HandOver> of(UUID ticketId) {
        return store.ofTicket(ticketId);
    }
}
