package cn.zhenqing365.feedback.actions;

import cn.zhenqing365.feedback.model.Callback;
import cn.zhenqing365.feedback.model.Sample;
import cn.zhenqing365.feedback.store.CallbackStore;
import cn.zhenqing365.feedback.store.ClosedRepairs;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Zones;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Draws who is to be called, for every area and month in which something was closed since the last time. */
@Component
public class DrawCallbacks {
    private final ClosedRepairs repairs;
    private final CallbackStore store;
    private final CallbackClock callbackClock;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final BigDecimal rate;

    DrawCallbacks(ClosedRepairs repairs, CallbackStore store, CallbackClock callbackClock, Journal journal, TransactionTemplate transaction,
                  Clock clock, @Value("${zq.callback.rate:0.20}") BigDecimal rate) {
        this.repairs = repairs;
        this.store = store;
        this.callbackClock = callbackClock;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
        this.rate = rate;
    }

    /** This month and the last; each area and month in a transaction of its own. @return cases drawn */
    public int drawAll() {
        var now = clock.instant();
        int drawn = 0;
        for (var it : repairs.waiting(YearMonth.from(LocalDate.ofInstant(now, Zones.CHINA)).minusMonths(1)))
            drawn += transaction.execute(status -> draw(it.areaCode(), it.month(), now));
        return drawn;
    }

    Sample sample(String areaCode, YearMonth month) {
        return new Sample(areaCode, month, rate);
    }

    private int draw(String areaCode, YearMonth month, Instant now) {
        if (!store.claim(areaCode, month)) return 0;
        var closings = repairs.of(areaCode, month);
        if (closings.isEmpty()) return 0;
        var states = store.states(closings);
        var unreachable = new HashSet<UUID>();
        states.forEach((ticket, state) -> {
            if (state == Callback.State.UNREACHABLE) unreachable.add(ticket);
        });
        var sample = sample(areaCode, month);
        var fresh = sample.grow(closings, states.keySet(), unreachable);
        store.drawn(areaCode, month, closings.size(), closings.get(closings.size() - 1).closedAt(), fresh.size(), now);
        if (fresh.isEmpty()) return 0;
        callbackClock.start(fresh, store.insert(fresh, areaCode, month, sample.seed(), null, now), areaCode);
        journal.write(Happening.of("CALLBACKS_DRAWN", "AREA", null, null, areaCode, Actor.SYSTEM, now, "seed", sample.seed(), "rate", rate,
                "closed", closings.size(), "quota", sample.quota(closings.size()), "drawn", fresh.stream().map(it -> it.ticketId().toString()).toList()));
        return fresh.size();
    }

    /** What the share of call-backs asks for so many closed repairs. */
    public int quota(int closed) {
        return new Sample("", YearMonth.of(2000, 1), rate).quota(closed);
    }
}
