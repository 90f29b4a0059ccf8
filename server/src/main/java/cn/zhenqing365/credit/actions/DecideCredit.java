package cn.zhenqing365.credit.actions;

import cn.zhenqing365.credit.Credit;
import cn.zhenqing365.credit.model.Computation;
import cn.zhenqing365.credit.store.CreditRuleStore;
import cn.zhenqing365.credit.store.CreditStore;
import cn.zhenqing365.credit.store.WordStore;
import cn.zhenqing365.directory.Households;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.PhoneNumber;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.ticket.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person decides on what was proposed: as it is, another amount with the reason, or nothing with the reason. */
@Component
public class DecideCredit {
    /** More than this for one promise is a mistake of typing. */
    private static final long MOST = 10_000_00;
    private static final int LONGEST_REASON = 200;

    private final CreditStore credits;
    private final CreditRuleStore rules;
    private final WordStore words;
    private final Tickets tickets;
    private final Households households;
    private final Journal journal;
    private final Clock clock;

    DecideCredit(CreditStore credits, CreditRuleStore rules, WordStore words, Tickets tickets, Households households, Journal journal, Clock clock) {
        this.credits = credits;
        this.rules = rules;
        this.words = words;
        this.tickets = tickets;
        this.households = households;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param cents null for the amount proposed. @throws Refused NOT_FOUND, CREDIT_NOT_PROPOSED, CREDIT_REASON_MISSING, REASON_OUT_OF_RANGE, AMOUNT_OUT_OF_RANGE */
    @Transactional
    public void approve(UUID id, Long cents, String reason, Actor by) {
        var credit = proposed(id);
        var amount = cents == null ? credit.proposedCents() : cents;
        if (amount <= 0 || amount > MOST) throw Refused.because("AMOUNT_OUT_OF_RANGE", "most", Computation.yuan(MOST));
        var changed = amount.longValue() != credit.proposedCents();
        if (changed) required(reason);
        approved(credit, amount, changed ? reason.strip() : null, by);
    }

    /** Everything that is proposed under one number, each with the amount proposed. @return how many. @throws Refused CREDIT_NOT_PROPOSED, CREDIT_REASON_MISSING (to refuse), REASON_OUT_OF_RANGE */
    @Transactional
    public int decideAll(String number, boolean approve, String reason, Actor by) {
        var all = credits.proposedOf(number);
        if (all.isEmpty()) throw Refused.because("CREDIT_NOT_PROPOSED", "number", number);
        if (!approve) required(reason);
        for (var it : all)
            if (approve) approved(it, it.proposedCents(), null, by);
            else decide(it, Credit.State.REFUSED, null, reason.strip(), by);
        return all.size();
    }

    private void approved(Credit credit, long amount, String reason, Actor by) {
        decide(credit, Credit.State.APPROVED, amount, reason, by);
        var now = clock.instant();
        if (credit.cause() == Credit.Cause.PROMISE) sayOfPromise(credit, amount, now);
        else households.find(credit.householdId()).flatMap(home -> home.phones().stream().filter(it -> PhoneNumber.of(it).isMobile()).findFirst())
                .ifPresent(phone -> keep(credit, phone, "尊敬的用户,因" + credit.ticketNumber() + "计划施工中断,我们为您减免" + Computation.yuan(amount) + "元,将在账单中体现。查询96296", now));
    }

    private void sayOfPromise(Credit credit, long amount, Instant now) {
        var ticket = tickets.get(credit.ticketId());
        if (PhoneNumber.of(ticket.contactPhone()).isMobile())
            keep(credit, ticket.contactPhone(), "尊敬的用户,因" + ticket.number() + "未按承诺办理,我们为您减免" + Computation.yuan(amount) + "元,将在账单中体现。再次向您致歉。查询96296", now);
    }

    private void keep(Credit credit, String phone, String body, Instant now) {
        words.keep(new WordStore.Word(Ids.at(now), credit.promiseId(), "CREDITED", credit.ticketId(), phone, body, rules.inForce(now).rules().waking(now)));
    }

    /** @throws Refused NOT_FOUND, CREDIT_NOT_PROPOSED, CREDIT_REASON_MISSING, REASON_OUT_OF_RANGE */
    @Transactional
    public void refuse(UUID id, String reason, Actor by) {
        var credit = proposed(id);
        required(reason);
        decide(credit, Credit.State.REFUSED, null, reason.strip(), by);
    }

    private Credit proposed(UUID id) {
        var credit = credits.lock(id).orElseThrow(() -> Refused.notFound("credit", id));
        if (credit.state() != Credit.State.PROPOSED) throw Refused.because("CREDIT_NOT_PROPOSED", "number", credit.ticketNumber());
        return credit;
    }

    private static void required(String reason) {
        if (reason == null || reason.isBlank()) throw Refused.because("CREDIT_REASON_MISSING");
        if (reason.length() > LONGEST_REASON) throw Refused.because("REASON_OUT_OF_RANGE", "most", LONGEST_REASON);
    }

    private void decide(Credit it, Credit.State state, Long cents, String reason, Actor by) {
        var now = clock.instant();
        credits.decide(it.id(), state, cents, reason, by.id(), by.name(), now);
        journal.write(Happening.of("CREDIT_" + state, "CREDIT", it.id(), it.ticketId(), it.areaCode(), by, now, "rule", it.ruleId(), "proposedCents", it.proposedCents(),
                "cents", cents, "reason", reason));
    }
}
