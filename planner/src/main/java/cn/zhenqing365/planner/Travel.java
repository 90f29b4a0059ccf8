package cn.zhenqing365.planner;

import java.util.List;

/** Minutes from place to place. A road network is put in as a matrix by whoever knows it. */
public interface Travel {
    int places();

    double minutes(int from, int to);

    /** Latitude and longitude in degrees (WGS-84). */
    record Point(double latitude, double longitude) { }

    static Travel matrix(double[][] minutes) {
        return new Travel() {
            @Override public int places() { return minutes.length; }

            @Override public double minutes(int from, int to) { return minutes[from][to]; }
        };
    }

    /**
     * As the crow flies, lengthened by a detour factor.
     *
     * @param detour roads per straight line, 1.3 in most towns
     * @param kmPerHour how fast one gets along
     */
    static Travel straightLine(List<Point> points, double detour, double kmPerHour) {
        int n = points.size();
        double[][] minutes = new double[n][n];
        for (int a = 0; a < n; a++) for (int b = 0; b < n; b++) minutes[a][b] = kilometres(points.get(a), points.get(b)) * detour / kmPerHour * 60;
        return matrix(minutes);
    }

    /** Great-circle distance. */
    static double kilometres(Point a, Point b) {
        double north = Math.toRadians(b.latitude - a.latitude), east = Math.toRadians(b.longitude - a.longitude);
        double h = Math.pow(Math.sin(north / 2), 2) + Math.cos(Math.toRadians(a.latitude)) * Math.cos(Math.toRadians(b.latitude)) * Math.pow(Math.sin(east / 2), 2);
        return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
