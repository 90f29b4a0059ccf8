package cn.zhenqing365.ticket.business;

import java.time.Instant;
import java.util.UUID;

/** One service asked for. {@code clock} is its promise, kept when it is done; {@code judgement} WEAR or HUMAN, for what is free unless the customer broke it. */
public record Item(UUID id, UUID ticketId, String type, String service, String clock, String state, String judgement, Instant doneAt) {
    public boolean isOpen() {
        return state.equals("OPEN");
    }
}
