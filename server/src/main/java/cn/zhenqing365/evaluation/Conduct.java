package cn.zhenqing365.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Written praise or a banner (锦旗), a suggestion that was adopted, a falsified record, a privacy breach. It counts once somebody else has verified it. */
public record Conduct(UUID id, UUID staffId, Kind kind, LocalDate on, String number, String words, UUID recordedBy, Instant recordedAt, UUID verifiedBy, Instant verifiedAt) {
    public enum Kind { PRAISE, SUGGESTION, FALSIFIED, BREACH }
}
