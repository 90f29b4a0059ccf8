package cn.zhenqing365.dispatch;

import static cn.zhenqing365.smalltown.SmallTown.ADMIN;
import static cn.zhenqing365.smalltown.SmallTown.BAN_ZHANG;
import static cn.zhenqing365.smalltown.SmallTown.CHEN_JIE;
import static cn.zhenqing365.smalltown.SmallTown.CITY;
import static cn.zhenqing365.smalltown.SmallTown.DUTY_PHONE;
import static cn.zhenqing365.smalltown.SmallTown.HEAD;
import static cn.zhenqing365.smalltown.SmallTown.LEADER;
import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static cn.zhenqing365.smalltown.SmallTown.WANG_QIANG;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_CHEN;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_GU;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.dispatch.model.EscalationRules;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.platform.NewVersion;
import cn.zhenqing365.promise.LadderStepReached;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.promise.StartPromise;
import cn.zhenqing365.promise.model.CommitmentRule;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who is told when a clock runs to a step of its ladder: people at work, whoever stands in, and never nobody. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EscalationsTest {
    @LocalServerPort int port;
    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    @Autowired Promises promises;
    @Autowired Escalations escalations;
    @Autowired MorningTexts morning;
    @Autowired Recipients recipients;
    @Autowired ChangeEscalation change;

    @BeforeAll
    void a_small_town() {
        SmallTown.build(database, LocalDate.of(2026, 11, 24));
    }

    @BeforeEach
    void a_quiet_morning() {
        for (var table : new String[] {"promise", "message_part", "message", "escalation_waiting", "staff_session"}) jdbc.sql("delete from " + table).update();
        clock.set(MovableClock.MORNING);
        recipients.forget();
    }

    @Test
    void every_step_of_every_clock_reaches_somebody_by_day_and_by_night() {
        for (var at : List.of(MovableClock.MORNING, MovableClock.MORNING.plus(Duration.ofHours(18))))
            for (var rule : shipped())
                for (var step : rule.ladder()) {
                    if (rule.clock().equals("CLK-23")) continue;   // the hand-over itself texts its owner when it comes back
                    a_quiet_morning();
                    escalations.tell(step(rule.clock(), step.tell(), step.how(), CITY, null, at));
                    assertThat(jdbc.sql("select (select count(*) from message) + (select count(*) from escalation_waiting)").query(Integer.class).single())
                            .as(rule.clock() + " tells " + step.tell() + " at " + at).isPositive();
                }
    }

    @Test
    void a_step_for_the_screen_becomes_a_text_when_nobody_meant_has_one_open() {
        escalations.tell(step("CLK-01", "SHIFT_LEADER", "SCREEN", CITY, null, MovableClock.MORNING));
        assertThat(phones()).containsExactly(BAN_ZHANG.phone());
        a_quiet_morning();
        new Browser(port).signIn(BAN_ZHANG.login(), SmallTown.PASSWORD);
        recipients.forget();
        escalations.tell(step("CLK-01", "SHIFT_LEADER", "SCREEN", CITY, null, clock.instant()));
        assertThat(phones()).as("her screen rings").isEmpty();
    }

    @Test
    void who_is_at_work_is_told_before_colleagues_at_home_and_who_owes_it_before_both() {
        new Browser(port).signIn(XIAO_GU.login(), SmallTown.PASSWORD);
        escalations.tell(step("CLK-22", "AGENT", "TEXT", CITY, null, clock.instant()));
        assertThat(phones().get(0)).isEqualTo(XIAO_GU.phone());
        a_quiet_morning();
        escalations.tell(step("CLK-22", "AGENT", "TEXT", CITY, XIAO_CHEN.id(), clock.instant()));
        assertThat(phones()).as("two of a role, not a department").containsExactly(XIAO_CHEN.phone(), XIAO_GU.phone());
    }

    @Test
    void when_nobody_of_the_role_works_here_somebody_stands_in_and_at_the_end_of_the_chain_a_phone_rings() {
        escalations.tell(step("CLK-22", "LOBBY_HEAD", "SCREEN", CITY, null, clock.instant()));
        assertThat(phones()).as("there is no hall in this town").containsExactly(CHEN_JIE.phone());
        a_quiet_morning();
        jdbc.sql("update staff set active = false where id in (?, ?, ?)").params(CHEN_JIE.id(), LEADER.id(), HEAD.id()).update();
        forget();
        try {
            escalations.tell(step("CLK-22", "LOBBY_HEAD", "SCREEN", CITY, null, clock.instant()));
            assertThat(phones()).containsExactly(DUTY_PHONE);
            a_quiet_morning();
            escalations.tell(step("CLK-21", "LEADER", "TEXT", "A99", null, clock.instant()));
            assertThat(phones()).as("an area that was dissolved").containsExactly(ADMIN.phone());
        } finally {
            jdbc.sql("update staff set active = true").update();
            forget();
        }
    }

    @Test
    void without_a_holder_whoever_is_on_duty_in_the_area_is_told() {
        escalations.tell(step("CLK-10", "TECHNICIAN", "TEXT", CITY, null, clock.instant()));
        assertThat(phones()).containsExactly(LI_MING.phone(), WANG_QIANG.phone());
    }

    @Test
    void what_is_not_urgent_is_said_once_in_the_morning_and_not_at_all_when_somebody_has_acted() {
        var late = owed("CLK-24");
        var done = owed("CLK-24");
        clock.set("23:10");
        for (var thread : List.of(late, done))
            for (int again = 0; again < 3; again++) escalations.tell(stepOf(thread, clock.instant().plusSeconds(again * 3600L)));
        assertThat(phones()).isEmpty();
        promises.keep(done, "CLK-24", clock.instant());
        assertThat(morning.sendDue(clock.instant().plus(Duration.ofHours(1)))).isZero();
        assertThat(morning.sendDue(MovableClock.MORNING.plus(Duration.ofMinutes(23 * 60 + 30)))).isEqualTo(1);
        assertThat(phones()).containsExactly(CHEN_JIE.phone());
        assertThat(morning.sendDue(MovableClock.MORNING.plus(Duration.ofDays(2)))).isZero();
        assertThat(jdbc.sql("select count(*) from escalation_waiting").query(Integer.class).single()).isZero();
    }

    @Test
    void other_quiet_hours_and_stand_ins_hold_from_their_moment_on() {
        var before = change.all().get(0).rules();
        var from = MovableClock.MORNING.plus(Duration.ofHours(12));   // 20:00
        var to = new EscalationRules(1, LocalTime.of(19, 0), LocalTime.of(7, 30), before.urgentClocks(), before.saidElsewhere(), Map.of("LOBBY_HEAD", List.of("LEADER")));
        change.change(to, new NewVersion(from, null, "班组要求"), Actor.SYSTEM);
        try {
            escalations.tell(step("CLK-22", "LOBBY_HEAD", "TEXT", CITY, null, from.minusSeconds(60)));
            assertThat(phones()).as("19:59: the old ones, who are not yet quiet").containsExactly(CHEN_JIE.phone());
            a_quiet_morning();
            escalations.tell(step("CLK-22", "LOBBY_HEAD", "TEXT", CITY, null, from));
            assertThat(phones()).as("20:00: it waits for the morning").isEmpty();
            assertThat(jdbc.sql("select phone from escalation_waiting").query(String.class).list()).as("one, and the other stand-in").containsExactly(LEADER.phone());
            a_quiet_morning();
            escalations.tell(step("CLK-02", "DISPATCHER", "TEXT", CITY, null, from));
            assertThat(phones()).as("what is urgent waits for nothing").isNotEmpty();
        } finally {
            clock.set(from);
            change.change(before, new NewVersion(null, null, "恢复"), Actor.SYSTEM);
            clock.set(MovableClock.MORNING);
        }
    }

    private UUID owed(String which) {
        var thread = Ids.at(clock.instant());
        promises.start(new StartPromise(Ids.at(clock.instant()), which, "TICKET", thread, thread, CITY, "TOWN", null, clock.instant(), null));
        return thread;
    }

    private LadderStepReached stepOf(UUID thread, Instant at) {
        return new LadderStepReached(promises.ofThread(thread).get(0).id(), "CLK-24", "TICKET", thread, thread, CITY, null, 1, "CUSTOMER_MANAGER", "TEXT", at);
    }

    private static LadderStepReached step(String which, String tell, String how, String area, UUID owedBy, Instant at) {
        return new LadderStepReached(Ids.at(at), which, "TICKET", Ids.at(at), Ids.at(at), area, owedBy, 1, tell, how, at);
    }

    private static List<CommitmentRule> shipped() {
        return JsonMapper.shared().readValue(EscalationsTest.class.getResourceAsStream("/promise/rules-v1.json"), new TypeReference<List<CommitmentRule>>() {});
    }

    private List<String> phones() {
        return jdbc.sql("select to_phone from message order by id").query(String.class).list();
    }

    @Autowired cn.zhenqing365.identity.StaffMembers staff;

    /** What this node remembers of its staff is old now. */
    private void forget() {
        staff.forget();
    }
}
