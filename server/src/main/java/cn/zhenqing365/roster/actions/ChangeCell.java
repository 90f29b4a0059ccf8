package cn.zhenqing365.roster.actions;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.roster.model.Cell;
import cn.zhenqing365.roster.model.RosterConfig;
import cn.zhenqing365.roster.store.MonthStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One day of one person in a draft is changed by hand; what breaks a hard rule only with a reason and by whoever may. */
@Component
public class ChangeCell {
    private static final int LONGEST_REASON = 200;
    private final Drafts drafts;
    private final MonthStore months;
    private final ReadMonthBook books;
    private final StaffMembers staff;
    private final Journal journal;
    private final Clock clock;

    ChangeCell(Drafts drafts, MonthStore months, ReadMonthBook books, StaffMembers staff, Journal journal, Clock clock) {
        this.drafts = drafts;
        this.months = months;
        this.books = books;
        this.staff = staff;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param type   null for a day off; {@code area} null for the own one
     * @param mayBreak whether the person may break a hard rule with a reason
     * @throws Refused NOT_FOUND, ROSTER_NOT_A_DRAFT, ROSTER_DAY_OVER, INVALID_DAY, INVALID_SHIFT_KIND, INVALID_ROSTER_PERSON, ROSTER_RULE_BROKEN, ROSTER_REASON_MISSING
     */
    @Transactional
    public void change(UUID roster, String staffNo, LocalDate day, String type, String area, String reason, boolean mayBreak, Actor by) {
        var draft = drafts.locked(roster);
        var now = clock.instant();
        if (!YearMonth.from(day).equals(draft.month())) throw Refused.because("INVALID_DAY", "day", day.toString());
        if (!day.isAfter(now.atZone(Zones.CHINA).toLocalDate())) throw Refused.because("ROSTER_DAY_OVER", "day", day.toString());
        if (reason != null && reason.length() > LONGEST_REASON) throw Refused.because("REASON_OUT_OF_RANGE", "most", LONGEST_REASON);
        var person = staff.byNo(staffNo).filter(it -> it.active() && it.role() == Role.TECHNICIAN).orElseThrow(() -> Refused.because("INVALID_ROSTER_PERSON", "staffNo", staffNo));
        var book = books.of(draft.month(), draft.rulesVersion());
        if (type != null) book.config().kind(type);
        var where = type == null ? null : area == null ? home(person) : area;
        if (where != null && !where.equals(RosterConfig.CENTRAL) && book.areas().stream().noneMatch(it -> it.code().equals(where))) throw Refused.notFound("area", where);
        var before = months.cells(roster);
        var cell = new Cell(person.id(), day, type, where, true, by.name(), null);
        var after = new ArrayList<>(before.stream().filter(it -> !(it.staffId().equals(person.id()) && it.day().equals(day))).toList());
        after.add(cell);
        var broken = drafts.newlyBroken(book, before, after, List.of(staffNo));
        if (!broken.isEmpty()) {
            if (!mayBreak) throw Refused.because("ROSTER_RULE_BROKEN", "why", broken.get(0).why().zh(), "whyEn", broken.get(0).why().en());
            if (reason == null || reason.isBlank()) throw Refused.because("ROSTER_REASON_MISSING", "why", broken.get(0).why().zh(), "whyEn", broken.get(0).why().en());
            cell = new Cell(person.id(), day, type, where, true, by.name(), reason.strip());
        }
        months.put(roster, List.of(cell));
        journal.write(Happening.of("ROSTER_CHANGED", "ROSTER", roster, null, where == null || where.equals(RosterConfig.CENTRAL) ? null : where, by, now, "staffNo", staffNo, "name", person.name(), "day", day.toString(),
                "type", type == null ? "OFF" : type, "brokenRule", broken.isEmpty() ? null : broken.get(0).why().zh(), "reason", cell.reason()));
    }

    private static String home(Staff it) {
        return it.allAreas() ? RosterConfig.CENTRAL : it.areas().stream().sorted().findFirst().orElse(RosterConfig.CENTRAL);
    }
}
