package cn.zhenqing365.town.load;

import cn.zhenqing365.town.Chance;
import cn.zhenqing365.town.Person;
import cn.zhenqing365.town.Roster;
import cn.zhenqing365.town.ServiceArea;
import cn.zhenqing365.town.Town;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The month as it is published, wishes and leave for the next one, which a node of the server solves after the start, and a shift somebody would swap. */
final class RosterRows {
    private static final int WISHES = 18;
    private static final List<String> NOTES = List.of("孩子开家长会", "回老家", "参加婚礼", "陪父母体检", "考试", "搬家");
    private static final int RULES = 2;

    private RosterRows() {}

    static Sheets tables(Sheets sheets) {
        return sheets.table("roster_month", "id, month, version, state, basis, rules_version, asked_by, asked_at, solved_at, published_by, published_at")
                .table("roster_cell", "roster_id, staff_id, day, type, area_code, fixed")
                .table("roster_request", "id, staff_id, kind, from_day, until_day, type, note, state, asked_at, decided_by, decided_at")
                .table("roster_swap", "id, month, asker_id, day, type, area_code, note, state, asked_at");
    }

    /** The rules the server shipped, with the areas of this town that share their nights. */
    static String groups() {
        var groups = Roster.nightGroups().stream().map(group -> group.stream().map(ServiceArea::code).collect(Collectors.joining("\", \"", "[\"", "\"]"))).collect(Collectors.joining(", ", "[", "]"));
        return """
                insert into roster_rules (version, effective_from, rules, changed_by)
                select %d, effective_from, jsonb_set(rules, '{groups}', '%s'::jsonb), 'sample' from roster_rules where version = 1
                on conflict (version) do update set rules = excluded.rules""".formatted(RULES, groups);
    }

    static void write(Town town, Sheets sheets) {
        var chance = Chance.of(town.seed(), "roster", 1);
        var month = YearMonth.from(town.today());
        var dispatcher = named(town, "dispatch01");
        var before = at(month.atDay(1).minusDays(6), 10);
        var now = town.today().atStartOfDay().toInstant(ZoneOffset.ofHours(8));
        UUID published = chance.id(before), proposed = chance.id(now);
        sheets.row("roster_month", published, month.atDay(1), 1, "PUBLISHED", "SOLVED", RULES, dispatcher.name(), before, before, dispatcher.name(), before);
        sheets.row("roster_month", proposed, month.plusMonths(1).atDay(1), 1, "ASKED", "SOLVED", RULES, dispatcher.name(), now, null, null, null);
        for (var it : town.roster().cells())
            if (YearMonth.from(it.day()).equals(month)) sheets.row("roster_cell", published, it.person().id(), it.day(), it.type(), it.area(), false);
        wishes(town, sheets, chance, month.plusMonths(1), now);
        town.roster().cells().stream().filter(it -> it.day().isAfter(town.today()) && YearMonth.from(it.day()).equals(month) && it.type().equals("D") && it.area().equals("A02")).findFirst()
                .ifPresent(it -> sheets.row("roster_swap", chance.id(now), month.atDay(1), it.person().id(), it.day(), it.type(), it.area(), NOTES.get(0), "ASKED", now.minusSeconds(7_200)));
    }

    /** Every third technician wishes something; the first twelve wishes are approved. */
    private static void wishes(Town town, Sheets sheets, Chance chance, YearMonth month, Instant now) {
        var technicians = town.people().stream().filter(it -> it.role().equals("TECHNICIAN")).toList();
        var dispatcher = named(town, "dispatch01");
        for (int n = 0; n < WISHES; n++) {
            var who = technicians.get(n * 3);
            boolean leave = n % 6 == 5, decided = n < 12;
            var day = month.atDay(chance.between(2, 24));
            var kind = leave ? "LEAVE" : n % 4 == 3 ? "LIKE" : n % 4 == 2 ? "DISLIKE" : "OFF";
            var type = leave ? "ANNUAL" : kind.equals("OFF") ? null : kind.equals("LIKE") ? "D" : "DN";
            var id = chance.id(now);
            sheets.row("roster_request", id, who.id(), kind, day, leave ? day.plusDays(2) : day, type, chance.one(NOTES), decided ? "APPROVED" : "ASKED", now.minusSeconds(86_400L * (20 - n)), decided ? dispatcher.name() : null,
                    decided ? now.minusSeconds(43_200) : null);
            if (leave && decided) sheets.row("leave", id, who.id(), at(day, 0), at(day.plusDays(3), 0), "ANNUAL");
        }
    }

    private static Person named(Town town, String login) {
        return town.people().stream().filter(it -> it.login().equals(login)).findFirst().orElseThrow();
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).toInstant(ZoneOffset.ofHours(8));
    }
}
