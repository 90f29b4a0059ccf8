package cn.zhenqing365.evaluation.exam;

import cn.zhenqing365.evaluation.model.Paper;
import cn.zhenqing365.evaluation.model.Post;
import cn.zhenqing365.evaluation.model.Question;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The bank, exams, papers and their answers. */
@Component
class ExamStore {
    private static final String PAPER = "select p.*, array(select a.no || ' ' || a.answer from exam_answer a where a.paper_id = p.id order by a.no) as answers from exam_paper p ";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final JsonMapper json;

    ExamStore(JdbcClient jdbc, JdbcTemplate template, JsonMapper json) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
    }

    /** New ones are added, known ones (by code) changed; papers keep what they were. */
    void save(Collection<Question> questions, Instant now) {
        template.batchUpdate("""
                insert into exam_question (id, code, kind, posts, topic, stem, options, answer, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (code) do update set kind = excluded.kind, posts = excluded.posts, topic = excluded.topic, stem = excluded.stem, options = excluded.options,
                    answer = excluded.answer, changed_at = excluded.changed_at, retired = false""", questions.stream().map(it -> new Object[] {it.id(), it.code(), it.kind().name(),
                    texts(it.posts()), it.topic(), it.stem(), it.options().toArray(String[]::new), it.answer(), Timestamp.from(now)}).toList());
    }

    /** Those that are asked, by code. */
    List<Question> bank() {
        return jdbc.sql("select * from exam_question where not retired order by code").query((row, n) -> new Question(row.getObject("id", UUID.class), row.getString("code"),
                Question.Kind.valueOf(row.getString("kind")), posts(row), row.getString("topic"), row.getString("stem"), List.of((String[]) row.getArray("options").getArray()),
                row.getString("answer"))).list();
    }

    /** @return false when there is none of that code, or it had been retired */
    boolean retire(String code, Instant now) {
        return jdbc.sql("update exam_question set retired = true, changed_at = ? where code = ? and not retired").params(Timestamp.from(now), code).update() == 1;
    }

    void insert(Exam it, UUID by, Instant now) {
        jdbc.sql("""
                insert into exam (id, title, posts, opens_at, closes_at, minutes, composition, pass_mark, seed, made_by, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(it.id(), it.title(), texts(it.posts()), Timestamp.from(it.opensAt()), Timestamp.from(it.closesAt()), it.minutes(), json.writeValueAsString(it.composition()),
                        it.passMark(), it.seed(), by, Timestamp.from(now)).update();
    }

    /** The latest first. */
    List<Exam> exams() {
        return jdbc.sql("select * from exam order by opens_at desc, id limit 100").query(this::readExam).list();
    }

    Optional<Exam> exam(UUID id) {
        return jdbc.sql("select * from exam where id = ?").param(id).query(this::readExam).optional();
    }

    /** @return false when the person has a paper of this exam already: another node drew it */
    boolean insert(SatPaper it) {
        return jdbc.sql("insert into exam_paper (id, exam_id, staff_id, questions, started_at, due_at) values (?, ?, ?, ?, ?, ?) on conflict (exam_id, staff_id) do nothing")
                .params(it.id(), it.examId(), it.staffId(), json.writeValueAsString(it.paper()), Timestamp.from(it.startedAt()), Timestamp.from(it.dueAt())).update() == 1;
    }

    Optional<SatPaper> paper(UUID examId, UUID staffId) {
        return jdbc.sql(PAPER + "where p.exam_id = ? and p.staff_id = ?").params(examId, staffId).query(this::readPaper).optional();
    }

    Optional<SatPaper> lock(UUID examId, UUID staffId) {
        return jdbc.sql(PAPER + "where p.exam_id = ? and p.staff_id = ? for update of p").params(examId, staffId).query(this::readPaper).optional();
    }

    /** Papers whose time is up and nobody has marked; none that another node holds. */
    List<SatPaper> takeOverdue(Instant now, int limit) {
        return jdbc.sql(PAPER + "where p.ended_at is null and p.due_at <= ? order by p.due_at limit ? for update of p skip locked").params(Timestamp.from(now), limit)
                .query(this::readPaper).list();
    }

    /** Of an exam, by staff; without the questions' words being needed. */
    List<SatPaper> papers(UUID examId) {
        return jdbc.sql(PAPER + "where p.exam_id = ? order by p.score desc nulls last, p.started_at").param(examId).query(this::readPaper).list();
    }

    /** What one person sat, the latest first. */
    List<SatPaper> papersOf(UUID staffId) {
        return jdbc.sql(PAPER + "where p.staff_id = ? order by p.started_at desc limit 50").param(staffId).query(this::readPaper).list();
    }

    void answer(UUID paperId, int no, String answer, Instant now) {
        jdbc.sql("insert into exam_answer (paper_id, no, answer, saved_at) values (?, ?, ?, ?) on conflict (paper_id, no) do update set answer = excluded.answer, saved_at = excluded.saved_at")
                .params(paperId, no, answer, Timestamp.from(now)).update();
    }

    void end(UUID paperId, String how, BigDecimal score, boolean passed, Instant at) {
        jdbc.sql("update exam_paper set ended_at = ?, ended_how = ?, score = ?, passed = ? where id = ?").params(Timestamp.from(at), how, score, passed, paperId).update();
    }

    private static Map<Integer, String> answers(ResultSet row) throws SQLException {
        var found = new TreeMap<Integer, String>();
        for (var it : (String[]) row.getArray("answers").getArray()) found.put(Integer.valueOf(it.substring(0, it.indexOf(' '))), it.substring(it.indexOf(' ') + 1));
        return found;
    }

    private SatPaper readPaper(ResultSet row, int n) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new SatPaper(row.getObject("id", UUID.class), row.getObject("exam_id", UUID.class), row.getObject("staff_id", UUID.class), json.readValue(row.getString("questions"), Paper.class),
                row.getTimestamp("started_at").toInstant(), row.getTimestamp("due_at").toInstant(), ended == null ? null : ended.toInstant(), row.getString("ended_how"),
                row.getBigDecimal("score"), (Boolean) row.getObject("passed"), answers(row));
    }

    private Exam readExam(ResultSet row, int n) throws SQLException {
        return new Exam(row.getObject("id", UUID.class), row.getString("title"), posts(row), row.getTimestamp("opens_at").toInstant(), row.getTimestamp("closes_at").toInstant(),
                row.getInt("minutes"), json.readValue(row.getString("composition"), Paper.Composition.class), row.getBigDecimal("pass_mark"), row.getLong("seed"));
    }

    private static Set<Post> posts(ResultSet row) throws SQLException {
        var all = EnumSet.noneOf(Post.class);
        Arrays.stream((String[]) row.getArray("posts").getArray()).map(Post::valueOf).forEach(all::add);
        return all;
    }

    private static String[] texts(Set<Post> posts) {
        return posts.stream().map(Post::name).sorted().toArray(String[]::new);
    }
}
