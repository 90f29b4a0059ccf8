package cn.zhenqing365.messaging.sending;

import cn.zhenqing365.messaging.Gateway;
import cn.zhenqing365.messaging.Gateway.Receipt;
import cn.zhenqing365.messaging.model.PartNews;
import cn.zhenqing365.messaging.model.PartState;
import cn.zhenqing365.messaging.store.EarlyReceiptStore;
import cn.zhenqing365.messaging.store.EarlyReceiptStore.Early;
import cn.zhenqing365.messaging.store.PartStore;
import cn.zhenqing365.messaging.store.PartStore.PartRow;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Receipts, which arrive on any node and in any order. Each finds its part by the gateway's id; or, when the answer to the
 * submit never came, by phone and reference (then the receipt is the answer); or it is kept until its part is known.
 */
@Component
public class Receipts {
    private final PartStore parts;
    private final EarlyReceiptStore early;
    private final Recorder recorder;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Clock wallClock;
    private final GroupCommit<Receipt> commits = new GroupCommit<>(this::takeAll);

    Receipts(PartStore parts, EarlyReceiptStore early, Recorder recorder, PlatformTransactionManager transactions, Clock clock,
             @Qualifier("wallClock") Clock wallClock) {
        this.parts = parts;
        this.early = early;
        this.recorder = recorder;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.wallClock = wallClock;
    }

    /** Returns when it is safe. */
    public void take(Receipt receipt) {
        commits.add(receipt);
    }

    /** Receipts that were too early and now have their part. */
    void matchEarly() {
        transaction.executeWithoutResult(status -> {
            var matched = early.matched(256);
            if (!matched.isEmpty()) {
                recorder.record(onePerPart(matched));
                early.forget(matched.stream().map(PartNews::gatewayId).toList());
            }
            early.forgetOld(wallClock.instant());
        });
    }

    private void takeAll(List<Receipt> receipts) {
        var at = clock.instant();
        transaction.executeWithoutResult(status -> {
            var byId = parts.byGatewayId(receipts.stream().map(Receipt::gatewayId).toList()).stream()
                    .collect(Collectors.toMap(PartRow::gatewayId, it -> it, (one, other) -> one));
            var open = unansweredFor(receipts.stream().filter(it -> it.reference() != null && !byId.containsKey(it.gatewayId())).toList());
            var news = new ArrayList<PartNews>();
            var homeless = new ArrayList<Early>();
            for (var receipt : receipts) {
                var part = byId.get(receipt.gatewayId());
                if (part == null && receipt.reference() != null) part = open.get(receipt.phone() + "/" + receipt.reference());
                if (part == null) homeless.add(new Early(receipt.gatewayId(), stateOf(receipt), receipt.error(), at));
                else news.add(newsOf(receipt, part, at));
            }
            if (!homeless.isEmpty()) early.keep(homeless, wallClock.instant());
            recorder.record(onePerPart(news));
        });
    }

    private Map<String, PartRow> unansweredFor(List<Receipt> receipts) {
        if (receipts.isEmpty()) return Map.of();
        return parts.unanswered(receipts.stream().map(Receipt::phone).distinct().toList()).stream().collect(Collectors.toMap(
                it -> it.toPhone() + "/" + Gateway.referenceOf(it.messageId(), it.part()), it -> it, (one, other) -> one));
    }

    static PartNews newsOf(Receipt receipt, PartRow part, Instant at) {
        return new PartNews(part.messageId(), part.part(), stateOf(receipt), receipt.gatewayId(), at, receipt.error());
    }

    private static PartState stateOf(Receipt receipt) {
        return receipt.delivered() ? PartState.DELIVRD : PartState.UNDELIV;
    }

    /** A receipt may come twice; the first counts. */
    private static Collection<PartNews> onePerPart(List<PartNews> news) {
        var first = new HashMap<String, PartNews>();
        news.forEach(it -> first.putIfAbsent(it.messageId() + "/" + it.part(), it));
        return first.values();
    }
}
