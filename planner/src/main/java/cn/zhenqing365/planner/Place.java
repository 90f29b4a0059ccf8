package cn.zhenqing365.planner;

/**
 * A community that belongs to one area as a whole.
 *
 * @param x    metres east of any origin, {@code y} metres north of it
 * @param work what it costs, in any unit: visits or hours of a period
 * @param area where it belongs now
 */
public record Place(String id, String name, double x, double y, double work, String area) {
    public Place {
        if (area == null || work < 0) throw new IllegalArgumentException("community " + id + " without an area or with negative work");
    }

    /** In metres. */
    public double distance(Place other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
