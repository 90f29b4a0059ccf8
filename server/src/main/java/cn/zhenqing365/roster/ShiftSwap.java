package cn.zhenqing365.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A shift one would give away.
 *
 * @param colleagueId asked personally; null: whoever of the areas that share the night can
 * @param returnDay   the asker takes what the colleague has that day; null for nothing in return
 * @param takerId     who said yes
 */
public record ShiftSwap(UUID id, UUID askerId, LocalDate day, String type, String area, UUID colleagueId, LocalDate returnDay, String note, State state, UUID takerId, Instant askedAt,
                        String decidedBy, String reason) {
    public enum State { ASKED, TAKEN, APPROVED, REFUSED, WITHDRAWN }
}
