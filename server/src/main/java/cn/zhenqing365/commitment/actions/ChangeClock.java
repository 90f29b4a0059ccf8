package cn.zhenqing365.commitment.actions;

import cn.zhenqing365.commitment.LawBook;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.platform.NewVersion;
import cn.zhenqing365.promise.ClockRules;
import cn.zhenqing365.promise.RulePreview;
import cn.zhenqing365.promise.model.CommitmentRule;
import cn.zhenqing365.ticket.TicketLine;
import cn.zhenqing365.ticket.Tickets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Another limit, calendar, pause or ladder for a clock, from a moment on; first it is tried on the promises of last month. */
@Component
public class ChangeClock {
    /** The preview, and the numbers people say for the tickets in it; a promise of the hall has none. */
    public record Tried(RulePreview preview, Map<UUID, String> numbers) {}

    private final ClockRules rules;
    private final LawBook law;
    private final Tickets tickets;
    private final Journal journal;
    private final Clock clock;

    ChangeClock(ClockRules rules, LawBook law, Tickets tickets, Journal journal, Clock clock) {
        this.rules = rules;
        this.law = law;
        this.tickets = tickets;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param thisMonth what has started this month so far, instead of last month. @throws Refused as {@link ClockRules#publish}, RULE_BEYOND_LAW */
    public Tried onLastMonth(CommitmentRule draft, boolean thisMonth) {
        var now = clock.instant();
        var first = LocalDate.ofInstant(now, Zones.CHINA).withDayOfMonth(1);
        var from = (thisMonth ? first : first.minusMonths(1)).atStartOfDay(Zones.CHINA).toInstant();
        var until = thisMonth ? now : first.atStartOfDay(Zones.CHINA).toInstant();
        var complete = complete(draft);
        var preview = rules.preview(complete, from, until, now);
        law.allow(complete);
        var threads = preview.changed().stream().map(RulePreview.Changed::threadId).collect(Collectors.toCollection(LinkedHashSet::new));
        return new Tried(preview, tickets.lines(threads).stream().collect(Collectors.toMap(TicketLine::id, TicketLine::number)));
    }

    /** @throws Refused as {@link NewVersion#begins} and {@link ClockRules#publish}, RULE_BEYOND_LAW */
    @Transactional
    public CommitmentRule change(CommitmentRule draft, NewVersion how, Actor by) {
        var now = clock.instant();
        var from = how.begins(rules.newestVersion(draft.clock()), now);
        var rule = rules.publish(complete(draft), from, by.name(), how.why());
        law.allow(rule);
        journal.write(Happening.of("CLOCK_RULE_CHANGED", "CLOCK", Ids.at(now), null, null, by, now, "clock", rule.clock(), "version", rule.version(),
                "effectiveFrom", rule.effectiveFrom(), "limit", rule.limitText(), "reason", how.why()));
        return rule;
    }

    /** What a screen cannot change is taken from the version before: where the rule comes from, the law beside it, its direction. */
    private CommitmentRule complete(CommitmentRule it) {
        var before = rules.all().stream().filter(one -> one.clock().equals(it.clock())).findFirst().orElseThrow(() -> Refused.because("CLOCK_UNKNOWN", "clock", it.clock()));
        return new CommitmentRule(it.clock(), 0, null, it.title(), it.titleEn(), it.limitText(), it.limitTextEn(), it.calendar(), it.limits(), it.pausable(),
                it.ladder(), before.source(), before.section(), before.law(), it.pauseLimits(), before.ahead());
    }
}
