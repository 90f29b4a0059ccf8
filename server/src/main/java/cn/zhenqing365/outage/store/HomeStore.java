package cn.zhenqing365.outage.store;

import cn.zhenqing365.directory.BehindNode;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.outage.InterruptionEnded;
import cn.zhenqing365.outage.Reached;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code interruption_home}: whom an interruption concerns, and what each was told. */
@Component
public class HomeStore {
    public record Due(UUID id, UUID causeId, UUID householdId, String what, String body) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    HomeStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Each household once for each thing that is said. @param what NOTICE, RESTORED, CANCELLED; CONCERNED says nothing */
    public void keep(UUID cause, String what, String body, List<BehindNode> homes, Instant sayAt, Instant now) {
        var silent = what.equals("CONCERNED");
        template.batchUpdate("""
                insert into interruption_home (id, cause_id, household_id, what, services, body, say_at, said_at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (cause_id, household_id, what) do nothing""",
                homes.stream().map(it -> new Object[] {Ids.at(now), cause, it.householdId(), what, it.services().toArray(String[]::new), body, WorkStore.time(sayAt),
                    silent ? WorkStore.time(now) : null}).toList());
    }

    /** Says something more to those who were told before. */
    public void tellAgain(UUID cause, String what, String body, Instant sayAt, Instant now) {
        var told = jdbc.sql("select household_id, services from interruption_home where cause_id = ? and what = 'NOTICE'").param(cause)
                .query((row, n) -> new BehindNode(row.getObject("household_id", UUID.class), null, null, List.of((String[]) row.getArray("services").getArray()))).list();
        keep(cause, what, body, told, sayAt, now);
    }

    /** Not said yet and no longer true. */
    public void keepSilent(UUID cause) {
        jdbc.sql("delete from interruption_home where cause_id = ? and said_at is null").param(cause).update();
    }

    /** It is over before they were told of it: nothing is said any more, and that they were concerned stays. */
    public void silence(UUID cause, Instant now) {
        jdbc.sql("update interruption_home set what = 'CONCERNED', said_at = ? where cause_id = ? and what = 'NOTICE' and said_at is null").params(WorkStore.time(now), cause).update();
    }

    public List<Due> claim(Instant now, int limit) {
        return jdbc.sql("select * from interruption_home where said_at is null and say_at <= ? order by say_at, id limit ? for update skip locked").params(WorkStore.time(now), limit)
                .query((row, n) -> new Due(row.getObject("id", UUID.class), row.getObject("cause_id", UUID.class), row.getObject("household_id", UUID.class), row.getString("what"),
                        row.getString("body"))).list();
    }

    /** @param messageId null when there is no number a text could go to */
    public void said(UUID id, UUID messageId, Instant now) {
        jdbc.sql("update interruption_home set said_at = ?, message_id = ? where id = ?").param(WorkStore.time(now)).param(messageId).param(id).update();
    }

    /** Of the notice. */
    public Reached reached(UUID cause) {
        return jdbc.sql("""
                select count(*), count(*) filter (where message_id is not null), count(*) filter (where said_at is not null and message_id is null and what = 'NOTICE')
                from interruption_home where cause_id = ? and what in ('NOTICE', 'CONCERNED')""").param(cause).query((row, n) -> new Reached(row.getInt(1), row.getInt(2), row.getInt(3))).single();
    }

    /** Everybody concerned, whether told or not. @param areaCode of the interruption. @param began what was said later was no notice */
    public List<InterruptionEnded.Home> concerned(UUID cause, String areaCode, Instant began) {
        return jdbc.sql("select id, household_id, services, what = 'NOTICE' and said_at <= ? as told from interruption_home where cause_id = ? and what in ('NOTICE', 'CONCERNED') order by id")
                .params(WorkStore.time(began), cause)
                .query((row, n) -> new InterruptionEnded.Home(row.getObject("id", UUID.class), row.getObject("household_id", UUID.class), areaCode,
                        List.of((String[]) row.getArray("services").getArray()), row.getBoolean("told"))).list();
    }
}
