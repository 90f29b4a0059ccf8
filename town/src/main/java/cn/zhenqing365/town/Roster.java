package cn.zhenqing365.town;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who works when, by the rules the server ships: by day (08:00–20:00) one or two technicians in each area, by night (20:00–08:00)
 * one of three areas standing by after the day, who rests the day after; the central team has one a day for the whole city. Each
 * works a cycle of six days: day and night, off, and three days with one more off. Who falls ill is missed: the neighbours help out.
 */
public final class Roster {
    /** The roster reaches this far back from today, and this far ahead. */
    public static final int DAYS_BACK = 32, DAYS_AHEAD = 62;
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    /** @param kind DUTY or STAND_BY */
    public record Shift(UUID id, Person person, String area, String kind, Instant startsAt, Instant endsAt) {
        boolean covers(Instant at) {
            return !at.isBefore(startsAt) && at.isBefore(endsAt);
        }
    }

    public record Leave(UUID id, Person person, Instant startsAt, Instant endsAt, String reason) {
        boolean covers(Instant at) {
            return !at.isBefore(startsAt) && at.isBefore(endsAt);
        }
    }

    private final long seed;
    private final LocalDate today;
    /** What somebody has on a day, as the roster says it: D by day, DN by day and the night after. */
    public record Cell(Person person, LocalDate day, String type, String area) {}

    private final List<List<ServiceArea>> nights = nightGroups();
    private final List<Cell> cells = new ArrayList<>();
    private final List<Shift> shifts = new ArrayList<>();
    private final List<Leave> leaves = new ArrayList<>();
    private final Map<String, Map<LocalDate, List<Shift>>> byAreaAndDay = new HashMap<>();

    Roster(long seed, LocalDate today, List<Person> people) {
        this.seed = seed;
        this.today = today;
        var technicians = people.stream().filter(it -> it.role().equals("TECHNICIAN")).toList();
        var teams = technicians.stream().filter(it -> !it.isCentral()).collect(Collectors.groupingBy(it -> it.areas().get(0)));
        var central = technicians.stream().filter(Person::isCentral).toList();
        for (var day = today.minusDays(DAYS_BACK); !day.isAfter(today.plusDays(DAYS_AHEAD)); day = day.plusDays(1)) {
            for (var group : nights) for (var area : group) team(group, area, teams.get(area.code()), day);
            var turn = central.get((int) Math.floorMod(day.toEpochDay(), central.size()));
            cells.add(new Cell(turn, day, "DN", "*"));
            for (var area : Places.areas()) {
                add(turn, area.code(), "DUTY", day);
                add(turn, area.code(), "STAND_BY", day);
            }
            if (day.getDayOfMonth() % 4 == 0 && !day.equals(today)) someoneFallsIll(teams, day);
        }
    }

    public List<Shift> shifts() {
        return shifts;
    }

    public List<Leave> leaves() {
        return leaves;
    }

    /** The area's technicians at that moment, on duty before standing by, nobody on leave; without the central team. */
    public List<Shift> at(String area, Instant at) {
        var day = at.atOffset(CHINA).toLocalDate();
        var days = byAreaAndDay.getOrDefault(area, Map.of());
        var found = new ArrayList<Shift>();
        for (var date : List.of(day, day.minusDays(1)))
            for (var shift : days.getOrDefault(date, List.of()))
                if (shift.covers(at) && leaves.stream().noneMatch(it -> it.person() == shift.person() && it.covers(at))) found.add(shift);
        return found;
    }

    /** Areas that share a night, three each: along a chain from each area to the nearest that is left. */
    public static List<List<ServiceArea>> nightGroups() {
        var left = new ArrayList<>(Places.areas());
        var chain = new ArrayList<ServiceArea>(List.of(left.remove(0)));
        while (!left.isEmpty()) {
            var last = chain.get(chain.size() - 1);
            var next = left.stream().min(Comparator.comparingDouble(it -> last.centre().metresTo(it.centre()))).orElseThrow();
            left.remove(next);
            chain.add(next);
        }
        var groups = new ArrayList<List<ServiceArea>>();
        for (int i = 0; i < chain.size(); i += 3) groups.add(List.copyOf(chain.subList(i, Math.min(chain.size(), i + 3))));
        return groups;
    }

    /** What each has on a day of the roster; who is off or ill has nothing. */
    public List<Cell> cells() {
        return cells.stream().filter(it -> leaves.stream().noneMatch(away -> away.person() == it.person() && away.covers(at(it.day(), 12)))).toList();
    }

    /** The first two share six days with their neighbours; a third works five of seven, never at night, and takes the holidays. */
    private void team(List<ServiceArea> group, ServiceArea area, List<Person> team, LocalDate day) {
        long t = day.toEpochDay() - today.toEpochDay();
        for (int place = 0; place < team.size(); place++) {
            var person = team.get(place);
            int begin = 3 * place - group.indexOf(area), phase = (int) Math.floorMod(t + begin, 6);
            boolean third = place == 2, free = third ? Math.floorMod(t, 7) == 3 || Math.floorMod(t, 7) == 4 || onHoliday(area, person, day) : phase == 1 || phase == (Math.floorMod(begin, 6) == 3 ? 5 : 3);
            if (free) continue;
            add(person, area.code(), "DUTY", day);
            boolean night = !third && phase == 0;
            cells.add(new Cell(person, day, night ? "DN" : "D", area.code()));
            if (night) for (var served : group) add(person, served.code(), "STAND_BY", day);
        }
    }

    /** Three days of every seventy, planned. */
    private boolean onHoliday(ServiceArea area, Person person, LocalDate day) {
        if (Math.floorMod(day.toEpochDay() + 11L * area.index(), 70) >= 3 || day.equals(today)) return false;
        leave(person, day, "ANNUAL");
        return true;
    }

    private void someoneFallsIll(Map<String, List<Person>> teams, LocalDate day) {
        var chance = Chance.of(seed, "illness", day.toEpochDay());
        var team = teams.get(chance.one(Places.areas()).code());
        var ill = chance.one(cells.stream().filter(it -> it.day().equals(day) && team.contains(it.person())).map(Cell::person).toList());
        if (leaves.stream().noneMatch(it -> it.person() == ill && it.covers(at(day, 12)))) leave(ill, day, "SICK");
    }

    private void leave(Person person, LocalDate day, String reason) {
        var from = at(day, 8);
        leaves.add(new Leave(Chance.of(seed, "leave " + person.login(), day.toEpochDay()).id(from), person, from, at(day.plusDays(1), 8), reason));
    }

    private void add(Person person, String area, String kind, LocalDate day) {
        boolean duty = kind.equals("DUTY");
        var from = at(day, duty ? 8 : 20);
        var shift = new Shift(Chance.of(seed, "shift " + person.login() + area + kind, day.toEpochDay()).id(from), person, area, kind, from,
                duty ? at(day, 20) : at(day.plusDays(1), 8));
        shifts.add(shift);
        if (!person.isCentral()) byAreaAndDay.computeIfAbsent(area, it -> new HashMap<>()).computeIfAbsent(day, it -> new ArrayList<>()).add(shift);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).toInstant(CHINA);
    }
}
