package cn.zhenqing365.smalltown;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.testing.Postgres;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SmallTownTest {
    private static final String ON_DUTY = """
            select string_agg(s.name, ' ' order by s.name) from shift h join staff s on s.id = h.staff_id
            where h.area_code = 'A01' and starts_at <= ?::timestamptz and ends_at > ?::timestamptz""";

    @Test
    void five_households_live_there_and_somebody_comes_at_any_hour() {
        var database = Postgres.freshDatabase().dataSource();
        SmallTown.build(database, LocalDate.of(2026, 11, 24));
        SmallTown.onLeave(database, SmallTown.LI_MING, LocalDate.of(2026, 11, 25));
        var jdbc = JdbcClient.create(database);
        assertThat(jdbc.sql("select address from household order by account_no").query(String.class).list())
                .isEqualTo(SmallTown.HOMES.stream().map(SmallTown.Home::address).toList());
        assertThat(jdbc.sql(ON_DUTY).params("2026-11-24 10:00+08", "2026-11-24 10:00+08").query(String.class).single()).isEqualTo("李明 王强");
        assertThat(jdbc.sql(ON_DUTY).params("2026-11-24 23:00+08", "2026-11-24 23:00+08").query(String.class).single()).isEqualTo("王强");
    }
}
