package cn.zhenqing365.outage;

import cn.zhenqing365.outage.actions.TellHomes;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Telling those concerned: one task row, so one node of N. */
@Configuration(proxyBeanMethods = false)
class OutageRounds {
    @Bean
    RecurringTask<Void> interruptionRounds(TellHomes tell, @Value("${zq.outage.rounds-every:20s}") Duration every) {
        return Tasks.recurring("tell-interruptions", FixedDelay.of(every)).execute((task, context) -> {
            while (tell.tell() > 0) { }
            tell.forgetReports();
        });
    }
}
