package cn.zhenqing365.adapters.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.testing.Postgres;
import cn.zhenqing365.town.Town;
import cn.zhenqing365.town.TownRefused;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A town of 20,000 in a real database: it fits the schema, and its figures are those of a good operator that makes mistakes. */
class TownLoadTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final DataSource DATABASE = Postgres.freshDatabase().dataSource();
    private static final JdbcClient JDBC = JdbcClient.create(DATABASE);
    private static Map<String, Long> rows;
    private static long seconds;

    @BeforeAll
    static void load() throws SQLException {
        long begin = System.nanoTime();
        rows = load(DATABASE, 20_000, false);
        seconds = (System.nanoTime() - begin) / 1_000_000_000;
    }

    @Test
    void twenty_thousand_households_and_their_history_are_there_soon() {
        assertThat(rows).containsEntry("household", 20_000L).containsEntry("area", 24L);
        assertThat(rows.get("ticket")).isBetween(600L, 850L);
        assertThat(seconds).as("seconds, on a machine that may be busy").isLessThan(120);
    }

    @Test
    void promises_are_mostly_kept_and_the_broken_ones_are_broken_in_truth() {
        assertThat(kept("CLK-01")).isBetween(0.982, 0.999);
        assertThat(kept("CLK-02")).isBetween(0.965, 0.995);
        assertThat(kept("CLK-04")).isBetween(0.955, 0.99);
        assertThat(kept("CLK-05")).isBetween(0.965, 0.999);
        assertThat(count("promise where state <> 'KEPT' or ended_at is null or next_due_at is not null")).isZero();
        assertThat(count("promise where (ended_at > due_at) <> (broken_at is not null)")).isZero();
        assertThat(count("promise where hard_broken_at is not null")).isZero();
        assertThat(count("promise p where paused_seconds > 0 and not exists (select 1 from promise_pause where promise_id = p.id)")).isZero();
    }

    @Test
    void a_life_is_told_in_order_and_ends_before_today() {
        assertThat(count("""
                work_order w join ticket t on t.id = w.ticket_id where not (t.answered_at < t.saved_at and opened_at <= received_at and received_at < window_end \
                and contacted_at < window_start and window_end = window_start + interval '2 hours' and window_start < arrived_at \
                and arrived_at < completed_at and completed_at = t.fixed_at and t.fixed_at <= t.closed_at)""")).isZero();
        assertThat(count("ticket where closed_at >= '2026-11-24 00:00+08' or saved_at < '2026-10-23 00:00+08'")).isZero();
        assertThat(count("journal_entry where happened_at >= '2026-11-24 00:00+08'")).isZero();
        assertThat(count("message where delivered_at >= '2026-11-24 00:00+08' or state in ('QUEUED', 'SENDING')")).isZero();
        assertThat(count("ticket t where household_id not in (select id from household) or first_contact_owner not in (select id from staff)")).isZero();
        assertThat(count("ticket where number !~ '^R\\d{12}$'")).isZero();
        assertThat(count("ticket where repeat_of is not null")).isPositive();
    }

    @Test
    void vans_hold_what_was_issued_less_what_the_repairs_used_and_a_box_is_in_one_place() {
        assertThat(count("part_movement m where kind = 'USED' and not exists (select 1 from work_order w where w.id = m.work_order_id and w.technician_id = m.staff_id and w.completed_at = m.happened_at)")).isZero();
        assertThat(count("work_order w where parts <> '[]' and not exists (select 1 from part_movement m where m.work_order_id = w.id)")).isZero();
        assertThat(count("part_movement where kind = 'COUNTED'")).isPositive();
        assertThat(count("part_movement where doubt is not null")).as("something to look at").isBetween(1L, 60L);
        assertThat(count("part_serial where staff_id is not null and household_id is not null")).isZero();
        assertThat(count("part_movement where item is not null and item not in ('REMOTE','BATTERY','STB','CARD','ONU','CM','ROUTER','POWER','HDMI','F_PLUG','JUMPER','WALL_BOX','SPLITTER','FILTER','AMPLIFIER','COAX','UTP','PIGTAIL','FAST_PLUG')"))
                .as("as the shipped catalogue calls it").isZero();
    }

    @Test
    void most_homes_hold_the_card_of_their_manager_and_some_that_of_one_who_left() {
        long cards = count("contact_card");
        assertThat(cards).isBetween(16_000L, 17_600L);
        assertThat(count("contact_card c join staff s on s.id = c.manager_id where not s.active")).isBetween(900L, 1_500L);
        assertThat(count("contact_card c join area a on a.code = c.area_code join staff s on s.id = c.manager_id where s.active and c.manager_id <> a.manager_id")).isZero();
        assertThat(JDBC.sql("select count(distinct card_no) = count(*) and count(distinct token) = count(*) from contact_card").query(Boolean.class).single()).isTrue();
        assertThat(JDBC.sql("select next > (select max(card_no) from contact_card) from contact_card_number").query(Boolean.class).single()).as("the next number is free").isTrue();
    }

    @Test
    void a_fifth_of_the_repairs_of_every_area_and_month_is_called_back_and_nearly_all_are_satisfied() {
        assertThat(count("""
                (select area_code, date_trunc('month', closed_at at time zone 'Asia/Shanghai') m, count(*) n, \
                 count(*) filter (where exists (select 1 from callback_case c where c.ticket_id = t.id and c.state = 'DONE')) done \
                 from ticket t group by 1, 2) q where done < 0.2 * n""")).isZero();
        assertThat(JDBC.sql("select avg((satisfaction >= 4)::int) from callback_case where state = 'DONE'").query(Double.class).single()).isBetween(0.96, 1.0);
        assertThat(count("callback_case where state = 'DUE'")).isBetween(3L, 60L);
        assertThat(count("callback_case where done_at < not_before or done_at >= '2026-11-24 00:00+08'")).isZero();
    }

    @Test
    void who_is_there_already_is_not_thrown_out_unless_asked() throws SQLException {
        var other = Postgres.freshDatabase().dataSource();
        load(other, 300, false);
        assertThatThrownBy(() -> load(other, 400, false)).isInstanceOf(TownRefused.class).hasMessageContaining("--replace");
        assertThat(load(other, 400, true)).containsEntry("household", 400L);
        assertThat(JdbcClient.create(other).sql("select count(*) from household").query(Long.class).single()).isEqualTo(400);
    }

    private static Map<String, Long> load(DataSource database, int households, boolean replace) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var rows = new Town(Town.SEED, households, TODAY).loadInto(connection, "hash", replace, done -> {});
            connection.commit();
            return rows;
        }
    }

    private static double kept(String clock) {
        return JDBC.sql("select avg((broken_at is null)::int) from promise where clock = ?").param(clock).query(Double.class).single();
    }

    private static long count(String what) {
        return JDBC.sql("select count(*) from " + what).query(Long.class).single();
    }
}
