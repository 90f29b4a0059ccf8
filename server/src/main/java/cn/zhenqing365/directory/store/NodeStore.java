package cn.zhenqing365.directory.store;

import cn.zhenqing365.directory.BehindNode;
import cn.zhenqing365.directory.NodeCount;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Households by the optical node behind which they are. */
@Repository
public class NodeStore {
    private final JdbcClient jdbc;

    NodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<UUID, String> nodesOf(Collection<UUID> ids) {
        return texts("select id, node_code from household where id = any(?)", ids);
    }

    public Map<UUID, String> mainPhones(Collection<UUID> ids) {
        return texts("select id, phone from household where id = any(?)", ids);
    }

    public List<BehindNode> behind(Collection<String> nodes, Collection<String> services) {
        return jdbc.sql("""
                select h.id, h.area_code, h.node_code, array_agg(s.kind order by s.kind) as services
                from household h join service s on s.household_id = h.id and s.state = 'ACTIVE' and s.kind = any(?)
                where h.node_code = any(?) group by h.id order by h.id""").params(services.toArray(String[]::new), nodes.toArray(String[]::new))
                .query((row, n) -> new BehindNode(row.getObject("id", UUID.class), row.getString("area_code"), row.getString("node_code"),
                        List.of((String[]) row.getArray("services").getArray()))).list();
    }

    public List<NodeCount> nodes(String beginning, Collection<String> areas, int limit) {
        var own = areas == null ? null : areas.toArray(String[]::new);
        return jdbc.sql("""
                select node_code, mode() within group (order by area_code) as area_code, count(*) as households from household
                where node_code <> '' and starts_with(node_code, ?) and (?::text[] is null or area_code = any(?::text[])) group by node_code order by node_code limit ?""")
                .param(beginning).param(own).param(own).param(limit)
                .query((row, n) -> new NodeCount(row.getString("node_code"), row.getString("area_code"), row.getInt("households"))).list();
    }

    private Map<UUID, String> texts(String sql, Collection<UUID> ids) {
        var texts = new HashMap<UUID, String>();
        jdbc.sql(sql).param(ids.toArray(UUID[]::new)).query(row -> { texts.put(row.getObject(1, UUID.class), row.getString(2)); });
        return texts;
    }
}
