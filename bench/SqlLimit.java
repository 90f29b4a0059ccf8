import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * The plain SQL limit of taking a report: the rows one report left behind, with those of everything it caused (texts and their
 * parts, the clocks that start when the technician is told, the journal), written again as they stand, by prepared statements,
 * one transaction per report, by so many connections at once, in the same database with the same safety. It needs the PostgreSQL
 * driver and nothing of ours: {@code java -cp postgresql.jar SqlLimit.java URL}. It reads one command a line and answers each
 * with one line of JSON; it stays running between them, so that it is as warm as the server it is compared with.
 * <pre>
 *   households          ids and phones of households without an open ticket
 *   release TICKET      ends every open ticket and job but this one, so that the households can report again
 *   sample FROM         a ticket saved since, all of whose texts have arrived and whose journal is sealed
 *   rows TICKET         the rows this ticket left behind, by table
 *   texts               how many texts are still on their way
 *   commits             transactions this database has committed so far
 *   gateway FROM TO     milliseconds from ticket.saved_at to message.acked_at of its dispatch text: n, missing, p50, p95, p99
 *   limit TICKET CLIENTS WARM SECONDS HOW     HOW: each row by its own execution of its prepared statement, or a batch per table
 * </pre>
 */
class SqlLimit {
    record Row(String table, List<String> columns, List<Object> values) {}

    public static void main(String[] args) throws Exception {
        var url = args[0];
        try (var connection = connect(url); var commands = new java.io.BufferedReader(new java.io.InputStreamReader(System.in))) {
            for (var line = commands.readLine(); line != null; line = commands.readLine()) answer(url, connection, line.split(" "));
        }
    }

    static void answer(String url, Connection connection, String[] words) throws Exception {
        switch (words[0]) {
            case "households" -> households(connection);
            case "release" -> release(connection, words[1]);
            case "sample" -> System.out.println("\"" + one(connection, """
                    select t.id from ticket t where t.saved_at > '%s' and (select count(*) from message m where m.thread_id = t.id) > 1
                      and not exists (select 1 from message m where m.thread_id = t.id and m.state <> 'DELIVERED')
                      and not exists (select 1 from journal_entry j where j.thread_id = t.id and j.block is null)
                    order by t.saved_at desc limit 1""".formatted(words[1])) + "\"");
            case "rows" -> System.out.println(json(countByTable(rowsOf(connection, words[1]))));
            case "texts" -> System.out.println(one(connection, "select count(*) from message where state in ('QUEUED', 'SENDING', 'ACKED')"));
            case "commits" -> System.out.println(one(connection, "select xact_commit from pg_stat_database where datname = current_database()"));
            case "gateway" -> gateway(connection, words[1], words[2]);
            case "limit" -> limit(url, rowsOf(connection, words[1]), Integer.parseInt(words[2]), Double.parseDouble(words[3]), Double.parseDouble(words[4]), words[5].equals("batch"));
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    static Connection connect(String url) throws SQLException {
        var it = java.net.URI.create(url);
        var who = it.getUserInfo().split(":", 2);
        var place = "jdbc:postgresql://" + it.getHost() + ":" + it.getPort() + it.getPath() + "?reWriteBatchedInserts=true";
        return DriverManager.getConnection(place, decode(who[0]), decode(who[1]));
    }

    static String decode(String word) {
        return java.net.URLDecoder.decode(word.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
    }

    static void households(Connection connection) throws SQLException {
        var lines = new ArrayList<String>();
        var it = connection.createStatement().executeQuery("""
                select h.id, h.phone from household h
                where exists (select 1 from service s where s.household_id = h.id and s.kind = 'TV' and s.state = 'ACTIVE')
                  and not exists (select 1 from ticket t where t.household_id = h.id and t.state in ('ACKNOWLEDGED','IN_PROGRESS','PENDING','RESOLVED'))
                order by md5(h.id::text)""");
        while (it.next()) lines.add("[\"" + it.getString(1) + "\",\"" + it.getString(2) + "\"]");
        System.out.println("[" + String.join(",", lines) + "]");
    }

    static void release(Connection connection, String except) throws SQLException {
        var it = connection.createStatement();
        int tickets = it.executeUpdate("update ticket set state = 'CANCELLED' where state in ('ACKNOWLEDGED','IN_PROGRESS','PENDING','RESOLVED') and id <> '" + except + "'");
        it.executeUpdate("update work_order set state = 'CANCELLED' where state not in ('COMPLETED','CANCELLED') and ticket_id <> '" + except + "'");
        it.executeUpdate("update promise set state = 'WITHDRAWN', next_due_at = null where state in ('RUNNING','PAUSED') and thread_id <> '" + except + "'");
        it.execute("vacuum analyze ticket, work_order, promise, message");
        System.out.println("{\"released\":" + tickets + "}");
    }

    static void gateway(Connection connection, String from, String to) throws SQLException {
        var query = connection.prepareStatement("""
                select count(*), count(*) filter (where ms is null),
                       percentile_cont(array[0.5, 0.95, 0.99]) within group (order by ms)
                from (select extract(epoch from m.acked_at - t.saved_at) * 1000 as ms
                      from ticket t left join message m on m.thread_id = t.id and m.purpose = 'DISPATCH'
                      where t.saved_at >= ?::timestamptz and t.saved_at < ?::timestamptz) as told""");
        query.setString(1, from);
        query.setString(2, to);
        var it = query.executeQuery();
        it.next();
        var at = it.getArray(3) == null ? new Object[] {-1, -1, -1} : (Object[]) it.getArray(3).getArray();
        System.out.println("{\"n\":" + it.getLong(1) + ",\"missing\":" + it.getLong(2) + ",\"p50\":" + at[0] + ",\"p95\":" + at[1] + ",\"p99\":" + at[2] + "}");
    }

    /** What belongs to a ticket wherever a later transaction may have added it or touched it since. */
    static final Map<String, String> CAUSED = Map.of("work_order", "ticket_id = '%1$s'", "promise", "thread_id = '%1$s'",
            "assignment", "work_order_id in (select id from work_order where ticket_id = '%1$s')", "journal_entry", "thread_id = '%1$s'",
            "message", "thread_id = '%1$s'", "message_part", "message_id in (select id from message where thread_id = '%1$s')");

    /** Every row whose creating transaction is the ticket's, and what came of it. */
    static List<Row> rowsOf(Connection connection, String ticket) throws SQLException {
        var rows = new ArrayList<Row>();
        var transaction = one(connection, "select xmin::text from ticket where id = '" + UUID.fromString(ticket) + "'");
        var tables = new ArrayList<String>();
        var names = connection.createStatement().executeQuery("""
                select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
                  and table_name not in ('number_block', 'scheduled_tasks', 'flyway_schema_history') order by table_name in ('ticket', 'work_order', 'message') desc, table_name""");
        while (names.next()) tables.add(names.getString(1));
        for (var table : tables) {
            var which = CAUSED.getOrDefault(table, "xmin::text = '" + transaction + "'").formatted(ticket);
            var it = connection.createStatement().executeQuery("select * from " + table + " where " + which);
            while (it.next()) rows.add(row(table, it));
        }
        return rows;
    }

    static Row row(String table, ResultSet it) throws SQLException {
        var columns = new ArrayList<String>();
        var values = new ArrayList<Object>();
        for (int column = 1; column <= it.getMetaData().getColumnCount(); column++) {
            columns.add(it.getMetaData().getColumnName(column));
            values.add(it.getObject(column));
        }
        return new Row(table, columns, values);
    }

    static Map<String, Integer> countByTable(List<Row> rows) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var it : rows) counts.merge(it.table, 1, Integer::sum);
        return counts;
    }

    static String json(Map<String, Integer> counts) {
        return counts.toString().replace("=", "\":").replace("{", "{\"").replace(", ", ",\"");
    }

    /** What must differ from report to report: ids, the household, numbers and tokens under a unique key, and wherever they are quoted. */
    static final class Copier {
        final List<Row> rows;
        final List<UUID> ids = new ArrayList<>();
        final List<String> words = new ArrayList<>();

        Copier(List<Row> rows) {
            this.rows = rows;
            for (var row : rows) for (int i = 0; i < row.columns.size(); i++) {
                var column = row.columns.get(i);
                var value = row.values.get(i);
                if (value instanceof UUID id && (column.equals("id") || column.equals("household_id")) && !ids.contains(id)) ids.add(id);
                if (value instanceof String word && isUnique(row.table, column) && words.stream().noneMatch(word::contains)) words.add(word);
            }
        }

        static boolean isUnique(String table, String column) {
            return column.equals("link_token") || column.equals("key") || column.equals("gateway_id") || table.equals("ticket") && column.equals("number");
        }

        List<List<Object>> copy() {
            var uuids = new HashMap<Object, Object>();
            var texts = new LinkedHashMap<String, String>();
            for (var id : ids) {
                uuids.put(id, next());
                texts.put(id.toString(), uuids.get(id).toString());
            }
            for (var word : words) texts.put(word, fresh(word));
            var copies = new ArrayList<List<Object>>();
            for (var row : rows) {
                var values = new ArrayList<Object>(row.values.size());
                for (var value : row.values) values.add(value instanceof UUID ? uuids.getOrDefault(value, value) : replaced(value, texts));
                copies.add(values);
            }
            return copies;
        }

        static Object replaced(Object value, Map<String, String> texts) {
            if (value instanceof org.postgresql.util.PGobject json) {
                var copy = new org.postgresql.util.PGobject();
                try {
                    copy.setType(json.getType());
                    copy.setValue((String) replaced(json.getValue(), texts));
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
                return copy;
            }
            if (!(value instanceof String text)) return value;
            for (var it : texts.entrySet()) if (text.contains(it.getKey())) text = text.replace(it.getKey(), it.getValue());
            return text;
        }

        static String fresh(String word) {
            var letters = new StringBuilder(word);
            for (int i = Math.max(0, word.length() - 14); i < word.length(); i++) letters.setCharAt(i, (char) ('a' + ThreadLocalRandom.current().nextInt(26)));
            return letters.toString();
        }

        static UUID next() {
            long random = ThreadLocalRandom.current().nextLong();
            return new UUID(System.currentTimeMillis() << 16 | 0x7000 | random & 0xfff, ThreadLocalRandom.current().nextLong() & 0x3fffffffffffffffL | Long.MIN_VALUE);
        }
    }

    static void limit(String url, List<Row> rows, int clients, double warm, double seconds, boolean batch) throws Exception {
        var counting = new AtomicBoolean();
        var over = new AtomicBoolean();
        var done = new AtomicLong();
        var written = new AtomicLong();
        var took = new java.util.concurrent.ConcurrentLinkedQueue<long[]>();
        var threads = new ArrayList<Thread>();
        var failure = new java.util.concurrent.atomic.AtomicReference<Exception>();
        for (int n = 0; n < clients; n++) {
            var thread = new Thread(() -> {
                try {
                    took.add(write(url, rows, batch, counting, over, done, written));
                } catch (Exception e) {
                    failure.set(e);
                }
            });
            threads.add(thread);
            thread.start();
        }
        LockSupport.parkNanos((long) (warm * 1e9));
        counting.set(true);
        long begin = System.nanoTime();
        LockSupport.parkNanos((long) (seconds * 1e9));
        counting.set(false);
        double spent = (System.nanoTime() - begin) / 1e9;
        over.set(true);
        for (var thread : threads) thread.join();
        if (failure.get() != null) throw failure.get();
        var all = took.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        System.out.printf(java.util.Locale.ROOT, "{\"written\":" + written.get() + ",\"per_second\":%.1f,\"p50\":%.2f,\"p95\":%.2f,\"p99\":%.2f}%n", done.get() / spent, at(all, 0.5), at(all, 0.95), at(all, 0.99));
    }

    static double at(long[] sorted, double p) {
        return sorted.length == 0 ? -1 : sorted[(int) Math.min(sorted.length - 1, Math.ceil(sorted.length * p) - 1)] / 1e6;
    }

    /** One connection, report after report: row by row or one batch per table, then commit. */
    static long[] write(String url, List<Row> rows, boolean batch, AtomicBoolean counting, AtomicBoolean over, AtomicLong done, AtomicLong written) throws SQLException {
        var took = new ArrayList<Long>();
        var copier = new Copier(rows);
        try (var connection = connect(url)) {
            connection.setAutoCommit(false);
            var statements = new LinkedHashMap<String, PreparedStatement>();
            for (var row : rows) if (!statements.containsKey(row.table)) statements.put(row.table, connection.prepareStatement(
                    "insert into " + row.table + " (" + String.join(", ", row.columns) + ") values (" + "?, ".repeat(row.columns.size() - 1) + "?)"));
            while (!over.get()) {
                long begin = System.nanoTime();
                var copies = copier.copy();
                for (int i = 0; i < rows.size(); i++) {
                    var statement = statements.get(rows.get(i).table);
                    for (int column = 0; column < copies.get(i).size(); column++) statement.setObject(column + 1, copies.get(i).get(column));
                    if (batch) statement.addBatch();
                    else statement.executeUpdate();
                }
                if (batch) for (var statement : statements.values()) statement.executeBatch();
                connection.commit();
                written.incrementAndGet();
                if (counting.get()) {
                    done.incrementAndGet();
                    took.add(System.nanoTime() - begin);
                }
            }
        }
        return took.stream().mapToLong(Long::longValue).toArray();
    }

    static String one(Connection connection, String sql) throws SQLException {
        var it = connection.createStatement().executeQuery(sql);
        if (!it.next()) throw new IllegalStateException("nothing: " + sql);
        return it.getString(1);
    }
}
