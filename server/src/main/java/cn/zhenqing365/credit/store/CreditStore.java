package cn.zhenqing365.credit.store;

import cn.zhenqing365.credit.Credit;
import cn.zhenqing365.credit.CreditBatch;
import cn.zhenqing365.credit.model.Computation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code credit} and {@code credit_batch}. */
@Component
public class CreditStore {
    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    CreditStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** @return false when this promise has one under this rule */
    public boolean open(Credit it) {
        return jdbc.sql("""
                insert into credit (id, promise_id, rule_id, rules_version, clock, ticket_id, ticket_number, household_id, area_code, service, broken_at, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING') on conflict (promise_id, rule_id) do nothing""")
                .params(it.id(), it.promiseId(), it.ruleId(), it.rulesVersion(), it.clock(), it.ticketId(), it.ticketNumber(), it.householdId(), it.areaCode(),
                        it.service(), time(it.brokenAt())).update() == 1;
    }

    /** One per home and rule, each with the time it is for; those that are there already stay. */
    public void open(List<Credit> all) {
        template.batchUpdate("""
                insert into credit (id, promise_id, rule_id, rules_version, clock, ticket_id, ticket_number, household_id, area_code, service, broken_at, state, from_at, until_at, cause)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?, ?) on conflict (promise_id, rule_id) do nothing""", all.stream().map(it -> new Object[] {it.id(), it.promiseId(), it.ruleId(),
                    it.rulesVersion(), it.clock(), it.ticketId(), it.ticketNumber(), it.householdId(), it.areaCode(), it.service(), time(it.brokenAt()), time(it.fromAt()), time(it.untilAt()),
                    it.cause().name()}).toList());
    }

    /** All that is proposed under this number, by id; locked. */
    public List<Credit> proposedOf(String number) {
        return jdbc.sql("select * from credit where ticket_number = ? and state = 'PROPOSED' order by id for update").param(number).query(CreditStore::credit).list();
    }

    /** Oldest first, those behind {@code after}; locked, and none that another node holds. */
    public List<Credit> claimWaiting(Instant after, int limit) {
        return jdbc.sql("select * from credit where state = 'WAITING' and broken_at > ? order by broken_at, id limit ? for update skip locked")
                .params(time(after), limit).query(CreditStore::credit).list();
    }

    public void propose(UUID id, Computation it, Instant now) {
        jdbc.sql("update credit set state = 'PROPOSED', proposed_cents = ?, words = ?, words_en = ?, from_at = ?, until_at = ?, proposed_at = ? where id = ?")
                .params(it.cents(), it.words(), it.wordsEn(), time(it.from()), time(it.until()), time(now), id).update();
    }

    public void nothing(UUID id, String reason, Instant now) {
        jdbc.sql("update credit set state = 'NOTHING', reason = ?, decided_at = ? where id = ?").params(reason, time(now), id).update();
    }

    public Optional<Credit> lock(UUID id) {
        return jdbc.sql("select * from credit where id = ? for update").param(id).query(CreditStore::credit).optional();
    }

    public Optional<String> areaOf(UUID id) {
        return jdbc.sql("select area_code from credit where id = ?").param(id).query(String.class).optional();
    }

    public List<String> areasOf(String number) {
        return jdbc.sql("select distinct area_code from credit where ticket_number = ? and state = 'PROPOSED'").param(number).query(String.class).list();
    }

    public void decide(UUID id, Credit.State state, Long cents, String reason, UUID by, String name, Instant now) {
        jdbc.sql("update credit set state = ?, cents = ?, reason = ?, decided_by = ?, decided_name = ?, decided_at = ? where id = ?")
                .param(state.name()).param(cents).param(reason).param(by).param(name).param(time(now)).param(id).update();
    }

    /** @param areas null for all */
    public List<Credit> list(Credit.State state, Collection<String> areas, int limit) {
        if (areas != null && areas.isEmpty()) return List.of();
        return jdbc.sql("select * from credit where state = :state and (:all or area_code in (:areas)) order by broken_at desc, id limit :limit")
                .param("state", state.name()).param("all", areas == null).param("areas", areas == null ? List.of("") : areas).param("limit", limit)
                .query(CreditStore::credit).list();
    }

    /** Puts everything approved that no other export has into batch {@code no}: rows another node holds are its own. */
    public List<Credit> exportInto(int no) {
        return jdbc.sql("""
                update credit set batch_no = ? where id in
                (select id from credit where state = 'APPROVED' and batch_no is null order by id for update skip locked) returning *""")
                .param(no).query(CreditStore::credit).list();
    }

    public int nextBatch() {
        return jdbc.sql("select coalesce(max(no), 0) + 1 from credit_batch").query(Integer.class).single();
    }

    public void insert(CreditBatch it) {
        jdbc.sql("insert into credit_batch (no, made_at, made_by, lines, cents) values (?, ?, ?, ?, ?)")
                .params(it.no(), time(it.madeAt()), it.madeBy(), it.lines(), it.cents()).update();
    }

    public void complete(int no, int lines, long cents) {
        jdbc.sql("update credit_batch set lines = ?, cents = ? where no = ?").params(lines, cents, no).update();
    }

    public List<CreditBatch> batches(int limit) {
        return jdbc.sql("select * from credit_batch order by no desc limit ?").param(limit).query((row, n) -> new CreditBatch(row.getInt("no"),
                row.getTimestamp("made_at").toInstant(), row.getString("made_by"), row.getInt("lines"), row.getLong("cents"))).list();
    }

    /** As they left, in the same order every time. */
    public List<Credit> ofBatch(int no) {
        return jdbc.sql("select * from credit where batch_no = ? order by id").param(no).query(CreditStore::credit).list();
    }

    private static Credit credit(ResultSet row, int number) throws SQLException {
        return new Credit(row.getObject("id", UUID.class), row.getObject("promise_id", UUID.class), row.getString("rule_id"), row.getInt("rules_version"),
                row.getString("clock"), row.getObject("ticket_id", UUID.class), row.getString("ticket_number"), row.getObject("household_id", UUID.class),
                row.getString("area_code"), row.getString("service"), instant(row, "broken_at"), Credit.State.valueOf(row.getString("state")),
                row.getObject("proposed_cents", Long.class), row.getString("words"), row.getString("words_en"), instant(row, "from_at"), instant(row, "until_at"),
                instant(row, "proposed_at"), row.getObject("cents", Long.class), row.getString("decided_name"), instant(row, "decided_at"), row.getString("reason"),
                row.getObject("batch_no", Integer.class), Credit.Cause.valueOf(row.getString("cause")));
    }

    static Timestamp time(Instant at) {
        return Timestamp.from(at);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
