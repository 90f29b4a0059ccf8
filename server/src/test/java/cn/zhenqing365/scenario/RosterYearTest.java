package cn.zhenqing365.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.roster.RosterTown;
import cn.zhenqing365.roster.actions.ProposeMonth;
import cn.zhenqing365.roster.actions.PublishRoster;
import cn.zhenqing365.roster.actions.ReadMonthBook;
import cn.zhenqing365.roster.actions.SolveRosters;
import cn.zhenqing365.territory.Areas;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * The year 2026, month by month: each is proposed in the month before, published and lived. In the end every shift is read as it stands in the
 * database: somebody is there at every hour of 365 days in each of three areas, everybody had their rest, and the holidays were shared.
 */
@ServerTest
@TestPropertySource(properties = "zq.roster.steps=120000")
class RosterYearTest {
    private record Spell(UUID who, Instant from, Instant until) {}

    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired StaffMembers staff;
    @Autowired Areas areas;
    @Autowired ProposeMonth propose;
    @Autowired SolveRosters solve;
    @Autowired PublishRoster publish;
    @Autowired ReadMonthBook books;

    @Test
    void a_year_of_three_hundred_and_sixty_five_days() {
        clock.set(at(LocalDate.of(2025, 12, 20), 9));
        var town = RosterTown.build(jdbc, staff, areas);
        var by = Actor.staff(town.id("黄伟"), "黄伟", Actor.Channel.DESK);
        var holidays = new HashSet<LocalDate>();
        for (var month = YearMonth.of(2026, 1); month.getYear() == 2026; month = month.plusMonths(1)) {
            clock.set(at(month.atDay(1).minusDays(10), 9));
            var draft = propose.propose(month, false, by);
            assertThat(solve.solveNext()).isTrue();
            publish.publish(draft.id(), by);
            holidays.addAll(books.holidays(month).daysOff().stream().filter(it -> it.getYear() == 2026).toList());
        }
        for (var area : List.of("A01", "A02", "A03")) assertThat(uncovered(area)).as("hours without anybody in " + area).isEmpty();
        assertThat(shortRests()).isEmpty();
        assertThat(holidays).hasSizeGreaterThan(20);
        var borne = days(holidays);
        assertThat(spread(borne)).as("holidays: " + borne).isLessThanOrEqualTo(3);
        var nights = nights();
        assertThat(nights.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(365);
        assertThat(spread(nights)).as("nights: " + nights).isLessThanOrEqualTo(4);
    }

    /** Hour by hour, from eight o'clock on New Year's Day to midnight of the thirty-first of December. */
    private List<Instant> uncovered(String area) {
        var there = jdbc.sql("select staff_id, starts_at, ends_at, kind from shift where area_code = ?").param(area).query((row, n) -> Map.entry(row.getString("kind"), new Spell(row.getObject(1, UUID.class), row.getTimestamp(2).toInstant(), row.getTimestamp(3).toInstant()))).list();
        var duty = hours(there.stream().filter(it -> it.getKey().equals("DUTY")).map(Map.Entry::getValue).toList());
        var any = hours(there.stream().map(Map.Entry::getValue).toList());
        var holes = new ArrayList<Instant>();
        for (var hour = at(LocalDate.of(2026, 1, 1), 8); hour.isBefore(at(LocalDate.of(2027, 1, 1), 0)); hour = hour.plus(Duration.ofHours(1))) {
            int local = hour.atZone(Zones.CHINA).getHour();
            if (!(local >= 8 && local < 20 ? duty : any).contains(hour)) holes.add(hour);
        }
        return holes;
    }

    private static Set<Instant> hours(List<Spell> spells) {
        var hours = new HashSet<Instant>();
        for (var it : spells) for (var hour = it.from; hour.isBefore(it.until); hour = hour.plus(Duration.ofHours(1))) hours.add(hour);
        return hours;
    }

    /** Between two spells of one person lie eleven hours, unless the second follows at once: the stand-by after the day is one shift with it. */
    private List<String> shortRests() {
        var short_ = new ArrayList<String>();
        var spells = jdbc.sql("select distinct staff_id, starts_at, ends_at from shift order by staff_id, starts_at").query((row, n) -> new Spell(row.getObject(1, UUID.class), row.getTimestamp(2).toInstant(), row.getTimestamp(3).toInstant())).list();
        for (int i = 1; i < spells.size(); i++) {
            Spell before = spells.get(i - 1), it = spells.get(i);
            var day = before.from.atZone(Zones.CHINA).toLocalDate().equals(it.from.atZone(Zones.CHINA).toLocalDate());
            if (before.who.equals(it.who) && !(day && before.until.equals(it.from)) && before.until.plus(Duration.ofHours(11)).isAfter(it.from)) short_.add(it.toString());
        }
        return short_;
    }

    private Map<UUID, Integer> days(Set<LocalDate> which) {
        var days = new HashMap<UUID, Set<LocalDate>>();
        jdbc.sql("select distinct staff_id, starts_at from shift").query(row -> {
            var day = LocalDate.ofInstant(row.getTimestamp(2).toInstant(), Zones.CHINA);
            if (which.contains(day)) days.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashSet<>()).add(day);
        });
        var counts = new HashMap<UUID, Integer>();
        days.forEach((who, its) -> counts.put(who, its.size()));
        return counts;
    }

    private Map<UUID, Integer> nights() {
        var counts = new HashMap<UUID, Integer>();
        jdbc.sql("select staff_id, count(distinct starts_at) from shift where kind = 'STAND_BY' group by staff_id").query(row -> { counts.put(row.getObject(1, UUID.class), row.getInt(2)); });
        return counts;
    }

    private static int spread(Map<UUID, Integer> of) {
        var all = of.values().stream().mapToInt(Integer::intValue).summaryStatistics();
        assertThat(of).hasSize(7);
        return all.getMax() - all.getMin();
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atStartOfDay(Zones.CHINA).toInstant().plusSeconds(3600L * hour);
    }
}
