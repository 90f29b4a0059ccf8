package cn.zhenqing365.town.phones;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every phone that was ever written to, and the last texts on it. The oldest phones and texts are forgotten. */
public final class Handsets {
    private static final int PHONES = 20_000;
    private static final int TEXTS = 500;

    /** @param direction as the operator sees it: OUT was said to this phone, IN was written on it */
    public record Text(Instant at, String direction, String body, String state) {}

    public record Phone(String number, int unread, String lastBody, Instant lastAt) {}

    private static final class Handset {
        final Deque<Text> texts = new ArrayDeque<>();
        final Map<String, TreeMap<Integer, String>> incomplete = new HashMap<>();
        int unread;
    }

    private final Map<String, Handset> phones = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Handset> eldest) {
            return size() > PHONES;
        }
    };

    /**
     * A part arrives; when it is the last missing one the whole text appears on the phone.
     *
     * @param text tells texts apart whose 8 bits of group are the same by chance; a real phone would mix up two such texts
     *             under way at one moment, and a test of 500 texts in ten seconds meets them
     */
    synchronized void arrive(String number, ShortText part, int text, Instant at) {
        var phone = phones.computeIfAbsent(number, it -> new Handset());
        if (part.total() <= 1) {
            show(phone, new Text(at, "OUT", part.text(), "DELIVRD"));
            return;
        }
        var key = part.group() + "/" + part.total() + "/" + text;
        var parts = phone.incomplete.computeIfAbsent(key, it -> new TreeMap<>());
        parts.put(part.part(), part.text());
        if (parts.size() < part.total()) return;
        phone.incomplete.remove(key);
        show(phone, new Text(at, "OUT", String.join("", parts.values()), "DELIVRD"));
    }

    synchronized void said(String number, String body, Instant at) {
        show(phones.computeIfAbsent(number, it -> new Handset()), new Text(at, "IN", body, "SENT"));
    }

    private static void show(Handset phone, Text text) {
        phone.texts.addLast(text);
        if (phone.texts.size() > TEXTS) phone.texts.removeFirst();
        if ("OUT".equals(text.direction())) phone.unread++;
    }

    synchronized List<Phone> all() {
        var all = new ArrayList<Phone>();
        phones.forEach((number, it) -> {
            if (!it.texts.isEmpty()) all.add(new Phone(number, it.unread, it.texts.getLast().body(), it.texts.getLast().at()));
        });
        all.sort((one, other) -> other.lastAt().compareTo(one.lastAt()));
        return all;
    }

    /** Oldest first, and from now on they count as read. */
    synchronized List<Text> read(String number) {
        var phone = phones.get(number);
        if (phone == null) return List.of();
        phone.unread = 0;
        return List.copyOf(phone.texts);
    }

    synchronized List<Text> peek(String number) {
        var phone = phones.get(number);
        return phone == null ? List.of() : List.copyOf(phone.texts);
    }
}
