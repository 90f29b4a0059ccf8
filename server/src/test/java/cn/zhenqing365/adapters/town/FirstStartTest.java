package cn.zhenqing365.adapters.town;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ServerTest
class FirstStartTest {
    @TempDir
    static Path data;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry properties) {
        properties.add("zq.data", () -> data.toString());
        properties.add("zq.town.households", () -> "400");
    }

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private MovableClock clock;
    @Autowired
    private SampleTown town;
    @Autowired
    private SampleAccounts accounts;

    @Test
    void a_newcomer_finds_a_town_and_an_account_for_every_role() throws Exception {
        assertThat(jdbc.sql("select count(*) from household").query(Long.class).single()).isEqualTo(400);
        var told = Files.readString(data.resolve("accounts.txt"));
        assertThat(told).contains("agent01", "tech01", "管理员", Files.readString(data.resolve("sample-password")).strip());
        for (var secret : new String[] {"accounts.txt", "sample-password"})
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(secret)))).isEqualTo("rw-------");
        assertThat(jdbc.sql("select count(distinct role) from staff").query(Long.class).single()).isEqualTo(11);
    }

    @Test
    void a_newcomer_finds_a_service_month_that_runs_with_visits_and_what_they_found() {
        assertThat(jdbc.sql("select count(*) from campaign where drawn_at is not null").query(Long.class).single()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) - count(distinct household_id) from campaign_visit").query(Long.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from campaign_report where outcome = 'DONE'").query(Long.class).single()).isGreaterThan(10);
        assertThat(jdbc.sql("select count(*) from campaign_issue i join ticket t on t.id = i.ticket_id where t.channel = 'VISIT'").query(Long.class).single()).isPositive();
        assertThat(jdbc.sql("select count(*) from promise where clock in ('CLK-25', 'CLK-25S') and ended_at is null and due_at <= ?").param(java.sql.Timestamp.from(clock.instant())).query(Long.class).single())
                .as("nothing is late yet").isZero();
    }

    @Test
    void a_second_start_and_two_at_once_change_nothing() {
        var before = town();
        var nodes = CompletableFuture.allOf(CompletableFuture.runAsync(this::start), CompletableFuture.runAsync(this::start));
        assertThat(nodes).succeedsWithin(java.time.Duration.ofSeconds(30));
        assertThat(town()).isEqualTo(before);
    }

    @Test
    void a_password_that_opens_nothing_is_not_told() throws Exception {
        var hash = jdbc.sql("select password_hash from staff where login = 'admin'").query(String.class).single();
        jdbc.sql("update staff set password_hash = '$2a$10$abcdefghijklmnopqrstuuZ0Yb0Yb0Yb0Yb0Yb0Yb0Yb0Yb0Yb0Y' where login = 'admin'").update();
        accounts.writeDown();
        assertThat(data.resolve("accounts.txt")).doesNotExist();
        jdbc.sql("update staff set password_hash = ? where login = 'admin'").param(hash).update();
        accounts.writeDown();
        assertThat(data.resolve("accounts.txt")).exists();
    }

    @Test
    void two_nodes_on_an_empty_database_load_it_once() {
        jdbc.sql("truncate " + String.join(", ", jdbc.sql("""
                select tablename from pg_tables where schemaname = 'public' and tablename not in ('flyway_schema_history', 'commitment_rule', 'journal_block')""")
                .query(String.class).list())).update();
        var nodes = CompletableFuture.allOf(CompletableFuture.runAsync(this::start), CompletableFuture.runAsync(this::start));
        assertThat(nodes).succeedsWithin(java.time.Duration.ofSeconds(60));
        assertThat(town()).startsWith("400 ");
    }

    private void start() {
        try {
            town.loadOnce(false);
        } catch (SQLException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String town() {
        return jdbc.sql("select count(*) || ' ' || (select min(id::text) from staff) from household").query(String.class).single();
    }
}
