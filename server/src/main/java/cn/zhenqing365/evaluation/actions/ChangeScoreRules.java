package cn.zhenqing365.evaluation.actions;

import cn.zhenqing365.evaluation.RulesVersion;
import cn.zhenqing365.evaluation.model.MonthScores;
import cn.zhenqing365.evaluation.model.Post;
import cn.zhenqing365.evaluation.model.RulesCheck;
import cn.zhenqing365.evaluation.model.ScoreRules;
import cn.zhenqing365.evaluation.store.ScoreRulesStore;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.Zones;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Other rules from a moment on, and what they would have made of a month that was. Snapshots keep the rules they were taken under. */
@Component
public class ChangeScoreRules {
    /** One person under the rules of the month and under the wanted ones. Totals are null for 未评. */
    public record Compared(UUID staffId, Post post, BigDecimal total, int stars, BigDecimal wouldBe, int wouldBeStars) {}

    private final ScoreRulesStore rules;
    private final GatherMonth gather;
    private final Journal journal;
    private final Clock clock;

    ChangeScoreRules(ScoreRulesStore rules, GatherMonth gather, Journal journal, Clock clock) {
        this.rules = rules;
        this.gather = gather;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param from null for now. @throws Refused what {@link RulesCheck} refuses, RULES_IN_THE_PAST, SCORE_RULES_CHANGED_MEANWHILE */
    @Transactional
    public RulesVersion change(ScoreRules wanted, Instant from, Actor by) {
        RulesCheck.check(wanted);
        var now = clock.instant();
        var effective = from == null ? now : from;
        if (effective.isBefore(now)) throw Refused.because("RULES_IN_THE_PAST", "from", effective);
        var added = rules.add(wanted, effective, by.name(), now);
        journal.write(Happening.of("SCORE_RULES_CHANGED", "SCORE_RULES", Ids.at(now), null, null, by, now, "version", added.version(), "effectiveFrom", effective));
        return added;
    }

    /** Nothing is written. @throws Refused what {@link RulesCheck} refuses */
    @Transactional(readOnly = true)
    public List<Compared> preview(ScoreRules wanted, YearMonth month) {
        RulesCheck.check(wanted);
        var end = month.plusMonths(1).atDay(1).atStartOfDay(Zones.CHINA).toInstant().minusMillis(1);
        var would = gather.of(month, wanted).stream().collect(Collectors.toMap(MonthScores.Person::staffId, Function.identity()));
        return gather.of(month, rules.inForce(end).rules()).stream().map(it -> {
            var other = would.get(it.staffId()).score();
            return new Compared(it.staffId(), it.inputs().post(), it.score().total(), it.score().stars(), other.total(), other.stars());
        }).toList();
    }
}
