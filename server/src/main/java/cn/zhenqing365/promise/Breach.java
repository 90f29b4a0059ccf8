package cn.zhenqing365.promise;

import java.time.Instant;
import java.util.UUID;

/** A limit of a promise that passed. @param hard the last limit, not the time promised; {@code at} when it passed */
public record Breach(UUID threadId, boolean hard, Instant at, PromiseView promise) {}
