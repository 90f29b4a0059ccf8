package cn.zhenqing365.lobby.model;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A counter (柜台), numbered as the sign above it.
 *
 * @param businesses what is done there; empty for everything
 * @param lane whose lane it is: they first here; null for nobody's
 * @param staffId who sits there; null when closed
 */
public record Counter(UUID id, UUID lobbyId, int no, Set<String> businesses, Need lane, State state, UUID staffId, String reason,
                      Instant stateSince) {
    public enum State { OPEN, PAUSED, CLOSED }

    public boolean serves(String business) {
        return businesses.isEmpty() || businesses.contains(business);
    }
}
