package cn.zhenqing365.platform.web;

import cn.zhenqing365.kernel.Refusal;
import cn.zhenqing365.kernel.Zones;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The sentence of a refusal in the user's language, from {@code refusals_zh.properties} or {@code refusals_en.properties}. */
public final class RefusalWords {
    private static final DateTimeFormatter ENGLISH_MOMENT =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(Zones.CHINA);

    private RefusalWords() {}

    /** Chinese unless English is wanted. */
    public static String sentence(Refusal refusal, Locale wanted) {
        var language = Locale.ENGLISH.getLanguage().equals(wanted.getLanguage()) ? Locale.ENGLISH : Locale.CHINESE;
        try {
            var words = ResourceBundle.getBundle("refusals", language, ResourceBundle.Control.getNoFallbackControl(
                    ResourceBundle.Control.FORMAT_PROPERTIES));
            return filled(words.getString(refusal.code()), refusal.facts(), language);
        } catch (MissingResourceException untranslated) {
            return refusal.code();
        }
    }

    private static String filled(String sentence, Map<String, Object> facts, Locale language) {
        for (var fact : facts.entrySet()) sentence = sentence.replace("{" + fact.getKey() + "}", said(fact.getValue(), language));
        return sentence;
    }

    /** A moment in a sentence is local, as on a screen; in the facts it stays UTC. */
    private static String said(Object fact, Locale language) {
        if (!(fact instanceof Instant moment)) return String.valueOf(fact);
        return language == Locale.ENGLISH ? ENGLISH_MOMENT.format(moment) : Zones.dayAndClock(moment);
    }
}
