package cn.zhenqing365.outage.store;

import cn.zhenqing365.kernel.Zones;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Short numbers people say on the phone: S261128-1 of a planned work, P261128-1 of an area fault. */
@Component
public class OutageNumbers {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private final JdbcClient jdbc;

    OutageNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public String next(String kind, Instant now) {
        var day = LocalDate.ofInstant(now, Zones.CHINA);
        var no = jdbc.sql("insert into outage_number (kind, day, last) values (?, ?, 1) on conflict (kind, day) do update set last = outage_number.last + 1 returning last")
                .params(kind, Date.valueOf(day)).query(Integer.class).single();
        return kind + DAY.format(day) + "-" + no;
    }
}
