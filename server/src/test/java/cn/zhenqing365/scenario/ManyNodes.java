package cn.zhenqing365.scenario;

import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.testing.MovableClock;
import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Homes behind an optical node, with television that works. */
final class ManyNodes {
    private ManyNodes() {}

    static UUID home(JdbcClient jdbc, int n, String node, String area) {
        var id = Ids.at(MovableClock.MORNING);
        var at = Timestamp.from(MovableClock.MORNING);
        jdbc.sql("""
                insert into household (id, account_no, customer_name, phone, town, community, building, unit, room, address, area_code, node_code, latitude, longitude, pinyin, initials, address_pinyin,
                    address_initials, updated_at) values (?, ?, ?, ?, '杨舍镇', '云盘一村', '1幢', '', ?, ?, ?, ?, 0, 0, '', '', '', '', ?)""")
                .params(id, "9%07d".formatted(n), "住户" + n, phone(n), n + "室", "杨舍镇云盘一村1幢" + n + "室", area, node, at).update();
        jdbc.sql("insert into household_phone (phone, household_id) values (?, ?)").params(phone(n), id).update();
        jdbc.sql("insert into service (id, household_id, kind, product, state, state_since) values (?, ?, 'TV', '基本', 'ACTIVE', ?)").params(Ids.at(MovableClock.MORNING), id, at).update();
        return id;
    }

    static String phone(int n) {
        return "1520000%04d".formatted(n);
    }
}
