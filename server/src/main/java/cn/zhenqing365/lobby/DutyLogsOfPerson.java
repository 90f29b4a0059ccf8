package cn.zhenqing365.lobby;

import cn.zhenqing365.platform.NamedInWords;
import cn.zhenqing365.platform.PersonalData;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The duty log is the account of the lobby manager; where it names a customer, the name goes. */
@Component
class DutyLogsOfPerson implements PersonalData {
    private final JdbcClient jdbc;

    DutyLogsOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "DUTY_LOGS";
    }

    @Override
    public List<Map<String, Object>> copyOf(Person who) {
        return Stream.of(NamedInWords.find(jdbc, "duty_note", "day, words::text as words", "words", who), NamedInWords.find(jdbc, "duty_log", "day, summary as words", "summary", who),
                NamedInWords.find(jdbc, "duty_check", "day, note as words", "note", who)).flatMap(List::stream).toList();
    }

    @Override
    public int erase(Person who) {
        return NamedInWords.blank(jdbc, "duty_note", "words", true, who) + NamedInWords.blank(jdbc, "duty_log", "summary", false, who) + NamedInWords.blank(jdbc, "duty_check", "note", false, who);
    }
}
