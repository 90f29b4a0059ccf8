package cn.zhenqing365.territory;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.platform.Remembered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door: every service area, remembered for at most thirty seconds. */
@Component
public class Areas {
    private enum Only { ENTRY }

    private final JdbcClient jdbc;
    private final Remembered<Only, Map<String, Area>> remembered = new Remembered<>(Duration.ofSeconds(30), 1);

    Areas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refused NOT_FOUND */
    public Area get(String code) {
        var area = known().get(code);
        if (area == null) {
            forget();
            area = known().get(code);
        }
        if (area == null) throw Refused.notFound("area", code);
        return area;
    }

    /** By code. */
    public List<Area> all() {
        return List.copyOf(known().values());
    }

    /** For whoever changed areas on this node and cannot wait thirty seconds. */
    public void forget() {
        remembered.forget();
    }

    private Map<String, Area> known() {
        var known = remembered.get(Only.ENTRY, it -> read());
        return known == null ? Map.of() : known;
    }

    private Map<String, Area> read() {
        var all = new LinkedHashMap<String, Area>();
        for (var area : jdbc.sql("select * from area order by code").query(Areas::area).list()) all.put(area.code(), area);
        return all.isEmpty() ? null : all;
    }

    private static Area area(ResultSet row, int number) throws SQLException {
        return new Area(row.getString("code"), row.getString("name"), row.getString("town"), Area.Kind.valueOf(row.getString("kind")),
                row.getObject("manager_id", UUID.class), List.of((String[]) row.getArray("neighbours").getArray()), row.getString("duty_phone"));
    }
}
