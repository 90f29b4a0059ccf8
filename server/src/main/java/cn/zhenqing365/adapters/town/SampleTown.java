package cn.zhenqing365.adapters.town;

import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.town.Town;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Loads the town in one transaction that holds the row of {@code town_load}: two nodes that start at once load it once, and a
 * node that dies while loading leaves an empty database for the next one.
 */
@Component
class SampleTown {
    private final TownSettings settings;
    private final SamplePassword password;
    private final DataSource database;
    private final Clock clock;

    SampleTown(TownSettings settings, SamplePassword password, DataSource database, Clock clock) {
        this.settings = settings;
        this.password = password;
        this.database = database;
        this.clock = clock;
    }

    /** @return whether this node has loaded it now. @param insist say no instead of doing nothing when the installation is in use already */
    boolean loadOnce(boolean insist) throws SQLException, IOException {
        try (var connection = database.getConnection()) {
            execute(connection, "insert into town_load (town) values ('sample') on conflict (town) do nothing");
            connection.setAutoCommit(false);
            try {
                hold(connection);
                boolean wanted = insist || !answers(connection, "select 1 from staff limit 1");
                if (wanted) load(connection, insist && settings.replace());
                connection.commit();
                return wanted;
            } catch (SQLException | IOException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static void hold(Connection connection) throws SQLException {
        if (answers(connection, "select 1 from town_load where town = 'sample' for update skip locked")) return;
        System.out.println("另一个节点正在装入示例城市,请稍候 · another node is loading the sample town, waiting …");
        answers(connection, "select 1 from town_load where town = 'sample' for update");
    }

    private void load(Connection connection, boolean replace) throws SQLException, IOException {
        var now = clock.instant();
        var town = new Town(Town.SEED, settings.size(), LocalDate.ofInstant(now, Zones.CHINA));
        System.out.printf("装入示例城市 · loading the sample town: %,d 户 households%n", town.size());
        var hash = new BCryptPasswordEncoder().encode(password.make());
        var rows = town.loadInto(connection, hash, replace, done -> System.out.printf("  %,d / %,d%n", done, town.size()));
        try (var update = connection.prepareStatement("update town_load set households = ?, loaded_at = ? where town = 'sample'")) {
            update.setInt(1, town.size());
            update.setTimestamp(2, Timestamp.from(now));
            update.executeUpdate();
        }
        System.out.printf("  %,d 户 households, %,d 人员 staff, %,d 工单 tickets%n", rows.get("household"), rows.get("staff"), rows.get("ticket"));
    }

    private static boolean answers(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement(); var answer = statement.executeQuery(question)) {
            return answer.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
