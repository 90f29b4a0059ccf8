package cn.zhenqing365.roster.actions;

import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.planner.Effort;
import cn.zhenqing365.planner.MonthPlan;
import cn.zhenqing365.planner.RosterPlanner;
import cn.zhenqing365.roster.RosterMonth;
import cn.zhenqing365.roster.RosterMonth.State;
import cn.zhenqing365.roster.model.Cell;
import cn.zhenqing365.roster.model.Crew;
import cn.zhenqing365.roster.model.MonthBook;
import cn.zhenqing365.roster.store.MonthStore;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One month that waits is solved, outside of any transaction; taken by one node, and by another one when the first died over it. */
@Component
public class SolveRosters {
    private static final Duration DIED = Duration.ofMinutes(10);
    private final MonthStore months;
    private final ReadMonthBook books;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final long steps;
    private final RosterPlanner planner = new RosterPlanner();

    SolveRosters(MonthStore months, ReadMonthBook books, PlatformTransactionManager transactions, Clock clock, @Value("${zq.roster.steps:0}") long steps) {
        this.months = months;
        this.books = books;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.steps = steps;
    }

    /** @return false when none waits */
    public boolean solveNext() {
        var now = clock.instant();
        var taken = transaction.execute(status -> months.claim(now, now.minus(DIED)));
        if (taken == null || taken.isEmpty()) return false;
        var it = taken.get();
        try {
            var book = books.of(it.month(), it.rulesVersion());
            var fixed = begun(it, book, now.atZone(Zones.CHINA).toLocalDate());
            keep(it, book, fixed, planner.month(book.problem(fixed), steps > 0 ? Effort.steps(steps) : Effort.seconds(book.config().solveSeconds())));
        } catch (RuntimeException failed) {
            transaction.executeWithoutResult(status -> months.state(it.id(), State.FAILED));
            throw failed;
        }
        return true;
    }

    /** Of a month that has begun and is published, the days that are over stay as they were, free ones too. */
    private List<Cell> begun(RosterMonth it, MonthBook book, LocalDate today) {
        var before = months.published(it.month());
        if (before.isEmpty()) return List.of();
        var was = months.cells(before.get().id()).stream().collect(Collectors.toMap(cell -> List.<Object>of(cell.staffId(), cell.day()), cell -> cell));
        var over = new ArrayList<Cell>();
        for (var who : book.crew())
            for (var day = it.month().atDay(1); !day.isAfter(today) && !day.isAfter(it.month().atEndOfMonth()); day = day.plusDays(1)) {
                var cell = was.get(List.<Object>of(who.id(), day));
                over.add(cell == null ? new Cell(who.id(), day, null, null, true, null, null) : new Cell(cell.staffId(), day, cell.type(), cell.area(), true, cell.changedBy(), cell.reason()));
            }
        return over;
    }

    private void keep(RosterMonth it, MonthBook book, List<Cell> fixed, MonthPlan plan) {
        var byNo = book.crew().stream().collect(Collectors.toMap(Crew::staffNo, Crew::id));
        var cells = new HashMap<List<Object>, Cell>();
        for (var shift : plan.shifts()) {
            var cell = new Cell(byNo.get(shift.worker()), shift.day(), shift.type(), shift.area(), false, null, null);
            cells.put(List.of(cell.staffId(), cell.day()), cell);
        }
        fixed.stream().filter(cell -> cell.type() != null || cell.changedBy() != null).forEach(cell -> cells.put(List.of(cell.staffId(), cell.day()), cell));
        transaction.executeWithoutResult(status -> {
            if (!months.solved(it.id(), clock.instant())) return;
            months.clear(it.id(), true);
            months.put(it.id(), new ArrayList<>(cells.values()));
        });
    }
}
