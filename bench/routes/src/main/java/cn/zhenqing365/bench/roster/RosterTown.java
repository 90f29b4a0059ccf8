package cn.zhenqing365.bench.roster;

import cn.zhenqing365.planner.DayWish;
import cn.zhenqing365.planner.Demand;
import cn.zhenqing365.planner.RosterGoals;
import cn.zhenqing365.planner.RosterProblem;
import cn.zhenqing365.planner.RosterRules;
import cn.zhenqing365.planner.ShiftType;
import cn.zhenqing365.planner.Worker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sixty technicians in twenty-four areas of two or three each and a central team of four; eight groups of three areas share the nights. October
 * 2026: eight days of holidays, two worked weekend days. By seed: leave for one in six, three or four wishes each, what each bore since January.
 */
final class RosterTown {
    static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final List<Set<String>> SKILLS = List.of(Set.of("S1", "S2", "S3", "S7"), Set.of("S1", "S3", "S4", "S7"), Set.of("S1", "S2", "S3", "S6"));
    static final List<ShiftType> TYPES = List.of(
            new ShiftType("D", "白班", "day", List.of(new ShiftType.Part(480, 1200, false, false)), 10.5, false),
            new ShiftType("DN", "白班加夜备", "day and night stand-by", List.of(new ShiftType.Part(480, 1200, false, false), new ShiftType.Part(1200, 1920, true, true)), 13.5, true),
            new ShiftType("N", "夜间备班", "night stand-by", List.of(new ShiftType.Part(1200, 1920, true, true)), 3, true),
            new ShiftType("E", "早班", "early", List.of(new ShiftType.Part(480, 960, false, false)), 7.5, false),
            new ShiftType("L", "晚班", "late", List.of(new ShiftType.Part(720, 1200, false, false)), 7.5, false));

    private RosterTown() {}

    static RosterProblem october(long seed, int technicians) {
        var chance = new Random(seed);
        var areas = new TreeMap<String, String>();
        var groups = new ArrayList<Set<String>>();
        for (int a = 1; a <= 24; a++) areas.put("A%02d".formatted(a), "第%d片区".formatted(a));
        for (int g = 0; g < 8; g++) groups.add(Set.of("A%02d".formatted(3 * g + 1), "A%02d".formatted(3 * g + 2), "A%02d".formatted(3 * g + 3)));
        areas.put("Z", "中心班组");
        var holidays = new HashSet<LocalDate>();
        for (int d = 1; d <= 8; d++) holidays.add(MONTH.atDay(d));
        var weekends = new HashSet<LocalDate>();
        for (int d = 9; d <= 31; d++) if (MONTH.atDay(d).getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 && d != 10) weekends.add(MONTH.atDay(d));
        var workers = new ArrayList<Worker>();
        for (int n = 0; n < technicians; n++) {
            boolean central = n >= technicians - 4;
            int a = n < 48 ? n / 2 : 3 * ((n - 48) % 8);
            var area = central ? "Z" : "A%02d".formatted(a + 1);
            var lent = new HashSet<String>();
            if (!central) lent.addAll(groups.get(a / 3));
            workers.add(new Worker("T%02d".formatted(n + 1), "技师%02d".formatted(n + 1), central ? Set.of("S5", "S6") : SKILLS.get(n < 48 ? n % 2 : 2), List.of(area), lent, 166, leave(n, chance),
                    before(chance), new Worker.Past(36 + chance.nextInt(5), 40 + chance.nextInt(8), 7 + chance.nextInt(4))));
        }
        var demands = new ArrayList<Demand>();
        for (var area : areas.keySet())
            for (int d = 1; d <= 31; d++) {
                var skills = area.equals("Z") ? Set.of("S5") : Set.of("S1", "S3");
                demands.add(new Demand(area, MONTH.atDay(d), 480, 1200, true, 1, area.equals("Z") ? 1 : 2, skills));
                demands.add(new Demand(area, MONTH.atDay(d), 1200, 1920, false, 1, 0, skills));
            }
        return new RosterProblem(MONTH, areas, groups, TYPES, workers, demands, wishes(workers, chance), List.of(), weekends, holidays, new RosterRules(660, 56, 6, 3), RosterGoals.IN_ORDER);
    }

    private static Set<LocalDate> leave(int n, Random chance) {
        var leave = new HashSet<LocalDate>();
        if (n % 6 != 1) return leave;
        int from = 1 + chance.nextInt(26), days = 2 + chance.nextInt(4);
        for (int d = from; d < from + days; d++) leave.add(MONTH.atDay(d));
        return leave;
    }

    /** The last week of September. */
    private static List<Worker.Worked> before(Random chance) {
        var worked = new ArrayList<Worker.Worked>();
        int shift = chance.nextInt(2);
        for (int d = 24; d <= 30; d++) if ((d + shift) % 2 == 0) worked.add(new Worker.Worked(LocalDate.of(2026, 9, d), 480, 1200, 10.5, false));
        return worked;
    }

    private static List<DayWish> wishes(List<Worker> workers, Random chance) {
        var wishes = new ArrayList<DayWish>();
        for (var who : workers)
            for (int i = 0; i < 3 + chance.nextInt(2); i++) {
                var day = MONTH.atDay(1 + 7 * i + chance.nextInt(7));
                wishes.add(switch (chance.nextInt(4)) {
                    case 0 -> new DayWish(who.id(), day, DayWish.Kind.LIKE, chance.nextBoolean() ? "D" : "DN", 1);
                    case 1 -> new DayWish(who.id(), day, DayWish.Kind.DISLIKE, "DN", 1);
                    default -> new DayWish(who.id(), day, DayWish.Kind.OFF, null, 1);
                });
            }
        return wishes;
    }
}
