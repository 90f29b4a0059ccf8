package cn.zhenqing365.messaging.model;

import java.time.Instant;
import java.util.UUID;

/** What the recorder knows of a text besides its parts. */
public record MessageHead(UUID id, String purpose, UUID subjectId, UUID threadId, boolean urgent, MessageState state,
                          int attempts, Instant ackedAt) {}
