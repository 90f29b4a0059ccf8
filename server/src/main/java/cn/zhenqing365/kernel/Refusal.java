package cn.zhenqing365.kernel;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A state of the world that stands in the way: a code and the facts. The sentence in the user's language is made from both
 * at the edge ({@code refusals_zh.properties}, {@code refusals_en.properties}); the code is what a client may rely on.
 */
public record Refusal(String code, Map<String, Object> facts) {
    public static Refusal of(String code, Object... keysAndValues) {
        var facts = new LinkedHashMap<String, Object>();
        for (int i = 0; i + 1 < keysAndValues.length; i += 2) facts.put((String) keysAndValues[i], keysAndValues[i + 1]);
        return new Refusal(code, facts);
    }
}
