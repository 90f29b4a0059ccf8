package cn.zhenqing365.ticket.business;

import cn.zhenqing365.workorder.Part;
import cn.zhenqing365.workorder.WorkParts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks at business requests: papers, services, and the parts of the visits made for them. */
@Component
public class BusinessRequests {
    /** @param explanationsOwed of the six that nobody has given yet, when something new is sold */
    public record Whole(String type, String newAddress, Long feeCents, boolean careOffered, List<Paper> papers, List<Item> items, List<Part> parts,
                        List<Explained> explanations, List<String> explanationsOwed) {}

    /** A request as a list shows it. @param explanationsOwed how many of the six are still to be given */
    public record Brief(UUID ticketId, String type, Long feeCents, boolean visit, int papersMissing, int explanationsOwed, List<Item> items) {}

    private final BusinessStore store;
    private final WorkParts parts;
    private final BusinessRules rules;

    BusinessRequests(BusinessStore store, WorkParts parts, BusinessRules rules) {
        this.store = store;
        this.rules = rules;
        this.parts = parts;
    }

    public Optional<Whole> of(UUID ticketId) {
        return store.head(ticketId).map(it -> new Whole(it.type(), it.newAddress(), it.feeCents(), it.careOffered(), store.papers(ticketId), store.items(ticketId),
                parts.ofTicket(ticketId), store.explained(ticketId), owed(ticketId, it.type())));
    }

    /** Which explanations are still owed: all of the six for a sale, none otherwise. */
    List<String> owed(UUID ticketId, String type) {
        if (!rules.get(type).sale()) return List.of();
        var told = store.explained(ticketId).stream().map(Explained::code).collect(Collectors.toSet());
        return rules.explanations().stream().map(BusinessRules.Explanation::code).filter(it -> !told.contains(it)).toList();
    }

    /** Of many tickets, for lists; tickets that are no business request are left out. */
    public Map<UUID, Brief> briefs(Collection<UUID> ticketIds) {
        var items = store.items(ticketIds).stream().collect(Collectors.groupingBy(Item::ticketId));
        var missing = store.papersMissing(ticketIds);
        return store.heads(ticketIds).stream().map(it -> new Brief(it.ticketId(), it.type(), it.feeCents(), rules.get(it.type()).visit(),
                missing.getOrDefault(it.ticketId(), 0), rules.get(it.type()).sale() ? owed(it.ticketId(), it.type()).size() : 0,
                items.getOrDefault(it.ticketId(), List.of()))).collect(Collectors.toMap(Brief::ticketId, Function.identity()));
    }
}
