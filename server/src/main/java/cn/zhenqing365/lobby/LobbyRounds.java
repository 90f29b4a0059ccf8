package cn.zhenqing365.lobby;

import cn.zhenqing365.lobby.actions.MissingLogs;
import cn.zhenqing365.lobby.actions.OpenDay;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every minute some node looks whether a hall's day must be opened: one task row, so one node of N. */
@Configuration(proxyBeanMethods = false)
class LobbyRounds {
    @Bean
    RecurringTask<Void> openLobbyDays(OpenDay open) {
        return Tasks.recurring("open-lobby-days", FixedDelay.ofMinutes(1)).execute((task, context) -> open.openAll());
    }

    /** A duty log that is not signed in the evening is told to the head of the lobby. */
    @Bean
    RecurringTask<Void> tellMissingDutyLogs(MissingLogs missing) {
        return Tasks.recurring("tell-missing-duty-logs", FixedDelay.ofMinutes(1)).execute((task, context) -> missing.tell());
    }
}
