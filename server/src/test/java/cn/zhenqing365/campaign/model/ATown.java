package cn.zhenqing365.campaign.model;

import cn.zhenqing365.kernel.GeoPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Towns and visitors for the tests of the draw: areas side by side, communities in them, buildings of eight doors. */
final class ATown {
    private static final GeoPoint CORNER = new GeoPoint(31.85, 120.50);

    private ATown() {}

    static List<Candidate> of(int households, int areas, long seed) {
        var chance = new Random(seed);
        var all = new ArrayList<Candidate>();
        for (int n = 0; n < households; n++) {
            int area = chance.nextInt(areas), community = chance.nextInt(4), building = chance.nextInt(6);
            var age = Stratum.Age.values()[(area + community) % 3];
            var kind = Stratum.Kind.values()[chance.nextInt(3)];
            var at = new GeoPoint(CORNER.latitude() + area / 3 * 0.03 + community / 2 * 0.01 + building * 0.001, CORNER.longitude() + area % 3 * 0.035 + community % 2 * 0.012 + building * 0.0012);
            all.add(new Candidate(new UUID(7, n), "8%07d".formatted(n), new Stratum("A%02d".formatted(area + 1), age, kind), "第" + community + "小区", building + "幢", "1单元", n % 20 + "室", at));
        }
        return all;
    }

    static List<Visitor> visitors(int... targets) {
        var all = new ArrayList<Visitor>();
        for (int n = 0; n < targets.length; n++) all.add(new Visitor(new UUID(9, n), "10%02d".formatted(n), targets[n], null, Set.of()));
        return all;
    }
}
