package cn.zhenqing365.planner.search;

import java.util.Arrays;

/** What the routes were before a change, so that a refused change can be undone. */
final class Journal {
    private final Tours t;
    private final boolean[] dirty;
    private final int[] list;
    private final int[][] stops;
    private final int[] length;
    private int count;

    Journal(Tours tours) {
        t = tours;
        int k = tours.in.technicians;
        dirty = new boolean[k];
        list = new int[k];
        stops = new int[k][12];
        length = new int[k];
    }

    void begin() {
        for (int i = 0; i < count; i++) dirty[list[i]] = false;
        count = 0;
    }

    /** Call before changing route r. */
    void touch(int r) {
        if (dirty[r]) return;
        dirty[r] = true;
        list[count++] = r;
        length[r] = t.length[r];
        if (stops[r].length < length[r]) stops[r] = new int[t.stops[r].length];
        System.arraycopy(t.stops[r], 0, stops[r], 0, length[r]);
    }

    int touched() {
        return count;
    }

    int touched(int i) {
        return list[i];
    }

    void undo() {
        for (int i = 0; i < count; i++) empty(list[i]);
        for (int i = 0; i < count; i++) {
            int r = list[i];
            for (int j = 0; j < length[r]; j++) t.put(r, j, stops[r][j]);
            t.compute(r);
        }
        begin();
    }

    private void empty(int r) {
        for (int j = t.length[r] - 1; j >= 0; j--) t.take(r, j);
    }

    /** The routes as they stand, to be brought back with {@link #restore}. */
    static int[][] copy(Tours t) {
        int[][] all = new int[t.in.technicians][];
        for (int r = 0; r < all.length; r++) all[r] = Arrays.copyOf(t.stops[r], t.length[r]);
        return all;
    }

    static void restore(Tours t, int[][] all) {
        for (int r = 0; r < all.length; r++) for (int j = t.length[r] - 1; j >= 0; j--) t.take(r, j);
        for (int r = 0; r < all.length; r++) {
            for (int j = 0; j < all[r].length; j++) t.put(r, j, all[r][j]);
            if (!t.compute(r)) throw new IllegalStateException("a plan that could be driven cannot be driven any more");
        }
    }
}
