package cn.zhenqing365.scoreboard;

import java.util.Map;

/**
 * A figure as screens show it. Rates and their interval are in percent, times in hours or minutes as {@code unit} says.
 *
 * @param value null when nothing was counted
 * @param numerator good cases; for a share of bad cases the bad ones
 * @param missing cases without the data; not in the denominator, never dropped in silence
 * @param target null when only the direction counts
 * @param low of the Wilson interval, as {@code high}; null from 200 cases on and for what is no share
 * @param better HIGH or LOW
 * @param measured false: defined, but nothing produces it yet; {@code note} says what is missing
 */
public record Figure(String id, String name, String nameEn, Double value, String unit, long numerator, long denominator, long missing,
                     Double target, Double low, Double high, Map<String, Object> extra, String better, boolean measured, String note, String noteEn) {}
