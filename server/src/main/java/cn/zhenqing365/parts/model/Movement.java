package cn.zhenqing365.parts.model;

import java.time.Instant;
import java.util.UUID;

/**
 * Something came onto a van or left it, or somebody counted.
 *
 * @param happening what it is known by: told twice, it moves once
 * @param item      code of the catalogue; null when {@code words} are not in it
 * @param quantity  never negative; of a count, what lay there
 * @param why       cause or job it was used for
 * @param doubt     ASSUMED (nobody wrote it down), NOT_IN_CATALOGUE, SERIAL_MISSING, SERIAL_ELSEWHERE; null when all is clear
 */
public record Movement(UUID id, String happening, UUID staffId, String areaCode, Kind kind, String item, String words, int quantity, String serial,
                       UUID workOrderId, String workOrderNumber, UUID householdId, String why, String doubt, String note, Instant happenedAt,
                       Instant recordedAt, UUID recordedBy, String recordedName) {
    public enum Kind {
        ISSUED(1), USED(-1), RETURNED(-1), COUNTED(0);

        private final int sign;

        Kind(int sign) {
            this.sign = sign;
        }
    }

    /** What it does to the van; a count does nothing, it says. */
    public int change() {
        return kind.sign * quantity;
    }
}
