package cn.zhenqing365.lobby.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the queue has left behind: numbers taken, waits and service times, by day, by hour and by half hour of a weekday. */
@Component
public class HistoryStore {
    /** Waits and services in seconds; null where there was none. {@code key} is a day or an hour. */
    public record Line(String key, int taken, int served, int left, int absent, int called, Double waitMean, Double waitP90, Double serviceMean, Double serviceP90,
                       int lateWaits, int lateServices) {}

    public record Arrivals(int slot, long taken) {}

    private static final String DAY = "to_char(%s at time zone 'Asia/Shanghai', 'YYYY-MM-DD')";
    private static final String HOUR = "to_char(%s at time zone 'Asia/Shanghai', 'HH24')";

    private final JdbcClient jdbc;

    HistoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Line> byDay(UUID lobbyId, LocalDate from, LocalDate until, int targetWaitSeconds, int targetServiceSeconds) {
        return lines(DAY, lobbyId, from, until, targetWaitSeconds, targetServiceSeconds);
    }

    public List<Line> byHour(UUID lobbyId, LocalDate from, LocalDate until, int targetWaitSeconds, int targetServiceSeconds) {
        return lines(HOUR, lobbyId, from, until, targetWaitSeconds, targetServiceSeconds);
    }

    /** All days together; the key is empty. */
    public List<Line> together(UUID lobbyId, LocalDate from, LocalDate until, int targetWaitSeconds, int targetServiceSeconds) {
        return lines("''", lobbyId, from, until, targetWaitSeconds, targetServiceSeconds);
    }

    /** Waits by the moment of the call, numbers by the moment they were taken. */
    private List<Line> lines(String by, UUID lobbyId, LocalDate from, LocalDate until, int wait, int service) {
        return jdbc.sql("""
                with n as (select %s as key, count(*) as taken, count(*) filter (where state = 'DONE') as served, count(*) filter (where state = 'LEFT') as gone,
                        count(*) filter (where state = 'ABSENT') as absent from queue_number where lobby_id = :lobby and day between :from and :until group by 1),
                    w as (select %s as key, extract(epoch from c.called_at - c.waiting_since) as waited,
                        case when c.ended_how = 'DONE' then extract(epoch from c.ended_at - coalesce(c.serving_at, c.called_at)) end as took
                        from queue_call c join queue_number q on q.id = c.number_id where q.lobby_id = :lobby and q.day between :from and :until),
                    c as (select key, count(*) as called, avg(waited) as wait_mean, percentile_cont(0.9) within group (order by waited) as wait_p90,
                        avg(took) as service_mean, percentile_cont(0.9) within group (order by took) as service_p90,
                        count(*) filter (where waited > :wait) as late_waits, count(*) filter (where took > :service) as late_services from w group by 1)
                select coalesce(n.key, c.key) as key, * from n full join c on n.key = c.key order by 1"""
                .formatted(by.formatted("taken_at"), by.formatted("c.called_at")))
                .param("lobby", lobbyId).param("from", from).param("until", until).param("wait", wait).param("service", service).query(HistoryStore::line).list();
    }

    /** Numbers taken on these weekdays by half hour of the day (0 to 47). */
    public List<Arrivals> arrivals(UUID lobbyId, int isoWeekday, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                select (extract(hour from taken_at at time zone 'Asia/Shanghai') * 2 + floor(extract(minute from taken_at at time zone 'Asia/Shanghai') / 30))::int as slot,
                    count(*) from queue_number where lobby_id = ? and day between ? and ? and extract(isodow from day) = ? group by 1 order by 1""")
                .params(lobbyId, from, until, isoWeekday).query((row, n) -> new Arrivals(row.getInt(1), row.getLong(2))).list();
    }

    /** How many days of each weekday (1 Monday to 7) the hall was open. */
    public Map<Integer, Long> openDays(UUID lobbyId, LocalDate from, LocalDate until) {
        var found = new TreeMap<Integer, Long>();
        jdbc.sql("select extract(isodow from day)::int, count(*) from lobby_day where lobby_id = ? and day between ? and ? group by 1")
                .params(lobbyId, from, until).query(row -> { found.put(row.getInt(1), row.getLong(2)); });
        return found;
    }

    /** Drafts made, business requests that came of them, opinions written, since a moment and before another. */
    public Map<String, Object> others(UUID lobbyId, Instant from, Instant until) {
        return jdbc.sql("""
                select (select count(*) from pre_acceptance where lobby_id = :lobby and state <> 'DROPPED' and drafted_at >= :from and drafted_at < :until) as drafts,
                    (select count(*) from pre_acceptance where lobby_id = :lobby and state = 'CONFIRMED' and drafted_at >= :from and drafted_at < :until) as requests,
                    (select count(*) from opinion_entry where lobby_id = :lobby and written_at >= :from and written_at < :until) as opinions""")
                .param("lobby", lobbyId).param("from", Rows.time(from)).param("until", Rows.time(until)).query().singleRow();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(row.getString("key"), row.getInt("taken"), row.getInt("served"), row.getInt("gone"), row.getInt("absent"), row.getInt("called"),
                seconds(row, "wait_mean"), seconds(row, "wait_p90"), seconds(row, "service_mean"), seconds(row, "service_p90"), row.getInt("late_waits"),
                row.getInt("late_services"));
    }

    private static Double seconds(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
