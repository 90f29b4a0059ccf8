package cn.zhenqing365.scoreboard.publication;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Editions are inserted and read, never changed. */
@Component
class EditionStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    EditionStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Edition it) {
        jdbc.sql("insert into publication (month, edition, content, content_hash, correction, published_at, published_by) values (?, ?, ?::jsonb, ?, ?, ?, ?)")
                .param(Date.valueOf(it.month().atDay(1))).param(it.edition()).param(json.writeValueAsString(it.content())).param(it.hash()).param(it.correction())
                .param(Timestamp.from(it.publishedAt())).param(it.publishedBy()).update();
    }

    /** The newest edition of every month, the newest month first. */
    List<Edition> newest() {
        return jdbc.sql("select * from publication p where edition = (select max(edition) from publication q where q.month = p.month) order by month desc limit 120").query(this::edition).list();
    }

    /** Oldest first. */
    List<Edition> of(YearMonth month) {
        return jdbc.sql("select * from publication where month = ? order by edition").param(Date.valueOf(month.atDay(1))).query(this::edition).list();
    }

    Optional<Edition> find(YearMonth month, int edition) {
        return of(month).stream().filter(it -> it.edition() == edition).findFirst();
    }

    void record(YearMonth month, Edition.Record it, java.time.Instant now, UUID by) {
        jdbc.sql("insert into publication_record (id, month, edition, medium, outlet, published_on, text_hash, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(it.id(), Date.valueOf(month.atDay(1)), it.edition(), it.medium(), it.outlet(), Date.valueOf(it.publishedOn()), it.textHash(), Timestamp.from(now), by).update();
    }

    List<Edition.Record> records(YearMonth month) {
        return jdbc.sql("select * from publication_record where month = ? order by published_on, id").param(Date.valueOf(month.atDay(1)))
                .query((row, n) -> new Edition.Record(row.getObject("id", UUID.class), row.getInt("edition"), row.getString("medium"), row.getString("outlet"),
                        row.getObject("published_on", LocalDate.class), row.getString("text_hash"))).list();
    }

    private Edition edition(ResultSet row, int n) throws SQLException {
        return new Edition(YearMonth.from(row.getObject("month", LocalDate.class)), row.getInt("edition"), json.readValue(row.getString("content"), Edition.Content.class),
                row.getString("content_hash"), row.getString("correction"), row.getTimestamp("published_at").toInstant(), row.getObject("published_by", UUID.class));
    }
}
