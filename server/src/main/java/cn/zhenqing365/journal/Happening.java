package cn.zhenqing365.journal;

import cn.zhenqing365.kernel.Actor;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * One happening. {@code what} is a word of the glossary ({@code TICKET_ACCEPTED}); {@code subject} is the thing it happened to;
 * {@code thread} is the ticket it belongs to, so that a life can be told from one index.
 */
public record Happening(String what, String subjectKind, UUID subjectId, UUID threadId, String areaCode,
                        Actor by, Instant happenedAt, Map<String, Object> particulars) {

    public static Happening of(String what, String subjectKind, UUID subjectId, UUID threadId, String areaCode,
                               Actor by, Instant happenedAt, Object... keysAndValues) {
        var particulars = new LinkedHashMap<String, Object>();
        for (int i = 0; i + 1 < keysAndValues.length; i += 2)
            if (keysAndValues[i + 1] != null) particulars.put((String) keysAndValues[i], keysAndValues[i + 1]);
        return new Happening(what, subjectKind, subjectId, threadId, areaCode, by, happenedAt, particulars);
    }
}
