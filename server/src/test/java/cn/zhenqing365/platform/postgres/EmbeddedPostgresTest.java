package cn.zhenqing365.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The promise of the data folder: what was committed is there after a restart, after kill -9, and for one owner at a time. */
class EmbeddedPostgresTest {
    Path data;

    @BeforeEach
    void aFolderAnybodyMayEnter() throws Exception {
        data = Files.setPosixFilePermissions(Files.createTempDirectory("zq-embedded"), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void clean() throws Exception {
        Postmaster.of(data.toAbsolutePath().resolve("pg/cluster")).ifPresent(it -> ProcessHandle.of(it.pid()).ifPresent(ProcessHandle::destroy));
        FileSystemUtils.deleteRecursively(data);
    }

    @Test
    void rows_survive_a_restart_a_killed_postmaster_and_a_killed_node() throws Exception {
        try (var first = EmbeddedPostgres.in(data, true)) {
            run(first, "create table kept (n int)", "insert into kept values (1)");
            assertThat(ask(first, "show fsync")).isEqualTo("on");
            assertThat(ask(first, "show data_checksums")).isEqualTo("on");
            assertThat(ask(first, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> EmbeddedPostgres.in(data, true)).hasMessageContaining("ZQ_DATABASE_URL");
            assertThatThrownBy(() -> DriverManager.getConnection(first.address().jdbcUrl(), first.address().user(), "wrong").close())
                    .hasMessageContaining("authentication failed");
        }
        try (var second = EmbeddedPostgres.in(data, true)) {
            run(second, "insert into kept values (2)");
            var postmaster = Postmaster.of(data.resolve("pg/cluster")).orElseThrow();
            kill(postmaster.pid());
        }
        long orphan = nodeThatIsKilled();
        assertThat(ProcessHandle.of(orphan)).as("the postmaster outlives its node").isPresent();
        try (var third = EmbeddedPostgres.in(data, true)) {
            assertThat(Postmaster.of(data.resolve("pg/cluster")).orElseThrow().pid()).as("taken over").isEqualTo(orphan);
            assertThat(ask(third, "select string_agg(n::text, ',' order by n) from kept")).isEqualTo("1,2,3");
        }
        assertThat(Postmaster.of(data.resolve("pg/cluster"))).isEmpty();
    }

    /** Another JVM starts the database, writes a row, and is killed with -9. @return the postmaster it leaves behind */
    private long nodeThatIsKilled() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var node = new ProcessBuilder(List.of(java, "-cp", System.getProperty("java.class.path"), Node.class.getName(), data.toString()))
                .redirectErrorStream(true).start();
        var said = node.inputReader().lines().peek(it -> {}).anyMatch("written"::equals);
        assertThat(said).isTrue();
        long postmaster = Postmaster.of(data.resolve("pg/cluster")).orElseThrow().pid();
        node.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        return postmaster;
    }

    static class Node {
        public static void main(String[] args) throws Exception {
            run(EmbeddedPostgres.in(Path.of(args[0]), true), "insert into kept values (3)");
            System.out.println("written");
            Thread.sleep(60_000);
        }
    }

    private static void kill(long pid) throws Exception {
        new ProcessBuilder("kill", "-9", Long.toString(pid)).start().waitFor();
        for (int i = 0; i < 100 && ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false); i++) Thread.sleep(50);
    }

    private static void run(EmbeddedPostgres postgres, String... statements) throws Exception {
        var at = postgres.address();
        try (var connection = DriverManager.getConnection(at.jdbcUrl(), at.user(), at.password()); var it = connection.createStatement()) {
            for (var sql : statements) it.execute(sql);
        }
    }

    private static String ask(EmbeddedPostgres postgres, String sql) throws Exception {
        var at = postgres.address();
        try (var connection = DriverManager.getConnection(at.jdbcUrl(), at.user(), at.password()); var it = connection.createStatement()) {
            var row = it.executeQuery(sql);
            row.next();
            return row.getString(1);
        }
    }
}
