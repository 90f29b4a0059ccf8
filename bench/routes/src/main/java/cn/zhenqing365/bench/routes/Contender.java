package cn.zhenqing365.bench.routes;

/** A library that solves the same instances in the same time; found by {@link java.util.ServiceLoader}. */
public interface Contender {
    String name();

    /** @return per technician the visits in order, −1 standing for the depot */
    int[][] solve(Case instance, double seconds, boolean vehiclesFirst);
}
