package cn.zhenqing365.calendar;

import static cn.zhenqing365.calendar.Counting.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.kernel.Zones;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WorkingTimeTest {
    private final WorkingTime time = new WorkingTime(EditionFile.shipped());

    @Test
    void natural_time_counts_every_second() {
        assertThat(time.add(NAT, at("2026-02-16T23:59"), Duration.ofHours(24))).isEqualTo(at("2026-02-17T23:59"));
    }

    @Test
    void service_hours_stop_at_eight_in_the_evening() {
        assertThat(time.add(SVC, at("2026-11-24T19:50"), Duration.ofMinutes(30))).isEqualTo(at("2026-11-25T08:20"));
        assertThat(time.add(SVC, at("2026-11-24T22:00"), Duration.ofMinutes(30))).isEqualTo(at("2026-11-25T08:30"));
        assertThat(time.add(SVC, at("2026-11-24T19:30"), Duration.ofMinutes(30))).isEqualTo(at("2026-11-24T20:00"));
        assertThat(time.add(SVC, at("2026-11-24T10:00"), Duration.ofHours(36))).isEqualTo(at("2026-11-27T10:00"));
    }

    @Test
    void five_working_days_skip_the_weekend() {
        assertThat(time.add(WD, at("2026-11-24T10:00"), Duration.ofDays(5))).isEqualTo(at("2026-12-01T10:00"));
    }

    @Test
    void national_day_is_off_and_the_make_up_saturday_counts() {
        assertThat(Holidays.shipped().isWorkingDay(LocalDate.of(2026, 10, 10))).isTrue();
        assertThat(Holidays.shipped().isWorkingDay(LocalDate.of(2026, 10, 7))).isFalse();
        assertThat(time.add(WD, at("2026-09-30T10:00"), Duration.ofDays(3))).isEqualTo(at("2026-10-10T10:00"));
        assertThat(time.between(WD, at("2026-10-01T00:00"), at("2026-10-08T00:00"))).isEqualTo(Duration.ZERO);
    }

    @Test
    void without_a_file_only_weekends_are_off() {
        assertThat(Holidays.NONE.isWorkingDay(LocalDate.of(2026, 10, 1))).isTrue();
        assertThat(Holidays.NONE.isWorkingDay(LocalDate.of(2026, 10, 10))).isFalse();
    }

    @Property(tries = 300)
    void what_is_added_is_what_lies_between(@ForAll Counting counting, @ForAll @IntRange(max = 60 * 24 * 400) int minute,
                                            @ForAll @IntRange(max = 1_000_000) int seconds) {
        var from = at("2025-12-01T00:00").plus(Duration.ofMinutes(minute));
        var until = time.add(counting, from, Duration.ofSeconds(seconds));
        assertThat(time.between(counting, from, until)).isEqualTo(Duration.ofSeconds(seconds));
    }

    private static Instant at(String china) {
        return LocalDateTime.parse(china).atZone(Zones.CHINA).toInstant();
    }
}
