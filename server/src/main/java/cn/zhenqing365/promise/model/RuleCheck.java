package cn.zhenqing365.promise.model;

import cn.zhenqing365.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a rule can be made: the first thing that is wrong with it, as a refusal with its facts. */
public final class RuleCheck {
    /** Reasons that may ever stop a clock; waiting for parts is none of them ({@code domain.md} §8, pause rules). */
    public static final List<String> PAUSES = List.of("CUST_POSTPONE", "CUST_ABSENT", "FORCE_MAJEURE", "POWER_GRID",
            "THIRD_PARTY_CUT", "NO_ACCESS", "PERMIT", "WAIT_CUST", "DO_NOT_CALL");
    /** Who can be told. */
    public static final List<String> ROLES = List.of("AGENT", "SHIFT_LEADER", "CALL_CENTRE_HEAD", "DISPATCHER", "TECHNICIAN",
            "CUSTOMER_MANAGER", "LOBBY_MANAGER", "LOBBY_HEAD", "QUALITY", "LEADER");
    private static final Set<String> WAYS = Set.of("SCREEN", "TEXT");
    private static final int LONGEST_TEXT = 200;
    private static final long LONGEST = 366L * 24 * 3600;

    private RuleCheck() {}

    public static Optional<Refusal> of(CommitmentRule rule) {
        for (var text : new String[] {rule.title(), rule.titleEn(), rule.limitText(), rule.limitTextEn()})
            if (text == null || text.isBlank() || text.length() > LONGEST_TEXT) return refuse("RULE_TEXT_MISSING", "most", LONGEST_TEXT);
        if (rule.calendar() == null) return refuse("RULE_CALENDAR_MISSING");
        for (var kind : List.of("TOWN", "RURAL")) {
            var wrong = limit(kind, rule.limits() == null ? null : rule.limits().get(kind));
            if (wrong.isPresent()) return wrong;
        }
        var unlawful = rule.pausable() == null ? Optional.of("") : rule.pausable().stream().filter(it -> !PAUSES.contains(it)).findFirst();
        if (unlawful.isPresent()) return refuse("RULE_PAUSE_NOT_LEGAL", "reason", unlawful.get());
        return ladder(rule);
    }

    private static Optional<Refusal> limit(String kind, Limit limit) {
        if (limit == null) return refuse("RULE_LIMIT_NOT_POSITIVE", "area", kind);
        var target = limit.targetDays() != null ? limit.targetDays() * 24L * 3600 : limit.targetSeconds();
        if (target <= 0 || target > LONGEST) return refuse("RULE_LIMIT_NOT_POSITIVE", "area", kind);
        var hard = limit.hardDays() != null ? Long.valueOf(limit.hardDays() * 24L * 3600) : limit.hardSeconds();
        if (hard != null && (hard < target || hard > LONGEST)) return refuse("RULE_HARD_BEFORE_TARGET", "area", kind);
        return Optional.empty();
    }

    private static Optional<Refusal> ladder(CommitmentRule rule) {
        if (rule.ladder() == null || rule.ladder().isEmpty()) return refuse("RULE_LADDER_EMPTY");
        for (int i = 0; i < rule.ladder().size(); i++) {
            var step = rule.ladder().get(i);
            int moments = (step.afterSeconds() != null ? 1 : 0) + (step.percent() != null ? 1 : 0) + (step.beforeDueSeconds() != null ? 1 : 0);
            if (moments != 1 || !ROLES.contains(String.valueOf(step.tell())) || !WAYS.contains(String.valueOf(step.how())) || !positive(step))
                return refuse("RULE_LADDER_STEP", "step", i + 1);
            if ("HARD".equals(step.percentOf()) && rule.limits().values().stream().anyMatch(it -> it.hardSeconds() == null && it.hardDays() == null))
                return refuse("RULE_LADDER_NO_HARD", "step", i + 1);
        }
        var repeat = rule.ladder().get(rule.ladder().size() - 1).repeatSeconds();
        return repeat == null || repeat < 60 ? refuse("RULE_LADDER_ENDS") : Optional.empty();
    }

    private static boolean positive(LadderStep step) {
        if (step.percent() != null) return step.percent() > 0 && step.percent() <= 1000 && Set.of("DUE", "HARD").contains(String.valueOf(step.percentOf()));
        return step.afterSeconds() != null ? step.afterSeconds() > 0 : step.beforeDueSeconds() > 0;
    }

    private static Optional<Refusal> refuse(String code, Object... facts) {
        return Optional.of(Refusal.of(code, facts));
    }
}
