package cn.zhenqing365.ticket.complaint;

import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.complaint.model.Complaint;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks at complaints. */
@Component
public class Complaints {
    private final ComplaintStore store;

    Complaints(ComplaintStore store) {
        this.store = store;
    }

    public Optional<Complaint> of(Ticket it) {
        return it.kind().equals("COMPLAINT") ? store.find(it.id(), it.number()) : Optional.empty();
    }
}
