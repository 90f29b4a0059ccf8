package cn.zhenqing365.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Function;

/**
 * What was read from the database a moment ago. No lock is held while it is read: of two who ask at once both read, and nobody
 * who holds a connection waits for somebody who still wants one. With every connection of the pool in use such a wait is a
 * standstill, which ends only when the pool gives up.
 */
public final class Remembered<K, V> {
    private final Cache<K, V> cache;

    public Remembered(Duration howLong, int most) {
        cache = Caffeine.newBuilder().expireAfterWrite(howLong).maximumSize(most).build();
    }

    /** @param read may find nothing (null), which is not remembered */
    public V get(K key, Function<K, V> read) {
        var known = cache.getIfPresent(key);
        if (known != null) return known;
        var found = read.apply(key);
        if (found != null) cache.put(key, found);
        return found;
    }

    /** @param read those of these keys that exist, in one statement */
    public Map<K, V> all(Collection<K> keys, Function<Collection<K>, Map<K, V>> read) {
        var found = new HashMap<K, V>(cache.getAllPresent(keys));
        var missing = new HashSet<>(keys);
        missing.removeAll(found.keySet());
        if (missing.isEmpty()) return found;
        var rest = read.apply(missing);
        cache.putAll(rest);
        found.putAll(rest);
        return found;
    }

    public void put(K key, V value) {
        cache.put(key, value);
    }

    public void forget(K key) {
        cache.invalidate(key);
    }

    public void forget() {
        cache.invalidateAll();
    }
}
