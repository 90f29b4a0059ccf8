package cn.zhenqing365.audit;

import cn.zhenqing365.audit.actions.ForgetOldData;
import cn.zhenqing365.kernel.Zones;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night at half past two: one task row, so one node of N. */
@Configuration(proxyBeanMethods = false)
class AuditRounds {
    @Bean
    RecurringTask<Void> forgettingNights(ForgetOldData forget, @Value("${zq.retention.at:02:30}") String at) {
        return Tasks.recurring("forget-old-data", Schedules.daily(Zones.CHINA, LocalTime.parse(at))).execute((task, context) -> forget.tonight());
    }
}
