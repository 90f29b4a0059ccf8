package cn.zhenqing365.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Leave or a wish, asked by the person.
 *
 * @param until the last day, included; wishes are of one day
 * @param type  the shift that is liked or disliked; of leave ANNUAL, SICK or PERSONAL; null for OFF
 */
public record RosterRequest(UUID id, UUID staffId, Kind kind, LocalDate from, LocalDate until, String type, String note, State state, Instant askedAt, String decidedBy, String reason) {
    public enum Kind { LEAVE, OFF, LIKE, DISLIKE }

    public enum State { ASKED, APPROVED, REFUSED, WITHDRAWN }
}
