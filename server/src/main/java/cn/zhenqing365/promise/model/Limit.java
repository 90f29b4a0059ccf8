package cn.zhenqing365.promise.model;

/** Seconds of counted time: what we promise, and what the law allows (null when the law is silent). */
public record Limit(long targetSeconds, Long hardSeconds) {}
