package cn.zhenqing365.adapters.town;

import cn.zhenqing365.kernel.Zones;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a newcomer finds of interruptions and of the rights of persons: a work announced in time, one whose notice is still owed, a node that is
 * out with a crew on its way and one with a crew on site; a request of somebody we no longer serve, answered with an erasure, and one that waits.
 */
final class FirstInterruptions {
    private final AtTheDoor door;
    private final JdbcClient jdbc;
    private final Instant now;

    FirstInterruptions(AtTheDoor door, JdbcClient jdbc, Instant now) {
        this.door = door;
        this.jdbc = jdbc;
        this.now = now;
    }

    void works() {
        plan("光缆割接", "A01", 5, 0, 6);
        var announced = plan("小区放大器更换", "A03", 6, 1, 4);
        door.post("dispatch01", "/api/planned-works/" + announced + "/notice", Map.of());
    }

    void faults() {
        alarm("A08", 35);
        var there = alarm("A12", 70);
        door.post("dispatch01", "/api/area-faults/" + there + "/arrival", Map.of());
    }

    /** Account numbers are in order, so that it is the same household in every town of one size. */
    void requests() {
        jdbc.sql("""
                select h.id from household h where h.erased_at is null and not exists (select 1 from service s where s.household_id = h.id and s.state = 'ACTIVE')
                    and not exists (select 1 from ticket t where t.household_id = h.id and (t.closed_at is null or t.closed_at > ?)) order by h.account_no limit 1""")
                .param(Timestamp.from(now.minusSeconds(8 * 86_400))).query(UUID.class).optional()
                .ifPresent(home -> door.post("admin", "/api/audit/requests/" + asked(home, "ERASE", "柜台核对身份证原件") + "/erasure", Map.of()));
        var served = jdbc.sql("select id from household order by account_no offset 3 limit 2").query(UUID.class).list();
        asked(served.get(0), "COPY", "回拨登记电话核实");
        door.post("admin", "/api/audit/requests/" + asked(served.get(1), "ERASE", "回拨登记电话核实") + "/refusal", Map.of("reason", "宽带仍在使用,销户后可以再申请"));
    }

    private String asked(UUID home, String kind, String identity) {
        return door.post("admin", "/api/audit/requests", Map.of("householdId", home, "kind", kind, "identity", identity)).path("id").asString();
    }

    private String plan(String title, String area, int days, int from, int hours) {
        var starts = LocalDate.ofInstant(now, Zones.CHINA).plusDays(days).atTime(LocalTime.of(from, 0)).atZone(Zones.CHINA).toInstant();
        return door.post("dispatch01", "/api/planned-works", Map.of("title", title, "nodes", List.of(node(area)), "services", List.of("TV", "BROADBAND"), "startsAt", starts,
                "endsAt", starts.plusSeconds(hours * 3600L))).path("work").path("number").asString();
    }

    private String alarm(String area, int minutes) {
        return door.post("dispatch01", "/api/area-faults", Map.of("node", node(area), "areaCode", area, "seenAt", now.minusSeconds(minutes * 60L))).path("fault").path("number").asString();
    }

    private String node(String area) {
        return door.get("dispatch01", "/api/nodes?beginning=N-" + area).path(0).path("code").asString();
    }
}
