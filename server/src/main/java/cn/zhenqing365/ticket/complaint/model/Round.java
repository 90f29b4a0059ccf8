package cn.zhenqing365.ticket.complaint.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A complaint on one level: whom it was given to, the facts found, what was decided, and what the customer said to it.
 *
 * @param responsible YES, PARTLY or NO: whether we are to blame, said by {@code judgedBy}
 * @param satisfied   the customer's own word; null while nothing was said
 */
public record Round(UUID id, int no, int level, UUID handlerId, Instant openedAt, Instant contactedAt, String facts, String decision, String remedy,
                    Long remedyCents, String responsible, UUID judgedBy, Instant decidedAt, Instant communicatedAt, UUID communicatedBy, String how,
                    Boolean satisfied, String word, Instant wordAt) {

    public static Round opened(UUID id, int no, int level, UUID handler, Instant at) {
        return new Round(id, no, level, handler, at, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    Round contacted(Instant at) {
        return contactedAt != null ? this : new Round(id, no, level, handlerId, openedAt, at, facts, decision, remedy, remedyCents, responsible, judgedBy,
                decidedAt, communicatedAt, communicatedBy, how, satisfied, word, wordAt);
    }

    Round found(String facts) {
        return new Round(id, no, level, handlerId, openedAt, contactedAt, facts, decision, remedy, remedyCents, responsible, judgedBy, decidedAt,
                communicatedAt, communicatedBy, how, satisfied, word, wordAt);
    }

    Round decided(String decision, String remedy, Long cents, String responsible, UUID judge, Instant at) {
        return new Round(id, no, level, handlerId, openedAt, contactedAt, facts, decision, remedy, cents, responsible, judge, at, communicatedAt,
                communicatedBy, how, satisfied, word, wordAt);
    }

    Round communicated(String how, UUID by, Instant at) {
        return new Round(id, no, level, handlerId, openedAt, contactedAt == null ? at : contactedAt, facts, decision, remedy, remedyCents, responsible,
                judgedBy, decidedAt, at, by, how, satisfied, word, wordAt);
    }

    Round answered(boolean satisfied, String word, Instant at) {
        return new Round(id, no, level, handlerId, openedAt, contactedAt, facts, decision, remedy, remedyCents, responsible, judgedBy, decidedAt,
                communicatedAt, communicatedBy, how, satisfied, word, at);
    }
}
