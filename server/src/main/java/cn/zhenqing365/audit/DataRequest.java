package cn.zhenqing365.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * The person concerned asks for a copy of what we know, or that it be forgotten. {@code identity} is how it was made sure who
 * asks; {@code outcome}: rows by class, and of an erasure what was kept and why.
 */
public record DataRequest(UUID id, String number, UUID householdId, String areaCode, Kind kind, String identity, Instant askedAt, Instant answerDue, String takenBy,
                          String state, Instant answeredAt, String answeredBy, String reason, Map<String, Object> outcome) {
    public enum Kind { COPY, ERASE }
}
