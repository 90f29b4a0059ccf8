package cn.zhenqing365.scoreboard.model;

import java.time.Instant;
import java.util.Set;

/** From, until (half-open), and for which areas; {@code areas} null for all. */
public record Period(Instant from, Instant until, Set<String> areas) {}
