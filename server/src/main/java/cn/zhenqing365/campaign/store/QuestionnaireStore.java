package cn.zhenqing365.campaign.store;

import cn.zhenqing365.campaign.model.Question;
import cn.zhenqing365.campaign.model.Questionnaire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Versions of the questionnaire: the first is shipped as a file; a published one is never written again. */
@Component
public class QuestionnaireStore implements InitializingBean {
    private static final Instant BEGINNING = Instant.parse("2010-01-01T00:00:00Z");

    private record Shipped(String title, String titleEn, List<Question> questions) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    QuestionnaireStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void afterPropertiesSet() {
        ship();
    }

    /** The first version, unless it is there: a database that was emptied gets it again. */
    public void ship() {
        try (var file = new ClassPathResource("campaign/questionnaire-v1.json").getInputStream()) {
            var it = json.readValue(file, Shipped.class);
            jdbc.sql("insert into questionnaire (version, title, title_en, questions, published, changed_by, changed_at, published_at) values (1, ?, ?, ?::jsonb, true, 'shipped', ?, ?) on conflict (version) do nothing")
                    .params(it.title, it.titleEn, json.writeValueAsString(it.questions), Timestamp.from(BEGINNING), Timestamp.from(BEGINNING)).update();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Optional<Questionnaire> find(int version) {
        return jdbc.sql("select * from questionnaire where version = ?").param(version).query(this::questionnaire).optional();
    }

    /** Newest first. */
    public List<Questionnaire> all() {
        return jdbc.sql("select * from questionnaire order by version desc").query(this::questionnaire).list();
    }

    /** The next version, as a draft. @return its number; null when another took the number meanwhile */
    public Integer add(Questionnaire it, String by, Instant now) {
        return jdbc.sql("""
                insert into questionnaire (version, title, title_en, questions, published, changed_by, changed_at)
                select coalesce(max(version), 0) + 1, ?, ?, ?::jsonb, false, ?, ? from questionnaire on conflict (version) do nothing returning version""")
                .params(it.title(), it.titleEn(), json.writeValueAsString(it.questions()), by, Timestamp.from(now)).query(Integer.class).optional().orElse(null);
    }

    /** @return whether it was still a draft */
    public boolean change(int version, Questionnaire it, String by, Instant now) {
        return jdbc.sql("update questionnaire set title = ?, title_en = ?, questions = ?::jsonb, changed_by = ?, changed_at = ? where version = ? and not published")
                .params(it.title(), it.titleEn(), json.writeValueAsString(it.questions()), by, Timestamp.from(now), version).update() == 1;
    }

    /** @return whether it was still a draft */
    public boolean publish(int version, Instant now) {
        return jdbc.sql("update questionnaire set published = true, published_at = ? where version = ? and not published").params(Timestamp.from(now), version).update() == 1;
    }

    private Questionnaire questionnaire(ResultSet row, int n) throws SQLException {
        return new Questionnaire(row.getInt("version"), row.getString("title"), row.getString("title_en"),
                json.readValue(row.getString("questions"), new TypeReference<List<Question>>() {}), row.getBoolean("published"));
    }
}
