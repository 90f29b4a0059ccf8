package cn.zhenqing365.territory;

import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
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

/** Rows of {@code contact_card}: the newest of a household is the one it holds. */
@Component
class ContactCardStore {
    private static final long FIRST = 100_001;
    /** A manager who comes back after another: the same number and word go out again, so that the card of then still leads somewhere. */
    private static final String ISSUE = """
            insert into contact_card (id, household_id, area_code, manager_id, how, issued_at, issued_by, card_no, token, batch_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (household_id, manager_id) do update set area_code = excluded.area_code, how = excluded.how, issued_at = excluded.issued_at, issued_by = excluded.issued_by,
                card_no = coalesce(contact_card.card_no, excluded.card_no), token = coalesce(contact_card.token, excluded.token), batch_id = excluded.batch_id
            where exists (select 1 from contact_card other where other.household_id = excluded.household_id and other.manager_id <> excluded.manager_id
                    and other.issued_at > contact_card.issued_at)
                or (excluded.batch_id is not null and contact_card.card_no is null)""";
    private static final String NEWEST = """
            select distinct on (household_id) household_id, manager_id from contact_card where area_code = ? order by household_id, issued_at desc, id desc""";
    private final JdbcClient jdbc;

    ContactCardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the household holds this manager's card already */
    boolean issue(UUID householdId, String areaCode, UUID manager, String how, UUID batchOrNull, long no, Actor by, Instant now) {
        return jdbc.sql(ISSUE).param(Ids.at(now)).param(householdId).param(areaCode).param(manager).param(how).param(Timestamp.from(now)).param(by.id()).param(no)
                .param(Ids.token()).param(batchOrNull).update() == 1;
    }

    /** The first of so many numbers in a row. */
    long numbers(int many) {
        return jdbc.sql("""
                insert into contact_card_number (one, next) values (1, ?) on conflict (one) do update set next = contact_card_number.next + ? returning next""")
                .params(FIRST + many, many).query(Long.class).single() - many;
    }

    Optional<HeldCard> of(UUID householdId, UUID manager) {
        return jdbc.sql("select * from contact_card where household_id = ? and manager_id = ?").params(householdId, manager).query(ContactCardStore::map).optional();
    }

    Optional<HeldCard> byNo(long no) {
        return jdbc.sql("select * from contact_card where card_no = ?").param(no).query(ContactCardStore::map).optional();
    }

    Optional<HeldCard> byToken(String token) {
        return jdbc.sql("select * from contact_card where token = ?").param(token).query(ContactCardStore::map).optional();
    }

    /** Whether any of these households holds a card, whoever it names. */
    Optional<HeldCard> newestOf(Collection<UUID> households) {
        return households.isEmpty() ? Optional.empty() : jdbc.sql("select * from contact_card where household_id = any(?) order by issued_at desc limit 1")
                .param(households.toArray(UUID[]::new)).query(ContactCardStore::map).optional();
    }

    /** Households of an area whose newest card names somebody else than {@code manager}. */
    List<UUID> outdated(String areaCode, UUID manager) {
        return jdbc.sql("select household_id from (" + NEWEST + ") held where manager_id <> ?").params(areaCode, manager).query(UUID.class).list();
    }

    /** Households of an area that hold a card, whoever it names. */
    List<UUID> holders(String areaCode) {
        return jdbc.sql("select distinct household_id from contact_card where area_code = ?").param(areaCode).query(UUID.class).list();
    }

    List<HeldCard> ofBatch(UUID batch) {
        return jdbc.sql("select * from contact_card where batch_id = ? order by card_no").param(batch).query(ContactCardStore::map).list();
    }

    private static HeldCard map(ResultSet row, int number) throws SQLException {
        return new HeldCard(row.getObject("id", UUID.class), row.getLong("card_no"), row.getString("token"), row.getObject("household_id", UUID.class), row.getString("area_code"),
                row.getObject("manager_id", UUID.class), row.getString("how"), row.getTimestamp("issued_at").toInstant());
    }
}
