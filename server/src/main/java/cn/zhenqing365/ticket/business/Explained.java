package cn.zhenqing365.ticket.business;

import java.time.Instant;
import java.util.UUID;

/** Evidence that one of the six explanations was given. {@code how} SAID, PRINTED or TEXT. */
public record Explained(String code, String how, Instant at, UUID by) {}
