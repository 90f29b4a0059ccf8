package cn.zhenqing365.messaging.model;

import java.time.Instant;
import java.util.UUID;

/** What was learned about one part, and when (business time). */
public record PartNews(UUID messageId, int part, PartState state, String gatewayId, Instant at, String error) {}
