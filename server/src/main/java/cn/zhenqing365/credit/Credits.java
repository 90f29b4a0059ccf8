package cn.zhenqing365.credit;

import cn.zhenqing365.credit.model.CreditRules;
import cn.zhenqing365.credit.store.CreditRuleStore;
import cn.zhenqing365.credit.store.CreditStore;
import cn.zhenqing365.directory.Households;
import cn.zhenqing365.kernel.Refused;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The door: credits as lists show them, their rules and their batches. */
@Component
public class Credits {
    /** One line of a batch as billing reads it; the household by its account number, no name and no phone. */
    public record Line(int batch, int line, String accountNo, String service, String ruleId, String ticketNumber, long cents) {}

    private static final int SHOWN = 300;
    private final CreditStore store;
    private final CreditRuleStore rules;
    private final Households households;

    Credits(CreditStore store, CreditRuleStore rules, Households households) {
        this.store = store;
        this.rules = rules;
        this.households = households;
    }

    /** Newest first. @param areas null for all */
    public List<Credit> list(Credit.State state, Collection<String> areas) {
        return store.list(state, areas, SHOWN);
    }

    /** The rule a credit was made under, in the version of its day. */
    public CreditRules.Rule rule(Credit it) {
        return rules.version(it.rulesVersion()).rules().stream().filter(one -> one.id().equals(it.ruleId())).findFirst().orElseThrow();
    }

    public List<CreditBatch> batches() {
        return store.batches(SHOWN);
    }

    /** The same lines in the same order however often they are asked for. */
    public List<Line> lines(int batch) {
        var credits = store.ofBatch(batch);
        return IntStream.range(0, credits.size()).mapToObj(n -> {
            var it = credits.get(n);
            return new Line(batch, n + 1, households.get(it.householdId()).accountNo(), it.service(), it.ruleId(), it.ticketNumber(), it.cents());
        }).toList();
    }

    /** The area of a credit; for row scope. @throws cn.zhenqing365.kernel.Refused NOT_FOUND */
    public String areaOf(UUID id) {
        return store.areaOf(id).orElseThrow(() -> Refused.notFound("credit", id));
    }

    /** The areas of what is proposed under a number; for row scope. */
    public List<String> areasOf(String number) {
        return store.areasOf(number);
    }

    /** Newest first. */
    public List<RulesVersion> ruleVersions() {
        return rules.all();
    }
}
