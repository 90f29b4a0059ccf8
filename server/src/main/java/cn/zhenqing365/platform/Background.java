package cn.zhenqing365.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Work nobody asks for at the door. {@code @Scheduled} is for pollers every node runs (each claims rows with SKIP LOCKED);
 * task rows are for what must happen once for N nodes: declare a {@code RecurringTask} or another {@code Task} bean and it
 * is known to the {@link Scheduler}. With {@code zq.background=false} rows can be written but nothing runs.
 */
@Configuration(proxyBeanMethods = false)
class Background {

    /** Writes a task row in the caller's transaction; picks up due rows by lock-and-fetch, so one node runs each. */
    @Bean(destroyMethod = "stop")
    Scheduler scheduler(DataSource dataSource, ObjectProvider<Task<?>> tasks) {
        var all = tasks.orderedStream().toList();
        List<RecurringTask<?>> recurring = all.stream().filter(RecurringTask.class::isInstance)
                .<RecurringTask<?>>map(it -> (RecurringTask<?>) it).toList();
        List<Task<?>> others = all.stream().filter(it -> !(it instanceof RecurringTask<?>)).<Task<?>>map(it -> it).toList();
        return starting(Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), others), recurring)
                .threads(4).pollUsingLockAndFetch(0.5, 1.0).pollingInterval(Duration.ofSeconds(2))
                .heartbeatInterval(Duration.ofSeconds(20)).missedHeartbeatsLimit(4)
                .alwaysPersistTimestampInUTC().shutdownMaxWait(Duration.ofSeconds(15)).build();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static com.github.kagkarlsson.scheduler.SchedulerBuilder starting(
            com.github.kagkarlsson.scheduler.SchedulerBuilder builder, List<RecurringTask<?>> recurring) {
        return builder.startTasks((List) recurring);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty(name = "zq.background", matchIfMissing = true)
    @EnableScheduling
    static class Running {
        @EventListener
        void begin(ApplicationReadyEvent ready) {
            ready.getApplicationContext().getBean(Scheduler.class).start();
        }
    }
}
