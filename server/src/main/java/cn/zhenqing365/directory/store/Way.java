package cn.zhenqing365.directory.store;

import cn.zhenqing365.directory.HouseholdLine;
import cn.zhenqing365.directory.model.Asked;
import cn.zhenqing365.kernel.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One question to the table of households, put together. */
final class Way {
    private static final String COLUMNS = "h.id, h.account_no, h.customer_name, h.phone, h.address, h.area_code";
    /** Above every character there is: the end of a range of beginnings, which a prepared plan can use where LIKE cannot. */
    private static final String LAST = "\uDBFF\uDFFF";

    private final JdbcClient jdbc;
    private final String matchedBy;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();
    private String from = "household h";
    private String order = "";
    private int candidates;
    private boolean impossible;

    Way(JdbcClient jdbc, String matchedBy) {
        this.jdbc = jdbc;
        this.matchedBy = matchedBy;
    }

    Way from(String tables) {
        from = tables;
        return this;
    }

    Way where(String conditionOrNull) {
        if (conditionOrNull != null) conditions.add(conditionOrNull);
        return this;
    }

    Way with(String name, Object value) {
        params.put(name, value);
        return this;
    }

    Way order(String by) {
        order = " order by " + by;
        return this;
    }

    /** Begins with this, in the order of the index. */
    Way beginning(String column, String with) {
        return where(column + " >= :first and " + column + " < :last").with("first", with).with("last", with + LAST).order(column);
    }

    /** Begins with the first token, the others follow somewhere: hyb12-502. {@code exactly}: numbers are whole numbers. */
    Way beginningThen(String column, Asked asked, boolean exactly) {
        var first = asked.tokens().get(0);
        if (first.kind() != Asked.Kind.LETTERS) impossible = true;
        beginning(column, first.text().toLowerCase(Locale.ROOT));
        if (asked.tokens().size() == 1) return this;
        where(column + " like :then").with("then", asked.ordered().toLowerCase(Locale.ROOT).substring(1));
        return exactly ? where(column + " ~ :whole").with("whole", "^" + asked.orderedExactly().toLowerCase(Locale.ROOT)) : this;
    }

    /** Takes the first so many, however many there are, and the shortest of these. */
    Way nearestOf(int many) {
        candidates = many;
        return order("length(h.address), h.address, h.account_no");
    }

    List<HouseholdLine> in(Set<String> areasOrNull, int limit) {
        if (impossible) return List.of();
        if (areasOrNull != null) where("h.area_code = any(string_to_array(:areas, ','))").with("areas", String.join(",", areasOrNull));
        var condition = conditions.stream().collect(Collectors.joining(" and ", " where ", ""));
        var table = candidates == 0 ? from + condition : "(select * from " + from + condition + " limit " + candidates + ") h";
        return jdbc.sql("select " + COLUMNS + " from " + table + order + " limit " + limit).params(params).query(this::line).list();
    }

    private HouseholdLine line(ResultSet row, int number) throws SQLException {
        var name = row.getString(3);
        boolean byName = "ADDRESS".equals(matchedBy) && params.get("ordered") instanceof String typed && name.contains(typed.replace("%", ""));
        return new HouseholdLine(row.getObject(1, UUID.class), row.getString(2), name, PhoneNumber.mask(row.getString(4)),
                row.getString(5), row.getString(6), byName ? "NAME" : matchedBy);
    }
}
