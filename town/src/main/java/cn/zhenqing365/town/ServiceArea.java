package cn.zhenqing365.town;

import java.util.List;

/**
 * A service area: {@code kind} TOWN or RURAL, {@code radius} in metres, {@code weight} its share of the households,
 * {@code neighbours} nearest first.
 */
public record ServiceArea(String code, String name, String town, String kind, Spot centre, int weight, int radius,
                          List<Community> communities, List<String> neighbours) {

    /** @param style E an estate of walk-ups, T towers, V a village of groups and house numbers */
    public record Community(String name, char style) {}

    /** How many days of a week its roster is shifted, and other things that differ between areas: 0 for A01. */
    public int index() {
        return Integer.parseInt(code.substring(1)) - 1;
    }
}
