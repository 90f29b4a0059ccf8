package cn.zhenqing365.hotline;

import static cn.zhenqing365.smalltown.SmallTown.BAN_ZHANG;
import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_CHEN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.commitment.KeptPage;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** 热线应答 over HTTP: a call waits from the queue on and is answered within twenty seconds or not; turns come late, twice and in any order. */
@ServerTest
@TestPropertySource(properties = "zq.hotline.key=exchange-365")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HotlineOverHttpTest {
    @LocalServerPort int port;
    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    @Autowired Promises promises;
    @Autowired KeptPage page;
    private Instant at;

    @BeforeAll
    void theTownIsThere() {
        SmallTown.build(database, LocalDate.of(2026, 11, 24));
    }

    @BeforeEach
    void aMorningWithoutCalls() {
        clock.set(MovableClock.MORNING);
        at = clock.instant();
        jdbc.sql("delete from promise where clock = 'CLK-17'").update();
        jdbc.sql("delete from hotline_call").update();
    }

    @Test
    void a_call_that_enters_the_queue_starts_the_clock_and_one_answered_in_time_keeps_it_for_whoever_answered() {
        assertThat(tell(turn("c1", "QUEUED", 0, null))).isEqualTo(1);
        assertThat(state("c1")).isEqualTo("RUNNING");
        clock.advance(Duration.ofSeconds(15));
        assertThat(tell(turn("c1", "ANSWERED", 12, XIAO_CHEN.staffNo()))).isEqualTo(1);
        assertThat(state("c1")).isEqualTo("KEPT");
        assertThat(jdbc.sql("select p.owed_by = ? and p.broken_at is null from promise p join hotline_call c on c.id = p.thread_id").param(XIAO_CHEN.id()).query(Boolean.class).single()).isTrue();
    }

    @Test
    void after_twenty_seconds_the_shift_leader_sees_it_and_it_is_broken_however_late_it_is_answered() {
        tell(turn("c1", "QUEUED", 0, null));
        sweepAt(19);
        assertThat(steps()).isEmpty();
        sweepAt(20);
        assertThat(steps()).containsExactly("SHIFT_LEADER SCREEN");
        sweepAt(80);
        assertThat(steps()).as("until somebody picks up").containsExactly("SHIFT_LEADER SCREEN", "SHIFT_LEADER SCREEN");
        tell(turn("c1", "ANSWERED", 85, null));
        assertThat(state("c1")).isEqualTo("KEPT");
        assertThat(broken("c1")).isTrue();
    }

    @Test
    void who_hangs_up_within_the_time_is_owed_nothing_and_who_waited_longer_was() {
        tell(turn("c1", "QUEUED", 0, null), turn("c2", "QUEUED", 0, null));
        clock.advance(Duration.ofSeconds(40));
        tell(turn("c1", "ABANDONED", 10, null));
        assertThat(state("c1")).isEqualTo("WITHDRAWN");
        assertThat(broken("c1")).isFalse();
        sweepAt(40);
        tell(turn("c2", "ABANDONED", 35, null));
        assertThat(broken("c2")).isTrue();
    }

    @Test
    void turns_come_twice_late_and_the_wrong_way_round_and_a_repetition_changes_nothing() {
        clock.advance(Duration.ofMinutes(10));
        var turns = new CallTurn[] {turn("c1", "ANSWERED", 12, XIAO_CHEN.staffNo()), turn("c1", "QUEUED", 0, null)};
        assertThat(tell(turns)).isEqualTo(2);
        assertThat(tell(turns)).isZero();
        assertThat(tell(turn("c1", "ABANDONED", 13, null))).as("it was answered").isZero();
        assertThat(state("c1")).isEqualTo("KEPT");
        assertThat(broken("c1")).as("answered after twelve seconds, told after ten minutes").isFalse();
    }

    @Test
    void an_answer_that_overtakes_its_queue_in_another_request_waits_for_it_and_keeps_or_withdraws_at_the_time_told() {
        clock.advance(Duration.ofMinutes(10));
        assertThat(tell(turn("c1", "ANSWERED", 12, XIAO_CHEN.staffNo()), turn("c2", "ANSWERED", 45, null), turn("c3", "ABANDONED", 10, null))).isEqualTo(3);
        assertThat(jdbc.sql("select count(*) from promise where clock = 'CLK-17'").query(Integer.class).single()).as("nobody knows yet how long they waited").isZero();
        assertThat(tell(turn("c1", "ANSWERED", 12, null))).as("told again").isZero();
        assertThat(tell(turn("c4", "QUEUED", 0, null), turn("c3", "QUEUED", 0, null), turn("c2", "QUEUED", 0, null), turn("c1", "QUEUED", 0, null))).isEqualTo(4);
        assertThat(state("c1")).isEqualTo("KEPT");
        assertThat(broken("c1")).isFalse();
        assertThat(jdbc.sql("select p.owed_by = ? from promise p join hotline_call c on c.id = p.thread_id where c.call_id = 'c1'").param(XIAO_CHEN.id()).query(Boolean.class).single()).isTrue();
        assertThat(state("c2")).isEqualTo("KEPT");
        assertThat(broken("c2")).as("after forty-five seconds").isTrue();
        assertThat(state("c3")).isEqualTo("WITHDRAWN");
        assertThat(broken("c3")).isFalse();
        assertThat(state("c4")).isEqualTo("RUNNING");
        assertThat(tell(turn("c1", "QUEUED", 0, null))).isZero();
    }

    @Test
    void the_public_figure_counts_calls_only_when_there_are_any_and_the_day_is_told_to_those_who_lead() {
        assertThat(share()).as("no call, no figure").isEqualTo("null 0/0");
        var many = new ArrayList<CallTurn>();
        for (int n = 0; n < 5; n++) {
            many.add(turn("c" + n, "QUEUED", n, null));
            many.add(turn("c" + n, "ANSWERED", n + (n == 4 ? 45 : 8), null));
        }
        clock.advance(Duration.ofMinutes(5));
        tell(many.toArray(CallTurn[]::new));
        while (promises.sweep(clock.instant(), 100) > 0) { }
        clock.advance(Duration.ofMinutes(2));
        assertThat(share()).isEqualTo("80.0 4/5");
        var day = as(BAN_ZHANG).get("/api/hotline?from=" + at + "&until=" + at.plusSeconds(3600)).json();
        assertThat(day.path("offered").asInt() + " " + day.path("answered").asInt() + " " + day.path("waitedSeconds").asDouble()).isEqualTo("5 5 15.4");
        assertThat(as(LI_MING).get("/api/hotline?from=" + at + "&until=" + at.plusSeconds(3600)).code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void without_the_key_or_with_turns_nobody_can_read_nothing_is_taken() {
        var good = json(turn("c1", "QUEUED", 0, null));
        assertThat(new Browser(port).send("POST", "/api/hotline/turns", good).status()).isEqualTo(401);
        assertThat(new Browser(port).send("POST", "/api/hotline/turns", good, "X-Exchange-Key", "guess").code()).isEqualTo("NOT_SIGNED_IN");
        assertThat(send("{\"turns\":[{\"callId\":\"\",\"what\":\"QUEUED\",\"at\":\"%s\"}]}".formatted(at)).code()).isEqualTo("INVALID_CALL_TURN");
        assertThat(send(json(turn("c1", "QUEUED", -90_000, null))).code()).as("yesterday").isEqualTo("INVALID_CALL_TURN");
        assertThat(send(json(turn("c1", "QUEUED", 600, null))).code()).as("in ten minutes").isEqualTo("INVALID_CALL_TURN");
        assertThat(send("{\"turns\":null}").code()).isEqualTo("TOO_MANY_CALL_TURNS");
        assertThat(jdbc.sql("select count(*) from hotline_call").query(Integer.class).single()).isZero();
    }

    /** As everybody reads it: value and calls. */
    private String share() {
        page.forget();
        var found = new Browser(port).get("/api/public-commitments").json().path("items").valueStream().flatMap(it -> it.path("measured").valueStream()).filter(it -> it.path("id").asString().equals("CLK-17"))
                .findFirst().orElseThrow().path("thisMonth");
        return found.path("value").asString("null") + " " + found.path("hits").asInt() + "/" + found.path("counted").asInt();
    }

    private CallTurn turn(String call, String what, int seconds, String staffNo) {
        return new CallTurn(call, CallTurn.What.valueOf(what), at.plusSeconds(seconds), staffNo);
    }

    private int tell(CallTurn... turns) {
        var answer = send(json(turns));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer.json().path("taken").asInt();
    }

    private Browser.Answer send(String body) {
        return new Browser(port).send("POST", "/api/hotline/turns", body, "X-Exchange-Key", "exchange-365");
    }

    private static String json(CallTurn... turns) {
        return List.of(turns).stream().map(it -> "{\"callId\":\"%s\",\"what\":\"%s\",\"at\":\"%s\"%s}".formatted(it.callId(), it.what(), it.at(),
                it.staffNo() == null ? "" : ",\"staffNo\":\"" + it.staffNo() + "\"")).collect(Collectors.joining(",", "{\"turns\":[", "]}"));
    }

    private String state(String call) {
        return jdbc.sql("select p.state from promise p join hotline_call c on c.id = p.thread_id where c.call_id = ?").param(call).query(String.class).single();
    }

    private boolean broken(String call) {
        return jdbc.sql("select p.broken_at is not null from promise p join hotline_call c on c.id = p.thread_id where c.call_id = ?").param(call).query(Boolean.class).single();
    }

    private List<String> steps() {
        return jdbc.sql("""
                select particulars ->> 'tell' || ' ' || (particulars ->> 'how') from journal_entry where what = 'LADDER_STEP' and thread_id in (select id from hotline_call) order by happened_at, id""").query(String.class).list();
    }

    private void sweepAt(int seconds) {
        clock.set(at.plusSeconds(seconds));
        while (promises.sweep(clock.instant(), 100) > 0) { }
    }

    private Browser as(SmallTown.Person who) {
        var browser = new Browser(port);
        assertThat(browser.signIn(who.login(), SmallTown.PASSWORD).status()).isEqualTo(200);
        return browser;
    }
}
