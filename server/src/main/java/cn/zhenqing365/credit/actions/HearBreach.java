package cn.zhenqing365.credit.actions;

import cn.zhenqing365.credit.Credit;
import cn.zhenqing365.credit.RulesVersion;
import cn.zhenqing365.credit.store.CreditRuleStore;
import cn.zhenqing365.credit.store.CreditStore;
import cn.zhenqing365.credit.store.WordStore;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.PhoneNumber;
import cn.zhenqing365.promise.PromiseBroken;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.Tickets;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A promise to a customer was broken: in the transaction that records it a case is opened under every rule that answers, and a
 * word of apology is kept for the next waking hour. What it is worth is not computed before the matter is over.
 */
@Component
public class HearBreach {
    /** What a customer was promised, in the customer's words; our own clocks are nobody's business but ours. */
    private static final Map<String, String> TOLD = Map.of("CLK-04", "未能按约上门", "CLK-05", "未能按承诺时间修复", "CLK-06", "未能按承诺时间修复", "CLK-07", "宽带未能按承诺时间修复",
            "CLK-09", "未能按承诺时间修复", "CLK-11", "未能按承诺时间安装", "CLK-12", "未能按承诺时间安装", "CLK-21", "投诉未能按时答复");

    private final CreditRuleStore rules;
    private final CreditStore credits;
    private final WordStore words;
    private final Tickets tickets;
    private final Clock clock;

    HearBreach(CreditRuleStore rules, CreditStore credits, WordStore words, Tickets tickets, Clock clock) {
        this.rules = rules;
        this.credits = credits;
        this.words = words;
        this.tickets = tickets;
        this.clock = clock;
    }

    @EventListener
    void broken(PromiseBroken promise) {
        var inForce = rules.inForce(promise.at());
        var told = TOLD.get(promise.clock());
        var answering = inForce.rules().rules().stream().filter(it -> it.clocks().contains(promise.clock())).toList();
        if (told == null && answering.isEmpty()) return;
        var found = tickets.find(promise.threadId());
        if (found.isEmpty()) return;
        var ticket = found.get();
        answering.stream().filter(it -> it.answers(promise.clock(), ticket.service(), promise.hard())).filter(it -> it.cents() == null || it.cents() > 0)
                .forEach(it -> credits.open(waiting(promise, it.id(), inForce.version(), ticket)));
        if (told != null && PhoneNumber.of(ticket.contactPhone()).isMobile()) words.keep(apology(promise, told, ticket, inForce));
    }

    private WordStore.Word apology(PromiseBroken promise, String told, Ticket ticket, RulesVersion inForce) {
        var now = clock.instant();
        var body = "尊敬的用户,您的" + (ticket.isFault() ? "报修" : "事项") + ticket.number() + told + ",我们深表歉意,正在加紧处理,按规定应予减免的费用将为您核定。查询96296";
        return new WordStore.Word(Ids.at(now), promise.promiseId(), "BROKEN", ticket.id(), ticket.contactPhone(), body, inForce.rules().waking(now));
    }

    private static Credit waiting(PromiseBroken it, String rule, int version, Ticket ticket) {
        return new Credit(Ids.at(it.at()), it.promiseId(), rule, version, it.clock(), ticket.id(), ticket.number(), ticket.householdId(), ticket.areaCode(),
                ticket.service(), it.at(), Credit.State.WAITING, null, null, null, null, null, null, null, null, null, null, null, Credit.Cause.PROMISE);
    }
}
