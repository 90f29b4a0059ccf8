package cn.zhenqing365.roster.actions;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.roster.Roster;
import cn.zhenqing365.roster.RosterMonth;
import cn.zhenqing365.roster.RosterMonth.State;
import cn.zhenqing365.roster.model.Cell;
import cn.zhenqing365.roster.model.Crew;
import cn.zhenqing365.roster.model.Expanded;
import cn.zhenqing365.roster.model.MonthBook;
import cn.zhenqing365.roster.store.MonthStore;
import cn.zhenqing365.roster.store.ShiftRows;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A draft becomes what counts: the shifts of the month that have not begun yet are replaced, those that have begun stay for ever. The version before
 * is kept. Each person whose days are other than before is told by text.
 */
@Component
public class PublishRoster {
    private final Drafts drafts;
    private final MonthStore months;
    private final ShiftRows shifts;
    private final ReadMonthBook books;
    private final TellPeople tell;
    private final Roster roster;
    private final Journal journal;
    private final Clock clock;

    PublishRoster(Drafts drafts, MonthStore months, ShiftRows shifts, ReadMonthBook books, TellPeople tell, Roster roster, Journal journal, Clock clock) {
        this.drafts = drafts;
        this.months = months;
        this.shifts = shifts;
        this.books = books;
        this.tell = tell;
        this.roster = roster;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Refused NOT_FOUND, ROSTER_NOT_A_DRAFT, ROSTER_OVERTAKEN, ROSTER_RULE_BROKEN */
    @Transactional
    public RosterMonth publish(UUID id, Actor by) {
        var draft = drafts.locked(id);
        var before = months.lockPublished(draft.month());
        if (before.isPresent() && before.get().version() > draft.version()) throw Refused.because("ROSTER_OVERTAKEN", "month", draft.month().toString(), "version", before.get().version());
        var book = books.of(draft.month(), draft.rulesVersion());
        var cells = months.cells(id);
        notBroken(book, cells);
        before.ifPresent(it -> months.state(it.id(), State.REPLACED));
        try {
            months.publish(id, by.name(), clock.instant());
        } catch (DuplicateKeyException faster) {
            throw Refused.because("ROSTER_OVERTAKEN", "month", draft.month().toString(), "version", draft.version());
        }
        return counts(draft, book, before.map(it -> months.cells(it.id())).orElse(null), cells, by);
    }

    /** From now on these are the shifts. @param before null when none was published */
    RosterMonth counts(RosterMonth it, MonthBook book, List<Cell> before, List<Cell> cells, Actor by) {
        var now = clock.instant();
        Instant begin = ReadMonthBook.start(it.month().atDay(1)), end = ReadMonthBook.start(it.month().plusMonths(1).atDay(1)), from = now.isAfter(begin) ? now.plus(1, ChronoUnit.MILLIS) : begin;
        shifts.remove(book.crew().stream().map(Crew::id).toList(), from, end);
        shifts.insert(it.id(), Expanded.of(cells, book.config(), book.areas()).stream().filter(shift -> !shift.hours().start().isBefore(from))
                .map(shift -> new ShiftRows.NewShift(shift.staffId(), shift.area(), shift.standBy() ? "STAND_BY" : "DUTY", shift.hours().start(), shift.hours().end())).toList(), now);
        roster.forget();
        var told = tell.published(it, book, before, cells, now);
        journal.write(Happening.of("ROSTER_PUBLISHED", "ROSTER", it.id(), null, null, by, now, "month", it.month().toString(), "version", it.version(), "told", told));
        return months.find(it.id()).orElseThrow();
    }

    /** A rule may be broken only where somebody gave a reason near it. */
    private void notBroken(MonthBook book, Collection<Cell> cells) {
        var byNo = book.crew().stream().collect(Collectors.toMap(Crew::staffNo, Crew::id));
        for (var it : drafts.broken(book, cells)) {
            var who = byNo.get(it.worker());
            if (cells.stream().noneMatch(cell -> cell.staffId().equals(who) && cell.reason() != null && Math.abs(ChronoUnit.DAYS.between(cell.day(), it.day())) <= 7))
                throw Refused.because("ROSTER_RULE_BROKEN", "why", it.why().zh(), "whyEn", it.why().en());
        }
    }
}
