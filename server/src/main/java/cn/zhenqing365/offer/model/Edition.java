package cn.zhenqing365.offer.model;

import java.time.Instant;

/** Something that holds from a moment on. @param version 0: as shipped */
public record Edition<T>(int version, Instant effectiveFrom, String changedBy, T content) {}
