package cn.zhenqing365.lobby.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Who is next. Everybody has a rank: the moment they came, less a credit for a need. The smallest rank is called first, so a
 * need puts one ahead of those who came at most the credit earlier and of nobody else: however many of the green lane come,
 * who waits longer than the credit is overtaken no more. A lane's own counter takes its people first until somebody has
 * waited as long as the guard; then the rank decides there too.
 */
public final class CallOrder {
    private CallOrder() {}

    /** @param appointedAt null without an appointment; one who comes too late for it queues like everybody */
    public static Instant rank(Need need, Instant takenAt, Instant appointedAt, QueueRules rules) {
        if (need != Need.APPOINTMENT) return takenAt.minus(rules.credit(need));
        if (appointedAt == null || takenAt.isAfter(appointedAt.plus(Duration.ofMinutes(rules.appointmentLateMinutes())))) return takenAt;
        var due = (takenAt.isAfter(appointedAt) ? takenAt : appointedAt).minus(rules.credit(need));
        return due.isBefore(takenAt) ? due : takenAt;
    }

    /** Somebody who missed the call and came back. */
    public static Instant rankOfReturned(Instant now, QueueRules rules) {
        return now.minus(Duration.ofMinutes(rules.returnCreditMinutes()));
    }

    /** Before which moment one must have come for a lane's preference to end. */
    public static Instant guard(QueueRules rules, Instant now) {
        return now.minus(Duration.ofMinutes(rules.laneGuardMinutes()));
    }

    /** The order at a counter; {@code NumberStore.claimNext} says the same in SQL. */
    public static Comparator<QueueNumber> at(Counter counter, QueueRules rules, Instant now) {
        var guard = guard(rules, now);
        return Comparator.<QueueNumber>comparingInt(it -> counter.lane() == null || !it.takenAt().isAfter(guard) ? 0 : it.need() == counter.lane() ? 1 : 2)
                .thenComparing(QueueNumber::rankAt).thenComparing(it -> it.id().toString());
    }

    public static Optional<QueueNumber> next(Collection<QueueNumber> waiting, Counter counter, QueueRules rules, Instant now) {
        return waiting.stream().filter(it -> counter.serves(it.business())).min(at(counter, rules, now));
    }
}
