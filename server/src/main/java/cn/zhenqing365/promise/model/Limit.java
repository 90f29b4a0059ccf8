package cn.zhenqing365.promise.model;

/**
 * What we promise, and what the law allows (null when the law is silent): seconds of counted time, or whole counted days
 * ({@code targetDays}, {@code hardDays}), which end at the time of day they began and win over the seconds.
 */
public record Limit(long targetSeconds, Long hardSeconds, Integer targetDays, Integer hardDays) {}
