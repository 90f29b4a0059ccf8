package cn.zhenqing365.credit.actions;

import cn.zhenqing365.credit.RulesPreview;
import cn.zhenqing365.credit.RulesPreview.Changed;
import cn.zhenqing365.credit.RulesPreview.PerRule;
import cn.zhenqing365.credit.RulesPreview.Sum;
import cn.zhenqing365.credit.model.CreditRules;
import cn.zhenqing365.credit.store.CreditRuleStore;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.promise.Breach;
import cn.zhenqing365.promise.ClockRules;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What other rules would have made of the promises broken in a month. Both sides are computed alike, from what is known today; what
 * a person then approved, changed or refused is not looked at. Writes nothing.
 */
@Component
public class TryCreditRules {
    private static final int MOST = 5000, MOST_SHOWN = 200;

    private final ChangeCreditRules change;
    private final CreditRuleStore rules;
    private final ClockRules clocks;
    private final Tickets tickets;
    private final WorthOfBreach worthOf;
    private final Clock clock;

    TryCreditRules(ChangeCreditRules change, CreditRuleStore rules, ClockRules clocks, Tickets tickets, WorthOfBreach worthOf, Clock clock) {
        this.change = change;
        this.rules = rules;
        this.clocks = clocks;
        this.tickets = tickets;
        this.worthOf = worthOf;
        this.clock = clock;
    }

    /** @param thisMonth what was broken this month so far, instead of last month. @throws cn.zhenqing365.kernel.Refused as when the rules are saved */
    @Transactional(readOnly = true)
    public RulesPreview onLastMonth(CreditRules wanted, boolean thisMonth) {
        var draft = change.complete(wanted);
        var now = clock.instant();
        var first = LocalDate.ofInstant(now, Zones.CHINA).withDayOfMonth(1);
        var from = (thisMonth ? first : first.minusMonths(1)).atStartOfDay(Zones.CHINA).toInstant();
        var until = thisMonth ? now : first.atStartOfDay(Zones.CHINA).toInstant();
        return compared(draft, from, until);
    }

    private RulesPreview compared(CreditRules draft, Instant from, Instant until) {
        var asked = new HashSet<String>();
        rules.all().forEach(version -> version.rules().rules().forEach(it -> asked.addAll(it.clocks())));
        draft.rules().forEach(it -> asked.addAll(it.clocks()));
        var breaches = clocks.brokenIn(asked, from, until, MOST);
        var found = tickets.of(breaches.stream().map(Breach::threadId).collect(java.util.stream.Collectors.toSet()));
        var was = new Side();
        var would = new Side();
        var changed = new ArrayList<Changed>();
        for (var it : breaches) {
            var ticket = found.get(it.threadId());
            if (ticket == null || ticket.householdId() == null) continue;
            var before = was.add(rules.inForce(it.at()).rules(), it, ticket);
            var after = would.add(draft, it, ticket);
            if (before != after) changed.add(new Changed(ticket.number(), it.promise().clock(), ticket.service(), it.at(), before, after));
        }
        return new RulesPreview(from, until, breaches.size(), was.sum(), would.sum(), perRule(was, would), changed.size(),
                changed.stream().sorted(java.util.Comparator.comparing(Changed::brokenAt).reversed()).limit(MOST_SHOWN).toList());
    }

    private static List<PerRule> perRule(Side was, Side would) {
        var ids = new TreeMap<String, PerRule>();
        was.byRule.forEach((id, it) -> ids.put(id, new PerRule(id, it[0], it[1], 0, 0)));
        would.byRule.forEach((id, it) -> ids.merge(id, new PerRule(id, 0, 0, it[0], it[1]), (a, b) -> new PerRule(id, a.was(), a.wasCents(), b.would(), b.wouldCents())));
        return List.copyOf(ids.values());
    }

    /** One side of the comparison, added up. */
    private final class Side {
        private final Map<String, long[]> byRule = new HashMap<>();
        private long cases, cents, waiting;

        /** @return the cents this breach is worth under these rules; of a matter that is not over: none yet */
        long add(CreditRules inForce, Breach breach, Ticket ticket) {
            var all = 0L;
            for (var rule : inForce.rules()) {
                if (!rule.answers(breach.promise().clock(), ticket.service(), breach.hard()) || rule.cents() != null && rule.cents() == 0) continue;
                Optional<WorthOfBreach.Worth> worth = worthOf.of(rule, inForce, ticket.service(), breach.promise(), ticket);
                if (worth.isEmpty()) waiting++;
                if (worth.isEmpty() || worth.get().amount() == null) continue;
                var owed = worth.get().amount().cents();
                var counted = byRule.computeIfAbsent(rule.id(), none -> new long[2]);
                counted[0]++;
                counted[1] += owed;
                cases++;
                all += owed;
            }
            cents += all;
            return all;
        }

        Sum sum() {
            return new Sum(cases, cents, waiting);
        }
    }
}
