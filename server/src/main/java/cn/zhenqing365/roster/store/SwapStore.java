package cn.zhenqing365.roster.store;

import cn.zhenqing365.roster.ShiftSwap;
import cn.zhenqing365.roster.ShiftSwap.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code roster_swap} and {@code roster_swap_taker}. */
@Component
public class SwapStore {
    private static final String SELECT = "select s.*, t.staff_id as taker_id from roster_swap s left join roster_swap_taker t on t.swap_id = s.id ";
    private final JdbcClient jdbc;

    SwapStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException this shift is offered already */
    public void ask(ShiftSwap it) {
        jdbc.sql("insert into roster_swap (id, month, asker_id, day, type, area_code, colleague_id, return_day, note, state, asked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'ASKED', ?)").param(it.id())
                .param(it.day().withDayOfMonth(1)).param(it.askerId()).param(it.day()).param(it.type()).param(it.area()).param(it.colleagueId()).param(it.returnDay()).param(it.note()).param(MonthStore.time(it.askedAt())).update();
    }

    /** @throws org.springframework.dao.DuplicateKeyException a colleague was faster */
    public void take(UUID swap, UUID staff, Instant now) {
        jdbc.sql("insert into roster_swap_taker (swap_id, staff_id, taken_at) values (?, ?, ?)").param(swap).param(staff).param(MonthStore.time(now)).update();
        jdbc.sql("update roster_swap set state = 'TAKEN' where id = ? and state = 'ASKED'").param(swap).update();
    }

    public Optional<ShiftSwap> find(UUID id) {
        return jdbc.sql(SELECT + "where s.id = ?").param(id).query(SwapStore::swap).optional();
    }

    public Optional<ShiftSwap> lock(UUID id) {
        return jdbc.sql("select id from roster_swap where id = ? for update").param(id).query(UUID.class).optional().flatMap(this::find);
    }

    public void decide(UUID id, State state, String by, Instant now, String reason) {
        jdbc.sql("update roster_swap set state = ?, decided_by = ?, decided_at = ?, reason = ? where id = ?").param(state.name()).param(by).param(MonthStore.time(now)).param(reason).param(id).update();
    }

    /** Of days not over yet; the nearest first. */
    public List<ShiftSwap> from(LocalDate day) {
        return jdbc.sql(SELECT + "where s.day >= ? order by s.day, s.asked_at, s.id limit 500").param(day).query(SwapStore::swap).list();
    }

    private static ShiftSwap swap(ResultSet row, int n) throws SQLException {
        return new ShiftSwap(row.getObject("id", UUID.class), row.getObject("asker_id", UUID.class), row.getObject("day", LocalDate.class), row.getString("type"), row.getString("area_code"),
                row.getObject("colleague_id", UUID.class), row.getObject("return_day", LocalDate.class), row.getString("note"), State.valueOf(row.getString("state")), row.getObject("taker_id", UUID.class),
                MonthStore.instant(row, "asked_at"), row.getString("decided_by"), row.getString("reason"));
    }
}
