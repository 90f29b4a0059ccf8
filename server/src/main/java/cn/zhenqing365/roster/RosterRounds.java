package cn.zhenqing365.roster;

import cn.zhenqing365.roster.actions.SolveRosters;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Months that wait are solved by one node of N: a task row. */
@Configuration(proxyBeanMethods = false)
class RosterRounds {
    @Bean
    RecurringTask<Void> solvingRounds(SolveRosters solve, @Value("${zq.roster.rounds-every:2s}") Duration every) {
        return Tasks.recurring("solve-rosters", FixedDelay.of(every)).execute((task, context) -> { while (solve.solveNext()) { } });
    }
}
