package cn.zhenqing365.offer.store;

import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.offer.model.Consent;
import cn.zhenqing365.offer.model.Offer;
import cn.zhenqing365.offer.model.OfferRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Offers and what was said about consent. */
@Component
public class OfferStore {
    private final JdbcClient jdbc;

    OfferStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Consent> consent(UUID householdId) {
        return jdbc.sql("select * from marketing_consent where household_id = ? order by said_at desc, id desc limit 1").param(householdId)
                .query((row, n) -> new Consent(row.getBoolean("given"), Consent.How.valueOf(row.getString("how")), row.getString("evidence"),
                        row.getTimestamp("said_at").toInstant(), row.getObject("by_staff", UUID.class))).optional();
    }

    public void say(UUID householdId, String areaCode, Consent it) {
        jdbc.sql("insert into marketing_consent (id, household_id, area_code, given, how, evidence, said_at, by_staff) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Ids.at(it.saidAt()), householdId, areaCode, it.given(), it.how().name(), it.evidence(), Timestamp.from(it.saidAt()), it.byStaff()).update();
    }

    /** False when this contact has its offer already: the other node was first. */
    public boolean add(Offer it, Instant now, UUID by) {
        return jdbc.sql("""
                insert into offer (id, household_id, area_code, contact, code, rules, reason_zh, reason_en, state, eligible_at, eligible_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (household_id, contact) do nothing""")
                .params(it.id(), it.householdId(), it.areaCode(), it.contact(), it.code(), it.rules(), it.reason().zh(), it.reason().en(),
                        it.state().name(), Timestamp.from(now), by).update() == 1;
    }

    public Optional<Offer> ofContact(UUID householdId, String contact) {
        return jdbc.sql("select * from offer where household_id = ? and contact = ?").params(householdId, contact).query(OfferStore::map).optional();
    }

    public Optional<Offer> find(UUID id) {
        return jdbc.sql("select * from offer where id = ?").param(id).query(OfferStore::map).optional();
    }

    public Optional<Offer> lock(UUID id) {
        return jdbc.sql("select * from offer where id = ? for update").param(id).query(OfferStore::map).optional();
    }

    /** The latest first. */
    public List<Offer> ofHousehold(UUID householdId, int limit) {
        return jdbc.sql("select * from offer where household_id = ? order by eligible_at desc, id desc limit ?").params(householdId, limit)
                .query(OfferStore::map).list();
    }

    /** Codes that rest for this home now, or that it has accepted. */
    public List<String> notNow(UUID householdId, Instant now) {
        return jdbc.sql("select distinct code from offer where household_id = ? and (state = 'ACCEPTED' or rests_until > ?)")
                .params(householdId, Timestamp.from(now)).query(String.class).list();
    }

    public void shown(UUID id, UUID by, Instant now) {
        jdbc.sql("update offer set state = 'SHOWN', shown_at = ?, shown_by = ? where id = ?").params(Timestamp.from(now), by, id).update();
    }

    public void answered(UUID id, Offer.State state, Instant restsUntil, Instant creditUntil, UUID by, Instant now) {
        jdbc.sql("""
                update offer set state = ?, answered_at = ?, answered_by = ?, rests_until = ?, credit_until = ?,
                    shown_at = coalesce(shown_at, ?), shown_by = coalesce(shown_by, ?) where id = ?""")
                .param(state.name()).param(Timestamp.from(now)).param(by).param(time(restsUntil)).param(time(creditUntil)).param(Timestamp.from(now)).param(by)
                .param(id).update();
    }

    public void withdrawn(UUID id, String why, Instant restsUntil, UUID by, Instant now) {
        jdbc.sql("update offer set state = 'WITHDRAWN', withdrawn_at = ?, withdrawn_by = ?, withdrawn_why = ?, rests_until = ? where id = ?")
                .params(Timestamp.from(now), by, why, time(restsUntil), id).update();
    }

    private static Offer map(ResultSet row, int number) throws SQLException {
        return new Offer(row.getObject("id", UUID.class), row.getObject("household_id", UUID.class), row.getString("area_code"), row.getString("contact"),
                row.getString("code"), row.getInt("rules"), new OfferRule.Reason(row.getString("reason_zh"), row.getString("reason_en")),
                Offer.State.valueOf(row.getString("state")), instant(row, "answered_at"), row.getObject("answered_by", UUID.class),
                instant(row, "rests_until"), instant(row, "credit_until"), instant(row, "withdrawn_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Timestamp time(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
