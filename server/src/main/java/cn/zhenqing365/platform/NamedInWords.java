package cn.zhenqing365.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Words that somebody else wrote and that may name a customer: a duty log, praise, an objection. What names them is taken out and
 * the rest stays, because it is another person's account of the day. A bare name finds nobody, because others bear it too: a row is
 * theirs when it holds a number that is theirs alone or their whole address, and only in such a row the name goes as well.
 */
public final class NamedInWords {
    /** What stands where something was forgotten. */
    public static final String FORGOTTEN = "已删除";
    private static final String BEFORE = "(^|[^0-9A-Za-z])";
    private static final String AFTER = "([^0-9A-Za-z]|$)";

    private NamedInWords() {}

    /** Rows of {@code table} whose {@code column} (text, or jsonb when {@code json}) holds a number or an address of theirs alone. */
    public static List<Map<String, Object>> find(JdbcClient jdbc, String table, String shown, String column, PersonalData.Person who) {
        return jdbc.sql("select " + shown + " from " + table + " where " + column + "::text ~ any(?)").param(patterns(who.keys())).query().listOfRows();
    }

    /** The account number ties a row to them too, as a whole number and not inside a longer one. @return rows that named them and no longer do */
    public static int blank(JdbcClient jdbc, String table, String column, boolean json, PersonalData.Person who) {
        var params = new ArrayList<Object>();
        var account = accountOf(who);
        var words = column + "::text";
        for (var word : who.words()) {
            words = "replace(" + words + ", ?, '" + FORGOTTEN + "')";
            params.add(word);
        }
        for (var pattern : patterns(account)) {
            words = "regexp_replace(" + words + ", ?, '\\1" + FORGOTTEN + "\\2', 'g')";
            params.add(pattern);
        }
        params.add(patterns(Stream.concat(who.keys().stream(), account.stream()).toList()));
        return jdbc.sql("update " + table + " set " + column + " = (" + words + ")" + (json ? "::jsonb" : "") + " where " + column + "::text ~ any(?)").params(params).update();
    }

    private static List<String> accountOf(PersonalData.Person who) {
        return who.accountNo() == null || who.accountNo().length() < 2 ? List.of() : List.of(who.accountNo());
    }

    /** Each of them whole: 12幢 is not found in 12幢2单元, nor a number inside a longer one. */
    static String[] patterns(Collection<String> words) {
        return words.stream().map(it -> BEFORE + it.replaceAll("[^\\p{L}\\p{N}\\s]", "\\\\$0") + AFTER).toArray(String[]::new);
    }
}
