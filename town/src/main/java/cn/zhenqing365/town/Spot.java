package cn.zhenqing365.town;

/** A place on the map in degrees, WGS 84. */
public record Spot(double latitude, double longitude) {
    private static final double METRES_PER_DEGREE = 111_320;
    private static final double AT_THIS_LATITUDE = METRES_PER_DEGREE * Math.cos(Math.toRadians(31.9));

    public Spot moved(double metresNorth, double metresEast) {
        return new Spot(round(latitude + metresNorth / METRES_PER_DEGREE), round(longitude + metresEast / AT_THIS_LATITUDE));
    }

    /** The n-th place of an even spread around here, like the seeds of a sunflower. */
    public Spot sunflower(int n, double metresBetween) {
        double angle = n * 2.399963229728653;
        double distance = metresBetween * Math.sqrt(n);
        return moved(distance * Math.sin(angle), distance * Math.cos(angle));
    }

    public double metresTo(Spot other) {
        return Math.hypot((latitude - other.latitude) * METRES_PER_DEGREE, (longitude - other.longitude) * AT_THIS_LATITUDE);
    }

    private static double round(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
