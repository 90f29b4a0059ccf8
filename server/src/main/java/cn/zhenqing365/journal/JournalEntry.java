package cn.zhenqing365.journal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A happening as it was written down. */
public record JournalEntry(UUID id, String what, String subjectKind, UUID subjectId, UUID threadId, String areaCode,
                           String byKind, UUID byId, String byName, String channel,
                           Instant happenedAt, Instant recordedAt, Map<String, Object> particulars) {}
