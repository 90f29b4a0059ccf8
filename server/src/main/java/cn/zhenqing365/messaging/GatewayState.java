package cn.zhenqing365.messaging;

import java.time.Instant;

/** Whether this node is bound to the gateway, and since when (business time) the oldest unsent text waits; null if none does. */
public record GatewayState(boolean up, Instant oldestQueuedSince) {}
