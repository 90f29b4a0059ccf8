package cn.zhenqing365.campaign;

import cn.zhenqing365.campaign.model.Outcome;
import cn.zhenqing365.kernel.GeoPoint;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What a visitor tells of one attempt at a door.
 *
 * @param id         the happening's own: sent twice it is one
 * @param happenedAt in the server's clock, when the visitor was there; the server may hear it days later
 * @param seconds    how long it took; null when unknown
 * @param where      null unless the visitor allowed it
 * @param answers    by question; only for DONE
 */
public record VisitReport(UUID id, Outcome outcome, Instant happenedAt, Integer seconds, GeoPoint where, Map<String, Object> answers) {
    public VisitReport {
        answers = answers == null ? Map.of() : answers;
    }
}
