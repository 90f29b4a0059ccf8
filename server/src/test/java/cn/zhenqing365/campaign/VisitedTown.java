package cn.zhenqing365.campaign;

import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.MovableClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Streets enough for a service month in the small town: communities of buildings of ten doors, half of them with broadband as well. */
public final class VisitedTown {
    private static final int PER_BUILDING = 10;
    private static final int PER_COMMUNITY = 60;

    private VisitedTown() {}

    /** @param city households in A01, {@code village} in A02; account numbers from 70000001 on */
    public static void build(DataSource database, int city, int village) {
        var homes = new ArrayList<Object[]>();
        var services = new ArrayList<Object[]>();
        for (int n = 0; n < city + village; n++) home(n, n < city ? SmallTown.CITY : SmallTown.VILLAGE, homes, services);
        var template = new JdbcTemplate(database);
        template.batchUpdate("""
                insert into household (id, account_no, customer_name, phone, town, community, building, unit, room, address, area_code,
                    node_code, latitude, longitude, care, pinyin, initials, address_pinyin, address_initials, updated_at)
                values (?, ?, ?, ?, '杨舍镇', ?, ?, '1单元', ?, ?, ?, 'N-1', ?, ?, '{}', '', '', '', '', ?)""", homes);
        template.batchUpdate("insert into service (id, household_id, kind, product, state, state_since) values (?, ?, ?, '基本收视', 'ACTIVE', ?)", services);
    }

    private static void home(int n, String area, ArrayList<Object[]> homes, ArrayList<Object[]> services) {
        var id = new UUID(70, n + 1);
        int community = n / PER_COMMUNITY, building = n % PER_COMMUNITY / PER_BUILDING + 1, floor = n % PER_BUILDING + 1;
        var since = Timestamp.from(MovableClock.MORNING.minus(Duration.ofDays(community % 2 == 0 ? 400 : 2000)));
        double latitude = (area.equals(SmallTown.CITY) ? 31.86 : 31.80) + community % 3 * 0.006 + building * 0.0006;
        double longitude = (area.equals(SmallTown.CITY) ? 120.55 : 120.68) + community / 3 * 0.008 + building * 0.0005;
        homes.add(new Object[] {id, "7%07d".formatted(n + 1), "住户" + (n + 1), "139%08d".formatted(n + 1), "第" + (community + 1) + "小区", building + "幢", floor + "01室",
                "杨舍镇第" + (community + 1) + "小区" + building + "幢1单元" + floor + "01室", area, latitude, longitude, since});
        services.add(new Object[] {UUID.randomUUID(), id, "TV", since});
        if (n % 2 == 0) services.add(new Object[] {UUID.randomUUID(), id, "BROADBAND", since});
    }
}
