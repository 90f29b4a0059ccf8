package cn.zhenqing365.commitment.store;

import cn.zhenqing365.commitment.model.Count;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts from the {@code *_facts} views: each one statement with hits and denominator of a period (half-open). */
@Repository
public class CountStore {
    /** @param counted of a number: how many cases were looked at, the same as {@code hits} when there is nothing to compare with */
    public record Counted(long hits, long counted) {}

    private static final String IN = " at >= ? and at < ?";
    private static final Map<Count, String> SQL = new EnumMap<>(Map.ofEntries(
            Map.entry(Count.RECEIPT, "select count(*) filter (where receipt), count(*) from first_contact_facts where to_follow and" + IN),
            Map.entry(Count.CHARGE_COMPLAINTS, "select count(*) filter (where responsible in ('YES', 'PARTLY')), count(*) from charge_complaint_facts where" + IN),
            Map.entry(Count.CARE_OFFERED, "select count(*) filter (where care_offered), count(*) from care_facts where kind = 'BUSINESS' and" + IN),
            Map.entry(Count.CARE_REPAIRS, "select count(*) filter (where fixed_at <= promised_at), count(*) from care_facts where kind = 'FAULT' and closed_at is not null and fixed_at is not null and" + IN),
            Map.entry(Count.REMOTE_JUDGED, "select count(*) filter (where judgement is not null), count(*) from business_facts where type = 'BZ-20' and state = 'DONE' and" + IN),
            Map.entry(Count.HOMEWIRE_DONE, "select count(*) filter (where fee_cents = 0), count(*) from business_facts where type = 'BZ-21' and state = 'DONE' and" + IN),
            Map.entry(Count.DECOR_DONE, "select count(*) filter (where fee_cents = 0), count(*) from business_facts where type = 'BZ-22' and state = 'DONE' and" + IN),
            Map.entry(Count.DIRECT_CONTACTS, "select count(*) filter (where channel = 'DIRECT'), count(*) from first_contact_facts where" + IN),
            Map.entry(Count.OTHER_CHANNELS, "select count(*) filter (where channel <> 'HOTLINE'), count(*) from first_contact_facts where" + IN),
            Map.entry(Count.FREE_CHANGES, "select count(*) filter (where fee_cents = 0), count(*) from business_facts where type in ('BZ-03', 'BZ-04', 'BZ-05', 'BZ-06') and" + IN),
            Map.entry(Count.ELDERLY_SERVED, "select count(*) filter (where state = 'DONE'), count(*) from elderly_lane_facts where" + IN)));

    private final JdbcClient jdbc;

    CountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Counted count(Count what, Instant from, Instant until) {
        return jdbc.sql(SQL.get(what)).params(Timestamp.from(from), Timestamp.from(until))
                .query((row, n) -> new Counted(row.getLong(1), row.getLong(2))).single();
    }
}
