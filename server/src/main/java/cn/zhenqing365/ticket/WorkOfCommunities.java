package cn.zhenqing365.ticket;

import cn.zhenqing365.directory.Households;
import cn.zhenqing365.territory.CommunityWork;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the territory, which stands below, where the tickets come from. */
@Component
class WorkOfCommunities implements CommunityWork {
    private final JdbcClient jdbc;
    private final Households households;

    WorkOfCommunities(JdbcClient jdbc, Households households) {
        this.jdbc = jdbc;
        this.households = households;
    }

    @Override
    public List<Work> between(Instant from, Instant until) {
        var tickets = new HashMap<UUID, Integer>();
        jdbc.sql("select household_id, count(*) from ticket where household_id is not null and saved_at >= ? and saved_at < ? group by household_id").param(Timestamp.from(from)).param(Timestamp.from(until))
                .query(row -> { tickets.put(row.getObject(1, UUID.class), row.getInt(2)); });
        var sums = new HashMap<List<String>, Integer>();
        households.communityOf(tickets.keySet()).forEach((household, where) -> sums.merge(List.of(where.areaCode(), where.name()), tickets.get(household), Integer::sum));
        return sums.entrySet().stream().map(it -> new Work(it.getKey().get(0), it.getKey().get(1), it.getValue())).toList();
    }
}
