package cn.zhenqing365.lobby.model;

import cn.zhenqing365.kernel.Refusal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What may stand in public: a person has read it, and it names nobody. Found here is what a machine can find: the writer's name,
 * telephone and identity numbers, mail addresses, the door of a home.
 */
public record PublicWords(String text) {
    private static final Pattern NUMBERS = Pattern.compile("\\d[\\d\\s-]{6,}\\d");
    private static final Pattern MAIL = Pattern.compile("\\S+@\\S+");
    private static final Pattern HOME = Pattern.compile("\\d+\\s*(幢|栋|单元|室)");
    private static final int LONGEST = 1000;

    /** Why it may not be shown. */
    public Optional<Refusal> why(String writer) {
        if (text == null || text.isBlank()) return Optional.of(Refusal.of("MISSING_PUBLIC_TEXT"));
        if (text.length() > LONGEST) return Optional.of(Refusal.of("INVALID_NOTE_TOO_LONG", "length", text.length(), "longest", LONGEST));
        if (NUMBERS.matcher(text).find() || MAIL.matcher(text).find() || HOME.matcher(text).find() || writer != null && writer.length() > 1 && text.contains(writer))
            return Optional.of(Refusal.of("PERSONAL_DATA_IN_TEXT"));
        return Optional.empty();
    }
}
