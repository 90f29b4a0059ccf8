package cn.zhenqing365.credit.model;

import cn.zhenqing365.credit.model.CreditRules.Fee;
import cn.zhenqing365.credit.model.CreditRules.Rule;
import cn.zhenqing365.credit.model.CreditRules.Way;
import cn.zhenqing365.kernel.Refusal;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The first thing that is wrong with rules of credits, with the field it stands in: {@code fees.2.cents}, {@code rules.R-TV-22.percentPerDay}. */
public final class CreditRulesCheck {
    private static final Set<String> KINDS = Set.of("INSTALL", "MONTH"), LIMITS = Set.of("HARD", "DUE");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LONGEST_TITLE = 120;

    private CreditRulesCheck() {}

    public static Optional<Refusal> of(CreditRules it) {
        if (it.quietFrom() == null || it.quietUntil() == null) return refuse("INVALID_CREDIT_QUIET_HOURS", it.quietFrom() == null ? "quietFrom" : "quietUntil");
        var fees = fees(it.fees());
        return fees.isPresent() ? fees : rules(it.rules());
    }

    private static Optional<Refusal> fees(List<Fee> fees) {
        if (fees == null) return refuse("INVALID_CREDIT_FEE", "fees", "row", 1);
        var known = new HashSet<String>();
        for (int i = 0; i < fees.size(); i++) {
            var it = fees.get(i);
            if (it.service() == null || it.service().isBlank() || it.cents() < 0 || !KINDS.contains(String.valueOf(it.kind())))
                return refuse("INVALID_CREDIT_FEE", "fees." + i + (it.cents() < 0 ? ".cents" : ".service"), "row", i + 1);
            if (!known.add(it.service() + " " + it.kind() + " " + it.product())) return refuse("INVALID_CREDIT_FEE_TWICE", "fees." + i + ".service", "row", i + 1);
        }
        return Optional.empty();
    }

    private static Optional<Refusal> rules(List<Rule> rules) {
        if (rules == null) return refuse("INVALID_CREDIT_RULE_ID", "rules", "rule", "");
        var ids = new HashSet<String>();
        for (var it : rules) {
            var id = String.valueOf(it.id());
            if (!id.matches("[A-Za-z0-9][A-Za-z0-9/-]{1,39}") || !ids.add(id)) return refuse("INVALID_CREDIT_RULE_ID", "rules." + id + ".id", "rule", id);
            var wrong = rule(it, "rules." + id + ".");
            if (wrong.isPresent()) return wrong;
        }
        return Optional.empty();
    }

    private static Optional<Refusal> rule(Rule it, String at) {
        if (untold(it.title()) || untold(it.titleEn())) return refuse("INVALID_CREDIT_RULE_TITLE", at + (untold(it.title()) ? "title" : "titleEn"), "rule", it.id(), "most", LONGEST_TITLE);
        if (it.clocks() == null || it.clocks().isEmpty()) return refuse("INVALID_CREDIT_RULE_CLOCKS", at + "clocks", "rule", it.id());
        if (it.services() == null || it.services().isEmpty()) return refuse("INVALID_CREDIT_RULE_SERVICES", at + "services", "rule", it.id());
        if (!LIMITS.contains(String.valueOf(it.limit()))) return refuse("INVALID_CREDIT_RULE_LIMIT", at + "limit", "rule", it.id());
        if (it.way() == null) return refuse("INVALID_CREDIT_RULE_WAY", at + "way", "rule", it.id());
        if (it.way() == Way.FIXED && (it.cents() == null || it.cents() < 0)) return refuse("INVALID_CREDIT_RULE_AMOUNT", at + "cents", "rule", it.id());
        var percent = it.percentPerDay();
        if (it.way() == Way.PERCENT_PER_DAY && (percent == null || percent.signum() <= 0 || percent.compareTo(HUNDRED) > 0))
            return refuse("INVALID_CREDIT_RULE_PERCENT", at + "percentPerDay", "rule", it.id());
        return Optional.empty();
    }

    private static boolean untold(String text) {
        return text == null || text.isBlank() || text.length() > LONGEST_TITLE;
    }

    private static Optional<Refusal> refuse(String code, String field, Object... facts) {
        var all = new java.util.ArrayList<Object>(List.of("field", field));
        all.addAll(List.of(facts));
        return Optional.of(Refusal.of(code, all.toArray()));
    }
}
