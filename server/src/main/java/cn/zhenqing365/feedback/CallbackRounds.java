package cn.zhenqing365.feedback;

import cn.zhenqing365.feedback.actions.DrawCallbacks;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Somebody draws again and again, every minute of the real time unless it is set: one task row, so one node of N. */
@Configuration(proxyBeanMethods = false)
class CallbackRounds {
    @Bean
    RecurringTask<Void> drawingRounds(DrawCallbacks draw, @Value("${zq.callback.draws-every:1m}") Duration every) {
        return Tasks.recurring("draw-callbacks", FixedDelay.of(every)).execute((task, context) -> draw.drawAll());
    }
}
