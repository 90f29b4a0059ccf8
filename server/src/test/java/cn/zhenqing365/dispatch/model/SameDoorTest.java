package cn.zhenqing365.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.dispatch.model.SameDoor.Stop;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two vans before one building. */
class SameDoorTest {
    private static final UUID LI = UUID.randomUUID(), WANG = UUID.randomUUID();

    @Test
    void two_people_for_one_building_at_about_the_same_time_are_worth_a_word() {
        assertThat(SameDoor.worthAWord(List.of(stop("12幢", LI, 14, 16), stop("12幢", WANG, 15, 17), stop("13幢", WANG, 15, 17)))).singleElement()
                .satisfies(it -> assertThat(it).extracting(Stop::building).containsOnly("12幢"));
        assertThat(SameDoor.worthAWord(List.of(stop("12幢", LI, 14, 15), stop("12幢", WANG, 15, 16)))).as("one after the other").hasSize(1);
    }

    @Test
    void a_visit_without_a_window_can_follow_any() {
        assertThat(SameDoor.worthAWord(List.of(new Stop(UUID.randomUUID(), "a", "12幢", LI, null, null), stop("12幢", WANG, 15, 17)))).hasSize(1);
    }

    @Test
    void morning_and_evening_are_two_trips_and_one_person_needs_no_hint() {
        assertThat(SameDoor.worthAWord(List.of(stop("12幢", LI, 8, 10), stop("12幢", WANG, 18, 20)))).isEmpty();
        assertThat(SameDoor.worthAWord(List.of(stop("12幢", LI, 14, 16), stop("12幢", LI, 15, 17)))).isEmpty();
        assertThat(SameDoor.worthAWord(List.of(stop("12幢", LI, 14, 16)))).isEmpty();
    }

    private static Stop stop(String building, UUID who, int from, int until) {
        var midnight = Instant.parse("2026-11-23T16:00:00Z");
        return new Stop(UUID.randomUUID(), building + from, building, who, midnight.plusSeconds(from * 3600L), midnight.plusSeconds(until * 3600L));
    }
}
