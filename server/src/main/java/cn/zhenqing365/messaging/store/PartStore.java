package cn.zhenqing365.messaging.store;

import static cn.zhenqing365.messaging.store.Columns.texts;

import cn.zhenqing365.messaging.model.PartNews;
import cn.zhenqing365.messaging.model.PartState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the parts. */
@Repository
public class PartStore {
    /** A known answer or receipt replaces "on the wire" and "unknown"; only a receipt replaces an acknowledgement. */
    private static final String LEARN = """
            update message_part p set state = n.state, gateway_id = coalesce(n.gateway_id, p.gateway_id),
                   acked_at = case when n.taken then coalesce(p.acked_at, n.at) else p.acked_at end,
                   final_at = case when n.final then n.at else p.final_at end
            from unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::timestamptz[], ?::boolean[], ?::boolean[])
                 as n (id, part, state, gateway_id, at, taken, final)
            where p.message_id = n.id and p.part = n.part
              and (p.state = 'SUBMITTING' or p.state = 'UNKNOWN' and (n.taken or n.state in ('WAITING', 'REFUSED'))
                   or p.state = 'ACKED' and n.final)""";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    public PartStore(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    public record PartRow(UUID messageId, int part, PartState state, String gatewayId, String toPhone) {}

    public void learn(List<PartNews> news) {
        if (news.isEmpty()) return;
        jdbc.update(LEARN, texts(news, PartNews::messageId), texts(news, PartNews::part), texts(news, PartNews::state),
                texts(news, PartNews::gatewayId), texts(news, PartNews::at), texts(news, it -> it.state().isTaken()),
                texts(news, it -> it.state().isFinal()));
    }

    public Map<UUID, List<PartState>> statesOf(Collection<UUID> messageIds) {
        var states = new HashMap<UUID, List<PartState>>();
        client.sql("select message_id, state from message_part where message_id = any(?::uuid[])").param(texts(messageIds, it -> it))
                .query(row -> {
                    states.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>()).add(PartState.valueOf(row.getString(2)));
                });
        return states;
    }

    public List<PartRow> ofMessages(Collection<UUID> messageIds) {
        return rows("where m.id = any(?::uuid[])", texts(messageIds, it -> it));
    }

    public List<PartRow> byGatewayId(Collection<String> gatewayIds) {
        return rows("where p.gateway_id = any(?::text[])", texts(gatewayIds, it -> it));
    }

    /** Parts of these phones which went out and were never answered. */
    public List<PartRow> unanswered(Collection<String> phones) {
        return rows("where m.to_phone = any(?::text[]) and m.state in ('SENDING', 'UNKNOWN') and p.state in ('SUBMITTING', 'UNKNOWN')",
                texts(phones, it -> it));
    }

    private List<PartRow> rows(String where, String[] values) {
        return client.sql("select p.*, m.to_phone from message_part p join message m on m.id = p.message_id " + where).param(values)
                .query((row, number) -> new PartRow(row.getObject("message_id", UUID.class), row.getInt("part"),
                        PartState.valueOf(row.getString("state")), row.getString("gateway_id"), row.getString("to_phone"))).list();
    }
}
