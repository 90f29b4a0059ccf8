package cn.zhenqing365.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.testing.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class OnceTest {
    record Made(String number) {}

    @Autowired Once once;
    @Autowired JdbcClient jdbc;
    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void a_table_of_deeds() {
        jdbc.sql("create table if not exists deed (number text)").update();
        jdbc.sql("delete from deed").update();
    }

    @Test
    void the_same_request_again_gets_the_first_answer_and_does_nothing() {
        var first = make("王敏", key, "故障", "R1");
        var again = make("王敏", key, "故障", "R2");
        assertThat(again.getBody()).isEqualTo(first.getBody());
        assertThat(again.getStatusCode()).isEqualTo(first.getStatusCode());
        assertThat(again.getHeaders().getFirst("Idempotent-Replay")).isEqualTo("true");
        assertThat(deeds()).containsExactly("R1");
    }

    @Test
    void the_same_key_for_something_else_is_refused() {
        make("王敏", key, "故障", "R1");
        refuses("IDEMPOTENCY_KEY_REUSED", () -> make("王敏", key, "投诉", "R2"));
        assertThat(deeds()).containsExactly("R1");
    }

    @Test
    void another_sender_with_the_same_key_does_not_read_the_first_ones_answer() {
        make("王敏", key, "故障", "R1");
        assertThat(make("李强", key, "故障", "R2").getBody()).isEqualTo(new Made("R2"));
    }

    @Test
    void a_deed_that_was_refused_leaves_no_answer_behind_and_may_be_tried_again() {
        refuses("CLOSED", () -> once.create("王敏", key, "故障", Made.class, () -> {
            jdbc.sql("insert into deed values ('half')").update();
            throw Refused.because("CLOSED");
        }));
        assertThat(deeds()).isEmpty();
        assertThat(make("王敏", key, "故障", "R1").getBody()).isEqualTo(new Made("R1"));
    }

    @Test
    void a_key_must_be_there_and_not_be_endless() {
        for (var bad : new String[] {null, " ", "k".repeat(101)}) refuses("IDEMPOTENCY_KEY_MISSING", () -> make("王敏", bad, "故障", "R1"));
    }

    @Test
    void eight_at_once_with_one_key_do_it_once_and_all_hear_the_same() throws Exception {
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(8);
        try {
            var answers = new ArrayList<Future<Made>>();
            for (int n = 0; n < 8; n++) {
                var number = "R" + n;
                answers.add(pool.submit(() -> {
                    start.await();
                    return make("王敏", key, "故障", number).getBody();
                }));
            }
            start.countDown();
            var heard = new ArrayList<Made>();
            for (var answer : answers) heard.add(answer.get());
            assertThat(heard).containsOnly(heard.get(0));
            assertThat(deeds()).containsExactly(heard.get(0).number());
        } finally {
            pool.shutdown();
        }
    }

    private ResponseEntity<Made> make(String who, String key, String request, String number) {
        return once.create(who, key, request, Made.class, () -> {
            jdbc.sql("insert into deed values (?)").param(number).update();
            return ResponseEntity.status(201).body(new Made(number));
        });
    }

    private List<String> deeds() {
        return jdbc.sql("select number from deed").query(String.class).list();
    }

    private static void refuses(String code, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(Refused.class, it -> assertThat(it.refusal().code()).isEqualTo(code));
    }
}
