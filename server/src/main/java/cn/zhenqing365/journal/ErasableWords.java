package cn.zhenqing365.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which particulars of an entry can speak of a person. Whatever is not known to be ours goes: a new particular is forgotten unless
 * somebody says here that it holds a word of the house. Codes, numbers of tickets, amounts, moments and ids stay, for the
 * figures and the promises are computed again from them.
 */
final class ErasableWords {
    static final String FORGOTTEN = "已删除";
    /** Names of staff and areas, titles of rules: words of ours. */
    private static final Set<String> OURS = Set.of("to", "from", "by", "via", "firstContactOwner", "acting", "handedTo", "manager", "title", "titleEn", "tell", "brokenRule",
            "approvedBy", "medium", "outlet", "limit", "community", "promises", "rows", "file");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_.:*/+-]{0,60}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{6,}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}(-[0-9]{2})?");

    private ErasableWords() {}

    /** The same particulars without them; equal to what was given when there were none. */
    static Map<String, Object> without(Map<String, Object> particulars) {
        var kept = new LinkedHashMap<String, Object>();
        particulars.forEach((key, value) -> kept.put(key, OURS.contains(key) ? value : without(value)));
        return kept;
    }

    private static Object without(Object value) {
        if (value instanceof String text) return speaks(text) ? FORGOTTEN : text;
        if (value instanceof List<?> list) return list.stream().map(ErasableWords::without).toList();
        if (value instanceof Map<?, ?> map) {
            var kept = new LinkedHashMap<String, Object>();
            map.forEach((key, inner) -> kept.put(key.toString(), without(inner)));
            return kept;
        }
        return value;
    }

    private static boolean speaks(String text) {
        if (text.isEmpty() || ID.matcher(text).matches() || DAY.matcher(text).matches()) return false;
        return PHONE.matcher(text).matches() || !CODE.matcher(text).matches();
    }
}
