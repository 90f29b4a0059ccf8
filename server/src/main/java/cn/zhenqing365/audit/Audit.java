package cn.zhenqing365.audit;

import cn.zhenqing365.audit.store.AuditStore;
import cn.zhenqing365.audit.store.RequestStore;
import cn.zhenqing365.audit.store.RetentionStore;
import cn.zhenqing365.directory.Households;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.journal.JournalEntry;
import cn.zhenqing365.kernel.PersonName;
import cn.zhenqing365.ticket.Tickets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The door: what was checked, who looked at numbers, what was forgotten, who asked. */
@Component
public class Audit {
    /** K29 ({@code domain.md} §12): looks without a request behind them per thousand looks, and data that is still there although its time has ended. */
    public record Figure(long looks, long withoutTicket, double perThousand, long overdue) {}

    private static final int SHOWN = 200;
    private final AuditStore store;
    private final RetentionStore retention;
    private final RequestStore requests;
    private final Journal journal;
    private final Tickets tickets;
    private final StaffMembers staff;
    private final Households households;

    Audit(AuditStore store, RetentionStore retention, RequestStore requests, Journal journal, Tickets tickets, StaffMembers staff, Households households) {
        this.store = store;
        this.retention = retention;
        this.requests = requests;
        this.journal = journal;
        this.tickets = tickets;
        this.staff = staff;
        this.households = households;
    }

    public List<CheckRun> checks() {
        return store.checks(SHOWN);
    }

    public List<Forgotten> nights() {
        return store.nights(SHOWN);
    }

    public List<RetentionVersion> retention() {
        return retention.all();
    }

    public List<DataRequest> requests() {
        return requests.list(SHOWN);
    }

    /** Who saw a number in clear between the two moments, newest first; names of customers are masked. */
    public List<Look> looks(Instant from, Instant until) {
        var entries = entries(from, until);
        Collections.reverse(entries);
        var shown = entries.subList(0, Math.min(entries.size(), 5 * SHOWN));
        var numbers = tickets.lines(shown.stream().map(JournalEntry::threadId).filter(Objects::nonNull).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(it -> it.id(), it -> it));
        var names = staff.find(shown.stream().map(JournalEntry::byId).filter(Objects::nonNull).collect(Collectors.toSet()));
        return shown.stream().map(it -> {
            var line = numbers.get(it.threadId());
            var who = it.byId() == null ? null : names.get(it.byId());
            return new Look(it.happenedAt(), it.byId(), who == null ? it.byName() : who.name(), it.subjectKind(), it.subjectId(), whom(it), it.areaCode(),
                    (String) it.particulars().get("reason"), line == null ? null : line.number(), (String) it.particulars().get("ip"));
        }).toList();
    }

    public Figure figure(Instant from, Instant until) {
        var entries = entries(from, until);
        var without = entries.stream().filter(it -> it.threadId() == null).count();
        var nights = store.nights(SHOWN);
        var overdue = nights.isEmpty() ? 0 : nights.stream().filter(it -> it.night().equals(nights.get(0).night())).mapToLong(Forgotten::overdue).sum();
        return new Figure(entries.size(), without, entries.isEmpty() ? 0 : Math.round(10_000.0 * without / entries.size()) / 10.0, overdue);
    }

    private List<JournalEntry> entries(Instant from, Instant until) {
        var entries = new ArrayList<JournalEntry>();
        journal.each(from, until, Set.of("PHONE_REVEALED"), entries::add);
        return entries;
    }

    /** 王** */
    private String whom(JournalEntry it) {
        if (!it.subjectKind().equals("HOUSEHOLD")) return null;
        return PersonName.mask(households.brief(it.subjectId()).customerName());
    }
}
