package cn.zhenqing365.offer.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A file of channels read into a catalogue: it is the whole line-up, so what it does not name leaves. A row says the channel,
 * the packages it is in, and its price when sold alone. Packages the file names hold what the file says; the others keep what is left.
 */
public final class LineUp {
    private static final Map<String, String> TITLES = new HashMap<>();
    private static final List<String> NEEDED = List.of("code", "name");
    private static final String SINGLE = "S-";

    static {
        title("code", "编码", "频道号", "频道编码", "code", "channel");
        title("name", "频道", "频道名", "频道名称", "name");
        title("nameEn", "英文名", "english", "name en");
        title("theme", "分类", "类别", "theme", "genre");
        title("hd", "高清", "hd");
        title("packages", "套餐", "所属套餐", "packages");
        title("price", "单价", "单点价", "元/月", "price");
    }

    /** @param reason MISSING TOO_LONG DUPLICATE_CHANNEL UNKNOWN_PACKAGE BAD_PRICE */
    public record Problem(int row, String reason, String value) {}

    /** What the file makes of the catalogue; {@code problems} empty means it may be published. */
    public record Read(List<String> missingColumns, List<Problem> problems, Catalogue catalogue, List<String> added, List<String> removed, int rows) {
        public boolean publishable() {
            return missingColumns.isEmpty() && problems.isEmpty() && rows > 0;
        }
    }

    private final Catalogue before;
    private final Map<String, Integer> column = new HashMap<>();
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final Map<String, Set<String>> members = new HashMap<>();
    private final Map<String, Long> single = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private int rows;

    public LineUp(Catalogue before, List<String> headings) {
        this.before = before;
        for (int i = 0; i < headings.size(); i++) {
            var field = TITLES.get(headings.get(i).strip().toLowerCase());
            if (field != null) column.putIfAbsent(field, i);
        }
    }

    private static void title(String field, String... titles) {
        for (var it : titles) TITLES.put(it, field);
    }

    public void row(int number, List<String> cells) {
        rows++;
        var code = cell(cells, "code");
        var name = cell(cells, "name");
        if (code.isEmpty()) problem(number, "MISSING", "编码");
        if (name.isEmpty()) problem(number, "MISSING", "频道");
        if (code.length() > 40 || name.length() > 60) problem(number, "TOO_LONG", code);
        if (channels.containsKey(code)) problem(number, "DUPLICATE_CHANNEL", code);
        price(number, code, cell(cells, "price"));
        for (var pack : cell(cells, "packages").split("[;;、,,\\s]+")) {
            if (pack.isEmpty()) continue;
            if (before.pack(pack).isEmpty()) problem(number, "UNKNOWN_PACKAGE", pack);
            members.computeIfAbsent(pack, it -> new LinkedHashSet<>()).add(code);
        }
        var hd = cell(cells, "hd");
        channels.put(code, new Channel(code, name, cell(cells, "nameEn"), cell(cells, "theme"), !hd.isEmpty() && !Set.of("否", "0", "no", "n", "false").contains(hd.toLowerCase())));
    }

    private void price(int number, String code, String written) {
        if (written.isEmpty()) return;
        try {
            long cents = new BigDecimal(written.replace("元", "").replace("¥", "").strip()).movePointRight(2).longValueExact();
            if (cents < 0) throw new ArithmeticException();
            single.put(code, cents);
        } catch (ArithmeticException | NumberFormatException noPrice) {
            problem(number, "BAD_PRICE", written);
        }
    }

    private void problem(int row, String reason, String value) {
        problems.add(new Problem(row, reason, value));
    }

    private String cell(List<String> cells, String field) {
        var at = column.get(field);
        return at == null || at >= cells.size() ? "" : cells.get(at).strip();
    }

    public Read read() {
        var packs = new ArrayList<Pack>();
        for (var it : before.packs()) {
            if (it.code().startsWith(SINGLE)) continue;
            var kept = new HashSet<>(members.getOrDefault(it.code(), it.channels()));
            kept.retainAll(channels.keySet());
            packs.add(it.with(kept));
        }
        single.forEach((code, cents) -> {
            var it = channels.get(code);
            if (it != null) packs.add(new Pack(SINGLE + code, it.name() + "(单点)", it.nameEn() + " (alone)", cents, Set.of(code), false, null, null, null, null, null));
        });
        var was = before.channelCodes();
        return new Read(NEEDED.stream().filter(it -> !column.containsKey(it)).toList(), problems, new Catalogue(List.copyOf(channels.values()), packs),
                channels.keySet().stream().filter(it -> !was.contains(it)).toList(),
                was.stream().filter(it -> !channels.containsKey(it)).sorted().collect(Collectors.toList()), rows);
    }
}
