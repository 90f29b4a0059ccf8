package cn.zhenqing365.workorder;

import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The parts of visits. A visit without any is a repair and closes as a whole. */
@Component
public class WorkParts {
    /** What is to be done in one visit for one request. */
    public record ToDo(UUID ticketId, UUID itemId, String job, String service) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    WorkParts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void add(UUID workOrderId, List<ToDo> parts, Instant now) {
        for (var it : parts)
            jdbc.sql("insert into work_part (id, work_order_id, ticket_id, item_id, job, service, state) values (?, ?, ?, ?, ?, ?, 'OPEN')")
                    .params(Ids.at(now), workOrderId, it.ticketId(), it.itemId(), it.job(), it.service()).update();
    }

    public List<Part> of(Collection<UUID> workOrderIds) {
        return workOrderIds.isEmpty() ? List.of() : jdbc.sql("select * from work_part where work_order_id = any(?) order by id")
                .param(workOrderIds.toArray(UUID[]::new)).query(WorkParts::map).list();
    }

    /** Every part of a request, over all its visits, oldest first. */
    public List<Part> ofTicket(UUID ticketId) {
        return jdbc.sql("select * from work_part where ticket_id = ? order by id").param(ticketId).query(WorkParts::map).list();
    }

    /** An open visit of the household whose technician has not arrived: another request may go along. */
    public Optional<UUID> openVisitOf(UUID householdId) {
        return jdbc.sql("""
                select w.id from work_order w where w.household_id = ? and w.state not in ('ARRIVED','COMPLETED','CANCELLED')
                order by w.opened_at limit 1 for update""")
                .param(householdId).query(UUID.class).optional();
    }

    /** @throws Refused PART_SETTLED when it is not open any more; @throws Refused NOT_FOUND */
    public Part settle(UUID workOrderId, UUID partId, String state, String words, UUID by, Instant at) {
        var changed = jdbc.sql("update work_part set state = ?, words = ?, settled_at = ?, settled_by = ? where id = ? and work_order_id = ? and state = 'OPEN'")
                .param(state).param(words).param(Timestamp.from(at)).param(by).param(partId).param(workOrderId).update();
        var part = of(List.of(workOrderId)).stream().filter(it -> it.id().equals(partId)).findFirst().orElseThrow(() -> Refused.notFound("PART", partId));
        if (changed == 0) throw Refused.because("PART_SETTLED", "service", part.service());
        return part;
    }

    /** How a repair among the parts of a visit was closed, when it was done there. */
    public Optional<Closing> closingOf(UUID workOrderId) {
        return jdbc.sql("select closing from work_part where work_order_id = ? and state = 'DONE' and closing is not null order by settled_at limit 1").param(workOrderId)
                .query(String.class).optional().map(it -> json.readValue(it, Closing.class));
    }

    public void closed(UUID partId, Closing how) {
        jdbc.sql("update work_part set closing = ?::jsonb where id = ?").param(json.writeValueAsString(how)).param(partId).update();
    }

    public void cancelOf(UUID ticketId, Instant at) {
        jdbc.sql("update work_part set state = 'CANCELLED', settled_at = ? where ticket_id = ? and state = 'OPEN'").params(Timestamp.from(at), ticketId).update();
    }

    private static Part map(ResultSet row, int number) throws SQLException {
        var at = row.getTimestamp("settled_at");
        return new Part(row.getObject("id", UUID.class), row.getObject("work_order_id", UUID.class), row.getObject("ticket_id", UUID.class),
                row.getObject("item_id", UUID.class), row.getString("job"), row.getString("service"), row.getString("state"), row.getString("words"),
                at == null ? null : at.toInstant());
    }
}
