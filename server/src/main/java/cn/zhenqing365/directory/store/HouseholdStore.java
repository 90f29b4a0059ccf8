package cn.zhenqing365.directory.store;

import cn.zhenqing365.directory.Equipment;
import cn.zhenqing365.directory.Household;
import cn.zhenqing365.directory.HouseholdBrief;
import cn.zhenqing365.directory.Service;
import cn.zhenqing365.directory.Building;
import cn.zhenqing365.directory.Community;
import cn.zhenqing365.directory.Doorplate;
import cn.zhenqing365.directory.CommunityName;
import cn.zhenqing365.kernel.GeoPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Households read whole, in two questions however many there are: asked at every call and every report. */
@Repository
public class HouseholdStore {
    private static final String HOUSEHOLD = """
            select h.*, array(select p.phone from household_phone p where p.household_id = h.id order by p.phone <> h.phone, p.phone) phones
            from household h\s""";
    private static final String SUBSCRIBED = """
            select household_id, true is_service, kind, product what, state detail, state_since from service where household_id = any(?)
            union all
            select household_id, false, kind, model, serial, null from equipment where household_id = any(?)
            order by 2, 3, 5""";

    private final JdbcTemplate jdbc;

    HouseholdStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Household> find(UUID id) {
        return whole(HOUSEHOLD + "where h.id = ?", id).stream().findFirst();
    }

    public Optional<HouseholdBrief> brief(UUID id) {
        return jdbc.query("select customer_name, address, area_code, cardinality(care) > 0 from household where id = ?",
                (row, number) -> new HouseholdBrief(id, row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)), id).stream().findFirst();
    }

    public Map<UUID, HouseholdBrief> briefs(Collection<UUID> ids) {
        var briefs = new HashMap<UUID, HouseholdBrief>();
        if (!ids.isEmpty()) jdbc.query("select id, customer_name, address, area_code, cardinality(care) > 0 from household where id = any(?)", row -> {
            var id = row.getObject(1, UUID.class);
            briefs.put(id, new HouseholdBrief(id, row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5)));
        }, (Object) ids.toArray(UUID[]::new));
        return briefs;
    }

    public List<UUID> erasedBefore(Instant before) {
        return jdbc.queryForList("select id from household where erased_at < ? order by id", UUID.class, Timestamp.from(before));
    }

    public Map<UUID, GeoPoint> places(Collection<UUID> ids) {
        var places = new HashMap<UUID, GeoPoint>();
        if (ids.isEmpty()) return places;
        jdbc.query("select id, latitude, longitude from household where id = any(?) and latitude <> 0", row -> {
            places.put(row.getObject(1, UUID.class), new GeoPoint(row.getDouble(2), row.getDouble(3)));
        }, (Object) ids.toArray(UUID[]::new));
        return places;
    }

    public Optional<GeoPoint> middleOf(String areaCode) {
        return jdbc.query("select avg(latitude), avg(longitude), count(*) from (select latitude, longitude from household where area_code = ? and latitude <> 0 limit 500) h",
                (row, number) -> row.getInt(3) == 0 ? null : new GeoPoint(row.getDouble(1), row.getDouble(2)), areaCode).stream().filter(java.util.Objects::nonNull).findFirst();
    }

    public List<Community> communities() {
        return jdbc.query("""
                select area_code, community, avg(latitude), avg(longitude), min(latitude), min(longitude), max(latitude), max(longitude), count(*)
                from household where latitude <> 0 group by area_code, community order by area_code, community""",
                (row, number) -> new Community(row.getString(1), row.getString(2), new GeoPoint(row.getDouble(3), row.getDouble(4)), new GeoPoint(row.getDouble(5), row.getDouble(6)),
                        new GeoPoint(row.getDouble(7), row.getDouble(8)), row.getInt(9)));
    }

    private static final String DOORS = "select id, customer_name, town, community, building, unit, room, address, area_code, care from household ";
    private static final String IN_ORDER = " order by area_code, community, length(building), building, length(unit), unit, length(room), room";

    public List<Doorplate> doors(String area, String community, String building, int limit) {
        return jdbc.query(DOORS + "where area_code = ? and (?::text is null or community = ?) and (?::text is null or building = ?)" + IN_ORDER + " limit ?", HouseholdStore::door,
                area, community, community, building, building, limit);
    }

    public List<Doorplate> doors(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : jdbc.query(DOORS + "where id = any(?)" + IN_ORDER, HouseholdStore::door, (Object) ids.toArray(UUID[]::new));
    }

    public List<Doorplate> inCare(Collection<String> areas, int limit) {
        return jdbc.query(DOORS + "where area_code = any(?) and care <> '{}'" + IN_ORDER + " limit ?", HouseholdStore::door, areas.toArray(String[]::new), limit);
    }

    public List<Building> buildings(String area) {
        return jdbc.query("select community, building, count(*) from household where area_code = ? group by community, building order by community, length(building), building",
                (row, number) -> new Building(row.getString(1), row.getString(2), row.getInt(3)), area);
    }

    public Map<String, Integer> counts(Collection<String> areas) {
        var counts = new HashMap<String, Integer>();
        jdbc.query("select area_code, count(*) from household where area_code = any(?) group by area_code", row -> {
            counts.put(row.getString(1), row.getInt(2));
        }, (Object) areas.toArray(String[]::new));
        return counts;
    }

    private static Doorplate door(ResultSet row, int number) throws SQLException {
        return new Doorplate(row.getObject("id", UUID.class), row.getString("customer_name"), row.getString("town"), row.getString("community"), row.getString("building"),
                row.getString("unit"), row.getString("room"), row.getString("address"), row.getString("area_code"),
                new LinkedHashSet<>(List.of((String[]) row.getArray("care").getArray())));
    }

    public Map<UUID, CommunityName> communityOf(Collection<UUID> ids) {
        var found = new HashMap<UUID, CommunityName>();
        jdbc.query("select id, area_code, community from household where id = any (?)", row -> { found.put(row.getObject(1, UUID.class), new CommunityName(row.getString(2), row.getString(3))); }, (Object) ids.toArray(UUID[]::new));
        return found;
    }

    public int moveCommunity(CommunityName community, String toArea, Instant now) {
        return jdbc.update("update household set area_code = ?, updated_at = ? where area_code = ? and community = ?", toArea, Timestamp.from(now), community.areaCode(), community.name());
    }

    public int homesIn(CommunityName community) {
        return jdbc.queryForObject("select count(*) from household where area_code = ? and community = ?", Integer.class, community.areaCode(), community.name());
    }

    public List<Household> byPhone(String digits) {
        return whole(HOUSEHOLD + "where h.id in (select household_id from household_phone where phone = ?) order by h.account_no", digits);
    }

    private List<Household> whole(String sql, Object param) {
        Map<UUID, List<Service>> services = new HashMap<>();
        Map<UUID, List<Equipment>> equipment = new HashMap<>();
        var found = jdbc.query(sql, (row, number) -> household(row, services, equipment), param);
        if (found.isEmpty()) return found;
        var ids = found.stream().map(Household::id).toArray(UUID[]::new);
        jdbc.query(SUBSCRIBED, row -> {
            var id = row.getObject(1, UUID.class);
            if (row.getBoolean(2))
                services.get(id).add(new Service(row.getString(3), row.getString(4), row.getString(5), row.getTimestamp(6).toInstant()));
            else equipment.get(id).add(new Equipment(row.getString(3), row.getString(4), row.getString(5)));
        }, ids, ids);
        return found;
    }

    /** The two lists are filled by the second question. */
    private static Household household(ResultSet row, Map<UUID, List<Service>> services, Map<UUID, List<Equipment>> equipment)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Household(id, row.getString("account_no"), row.getString("customer_name"), row.getString("phone"),
                List.of((String[]) row.getArray("phones").getArray()), row.getString("town"), row.getString("community"),
                row.getString("building"), row.getString("unit"), row.getString("room"), row.getString("address"),
                row.getString("area_code"), row.getString("node_code"), row.getDouble("latitude"), row.getDouble("longitude"),
                new LinkedHashSet<>(List.of((String[]) row.getArray("care").getArray())),
                services.computeIfAbsent(id, it -> new ArrayList<>()), equipment.computeIfAbsent(id, it -> new ArrayList<>()));
    }
}
