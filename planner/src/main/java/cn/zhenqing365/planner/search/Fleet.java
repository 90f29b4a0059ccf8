package cn.zhenqing365.planner.search;

import java.util.Arrays;

/** Fewest technicians first, then least cost: routes are taken away one by one as long as everybody can still be served. */
public final class Fleet {
    private Fleet() { }

    public static Answer solve(Instance in, Budget budget, int threads, long seed) {
        return Search.solve(in, budget, threads, seed, null);
    }
}
