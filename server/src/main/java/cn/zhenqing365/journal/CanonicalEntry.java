package cn.zhenqing365.journal;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** One spelling of an entry, whatever order the keys of its particulars come back in and however a number is written. */
final class CanonicalEntry {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CanonicalEntry() {}

    static byte[] bytes(JournalEntry it) {
        var fields = new ArrayList<Object>();
        for (Object field : new Object[] {it.id(), it.what(), it.subjectKind(), it.subjectId(), it.threadId(), it.areaCode(),
            it.byKind(), it.byId(), it.byName(), it.channel(), it.happenedAt(), it.recordedAt()})
            fields.add(field == null ? null : field.toString());
        fields.add(spelled(it.particulars()));
        return JSON.writeValueAsString(fields).getBytes(StandardCharsets.UTF_8);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object spelled(Object value) {
        if (value instanceof Map<?, ?> map) {
            var sorted = new TreeMap<String, Object>();
            map.forEach((key, inner) -> sorted.put(key.toString(), spelled(inner)));
            return sorted;
        }
        if (value instanceof List<?> list) return list.stream().map(CanonicalEntry::spelled).toList();
        if (value instanceof Number number) return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
        return value;
    }
}
