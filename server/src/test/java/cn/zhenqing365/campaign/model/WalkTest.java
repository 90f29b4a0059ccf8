package cn.zhenqing365.campaign.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.kernel.GeoPoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** The order of doors on a walk. */
class WalkTest {
    private static Candidate door(int n, String building, String unit, String room, double east) {
        return new Candidate(new UUID(1, n), "8000000" + n, new Stratum("A01", Stratum.Age.OLD, Stratum.Kind.TV), "花园浜", building, unit, room, new GeoPoint(31.86, 120.5 + east));
    }

    @Test
    void inside_a_building_one_goes_from_door_to_door_as_people_count() {
        var homes = List.of(door(1, "1幢", "10单元", "101室", 0), door(2, "1幢", "2单元", "1001室", 0), door(3, "1幢", "2单元", "201室", 0), door(4, "2幢", "1单元", "101室", 0.01));
        assertThat(Walk.order(homes)).extracting(Candidate::accountNo).containsExactly("80000003", "80000002", "80000001", "80000004");
    }

    @Test
    void along_a_street_nobody_walks_back_and_forth() {
        var homes = new ArrayList<Candidate>();
        for (int n = 0; n < 9; n++) homes.add(door(n, n + "幢", "1单元", "101室", 0.001 * n));
        Collections.shuffle(homes, new Random(4));
        var walk = Walk.order(homes);
        assertThat(walk).extracting(Candidate::building).containsExactly("0幢", "1幢", "2幢", "3幢", "4幢", "5幢", "6幢", "7幢", "8幢");
        assertThat(Walk.metres(walk)).isCloseTo(0.008 * 111_320 * Math.cos(Math.toRadians(31.86)), org.assertj.core.data.Offset.offset(1.0));
    }

    @Property(tries = 20)
    void every_door_is_there_once_and_the_walk_is_much_shorter_than_any_order(@ForAll @LongRange(min = 1, max = 100_000) long seed) {
        var homes = Draw.of(ATown.of(2000, 6, seed), ATown.visitors(100), seed).walks().values().iterator().next();
        var any = new ArrayList<>(homes);
        Collections.shuffle(any, new Random(seed));
        var walk = Walk.order(any);
        assertThat(walk).containsExactlyInAnyOrderElementsOf(homes);
        assertThat(Walk.metres(walk)).isLessThan(0.4 * Walk.metres(any));
        assertThat(Walk.order(homes)).as("whatever order it was given in").isEqualTo(walk);
    }

    @Test
    void no_doors_make_no_walk() {
        assertThat(Walk.order(List.of())).isEmpty();
        assertThat(Walk.metres(List.of())).isZero();
    }
}
