package cn.zhenqing365.evaluation;

import cn.zhenqing365.platform.NamedInWords;
import cn.zhenqing365.platform.PersonalData;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is written about the work of an employee may name the customer who praised it: the name goes, the praise stays. */
@Component
class PraiseOfPerson implements PersonalData {
    private final JdbcClient jdbc;

    PraiseOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "PRAISE";
    }

    @Override
    public List<Map<String, Object>> copyOf(Person who) {
        return Stream.of(NamedInWords.find(jdbc, "conduct_record", "kind, happened_on as day, words", "words", who),
                NamedInWords.find(jdbc, "work_inspection", "'INSPECTION' as kind, inspected_on as day, words", "words", who),
                NamedInWords.find(jdbc, "star_objection", "'OBJECTION' as kind, filed_at as day, words", "words", who)).flatMap(List::stream).toList();
    }

    @Override
    public int erase(Person who) {
        return NamedInWords.blank(jdbc, "conduct_record", "words", false, who) + NamedInWords.blank(jdbc, "work_inspection", "words", false, who)
                + NamedInWords.blank(jdbc, "star_objection", "words", false, who) + NamedInWords.blank(jdbc, "star_objection", "answer", false, who);
    }
}
