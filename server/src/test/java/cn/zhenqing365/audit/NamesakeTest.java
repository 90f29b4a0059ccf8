package cn.zhenqing365.audit;

import static cn.zhenqing365.smalltown.SmallTown.JI;
import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static cn.zhenqing365.smalltown.SmallTown.SHAN;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_CHEN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two households bear one name: what one of them asks for neither shows nor takes anything of the other. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NamesakeTest {
    private static final String ACCEPTED = "accepted-for-the-other";
    @LocalServerPort int port;
    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    private String report;
    private String first;

    @BeforeAll
    void two_of_one_name_in_one_town() {
        SmallTown.build(database, LocalDate.of(2026, 11, 24));
        clock.set(MovableClock.MORNING);
        jdbc.sql("update household set customer_name = ? where id = ?").params(SHAN.name(), JI.id()).update();
        report = """
                {"kind":"INQUIRY","topic":"SV-99","channel":"HOTLINE","householdId":"%s","name":"%s","phone":"%s","summary":"另一位的问题","answer":"另一位的答复","answeredAt":"%s"}"""
                .formatted(JI.id(), SHAN.name(), JI.phone(), clock.instant());
        var answer = desk().as(XIAO_CHEN).send("POST", "/api/contacts", report, "Idempotency-Key", ACCEPTED);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        first = answer.raw().body();
        kept("namesake", "{\"customerName\": \"" + SHAN.name() + "\", \"phone\": \"" + JI.phone() + "\"}");
        kept("number-inside", "{\"serial\": \"9" + SHAN.accountNo() + "7\", \"phone\": \"0" + SHAN.phone() + "1\"}");
        kept("own-number", "{\"phone\": \"" + SHAN.phone() + "\"}");
        kept("own-household", "{\"householdId\": \"" + SHAN.id() + "\"}");
        praised(SHAN.name() + "(" + JI.phone() + ")夸您");
        praised(SHAN.name() + "送来锦旗");
        praised(SHAN.name() + "户号" + SHAN.accountNo() + "致谢");
        praised("设备9" + SHAN.accountNo() + "7," + SHAN.name() + "致谢");
        praised(SHAN.name() + "(" + SHAN.phone() + ")致谢");
        jdbc.sql("update service set state = 'REQSTOPLONG' where household_id = ?").param(SHAN.id()).update();
    }

    @Test
    @Order(1)
    void the_copy_holds_nothing_of_the_other() {
        var copy = desk().post("/api/audit/requests/" + desk().asked(SHAN, "COPY") + "/copy").toString();
        assertThat(copy).doesNotContain("另一位", JI.phone(), JI.id().toString(), "夸您", "锦旗").contains(SHAN.name() + "(" + SHAN.phone() + ")致谢");
    }

    @Test
    @Order(2)
    void the_erasure_takes_nothing_of_the_other_and_their_request_sent_again_is_answered_as_the_first_time() {
        desk().post("/api/audit/requests/" + desk().asked(SHAN, "ERASE") + "/erasure");
        assertThat(jdbc.sql("select key from idempotent_answer where key in ('namesake', 'number-inside', 'own-number', 'own-household') order by key").query(String.class).list())
                .containsExactly("namesake", "number-inside");
        var again = desk().as(XIAO_CHEN).send("POST", "/api/contacts", report, "Idempotency-Key", ACCEPTED);
        assertThat(again.raw().headers().firstValue("Idempotent-Replay")).contains("true");
        assertThat(again.raw().body()).isEqualTo(first);
        assertThat(jdbc.sql("select count(*) from contact where household_id = ?").param(JI.id()).query(Integer.class).single()).isOne();
    }

    @Test
    @Order(3)
    void the_name_goes_only_where_a_number_or_the_door_says_that_it_is_them() {
        assertThat(jdbc.sql("select words from conduct_record").query(String.class).list()).containsExactlyInAnyOrder(SHAN.name() + "(" + JI.phone() + ")夸您", SHAN.name() + "送来锦旗",
                "已删除户号已删除致谢", "设备9" + SHAN.accountNo() + "7," + SHAN.name() + "致谢", "已删除(已删除)致谢");
        assertThat(jdbc.sql("select customer_name from household where id = ?").param(JI.id()).query(String.class).single()).isEqualTo(SHAN.name());
    }

    private void kept(String key, String answer) {
        jdbc.sql("insert into idempotent_answer (key, fingerprint, status, answer, recorded_at) values (?, 'f', 201, ?, ?)").params(key, answer, Timestamp.from(clock.instant())).update();
    }

    private void praised(String words) {
        jdbc.sql("insert into conduct_record (id, staff_id, kind, happened_on, words, recorded_by, recorded_at) values (?, ?, 'PRAISE', '2026-11-20', ?, ?, ?)")
                .params(UUID.randomUUID(), LI_MING.id(), words, LI_MING.id(), Timestamp.from(clock.instant())).update();
    }

    private RightsDesk desk() {
        return new RightsDesk(port);
    }
}
