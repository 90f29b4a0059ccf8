package cn.zhenqing365.ticket.business;

import cn.zhenqing365.kernel.Refused;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
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

    Optional<Head> head(UUID ticketId) {
        return jdbc.sql("select * from business_request where ticket_id = ?").param(ticketId).query((row, n) -> new Head(ticketId, row.getString("type"),
                row.getString("new_address"), (Long) row.getObject("fee_cents"), row.getBoolean("care_offered"))).optional();
    }

    List<Paper> papers(UUID ticketId) {
        return jdbc.sql("select * from business_paper where ticket_id = ? order by code").param(ticketId).query((row, n) ->
                new Paper(row.getString("code"), row.getTimestamp("received_at") == null ? null : row.getTimestamp("received_at").toInstant())).list();
    }

    List<Item> items(UUID ticketId) {
        return jdbc.sql("select * from business_item where ticket_id = ? order by id").param(ticketId).query((row, n) -> new Item(row.getObject("id", UUID.class),
                ticketId, row.getString("type"), row.getString("service"), row.getString("clock"), row.getString("state"), row.getString("judgement"),
                row.getTimestamp("done_at") == null ? null : row.getTimestamp("done_at").toInstant())).list();
    }
}
