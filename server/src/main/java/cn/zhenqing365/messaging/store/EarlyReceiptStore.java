package cn.zhenqing365.messaging.store;

import static cn.zhenqing365.messaging.store.Columns.at;
import static cn.zhenqing365.messaging.store.Columns.texts;

import cn.zhenqing365.messaging.model.PartNews;
import cn.zhenqing365.messaging.model.PartState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Receipts that came before the acknowledgement of their part was stored, kept until it is. */
@Repository
public class EarlyReceiptStore {
    /** A service provider waits 48 hours for a receipt ({@code domain.md} §5); so long a receipt may wait for its part. */
    private static final Duration KEPT = Duration.ofHours(48);

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    public EarlyReceiptStore(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    public record Early(String gatewayId, PartState state, String error, Instant at) {}

    public void keep(List<Early> receipts, Instant noticedAt) {
        jdbc.batchUpdate("insert into early_receipt (gateway_id, state, error, at, noticed_at) values (?, ?, ?, ?, ?) on conflict do nothing",
                receipts.stream().map(it -> new Object[] {it.gatewayId(), it.state().name(), it.error(), at(it.at()), at(noticedAt)}).toList());
    }

    /** Those whose part is known by now, locked for this transaction. */
    public List<PartNews> matched(int limit) {
        return client.sql("""
                select e.*, p.message_id, p.part from early_receipt e join message_part p on p.gateway_id = e.gateway_id
                limit ? for update of e skip locked""").param(limit)
                .query((row, number) -> new PartNews(row.getObject("message_id", UUID.class), row.getInt("part"),
                        PartState.valueOf(row.getString("state")), row.getString("gateway_id"), Columns.instant(row, "at"),
                        row.getString("error"))).list();
    }

    public void forget(List<String> gatewayIds) {
        jdbc.update("delete from early_receipt where gateway_id = any(?::text[])", (Object) texts(gatewayIds, it -> it));
    }

    public void forgetOld(Instant now) {
        jdbc.update("delete from early_receipt where noticed_at < ?", at(now.minus(KEPT)));
    }
}
