package cn.zhenqing365.ticket.business;

import cn.zhenqing365.kernel.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code business_request}, its papers and items. */
@Component
class BusinessStore {
    record Head(UUID ticketId, String type, String newAddress, Long feeCents, boolean careOffered) {}

    private final JdbcClient jdbc;

    BusinessStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Head it) {
        jdbc.sql("insert into business_request (ticket_id, type, new_address, fee_cents, care_offered) values (?, ?, ?, ?, ?)")
                .param(it.ticketId).param(it.type).param(it.newAddress).param(it.feeCents).param(it.careOffered).update();
    }

    void paper(UUID ticketId, String code, Instant receivedAt, UUID by) {
        jdbc.sql("""
                insert into business_paper (ticket_id, code, received_at, received_by) values (?, ?, ?, ?)
                on conflict (ticket_id, code) do update set received_at = coalesce(business_paper.received_at, excluded.received_at),
                    received_by = coalesce(business_paper.received_by, excluded.received_by)""")
                .param(ticketId).param(code).param(receivedAt == null ? null : Timestamp.from(receivedAt)).param(by).update();
    }

    /** @throws Refused ASKED_ALREADY when the household has the same thing open */
    void insert(Item it, UUID householdId) {
        try {
            jdbc.sql("insert into business_item (id, ticket_id, household_id, type, service, clock, state) values (?, ?, ?, ?, ?, ?, 'OPEN')")
                    .params(it.id(), it.ticketId(), householdId, it.type(), it.service(), it.clock()).update();
        } catch (DuplicateKeyException twice) {
            throw Refused.because("ASKED_ALREADY", "service", it.service());
        }
    }

    void item(UUID id, String state, Instant doneAt) {
        jdbc.sql("update business_item set state = ?, done_at = ? where id = ?").param(state).param(doneAt == null ? null : Timestamp.from(doneAt)).param(id).update();
    }

    void judge(UUID id, String judgement) {
        jdbc.sql("update business_item set judgement = ? where id = ?").params(judgement, id).update();
    }

    void fee(UUID ticketId, Long cents) {
        jdbc.sql("update business_request set fee_cents = ? where ticket_id = ?").param(cents).param(ticketId).update();
    }

    /** Said once is said: a second time changes nothing. */
    void explained(UUID ticketId, String code, String how, UUID by, Instant at) {
        jdbc.sql("insert into business_explanation (ticket_id, code, how, explained_at, explained_by) values (?, ?, ?, ?, ?) on conflict (ticket_id, code) do nothing")
                .params(ticketId, code, how, Timestamp.from(at), by).update();
    }

    List<Explained> explained(UUID ticketId) {
        return jdbc.sql("select * from business_explanation where ticket_id = ? order by explained_at, code").param(ticketId).query((row, n) ->
                new Explained(row.getString("code"), row.getString("how"), row.getTimestamp("explained_at").toInstant(), row.getObject("explained_by", UUID.class))).list();
    }

    /** Heads of many requests, for lists. */
    List<Head> heads(Collection<UUID> ticketIds) {
        return ticketIds.isEmpty() ? List.of() : jdbc.sql("select * from business_request where ticket_id = any(?)").param(ticketIds.toArray(UUID[]::new))
                .query(BusinessStore::head).list();
    }

    List<Item> items(Collection<UUID> ticketIds) {
        return ticketIds.isEmpty() ? List.of() : jdbc.sql("select * from business_item where ticket_id = any(?) order by id").param(ticketIds.toArray(UUID[]::new))
                .query(BusinessStore::item).list();
    }

    /** How many papers nobody has seen yet, by request. */
    Map<UUID, Integer> papersMissing(Collection<UUID> ticketIds) {
        var missing = new HashMap<UUID, Integer>();
        if (!ticketIds.isEmpty())
            jdbc.sql("select ticket_id, count(*) from business_paper where ticket_id = any(?) and received_at is null group by 1").param(ticketIds.toArray(UUID[]::new))
                    .query(row -> { missing.put(row.getObject(1, UUID.class), row.getInt(2)); });
        return missing;
    }

    Optional<Head> head(UUID ticketId) {
        return jdbc.sql("select * from business_request where ticket_id = ?").param(ticketId).query(BusinessStore::head).optional();
    }

    List<Paper> papers(UUID ticketId) {
        return jdbc.sql("select * from business_paper where ticket_id = ? order by code").param(ticketId).query((row, n) ->
                new Paper(row.getString("code"), row.getTimestamp("received_at") == null ? null : row.getTimestamp("received_at").toInstant())).list();
    }

    List<Item> items(UUID ticketId) {
        return items(List.of(ticketId));
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(row.getObject("ticket_id", UUID.class), row.getString("type"), row.getString("new_address"), (Long) row.getObject("fee_cents"),
                row.getBoolean("care_offered"));
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        return new Item(row.getObject("id", UUID.class), row.getObject("ticket_id", UUID.class), row.getString("type"), row.getString("service"),
                row.getString("clock"), row.getString("state"), row.getString("judgement"),
                row.getTimestamp("done_at") == null ? null : row.getTimestamp("done_at").toInstant());
    }
}
