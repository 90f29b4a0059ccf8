package cn.zhenqing365.planner.partition;

import cn.zhenqing365.planner.Effort;
import cn.zhenqing365.planner.Partition;
import cn.zhenqing365.planner.PartitionGoals;
import cn.zhenqing365.planner.PartitionPlanner;
import cn.zhenqing365.planner.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;


class PartitionPlannerTest {
    private static final Effort STEPS = Effort.steps(60_000);
    private final PartitionPlanner planner = new PartitionPlanner();

    /** A street of villages, 1 km apart, 10 visits each; the first two belong to A, all others to B. */
    private static List<Place> street(int villages) {
        var places = new ArrayList<Place>();
        for (int i = 0; i < villages; i++) places.add(new Place("V" + i, "村" + i, 1000 * i, 0, 10, i < 2 ? "A" : "B"));
        return places;
    }

    @Test
    void an_area_with_too_much_gives_the_villages_at_its_border() {
        var answer = planner.propose(street(10), PartitionGoals.ORDINARY, STEPS);
        assertThat(answer.now().widest()).isEqualTo(160);
        assertThat(answer.then().widest()).isEqualTo(100);
        assertThat(answer.moves()).extracting(Partition.Move::community).containsExactly("V2", "V3", "V4");
        assertThat(answer.moves().get(0).why().zh()).contains("B现有工作量是平均的160%").contains("A是40%");
        assertThat(answer.then().metres()).isLessThan(answer.now().metres());
        assertThat(answer.then().scattered()).isZero();
    }

    @Test
    void what_is_good_already_stays_as_it_is() {
        var places = street(10).stream().map(it -> new Place(it.id(), it.name(), it.x(), it.y(), it.work(), it.x() < 5000 ? "A" : "B")).toList();
        var answer = planner.propose(places, PartitionGoals.ORDINARY, STEPS);
        assertThat(answer.moves()).isEmpty();
        assertThat(answer.then()).isEqualTo(answer.now());
    }

    @Test
    void who_fears_changes_more_gets_fewer_of_them() {
        var shy = planner.propose(street(10), new PartitionGoals(1, 1, 60), STEPS);
        assertThat(shy.moves().size()).isLessThan(3);
    }

    @Test
    void a_community_without_work_or_at_the_same_spot_is_no_trouble() {
        var places = new ArrayList<>(street(6));
        places.add(new Place("W", "新村", 0, 0, 0, "A"));
        places.add(new Place("X", "新村二", 0, 0, 0, "A"));
        assertThat(planner.propose(places, PartitionGoals.ORDINARY, STEPS).areaOf()).hasSize(8);
        assertThat(planner.propose(List.of(), PartitionGoals.ORDINARY, STEPS).moves()).isEmpty();
        assertThat(planner.propose(street(2), PartitionGoals.ORDINARY, STEPS).moves()).isEmpty();
        places.add(places.get(0));
        assertThatThrownBy(() -> planner.propose(places, PartitionGoals.ORDINARY, STEPS)).hasMessageContaining("twice");
    }

    @Property(tries = 25)
    void whatever_the_town_every_area_keeps_a_community_stays_in_one_piece_and_the_balance_does_not_get_worse(@ForAll long seed) {
        var places = town(new Random(seed));
        var answer = planner.propose(places, new PartitionGoals(1, 0.2, 0.1), Effort.steps(30_000));
        assertThat(answer.areaOf().keySet()).isEqualTo(places.stream().map(Place::id).collect(Collectors.toSet()));
        assertThat(new HashSet<>(answer.areaOf().values())).isEqualTo(places.stream().map(Place::area).collect(Collectors.toSet()));
        assertThat(answer.then().scattered()).isLessThanOrEqualTo(answer.now().scattered());
        assertThat(spread(answer.then())).isLessThanOrEqualTo(spread(answer.now()) + 0.05);
        for (var it : answer.then().areas()) {
            double work = places.stream().filter(p -> answer.areaOf().get(p.id()).equals(it.area())).mapToDouble(p -> Math.max(p.work(), 1e-3)).sum();
            assertThat(it.work()).isCloseTo(work, org.assertj.core.data.Offset.offset(1e-6));
            assertThat(it.inOnePiece()).isEqualTo(onePiece(places, answer, it.area()));
        }
    }

    private static double spread(Partition.Measures it) {
        return it.areas().stream().mapToDouble(a -> Math.pow(a.percent() / 100 - 1, 2)).sum();
    }

    /** Walked again on the map: two communities are beside each other when no third lies in the circle between them. */
    private static boolean onePiece(List<Place> all, Partition answer, String area) {
        var mine = all.stream().filter(it -> answer.areaOf().get(it.id()).equals(area)).toList();
        Set<Place> reached = new HashSet<>(List.of(mine.get(0)));
        for (boolean grew = true; grew; ) {
            var next = mine.stream().filter(it -> !reached.contains(it) && reached.stream().anyMatch(r -> beside(all, it, r))).toList();
            grew = reached.addAll(next);
        }
        return reached.size() == mine.size();
    }

    private static boolean beside(List<Place> all, Place one, Place other) {
        double x = (one.x() + other.x()) / 2, y = (one.y() + other.y()) / 2, r = one.distance(other) / 2;
        return all.stream().noneMatch(it -> it != one && it != other && Math.hypot(it.x() - x, it.y() - y) < r - 1e-9);
    }

    private static List<Place> town(Random chance) {
        var places = new ArrayList<Place>();
        for (int i = 0; i < 40; i++) {
            double x = chance.nextInt(10_000), y = chance.nextInt(10_000);
            places.add(new Place("C%02d".formatted(i), "小区" + i, x, y, chance.nextInt(50), (x < 5000 ? "W" : "E") + (y < 5000 ? "S" : "N")));
        }
        return places;
    }
}
