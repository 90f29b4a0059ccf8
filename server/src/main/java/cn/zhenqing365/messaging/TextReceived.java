package cn.zhenqing365.messaging;

import java.time.Instant;
import java.util.UUID;

/** Somebody answered. A listener that throws is called again later with the same id: the reply is recorded first. */
public record TextReceived(UUID inboundId, String fromPhone, String body, Instant receivedAt) {}
