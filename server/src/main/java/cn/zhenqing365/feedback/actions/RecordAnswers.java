package cn.zhenqing365.feedback.actions;

import cn.zhenqing365.feedback.model.Answers;
import cn.zhenqing365.feedback.model.Callback;
import cn.zhenqing365.feedback.store.CallbackStore;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.Tickets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the customer answered. "Not fixed" or dissatisfied reopens the repair in the same transaction. */
@Component
public class RecordAnswers {
    private static final int RECENT = 5;
    /** An older repair is not reopened but reported anew (the ticket's rule); its answers still count. */
    private static final Duration REOPENABLE = Duration.ofDays(7);

    private final CallbackStore store;
    private final Tickets tickets;
    private final CallbackClock callbackClock;
    private final Journal journal;
    private final Clock clock;

    RecordAnswers(CallbackStore store, Tickets tickets, CallbackClock callbackClock, Journal journal, Clock clock) {
        this.store = store;
        this.tickets = tickets;
        this.callbackClock = callbackClock;
        this.journal = journal;
        this.clock = clock;
    }

    /** The same answers again change nothing; other ones are refused CALLBACK_ALREADY_DONE. */
    @Transactional
    public Callback record(UUID caseId, Answers answers, Actor by) {
        answers.complaint().ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        var now = clock.instant();
        var it = store.lock(caseId).orElseThrow(() -> Refused.notFound("callback", caseId));
        if (answers.equals(it.answers())) return it;
        it.mayBeCalled(now).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        store.addAttempt(caseId, "ANSWERED", null, by.id(), now);
        store.done(caseId, answers, by.id(), now);
        callbackClock.keep(caseId, now);
        var open = answers.reopens() ? openElsewhere(it.ticketId()) : Optional.<Ticket>empty();
        var reopens = answers.reopens() && open.isEmpty() && now.isBefore(it.closedAt().plus(REOPENABLE));
        journal.write(Happening.of("CALLBACK_ANSWERED", "CALLBACK", caseId, it.ticketId(), it.areaCode(), by, now, "fixed", answers.fixed(),
                "satisfaction", answers.satisfaction(), "reopens", reopens, "openAlready", open.map(Ticket::number).orElse(null)));
        if (reopens) tickets.reopen(it.ticketId(), answers.reason(), by, now);
        return store.find(caseId).orElseThrow();
    }

    /** The household has reported again already: that ticket is worked on, and a household has one open fault at a time. */
    private Optional<Ticket> openElsewhere(UUID ticketId) {
        return tickets.ofHousehold(tickets.get(ticketId).householdId(), RECENT).stream().filter(it -> it.state().isOpen()).findFirst();
    }
}
