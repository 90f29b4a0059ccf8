package cn.zhenqing365.campaign.store;

import cn.zhenqing365.campaign.model.Coverage;
import cn.zhenqing365.kernel.GeoPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far a campaign is: counted from the visits, by area, visitor and community. */
@Component
public class ProgressStore {
    private static final String COUNTS = """
            count(*) filter (where not replaced) as slots, count(*) as drawn, count(*) filter (where attempts > 0) as tried,
            count(*) filter (where state in ('DONE', 'REFUSED')) as reached, count(*) filter (where state = 'DONE') as done, count(*) filter (where state = 'ABSENT') as absent,
            count(*) filter (where state = 'REFUSED') as refused, count(*) filter (where state = 'EMPTY') as empty, count(*) filter (where state = 'WRONG_ADDRESS') as wrong""";

    /** @param hasty those that took less time than a visit takes; {@code far} those told from too far away */
    public record Care(int reports, int hasty, int far, Double meanSeconds) {
        public static final Care NONE = new Care(0, 0, 0, null);
    }

    /** A community on the map. */
    public record Spot(String area, String community, GeoPoint at, int slots, int tried, int done) {}

    private final JdbcClient jdbc;

    ProgressStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param target null: the places that were drawn */
    public Coverage all(UUID campaign, Integer target) {
        return jdbc.sql("select " + COUNTS + " from campaign_visit where campaign_id = ?").param(campaign).query((row, n) -> coverage(row, target)).single();
    }

    public Map<String, Coverage> byArea(UUID campaign) {
        var areas = new LinkedHashMap<String, Coverage>();
        jdbc.sql("select area_code, " + COUNTS + " from campaign_visit where campaign_id = ? group by area_code order by area_code").param(campaign)
                .query(row -> { areas.put(row.getString(1), coverage(row, null)); });
        return areas;
    }

    public Map<UUID, Coverage> byVisitor(UUID campaign) {
        var visitors = new LinkedHashMap<UUID, Coverage>();
        jdbc.sql("select staff_id, " + COUNTS + " from campaign_visit where campaign_id = ? group by staff_id").param(campaign)
                .query(row -> { visitors.put(row.getObject(1, UUID.class), coverage(row, null)); });
        return visitors;
    }

    public Map<UUID, Care> care(UUID campaign, int shortestSeconds, int farthestMetres) {
        var care = new LinkedHashMap<UUID, Care>();
        jdbc.sql("""
                select r.staff_id, count(*), count(*) filter (where r.seconds < ?), count(*) filter (where r.metres > ?), avg(r.seconds)
                from campaign_report r join campaign_visit v on v.id = r.visit_id where v.campaign_id = ? and r.outcome = 'DONE' group by r.staff_id""")
                .params(shortestSeconds, farthestMetres, campaign).query(row -> {
                    care.put(row.getObject(1, UUID.class), new Care(row.getInt(2), row.getInt(3), row.getInt(4), row.getBigDecimal(5) == null ? null : row.getBigDecimal(5).doubleValue()));
                });
        return care;
    }

    public List<Spot> spots(UUID campaign) {
        return jdbc.sql("""
                select area_code, community, avg(latitude), avg(longitude), count(*) filter (where not replaced), count(*) filter (where attempts > 0 and not replaced),
                       count(*) filter (where state = 'DONE')
                from campaign_visit where campaign_id = ? group by area_code, community order by area_code, community""").param(campaign)
                .query((row, n) -> new Spot(row.getString(1), row.getString(2), new GeoPoint(row.getDouble(3), row.getDouble(4)), row.getInt(5), row.getInt(6), row.getInt(7))).list();
    }

    private static Coverage coverage(ResultSet row, Integer target) throws SQLException {
        return new Coverage(target == null ? row.getInt("slots") : target, row.getInt("drawn"), row.getInt("tried"), row.getInt("reached"), row.getInt("done"), row.getInt("absent"),
                row.getInt("refused"), row.getInt("empty"), row.getInt("wrong"));
    }
}
