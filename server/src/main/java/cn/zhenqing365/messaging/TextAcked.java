package cn.zhenqing365.messaging;

import java.time.Instant;
import java.util.UUID;

/** The gateway has taken every part. CLK-01 stops at this moment and at no other ({@code domain.md} §5: a receipt's own time is in minutes). */
public record TextAcked(UUID messageId, String purpose, UUID subjectId, UUID threadId, Instant ackedAt) {}
