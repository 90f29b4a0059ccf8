package cn.zhenqing365.town.load;

import cn.zhenqing365.town.Chance;
import cn.zhenqing365.town.Person;
import cn.zhenqing365.town.Town;
import cn.zhenqing365.town.history.Secret;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Two halls, one in the centre with six counters and one in the harbour with four, as rows of the module lobby. */
final class LobbyRows {
    private static final List<String> QUICK = List.of("PAY", "CONSULT");

    private LobbyRows() {}

    static Sheets tables(Sheets sheets) {
        return HallRows.tables(sheets.table("lobby", "id, code, name, address, area_code, opens, closes, head_id, device_token")
                .table("lobby_counter", "id, lobby_id, no, businesses, lane, state_since"));
    }

    static void write(Town town, String passwordHash, Sheets sheets) {
        var secret = new Secret(passwordHash);
        var since = town.today().minusDays(400).atStartOfDay().toInstant(ZoneOffset.UTC);
        hall(town, sheets, secret, since, 1, "H01", "人民中路营业厅", "杨舍镇人民中路58号", "A05", 6);
        hall(town, sheets, secret, since, 2, "H02", "金港营业厅", "金港镇长江中路21号", "A12", 4);
    }

    /** The first counter is the lane of the old, the last one is quick. */
    private static void hall(Town town, Sheets sheets, Secret secret, Instant since, int n, String code, String name, String address, String area, int counters) {
        var chance = Chance.of(Town.SEED, "hall", n);
        var id = chance.id(since);
        var head = town.people().stream().filter(it -> it.login().equals("lobbyhead%02d".formatted(n))).findFirst().map(Person::id).orElseThrow();
        sheets.row("lobby", id, code, name, address, area, "08:30", "17:30", head, secret.token(id));
        var ids = Stream.generate(() -> chance.id(since)).limit(counters).toList();
        for (int no = 1; no <= counters; no++)
            sheets.row("lobby_counter", ids.get(no - 1), id, no, no == counters ? QUICK : List.of(), no == 1 ? "ELDERLY" : null, since);
        HallRows.write(town, secret, sheets, n, id, ids);
    }
}
