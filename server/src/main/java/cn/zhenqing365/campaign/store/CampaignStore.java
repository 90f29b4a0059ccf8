package cn.zhenqing365.campaign.store;

import cn.zhenqing365.campaign.Campaign;
import cn.zhenqing365.campaign.CampaignVisitor;
import cn.zhenqing365.campaign.model.Stratum;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Campaigns, their visitors, declared relatives and strata. */
@Component
public class CampaignStore {
    public record Part(Stratum stratum, int households, int quota) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    CampaignStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** @return false when the number is taken */
    public boolean insert(Campaign it, String by, Instant now) {
        return jdbc.sql("""
                insert into campaign (id, number, name, starts_on, ends_on, areas, target, questionnaire_version, seed, young_years, old_years, created_by, created_at)
                values (?, ?, ?, ?, ?, ?::text[], ?, ?, ?, ?, ?, ?, ?) on conflict (number) do nothing""")
                .params(it.id(), it.number(), it.name(), Date.valueOf(it.startsOn()), Date.valueOf(it.endsOn()), it.areas().toArray(String[]::new), it.target(),
                        it.questionnaireVersion(), it.seed(), it.youngYears(), it.oldYears(), by, Timestamp.from(now)).update() == 1;
    }

    /** Newest first. */
    public List<Campaign> all() {
        return jdbc.sql("select * from campaign order by starts_on desc, number desc").query(CampaignStore::campaign).list();
    }

    public Optional<Campaign> byNumber(String number) {
        return jdbc.sql("select * from campaign where number = ?").param(number).query(CampaignStore::campaign).optional();
    }

    public Optional<Campaign> find(UUID id) {
        return jdbc.sql("select * from campaign where id = ?").param(id).query(CampaignStore::campaign).optional();
    }

    /** Nobody else draws or replaces meanwhile. */
    public Optional<Campaign> lock(UUID id) {
        return jdbc.sql("select * from campaign where id = ? for update").param(id).query(CampaignStore::campaign).optional();
    }

    public void drawn(UUID id, String by, Instant now) {
        jdbc.sql("update campaign set drawn_at = ?, drawn_by = ? where id = ?").params(Timestamp.from(now), by, id).update();
    }

    public void insertVisitors(List<CampaignVisitor> visitors) {
        template.batchUpdate("insert into campaign_visitor (campaign_id, staff_id, staff_no, name, target, badge) values (?, ?, ?, ?, ?, ?)",
                visitors.stream().map(it -> new Object[] {it.campaignId(), it.staffId(), it.staffNo(), it.name(), it.target(), it.badge()}).toList());
    }

    /** By staff number. */
    public List<CampaignVisitor> visitors(UUID campaign) {
        return jdbc.sql("select * from campaign_visitor where campaign_id = ? order by staff_no").param(campaign).query(CampaignStore::visitor).list();
    }

    public Optional<CampaignVisitor> byBadge(String badge) {
        return jdbc.sql("select * from campaign_visitor where badge = ?").param(badge).query(CampaignStore::visitor).optional();
    }

    /** Campaigns somebody visits in, the newest first. */
    public List<Campaign> ofVisitor(UUID staff) {
        return jdbc.sql("select c.* from campaign c join campaign_visitor v on v.campaign_id = c.id where v.staff_id = ? order by c.starts_on desc, c.number desc").param(staff)
                .query(CampaignStore::campaign).list();
    }

    /** @return false when it was declared before */
    public boolean declare(UUID campaign, UUID staff, UUID household, Instant now) {
        return jdbc.sql("insert into campaign_relative (campaign_id, staff_id, household_id, declared_at) values (?, ?, ?, ?) on conflict do nothing")
                .params(campaign, staff, household, Timestamp.from(now)).update() == 1;
    }

    public Map<UUID, Set<UUID>> relatives(UUID campaign) {
        var relatives = new HashMap<UUID, Set<UUID>>();
        jdbc.sql("select staff_id, household_id from campaign_relative where campaign_id = ?").param(campaign).query(row -> {
            relatives.computeIfAbsent(row.getObject(1, UUID.class), staff -> new HashSet<>()).add(row.getObject(2, UUID.class));
        });
        return relatives;
    }

    public void insertStrata(UUID campaign, Map<Stratum, Integer> households, Map<Stratum, Integer> quotas) {
        template.batchUpdate("insert into campaign_stratum (campaign_id, area_code, age, service, households, quota) values (?, ?, ?, ?, ?, ?)", households.entrySet().stream()
                .map(it -> new Object[] {campaign, it.getKey().area(), it.getKey().age().name(), it.getKey().service().name(), it.getValue(), quotas.getOrDefault(it.getKey(), 0)}).toList());
    }

    public List<Part> strata(UUID campaign) {
        return jdbc.sql("select * from campaign_stratum where campaign_id = ? order by area_code, age, service").param(campaign)
                .query((row, n) -> new Part(stratum(row), row.getInt("households"), row.getInt("quota"))).list();
    }

    static Stratum stratum(ResultSet row) throws SQLException {
        return new Stratum(row.getString("area_code"), Stratum.Age.valueOf(row.getString("age")), Stratum.Kind.valueOf(row.getString("service")));
    }

    private static CampaignVisitor visitor(ResultSet row, int n) throws SQLException {
        return new CampaignVisitor(row.getObject("campaign_id", UUID.class), row.getObject("staff_id", UUID.class), row.getString("staff_no"), row.getString("name"),
                row.getInt("target"), row.getString("badge"));
    }

    private static Campaign campaign(ResultSet row, int n) throws SQLException {
        var drawn = row.getTimestamp("drawn_at");
        return new Campaign(row.getObject("id", UUID.class), row.getString("number"), row.getString("name"), row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class), List.of((String[]) row.getArray("areas").getArray()), row.getInt("target"), row.getInt("questionnaire_version"),
                row.getLong("seed"), row.getInt("young_years"), row.getInt("old_years"), drawn == null ? null : drawn.toInstant(), row.getString("drawn_by"));
    }
}
