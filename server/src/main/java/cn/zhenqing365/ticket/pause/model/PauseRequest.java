package cn.zhenqing365.ticket.pause.model;

import cn.zhenqing365.kernel.Refused;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody asks that the clocks of a case stand still. While it waits they go on running: nothing is stopped after the fact, and
 * the pause begins with the yes, not with the request ({@code domain.md} §8, pause rules).
 *
 * @param askedBy     who asked for it in the world, in words: the customer, her daughter, the power company
 * @param requestedBy the member of staff who writes it down, and therefore does not decide it
 * @param words       what whoever decides should know
 */
public record PauseRequest(UUID id, UUID ticketId, String areaCode, String reason, String askedBy, String evidence, String evidenceRef, Instant resumeAt,
                           String words, UUID requestedBy, Instant requestedAt, State state, UUID decidedBy, Instant decidedAt, String note) {
    public enum State { WAITING, APPROVED, REFUSED, WITHDRAWN }

    private static final int LONGEST_NOTE = 500;

    /** @throws Refused PAUSE_REQUEST_DECIDED, PAUSE_OWN_REQUEST, INVALID_PAUSE_NOTE */
    public PauseRequest approved(UUID by, String note, Instant at) {
        bySomebodyElse(by);
        return decided(State.APPROVED, by, note, at);
    }

    /** @throws Refused as {@link #approved}, and MISSING_PAUSE_REFUSAL_REASON */
    public PauseRequest refused(UUID by, String note, Instant at) {
        bySomebodyElse(by);
        if (note == null || note.isBlank()) throw Refused.because("MISSING_PAUSE_REFUSAL_REASON", "field", "note");
        return decided(State.REFUSED, by, note, at);
    }

    public PauseRequest withdrawn(UUID by, Instant at) {
        return decided(State.WITHDRAWN, by, null, at);
    }

    private void bySomebodyElse(UUID by) {
        if (by.equals(requestedBy)) throw Refused.because("PAUSE_OWN_REQUEST");
    }

    private PauseRequest decided(State how, UUID by, String note, Instant at) {
        if (state != State.WAITING) throw Refused.because("PAUSE_REQUEST_DECIDED", "state", state);
        if (note != null && note.length() > LONGEST_NOTE) throw Refused.because("INVALID_PAUSE_NOTE", "field", "note", "most", LONGEST_NOTE);
        return new PauseRequest(id, ticketId, areaCode, reason, askedBy, evidence, evidenceRef, resumeAt, words, requestedBy, requestedAt, how, by, at,
                note == null ? "" : note.strip());
    }
}
