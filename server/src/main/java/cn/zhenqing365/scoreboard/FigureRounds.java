package cn.zhenqing365.scoreboard;

import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.scoreboard.actions.CheckFigures;
import cn.zhenqing365.scoreboard.actions.CountFigures;
import cn.zhenqing365.scoreboard.improvement.Findings;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Every node looks what is due every few seconds; today as a whole is counted every five minutes by one of them; at night the last forty days are checked. */
@Configuration(proxyBeanMethods = false)
class FigureRounds {
    private static final int CHECKED_DAYS = 40;

    @Bean
    RecurringTask<Void> figuresOfToday(CountFigures count) {
        return Tasks.recurring("count-figures-of-today", FixedDelay.ofMinutes(5)).execute((task, context) -> count.countToday());
    }

    @Bean
    RecurringTask<Void> figuresAtNight(CheckFigures check, CountFigures count, Clock clock) {
        return Tasks.recurring("check-figures", Schedules.daily(ZoneId.of(Zones.CHINA.getId()), LocalTime.of(3, 20))).execute((task, context) -> {
            var today = LocalDate.ofInstant(clock.instant(), Zones.CHINA);
            var found = check.check(today.minusDays(CHECKED_DAYS), today, null, Actor.SYSTEM);
            if (!found.differences().isEmpty()) count.countAnew(found.from(), found.until());
        });
    }

    @Bean
    RecurringTask<Void> effectsAtNight(Findings findings) {
        return Tasks.recurring("check-effects-of-findings", Schedules.daily(ZoneId.of(Zones.CHINA.getId()), LocalTime.of(5, 10))).execute((task, context) -> findings.checkDue());
    }

    @Configuration(proxyBeanMethods = false)
    static class Following {
        private final CountFigures count;

        Following(CountFigures count) {
            this.count = count;
        }

        @Scheduled(fixedDelayString = "${zq.figures.every:5000}")
        void follow() {
            boolean more;
            do more = count.countDue();
            while (more);
        }
    }
}
