package cn.zhenqing365.scenario;

import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.testing.MovableClock;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** More neighbours for the small town, and enough technicians on duty day and night to take what they report. */
final class ManyHomes {
    private static final int TECHNICIANS = 20;

    private ManyHomes() {}

    static List<Reporter.Home> build(JdbcClient jdbc, DataSource database, int homes) {
        for (int n = 0; n < TECHNICIANS; n++) technician(jdbc, n);
        var reporters = new ArrayList<Reporter.Home>();
        var rows = new ArrayList<Object[]>();
        var services = new ArrayList<Object[]>();
        var since = Timestamp.from(MovableClock.MORNING);
        for (int n = 0; n < homes; n++) {
            var id = Ids.at(MovableClock.MORNING);
            var phone = "131%08d".formatted(n);
            reporters.add(new Reporter.Home(id.toString(), phone));
            rows.add(new Object[] {id, "9%07d".formatted(n), "住户" + n, phone, n / 2 + 1 + "幢", "杨舍镇花园浜四村" + (n / 2 + 1) + "幢" + n + "室",
                    n % 2 == 0 ? SmallTown.CITY : SmallTown.VILLAGE, since});
            services.add(new Object[] {UUID.randomUUID(), id, since});
        }
        var template = new JdbcTemplate(database);
        template.batchUpdate("""
                insert into household (id, account_no, customer_name, phone, town, community, building, unit, room, address, area_code,
                    node_code, latitude, longitude, care, pinyin, initials, address_pinyin, address_initials, updated_at)
                values (?, ?, ?, ?, '杨舍镇', '花园浜四村', ?, '', '', ?, ?, 'N-A01-001', 31.867, 120.562, '{}', '', '', '', '', ?)""", rows);
        template.batchUpdate("insert into service (id, household_id, kind, product, state, state_since) values (?, ?, 'TV', '高清互动', 'ACTIVE', ?)", services);
        return reporters;
    }

    private static void technician(JdbcClient jdbc, int n) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into staff (id, staff_no, login, name, role, phone, password_hash, all_areas, active)
                values (?, ?, ?, ?, 'TECHNICIAN', ?, '-', false, true)""")
                .params(id, "11%02d".formatted(n), "tech" + n, "维修员" + n, "1891111%04d".formatted(n)).update();
        var area = n % 2 == 0 ? SmallTown.CITY : SmallTown.VILLAGE;
        jdbc.sql("insert into staff_area (staff_id, area_code) values (?, ?)").params(id, area).update();
        for (var skill : List.of("S1", "S2", "S3")) jdbc.sql("insert into technician_skill (staff_id, skill) values (?, ?)").params(id, skill).update();
        jdbc.sql("""
                insert into shift (id, staff_id, area_code, kind, starts_at, ends_at)
                values (?, ?, ?, 'DUTY', now() - interval '12 hours', now() + interval '12 hours')""")
                .params(UUID.randomUUID(), id, area).update();
    }
}
