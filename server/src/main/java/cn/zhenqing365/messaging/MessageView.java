package cn.zhenqing365.messaging;

import java.time.Instant;
import java.util.UUID;

/** A sent text as a screen shows it: the number masked, the state one of the words of the table {@code message}. */
public record MessageView(UUID id, String toPhoneMasked, String body, String purpose, String state, Instant queuedAt,
                          Instant ackedAt, Instant deliveredAt, int attempts, String error) {}
