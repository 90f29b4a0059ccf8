package cn.zhenqing365.audit.actions;

import cn.zhenqing365.audit.DataRequest;
import cn.zhenqing365.audit.store.RequestStore;
import cn.zhenqing365.audit.store.RetentionStore;
import cn.zhenqing365.directory.Household;
import cn.zhenqing365.directory.Households;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.platform.PersonalData;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.Tickets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rights of the person concerned: taken with the way in which it was made sure who asks, answered with a copy, an erasure, or
 * a refusal with its reason; every turn in the journal. The journal itself is kept: it is the proof the law asks of us (Art 69).
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
    private final Journal journal;
    private final Clock clock;

    AnswerRequests(RequestStore store, RetentionStore rules, Households households, Tickets tickets, List<PersonalData> kinds, Journal journal, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.households = households;
        this.tickets = tickets;
        this.kinds = kinds;
        this.journal = journal;
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
        kinds.forEach(it -> copy.put(it.kind(), it.copyOf(person(households.get(request.householdId())))));
        var rows = new LinkedHashMap<String, Integer>();
        copy.forEach((kind, list) -> rows.put(kind, list.size()));
        answered(request, "DONE", null, rows, by);
        return copy;
    }

    /** @throws Refused NOT_FOUND, REQUEST_ANSWERED, CONTRACT_RUNS while we still serve them or something is open or not settled for seven days */
    @Transactional
    public Map<String, Integer> erase(UUID id, Actor by) {
        var request = open(id, DataRequest.Kind.ERASE);
        var household = households.get(request.householdId());
        if (household.services().stream().anyMatch(it -> it.state().equals("ACTIVE"))) throw Refused.because("CONTRACT_RUNS", "why", "SERVICE");
        var settled = clock.instant().minus(SETTLED);
        if (tickets.ofHousehold(household.id(), 1000).stream().anyMatch(it -> unsettled(it, settled))) throw Refused.because("CONTRACT_RUNS", "why", "TICKET");
        var rows = new LinkedHashMap<String, Integer>();
        var who = person(household);
        kinds.forEach(it -> rows.put(it.kind(), it.erase(who)));
        answered(request, "DONE", null, rows, by);
        return rows;
    }

    /** @throws Refused NOT_FOUND, REQUEST_ANSWERED, REFUSAL_REASON_MISSING */
    @Transactional
    public void refuse(UUID id, String reason, Actor by) {
        var request = open(id, null);
        if (reason == null || reason.isBlank() || reason.length() > LONGEST) throw Refused.because("REFUSAL_REASON_MISSING");
        answered(request, "REFUSED", reason.strip(), null, by);
    }

    private static boolean unsettled(Ticket it, Instant settled) {
        return it.state().isOpen() || it.closedAt() != null && it.closedAt().isAfter(settled);
    }

    private static PersonalData.Person person(Household it) {
        return new PersonalData.Person(it.id(), Set.copyOf(it.phones()));
    }

    private DataRequest open(UUID id, DataRequest.Kind kindOrNull) {
        var request = store.lock(id).orElseThrow(() -> Refused.notFound("request", id));
        if (!request.state().equals("OPEN") || kindOrNull != null && request.kind() != kindOrNull) throw Refused.because("REQUEST_ANSWERED", "number", request.number());
        return request;
    }

    private void answered(DataRequest it, String state, String reason, Map<String, Integer> rows, Actor by) {
        var now = clock.instant();
        store.answer(it.id(), state, by.name(), reason, rows, now);
        write("DATA_REQUEST_" + state, it, by, now, "kind", it.kind().name(), "reason", reason, "rows", rows);
    }

    private void write(String what, DataRequest it, Actor by, Instant now, Object... facts) {
        journal.write(Happening.of(what, "HOUSEHOLD", it.householdId(), null, it.areaCode(), by, now, facts));
    }
}
