package cn.zhenqing365.audit.actions;

import cn.zhenqing365.audit.DataRequest;
import cn.zhenqing365.audit.Erased;
import cn.zhenqing365.audit.store.RequestStore;
import cn.zhenqing365.audit.store.RetentionStore;
import cn.zhenqing365.directory.Households;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.journal.JournalEntry;
import cn.zhenqing365.journal.JournalErasure;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.platform.PersonalData;
import cn.zhenqing365.ticket.TicketLine;
import cn.zhenqing365.ticket.TicketState;
import cn.zhenqing365.ticket.Tickets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rights of the person concerned: taken with the way in which it was made sure who asks, answered with a copy, an erasure, or
 * a refusal with its reason; every turn in the journal. Every module answers for its own rows; what stays is told with its
 * reason. The journal stays as proof (Art 69) without their name and words, and its chain still holds; where words could not be taken out, the
 * answer says so.
 */
@Component
public class AnswerRequests {
    private static final Duration SETTLED = Duration.ofDays(7);
    private static final int LONGEST = 200;

    private final RequestStore store;
    private final RetentionStore rules;
    private final Households households;
    private final Tickets tickets;
    private final List<PersonalData> kinds;
    private final Persons persons;
    private final Journal journal;
    private final JournalErasure erasure;
    private final Clock clock;

    AnswerRequests(RequestStore store, RetentionStore rules, Households households, Tickets tickets, List<PersonalData> kinds, Persons persons, Journal journal,
                   JournalErasure erasure, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.households = households;
        this.tickets = tickets;
        this.kinds = kinds;
        this.persons = persons;
        this.journal = journal;
        this.erasure = erasure;
        this.clock = clock;
    }

    /** @param identity how it was made sure: the card seen at the counter, a call back to the registered number … @throws Refused NOT_FOUND, IDENTITY_NOT_CHECKED */
    @Transactional
    public DataRequest take(UUID householdId, DataRequest.Kind kind, String identity, Actor by) {
        if (kind == null || identity == null || identity.isBlank() || identity.length() > LONGEST) throw Refused.because("IDENTITY_NOT_CHECKED");
        var now = clock.instant();
        var household = households.get(householdId);
        var id = Ids.at(now);
        var number = "P" + DateTimeFormatter.ofPattern("yyMMdd").format(LocalDate.ofInstant(now, Zones.CHINA)) + id.toString().substring(30).toUpperCase();
        var request = new DataRequest(id, number, householdId, household.areaCode(), kind, identity.strip(), now, now.plus(Duration.ofDays(rules.inForce(now).answerDays())), by.name(),
                "OPEN", null, null, null, null);
        store.add(request);
        write("DATA_REQUESTED", request, by, now, "kind", kind.name(), "identity", request.identity());
        return request;
    }

    /** Everything we know, by kind. @throws Refused NOT_FOUND, REQUEST_ANSWERED */
    @Transactional
    public Map<String, List<Map<String, Object>>> copy(UUID id, Actor by) {
        var request = open(id, DataRequest.Kind.COPY);
        var copy = new LinkedHashMap<String, List<Map<String, Object>>>();
        var who = persons.of(households.get(request.householdId()));
        kinds.forEach(it -> copy.merge(it.kind(), it.copyOf(who), AnswerRequests::both));
        copy.put("JOURNAL", erasure.of(Persons.subjects(who)).stream().map(AnswerRequests::told).toList());
        var rows = new LinkedHashMap<String, Integer>();
        copy.forEach((kind, list) -> rows.put(kind, list.size()));
        answered(request, "DONE", null, Map.of("rows", rows), by);
        return copy;
    }

    /** @return what was forgotten and what stays. @throws Refused NOT_FOUND, REQUEST_ANSWERED, CONTRACT_RUNS while we still serve them or something is open or not settled for seven days */
    @Transactional
    public Erased erase(UUID id, Actor by) {
        var request = open(id, DataRequest.Kind.ERASE);
        var household = households.get(request.householdId());
        if (household.services().stream().anyMatch(it -> it.state().equals("ACTIVE"))) throw Refused.because("CONTRACT_RUNS", "why", "SERVICE");
        var now = clock.instant();
        var settled = now.minus(SETTLED);
        var who = persons.of(household);
        if (tickets.lines(who.threads()).stream().anyMatch(it -> unsettled(it, settled))) throw Refused.because("CONTRACT_RUNS", "why", "TICKET");
        var kept = kinds.stream().filter(it -> !it.kept().isEmpty() && !it.copyOf(who).isEmpty()).flatMap(it -> it.kept().stream()).toList();   // of what there is of theirs
        var rows = new LinkedHashMap<String, Integer>();
        kinds.forEach(it -> rows.merge(it.kind(), it.erase(who), Integer::sum));
        rows.put("JOURNAL", erasure.erase(Persons.subjects(who), request.number(), by, now));
        var left = erasure.left(Persons.subjects(who));
        var erased = new Erased(rows, Stream.concat(kept.stream(), KeptInJournal.of(left).stream()).toList());
        answered(request, "DONE", null, Map.of("rows", rows, "kept", erased.kept()), by);
        return erased;
    }

    /** @throws Refused NOT_FOUND, REQUEST_ANSWERED, REFUSAL_REASON_MISSING */
    @Transactional
    public void refuse(UUID id, String reason, Actor by) {
        var request = open(id, null);
        if (reason == null || reason.isBlank() || reason.length() > LONGEST) throw Refused.because("REFUSAL_REASON_MISSING");
        answered(request, "REFUSED", reason.strip(), null, by);
    }

    private static boolean unsettled(TicketLine it, Instant settled) {
        return TicketState.valueOf(it.state()).isOpen() || it.closedAt() != null && it.closedAt().isAfter(settled);
    }

    private static List<Map<String, Object>> both(List<Map<String, Object>> one, List<Map<String, Object>> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static Map<String, Object> told(JournalEntry it) {
        return Map.of("what", it.what(), "at", it.happenedAt(), "by", it.byKind(), "channel", it.channel(), "particulars", it.particulars());
    }

    private DataRequest open(UUID id, DataRequest.Kind kindOrNull) {
        var request = store.lock(id).orElseThrow(() -> Refused.notFound("request", id));
        if (!request.state().equals("OPEN") || kindOrNull != null && request.kind() != kindOrNull) throw Refused.because("REQUEST_ANSWERED", "number", request.number());
        return request;
    }

    private void answered(DataRequest it, String state, String reason, Map<String, ?> outcome, Actor by) {
        var now = clock.instant();
        store.answer(it.id(), state, by.name(), reason, outcome, now);
        write("DATA_REQUEST_" + state, it, by, now, "kind", it.kind().name(), "reason", reason, "rows", outcome == null ? null : outcome.get("rows"));
    }

    private void write(String what, DataRequest it, Actor by, Instant now, Object... facts) {
        journal.write(Happening.of(what, "HOUSEHOLD", it.householdId(), null, it.areaCode(), by, now, facts));
    }
}
