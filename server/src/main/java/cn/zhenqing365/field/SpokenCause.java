package cn.zhenqing365.field;

import cn.zhenqing365.workorder.FaultCatalogue.Fault;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The cause in a technician's text: its code however it is typed (LN-01, ln01, LN 01换接头), or a word of its name (接头松动). */
final class SpokenCause {
    private static final Pattern CODE = Pattern.compile("(?<![A-Za-z])([A-Za-z]{2})\\s?[-—–_.]?\\s?(\\d{2})(?!\\d)");
    private static final int SHORTEST_NAME = 3;

    private SpokenCause() {}

    /** One when it is clear, several when the words fit several, none when they fit none. A code that is not in the list fits none. */
    static List<Fault> in(String words, Collection<Fault> faults) {
        var code = CODE.matcher(words);
        if (code.find()) {
            var named = code.group(1).toUpperCase(Locale.ROOT) + "-" + code.group(2);
            return faults.stream().filter(it -> it.code().equals(named)).toList();
        }
        var exactly = faults.stream().filter(it -> parts(it.name()).anyMatch(words::contains)).toList();
        if (!exactly.isEmpty()) return exactly;
        var said = words.replaceAll("[^\\u4e00-\\u9fa5]", "");
        return said.length() < 2 ? List.of() : faults.stream().filter(it -> it.name().contains(said.substring(0, Math.min(said.length(), SHORTEST_NAME)))
                || it.name().contains(said.substring(0, 2))).toList();
    }

    private static java.util.stream.Stream<String> parts(String name) {
        return Arrays.stream(name.split("[/()()、 ]")).filter(it -> it.length() >= SHORTEST_NAME);
    }
}
