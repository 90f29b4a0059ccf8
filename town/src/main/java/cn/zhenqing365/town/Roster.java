package cn.zhenqing365.town;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who works when: by day (08:00–20:00) one or two technicians in each area, by night (20:00–08:00) one standing by; the
 * central team has one of each for the whole city. Who is on leave is replaced by a colleague of the area, but for the odd
 * one who falls ill: then the neighbours help out.
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
            for (var area : Places.areas()) {
                team(area, teams.get(area.code()), day);
                int turn = (int) Math.floorMod(day.toEpochDay(), central.size());
                add(central.get(turn), area.code(), "DUTY", day);
                add(central.get((turn + 1) % central.size()), area.code(), "STAND_BY", day);
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

    /** A team of two rests on different days of a week; of three, one rests each day but Sunday's turn is nobody's. */
    private void team(ServiceArea area, List<Person> team, LocalDate day) {
        long week = Math.floorDiv(day.toEpochDay(), 7);
        int weekday = (int) Math.floorMod(day.toEpochDay() - today.toEpochDay() + 7L * 1000, 7);
        int rests = weekday == 0 ? -1 : Math.floorMod(weekday + area.index() + week, 4);
        Person away = onHoliday(area, team, day);
        if (away == null && rests >= 0 && rests < team.size()) away = team.get(rests);
        if (team.size() == 3 && away == null) away = team.get(2);
        var there = new ArrayList<>(team);
        there.remove(away);
        for (var person : there) add(person, area.code(), "DUTY", day);
        add(there.get((int) Math.floorMod(day.toEpochDay() + area.index(), there.size())), area.code(), "STAND_BY", day);
    }

    /** Three days of every seventy for one of the team, planned: somebody else stands in. */
    private Person onHoliday(ServiceArea area, List<Person> team, LocalDate day) {
        long cycle = day.toEpochDay() + 11L * area.index();
        if (Math.floorMod(cycle, 70) >= 3 || day.equals(today)) return null;
        var person = team.get((int) Math.floorMod(Math.floorDiv(cycle, 70), team.size()));
        leave(person, day, "ANNUAL");
        return person;
    }

    private void someoneFallsIll(Map<String, List<Person>> teams, LocalDate day) {
        var chance = Chance.of(seed, "illness", day.toEpochDay());
        var ill = chance.one(teams.get(chance.one(Places.areas()).code()));
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
