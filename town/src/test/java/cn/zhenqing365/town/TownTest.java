package cn.zhenqing365.town;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.town.load.Sheets;
import cn.zhenqing365.town.load.TownLoader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TownTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Town TOWN = new Town(Town.SEED, 20_000, TODAY);
    private static final List<Home> HOMES = homes(TOWN);

    @Test
    void the_same_seed_size_and_day_is_the_same_town_and_another_seed_another() throws Exception {
        assertThat(print(Town.SEED)).isEqualTo(print(Town.SEED)).isNotEqualTo(print(7));
    }

    @Test
    void eight_towns_and_two_districts_have_twenty_four_areas_and_four_neighbours_each() {
        assertThat(TOWN.areas()).hasSize(24);
        assertThat(TOWN.areas().stream().map(ServiceArea::town).distinct()).hasSize(10).contains("杨舍镇", "双山岛旅游度假区");
        for (var area : TOWN.areas()) assertThat(area.neighbours()).hasSize(4).doesNotContain(area.code());
        assertThat(TOWN.areas().stream().map(ServiceArea::kind)).contains("TOWN", "RURAL").allMatch(it -> it.equals("TOWN") || it.equals("RURAL"));
    }

    @Test
    void every_household_has_an_area_an_account_and_numbers_of_its_own() {
        assertThat(HOMES).hasSize(20_000);
        assertThat(HOMES.stream().map(Home::area).distinct()).hasSize(24);
        for (Function<Home, Object> its : List.<Function<Home, Object>>of(Home::id, Home::accountNo, Home::address, Home::number))
            assertThat(HOMES.stream().map(its).distinct().count()).isEqualTo(20_000);
        var lines = HOMES.stream().flatMap(it -> it.lines().stream()).map(Home.Line::digits).toList();
        assertThat(new HashSet<>(lines)).hasSameSizeAs(lines);
        assertThat(lines).allMatch(it -> it.matches("1[3-9]\\d{9}|0512[68]\\d{7}|05125[68]\\d{6}"));
        var serials = HOMES.stream().flatMap(it -> it.equipment().stream()).map(Home.Device::serial).toList();
        assertThat(new HashSet<>(serials)).hasSameSizeAs(serials);
        assertThat(HOMES.get(0).address()).isEqualTo("杨舍镇花园浜三村12幢2单元502室");
    }

    @Test
    void no_optical_node_carries_more_than_five_hundred_and_none_serves_two_areas() {
        for (var town : List.of(HOMES, homes(new Town(Town.SEED, 60_000, TODAY)))) {
            var nodes = town.stream().collect(Collectors.groupingBy(Home::node));
            assertThat(nodes.values()).allMatch(it -> it.size() <= 500 && it.stream().map(Home::area).distinct().count() == 1);
        }
    }

    @Test
    void everything_lies_inside_the_city_and_a_building_within_twenty_metres() {
        assertThat(HOMES).allMatch(it -> it.spot().latitude() > 31.72 && it.spot().latitude() < 32.03
                && it.spot().longitude() > 120.35 && it.spot().longitude() < 120.80);
        HOMES.stream().collect(Collectors.groupingBy(it -> it.area().code() + it.community() + it.building())).values().forEach(building ->
                assertThat(building).allMatch(it -> it.spot().metresTo(building.get(0).spot()) <= 2 * 20));
    }

    @Test
    void some_are_old_or_ill_some_are_in_arrears_and_some_names_are_rare() {
        assertThat(HOMES.stream().filter(it -> !it.care().isEmpty()).count() / 20_000.0).isBetween(0.065, 0.095);
        var services = HOMES.stream().flatMap(it -> it.services().stream()).toList();
        assertThat(services.stream().filter(it -> it.state().equals("OWESTOP")).count() / (double) services.size()).isBetween(0.03, 0.04);
        assertThat(HOMES.stream().map(Home::name)).anyMatch(it -> it.startsWith("单")).anyMatch(it -> it.startsWith("仇")).anyMatch(it -> it.startsWith("尉迟"))
                .anyMatch(it -> it.codePoints().anyMatch(Character::isSupplementaryCodePoint));
    }

    @Test
    void sixty_technicians_cover_every_skill_of_their_area_and_every_area_has_its_own_manager() {
        var technicians = TOWN.people().stream().filter(it -> it.role().equals("TECHNICIAN")).toList();
        assertThat(technicians).hasSize(60);
        for (var area : TOWN.areas()) {
            Set<String> skills = new TreeSet<>();
            technicians.stream().filter(it -> it.areas().contains(area.code())).forEach(it -> skills.addAll(it.skills()));
            assertThat(skills).as(area.name()).contains("S1", "S2", "S3", "S4", "S7");
        }
        assertThat(technicians.stream().filter(Person::isCentral)).hasSize(4).allMatch(it -> it.skills().equals(Set.of("S5", "S6")));
        assertThat(TOWN.areas().stream().map(TOWN::managerOf).distinct()).hasSize(24);
        assertThat(TOWN.people().stream().map(Person::login)).contains("agent01", "agent12", "dispatch04", "tech01", "manager01", "leader01", "lobby01", "admin")
                .doesNotHaveDuplicates();
    }

    @Test
    void somebody_of_the_area_or_a_neighbour_can_come_at_any_hour_of_sixty_days() {
        for (var area : TOWN.areas()) {
            int helped = 0;
            for (int hour = 0; hour < 24 * (Roster.DAYS_AHEAD - 1); hour++) {
                var at = TODAY.atStartOfDay().toInstant(ZoneOffset.ofHours(8)).plusSeconds(3_600L * hour + 1_799);
                if (!TOWN.roster().at(area.code(), at).isEmpty()) continue;
                helped++;
                assertThat(area.neighbours()).as(area.name() + " " + at).anyMatch(it -> !TOWN.roster().at(it, at).isEmpty());
            }
            assertThat(helped).as(area.name()).isLessThan(24 * 3);
        }
    }

    @Test
    void the_first_technician_is_on_duty_on_the_first_day() {
        assertThat(TOWN.roster().at("A01", TODAY.atTime(10, 0).toInstant(ZoneOffset.ofHours(8))).get(0).person().login()).isEqualTo("tech01");
    }

    @Test
    void who_stood_by_at_night_rests_the_day_after_and_nobody_works_more_than_fifty_six_hours_in_seven_days() {
        var byPerson = TOWN.roster().cells().stream().collect(java.util.stream.Collectors.groupingBy(Roster.Cell::person));
        byPerson.forEach((person, cells) -> {
            var days = cells.stream().collect(java.util.stream.Collectors.toMap(Roster.Cell::day, Roster.Cell::type));
            for (var day : days.keySet()) {
                if (days.get(day).equals("DN")) assertThat(days).as(person.name() + " " + day).doesNotContainKey(day.plusDays(1));
                double hours = 0;
                for (int back = 0; back < 7; back++) hours += days.containsKey(day.minusDays(back)) ? days.get(day.minusDays(back)).equals("DN") ? 12 : 10.5 : 0;
                assertThat(hours).as(person.name() + " " + day).isLessThanOrEqualTo(56);
            }
        });
    }

    @Test
    void today_every_area_has_two_on_duty_but_for_the_one_who_stood_by_last_night() {
        var there = TOWN.roster().cells().stream().filter(it -> it.day().equals(TODAY) && !it.area().equals("*")).count();
        assertThat(there).isEqualTo(48);
    }

    private static String print(long seed) throws Exception {
        var sum = MessageDigest.getInstance("SHA-256");
        var sheets = TownLoader.tables(new Sheets((table, columns, rows) -> sum.update((table + rows).getBytes(StandardCharsets.UTF_8))));
        TownLoader.write(new Town(seed, 2_000, TODAY), "hash", sheets, done -> {});
        return HexFormat.of().formatHex(sum.digest());
    }

    private static List<Home> homes(Town town) {
        var homes = new ArrayList<Home>();
        town.households(homes::add);
        return homes;
    }
}
