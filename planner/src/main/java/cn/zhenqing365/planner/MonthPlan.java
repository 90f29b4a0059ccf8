package cn.zhenqing365.planner;

import java.time.LocalDate;
import java.util.List;

/**
 * A month of shifts, and everything that could not hold.
 *
 * @param shifts   by worker and day
 * @param findings holes first, then rules, wishes, hours
 * @param steps    how many changes the search tried
 */
public record MonthPlan(List<Shift> shifts, List<Finding> findings, Measures measures, long steps) {
    /** @param area where the worker serves; a group part serves the whole group of this area */
    public record Shift(String worker, LocalDate day, String type, String area) {}

    public enum What { HOLE, SKILL, RULE, WISH, HOURS }

    /** @param worker null for a hole; @param area null for what concerns a person; @param minutes of a hole, else 0 */
    public record Finding(What what, String worker, LocalDate day, String area, int minutes, Sentence why) {}

    /**
     * @param uncoveredHours hours times people missing
     * @param hardBroken     rules broken, which only fixed shifts can
     * @param holidaySpread  most less fewest holidays of the year among the workers; nights and weekends alike
     */
    public record Measures(double uncoveredHours, double skillHours, int hardBroken, int wishes, int wishesKept, double holidaySpread, double nightSpread,
                           double weekendSpread, double hoursOff) {
        public double wishesKeptPercent() {
            return wishes == 0 ? 100 : 100.0 * wishesKept / wishes;
        }
    }
}
