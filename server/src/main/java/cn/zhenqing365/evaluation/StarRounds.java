package cn.zhenqing365.evaluation;

import cn.zhenqing365.evaluation.actions.AwardQuarter;
import cn.zhenqing365.evaluation.actions.TakeSnapshots;
import cn.zhenqing365.evaluation.exam.SitExam;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The month that is over is written down, and written down again when a late word changed it; papers whose time is up are marked. One task row each. */
@Configuration(proxyBeanMethods = false)
class StarRounds {
    @Bean
    RecurringTask<Void> starMonths(TakeSnapshots take, AwardQuarter award, @Value("${zq.stars.every:1h}") Duration every) {
        return Tasks.recurring("take-star-snapshots", FixedDelay.of(every)).execute((task, context) -> {
            take.due().forEach(month -> take.take(month, Actor.SYSTEM));
            quarter(award);
        });
    }

    /** A quarter whose last month nobody has written down is not awarded. */
    private static void quarter(AwardQuarter award) {
        try {
            award.award(award.due(), Actor.SYSTEM);
        } catch (Refused notYet) {
            if (!notYet.refusal().code().equals("QUARTER_NOT_WRITTEN_DOWN")) throw notYet;
        }
    }

    @Bean
    RecurringTask<Void> papersWhoseTimeIsUp(SitExam exams, @Value("${zq.exams.every:1m}") Duration every) {
        return Tasks.recurring("mark-exam-papers", FixedDelay.of(every)).execute((task, context) -> exams.markOverdue());
    }
}
