package cn.zhenqing365.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers that are kept some days for repeated requests and speak of them; nobody repeats a request after an erasure. */
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

    /** The same facts are in the other parts of the copy. */
    @Override
    public List<Map<String, Object>> copyOf(Person who) {
        return jdbc.sql("select recorded_at, answer from idempotent_answer where answer like any(?) order by recorded_at").param((Object) patterns(who)).query().listOfRows();
    }

    @Override
    public int erase(Person who) {
        return jdbc.sql("delete from idempotent_answer where answer like any(?)").param((Object) patterns(who)).update();
    }

    private static String[] patterns(Person who) {
        var words = new ArrayList<>(who.words());
        words.add(who.householdId().toString());
        who.threads().forEach(it -> words.add(it.toString()));
        return words.stream().map(it -> "%" + it.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%").toArray(String[]::new);
    }
}
