package cn.zhenqing365.scoreboard;

import java.util.Map;

/**
 * A figure as screens show it. Rates and their interval are in percent, times in hours.
 *
 * @param value null when nothing was counted
 * @param missing repairs without the data; not in the denominator, never dropped in silence
 * @param low of the Wilson interval, as {@code high}; null from 200 cases on and for times
 */
public record Figure(String id, String name, String nameEn, Double value, String unit, long numerator, long denominator, long missing,
                     double target, Double low, Double high, Map<String, Object> extra) {}
