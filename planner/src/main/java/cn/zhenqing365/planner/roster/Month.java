package cn.zhenqing365.planner.roster;

import cn.zhenqing365.planner.DayWish;
import cn.zhenqing365.planner.Demand;
import cn.zhenqing365.planner.RosterProblem;
import cn.zhenqing365.planner.ShiftType;
import cn.zhenqing365.planner.Worker;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A problem as arrays. Day 0 lies {@link #before} days ahead of the month, so that rest and rows of days reach over its edge. Time is cut at
 * every minute where a shift or a demand begins or ends; a piece between two cuts is a slot, counted through from the first of the month.
 */
final class Month {
    /** What can stand in a cell. {@code area} -1 for a shift of the month before. */
    static final class Option {
        ShiftType type;
        int area, begins, ends, minutes, touched;
        boolean night, lent;
        /** Which area, which slot after the first of the day, and whether on duty. */
        int[] areas, slots;
        boolean[] duty;
    }

    final RosterProblem problem;
    final int workers, days, before, areas, slotsPerDay;
    final LocalDate first;
    final List<String> areaCodes;
    final Map<String, Integer> areaNo = new HashMap<>(), workerNo = new HashMap<>(), skillNo = new HashMap<>();
    final int[] cuts;
    final double[] slotHours;
    final int[][] need, needDuty, want, skills;
    /** [worker][0] is null, a day off. */
    final Option[][] options;
    final Option[][] past;
    final boolean[][] leave;
    final int[][] fixed;
    final boolean[] weekend, holiday;
    final int[] skillsOf;
    /** [worker][day][option]: what the wish of that day costs. */
    final double[][][] wishCost;

    Month(RosterProblem problem) {
        this.problem = problem;
        before = Math.max(8, problem.rules().daysInARow() + 1);
        first = problem.month().atDay(1);
        workers = problem.workers().size();
        days = before + problem.month().lengthOfMonth();
        areaCodes = List.copyOf(new TreeSet<>(problem.areas().keySet()));
        areas = areaCodes.size();
        for (int a = 0; a < areas; a++) areaNo.put(areaCodes.get(a), a);
        for (int w = 0; w < workers; w++) workerNo.put(problem.workers().get(w).id(), w);
        for (var it : problem.demands()) for (var skill : new TreeSet<>(it.skills())) skillNo.putIfAbsent(skill, skillNo.size());
        cuts = cuts();
        slotsPerDay = cuts.length;
        slotHours = new double[slotsPerDay];
        for (int i = 0; i < slotsPerDay; i++) slotHours[i] = ((i + 1 < slotsPerDay ? cuts[i + 1] : 1440) - cuts[i]) / 60.0;
        int slots = (days - before + 2) * slotsPerDay;
        need = new int[areas][slots];
        needDuty = new int[areas][slots];
        want = new int[areas][slots];
        skills = new int[areas][slots];
        problem.demands().forEach(this::demand);
        options = new Option[workers][];
        past = new Option[workers][before];
        leave = new boolean[workers][days + 2];
        fixed = new int[workers][days];
        wishCost = new double[workers][days][];
        skillsOf = new int[workers];
        weekend = new boolean[days];
        holiday = new boolean[days];
        for (int d = before; d < days; d++) {
            holiday[d] = problem.holidays().contains(date(d));
            weekend[d] = !holiday[d] && problem.weekends().contains(date(d));
        }
        for (int w = 0; w < workers; w++) worker(w, problem.workers().get(w));
        for (var it : problem.fixed()) if (workerNo.containsKey(it.worker()) && inMonth(it.day())) fix(it);
        for (var it : problem.wishes()) if (inMonth(it.day())) wish(it);
    }

    LocalDate date(int d) {
        return first.plusDays(d - before);
    }

    int dayNo(LocalDate day) {
        return before + (int) (day.toEpochDay() - first.toEpochDay());
    }

    private boolean inMonth(LocalDate day) {
        return dayNo(day) >= before && dayNo(day) < days;
    }

    Set<String> groupOf(String area) {
        return problem.groups().stream().filter(it -> it.contains(area)).findFirst().orElse(Set.of(area));
    }

    private int[] cuts() {
        var all = new TreeSet<Integer>(List.of(0));
        for (var type : problem.types()) for (var part : type.parts()) all.addAll(List.of(part.from() % 1440, part.until() % 1440));
        for (var it : problem.demands()) all.addAll(List.of(it.from() % 1440, it.until() % 1440));
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Slots after the first of the day that lie between two minutes. */
    private int[] between(int from, int until) {
        var found = new ArrayList<Integer>();
        for (int day = 0; day < 2; day++)
            for (int i = 0; i < slotsPerDay; i++) {
                int at = day * 1440 + cuts[i];
                if (at >= from && at < until) found.add(day * slotsPerDay + i);
            }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private void demand(Demand it) {
        if (!inMonth(it.day())) return;
        int a = areaNo.get(it.area()), base = (dayNo(it.day()) - before) * slotsPerDay;
        for (int slot : between(it.from(), it.until())) {
            var target = it.onDuty() ? needDuty : need;
            target[a][base + slot] = Math.max(target[a][base + slot], it.people());
            want[a][base + slot] = Math.max(want[a][base + slot], it.wanted());
            for (var skill : it.skills()) skills[a][base + slot] |= 1 << skillNo.get(skill);
        }
    }

    private void worker(int w, Worker it) {
        for (var skill : it.skills()) if (skillNo.containsKey(skill)) skillsOf[w] |= 1 << skillNo.get(skill);
        var mine = new ArrayList<Option>();
        mine.add(null);
        for (var area : it.areas()) for (var type : problem.types()) mine.add(option(type, area, false));
        for (var area : new TreeSet<>(it.lentTo()))
            if (areaNo.containsKey(area) && !it.areas().contains(area)) for (var type : problem.types()) mine.add(option(type, area, true));
        options[w] = mine.toArray(Option[]::new);
        for (var day : it.leave()) {
            int d = dayNo(day);
            if (d >= 0 && d < leave[w].length) leave[w][d] = true;
        }
        for (var was : it.worked()) {
            int d = dayNo(was.day());
            if (d < 0 || d >= before) continue;
            var option = new Option();
            option.area = -1;
            option.begins = was.from();
            option.ends = was.until();
            option.minutes = (int) Math.round(was.hours() * 60);
            option.night = was.night();
            past[w][d] = option;
        }
        java.util.Arrays.fill(fixed[w], -1);
    }

    private Option option(ShiftType type, String area, boolean lent) {
        var it = new Option();
        it.type = type;
        it.area = areaNo.get(area);
        it.begins = type.begins();
        it.ends = type.ends();
        it.minutes = (int) Math.round(type.hours() * 60);
        it.night = type.night();
        it.lent = lent;
        var touches = new ArrayList<int[]>();
        for (var part : type.parts())
            for (var where : part.group() ? groupOf(area) : Set.of(area))
                if (areaNo.containsKey(where)) for (int slot : between(part.from(), part.until())) touches.add(new int[] {areaNo.get(where), slot, part.standBy() ? 0 : 1});
        it.touched = touches.size();
        it.areas = touches.stream().mapToInt(t -> t[0]).toArray();
        it.slots = touches.stream().mapToInt(t -> t[1]).toArray();
        it.duty = new boolean[it.touched];
        for (int i = 0; i < it.touched; i++) it.duty[i] = touches.get(i)[2] == 1;
        return it;
    }

    private void fix(RosterProblem.Fixed it) {
        int w = workerNo.get(it.worker()), d = dayNo(it.day());
        fixed[w][d] = it.type() == null ? 0 : optionOf(w, it.type(), it.area());
    }

    /** The cell of that shift; somebody may be sent by hand where the search would not send them. */
    int optionOf(int w, String type, String area) {
        var where = area == null ? problem.workers().get(w).areas().get(0) : area;
        for (int o = 1; o < options[w].length; o++)
            if (options[w][o].type.code().equals(type) && options[w][o].area == areaNo.getOrDefault(where, -2)) return o;
        var known = problem.types().stream().filter(it -> it.code().equals(type)).findFirst().orElseThrow(() -> new IllegalArgumentException("unknown shift " + type));
        if (!areaNo.containsKey(where)) throw new IllegalArgumentException("unknown area " + where);
        options[w] = java.util.Arrays.copyOf(options[w], options[w].length + 1);
        options[w][options[w].length - 1] = option(known, where, true);
        return options[w].length - 1;
    }

    private void wish(DayWish it) {
        int w = workerNo.get(it.worker()), d = dayNo(it.day());
        if (wishCost[w][d] == null) wishCost[w][d] = new double[options[w].length];
        for (int o = 0; o < options[w].length; o++) if (!Month.keeps(it, options[w][o])) wishCost[w][d][o] += problem.goals().wish() * it.weight();
    }

    static boolean keeps(DayWish it, Option cell) {
        return switch (it.kind()) {
            case OFF -> cell == null;
            case LIKE -> cell != null && cell.type.code().equals(it.type());
            case DISLIKE -> cell == null || !cell.type.code().equals(it.type());
        };
    }
}
