package cn.zhenqing365.scoreboard.improvement;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.scoreboard.FigureTargets;
import cn.zhenqing365.ticket.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Findings from the first sight to the checked effect: finding, cause, measure, owner, check after N weeks, conclusion. */
@Component
public class Findings {
    private static final Set<String> CARRIED = Set.of("COMPLAINT", "OPINION", "INQUIRY");

    private final FindingStore store;
    private final BeforeAndAfter effects;
    private final FigureTargets targets;
    private final Tickets tickets;
    private final Journal journal;
    private final Clock clock;

    Findings(FindingStore store, BeforeAndAfter effects, FigureTargets targets, Tickets tickets, Journal journal, Clock clock) {
        this.store = store;
        this.effects = effects;
        this.targets = targets;
        this.tickets = tickets;
        this.journal = journal;
        this.clock = clock;
    }

    /** The newest first, at most 300. */
    public List<Finding> all() {
        return store.all();
    }

    public Finding get(String number) {
        return store.get(number);
    }

    /** @param numbers of complaints and opinions it came from. @throws Refused FIGURE_UNKNOWN, FINDING_INCOMPLETE, NOT_FOUND, CASE_NOT_FOR_FINDING */
    @Transactional
    public Finding found(String title, String figure, String areaCode, String what, List<String> numbers, Actor by) {
        targets.get(figure);
        if (title == null || title.isBlank() || what == null || what.isBlank()) throw Refused.because("FINDING_INCOMPLETE", "number", "");
        var now = clock.instant();
        var it = new Finding(Ids.at(now), store.nextNumber(day(now)), title.strip(), figure, areaCode, what.strip(), null, null, null, null, null, null,
                Finding.State.FOUND, null, null, now, by.id(), List.of(), 0);
        store.insert(it);
        if (numbers != null) numbers.forEach(number -> attach(it, number));
        tell("FINDING_MADE", it, by, now, "figure", figure, "title", it.title());
        return store.get(it.number());
    }

    @Transactional
    public Finding carry(String number, String ticketNumber, Actor by) {
        var it = store.get(number);
        attach(it, ticketNumber);
        tell("FINDING_FED", it, by, clock.instant(), "ticket", ticketNumber);
        return store.get(number);
    }

    @Transactional
    public Finding decide(String number, String cause, String measure, UUID owner, LocalDate from, int weeks, Actor by) {
        var it = store.get(number).decided(cause, measure, owner, from, weeks);
        store.update(it);
        tell("FINDING_DECIDED", it, by, clock.instant(), "measure", it.measure(), "owner", owner, "from", from, "weeks", weeks);
        return store.get(number);
    }

    /** Lays the weeks before and after side by side and keeps what was seen. @throws Refused FINDING_NOT_DUE */
    @Transactional
    public Finding check(String number, Actor by) {
        var now = clock.instant();
        var known = store.get(number);
        var it = known.checked(known.checkOn() == null ? null : effects.of(known), day(now));
        store.update(it);
        tell("FINDING_CHECKED", it, by, now, "before", it.effect().before(), "after", it.effect().after(), "verdict", it.effect().verdict());
        return store.get(number);
    }

    /** Every finding whose weeks are over. */
    @Transactional
    public int checkDue() {
        var due = new ArrayList<>(store.due(day(clock.instant())));
        due.forEach(it -> check(it.number(), Actor.SYSTEM));
        return due.size();
    }

    @Transactional
    public Finding close(String number, String conclusion, Actor by) {
        var it = store.get(number).closed(conclusion);
        store.update(it);
        tell("FINDING_CLOSED", it, by, clock.instant(), "conclusion", it.conclusion());
        return store.get(number);
    }

    private void attach(Finding it, String ticketNumber) {
        var ticket = tickets.byNumber(ticketNumber);
        if (!CARRIED.contains(ticket.kind())) throw Refused.because("CASE_NOT_FOR_FINDING", "number", ticketNumber);
        store.attach(it.id(), ticket.id(), ticketNumber);
    }

    private void tell(String what, Finding it, Actor by, Instant now, Object... particulars) {
        journal.write(Happening.of(what, "FINDING", it.id(), it.id(), null, by, now, particulars));
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, Zones.CHINA);
    }
}
