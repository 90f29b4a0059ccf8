package cn.zhenqing365.dispatch;

import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.messaging.Messages;
import cn.zhenqing365.messaging.OutgoingText;
import cn.zhenqing365.promise.LadderStepReached;
import cn.zhenqing365.promise.Promises;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Texts that wait for the end of the quiet hours. Somebody who has acted meanwhile is not told any more. */
@Component
class MorningTexts {
    private static final int BATCH = 200;

    private record Waiting(UUID promiseId, String phone, String body, UUID subjectId, UUID threadId, String clock) {}

    private final JdbcClient jdbc;
    private final Promises promises;
    private final Messages messages;

    MorningTexts(JdbcClient jdbc, Promises promises, Messages messages) {
        this.jdbc = jdbc;
        this.promises = promises;
        this.messages = messages;
    }

    /** One text per promise and phone however often it was to be said in the night; the latest words count. */
    void keep(LadderStepReached step, List<String> phones, String body, Instant sendAt) {
        for (var phone : phones)
            jdbc.sql("""
                    insert into escalation_waiting (promise_id, phone, body, subject_id, thread_id, clock, send_at) values (?, ?, ?, ?, ?, ?, ?)
                    on conflict (promise_id, phone) do update set body = excluded.body, send_at = excluded.send_at""")
                    .params(step.promiseId(), phone, body, step.subjectId(), step.threadId(), step.clock(), Timestamp.from(sendAt)).update();
    }

    /** @return how many were said */
    @Transactional
    public int sendDue(Instant now) {
        var due = jdbc.sql("select * from escalation_waiting where send_at <= ? order by send_at, promise_id limit ? for update skip locked")
                .params(Timestamp.from(now), BATCH).query((row, n) -> new Waiting(row.getObject("promise_id", UUID.class), row.getString("phone"), row.getString("body"),
                        row.getObject("subject_id", UUID.class), row.getObject("thread_id", UUID.class), row.getString("clock"))).list();
        var said = due.stream().filter(this::isStillOwed).toList();
        messages.queue(now, said.stream().map(it -> new OutgoingText(Ids.at(now), it.phone, it.body, Escalations.PURPOSE, it.subjectId, it.threadId, false))
                .toArray(OutgoingText[]::new));
        for (var it : due) jdbc.sql("delete from escalation_waiting where promise_id = ? and phone = ?").params(it.promiseId, it.phone).update();
        return said.size();
    }

    private boolean isStillOwed(Waiting it) {
        return promises.ofThread(it.threadId).stream().anyMatch(one -> one.id().equals(it.promiseId) && one.state().equals("RUNNING"));
    }

    /** Every minute some node looks: one task row, so one node of N. */
    @Configuration(proxyBeanMethods = false)
    static class Rounds {
        @Bean
        RecurringTask<Void> sayMorningTexts(MorningTexts texts, Clock clock) {
            return Tasks.recurring("say-morning-texts", FixedDelay.ofMinutes(1)).execute((task, context) -> {
                while (texts.sendDue(clock.instant()) > 0) { }
            });
        }
    }
}
