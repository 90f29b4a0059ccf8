package cn.zhenqing365.parts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a van has, what a count says, and what it should be given. */
class VanCountTest {
    private static final Item REMOTE = new Item("REMOTE", "遥控器", "Remote", "只", "", List.of("遥控"), false, 3, 6, 1, List.of("RC-01"));
    private static final Item COAX = new Item("COAX", "同轴电缆", "Coax", "米", "m", List.of("同轴", "线缆"), false, 0, 100, 15, List.of());
    private static final Catalogue CATALOGUE = new Catalogue(List.of(REMOTE, COAX));

    @Test
    void what_is_issued_comes_on_and_what_is_used_or_returned_leaves() {
        assertThat(VanCount.of(List.of(at(8, Movement.Kind.ISSUED, 6), at(9, Movement.Kind.USED, 1), at(18, Movement.Kind.RETURNED, 2))).onHand()).isEqualTo(3);
    }

    @Test
    void a_part_nobody_put_there_was_used_all_the_same() {
        assertThat(VanCount.of(List.of(at(8, Movement.Kind.ISSUED, 1), at(9, Movement.Kind.USED, 1), at(9, Movement.Kind.USED, 1))).onHand()).isEqualTo(-1);
    }

    @Test
    void a_count_is_the_truth_of_its_moment_and_keeps_what_the_books_said() {
        var van = VanCount.of(List.of(at(8, Movement.Kind.ISSUED, 6), at(9, Movement.Kind.USED, 1), at(18, Movement.Kind.COUNTED, 4), at(19, Movement.Kind.USED, 1)));
        assertThat(van.onHand()).isEqualTo(3);
        assertThat(van.counts()).singleElement().satisfies(it -> {
            assertThat(it.expected()).isEqualTo(5);
            assertThat(it.difference()).as("one is missing").isEqualTo(-1);
        });
    }

    @Test
    void a_use_told_after_the_count_but_done_before_it_explains_the_count_and_is_not_taken_twice() {
        var van = VanCount.of(List.of(at(8, Movement.Kind.ISSUED, 6), at(18, Movement.Kind.COUNTED, 5), at(10, Movement.Kind.USED, 1)));
        assertThat(van.onHand()).isEqualTo(5);
        assertThat(van.counts().get(0).difference()).as("the phone had no network; now it adds up").isZero();
    }

    @Test
    void what_is_called_by_another_name_is_the_same_part() {
        assertThat(CATALOGUE.find(" 遥控 ")).contains(REMOTE);
        assertThat(CATALOGUE.find("线缆")).contains(COAX);
        assertThat(CATALOGUE.find("螺丝")).isEmpty();
        assertThat(CATALOGUE.takenBy("RC-01")).containsExactly(REMOTE);
    }

    @Test
    void a_catalogue_that_says_a_name_twice_or_fills_below_the_minimum_is_refused() {
        assertThatThrownBy(() -> new Catalogue(List.of())).hasMessageContaining("INVALID_PART_CATALOGUE");
        assertThatThrownBy(() -> new Catalogue(List.of(REMOTE, new Item("R2", "遥控", "R", "只", "", null, false, 0, 1, 1, null)))).hasMessageContaining("R2");
        assertThatThrownBy(() -> new Catalogue(List.of(new Item("A", "甲", "A", "只", "", null, false, 5, 4, 1, null)))).hasMessageContaining("A");
        assertThatThrownBy(() -> new Catalogue(List.of(new Item("A", "甲", "A", "只", "", null, false, 0, 4, 0, null)))).hasMessageContaining("A");
    }

    @Test
    void below_the_minimum_a_van_is_filled_to_its_target_and_the_route_may_ask_for_more() {
        var none = Map.<String, List<String>>of();
        assertThat(Replenishment.of(CATALOGUE, Map.of("REMOTE", 3), none)).as("three is the minimum").isEmpty();
        assertThat(Replenishment.of(CATALOGUE, Map.of("REMOTE", -1), none)).singleElement().satisfies(it -> assertThat(it.give()).isEqualTo(7));
        var route = Map.of("R1-1", List.of("线缆", "遥控器"), "R2-1", List.of("同轴"), "R3-1", List.of("螺丝"));
        assertThat(Replenishment.of(CATALOGUE, Map.of("REMOTE", 3, "COAX", 10), route)).singleElement().satisfies(it -> {
            assertThat(it.item()).isEqualTo(COAX);
            assertThat(it.needed()).as("two jobs, fifteen metres each").isEqualTo(30);
            assertThat(it.give()).isEqualTo(20);
            assertThat(it.jobs()).containsExactlyInAnyOrder("R1-1", "R2-1");
            assertThat(it.isBelowMinimum()).isFalse();
        });
    }

    private static Movement at(int hour, Movement.Kind kind, int quantity) {
        var at = Instant.parse("2026-11-24T00:00:00Z").plusSeconds(hour * 3600L);
        return new Movement(UUID.randomUUID(), UUID.randomUUID().toString(), UUID.randomUUID(), "A01", kind, "REMOTE", "遥控器", quantity, null, null, null, null, null, null, null, at, at,
                UUID.randomUUID(), "王");
    }
}
