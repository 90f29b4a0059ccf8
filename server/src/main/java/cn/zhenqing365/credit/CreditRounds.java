package cn.zhenqing365.credit;

import cn.zhenqing365.credit.actions.ProposeCredits;
import cn.zhenqing365.credit.actions.SayWords;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Proposals and courteous words, every minute of the real time unless it is set: one task row each, so one node of N. */
@Configuration(proxyBeanMethods = false)
class CreditRounds {
    @Bean
    RecurringTask<Void> proposingRounds(ProposeCredits propose, @Value("${zq.credit.rounds-every:1m}") Duration every) {
        return Tasks.recurring("propose-credits", FixedDelay.of(every)).execute((task, context) -> propose.propose());
    }

    @Bean
    RecurringTask<Void> courteousRounds(SayWords words, @Value("${zq.credit.rounds-every:1m}") Duration every) {
        return Tasks.recurring("say-courteous-words", FixedDelay.of(every)).execute((task, context) -> { while (words.say() > 0) { } });
    }
}
