package cn.zhenqing365.messaging.model;

import java.util.ArrayList;
import java.util.List;

/**
 * How a text is cut into short messages ({@code domain.md} §5): 140 bytes each, so 70 UCS-2 units, or 67 beside the six bytes
 * that tie parts together; plain ASCII goes in seven bits, 160 or 153. A surrogate pair (emoji, rare characters of names)
 * is never cut in two.
 */
public final class Parts {
    private Parts() {}

    /** The parts in order; joined they are the text. At least one, even of nothing. */
    public static List<String> of(String text) {
        boolean ascii = isAscii(text);
        if (text.length() <= (ascii ? 160 : 70)) return List.of(text);
        int most = ascii ? 153 : 67;
        var parts = new ArrayList<String>();
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(from + most, text.length());
            if (to < text.length() && Character.isLowSurrogate(text.charAt(to)) && Character.isHighSurrogate(text.charAt(to - 1))) to--;
            parts.add(text.substring(from, to));
            from = to;
        }
        return parts;
    }

    /** Whether it fits in seven bits: letters, digits and the signs that mean the same in ASCII and in GSM 03.38. */
    public static boolean isAscii(String text) {
        return text.chars().allMatch(it -> it == '\n' || it == '\r' || it >= ' ' && it <= 'z' && "$@[\\]^_`".indexOf(it) < 0);
    }

    /** Without what no phone can show and no database keep: NUL, and halves of surrogate pairs. */
    public static String sayable(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().filter(it -> it != 0 && (it < 0xd800 || it > 0xdfff)).forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
