import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.UUID;

/**
 * A large team for {@code ./zq bench windows}: so many technicians with every skill, on duty from 8 to 20 for four days, in the area of the sample
 * town with the most households. {@code java -cp postgresql.jar WindowsTeam.java URL team N DAY}, one line of JSON: the area and its households.
 */
class WindowsTeam {
    public static void main(String[] args) throws Exception {
        var it = java.net.URI.create(args[0]);
        var who = it.getUserInfo().split(":", 2);
        try (var connection = DriverManager.getConnection("jdbc:postgresql://" + it.getHost() + ":" + it.getPort() + it.getPath(), decode(who[0]), decode(who[1]))) {
            team(connection, Integer.parseInt(args[2]), LocalDate.parse(args[3]));
        }
    }

    static String decode(String word) {
        return java.net.URLDecoder.decode(word.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
    }

    static void team(Connection connection, int technicians, LocalDate day) throws SQLException {
        var area = one(connection, "select area_code from household group by 1 order by count(*) desc limit 1");
        try (var st = connection.createStatement()) {
            st.executeUpdate("delete from shift where area_code = '" + area + "'");
        }
        connection.setAutoCommit(false);
        for (int n = 0; n < technicians; n++) {
            var id = UUID.randomUUID();
            run(connection, "insert into staff (id, staff_no, login, name, role, phone, password_hash, all_areas) values (?, ?, ?, ?, 'TECHNICIAN', ?, '-', false)", id,
                    "T" + (5000 + n), "bench" + n, "维修" + n, "1890099%04d".formatted(n));
            run(connection, "insert into staff_area (staff_id, area_code) values (?, ?)", id, area);
            for (int skill = 1; skill <= 7; skill++) run(connection, "insert into technician_skill (staff_id, skill) values (?, ?)", id, "S" + skill);
            for (int d = 0; d < 4; d++) run(connection, "insert into shift (id, staff_id, area_code, kind, starts_at, ends_at) values (?, ?, ?, 'DUTY', ?, ?)", UUID.randomUUID(), id, area,
                    at(day.plusDays(d), 8), at(day.plusDays(d), 20));
        }
        connection.commit();
        var homes = new ArrayList<String>();
        try (var st = connection.createStatement(); var rows = st.executeQuery("""
                select h.id, h.phone from household h where not exists (select 1 from ticket t where t.household_id = h.id and t.state not in ('CLOSED', 'CANCELLED'))
                order by area_code = '%s' desc, md5(h.id::text) limit 1500""".formatted(area))) {
            while (rows.next()) homes.add("{\"id\":\"" + rows.getString(1) + "\",\"phone\":\"" + rows.getString(2) + "\"}");
        }
        // few towns have 1500 households in one area: those next door are counted to it for this measurement
        run(connection, "update household set area_code = '" + area + "' where id::text = any(?)", (Object) connection.createArrayOf("text",
                homes.stream().map(it -> it.substring(7, 43)).toArray()));
        connection.commit();
        System.out.println("{\"area\":\"" + area + "\",\"homes\":[" + String.join(",", homes) + "]}");
    }

    static java.sql.Timestamp at(LocalDate day, int hour) {
        return java.sql.Timestamp.from(LocalTime.of(hour, 0).atDate(day).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
    }

    static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (var st = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) st.setObject(i + 1, values[i]);
            st.executeUpdate();
        }
    }

    static String one(Connection connection, String sql) throws SQLException {
        try (var st = connection.createStatement(); var row = st.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
