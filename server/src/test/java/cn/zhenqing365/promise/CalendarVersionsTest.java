package cn.zhenqing365.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.calendar.CalendarEdition;
import cn.zhenqing365.calendar.Calendars;
import cn.zhenqing365.calendar.Hours;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A new calendar changes what is promised from its date on, and nothing that was promised before. */
@ServerTest
class CalendarVersionsTest {
    private static final Instant EIGHT = MovableClock.MORNING;
    private static final Instant TOMORROW = EIGHT.plus(Duration.ofDays(1));

    @Autowired Promises promises;
    @Autowired Calendars calendars;

    @Test
    void a_promise_keeps_the_calendar_it_was_made_under() {
        UUID before = start(EIGHT);
        var due = only(before).dueAt();
        calendars.publish(shortDays(), TOMORROW, Actor.SYSTEM, EIGHT);
        UUID after = start(TOMORROW);
        assertThat(only(before).dueAt()).isEqualTo(due).isEqualTo(EIGHT.plus(Duration.ofHours(60)));
        assertThat(only(after).dueAt()).isEqualTo(TOMORROW.plus(Duration.ofHours(5 * 24 + 6)));
        promises.sweep(TOMORROW.plus(Duration.ofDays(1)), 100);
        assertThat(only(before).brokenAt()).isNull();
        promises.sweep(due, 100);
        assertThat(only(before).brokenAt()).isEqualTo(due);
        assertThat(only(after).brokenAt()).isNull();
    }

    @Test
    void a_calendar_from_yesterday_on_is_refused() {
        assertThatThrownBy(() -> calendars.publish(shortDays(), EIGHT.minusSeconds(1), Actor.SYSTEM, EIGHT))
                .isInstanceOf(Refused.class).hasMessageContaining("CALENDAR_IN_THE_PAST");
    }

    private CalendarEdition shortDays() {
        var base = calendars.editions().get(0);
        var six = Stream.of(DayOfWeek.values()).collect(Collectors.toMap(it -> it, it -> List.of(new Hours(LocalTime.of(8, 0), LocalTime.of(14, 0)))));
        return new CalendarEdition(0, EIGHT, base.zone(), six, base.office(), base.days(), base.special());
    }

    private UUID start(Instant at) {
        UUID ticket = Ids.at(at);
        promises.start(new StartPromise(Ids.at(at), "CLK-27", "TICKET", ticket, ticket, "A1", "TOWN", null, at, null));
        return ticket;
    }

    private PromiseView only(UUID thread) {
        return promises.ofThread(thread).get(0);
    }
}
