package cn.zhenqing365.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;

/** One database cluster on disk: made once, started on its port, taken over when it already runs, stopped. */
final class Cluster {
    private static final String NAME = "zhenqing365";
    private static final int PATIENCE_SECONDS = 120;
    private static final String SETTINGS = """

            # Written by 真情365 when this cluster was made.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 200
            shared_buffers = 256MB
            max_wal_size = 2GB
            random_page_cost = 1.1
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            """;
    private static final String SAFE = "fsync = on\nsynchronous_commit = on\nfull_page_writes = on\n";
    private static final String QUICK = "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n";

    private final Path folder;
    private final Path files;
    private final Bundle bundle;
    private final Footing footing;
    private final boolean safe;

    Cluster(Path folder, Bundle bundle, Footing footing, boolean safe) {
        this.folder = folder;
        this.files = folder.resolve("cluster");
        this.bundle = bundle;
        this.footing = footing;
        this.safe = safe;
    }

    DatabaseAddress up() throws IOException {
        if (!Files.exists(files.resolve("PG_VERSION"))) make();
        var password = Files.readString(folder.resolve("password")).strip();
        var running = Postmaster.of(files);
        int port = running.isPresent() ? running.get().port() : start();
        var address = new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + NAME, NAME, password);
        await(address);
        return address;
    }

    void stop() {
        footing.run(folder, bundle.program("pg_ctl"), "stop", "-D", files.toString(), "-m", "fast", "-w", "-t", "60");
    }

    private void make() throws IOException {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var password = folder.resolve("password");
        EmbeddedPostgres.keep(password, HexFormat.of().formatHex(bytes) + "\n");
        footing.own(password);
        var outcome = footing.run(folder, bundle.program("initdb"), "-D", files.toString(), "-U", NAME, "--pwfile=" + password,
                "--auth=scram-sha-256", "--data-checksums", "--encoding=UTF8",
                "--locale=C.UTF-8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");
        if (outcome.code() != 0)
            throw new PostgresRefused("内置数据库初始化失败: " + outcome.said(), "the built-in database could not be initialised");
        Files.writeString(files.resolve("postgresql.conf"), SETTINGS + (safe ? SAFE : QUICK), StandardOpenOption.APPEND);
    }

    private int start() throws IOException {
        int port = freePort();
        var outcome = footing.run(folder, bundle.program("pg_ctl"), "start", "-D", files.toString(), "-w", "-t", Integer.toString(PATIENCE_SECONDS),
                "-l", folder.resolve("server.log").toString(), "-o", "-p " + port);
        if (outcome.code() != 0)
            throw new PostgresRefused("内置数据库没有启动,见 " + folder.resolve("server.log") + ": " + outcome.said(),
                    "the built-in database did not start, see its server.log");
        var kept = folder.resolve("port");
        Files.writeString(kept, port + "\n");
        return port;
    }

    /** The port of last time when it is free, so that a second node's address stays true; otherwise any free one. */
    private int freePort() throws IOException {
        var kept = folder.resolve("port");
        int wanted = Files.exists(kept) ? Integer.parseInt(Files.readString(kept).strip()) : 0;
        try (var socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }
    }

    /** Until it takes connections: a server that was killed first repeats its log. Makes the database when it is not there. */
    private void await(DatabaseAddress address) {
        var first = address.jdbcUrl().replace("/" + NAME, "/postgres");
        for (int tries = 0; ; tries++) {
            try (var connection = DriverManager.getConnection(first, address.user(), address.password());
                 var statement = connection.createStatement()) {
                if (!statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'").next())
                    statement.execute("create database " + NAME);
                return;
            } catch (SQLException e) {
                if (tries >= PATIENCE_SECONDS * 4 || "28P01".equals(e.getSQLState()))
                    throw new PostgresRefused("内置数据库不应答: " + e.getMessage(), "the built-in database does not answer");
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresRefused("启动被中断", "interrupted while starting");
        }
    }
}
