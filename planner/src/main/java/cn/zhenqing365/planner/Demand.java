package cn.zhenqing365.planner;

import java.time.LocalDate;
import java.util.Set;

/**
 * What an area promises for some hours of a day. Minutes from midnight of {@code day}; a night belongs to the day it begins on.
 *
 * @param onDuty whether standing by is not enough
 * @param people at every moment of these hours: a hole is the worst a roster can have
 * @param wanted as many as the work would like on duty; less than that is a pity, not a hole
 * @param skills each of them must be there at every moment, with whomever
 */
public record Demand(String area, LocalDate day, int from, int until, boolean onDuty, int people, int wanted, Set<String> skills) {
    public Demand {
        skills = Set.copyOf(skills);
        if (from < 0 || until <= from || until > 2 * 1440 || people < 0) throw new IllegalArgumentException("a demand from " + from + " until " + until);
    }
}
