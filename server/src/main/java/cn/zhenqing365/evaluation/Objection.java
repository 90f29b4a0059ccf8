package cn.zhenqing365.evaluation;

import cn.zhenqing365.evaluation.model.Fact;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/**
 * Somebody does not agree with a month (申诉).
 *
 * @param version of the snapshot it is about
 * @param kind and {@code ref} of the fact that is said to be wrong; null: the whole
 * @param dueAt by when it is answered (CLK-28)
 */
public record Objection(UUID id, YearMonth month, UUID staffId, int version, Fact.Kind kind, UUID ref, String number, String words, State state, Instant filedAt, Instant dueAt,
                        UUID answeredBy, Instant answeredAt, String answer) {
    public enum State { OPEN, UPHELD, REJECTED }
}
