package cn.zhenqing365.lobby.actions;

import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.journal.JournalEntry;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.lobby.Lobby;
import cn.zhenqing365.lobby.Queue;
import cn.zhenqing365.lobby.model.OpinionEntry;
import cn.zhenqing365.lobby.model.PublicWords;
import cn.zhenqing365.lobby.store.OpinionStore;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.Tickets;
import cn.zhenqing365.ticket.contact.Asked;
import cn.zhenqing365.ticket.contact.Questions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The opinion book (客户意见簿). A page of it is an opinion whose first-contact owner is the lobby manager of the day and whose answer is
 * owed within three working days (CLK-22); answered to the customer, and in public once a person has read what is shown.
 */
@Component
public class OpinionBook {
    private static final String TOPIC = "SV-10";
    private static final int MOST = 200;

    /** @param phone may be null on the tablet. {@code numberId} null when it was not written from a number */
    public record Words(String name, String phone, String words, boolean mayBePublic, String channel, UUID numberId) {}

    /** A page with what became of it. {@code answer} null until it was answered. */
    public record Page(OpinionEntry entry, Ticket ticket, String owner, String answer, Instant answeredAt) {}

    private final OpinionStore store;
    private final Questions questions;
    private final Tickets tickets;
    private final KeepRoster roster;
    private final StaffMembers staff;
    private final Journal journal;
    private final Clock clock;

    OpinionBook(OpinionStore store, Questions questions, Tickets tickets, KeepRoster roster, StaffMembers staff, Journal journal, Clock clock) {
        this.store = store;
        this.questions = questions;
        this.tickets = tickets;
        this.roster = roster;
        this.staff = staff;
        this.journal = journal;
        this.clock = clock;
    }

    /** What must be at hand before {@link #write} begins. */
    public void prepare() {
        questions.prepare();
    }

    @Transactional
    public OpinionEntry write(Lobby lobby, Words it, Actor by) {
        var now = clock.instant();
        var owner = roster.answersFor(lobby, Queue.day(now));
        var asked = new Asked(it.channel.equals("TABLET") ? "COUNTER" : "WEB", null, lobby.areaCode(), it.name, it.phone, it.words, now);
        var ticket = questions.take(new Questions.Question(asked, "OPINION", TOPIC, null), owner, by).ticket();
        var entry = new OpinionEntry(Ids.at(now), lobby.id(), ticket.id(), Ids.token(), it.channel, asked.name(), asked.summary(), it.numberId, it.mayBePublic, now,
                null, null, null, null);
        store.insert(entry);
        journal.write(Happening.of("OPINION_WRITTEN", "TICKET", ticket.id(), ticket.id(), lobby.areaCode(), by, now, "lobby", lobby.code(), "channel", it.channel));
        return entry;
    }

    /** Newest first, with what became of them. */
    public List<Page> pages(Lobby lobby) {
        return store.of(lobby.id(), MOST).stream().map(this::page).toList();
    }

    /** The customer's own page. @throws Refused NOT_FOUND */
    public Page byToken(String token) {
        return page(store.byToken(token).orElseThrow(() -> Refused.notFound("OPINION", token)));
    }

    /** Answered and read by a person: for everybody, and without a name. */
    public List<OpinionEntry> published() {
        return store.published(MOST);
    }

    /** @throws Refused OPINION_NOT_ANSWERED, OPINION_NOT_FOR_PUBLIC, PERSONAL_DATA_IN_TEXT, MISSING_PUBLIC_TEXT */
    @Transactional
    public void publish(Lobby lobby, UUID id, String words, String answer, Staff by) {
        var entry = store.lock(id).filter(it -> it.lobbyId().equals(lobby.id())).orElseThrow(() -> Refused.notFound("OPINION", id));
        if (!entry.mayBePublic()) throw Refused.because("OPINION_NOT_FOR_PUBLIC");
        if (page(entry).answer == null) throw Refused.because("OPINION_NOT_ANSWERED");
        for (var text : new String[] {words, answer}) new PublicWords(text).why(entry.writer()).ifPresent(why -> { throw new Refused(why); });
        var now = clock.instant();
        store.publish(id, words.strip(), answer.strip(), by.id(), now);
        journal.write(Happening.of("OPINION_PUBLISHED", "TICKET", entry.ticketId(), entry.ticketId(), lobby.areaCode(), AtCounter.actor(by), now, "words", words));
    }

    private Page page(OpinionEntry it) {
        var ticket = tickets.get(it.ticketId());
        var answer = journal.thread(it.ticketId()).stream().filter(one -> one.what().equals("CASE_ANSWERED")).reduce((older, newer) -> newer);
        return new Page(it, ticket, staff.find(ticket.firstContactOwner()).map(Staff::name).orElse(""),
                answer.map(one -> String.valueOf(one.particulars().get("answer"))).orElse(null), answer.map(JournalEntry::happenedAt).orElse(null));
    }
}
