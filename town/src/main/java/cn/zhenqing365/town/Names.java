package cn.zhenqing365.town;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** People's names: common and rare surnames, and now and then a character beyond the basic plane, as registers have them. */
final class Names {
    private static final Map<String, List<String>> LISTS = lists();

    private Names() {}

    static String man(Chance chance) {
        return surname(chance) + given(chance, "man");
    }

    static String woman(Chance chance) {
        return surname(chance) + given(chance, "woman");
    }

    static String anybody(Chance chance) {
        return chance.happens(0.62) ? man(chance) : woman(chance);
    }

    private static String surname(Chance chance) {
        return chance.happens(0.05) ? chance.one(LISTS.get("rare")) : chance.oneOfTheFirst(LISTS.get("common"));
    }

    private static String given(Chance chance, String list) {
        if (!chance.happens(0.003)) return chance.one(LISTS.get(list));
        var rare = chance.one(LISTS.get("beyond"));
        return chance.happens(0.5) ? rare : "文" + rare;
    }

    private static Map<String, List<String>> lists() {
        var lists = new HashMap<String, List<String>>();
        for (var row : Resources.rows("names.tsv")) lists.put(row[0], List.of(row[1].split(" ")));
        return lists;
    }
}
