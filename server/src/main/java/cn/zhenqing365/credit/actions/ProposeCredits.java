package cn.zhenqing365.credit.actions;

import cn.zhenqing365.credit.Credit;
import cn.zhenqing365.credit.model.Computation;
import cn.zhenqing365.credit.store.CreditRuleStore;
import cn.zhenqing365.credit.store.CreditStore;
import cn.zhenqing365.directory.Households;
import cn.zhenqing365.directory.Service;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.ticket.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks after the cases that wait: when the matter is over the amount is computed under the rules in force at the breach and
 * proposed, or nothing is due and it says why (the breach was lifted by late news, the cause is the customer's own).
 */
@Component
public class ProposeCredits {
    private static final int BATCH = 100;

    private final CreditStore credits;
    private final CreditRuleStore rules;
    private final Promises promises;
    private final Tickets tickets;
    private final Households households;
    private final WorthOfBreach worthOf;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ProposeCredits(CreditStore credits, CreditRuleStore rules, Promises promises, Tickets tickets, Households households, WorthOfBreach worthOf,
                   Journal journal, TransactionTemplate transaction, Clock clock) {
        this.credits = credits;
        this.rules = rules;
        this.promises = promises;
        this.tickets = tickets;
        this.households = households;
        this.worthOf = worthOf;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Safe on any number of nodes. @return how many were decided */
    public int propose() {
        var decided = 0;
        for (var last = Instant.EPOCH; last != null; ) {
            var after = last;
            var page = transaction.execute(status -> {
                var waiting = credits.claimWaiting(after, BATCH);
                return new Page(waiting.size() < BATCH ? null : waiting.get(waiting.size() - 1).brokenAt(), (int) waiting.stream().filter(this::decide).count());
            });
            decided += page.decided();
            last = page.last();
        }
        return decided;
    }

    private record Page(Instant last, int decided) {}

    private boolean decide(Credit it) {
        return it.cause() == Credit.Cause.PROMISE ? decidePromise(it) : decideInterruption(it, clock.instant());
    }

    /** It is over when it is here: the fee of the time the service was away. Nobody was told: a person looks at the losses too. */
    private boolean decideInterruption(Credit it, Instant now) {
        var home = households.find(it.householdId());
        if (home.isEmpty()) return nothing(it, "NO_HOUSEHOLD", now);
        var inForce = rules.version(it.rulesVersion());
        var rule = inForce.rules().stream().filter(one -> one.id().equals(it.ruleId())).findFirst().orElseThrow();
        var product = home.get().services().stream().filter(one -> one.kind().equals(it.service())).map(Service::product).findFirst().orElse(null);
        var amount = Computation.of(rule, inForce, it.service(), product, it.fromAt(), it.untilAt(), it.untilAt());
        if (amount.cents() == 0) return nothing(it, "NO_FEE_SET", now);
        var said = it.cause() == Credit.Cause.INTERRUPTION ? amount : new Computation(amount.cents(), "未按规定预告,另须核实用户损失;" + amount.words(),
                "Nobody was told: losses are to be looked at too; " + amount.wordsEn(), amount.from(), amount.until());
        credits.propose(it.id(), said, now);
        write("CREDIT_PROPOSED", it, now, "cents", amount.cents(), "words", said.words());
        return true;
    }

    private boolean decidePromise(Credit it) {
        var promise = promises.ofThread(it.ticketId()).stream().filter(one -> one.id().equals(it.promiseId())).findFirst();
        var inForce = rules.version(it.rulesVersion());
        var rule = inForce.rules().stream().filter(one -> one.id().equals(it.ruleId())).findFirst().orElseThrow();
        var worth = worthOf.of(rule, inForce, it.service(), promise.orElse(null), tickets.get(it.ticketId()));
        if (worth.isEmpty()) return false;
        var now = clock.instant();
        if (worth.get().nothing() != null) return nothing(it, worth.get().nothing(), now);
        var amount = worth.get().amount();
        credits.propose(it.id(), amount, now);
        write("CREDIT_PROPOSED", it, now, "cents", amount.cents(), "words", amount.words());
        return true;
    }

    private boolean nothing(Credit it, String why, Instant now) {
        credits.nothing(it.id(), why, now);
        write("CREDIT_NOT_DUE", it, now, "why", why);
        return true;
    }

    private void write(String what, Credit it, Instant now, Object... facts) {
        var all = new java.util.ArrayList<Object>(List.of("rule", it.ruleId(), "promiseId", it.promiseId()));
        all.addAll(List.of(facts));
        journal.write(Happening.of(what, "CREDIT", it.id(), it.ticketId(), it.areaCode(), Actor.SYSTEM, now, all.toArray()));
    }
}
