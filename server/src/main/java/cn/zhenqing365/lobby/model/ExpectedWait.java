package cn.zhenqing365.lobby.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.UUID;

/**
 * How long it will take, by playing the queue forward as the counters stand now: each calls who is next for it and needs as
 * long as this hall usually needs for that business. Without a counter that serves a business there is no answer, and none is made up.
 *
 * @param usual how long one turn takes, by business
 * @param atCounters who is at a counter now, by counter
 */
public record ExpectedWait(QueueRules rules, Map<String, Duration> usual, List<Counter> counters, Map<UUID, QueueNumber> atCounters, Instant now) {
    /** Who takes longer than usual is expected to take this part of it still. */
    private static final int STILL = 4;

    private record Free(Instant at, Counter counter) {}

    /** By number: when it will be called, counted from now. Those nobody can serve are not in it. */
    public Map<UUID, Duration> ofAll(Collection<QueueNumber> waiting) {
        var left = new ArrayList<>(waiting);
        left.sort(Comparator.comparing(QueueNumber::rankAt).thenComparing(it -> it.id().toString()));
        var free = new PriorityQueue<>(Comparator.comparing(Free::at).thenComparing(it -> it.counter().no()));
        for (var it : counters) if (it.state() == Counter.State.OPEN) free.add(new Free(now.plus(busy(it)), it));
        var waits = new HashMap<UUID, Duration>();
        while (!left.isEmpty() && !free.isEmpty()) {
            var first = free.poll();
            var next = next(left, first);
            if (next.isEmpty()) continue;
            left.remove(next.get());
            waits.put(next.get().id(), Duration.between(now, first.at));
            free.add(new Free(first.at.plus(usually(next.get().business())), first.counter));
        }
        return waits;
    }

    /** How many are called before this one, of those it shares a counter with. */
    public int ahead(QueueNumber number, Collection<QueueNumber> waiting) {
        var mine = counters.stream().filter(it -> it.state() == Counter.State.OPEN && it.serves(number.business())).toList();
        return (int) waiting.stream().filter(it -> !it.id().equals(number.id()) && before(it, number))
                .filter(it -> mine.isEmpty() ? it.business().equals(number.business()) : mine.stream().anyMatch(counter -> counter.serves(it.business()))).count();
    }

    private static boolean before(QueueNumber one, QueueNumber other) {
        int order = one.rankAt().compareTo(other.rankAt());
        return order < 0 || order == 0 && one.id().toString().compareTo(other.id().toString()) < 0;
    }

    private Optional<QueueNumber> next(List<QueueNumber> sorted, Free free) {
        if (free.counter.lane() != null) return CallOrder.next(sorted, free.counter, rules, free.at);
        return sorted.stream().filter(it -> free.counter.serves(it.business())).findFirst();
    }

    private Duration busy(Counter counter) {
        var there = atCounters.get(counter.id());
        if (there == null) return Duration.ZERO;
        var usually = usually(there.business());
        var still = usually.minus(Duration.between(there.servingAt() == null ? now : there.servingAt(), now));
        var least = usually.dividedBy(STILL);
        return still.compareTo(least) < 0 ? least : still;
    }

    private Duration usually(String business) {
        var known = usual.get(business);
        return known != null ? known : Duration.ofMinutes(rules.businesses().stream().filter(it -> it.code().equals(business)).findFirst()
                .map(QueueRules.Business::minutes).orElse(rules.targetServiceMinutes()));
    }
}
