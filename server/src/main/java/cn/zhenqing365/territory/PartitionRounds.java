package cn.zhenqing365.territory;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A partition whose day has come is applied soon after midnight: one task row, so one node of N. */
@Configuration(proxyBeanMethods = false)
class PartitionRounds {
    @Bean
    RecurringTask<Void> applyPartitions(ApplyPartition apply, @Value("${zq.partition.rounds-every:20s}") Duration every) {
        return Tasks.recurring("apply-area-partitions", FixedDelay.of(every)).execute((task, context) -> { while (apply.next()) { } });
    }
}
