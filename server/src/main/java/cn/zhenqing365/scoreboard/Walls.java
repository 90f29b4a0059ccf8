package cn.zhenqing365.scoreboard;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.territory.Areas;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Wall displays: who has the key sees the figures of its area, and nothing about a single case. */
@Component
public class Walls {
    /** @param areaCode null for all areas */
    public record Wall(String key, String name, String areaCode) {}

    private final JdbcClient jdbc;
    private final Areas areas;
    private final Journal journal;
    private final Clock clock;

    Walls(JdbcClient jdbc, Areas areas, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.areas = areas;
        this.journal = journal;
        this.clock = clock;
    }

    public List<Wall> all() {
        return jdbc.sql("select key, name, area_code from wall_display order by made_at").query(Wall.class).list();
    }

    /** @throws Refused NOT_FOUND */
    public Wall byKey(String key) {
        return jdbc.sql("select key, name, area_code from wall_display where key = ?").param(key).query(Wall.class).optional().orElseThrow(() -> Refused.notFound("WALL", ""));
    }

    /** @throws Refused TEXT_MISSING without a name; NOT_FOUND for an area that is none */
    @Transactional
    public Wall hang(String name, String areaCode, Actor by) {
        if (name == null || name.isBlank()) throw Refused.because("TEXT_MISSING");
        if (areaCode != null && areas.all().stream().noneMatch(it -> it.code().equals(areaCode))) throw Refused.notFound("AREA", areaCode);
        var now = clock.instant();
        var it = new Wall(Ids.token(), name.strip(), areaCode);
        jdbc.sql("insert into wall_display (key, name, area_code, made_by, made_at) values (?, ?, ?, ?, ?)").params(it.key(), it.name(), areaCode, by.id(), Timestamp.from(now)).update();
        journal.write(Happening.of("WALL_HUNG", "WALL", null, null, areaCode, by, now, "name", it.name()));
        return it;
    }

    /** The key is worth nothing from now on. */
    @Transactional
    public void takeDown(String key, Actor by) {
        var it = byKey(key);
        jdbc.sql("delete from wall_display where key = ?").param(key).update();
        journal.write(Happening.of("WALL_TAKEN_DOWN", "WALL", null, null, it.areaCode(), by, clock.instant(), "name", it.name()));
    }
}
