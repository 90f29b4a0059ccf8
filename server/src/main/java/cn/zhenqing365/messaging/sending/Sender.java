package cn.zhenqing365.messaging.sending;

import cn.zhenqing365.messaging.Gateway;
import cn.zhenqing365.messaging.model.PartNews;
import cn.zhenqing365.messaging.model.PartState;
import cn.zhenqing365.messaging.model.Parts;
import cn.zhenqing365.messaging.store.ClaimStore;
import cn.zhenqing365.messaging.store.ClaimStore.Claimed;
import cn.zhenqing365.messaging.store.ClaimStore.PartKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One round: claim as many texts as the gateway has room for, commit that they are on their way, hand their parts over.
 * No more than the window is ever claimed, so a node that dies leaves no more than a window of unknown outcomes.
 */
@Component
public class Sender {
    private static final int MOST_AT_ONCE = 64;
    static final Duration LEASE = Duration.ofSeconds(20);
    /** Handing over stops this long before the lease ends: longer than the gateway may take to answer. */
    private static final Duration MARGIN = Duration.ofSeconds(8);

    private final ClaimStore claims;
    private final Line line;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Clock wallClock;
    private final String owner = "node-" + UUID.randomUUID();

    Sender(ClaimStore claims, Line line, PlatformTransactionManager transactions, Clock clock, @Qualifier("wallClock") Clock wallClock) {
        this.claims = claims;
        this.line = line;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.wallClock = wallClock;
    }

    /** @return one future per part handed over; empty when nothing is due or the gateway has no room */
    public List<CompletableFuture<PartNews>> round() {
        int room = Math.min(MOST_AT_ONCE, line.gateway().room());
        if (room <= 0) return List.of();
        return transaction.execute(status -> claim(room)).stream().map(this::handOver).toList();
    }

    private List<Gateway.Part> claim(int room) {
        var now = wallClock.instant();
        var leaseUntil = now.plus(LEASE);
        var claimed = claims.claim(owner, now, leaseUntil, room);
        if (claimed.isEmpty()) return List.of();
        var gone = claims.partsGone(claimed.stream().filter(it -> it.attempts() > 1).map(Claimed::id).toList());
        var parts = new ArrayList<Gateway.Part>();
        for (var text : claimed) parts.addAll(partsOf(text, leaseUntil.minus(MARGIN)));
        parts.removeIf(it -> gone.contains(new PartKey(it.messageId(), it.part())));
        claims.submitting(parts.stream().map(it -> new PartKey(it.messageId(), it.part())).toList());
        return parts;
    }

    private static List<Gateway.Part> partsOf(Claimed text, Instant sendBefore) {
        var bodies = Parts.of(text.body());
        boolean plain = Parts.isAscii(text.body());
        var parts = new ArrayList<Gateway.Part>();
        for (int i = 0; i < bodies.size(); i++)
            parts.add(new Gateway.Part(text.id(), i + 1, bodies.size(), text.toPhone(), bodies.get(i), plain, sendBefore));
        return parts;
    }

    private CompletableFuture<PartNews> handOver(Gateway.Part part) {
        return line.gateway().submit(part).handle((answer, broken) -> broken == null ? news(part, answer)
                : news(part, new Gateway.Unclear(broken.toString())));
    }

    /** What is unclear stays on the wire until the lease ends: a receipt may still tell that it arrived. */
    private PartNews news(Gateway.Part part, Gateway.Answer answer) {
        var at = clock.instant();
        if (answer instanceof Gateway.Accepted it) return new PartNews(part.messageId(), part.part(), PartState.ACKED, it.gatewayId(), at, null);
        if (answer instanceof Gateway.Rejected it) return new PartNews(part.messageId(), part.part(), PartState.REFUSED, null, at, it.error());
        if (answer instanceof Gateway.Throttled it) return new PartNews(part.messageId(), part.part(), PartState.WAITING, null, at, it.error());
        return new PartNews(part.messageId(), part.part(), PartState.SUBMITTING, null, at, ((Gateway.Unclear) answer).error());
    }
}
