package cn.zhenqing365.feedback;

import cn.zhenqing365.feedback.actions.DrawCallbacks;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every minute somebody draws: one task row, so one node of N. */
@Configuration(proxyBeanMethods = false)
class CallbackRounds {
    @Bean
    RecurringTask<Void> drawCallbacksEveryMinute(DrawCallbacks draw) {
        return Tasks.recurring("draw-callbacks", FixedDelay.ofMinutes(1)).execute((task, context) -> draw.drawAll());
    }
}
