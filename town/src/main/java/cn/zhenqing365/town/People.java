package cn.zhenqing365.town;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who works here: sixty technicians, of whom four are the central team for head-end and back office (S5, S6), a customer
 * manager for each area, the call centre, dispatch, two lobbies with their heads, quality, three leaders. Logins are role and number: agent01.
 */
public final class People {
    private static final int TECHNICIANS = 60;
    private static final int CENTRAL = 4;
    private static final List<Set<String>> TEAM = List.of(Set.of("S1", "S2", "S3", "S7"), Set.of("S1", "S3", "S4", "S7"), Set.of("S1", "S2", "S3", "S6"));

    private final long seed;
    private final Instant since;
    private final List<Person> all = new ArrayList<>();

    private People(long seed, LocalDate today) {
        this.seed = seed;
        this.since = today.minusDays(400).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    static List<Person> of(long seed, LocalDate today) {
        var people = new People(seed, today);
        people.technicians();
        people.office();
        return List.copyOf(people.all);
    }

    private void technicians() {
        var large = new ArrayList<>(Places.areas());
        large.sort((one, other) -> other.weight() - one.weight());
        var three = large.subList(0, TECHNICIANS - CENTRAL - 2 * large.size()).stream().map(ServiceArea::code).toList();
        int n = 0;
        for (var area : Places.areas())
            for (int place = 0; place < (three.contains(area.code()) ? 3 : 2); place++)
                add("tech%02d".formatted(++n), 1000 + n, n == 1 ? "李明" : Names.man(chance(1000 + n)), "TECHNICIAN", List.of(area.code()), TEAM.get(place));
        for (int place = 0; place < CENTRAL; place++)
            add("tech%02d".formatted(++n), 1000 + n, Names.man(chance(1000 + n)), "TECHNICIAN", List.of(), Set.of("S5", "S6"));
    }

    private void office() {
        for (var area : Places.areas()) several("manager%02d", 2001 + area.index(), 1 + area.index(), "CUSTOMER_MANAGER", List.of(area.code()));
        for (int n = 1; n <= 12; n++) several("agent%02d", 3000 + n, n, "AGENT", List.of());
        for (int n = 1; n <= 6; n++) several("counter%02d", 3100 + n, n, "AGENT", List.of());
        for (int n = 1; n <= 2; n++) several("shift%02d", 3200 + n, n, "SHIFT_LEADER", List.of());
        several("head%02d", 3301, 1, "CALL_CENTRE_HEAD", List.of());
        for (int n = 1; n <= 4; n++) several("dispatch%02d", 4000 + n, n, "DISPATCHER", List.of());
        for (int n = 1; n <= 4; n++) several("lobby%02d", 5000 + n, n, "LOBBY_MANAGER", List.of());
        for (int n = 1; n <= 2; n++) several("lobbyhead%02d", 5100 + n, n, "LOBBY_HEAD", List.of());
        for (int n = 1; n <= 2; n++) several("quality%02d", 6000 + n, n, "QUALITY", List.of());
        for (int n = 1; n <= 3; n++) several("leader%02d", 7000 + n, n, "LEADER", List.of());
        add("admin", 9000, "系统管理员", "ADMIN", List.of(), Set.of());
    }

    private void several(String login, int staffNo, int n, String role, List<String> areas) {
        add(login.formatted(n), staffNo, Names.anybody(chance(staffNo)), role, areas, Set.of());
    }

    private void add(String login, int staffNo, String name, String role, List<String> areas, Set<String> skills) {
        all.add(new Person(Chance.of(seed, "staff id", staffNo).id(since.plusMillis(staffNo)), String.valueOf(staffNo), login, name, role,
                Numbers.ofStaff(staffNo), areas, new TreeSet<>(skills)));
    }

    private Chance chance(int staffNo) {
        return Chance.of(seed, "staff name", staffNo);
    }
}
