package cn.zhenqing365.planner;

import java.time.LocalDate;

/**
 * A wish of one worker for one day.
 *
 * @param type  code of the shift that is liked or disliked; null for {@link Kind#OFF}
 * @param weight 1 ordinary, more when it matters more
 */
public record DayWish(String worker, LocalDate day, Kind kind, String type, int weight) {
    public enum Kind { OFF, LIKE, DISLIKE }
}
