package cn.zhenqing365.town.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Empties a database for a new town: every table but those of the installation itself. */
final class Replacing {
    private static final Set<String> KEPT = Set.of("flyway_schema_history", "commitment_rule", "scheduled_tasks", "journal_block", "town_load", "lobby_rules", "lobby_duty_rules", "part_catalogue",
            "roster_rules", "questionnaire");

    private Replacing() {}

    static void everything(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var found = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
            while (found.next()) if (!KEPT.contains(found.getString("TABLE_NAME"))) tables.add(found.getString("TABLE_NAME"));
        }
        try (var statement = connection.createStatement()) {
            statement.execute("truncate " + String.join(", ", quoted(tables)));
            statement.execute("delete from journal_block where no > 0");
        }
    }

    private static List<String> quoted(List<String> names) {
        return names.stream().map(it -> '"' + it + '"').toList();
    }
}
