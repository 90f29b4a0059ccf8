package cn.zhenqing365.town;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Chinese as it is typed on a Latin keyboard: small letters, no tones, no spaces, ü written v as input methods take it;
 * digits and Latin letters stay, everything else falls away. Families read their name their own way (单 is shan),
 * and no dictionary of ordinary words knows that: the table of surnames here comes first (stack.md §5).
 */
public final class Pinyin {
    private static final Map<String, String> SURNAMES = Map.ofEntries(
            Map.entry("单", "shan"), Map.entry("仇", "qiu"), Map.entry("解", "xie"), Map.entry("曾", "zeng"),
            Map.entry("查", "zha"), Map.entry("区", "ou"), Map.entry("朴", "piao"), Map.entry("任", "ren"),
            Map.entry("乐", "yue"), Map.entry("盖", "ge"), Map.entry("缪", "miao"), Map.entry("华", "hua"),
            Map.entry("种", "chong"), Map.entry("重", "chong"), Map.entry("晟", "cheng"), Map.entry("召", "shao"),
            Map.entry("逄", "pang"), Map.entry("折", "she"), Map.entry("员", "yun"), Map.entry("郇", "xun"),
            Map.entry("覃", "qin"), Map.entry("尹", "yin"), Map.entry("冼", "xian"), Map.entry("洗", "xian"),
            Map.entry("繁", "po"), Map.entry("黑", "he"), Map.entry("秘", "bi"), Map.entry("葛", "ge"),
            Map.entry("牟", "mou"), Map.entry("燕", "yan"), Map.entry("宁", "ning"), Map.entry("石", "shi"),
            Map.entry("祭", "zhai"), Map.entry("翟", "zhai"), Map.entry("沈", "shen"), Map.entry("车", "che"),
            Map.entry("应", "ying"), Map.entry("纪", "ji"), Map.entry("臧", "zang"), Map.entry("阚", "kan"),
            Map.entry("隗", "wei"), Map.entry("卜", "bu"), Map.entry("薄", "bo"), Map.entry("令", "ling"),
            Map.entry("谌", "chen"), Map.entry("贾", "jia"), Map.entry("过", "guo"), Map.entry("哈", "ha"),
            Map.entry("要", "yao"), Map.entry("相", "xiang"), Map.entry("於", "yu"), Map.entry("幺", "yao"),
            Map.entry("尉", "wei"), Map.entry("盛", "sheng"), Map.entry("会", "gui"), Map.entry("句", "gou"),
            Map.entry("尉迟", "yu chi"), Map.entry("长孙", "zhang sun"), Map.entry("万俟", "mo qi"),
            Map.entry("澹台", "tan tai"), Map.entry("单于", "chan yu"), Map.entry("令狐", "ling hu"),
            Map.entry("宰父", "zai fu"), Map.entry("鲜于", "xian yu"), Map.entry("尉犁", "yu li"),
            Map.entry("呼延", "hu yan"), Map.entry("亓官", "qi guan"), Map.entry("濮阳", "pu yang"));

    /** In the name of a place these have one reading, whatever the dictionary of sentences prefers (幢 is a building, not a banner). */
    private static final Map<Character, String> IN_PLACES = Map.of('幢', "zhuang", '地', "di", '圩', "wei", '弄', "long");

    /** Runs of Chinese already read: communities and given names repeat; the bound keeps memory constant in an import. */
    private static final int REMEMBERED = 20_000;
    private static final Map<String, List<String>> RUNS = new ConcurrentHashMap<>();

    private Pinyin() {}

    /** A person: 单雪梅 is shanxuemei, 尉迟恭 yuchigong. */
    public static String ofName(String name) {
        return String.join("", name(name));
    }

    /** A person by first letters: 单雪梅 is sxm. */
    public static String initialsOfName(String name) {
        return firstLetters(name(name));
    }

    /** A place or a thing: 长安路12幢 is changanlu12zhuang. */
    public static String of(String text) {
        return String.join("", syllables(text));
    }

    /** A place by first letters; numbers stay whole: 花园浜12幢 is hyb12z. */
    public static String initials(String text) {
        return firstLetters(syllables(text));
    }

    private static List<String> name(String name) {
        for (int length = Math.min(2, name.length()); length > 0; length--) {
            var surname = SURNAMES.get(name.substring(0, length));
            if (surname == null) continue;
            var syllables = new ArrayList<>(List.of(surname.split(" ")));
            syllables.addAll(syllables(name.substring(length)));
            return syllables;
        }
        return syllables(name);
    }

    private static List<String> syllables(String text) {
        var syllables = new ArrayList<String>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            boolean han = isHan(text.charAt(at));
            while (end < text.length() && isHan(text.charAt(end)) == han) end++;
            var run = text.substring(at, end);
            if (han) syllables.addAll(read(run));
            else latin(run, syllables);
            at = end;
        }
        return syllables;
    }

    private static List<String> read(String run) {
        var known = RUNS.get(run);
        if (known != null) return known;
        var read = PinyinHelper.toPinyin(run, PinyinStyleEnum.NORMAL, " ").replace("ü", "v").toLowerCase().split("\\s+");
        if (read.length == run.length())
            for (int i = 0; i < read.length; i++) read[i] = IN_PLACES.getOrDefault(run.charAt(i), read[i]);
        var syllables = List.of(read);
        if (RUNS.size() < REMEMBERED) RUNS.put(run, syllables);
        return syllables;
    }

    /** Each number or Latin word is one syllable; full-width digits count as digits. */
    private static void latin(String run, List<String> into) {
        var word = new StringBuilder();
        for (char c : run.toCharArray()) {
            char plain = c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
            if (plain < 128 && Character.isLetterOrDigit(plain)) word.append(Character.toLowerCase(plain));
        }
        if (!word.isEmpty()) into.add(word.toString());
    }

    private static String firstLetters(List<String> syllables) {
        var letters = new StringBuilder();
        for (var syllable : syllables)
            if (Character.isDigit(syllable.charAt(0))) letters.append(syllable);
            else if (syllable.charAt(0) < 128) letters.append(syllable.charAt(0));
        return letters.toString();
    }

    private static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
