package cn.zhenqing365.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Words that somebody else wrote and that may name a customer: a duty log, praise, an objection. What names them is taken out and
 * the rest stays, because it is another person's account of the day.
 */
public final class NamedInWords {
    /** What stands where something was forgotten. */
    public static final String FORGOTTEN = "已删除";

    private NamedInWords() {}

    /** Rows of {@code table} whose {@code column} (text, or jsonb when {@code json}) names them. */
    public static List<Map<String, Object>> find(JdbcClient jdbc, String table, String shown, String column, PersonalData.Person who) {
        return jdbc.sql("select " + shown + " from " + table + " where " + column + "::text like any(?)").param(patterns(who)).query().listOfRows();
    }

    /** @return rows that named them and no longer do */
    public static int blank(JdbcClient jdbc, String table, String column, boolean json, PersonalData.Person who) {
        var params = new ArrayList<Object>();
        var words = column + "::text";
        for (var word : who.words()) {
            words = "replace(" + words + ", ?, '" + FORGOTTEN + "')";
            params.add(word);
        }
        params.add(patterns(who));
        return jdbc.sql("update " + table + " set " + column + " = (" + words + ")" + (json ? "::jsonb" : "") + " where " + column + "::text like any(?)").params(params).update();
    }

    private static String[] patterns(PersonalData.Person who) {
        return who.words().stream().map(it -> "%" + it.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%").toArray(String[]::new);
    }
}
