package cn.zhenqing365.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PostgresTest {
    @Test
    void a_fresh_database_has_every_table_and_no_neighbour() {
        var one = JdbcClient.create(Postgres.freshDatabase().dataSource());
        var two = JdbcClient.create(Postgres.freshDatabase().dataSource());
        one.sql("create table mine (n int)").update();
        assertThat(one.sql("select to_regclass('journal_entry') is not null").query(Boolean.class).single()).isTrue();
        assertThat(two.sql("select to_regclass('mine') is null").query(Boolean.class).single()).isTrue();
    }

    @Test
    void chinese_words_are_letters_to_the_database() {
        var jdbc = JdbcClient.create(Postgres.emptyDatabase().dataSource());
        jdbc.sql("create extension pg_trgm").update();
        assertThat(jdbc.sql("select cardinality(show_trgm('机顶盒'))").query(Integer.class).single()).isGreaterThan(0);
    }
}
