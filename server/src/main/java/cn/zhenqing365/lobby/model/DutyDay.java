package cn.zhenqing365.lobby.model;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Who is lobby manager of a hall on a day: one person.
 *
 * @param standInId who acts when that person is away; null when nobody is named
 */
public record DutyDay(UUID lobbyId, LocalDate day, UUID staffId, UUID standInId, boolean away, String reason) {

    /** Null when the person is away and nobody stands in. */
    public UUID acting() {
        return away ? standInId : staffId;
    }
}
