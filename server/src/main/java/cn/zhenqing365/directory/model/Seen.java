package cn.zhenqing365.directory.model;

import java.nio.charset.StandardCharsets;

/**
 * Which words a file has used already, and in which row: sixteen bytes a word whatever its length, so that the rows themselves need
 * not be kept. Two different words are taken for one once in many billion files.
 */
final class Seen {
    private long[] keys = new long[1 << 12];
    private int[] rows = new int[1 << 12];
    private int size;

    /** The row that used it first, or 0 when it is this one. */
    int firstUse(String word, int row) {
        long key = hash(word);
        int at = slot(keys, key);
        if (keys[at] == key) return rows[at];
        if (++size * 2 > keys.length) {
            grow();
            at = slot(keys, key);
        }
        keys[at] = key;
        rows[at] = row;
        return 0;
    }

    private void grow() {
        var moreKeys = new long[keys.length * 2];
        var moreRows = new int[keys.length * 2];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] == 0) continue;
            int at = slot(moreKeys, keys[i]);
            moreKeys[at] = keys[i];
            moreRows[at] = rows[i];
        }
        keys = moreKeys;
        rows = moreRows;
    }

    private static int slot(long[] keys, long key) {
        int at = (int) (key ^ key >>> 32) & keys.length - 1;
        while (keys[at] != 0 && keys[at] != key) at = at + 1 & keys.length - 1;
        return at;
    }

    /** FNV-1a over the bytes, stirred; never 0, which means an empty slot. */
    private static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : word.getBytes(StandardCharsets.UTF_8)) hash = (hash ^ b & 0xff) * 0x100000001b3L;
        hash ^= hash >>> 33;
        hash *= 0xff51afd7ed558ccdL;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
