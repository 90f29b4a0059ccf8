package cn.zhenqing365.promise.model;

import cn.zhenqing365.calendar.Counting;

/**
 * What we promise, and what the law allows (null when the law is silent): seconds of counted time, or whole counted days
 * ({@code targetDays}, {@code hardDays}), which end at the time of day they began and win over the seconds.
 *
 * @param hardCalendar how the law's limit is counted when not as the rule is; null: the same
 */
public record Limit(long targetSeconds, Long hardSeconds, Integer targetDays, Integer hardDays, Counting hardCalendar) {
    public Limit(long targetSeconds, Long hardSeconds, Integer targetDays, Integer hardDays) {
        this(targetSeconds, hardSeconds, targetDays, hardDays, null);
    }
}
