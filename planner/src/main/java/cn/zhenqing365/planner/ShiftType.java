package cn.zhenqing365.planner;

import java.util.List;

/**
 * A shift one can be given on a day.
 *
 * @param code  unique in a problem
 * @param parts in order of time; a day on duty followed by a night standing by is one shift of two parts
 * @param hours counted against the contract and the weekly limit; standing by at home counts less than it lasts
 * @param night counts as a night for fairness and for nights in a row
 */
public record ShiftType(String code, String name, String nameEn, List<Part> parts, double hours, boolean night) {
    /**
     * One stretch of a shift. Minutes from midnight of the day the shift begins; a night ends after 1440.
     *
     * @param standBy at home and called, not on duty
     * @param group   serves every area of the group the worker's area belongs to; otherwise the one area
     */
    public record Part(int from, int until, boolean standBy, boolean group) {
        public Part {
            if (from < 0 || until <= from || until > 2 * 1440) throw new IllegalArgumentException("a part of a shift from " + from + " until " + until);
        }
    }

    public ShiftType {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || hours < 0) throw new IllegalArgumentException("shift " + code + " has no hours");
        for (int i = 1; i < parts.size(); i++)
            if (parts.get(i).from < parts.get(i - 1).until) throw new IllegalArgumentException("parts of shift " + code + " overlap");
    }

    public int begins() {
        return parts.get(0).from;
    }

    public int ends() {
        return parts.get(parts.size() - 1).until;
    }
}
