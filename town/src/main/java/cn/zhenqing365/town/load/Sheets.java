package cn.zhenqing365.town.load;

import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Rows on their way to several tables, a few megabytes at a time. Tables are written in the order in which they were first
 * named, so those that are referred to come first.
 */
public final class Sheets {
    private static final int FULL = 8 << 20;

    /** Where a filled sheet goes: text in the format of COPY. */
    public interface Target {
        void copy(String table, String columns, String rows) throws SQLException;
    }

    private static final class Sheet {
        final String columns;
        final int width;
        final StringBuilder rows = new StringBuilder();
        long count;

        Sheet(String columns) {
            this.columns = columns;
            this.width = columns.split(",").length;
        }
    }

    private final Target target;
    private final Map<String, Sheet> sheets = new LinkedHashMap<>();
    private int waiting;

    public Sheets(Target target) {
        this.target = target;
    }

    /** Names a table and its columns; {@link #row} gives the values in this order. */
    public Sheets table(String table, String columns) {
        sheets.put(table, new Sheet(columns));
        return this;
    }

    /** Null, text, numbers, moments, ids and collections of texts. */
    public void row(String table, Object... values) {
        var sheet = sheets.get(table);
        if (values.length != sheet.width) throw new IllegalArgumentException(table + " has " + sheet.width + " columns, not " + values.length);
        int before = sheet.rows.length();
        for (int i = 0; i < values.length; i++) {
            if (i > 0) sheet.rows.append('\t');
            write(values[i], sheet.rows);
        }
        sheet.rows.append('\n');
        sheet.count++;
        waiting += sheet.rows.length() - before;
    }

    /** Between two things that belong together, never inside one. */
    public void flushWhenFull() throws SQLException {
        if (waiting >= FULL) flush();
    }

    public void flush() throws SQLException {
        for (var it : sheets.entrySet()) {
            var sheet = it.getValue();
            if (sheet.rows.isEmpty()) continue;
            target.copy(it.getKey(), sheet.columns, sheet.rows.toString());
            sheet.rows.setLength(0);
        }
        waiting = 0;
    }

    /** How many rows went to each table. */
    public Map<String, Long> counts() {
        return sheets.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().count, (a, b) -> a, LinkedHashMap::new));
    }

    private static void write(Object value, StringBuilder to) {
        if (value == null) to.append("\\N");
        else if (value instanceof Collection<?> several)
            escape(several.stream().map(it -> "\"" + it.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                    .collect(Collectors.joining(",", "{", "}")), to);
        else escape(value.toString(), to);
    }

    private static void escape(String text, StringBuilder to) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> to.append("\\\\");
                case '\t' -> to.append("\\t");
                case '\n' -> to.append("\\n");
                case '\r' -> to.append("\\r");
                default -> to.append(c);
            }
        }
    }
}
