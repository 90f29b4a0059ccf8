package cn.zhenqing365.town.history;

import cn.zhenqing365.town.Chance;
import cn.zhenqing365.town.Person;
import cn.zhenqing365.town.Resources;
import cn.zhenqing365.town.Town;
import cn.zhenqing365.town.load.Sheets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What lies in the vans: loaded when the history begins, filled up every Monday, used by its repairs; a count that was one short,
 * a part nobody had put there, a box without its number. Rows of the module parts.
 */
final class PartRows {
    /** A line of {@code parts.tsv}. */
    private record Item(String code, String name, boolean serial, int target, List<String> also) {}

    private static final Map<String, Item> ITEMS = items();
    private static final int WEEK = 7;
    private final Town town;
    private final Sheets sheets;
    private final Person store;
    private int made;
    private final Map<String, Integer> onHand = new HashMap<>();
    private final Map<String, List<String>> serials = new HashMap<>();

    PartRows(Town town, Sheets sheets) {
        this.town = town;
        this.sheets = sheets;
        this.store = town.people().stream().filter(it -> it.login().equals("dispatch01")).findFirst().orElseThrow();
    }

    static Sheets tables(Sheets sheets) {
        return sheets.table("part_movement", """
                        id, happening, staff_id, area_code, kind, item, words, quantity, serial, work_order_id, work_order_number, household_id, why, doubt, note, \
                        happened_at, recorded_at, recorded_by, recorded_name""")
                .table("part_serial", "item, serial, staff_id, household_id, since");
    }

    void write(List<Story> stories) {
        var crew = town.people().stream().filter(it -> it.role().equals("TECHNICIAN")).toList();
        var begins = town.today().minusDays(History.DAYS + 1L).atTime(7, 30).toInstant(ZoneOffset.ofHours(8));
        for (var who : crew) for (var item : items().values()) issue(who, item, item.target, begins, "初次装车");
        var monday = begins.plusSeconds(WEEK * 86_400L);
        for (var it : stories) {
            for (; it.savedAt().isAfter(monday); monday = monday.plusSeconds(WEEK * 86_400L)) for (var who : crew) fill(who, monday);
            if (it.visit() != null && it.fault().part() != null) use(it);
        }
        var evening = town.today().minusDays(2).atTime(18, 40).toInstant(ZoneOffset.ofHours(8));
        for (var who : crew) if (Chance.of(town.seed(), "count", who.staffNo().hashCode()).happens(0.12)) count(who, evening);
        for (var who : crew) for (var item : ITEMS.values()) if (item.serial)
            for (var serial : serials.getOrDefault(key(who, item), List.of())) sheets.row("part_serial", item.code, serial, who.id(), null, begins);
    }

    private void fill(Person who, Instant at) {
        for (var item : ITEMS.values()) {
            var chance = Chance.of(town.seed(), "fill " + item.code, Long.parseLong(who.staffNo()) * 100_000 + at.getEpochSecond() / 86_400);
            int has = onHand.getOrDefault(key(who, item), 0);
            if (has * 2 < item.target && chance.happens(0.8)) issue(who, item, item.target - has, at, "周一补货");
        }
    }

    private void issue(Person who, Item item, int quantity, Instant at, String note) {
        var chance = Chance.of(town.seed(), "issue " + item.code, Long.parseLong(who.staffNo()) * 100_000 + at.getEpochSecond() / 86_400);
        onHand.merge(key(who, item), quantity, Integer::sum);
        if (!item.serial) row(chance, who, "ISSUED", item, item.name, quantity, null, null, null, note, at, store);
        else for (int n = 0; n < quantity; n++) {
            var serial = item.code + "-%s-%04d".formatted(who.staffNo(), ++made);
            serials.computeIfAbsent(key(who, item), it -> new java.util.ArrayList<>()).add(serial);
            row(chance, who, "ISSUED", item, item.name, 1, serial, null, null, note, at, store);
        }
    }

    private void use(Story it) {
        var who = it.visit().technician();
        var item = item(it.fault().part());
        var chance = Chance.of(it.id().getLeastSignificantBits(), "parts", 0);
        if (item == null) {
            row(chance, who, "USED", null, it.fault().part(), it.fault().parts(), null, it, "NOT_IN_CATALOGUE", null, it.visit().completedAt(), who);
            return;
        }
        onHand.merge(key(who, item), -it.fault().parts(), Integer::sum);
        var mine = serials.getOrDefault(key(who, item), List.of());
        var serial = item.serial && !mine.isEmpty() && !chance.happens(0.04) ? mine.remove(0) : null;
        row(chance, who, "USED", item, it.fault().part(), it.fault().parts(), serial, it, item.serial && serial == null ? "SERIAL_MISSING" : null, null, it.visit().completedAt(), who);
        if (serial != null) sheets.row("part_serial", item.code, serial, null, it.home().id(), it.visit().completedAt());
    }

    /** Somebody counted the remotes and one was not there. */
    private void count(Person who, Instant at) {
        var item = ITEMS.get("REMOTE");
        int left = Math.max(0, onHand.getOrDefault(key(who, item), 0) - 1);
        row(Chance.of(town.seed(), "counted", Long.parseLong(who.staffNo())), who, "COUNTED", item, item.name, left, null, null, null, "月末盘点", at, store);
    }

    private void row(Chance chance, Person who, String kind, Item item, String words, int quantity, String serial, Story of, String doubt, String note, Instant at, Person by) {
        var id = chance.id(at);
        sheets.row("part_movement", id, "town:" + id, who.id(), of != null ? of.area() : who.areas().isEmpty() ? "" : who.areas().get(0), kind, item == null ? null : item.code, words, quantity, serial,
                of == null ? null : of.visit().id(), of == null ? null : of.number() + "-1", of == null ? null : of.home().id(), of == null ? null : of.fault().cause(), doubt, note, at, at,
                by.id(), kind.equals("USED") ? "" : by.name());
    }

    private static Item item(String words) {
        return ITEMS.values().stream().filter(it -> it.name.equals(words) || it.also.contains(words)).findFirst().orElse(null);
    }

    private static String key(Person who, Item item) {
        return who.staffNo() + " " + item.code;
    }

    private static Map<String, Item> items() {
        var all = new LinkedHashMap<String, Item>();
        for (var row : Resources.rows("parts.tsv"))
            all.put(row[0], new Item(row[0], row[1], row[2].equals("№"), Integer.parseInt(row[3]), row[4].equals("-") ? List.of() : List.of(row[4].split(","))));
        return all;
    }
}
