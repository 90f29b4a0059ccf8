package cn.zhenqing365.roster;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/**
 * A version of a month's roster.
 *
 * @param rulesVersion of the rules it was made and is judged by
 */
public record RosterMonth(UUID id, YearMonth month, int version, State state, String basis, int rulesVersion, String askedBy, Instant askedAt, Instant solvingSince,
                          Instant solvedAt, String publishedBy, Instant publishedAt) {
    /** Waiting for a node, being solved, a draft, the one that counts, one that counted, thrown away, not solved. */
    public enum State { ASKED, SOLVING, PROPOSED, PUBLISHED, REPLACED, DROPPED, FAILED }

    public boolean draft() {
        return state == State.PROPOSED;
    }
}
