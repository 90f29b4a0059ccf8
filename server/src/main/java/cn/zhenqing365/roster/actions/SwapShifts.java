package cn.zhenqing365.roster.actions;

import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.roster.RosterMonth;
import cn.zhenqing365.roster.ShiftSwap;
import cn.zhenqing365.roster.ShiftSwap.State;
import cn.zhenqing365.roster.model.Cell;
import cn.zhenqing365.roster.model.MonthBook;
import cn.zhenqing365.roster.model.NightGroups;
import cn.zhenqing365.roster.model.RosterConfig;
import cn.zhenqing365.roster.model.Swapped;
import cn.zhenqing365.roster.store.MonthStore;
import cn.zhenqing365.roster.store.SwapStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A shift is offered, a colleague says yes, a leader agrees: then the roster has a new version. */
@Component
public class SwapShifts {
    private static final int LONGEST_NOTE = 200;
    private final SwapStore swaps;
    private final MonthStore months;
    private final ReadMonthBook books;
    private final Drafts drafts;
    private final PublishRoster publish;
    private final StaffMembers staff;
    private final TellPeople tell;
    private final Journal journal;
    private final Clock clock;

    SwapShifts(SwapStore swaps, MonthStore months, ReadMonthBook books, Drafts drafts, PublishRoster publish, StaffMembers staff, TellPeople tell, Journal journal, Clock clock) {
        this.swaps = swaps;
        this.months = months;
        this.books = books;
        this.drafts = drafts;
        this.publish = publish;
        this.staff = staff;
        this.tell = tell;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Refused ROSTER_DAY_OVER, NO_ROSTER_PUBLISHED, SHIFT_NOT_THERE, INVALID_ROSTER_PERSON, INVALID_DAY, SWAP_ALREADY_ASKED */
    @Transactional
    public ShiftSwap ask(Staff me, LocalDate day, String colleagueNo, LocalDate returnDay, String note, Actor by) {
        var now = clock.instant();
        var published = published(day);
        if (note != null && note.length() > LONGEST_NOTE) throw Refused.because("REASON_OUT_OF_RANGE", "most", LONGEST_NOTE);
        var cells = months.cells(published.id());
        var mine = Swapped.shift(cells, me.id(), day).orElseThrow(() -> Refused.because("SHIFT_NOT_THERE", "day", day.toString()));
        var colleague = colleagueNo == null || colleagueNo.isBlank() ? null : staff.byNo(colleagueNo).filter(it -> it.active() && !it.id().equals(me.id()))
                .orElseThrow(() -> Refused.because("INVALID_ROSTER_PERSON", "staffNo", colleagueNo));
        if (returnDay != null && (colleague == null || !YearMonth.from(returnDay).equals(YearMonth.from(day)))) throw Refused.because("INVALID_DAY", "day", returnDay.toString());
        if (returnDay != null && Swapped.shift(cells, colleague.id(), returnDay).isEmpty()) throw Refused.because("SHIFT_NOT_THERE", "day", returnDay.toString());
        var it = new ShiftSwap(Ids.at(now), me.id(), day, mine.type(), mine.area(), colleague == null ? null : colleague.id(), returnDay, note == null || note.isBlank() ? null : note.strip(), State.ASKED, null, now, null, null);
        try {
            swaps.ask(it);
        } catch (DuplicateKeyException there) {
            throw Refused.because("SWAP_ALREADY_ASKED", "day", day.toString());
        }
        if (colleague != null) tell.say(colleague.id(), "%s想请您顶%s的班%s,请在“我的班表”里答复。".formatted(me.name(), TellPeople.day(day), returnDay == null ? "" : ",换您%s的班".formatted(TellPeople.day(returnDay))), it.id(), now);
        journal.write(Happening.of("SWAP_ASKED", "STAFF", me.id(), it.id(), area(mine), by, now, "day", day.toString(), "type", mine.type()));
        return it;
    }

    /** The colleague says yes: only one can, and only when the rules hold. @throws Refused NOT_FOUND, SHIFT_TAKEN, SWAP_OVER, SWAP_NOT_FOR_YOU, ROSTER_RULE_BROKEN … */
    @Transactional
    public void take(UUID id, Staff me, Actor by) {
        var it = swaps.lock(id).orElseThrow(() -> Refused.notFound("swap", id));
        if (it.state() == State.TAKEN) throw Refused.because("SHIFT_TAKEN");
        if (it.state() != State.ASKED) throw Refused.because("SWAP_OVER");
        var published = published(it.day());
        var book = books.of(published.month(), published.rulesVersion());
        if (it.askerId().equals(me.id()) || it.colleagueId() != null && !it.colleagueId().equals(me.id()) || !peers(book, it, me)) throw Refused.because("SWAP_NOT_FOR_YOU");
        swapped(book, it, me.id(), months.cells(published.id()), by);
        var now = clock.instant();
        try {
            swaps.take(id, me.id(), now);
        } catch (DuplicateKeyException faster) {
            throw Refused.because("SHIFT_TAKEN");
        }
        tell.say(it.askerId(), "%s愿意顶您%s的班,等待批准。".formatted(me.name(), TellPeople.day(it.day())), id, now);
        journal.write(Happening.of("SWAP_TAKEN", "STAFF", me.id(), id, null, by, now, "day", it.day().toString()));
    }

    /** @throws Refused NOT_FOUND, SWAP_NOT_TAKEN, ROSTER_REASON_NEEDED, ROSTER_RULE_BROKEN, SHIFT_NOT_THERE, SHIFT_TAKER_BUSY */
    @Transactional
    public void decide(UUID id, boolean approved, String reason, Actor by) {
        var it = swaps.lock(id).orElseThrow(() -> Refused.notFound("swap", id));
        if (it.state() != State.TAKEN) throw Refused.because("SWAP_NOT_TAKEN");
        var now = clock.instant();
        if (!approved) {
            if (reason == null || reason.isBlank()) throw Refused.because("ROSTER_REASON_NEEDED");
            swaps.decide(id, State.REFUSED, by.name(), now, reason.strip());
            write("SWAP_REFUSED", it, by, now, reason.strip());
            for (var who : List.of(it.askerId(), it.takerId())) tell.say(who, "%s的换班未批准:%s".formatted(TellPeople.day(it.day()), reason.strip()), id, now);
            return;
        }
        var before = published(it.day());
        months.lock(before.id());
        var book = books.of(before.month(), before.rulesVersion());
        var cells = months.cells(before.id());
        var after = swapped(book, it, it.takerId(), cells, by);
        months.state(before.id(), RosterMonth.State.REPLACED);
        var next = new RosterMonth(Ids.at(now), before.month(), months.nextVersion(before.month()), RosterMonth.State.PUBLISHED, "SWAPPED", before.rulesVersion(), by.name(), now, null, now, by.name(), now);
        try {
            months.open(next);
        } catch (DuplicateKeyException faster) {
            throw Refused.because("ROSTER_OVERTAKEN", "month", before.month().toString(), "version", before.version());
        }
        months.publish(next.id(), by.name(), now);
        months.put(next.id(), after);
        swaps.decide(id, State.APPROVED, by.name(), now, reason == null || reason.isBlank() ? null : reason.strip());
        publish.counts(next, book, cells, after, by);
        write("SWAP_APPROVED", it, by, now, reason);
    }

    /** By the asker until it is decided; a colleague who has agreed is told. @throws Refused NOT_FOUND, SWAP_OVER */
    @Transactional
    public void withdraw(UUID id, Staff me, Actor by) {
        var it = swaps.lock(id).filter(one -> one.askerId().equals(me.id())).orElseThrow(() -> Refused.notFound("swap", id));
        if (it.state() != State.ASKED && it.state() != State.TAKEN) throw Refused.because("SWAP_OVER");
        var now = clock.instant();
        swaps.decide(id, State.WITHDRAWN, me.name(), now, null);
        if (it.takerId() != null) tell.say(it.takerId(), "%s已撤回%s的换班,您不用顶班。".formatted(me.name(), TellPeople.day(it.day())), id, now);
        write("SWAP_WITHDRAWN", it, by, now, null);
    }

    private void write(String what, ShiftSwap it, Actor by, Instant now, String reason) {
        journal.write(Happening.of(what, "STAFF", it.askerId(), it.id(), null, by, now, "day", it.day().toString(), "taker", it.takerId(), "reason", reason));
    }

    private RosterMonth published(LocalDate day) {
        if (!day.isAfter(clock.instant().atZone(Zones.CHINA).toLocalDate())) throw Refused.because("ROSTER_DAY_OVER", "day", day.toString());
        return months.published(YearMonth.from(day)).orElseThrow(() -> Refused.because("NO_ROSTER_PUBLISHED", "month", YearMonth.from(day).toString()));
    }

    private List<Cell> swapped(MonthBook book, ShiftSwap it, UUID taker, List<Cell> cells, Actor by) {
        var after = Swapped.of(cells, it.askerId(), it.day(), taker, it.returnDay(), by.name());
        var both = book.crew().stream().filter(who -> who.id().equals(taker) || who.id().equals(it.askerId())).map(who -> who.staffNo()).toList();
        var broken = drafts.newlyBroken(book, cells, after, both);
        if (!broken.isEmpty()) throw Refused.because("ROSTER_RULE_BROKEN", "why", broken.get(0).why().zh(), "whyEn", broken.get(0).why().en());
        return after;
    }

    private static boolean peers(MonthBook book, ShiftSwap it, Staff me) {
        if (it.area().equals(RosterConfig.CENTRAL)) return me.allAreas();
        return NightGroups.of(book.config(), book.areas()).stream().filter(group -> group.contains(it.area())).anyMatch(group -> group.stream().anyMatch(me.areas()::contains));
    }

    private static String area(Cell it) {
        return it.area().equals(RosterConfig.CENTRAL) ? null : it.area();
    }
}
