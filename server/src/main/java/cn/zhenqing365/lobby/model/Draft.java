package cn.zhenqing365.lobby.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was prepared for a customer who waits (预受理): the counter only confirms it, and it becomes one business request.
 *
 * @param papers those seen
 * @param state DRAFTED CONFIRMED DROPPED
 * @param ticketId the business request; null before it is confirmed
 */
public record Draft(UUID id, UUID lobbyId, UUID numberId, UUID householdId, String type, List<String> services, List<String> papers, String newAddress,
                    boolean newLine, boolean careOffered, String note, String state, UUID draftedBy, Instant draftedAt, UUID confirmedBy, Instant confirmedAt,
                    UUID ticketId) {

    public boolean isConfirmed() {
        return state.equals("CONFIRMED");
    }
}
