package cn.zhenqing365.roster.model;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.planner.RosterGoals;
import cn.zhenqing365.planner.RosterRules;
import cn.zhenqing365.planner.ShiftType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * By what the operator rosters ({@code roster_rules}, versions with effective dates; every value shipped is a proposal of {@code domain.md} §8's kind,
 * not law).
 *
 * @param restMinutes        between two shifts
 * @param hoursPerWorkingDay of the contract: times the working days of the month, leave subtracted
 * @param areasPerNight      areas that share one stand-by at night, where {@code groups} names none
 * @param groups             codes of areas that share their nights
 * @param solveSeconds       how long a proposal is searched
 */
public record RosterConfig(int restMinutes, double hoursInSevenDays, int daysInARow, int nightsInARow, double hoursPerWorkingDay, int areasPerNight, int solveSeconds,
                           List<List<String>> groups, List<Kind> kinds, List<Cover> covers, RosterGoals weights) {
    /** The central team serves the whole city. */
    public static final String CENTRAL = "*";
    private static final Set<String> DAYS = Set.of("ALL", "WORKING", "FREE");

    /** A kind of shift; minutes from midnight of the day it begins. @param sign one character for the grid; {@code hours} as counted against contract and week */
    public record Kind(String code, String sign, String name, String nameEn, List<ShiftType.Part> parts, double hours, boolean night) {
        public ShiftType type() {
            return new ShiftType(code, name, nameEn, parts, hours, night);
        }
    }

    /**
     * What areas promise.
     *
     * @param areas ALL, TOWN, RURAL, CENTRAL or the code of one area
     * @param days  ALL, WORKING or FREE (weekends and holidays)
     */
    public record Cover(String areas, String days, int from, int until, boolean onDuty, int people, int wanted, List<String> skills) {}

    /** @throws Refused INVALID_ROSTER_RULES */
    public RosterConfig {
        require(restMinutes >= 0 && restMinutes <= 2880, "restMinutes");
        require(hoursInSevenDays > 0 && hoursInSevenDays <= 168, "hoursInSevenDays");
        require(daysInARow >= 1 && daysInARow <= 14, "daysInARow");
        require(nightsInARow >= 1 && nightsInARow <= 14, "nightsInARow");
        require(hoursPerWorkingDay > 0 && hoursPerWorkingDay <= 12, "hoursPerWorkingDay");
        require(areasPerNight >= 1 && areasPerNight <= 24, "areasPerNight");
        require(solveSeconds >= 1 && solveSeconds <= 300, "solveSeconds");
        require(groups != null, "groups");
        var grouped = new HashSet<String>();
        for (var group : groups) for (var area : group) require(grouped.add(area), "groups");
        require(kinds != null && !kinds.isEmpty() && kinds.size() <= 12, "kinds");
        var codes = new HashSet<String>();
        for (var it : kinds) require(it.code() != null && it.code().matches("[A-Z0-9]{1,4}") && codes.add(it.code()) && named(it) && sound(it), "kinds " + it.code());
        require(covers != null && !covers.isEmpty(), "covers");
        for (int i = 0; i < covers.size(); i++) {
            var it = covers.get(i);
            require(it.areas() != null && DAYS.contains(String.valueOf(it.days())) && it.from() >= 0 && it.until() > it.from() && it.until() <= 2880 && it.people() >= 0 && it.people() <= 20
                    && it.wanted() >= 0 && it.wanted() <= 20 && it.skills() != null, "covers " + (i + 1));
        }
        require(weights != null && weights.hole() > 0, "weights");
    }

    private static boolean named(Kind it) {
        return it.sign() != null && !it.sign().isBlank() && it.name() != null && !it.name().isBlank() && it.nameEn() != null && !it.nameEn().isBlank();
    }

    private static boolean sound(Kind it) {
        try {
            return it.parts() != null && it.hours() <= 24 && it.type() != null;
        } catch (IllegalArgumentException contradicts) {
            return false;
        }
    }

    private static void require(boolean holds, String field) {
        if (!holds) throw Refused.because("INVALID_ROSTER_RULES", "field", field);
    }

    public RosterRules hard() {
        return new RosterRules(restMinutes, hoursInSevenDays, daysInARow, nightsInARow);
    }

    public List<ShiftType> types() {
        return kinds.stream().map(Kind::type).toList();
    }

    /** @throws Refused INVALID_SHIFT_KIND */
    public Kind kind(String code) {
        return kinds.stream().filter(it -> it.code().equals(code)).findFirst().orElseThrow(() -> Refused.because("INVALID_SHIFT_KIND", "kind", String.valueOf(code)));
    }
}
