package cn.zhenqing365.territory;

import cn.zhenqing365.testing.ARepair;
import cn.zhenqing365.testing.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Eight villages along a road, each with ten repairs of the last days: the first in A01, the others in A02. */
final class VillagesInARow {
    private VillagesInARow() {}

    static void build(JdbcClient jdbc, MovableClock clock) {
        clock.set(MovableClock.MORNING);
        for (var table : List.of("community_move", "area_proposal", "ticket", "household_phone", "service", "equipment", "household")) jdbc.sql("delete from " + table).update();
        for (int i = 0; i < 8; i++) {
            var id = UUID.randomUUID();
            jdbc.sql("""
                    insert into household (id, account_no, customer_name, phone, town, community, building, unit, room, address, area_code, node_code, latitude, longitude, pinyin, initials, address_pinyin, address_initials, updated_at)
                    values (?, ?, '王', '13712345678', '塘桥镇', ?, '1', '1', '1', 'x', ?, 'N1', 31.80, ?, '', '', '', '', now())""").params(id, "8100" + i, "村" + i, i == 0 ? "A01" : "A02", 120.60 + 0.01 * i).update();
            for (int n = 0; n < 10; n++) new ARepair(jdbc, i == 0 ? "A01" : "A02", clock.instant().minus(Duration.ofDays(n + 1))).of(id).closed();
        }
    }
}
