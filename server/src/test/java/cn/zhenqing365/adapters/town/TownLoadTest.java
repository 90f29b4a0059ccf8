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
    void every_past_day_of_both_halls_has_its_duty_log_and_nearly_all_were_signed_the_same_evening() {
        assertThat(count("duty_log where day < '2026-11-24'")).isEqualTo(2 * 21L).isEqualTo(count("lobby_day"));
        assertThat(count("duty_log where day = '2026-11-24' and signed_at is null")).as("today's lie open").isEqualTo(2);
        long complete = count("duty_log_facts where signed_at < (day + 1)::timestamp at time zone 'Asia/Shanghai'");
        assertThat(complete).as("K17 has days to count, and not every one is good").isBetween(34L, 41L);
        assertThat(count("duty_log where signed_at is not null and (select count(*) from duty_check c where c.lobby_id = duty_log.lobby_id and c.day = duty_log.day) <> 24")).as("three rounds of eight").isZero();
        assertThat(count("duty_log where day < '2026-11-24' and signed_at is null and missing_told_at is null")).as("a forgotten one was told to the head").isZero();
        assertThat(count("duty_log where (signed_at is null) <> (figures is null) or (signed_at is null) <> (handed_to is null) or signed_at is not null and summary = ''")).isZero();
        assertThat(count("duty_log l join lobby_duty d using (lobby_id, day) where l.signed_by <> d.staff_id or l.handed_to = l.signed_by")).as("by whoever had the day, to the next").isZero();
        assertThat(count("duty_check where not ok and note is null or ok and note is not null")).as("what was not in order says what").isZero();
        assertThat(count("duty_check where not ok")).isPositive();
        assertThat(count("duty_note where kind = 'INCIDENT'")).isPositive();
        assertThat(count("duty_log where received_at >= '2026-11-24 00:00+08' or signed_at >= '2026-11-24 00:00+08'")).as("nothing of it lies ahead").isZero();
    }

    @Test
    void the_figures_in_a_signed_log_are_those_of_its_queue() {
        assertThat(count("""
                duty_log l join (select lobby_id, day, count(*) taken, count(*) filter (where state = 'DONE') served, count(*) filter (where state = 'LEFT') gone, \
                count(*) filter (where state = 'ABSENT') absent from queue_number group by 1, 2) q using (lobby_id, day) \
                where l.figures is not null and ((figures ->> 'taken')::int <> taken or (figures ->> 'served')::int <> served or (figures ->> 'left')::int <> gone or (figures ->> 'absent')::int <> absent)""")).isZero();
        assertThat(count("""
                duty_log l join (select q.lobby_id, q.day, percentile_cont(0.9) within group (order by extract(epoch from c.called_at - c.waiting_since)) p90, \
                count(*) filter (where c.called_at - c.waiting_since > interval '10 minutes') late from queue_call c join queue_number q on q.id = c.number_id group by 1, 2) w using (lobby_id, day) \
                where l.figures is not null and (abs((figures ->> 'waitP90')::numeric - p90::numeric) > 0.1 or (figures ->> 'lateWaits')::int <> late)""")).isZero();
    }

    @Test
    void what_is_checked_in_a_hall_of_the_town_is_what_is_shipped() throws java.io.IOException {
        try (var file = getClass().getResourceAsStream("/lobby/duty-v1.json")) {
            var shipped = new tools.jackson.databind.json.JsonMapper().readTree(file).path("checks");
            var kept = new tools.jackson.databind.json.JsonMapper().readTree(JDBC.sql("select items::text from duty_log limit 1").query(String.class).single());
            assertThat(kept).isEqualTo(shipped);
        }
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
