package cn.zhenqing365.ticket.complaint;

import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.complaint.model.Complaint;
import cn.zhenqing365.ticket.complaint.model.Stage;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks at complaints. */
@Component
public class Complaints {
    /** @param responsible of the newest round: YES, PARTLY, NO; null while nobody has said */
    public record Brief(UUID ticketId, Stage stage, int level, String severity, boolean safety, UUID aboutStaff, String responsible) {}

    private final ComplaintStore store;

    Complaints(ComplaintStore store) {
        this.store = store;
    }

    public Optional<Complaint> of(Ticket it) {
        return it.kind().equals("COMPLAINT") ? store.find(it.id(), it.number()) : Optional.empty();
    }

    /** Of many tickets, for lists. */
    public Map<UUID, Brief> briefs(Collection<UUID> ticketIds) {
        return store.briefs(ticketIds).stream().collect(Collectors.toMap(Brief::ticketId, Function.identity()));
    }
}
