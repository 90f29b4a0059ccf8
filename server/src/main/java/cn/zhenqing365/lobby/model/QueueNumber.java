package cn.zhenqing365.lobby.model;

import cn.zhenqing365.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One customer's place in the queue of a hall and day.
 *
 * @param seq with the letter the digits on the slip, A017; they do not say who is next
 * @param waitingSince since when it waits in this turn
 * @param rankAt the moment the customer counts as having come: the smallest is next
 * @param toldSeconds the wait that was said when the number was taken; null when none could be said
 * @param turn 1, and one more with every transfer
 */
public record QueueNumber(UUID id, UUID lobbyId, LocalDate day, String letter, int seq, String business, Need need, String channel,
                          Instant appointedAt, String phone, UUID householdId, Instant takenAt, Instant waitingSince,
                          Instant rankAt, Integer toldSeconds, NumberState state, int turn, UUID counterId, int calls, Instant calledAt,
                          Instant servingAt, Instant endedAt, String token) {

    /** A017. */
    public String name() {
        return "%s%03d".formatted(letter, seq);
    }

    /** Why it cannot be called again now. */
    public Optional<Refusal> mayBeRecalled(QueueRules rules, Instant now) {
        if (state != NumberState.CALLED) return Optional.of(refusal("NUMBER_NOT_CALLED"));
        var from = calledAt.plusSeconds(rules.secondsBetweenCalls());
        return now.isBefore(from) ? Optional.of(Refusal.of("CALLED_JUST_NOW", "number", name(), "seconds", Duration.between(now, from).toSeconds() + 1)) : Optional.empty();
    }

    /** Why it cannot be passed over yet: everybody is called often enough and given the time to walk. */
    public Optional<Refusal> mayBePassedOver(QueueRules rules, Instant now) {
        if (calls < rules.callsBeforeAbsent()) return Optional.of(state == NumberState.CALLED
                ? Refusal.of("CALL_AGAIN_FIRST", "number", name(), "calls", rules.callsBeforeAbsent()) : refusal("NUMBER_NOT_CALLED"));
        return mayBeRecalled(rules, now);
    }

    public Optional<Refusal> mayReturn(QueueRules rules, Instant now) {
        if (state != NumberState.ABSENT) return Optional.of(refusal("NUMBER_NOT_ABSENT"));
        return now.isAfter(endedAt.plus(Duration.ofMinutes(rules.returnWithinMinutes())))
                ? Optional.of(Refusal.of("NUMBER_EXPIRED", "number", name(), "minutes", rules.returnWithinMinutes())) : Optional.empty();
    }

    /** The number is not in a state for this. */
    public Refusal refusal(String code) {
        return Refusal.of(code, "number", name(), "state", state.name());
    }
}
