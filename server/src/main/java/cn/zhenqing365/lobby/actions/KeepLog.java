package cn.zhenqing365.lobby.actions;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.lobby.Lobby;
import cn.zhenqing365.lobby.model.CheckRound;
import cn.zhenqing365.lobby.model.DutyDay;
import cn.zhenqing365.lobby.model.DutyLog;
import cn.zhenqing365.lobby.store.LogStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The duty log through its day: checks, incidents, the summary, the signature and the hand-over; afterwards only corrections. */
@Component
public class KeepLog {
    /** 5W1H: what, when, where, who, why, and how it was dealt with. */
    private static final List<String> INCIDENT = List.of("what", "when", "where", "who", "why", "how");
    private static final List<String> NEEDED = List.of("what", "when", "how");
    private static final int LONGEST = 2000;

    /** @param ok null leaves it as it is */
    public record Looked(String code, Boolean ok, String note) {}

    private final LogStore store;
    private final KeepRoster roster;
    private final HallFigures figures;
    private final StaffMembers staff;
    private final Journal journal;
    private final Clock clock;

    KeepLog(LogStore store, KeepRoster roster, HallFigures figures, StaffMembers staff, Journal journal, Clock clock) {
        this.store = store;
        this.roster = roster;
        this.figures = figures;
        this.staff = staff;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Refused LOG_SIGNED, INVALID_CHECK_ITEM, CHECK_NOTE_NEEDED for something that was not in order */
    @Transactional
    public void check(Lobby lobby, LocalDate day, CheckRound round, List<Looked> looked, Staff by) {
        var log = open(lobby, day);
        var now = clock.instant();
        if (round == null) throw Refused.because("MISSING_CHECK_ROUND");
        for (var it : looked == null ? List.<Looked>of() : looked) {
            if (log.items().stream().noneMatch(item -> item.code().equals(it.code))) throw Refused.because("INVALID_CHECK_ITEM", "code", String.valueOf(it.code));
            if (it.ok == null) continue;
            var note = it.note == null || it.note.isBlank() ? null : checked(it.note);
            if (!it.ok && note == null) throw Refused.because("CHECK_NOTE_NEEDED");
            store.check(lobby.id(), day, new DutyLog.Check(round, it.code, it.ok, note, by.id(), now));
        }
        write("DUTY_CHECKED", lobby, day, by, now, "round", round);
    }

    /** @throws Refused LOG_SIGNED, MISSING_INCIDENT_WORDS */
    @Transactional
    public void incident(Lobby lobby, LocalDate day, Map<String, String> words, Staff by) {
        open(lobby, day);
        var kept = new LinkedHashMap<String, String>();
        for (var field : INCIDENT) {
            var said = words == null ? null : words.get(field);
            if ((said == null || said.isBlank()) && NEEDED.contains(field)) throw Refused.because("MISSING_INCIDENT_WORDS");
            kept.put(field, said == null ? "" : checked(said));
        }
        note(lobby, day, "INCIDENT", kept, by);
    }

    /** @throws Refused LOG_SIGNED */
    @Transactional
    public void summarise(Lobby lobby, LocalDate day, String summary) {
        open(lobby, day);
        store.summarise(lobby.id(), day, summary == null ? "" : checked(summary));
    }

    /** By whoever acted that day, or the head of the lobby. @throws Refused NOT_ON_DUTY, CHECKS_OPEN, MISSING_LOG_SUMMARY, LOG_SIGNED, INVALID_DUTY_PERSON */
    @Transactional
    public void sign(Lobby lobby, LocalDate day, String handedToNo, Staff by) {
        var log = lock(lobby, day);
        log.mayBeSigned().ifPresent(why -> { throw new Refused(why); });
        var acting = roster.of(lobby, day).map(DutyDay::acting).orElse(null);
        if (!by.id().equals(acting) && by.role() != Role.LOBBY_HEAD) throw Refused.because("NOT_ON_DUTY", "day", day.toString());
        var to = roster.people(lobby).stream().filter(it -> it.staffNo().equals(handedToNo) && !it.id().equals(by.id())).findFirst()
                .orElseThrow(() -> Refused.because("INVALID_DUTY_PERSON", "staffNo", handedToNo == null ? "" : handedToNo));
        var now = clock.instant();
        store.sign(lobby.id(), day, by.id(), to.id(), figures.ofDay(lobby, day, now), now);
        write("DUTY_LOG_SIGNED", lobby, day, by, now, "handedTo", to.name());
    }

    /** Whoever takes over has read it. @throws Refused LOG_NOT_SIGNED, NOT_HANDED_TO_YOU */
    @Transactional
    public void receive(Lobby lobby, LocalDate day, Staff by) {
        var log = lock(lobby, day);
        if (!log.isSigned()) throw Refused.because("LOG_NOT_SIGNED", "day", day.toString());
        if (!by.id().equals(log.handedTo())) throw Refused.because("NOT_HANDED_TO_YOU", "name", staff.find(log.handedTo()).map(Staff::name).orElse(""));
        var now = clock.instant();
        store.received(lobby.id(), day, now);
        write("DUTY_LOG_RECEIVED", lobby, day, by, now);
    }

    /** What is found wrong later stands below, signed by who found it; what stood above stays. @throws Refused LOG_NOT_SIGNED */
    @Transactional
    public void correct(Lobby lobby, LocalDate day, String words, Staff by) {
        if (!lock(lobby, day).isSigned()) throw Refused.because("LOG_NOT_SIGNED", "day", day.toString());
        if (words == null || words.isBlank()) throw Refused.because("MISSING_INCIDENT_WORDS");
        note(lobby, day, "CORRECTION", Map.of("what", checked(words)), by);
    }

    private void note(Lobby lobby, LocalDate day, String kind, Map<String, String> words, Staff by) {
        var now = clock.instant();
        store.note(lobby.id(), day, new DutyLog.Note(Ids.at(now), kind, words, by.id(), now));
        write("DUTY_LOG_" + kind, lobby, day, by, now, "what", words.get("what"));
    }

    private DutyLog open(Lobby lobby, LocalDate day) {
        var log = lock(lobby, day);
        log.mayBeWritten().ifPresent(why -> { throw new Refused(why); });
        return log;
    }

    private DutyLog lock(Lobby lobby, LocalDate day) {
        return store.lock(lobby.id(), day).orElseThrow(() -> Refused.notFound("LOG", day));
    }

    private void write(String what, Lobby lobby, LocalDate day, Staff by, Instant now, Object... particulars) {
        var all = new java.util.ArrayList<Object>(List.of("lobby", lobby.code(), "day", day.toString()));
        all.addAll(java.util.Arrays.asList(particulars));
        journal.write(Happening.of(what, "LOBBY", lobby.id(), lobby.id(), lobby.areaCode(), AtCounter.actor(by), now, all.toArray()));
    }

    private static String checked(String text) {
        if (text.length() > LONGEST) throw Refused.because("INVALID_NOTE_TOO_LONG", "length", text.length(), "longest", LONGEST);
        if (text.indexOf('\0') >= 0) throw Refused.because("INVALID_CHARACTER");
        return text.strip();
    }
}
