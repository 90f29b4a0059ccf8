package cn.zhenqing365.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pauses that are many or long come to a person, who decides once, says why, and did not approve them. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PauseReviewsTest {
    private static final Instant EIGHT = MovableClock.MORNING;
    private static final Actor LEADER = Actor.staff(SmallTown.LEADER.id(), SmallTown.LEADER.name(), Actor.Channel.DESK);

    @LocalServerPort int port;
    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    @Autowired Promises promises;
    @Autowired PauseReviews reviews;
    @Autowired Journal journal;
    private UUID ticket;

    @BeforeAll
    void a_small_town() {
        SmallTown.build(database, LocalDate.of(2026, 11, 24));
    }

    @BeforeEach
    void a_repair() {
        jdbc.sql("delete from promise_pause").update();
        jdbc.sql("delete from promise").update();
        clock.set(EIGHT);
        ticket = Ids.at(EIGHT);
        for (var which : List.of("CLK-05", "CLK-04"))
            promises.start(new StartPromise(Ids.at(EIGHT), which, "TICKET", ticket, ticket, SmallTown.CITY, "TOWN", null, EIGHT, null));
    }

    @Test
    void three_days_and_a_minute_come_to_a_person_three_days_do_not() {
        pause(hour(0), hour(72));
        assertThat(reviews.list(null, EIGHT)).isEmpty();
        a_repair();
        pause(hour(0), hour(72).plusSeconds(60));
        var one = reviews.list(null, hour(1));
        assertThat(one).as("two clocks, one pause").hasSize(1);
        assertThat(one.get(0).clocks()).containsExactlyInAnyOrder("CLK-04", "CLK-05");
        assertThat(one.get(0).why()).isEqualTo("LONG");
        assertThat(one.get(0).askedBy() + " " + one.get(0).evidence() + " " + one.get(0).evidenceRef() + " " + one.get(0).approvedBy()).isEqualTo("用户的女儿 RECORDING r-7 小陈");
    }

    @Test
    void pauses_that_are_short_each_are_long_together() {
        pause(hour(0), hour(40));
        promises.resume(ticket, hour(40));
        pause(hour(41), hour(81));
        assertThat(reviews.list(null, hour(42)).get(0).why()).isEqualTo("LONG");
    }

    @Test
    void the_fourth_pause_of_a_promise_comes_to_a_person() {
        for (int i = 0; i < 3; i++) pauseForAnHour(i);
        assertThat(reviews.list(null, hour(7))).isEmpty();
        pauseForAnHour(3);
        var fourth = reviews.list(null, hour(8));
        assertThat(fourth).hasSize(1);
        assertThat(fourth.get(0).why() + " " + fourth.get(0).times()).isEqualTo("MANY 4");
    }

    @Test
    void found_unjustified_the_clock_runs_again_and_the_pause_counts_while_gross_and_record_stay() {
        pause(hour(1), hour(100));
        var due = view().dueAt();
        reviews.decide(id(), "NOT_JUSTIFIED", "用户说当天就在家", null, LEADER, hour(5));
        assertThat(view().state()).isEqualTo("RUNNING");
        assertThat(view().dueAt()).as("what was told to the customer stays").isEqualTo(due.plus(Duration.ofHours(4)));
        var why = promises.explain(ticket, "CLK-05", hour(6));
        assertThat(DeadlineInterval.grossSeconds(why)).isEqualTo(6 * 3600);
        assertThat(DeadlineInterval.netSeconds(why)).as("nothing is taken off").isEqualTo(6 * 3600);
        assertThat(journal.thread(ticket)).anySatisfy(it -> {
            assertThat(it.what()).isEqualTo("PAUSE_REVIEWED");
            assertThat(it.particulars()).containsEntry("decision", "NOT_JUSTIFIED").containsEntry("note", "用户说当天就在家");
        });
        assertThat(jdbc.sql("select count(*) from repair_pause_facts where legal is not null").query(Integer.class).single()).as("nor in the figures").isZero();
    }

    @Test
    void found_justified_it_goes_on_and_is_taken_off() {
        pause(hour(1), hour(100));
        reviews.decide(id(), "JUSTIFIED", "用户出差,录音在", null, LEADER, hour(5));
        assertThat(view().state()).isEqualTo("PAUSED");
        assertThat(DeadlineInterval.netSeconds(promises.explain(ticket, "CLK-05", hour(6)))).isEqualTo(3600);
        assertThat(reviews.list(null, hour(6)).get(0).reviewedBy()).isEqualTo(SmallTown.LEADER.name());
    }

    @Test
    void it_is_decided_once_with_reasons_by_somebody_who_did_not_approve_it_and_sees_the_area() {
        pause(hour(1), hour(100));
        assertRefused("REVIEW_NOTE_MISSING", () -> reviews.decide(id(), "JUSTIFIED", " ", null, LEADER, hour(2)));
        assertRefused("REVIEW_DECISION_UNKNOWN", () -> reviews.decide(id(), "MAYBE", "x", null, LEADER, hour(2)));
        assertRefused("REVIEW_OWN_APPROVAL", () -> reviews.decide(id(), "JUSTIFIED", "x", null, Actor.staff(SmallTown.XIAO_CHEN.id(), "小陈", Actor.Channel.DESK), hour(2)));
        assertRefused("REVIEW_UNKNOWN", () -> reviews.decide(id(), "JUSTIFIED", "x", Set.of(SmallTown.VILLAGE), LEADER, hour(2)));
        var it = id();
        reviews.decide(it, "JUSTIFIED", "录音在", null, LEADER, hour(2));
        assertRefused("REVIEW_UNKNOWN", () -> reviews.decide(it, "NOT_JUSTIFIED", "x", null, LEADER, hour(3)));
    }

    @Test
    void over_http_those_who_answer_for_it_see_the_list_and_decide() {
        pause(hour(0), hour(100));
        var head = new Browser(port);
        head.signIn(SmallTown.HEAD.login(), SmallTown.PASSWORD);
        var waiting = head.get("/api/pause-reviews").json();
        assertThat(waiting.size()).isEqualTo(1);
        var decided = head.send("POST", "/api/pause-reviews/" + waiting.get(0).path("pauseId").asString() + "/decision", "{\"decision\":\"JUSTIFIED\",\"note\":\"录音在\"}");
        assertThat(decided.json().get(0).path("decision").asString()).isEqualTo("JUSTIFIED");
        var agent = new Browser(port);
        agent.signIn(SmallTown.XIAO_CHEN.login(), SmallTown.PASSWORD);
        assertThat(agent.get("/api/pause-reviews").status()).isEqualTo(403);
        assertThat(agent.get("/api/heartbeat").json().has("timersLateSeconds")).as("the light, for every staff page").isTrue();
    }

    private UUID id() {
        return reviews.list(null, clock.instant()).get(0).pauseId();
    }

    private void pauseForAnHour(int n) {
        pause(hour(2 * n), hour(2 * n + 1));
        promises.resume(ticket, hour(2 * n + 1));
    }

    private void pause(Instant from, Instant until) {
        promises.pause(ticket, new Pause("CUST_POSTPONE", "用户的女儿", "RECORDING", "r-7", "小陈", until), from);
    }

    private PromiseView view() {
        return promises.ofThread(ticket).stream().filter(it -> it.clock().equals("CLK-05")).findFirst().orElseThrow();
    }

    private static void assertRefused(String code, Runnable deed) {
        assertThatThrownBy(deed::run).hasMessageStartingWith(code);
    }

    private static Instant hour(int hours) {
        return EIGHT.plus(Duration.ofHours(hours));
    }
}
