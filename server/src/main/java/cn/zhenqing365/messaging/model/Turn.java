package cn.zhenqing365.messaging.model;

import java.time.Instant;
import java.util.UUID;

/** A change of a text's row. Null moments leave what is there; {@code nextAttemptAt} (real time) is always written. */
public record Turn(UUID id, MessageState state, Instant nextAttemptAt, Instant ackedAt, Instant deliveredAt, String error) {}
