package cn.zhenqing365.platform;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers that are kept some days for repeated requests and speak of them; nobody repeats a request after an erasure. A namesake
 * does, so a bare name finds nothing here: their household, what they asked of us, numbers that are theirs alone, their door.
 */
@Component
class RequestAnswersOfPerson implements PersonalData {
    private final JdbcClient jdbc;

    RequestAnswersOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "REQUEST_ANSWERS";
    }

    /** Nothing: the same facts are in the other parts of the copy, and an answer may speak of others beside them. */
    @Override
    public List<Map<String, Object>> copyOf(Person who) {
        return List.of();
    }

    @Override
    public int erase(Person who) {
        var ids = Stream.concat(Stream.of(who.householdId()), who.threads().stream()).map(it -> "%" + it + "%").toArray(String[]::new);
        return jdbc.sql("delete from idempotent_answer where answer like any(?) or answer ~ any(?)").param(ids).param(NamedInWords.patterns(who.keys())).update();
    }
}
