package cn.zhenqing365.directory.store;

import cn.zhenqing365.directory.ServedHousehold;
import cn.zhenqing365.kernel.GeoPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** All households that are served, read row by row. */
@Repository
public class ServedHouseholds {
    private static final int AT_ONCE = 2000;
    private static final String SERVED = """
            with served as (
                select h.id, h.account_no, h.area_code, h.community, h.building, h.unit, h.room, nullif(h.latitude, 0) as lat, nullif(h.longitude, 0) as lon,
                       bool_or(s.kind = 'TV') as tv, bool_or(s.kind = 'BROADBAND') as broadband, min(s.state_since) as first_service
                from household h join service s on s.household_id = h.id and s.state = 'ACTIVE'
                where ?::text[] is null or h.area_code = any(?::text[]) group by h.id)
            select id, account_no, area_code, community, building, unit, room, tv, broadband, min(first_service) over community as since,
                   coalesce(lat, avg(lat) over community, avg(lat) over area) as latitude, coalesce(lon, avg(lon) over community, avg(lon) over area) as longitude
            from served window community as (partition by area_code, community), area as (partition by area_code)""";

    private final JdbcTemplate jdbc;

    ServedHouseholds(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void each(Collection<String> areasOrNull, Consumer<ServedHousehold> each) {
        var areas = areasOrNull == null ? null : areasOrNull.toArray(String[]::new);
        jdbc.query(connection -> {
            var statement = connection.prepareStatement(SERVED);
            statement.setFetchSize(AT_ONCE);
            var array = areas == null ? null : connection.createArrayOf("text", areas);
            statement.setArray(1, array);
            statement.setArray(2, array);
            return statement;
        }, row -> { each.accept(served(row)); });
    }

    private static ServedHousehold served(ResultSet row) throws SQLException {
        double latitude = row.getDouble("latitude"), longitude = row.getDouble("longitude");
        boolean tv = row.getBoolean("tv"), broadband = row.getBoolean("broadband");
        return new ServedHousehold(row.getObject("id", UUID.class), row.getString("account_no"), row.getString("area_code"), row.getString("community"), row.getString("building"),
                row.getString("unit"), row.getString("room"), latitude == 0 ? null : new GeoPoint(latitude, longitude),
                tv && broadband ? Set.of("TV", "BROADBAND") : Set.of(tv ? "TV" : "BROADBAND"), row.getTimestamp("since").toInstant());
    }
}
