package cn.zhenqing365.planner.roster;

import cn.zhenqing365.planner.MonthPlan;
import cn.zhenqing365.planner.RosterProblem;
import cn.zhenqing365.planner.ShiftType;
import cn.zhenqing365.planner.Worker;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a month as a suspicious person would: with calendars and hours on a timeline of quarter hours, none of the planner's arrays. It shares the
 * public records with the planner and nothing else.
 */
final class RosterChecker {
    private record Stretch(String worker, String area, LocalDateTime from, LocalDateTime until, boolean standBy) {}

    private record Spell(LocalDate day, LocalDateTime from, LocalDateTime until, double hours, boolean night, boolean ofMonth) {}

    private final RosterProblem problem;
    private final List<MonthPlan.Shift> shifts;

    RosterChecker(RosterProblem problem, MonthPlan plan) {
        this.problem = problem;
        this.shifts = plan.shifts();
    }

    /** Rules broken, in words. */
    List<String> broken() {
        var broken = new ArrayList<String>();
        for (var worker : problem.workers()) {
            var spells = spells(worker);
            var days = new HashSet<LocalDate>();
            for (var it : spells) if (!days.add(it.day)) broken.add(worker.id() + " twice on " + it.day);
            for (int i = 0; i < spells.size(); i++) {
                var it = spells.get(i);
                if (!it.ofMonth) continue;
                if (touchesLeave(worker, it)) broken.add(worker.id() + " on leave " + it.day);
                if (i > 0 && spells.get(i - 1).until.plusMinutes(problem.rules().restMinutes()).isAfter(it.from)) broken.add(worker.id() + " no rest before " + it.day);
                double week = spells.stream().filter(s -> !s.day.isAfter(it.day) && s.day.isAfter(it.day.minusDays(7))).mapToDouble(Spell::hours).sum();
                if (week > problem.rules().hoursInSevenDays() + 0.01) broken.add(worker.id() + " works " + week + " h until " + it.day);
                if (row(spells.stream().map(Spell::day).collect(Collectors.toSet()), it.day) > problem.rules().daysInARow()) broken.add(worker.id() + " too many days until " + it.day);
                var nights = spells.stream().filter(Spell::night).map(Spell::day).collect(Collectors.toSet());
                if (it.night && row(nights, it.day) > problem.rules().nightsInARow()) broken.add(worker.id() + " too many nights until " + it.day);
            }
        }
        return broken;
    }

    /** Hours times people missing of what was promised. */
    double uncoveredHours() {
        var there = stretches();
        double missing = 0;
        for (var it : problem.demands())
            for (int minute = it.from(); minute < it.until(); minute += 15) {
                var at = it.day().atStartOfDay().plusMinutes(minute);
                long people = there.stream().filter(s -> s.area.equals(it.area()) && !at.isBefore(s.from) && at.isBefore(s.until) && !(it.onDuty() && s.standBy)).map(Stretch::worker).distinct().count();
                missing += Math.max(0, it.people() - people) / 4.0;
            }
        return missing;
    }

    /** Quarter hours in which a promised skill is nowhere in the area although somebody is. */
    double skillHours() {
        var there = stretches();
        var skills = problem.workers().stream().collect(Collectors.toMap(Worker::id, Worker::skills));
        double missing = 0;
        for (var it : problem.demands())
            for (int minute = it.from(); minute < it.until(); minute += 15) {
                var at = it.day().atStartOfDay().plusMinutes(minute);
                var present = there.stream().filter(s -> s.area.equals(it.area()) && !at.isBefore(s.from) && at.isBefore(s.until)).flatMap(s -> skills.get(s.worker).stream()).collect(Collectors.toSet());
                if (!present.isEmpty() && !present.containsAll(it.skills())) missing += 0.25;
            }
        return missing;
    }

    /** Shifts in areas where the worker neither belongs nor may be lent to. */
    List<MonthPlan.Shift> strangers() {
        var workers = problem.workers().stream().collect(Collectors.toMap(Worker::id, it -> it));
        return shifts.stream().filter(it -> !workers.get(it.worker()).areas().contains(it.area()) && !workers.get(it.worker()).lentTo().contains(it.area())).toList();
    }

    private List<Spell> spells(Worker worker) {
        var spells = new ArrayList<Spell>();
        for (var it : worker.worked()) spells.add(new Spell(it.day(), at(it.day(), it.from()), at(it.day(), it.until()), it.hours(), it.night(), false));
        for (var it : shifts)
            if (it.worker().equals(worker.id())) {
                var type = type(it.type());
                spells.add(new Spell(it.day(), at(it.day(), type.parts().get(0).from()), at(it.day(), type.parts().get(type.parts().size() - 1).until()), type.hours(), type.night(), true));
            }
        spells.sort(Comparator.comparing(Spell::from));
        return spells;
    }

    private boolean touchesLeave(Worker worker, Spell it) {
        for (var day : worker.leave()) if (it.from.isBefore(day.plusDays(1).atStartOfDay()) && it.until.isAfter(day.atStartOfDay())) return true;
        return false;
    }

    private static int row(Set<LocalDate> days, LocalDate last) {
        int row = 0;
        for (var day = last; days.contains(day); day = day.minusDays(1)) row++;
        return row;
    }

    private List<Stretch> stretches() {
        var all = new ArrayList<Stretch>();
        var groups = new HashMap<String, Set<String>>();
        for (var area : problem.areas().keySet()) groups.put(area, problem.groups().stream().filter(it -> it.contains(area)).findFirst().orElse(Set.of(area)));
        for (var it : shifts)
            for (var part : type(it.type()).parts())
                for (var area : part.group() ? groups.get(it.area()) : Set.of(it.area())) all.add(new Stretch(it.worker(), area, at(it.day(), part.from()), at(it.day(), part.until()), part.standBy()));
        return all;
    }

    private ShiftType type(String code) {
        return problem.types().stream().filter(it -> it.code().equals(code)).findFirst().orElseThrow();
    }

    private static LocalDateTime at(LocalDate day, int minute) {
        return day.atStartOfDay().plusMinutes(minute);
    }
}
