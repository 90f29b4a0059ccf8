package cn.zhenqing365.town.load;

import cn.zhenqing365.town.Chance;
import cn.zhenqing365.town.Person;
import cn.zhenqing365.town.Town;
import cn.zhenqing365.town.history.Secret;
import java.time.DayOfWeek;
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

/** Three weeks of both halls before today: who came, who waited how long, who served, and the rota of the lobby managers, as rows of the module lobby. */
final class HallRows {
    static final int DAYS = 21;
    private static final int AHEAD = 14;
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final List<String> BUSINESSES = List.of("PAY", "ORDER", "CHANGE", "EQUIPMENT", "CONSULT");
    private static final int[] OFTEN = {46, 14, 10, 18, 12};
    private static final int[] MINUTES = {4, 12, 10, 8, 6};
    /** By half hours from half past eight. */
    private static final int[] RUSH = {5, 9, 12, 12, 10, 7, 4, 3, 4, 6, 9, 9, 8, 7, 6, 4, 3, 2};
    private static final int LONGEST_PATIENCE = 28 * 60;

    private final Sheets sheets;
    private final Secret secret;
    private final UUID lobby;
    private final Person head;
    private final List<UUID> counters;
    private final List<Person> serving;
    private final List<Person> managers;
    private final int number;

    private HallRows(Sheets sheets, Secret secret, int number, UUID lobby, Person head, List<UUID> counters, List<Person> serving, List<Person> managers) {
        this.sheets = sheets;
        this.secret = secret;
        this.number = number;
        this.lobby = lobby;
        this.head = head;
        this.counters = counters;
        this.serving = serving;
        this.managers = managers;
    }

    static Sheets tables(Sheets sheets) {
        return LogRows.tables(sheets.table("lobby_day", "lobby_id, day, opened_at, door_token")
                .table("queue_number", "id, lobby_id, day, letter, seq, business, need, channel, taken_at, waiting_since, rank_at, told_seconds, state, counter_id, calls, called_at, serving_at, ended_at, token")
                .table("queue_call", "number_id, turn, lobby_id, counter_id, staff_id, business, waiting_since, called_at, serving_at, ended_at, ended_how")
                .table("counter_spell", "id, counter_id, staff_id, state, from_at, until_at")
                .table("lobby_duty", "lobby_id, day, staff_id, stand_in_id, set_by, set_at"));
    }

    /** @param counters of the hall in their order; the first so many are staffed as there are {@code counterNN} people */
    static void write(Town town, Secret secret, Sheets sheets, int number, UUID lobby, List<UUID> counters) {
        var serving = named(town, "counter").subList(number == 1 ? 0 : 4, number == 1 ? 4 : 6);
        var managers = named(town, "lobby0").subList(number == 1 ? 0 : 2, number == 1 ? 2 : 4);
        var it = new HallRows(sheets, secret, number, lobby, named(town, "lobbyhead").get(number - 1), counters, serving, managers);
        for (int day = -DAYS; day <= AHEAD; day++) it.duty(town.today().plusDays(day), town.today());
        for (int day = -DAYS; day < 0; day++) it.day(town.today().plusDays(day), town.today());
        LogRows.open(sheets, lobby, town.today());
    }

    private Person onDuty(LocalDate day) {
        return managers.get((int) Math.floorMod(day.toEpochDay(), 2));
    }

    private void duty(LocalDate day, LocalDate today) {
        sheets.row("lobby_duty", lobby, day, onDuty(day).id(), onDuty(day.plusDays(1)).id(), head.id(), at(today.minusDays(DAYS + 3), 9 * 3600));
    }

    private void day(LocalDate day, LocalDate today) {
        var chance = Chance.of(Town.SEED, "hall day " + number, day.toEpochDay());
        var opened = at(day, 8 * 3600 + 1500);
        sheets.row("lobby_day", lobby, day, opened, secret.token(chance.id(opened)));
        var free = new long[serving.size()];
        for (int n = 0; n < free.length; n++) {
            free[n] = 30_600 + chance.between(0, 240);
            sheets.row("counter_spell", chance.id(opened), counters.get(n), serving.get(n).id(), "OPEN", at(day, free[n]), at(day, 63_000 + chance.between(0, 900)));
        }
        var numbers = new HashMap<String, Integer>();
        var figures = new HallDayFigures();
        for (var taken : arrivals(day, chance)) visit(day, taken, free, numbers, figures, chance);
        LogRows.write(sheets, number, lobby, day, today, onDuty(day), onDuty(day.plusDays(1)), figures.json());
    }

    /** Seconds of the day at which somebody takes a number. */
    private List<Integer> arrivals(LocalDate day, Chance chance) {
        int many = (number == 1 ? 92 : 44) * (day.getDayOfWeek() == DayOfWeek.MONDAY ? 125 : day.getDayOfWeek() == DayOfWeek.SUNDAY ? 70 : 100) / 100 + chance.between(-8, 8);
        var seconds = new ArrayList<Integer>();
        for (int n = 0; n < many; n++) seconds.add(30_600 + chance.weighted(RUSH) * 1800 + chance.between(0, 1799));
        seconds.sort(Comparator.naturalOrder());
        return seconds;
    }

    private void visit(LocalDate day, int taken, long[] free, Map<String, Integer> numbers, HallDayFigures figures, Chance chance) {
        int what = chance.weighted(OFTEN), counter = 0;
        for (int n = 1; n < free.length; n++) if (free[n] < free[counter]) counter = n;
        var letter = String.valueOf((char) ('A' + what));
        var id = chance.id(at(day, taken));
        long called = Math.max(taken + 8, free[counter] + chance.between(5, 25)), wait = called - taken;
        boolean left = wait > LONGEST_PATIENCE && chance.happens(0.5), absent = !left && chance.happens(0.015);
        long serving = called + chance.between(12, 45), ended = absent ? called + 90 : serving + MINUTES[what] * (long) chance.between(30, 88);
        var need = chance.happens(0.14) ? "ELDERLY" : "NONE";
        int seq = numbers.merge(letter, 1, Integer::sum);
        var channel = List.of("KIOSK", "TABLET", "PHONE").get(chance.weighted(70, 20, 10));
        var since = at(day, taken);
        if (left) {
            figures.left();
            sheets.row("queue_number", id, lobby, day, letter, seq, BUSINESSES.get(what), need, channel, since, since, since, told(wait, chance), "LEFT", null, 0, null, null,
                    at(day, taken + LONGEST_PATIENCE), secret.token(id));
            return;
        }
        free[counter] = ended;
        if (absent) figures.absent(wait);
        else figures.served(wait, ended - serving);
        sheets.row("queue_number", id, lobby, day, letter, seq, BUSINESSES.get(what), need, channel, since, since, since, told(wait, chance), absent ? "ABSENT" : "DONE", counters.get(counter),
                absent ? 2 : 1, at(day, called), absent ? null : at(day, serving), at(day, ended), secret.token(id));
        sheets.row("queue_call", id, 1, lobby, counters.get(counter), this.serving.get(counter).id(), BUSINESSES.get(what), since, at(day, called), absent ? null : at(day, serving), at(day, ended),
                absent ? "ABSENT" : "DONE");
    }

    private static Object told(long wait, Chance chance) {
        return (int) (wait * chance.between(70, 125) / 100);
    }

    private static List<Person> named(Town town, String login) {
        return town.people().stream().filter(it -> it.login().startsWith(login)).toList();
    }

    private static Instant at(LocalDate day, long second) {
        return day.atTime(LocalTime.ofSecondOfDay(Math.min(second, 86_399))).toInstant(CHINA);
    }
}
