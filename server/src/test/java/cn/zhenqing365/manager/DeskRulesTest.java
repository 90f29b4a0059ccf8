package cn.zhenqing365.manager;

import static cn.zhenqing365.field.AStreet.Street.as;
import static cn.zhenqing365.smalltown.SmallTown.ADMIN;
import static cn.zhenqing365.smalltown.SmallTown.CHEN_JIE;
import static cn.zhenqing365.smalltown.SmallTown.CITY;
import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static cn.zhenqing365.smalltown.SmallTown.SHAN;
import static cn.zhenqing365.smalltown.SmallTown.WANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.field.AStreet;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.testing.ARepair;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.ServerTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What counts as often and as pressing, changed by those who answer for it, from a day on. */
@ServerTest
@Import(AStreet.class)
class DeskRulesTest {
    @LocalServerPort int port;
    @Autowired AStreet.Street street;
    @Autowired DeskRuleBook book;
    @Autowired ChangeDeskRules change;
    private int wishes;

    @BeforeEach
    void a_morning_with_the_shipped_rules() {
        street.morning();
        asShipped();
    }

    @AfterEach
    void asShipped() {
        street.jdbc().sql("delete from desk_rules").update();
        book.forget();
    }

    @Test
    void the_shipped_rules_stand_at_the_end_of_the_list() {
        var all = as(port, CHEN_JIE).get("/api/manager/rules").json().path("versions");
        assertThat(all.size()).isEqualTo(1);
        assertThat(all.path(0).path("version").asInt()).isZero();
        assertThat(all.path(0).path("rules").path("oftenTimes").asInt()).isEqualTo(3);
    }

    @Test
    void a_home_reports_often_by_the_rules_of_the_day() {
        var now = street.clock().instant();
        for (int days : new int[] {40, 5}) new ARepair(street.jdbc(), CITY, now.minus(Duration.ofDays(days))).of(WANG.id()).closed();
        assertThat(desk("often")).as("twice is not often").isZero();
        assertThat(post(body(2, 90, 70, 30, null)).status()).isEqualTo(201);
        assertThat(desk("often")).isEqualTo(1);
        assertThat(desk("oftenTimes")).isEqualTo(2);
        assertThat(as(port, CHEN_JIE).get("/api/manager/often").json()).hasSize(1);
        post(body(2, 30, 70, 30, null));
        assertThat(desk("often")).as("the older one is out of sight").isZero();
    }

    @Test
    void faults_that_came_back_are_listed_for_as_many_days_as_the_rules_say() {
        new ARepair(street.jdbc(), CITY, street.clock().instant().minus(Duration.ofDays(20))).of(SHAN.id()).repeated().closed();
        assertThat(desk("repeats")).isEqualTo(1);
        post(body(3, 90, 70, 10, null));
        assertThat(desk("repeats")).isZero();
        assertThat(as(port, CHEN_JIE).get("/api/manager/repeats").json()).isEmpty();
    }

    @Test
    void a_promise_presses_from_the_share_the_rules_name() {
        street.report(WANG);
        post(body(3, 90, 1, 30, null));
        street.clock().advance(Duration.ofMinutes(2));
        var rows = as(port, CHEN_JIE).get("/api/manager/promises").json();
        assertThat(rows.valueStream().map(it -> it.path("tone").asString())).contains("NEAR");
        post(body(3, 90, 99, 30, null));
        var calm = as(port, CHEN_JIE).get("/api/manager/promises").json();
        assertThat(calm.valueStream().filter(it -> it.path("tone").asString().equals("CALM")).count()).isGreaterThan(rows.valueStream().filter(it -> it.path("tone").asString().equals("CALM")).count());
    }

    @Test
    void rules_of_next_week_hold_next_week() {
        var from = street.clock().instant().plus(Duration.ofDays(7));
        post(body(5, 60, 80, 14, from));
        assertThat(book.at(street.clock().instant()).oftenTimes()).isEqualTo(3);
        assertThat(book.at(from).oftenTimes()).isEqualTo(5);
        assertThat(desk("oftenTimes")).isEqualTo(3);
    }

    @Test
    void each_field_that_cannot_be_so_is_named_with_its_limits() {
        for (var it : new String[][] {{body(1, 90, 70, 30, null), "oftenTimes"}, {body(3, 0, 70, 30, null), "oftenWithinDays"}, {body(3, 90, 100, 30, null), "amberPercent"}, {body(3, 90, 70, 400, null), "repeatsShownDays"}}) {
            var answer = post(it[0]);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.code()).isEqualTo("INVALID_DESK_RULE");
            assertThat(answer.json().path("facts").path("field").asString()).isEqualTo(it[1]);
        }
        assertThat(post("{}").code()).isEqualTo("MISSING_RULES");
        assertThat(post(body(3, 90, 70, 30, street.clock().instant().minusSeconds(60))).code()).isEqualTo("RULES_IN_THE_PAST");
        assertThat(book.all()).as("nothing of it landed").hasSize(1);
    }

    @Test
    void a_customer_manager_reads_the_thresholds_and_does_not_change_them() {
        assertThat(as(port, CHEN_JIE).send("POST", "/api/manager/rules", body(2, 90, 70, 30, null), "Idempotency-Key", "m").code()).isEqualTo("FORBIDDEN");
        assertThat(as(port, LI_MING).get("/api/manager/rules").code()).isEqualTo("FORBIDDEN");
        assertThat(as(port, ADMIN).send("POST", "/api/manager/rules", body(2, 90, 70, 30, null)).code()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
    }

    @Test
    void the_same_wish_twice_is_one_version_and_it_stands_in_the_journal() {
        for (int i = 0; i < 2; i++) as(port, ADMIN).send("POST", "/api/manager/rules", body(4, 90, 70, 30, null), "Idempotency-Key", "twice-" + street.clock().instant());
        assertThat(book.all()).hasSize(2);
        assertThat(street.jdbc().sql("select count(*) from journal_entry where what = 'DESK_RULES_CHANGED' and particulars ->> 'oftenTimes' = '4'").query(Integer.class).single()).isPositive();
    }

    @Test
    void of_two_who_change_at_once_neither_overwrites_the_other() throws Exception {
        var together = new CyclicBarrier(2);
        Callable<String> one = () -> {
            together.await();
            try {
                change.change(new DeskRules(4, 90, 70, 30), null, Actor.SYSTEM);
                return "kept";
            } catch (RuntimeException refused) {
                return refused.getMessage();
            }
        };
        var two = Executors.newFixedThreadPool(2);
        int kept = 0;
        for (var it : two.invokeAll(List.of(one, one))) {
            assertThat(it.get()).matches(".*(kept|DESK_RULES_CHANGED_MEANWHILE).*");
            if (it.get().equals("kept")) kept++;
        }
        two.shutdown();
        book.forget();
        assertThat(kept).isPositive();
        assertThat(book.all().stream().filter(it -> it.version() > 0).map(DeskRuleBook.Version::version)).doesNotHaveDuplicates().hasSize(kept);
    }

    @Test
    void a_version_is_never_changed() {
        post(body(4, 90, 70, 30, null));
        assertThatThrownBy(() -> street.jdbc().sql("insert into desk_rules (version, effective_from, rules, changed_by) values (1, now(), '{}', 'x')").update()).hasMessageContaining("desk_rules_pkey");
        assertThat(IntStream.range(0, book.all().size()).mapToObj(i -> book.all().get(i).version())).containsExactly(1, 0);
    }

    private int desk(String field) {
        return as(port, CHEN_JIE).get("/api/manager/desk").json().path(field).asInt();
    }

    private Browser.Answer post(String body) {
        return as(port, ADMIN).send("POST", "/api/manager/rules", body, "Idempotency-Key", "desk-" + street.clock().instant() + "-" + ++wishes + "-" + body.hashCode());
    }

    private static String body(int times, int days, int percent, int shown, Instant from) {
        return "{\"effectiveFrom\":%s,\"rules\":{\"oftenTimes\":%d,\"oftenWithinDays\":%d,\"amberPercent\":%d,\"repeatsShownDays\":%d}}"
                .formatted(from == null ? "null" : "\"" + from + "\"", times, days, percent, shown);
    }
}
