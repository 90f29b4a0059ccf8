package cn.zhenqing365.ticket.business;

import java.time.Instant;

/** A paper the request needs; {@code receivedAt} null while nobody has seen it. Only that it was seen is kept, never its number. */
public record Paper(String code, Instant receivedAt) {}
