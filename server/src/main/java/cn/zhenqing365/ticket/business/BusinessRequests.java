package cn.zhenqing365.ticket.business;

import cn.zhenqing365.workorder.Part;
import cn.zhenqing365.workorder.WorkParts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Looks at business requests: papers, services, and the parts of the visits made for them. */
@Component
public class BusinessRequests {
    public record Whole(String type, String newAddress, Long feeCents, boolean careOffered, List<Paper> papers, List<Item> items, List<Part> parts) {}

    private final BusinessStore store;
    private final WorkParts parts;

    BusinessRequests(BusinessStore store, WorkParts parts) {
        this.store = store;
        this.parts = parts;
    }

    public Optional<Whole> of(UUID ticketId) {
        return store.head(ticketId).map(it -> new Whole(it.type(), it.newAddress(), it.feeCents(), it.careOffered(), store.papers(ticketId), store.items(ticketId),
                parts.ofTicket(ticketId)));
    }
}
