package cn.zhenqing365.roster;

import cn.zhenqing365.calendar.Holidays;
import cn.zhenqing365.planner.DayWish;
import cn.zhenqing365.planner.RosterGoals;
import cn.zhenqing365.roster.actions.ReadMonthBook;
import cn.zhenqing365.roster.store.RosterRequestStore;
import cn.zhenqing365.roster.store.RosterRuleStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The door for others who make a rota of their own: leave, wishes, the calendar and the rules of rest are kept in one place. */
@Component
public class RosterFacts {
    /** An approved wish. @param type a kind of shift of this roster, which another rota may not have; null for a day off */
    public record Wished(UUID staffId, LocalDate day, DayWish.Kind kind, String type) {}

    private final ReadMonthBook books;
    private final RosterRequestStore requests;
    private final RosterRuleStore rules;

    RosterFacts(ReadMonthBook books, RosterRequestStore requests, RosterRuleStore rules) {
        this.books = books;
        this.requests = requests;
        this.rules = rules;
    }

    /** Days of the month each is away, by person. */
    public Map<UUID, Set<LocalDate>> leave(YearMonth month) {
        return books.leave(month);
    }

    public List<Wished> wishes(Collection<UUID> staff, YearMonth month) {
        return requests.touching(staff, month.atDay(1), month.atEndOfMonth()).stream().filter(it -> it.state() == RosterRequest.State.APPROVED && it.kind() != RosterRequest.Kind.LEAVE)
                .map(it -> new Wished(it.staffId(), it.from(), DayWish.Kind.valueOf(it.kind().name()), it.type())).toList();
    }

    /** Official days off and worked weekend days as known for the month. */
    public Holidays holidays(YearMonth month) {
        return books.holidays(month);
    }

    public cn.zhenqing365.planner.RosterRules hard(Instant now) {
        return rules.inForce(now).rules().hard();
    }

    public RosterGoals weights(Instant now) {
        return rules.inForce(now).rules().weights();
    }

    /** Hours of the contract for each working day. */
    public double hoursPerWorkingDay(Instant now) {
        return rules.inForce(now).rules().hoursPerWorkingDay();
    }
}
