package cn.zhenqing365.credit.actions;

import cn.zhenqing365.credit.Credit;
import cn.zhenqing365.credit.RulesVersion;
import cn.zhenqing365.credit.model.CreditRules;
import cn.zhenqing365.credit.store.CreditRuleStore;
import cn.zhenqing365.credit.store.CreditStore;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.outage.InterruptionEnded;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Planned work is over: each home it took a service from waits for what the rule of CLK-26 gives (电信条例 35: the fee is reduced;
 * who was not told is compensated). Computed later, in small steps.
 */
@Component
class HearInterruption {
    private static final String NOTICE = "CLK-26";
    private final CreditRuleStore rules;
    private final CreditStore credits;

    HearInterruption(CreditRuleStore rules, CreditStore credits) {
        this.rules = rules;
        this.credits = credits;
    }

    @EventListener
    void ended(InterruptionEnded it) {
        var inForce = rules.inForce(it.until());
        var waiting = new ArrayList<Credit>();
        for (var home : it.homes())
            for (var rule : inForce.rules().rules())
                if (rule.clocks().contains(NOTICE)) home.services().stream().filter(rule.services()::contains).forEach(service -> waiting.add(waiting(it, home, service, rule, inForce, waiting.size())));
        credits.open(waiting);
    }

    /** The moments differ by a microsecond each, so that a page of waiting ones has an end. */
    private static Credit waiting(InterruptionEnded it, InterruptionEnded.Home home, String service, CreditRules.Rule rule, RulesVersion inForce, int n) {
        Instant over = it.until().plusNanos(1000L * n);
        var cause = UUID.nameUUIDFromBytes((home.id() + service).getBytes(StandardCharsets.UTF_8));   // one per home and service, however often it is heard
        return new Credit(Ids.at(it.until()), cause, rule.id(), inForce.version(), NOTICE, it.workId(), it.number(), home.householdId(), home.areaCode(), service, over, Credit.State.WAITING,
                null, null, null, it.from(), it.until(), null, null, null, null, null, null, it.announced() && home.told() ? Credit.Cause.INTERRUPTION : Credit.Cause.UNANNOUNCED);
    }
}
