package cn.zhenqing365.campaign.model;

import cn.zhenqing365.kernel.GeoPoint;
import java.util.UUID;

/** A household that may be drawn. {@code accountNo} is what chance hangs on: it stays when ids are made anew. */
public record Candidate(UUID household, String accountNo, Stratum stratum, String community, String building, String unit, String room, GeoPoint at) {
    private static final double METRES_PER_DEGREE = 111_320;

    /** Metres, on the flat map of a city. */
    public static double metres(GeoPoint one, GeoPoint other) {
        return Math.hypot((one.latitude() - other.latitude()) * METRES_PER_DEGREE,
                (one.longitude() - other.longitude()) * METRES_PER_DEGREE * Math.cos(Math.toRadians(one.latitude())));
    }

    public double metresTo(GeoPoint other) {
        return metres(at, other);
    }
}
