package cn.zhenqing365.campaign.store;

import cn.zhenqing365.campaign.Visit;
import cn.zhenqing365.kernel.GeoPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drawn households and where each of them stands. */
@Component
public class VisitStore {
    private static final String INSERT = """
            insert into campaign_visit (id, campaign_id, household_id, staff_id, area_code, age, service, community, latitude, longitude, place, state, replaces)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    VisitStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when one of them is drawn already */
    public void insert(List<Visit> visits) {
        template.batchUpdate(INSERT, visits.stream().map(VisitStore::row).toList());
    }

    public Optional<Visit> find(UUID id) {
        return jdbc.sql("select * from campaign_visit where id = ?").param(id).query(VisitStore::visit).optional();
    }

    public Optional<Visit> lock(UUID id) {
        return jdbc.sql("select * from campaign_visit where id = ? for update").param(id).query(VisitStore::visit).optional();
    }

    public Optional<Visit> ofHousehold(UUID campaign, UUID household) {
        return jdbc.sql("select * from campaign_visit where campaign_id = ? and household_id = ?").params(campaign, household).query(VisitStore::visit).optional();
    }

    /** In walking order, those replaced left out. */
    public List<Visit> walk(UUID campaign, UUID staff) {
        return jdbc.sql("select * from campaign_visit where campaign_id = ? and staff_id = ? and not replaced order by place, id").params(campaign, staff).query(VisitStore::visit).list();
    }

    public List<Visit> all(UUID campaign) {
        return jdbc.sql("select * from campaign_visit where campaign_id = ? order by staff_id, place, id").param(campaign).query(VisitStore::visit).list();
    }

    /** Every household that is or was drawn. */
    public Set<UUID> taken(UUID campaign) {
        return new HashSet<>(jdbc.sql("select household_id from campaign_visit where campaign_id = ?").param(campaign).query(UUID.class).list());
    }

    public void state(UUID id, Visit.State state, Instant at) {
        jdbc.sql("update campaign_visit set state = ?, state_at = ? where id = ?").params(state.name(), Timestamp.from(at), id).update();
    }

    public void attempted(UUID id) {
        jdbc.sql("update campaign_visit set attempts = attempts + 1 where id = ?").param(id).update();
    }

    public void replaced(UUID id) {
        jdbc.sql("update campaign_visit set replaced = true where id = ?").param(id).update();
    }

    private static Object[] row(Visit it) {
        return new Object[] {it.id(), it.campaignId(), it.householdId(), it.staffId(), it.stratum().area(), it.stratum().age().name(), it.stratum().service().name(), it.community(),
                it.at().latitude(), it.at().longitude(), it.place(), it.state().name(), it.replaces()};
    }

    private static Visit visit(ResultSet row, int n) throws SQLException {
        var at = row.getTimestamp("state_at");
        return new Visit(row.getObject("id", UUID.class), row.getObject("campaign_id", UUID.class), row.getObject("household_id", UUID.class), row.getObject("staff_id", UUID.class),
                CampaignStore.stratum(row), row.getString("community"), new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude")), row.getInt("place"),
                Visit.State.valueOf(row.getString("state")), row.getInt("attempts"), at == null ? null : at.toInstant(), row.getObject("replaces", UUID.class), row.getBoolean("replaced"));
    }
}
