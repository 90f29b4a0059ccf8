package cn.zhenqing365.testing;

import cn.zhenqing365.platform.postgres.DatabaseAddress;
import cn.zhenqing365.platform.postgres.EmbeddedPostgres;
import cn.zhenqing365.platform.postgres.PostgresRefused;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * One real PostgreSQL for all tests of a run, and a new database for whoever asks. {@code ZQ_TEST_DATABASE_URL} (a superuser
 * on any PostgreSQL 15+) takes its place, to try another version.
 */
public final class Postgres {
    private static final DatabaseAddress SERVER = server();
    private static String template;

    private Postgres() {}

    /** A database of its own: {@code url} is a JDBC address without user and password. */
    public record Database(DataSource dataSource, String url, String user, String password) {
        /** As {@code ZQ_DATABASE_URL} takes it. */
        public String asUrl() {
            return new DatabaseAddress(url, user, password).asUrl();
        }
    }

    /** New and migrated, a copy of a template that is migrated once per run: about 100 ms. */
    public static synchronized Database freshDatabase() {
        if (template == null) {
            var made = emptyDatabase();
            try (var pool = (HikariDataSource) made.dataSource()) {
                Flyway.configure().dataSource(pool).locations("classpath:db/migration").outOfOrder(true).load().migrate();
            }
            template = made.url().substring(made.url().lastIndexOf('/') + 1);
        }
        return create(" template " + template);
    }

    /** New and without any table. */
    public static Database emptyDatabase() {
        return create("");
    }

    private static Database create(String how) {
        var name = "test_" + UUID.randomUUID().toString().replace("-", "");
        execute("create database " + name + how);
        var url = SERVER.jdbcUrl().replaceFirst("/[^/]*$", "/" + name);
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(SERVER.user());
        config.setPassword(SERVER.password());
        config.setMaximumPoolSize(12);
        config.setMinimumIdle(0);
        config.setIdleTimeout(10_000);
        return new Database(new HikariDataSource(config), url, SERVER.user(), SERVER.password());
    }

    private static void execute(String sql) {
        try (var connection = DriverManager.getConnection(SERVER.jdbcUrl(), SERVER.user(), SERVER.password());
             var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static DatabaseAddress server() {
        var given = System.getenv("ZQ_TEST_DATABASE_URL");
        if (given != null && !given.isBlank()) return DatabaseAddress.parse(given);
        var embedded = embedded();
        Runtime.getRuntime().addShutdownHook(new Thread(embedded::close));
        return dropOldIn(embedded.address());
    }

    /** Kept in target/ between runs, which saves making it; a second run at the same time gets a folder of its own. */
    private static EmbeddedPostgres embedded() {
        try {
            return EmbeddedPostgres.in(Path.of("target/test-postgres"), false);
        } catch (PostgresRefused taken) {
            try {
                return EmbeddedPostgres.in(world(Files.createTempDirectory("zq-test-postgres")), false);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Path world(Path folder) throws IOException {
        return Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static DatabaseAddress dropOldIn(DatabaseAddress address) {
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
             var old = connection.createStatement();
             var drop = connection.createStatement()) {
            var names = old.executeQuery("select datname from pg_database where datname like 'test\\_%'");
            while (names.next()) drop.execute("drop database " + names.getString(1) + " with (force)");
            return address;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
