package cn.zhenqing365.calendar;

import static cn.zhenqing365.calendar.Counting.OFFICE;
import static cn.zhenqing365.calendar.Counting.SVC;
import static cn.zhenqing365.calendar.Counting.WD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.kernel.Zones;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CalendarEditionTest {
    private final WorkingTime shipped = new WorkingTime(EditionFile.shipped());

    @Test
    void the_lunch_break_does_not_count() {
        assertThat(shipped.add(OFFICE, at("2026-11-24T11:45"), Duration.ofMinutes(30))).isEqualTo(at("2026-11-24T13:45"));
        assertThat(shipped.between(OFFICE, at("2026-11-24T08:30"), at("2026-11-24T17:30"))).isEqualTo(Duration.ofMinutes(450));
        assertThat(shipped.add(OFFICE, at("2026-11-27T17:00"), Duration.ofHours(1))).isEqualTo(at("2026-11-30T09:00"));
    }

    @Test
    void what_comes_in_out_of_hours_starts_at_the_next_opening_and_days_end_at_the_same_time_of_day() {
        assertThat(shipped.addDays(OFFICE, at("2026-11-24T10:00"), 3)).isEqualTo(at("2026-11-27T10:00"));
        assertThat(shipped.addDays(OFFICE, at("2026-11-24T12:30"), 1)).isEqualTo(at("2026-11-25T13:30"));
        assertThat(shipped.addDays(OFFICE, at("2026-11-28T10:00"), 1)).isEqualTo(at("2026-12-01T08:30"));
    }

    @Test
    void a_worked_saturday_is_a_working_day_and_the_week_of_national_day_is_not() {
        assertThat(shipped.addDays(OFFICE, at("2026-09-30T10:00"), 3)).isEqualTo(at("2026-10-10T10:00"));
        assertThat(shipped.addDays(WD, at("2026-02-13T10:00"), 2)).isEqualTo(at("2026-02-24T10:00"));
    }

    @Test
    void a_day_of_its_own_hours_has_them_whatever_day_it_is() {
        var base = EditionFile.shipped();
        var newYearsEve = LocalDate.of(2026, 2, 16);
        var edition = new CalendarEdition(2, base.effectiveFrom(), base.zone(), base.service(), base.office(), base.days(),
                Map.of(newYearsEve, List.of(new Hours(LocalTime.of(9, 0), LocalTime.of(12, 0))), newYearsEve.plusDays(1), List.of()));
        assertThat(new WorkingTime(edition).add(SVC, at("2026-02-16T11:30"), Duration.ofHours(1))).isEqualTo(at("2026-02-18T08:30"));
    }

    @Test
    void a_published_year_replaces_that_year_and_no_other() {
        var news = Holidays.days(JsonMapper.shared().readTree("""
                {"days": [{"name": "元旦", "date": "2026-01-01", "isOffDay": true}]}"""));
        var edition = EditionFile.shipped().with(news);
        assertThat(Holidays.of(edition.days()).daysOff()).contains(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 1, 1))
                .doesNotContain(LocalDate.of(2026, 10, 1));
    }

    @Test
    void hours_out_of_order_and_a_calendar_that_never_opens_are_refused() {
        var base = EditionFile.shipped();
        var overlapping = List.of(new Hours(LocalTime.of(8, 0), LocalTime.of(12, 0)), new Hours(LocalTime.of(11, 0), LocalTime.of(13, 0)));
        assertThatThrownBy(() -> new CalendarEdition(2, base.effectiveFrom(), base.zone(), base.service(),
                Map.of(DayOfWeek.MONDAY, overlapping), null, null)).hasMessageContaining("overlap");
        assertThatThrownBy(() -> new CalendarEdition(2, base.effectiveFrom(), base.zone(), Map.of(), Map.of(), null, null))
                .hasMessageContaining("open hour");
    }

    private static Instant at(String china) {
        return LocalDateTime.parse(china).atZone(Zones.CHINA).toInstant();
    }
}
