package cn.zhenqing365.live;

import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.journal.JournalEntry;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What came into the journal since we last looked. Ids are made before the commit, so an entry may appear below one already
 * seen: each look goes back a second, every seventh a minute, and what was passed on is remembered. Used by one thread.
 */
@Component
class FreshEntries {
    private static final UUID LOWEST = new UUID(0, 0);
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int LIMIT = 5000;

    private final Journal journal;
    private final Set<UUID> seen = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
            return size() > 8 * LIMIT;
        }
    });
    private UUID newest;
    private int looks;

    FreshEntries(Journal journal) {
        this.journal = journal;
    }

    /** Nobody listens: begin at the present when somebody does. */
    void forget() {
        newest = null;
        seen.clear();
    }

    List<JournalEntry> look() {
        if (newest == null) {
            newest = journal.newestIdsAfter(LOWEST, 1).stream().findFirst().orElse(LOWEST);
            seen.addAll(journal.newestIdsAfter(back(newest, LONG), LIMIT));
            return List.of();
        }
        var ids = journal.newestIdsAfter(back(newest, ++looks % 7 == 0 ? LONG : SHORT), LIMIT);
        if (!ids.isEmpty() && later(ids.get(0), newest)) newest = ids.get(0);
        return journal.entries(ids.stream().filter(seen::add).toList());
    }

    /** The lowest id of an instant earlier by {@code by}: the first 48 bits of a UUIDv7 are milliseconds. */
    private static UUID back(UUID id, Duration by) {
        var millis = (id.getMostSignificantBits() >>> 16) - by.toMillis();
        return millis <= 0 ? LOWEST : new UUID(millis << 16, 0);
    }

    /** As the database orders them. */
    private static boolean later(UUID one, UUID other) {
        return one.toString().compareTo(other.toString()) > 0;
    }
}
