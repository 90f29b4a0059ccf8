package cn.zhenqing365.feedback.model;

import cn.zhenqing365.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One customer to be called about one closed repair.
 *
 * @param notBefore one hour after the fix; also after the fix of a repair that was reopened and closed again
 * @param ticketClosed false while the repair is open again: then nobody calls
 * @param answers null until {@code state} is DONE
 */
public record Callback(UUID id, UUID ticketId, String areaCode, LocalDate month, UUID technicianId, String faultFamily,
                       Instant closedAt, Instant notBefore, boolean ticketClosed, State state, int attempts, Answers answers) {
    public enum State { DUE, DONE, UNREACHABLE }

    /** How a call ended when nothing was answered. */
    public enum Outcome { NO_ANSWER, BUSY, REFUSED, WRONG_NUMBER }

    private static final int ENOUGH = 3;

    /** Why it must not be called now; empty when it may. */
    public Optional<Refusal> mayBeCalled(Instant now) {
        if (state == State.DONE) return Optional.of(Refusal.of("CALLBACK_ALREADY_DONE"));
        if (state == State.UNREACHABLE) return Optional.of(Refusal.of("CALLBACK_UNREACHABLE", "attempts", attempts));
        if (!ticketClosed) return Optional.of(Refusal.of("CALLBACK_TICKET_OPEN"));
        return now.isBefore(notBefore) ? Optional.of(Refusal.of("CALLBACK_TOO_EARLY", "notBefore", notBefore)) : Optional.empty();
    }

    /** Given up after three calls, or at once when the customer does not wish to be called. */
    public State after(Outcome outcome) {
        return outcome == Outcome.REFUSED || attempts + 1 >= ENOUGH ? State.UNREACHABLE : State.DUE;
    }

    public Closing closing() {
        return new Closing(ticketId, technicianId, faultFamily, null, null, closedAt);
    }
}
