package cn.zhenqing365.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatabaseAddressTest {
    @Test
    void takes_the_usual_spellings_and_gives_the_same_address() {
        var expected = new DatabaseAddress("jdbc:postgresql://db:5433/town?sslmode=require", "zq", "p@ss+w");
        assertThat(DatabaseAddress.parse("postgres://zq:p%40ss+w@db:5433/town?sslmode=require")).isEqualTo(expected);
        assertThat(DatabaseAddress.parse("jdbc:postgresql://db:5433/town?user=zq&password=p%40ss%2Bw&sslmode=require")).isEqualTo(expected);
        assertThat(DatabaseAddress.parse(expected.asUrl())).isEqualTo(expected);
    }

    @Test
    void another_kind_of_database_is_refused_and_no_password_is_shown() {
        assertThatThrownBy(() -> DatabaseAddress.parse("mysql://a:secret@b/c")).hasMessageContaining("ZQ_DATABASE_URL").message().doesNotContain("secret");
        assertThat(DatabaseAddress.parse("postgres://a:secret@b/c").toString()).doesNotContain("secret");
    }
}
