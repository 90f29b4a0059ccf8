package cn.zhenqing365.roster.actions;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.planner.MonthPlan;
import cn.zhenqing365.roster.RosterMonth;
import cn.zhenqing365.roster.model.Cell;
import cn.zhenqing365.roster.model.MonthBook;
import cn.zhenqing365.roster.store.MonthStore;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What changing, publishing and swapping have in common: the draft, locked, and what a change would break. */
@Component
class Drafts {
    private final MonthStore months;
    private final ReadMonthBook books;

    Drafts(MonthStore months, ReadMonthBook books) {
        this.months = months;
        this.books = books;
    }

    /** @throws Refused NOT_FOUND, ROSTER_NOT_A_DRAFT */
    RosterMonth locked(UUID id) {
        var it = months.lock(id).orElseThrow(() -> Refused.notFound("roster", id));
        if (!it.draft()) throw Refused.because("ROSTER_NOT_A_DRAFT", "month", it.month().toString(), "version", it.version());
        return it;
    }

    /** Hard rules that hold before and not after; those of {@code staffNo} only unless it is null. */
    List<MonthPlan.Finding> newlyBroken(MonthBook book, Collection<Cell> before, Collection<Cell> after, Collection<String> staffNos) {
        var known = new HashSet<>(broken(book, before).stream().map(it -> List.of(it.worker(), it.day(), it.why().zh())).toList());
        return broken(book, after).stream().filter(it -> staffNos.contains(it.worker()) && !known.contains(List.of(it.worker(), it.day(), it.why().zh()))).toList();
    }

    List<MonthPlan.Finding> broken(MonthBook book, Collection<Cell> cells) {
        return books.judge(book, cells).findings().stream().filter(it -> it.what() == MonthPlan.What.RULE).toList();
    }
}
