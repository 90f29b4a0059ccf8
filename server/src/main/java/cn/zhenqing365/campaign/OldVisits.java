package cn.zhenqing365.campaign;

import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.platform.OldData;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A year after a campaign its answers are nobody's: the household, its door, words, signatures and what was said voluntarily are
 * forgotten, marks and choices stay for the figures ({@code domain.md} §4).
 */
@Component
class OldVisits implements OldData {
    /** A visit that is nobody's bears its own id in the place of the household's. */
    private static final String OLD = """
            select v.id from campaign_visit v join campaign c on c.id = v.campaign_id where c.ends_on < ? and v.household_id <> v.id limit ?""";
    static final String WITHOUT_WORDS = """
            update campaign_report r set metres = null, answers = r.answers - array(
                select q ->> 'id' from questionnaire n cross join jsonb_array_elements(n.questions) q
                where n.version = r.questionnaire_version and (q ->> 'type' in ('TEXT', 'SIGNATURE') or (q ->> 'voluntary')::boolean))
            where r.visit_id in (%s)""";
    static final String NOBODYS = """
            update campaign_visit set household_id = id, latitude = round(latitude::numeric, 2), longitude = round(longitude::numeric, 2) where id in (%s)""";

    private final JdbcClient jdbc;

    OldVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "VISIT_ANSWERS";
    }

    @Override
    public Deed deed() {
        return Deed.ANONYMISED;
    }

    @Override
    public int forget(Instant before, int limit) {
        var ids = jdbc.sql(OLD + " for update of v skip locked").params(day(before), limit).query(java.util.UUID.class).list();
        if (ids.isEmpty()) return 0;
        jdbc.sql(WITHOUT_WORDS.formatted(":ids")).param("ids", ids).update();
        return jdbc.sql(NOBODYS.formatted(":ids")).param("ids", ids).update();
    }

    @Override
    public long overdue(Instant before) {
        return jdbc.sql("select count(*) from (" + OLD + ") as old").params(day(before), Integer.MAX_VALUE).query(Long.class).single();
    }

    private static Date day(Instant before) {
        return Date.valueOf(LocalDate.ofInstant(before, Zones.CHINA));
    }
}
