package cn.zhenqing365.messaging;

import java.time.Instant;
import java.util.UUID;

/** Every part has reached the phone (all parts DELIVRD). */
public record TextDelivered(UUID messageId, String purpose, UUID subjectId, UUID threadId, Instant deliveredAt) {}
