package cn.zhenqing365.scenario;

import static cn.zhenqing365.smalltown.SmallTown.CITY;
import static cn.zhenqing365.smalltown.SmallTown.DISPATCHER;
import static cn.zhenqing365.smalltown.SmallTown.HEAD;
import static cn.zhenqing365.smalltown.SmallTown.LEADER;
import static cn.zhenqing365.smalltown.SmallTown.VILLAGE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.credit.actions.DecideCredit;
import cn.zhenqing365.credit.actions.ProposeCredits;
import cn.zhenqing365.hotline.CallTurn;
import cn.zhenqing365.hotline.TakeTurns;
import cn.zhenqing365.directory.Households;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.outage.Outages;
import cn.zhenqing365.outage.PlannedWork;
import cn.zhenqing365.outage.actions.AnnounceWork;
import cn.zhenqing365.outage.actions.ChangeOutageRules;
import cn.zhenqing365.outage.actions.DeclareFault;
import cn.zhenqing365.outage.actions.PlanWork;
import cn.zhenqing365.outage.actions.RunWork;
import cn.zhenqing365.outage.actions.TellHomes;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many homes and several nodes at once: nobody is told twice, nobody is left out, and what is decided is decided once. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterruptionCrowdTest {
    private static final int HOMES = 260;
    private static final Actor BY = Actor.staff(DISPATCHER.id(), DISPATCHER.name(), Actor.Channel.DESK);
    private static final Actor HEAD_BY = Actor.staff(HEAD.id(), HEAD.name(), Actor.Channel.DESK);
    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    @Autowired PlanWork plan;
    @Autowired AnnounceWork announce;
    @Autowired RunWork run;
    @Autowired TellHomes tell;
    @Autowired DeclareFault declare;
    @Autowired ProposeCredits propose;
    @Autowired DecideCredit decide;
    @Autowired TakeTurns turns;
    @Autowired ChangeOutageRules rules;
    @Autowired Outages outages;
    @Autowired Households households;

    @BeforeAll
    void a_node_with_many_homes() {
        SmallTown.build(database, LocalDate.of(2026, 11, 24));
        for (int n = 0; n < HOMES; n++) ManyNodes.home(jdbc, n, "N7", CITY);
    }

    @BeforeEach
    void aMorning() {
        clock.set(MovableClock.MORNING);
        for (var table : List.of("credit_word", "credit", "interruption_home", "message_part", "message")) jdbc.sql("delete from " + table).update();
    }

    @Test
    void four_nodes_that_tell_at_once_tell_every_home_once() throws Exception {
        announce.announce(planned().number(), BY);
        var told = at(4, () -> {
            int n = 0;
            for (int more = tell.tell(); more > 0; more = tell.tell()) n += more;
            return n;
        });
        assertThat(told.stream().mapToInt(it -> it).sum()).isEqualTo(HOMES);
        assertThat(jdbc.sql("select count(*) || ' ' || count(distinct to_phone) from message").query(String.class).single()).isEqualTo(HOMES + " " + HOMES);
    }

    @Test
    void rules_saved_by_eight_at_once_are_versions_one_after_the_other_and_whoever_was_slower_is_told() throws Exception {
        var versions = "select count(*) || ' ' || count(distinct version) || ' ' || max(version) from outage_rules";
        var before = outages.rules().size();
        var codes = all(8, () -> code(() -> rules.change(outages.rules().get(0).rules(), null, BY)));
        assertThat(codes).isSubsetOf("NOTHING", "RULES_CHANGED_MEANWHILE").contains("NOTHING");
        var now = before + (int) codes.stream().filter("NOTHING"::equals).count();
        assertThat(jdbc.sql(versions).query(String.class).single()).isEqualTo("%1$d %1$d %1$d".formatted(now));
        jdbc.sql("delete from outage_rules where version > 1").update();
    }

    @Test
    void nodes_of_other_areas_do_not_stand_before_ones_own_however_many_there_are() {
        for (int n = 0; n < 60; n++) ManyNodes.home(jdbc, 500 + n, "A-%02d".formatted(n), VILLAGE);
        try {
            assertThat(households.nodes("", null, 50)).hasSize(50).noneMatch(it -> it.code().equals("N7"));
            assertThat(households.nodes("", List.of(CITY), 50)).anyMatch(it -> it.code().equals("N7") && it.households() == HOMES).noneMatch(it -> it.code().startsWith("A-"));
            assertThat(households.nodes("A-0", List.of(VILLAGE), 50)).hasSize(10);
        } finally {
            for (var table : List.of("service", "household_phone")) jdbc.sql("delete from " + table + " where household_id in (select id from household where node_code like 'A-%')").update();
            jdbc.sql("delete from household where node_code like 'A-%'").update();
        }
    }

    @Test
    void a_home_without_a_mobile_number_is_counted_and_one_number_of_two_homes_hears_it_once() {
        jdbc.sql("update household set phone = '051258123456' where account_no = '90000000'").update();
        jdbc.sql("update household set phone = ? where account_no = '90000002'").param(ManyNodes.phone(1)).update();
        try {
            var work = announce.announce(planned().number(), BY);
            while (tell.tell() > 0) { }
            assertThat(jdbc.sql("select count(*) filter (where message_id is null) from interruption_home where cause_id = ?").param(work.id()).query(Integer.class).single()).isOne();
            assertThat(jdbc.sql("select count(*) from message where to_phone = ?").param(ManyNodes.phone(1)).query(Integer.class).single()).isOne();
        } finally {
            jdbc.sql("update household set phone = ? where account_no = '90000000'").param(ManyNodes.phone(0)).update();
            jdbc.sql("update household set phone = ? where account_no = '90000002'").param(ManyNodes.phone(2)).update();
        }
    }

    @Test
    void all_homes_of_one_work_are_computed_in_one_round_and_two_who_decide_at_once_decide_once() throws Exception {
        var number = ended().number();
        assertThat(propose.propose()).as("more than a page of one moment").isEqualTo(HOMES);
        assertThat(propose.propose()).isZero();
        var decided = at(2, () -> decide.decideAll(number, true, null, HEAD_BY));
        assertThat(decided).containsExactlyInAnyOrder(HOMES, -1);
        assertThat(jdbc.sql("select count(*) from credit where state = 'APPROVED' and cents = proposed_cents and cents > 0").query(Integer.class).single()).isEqualTo(HOMES);
        assertThat(jdbc.sql("select count(*) from credit_word").query(Integer.class).single()).isEqualTo(HOMES);
    }

    @Test
    void to_refuse_all_needs_a_reason_and_ends_it() {
        var number = ended().number();
        propose.propose();
        assertThat(code(() -> decide.decideAll(number, false, " ", HEAD_BY))).isEqualTo("CREDIT_REASON_MISSING");
        assertThat(decide.decideAll(number, false, "中断不足一小时,公司规定不减免", HEAD_BY)).isEqualTo(HOMES);
        assertThat(code(() -> decide.decideAll(number, true, null, HEAD_BY))).isEqualTo("CREDIT_NOT_PROPOSED");
        assertThat(jdbc.sql("select count(*) from credit_word").query(Integer.class).single()).isZero();
    }

    @Test
    void eight_who_plan_at_once_have_eight_numbers() throws Exception {
        var numbers = new ArrayList<String>();
        for (var number : all(8, () -> planned().number())) numbers.add(number);
        assertThat(numbers).doesNotHaveDuplicates().hasSize(8);
    }

    @Test
    void of_eight_who_raise_the_alarm_for_one_node_from_two_areas_one_is_taken() throws Exception {
        var n = new AtomicInteger();
        var taken = at(8, () -> declare.alarm("N7", n.getAndIncrement() % 2 == 0 ? CITY : VILLAGE, null, BY).reports() + 1);
        assertThat(taken.stream().filter(it -> it == 1)).hasSize(1);
        assertThat(jdbc.sql("select count(*) from area_fault where node_code = 'N7' and restored_at is null").query(Integer.class).single()).isOne();
        assertThat(jdbc.sql("select count(*) from promise where clock = 'CLK-08'").query(Integer.class).single()).isOne();
    }

    @Test
    void of_two_who_announce_one_succeeds_and_of_two_who_begin_too() throws Exception {
        var number = planned().number();
        assertThat(at(2, () -> announce.announce(number, BY).homes())).containsExactlyInAnyOrder(HOMES, -1);
        clock.advance(Duration.ofDays(6));
        assertThat(at(2, () -> run.begin(number, BY).homes())).containsExactlyInAnyOrder(HOMES, -1);
    }

    @Test
    void one_call_told_over_two_lines_of_the_exchange_starts_one_clock() throws Exception {
        var at = clock.instant();
        var told = at(8, () -> turns.take(List.of(new CallTurn("c1", CallTurn.What.QUEUED, at, null), new CallTurn("c1", CallTurn.What.ANSWERED, at.plusSeconds(5), null))));
        assertThat(told.stream().mapToInt(it -> it).sum()).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) || state from promise where clock = 'CLK-17' group by state").query(String.class).single()).isEqualTo("1KEPT");
    }

    @Test
    void a_leader_may_not_approve_what_the_same_leader_registered() {
        var leader = Actor.staff(LEADER.id(), LEADER.name(), Actor.Channel.DESK);
        var number = plan.plan(wanted(), leader).number();
        assertThat(code(() -> announce.approve(number, leader))).isEqualTo("NO_EMERGENCY_ASKED");
        announce.emergency(number, "电源柜冒烟", leader);
        assertThat(code(() -> announce.approve(number, leader))).isEqualTo("OWN_EMERGENCY");
        assertThat(code(() -> announce.emergency(number, " ", leader))).isEqualTo("REASON_OUT_OF_RANGE");
    }

    @Test
    void a_leader_may_not_approve_what_the_same_leader_asked_for_either() {
        var leader = Actor.staff(LEADER.id(), LEADER.name(), Actor.Channel.DESK);
        var number = planned().number();
        announce.emergency(number, "电源柜冒烟", leader);
        assertThat(code(() -> announce.approve(number, leader))).isEqualTo("OWN_EMERGENCY");
        assertThat(announce.approve(number, HEAD_BY).approvedBy()).isEqualTo(HEAD.id());
    }

    private PlannedWork planned() {
        return plan.plan(wanted(), BY);
    }

    private PlanWork.Wanted wanted() {
        var starts = clock.instant().plus(Duration.ofDays(5));
        return new PlanWork.Wanted("光缆割接", List.of("N7"), List.of("TV"), starts, starts.plus(Duration.ofHours(6)));
    }

    private PlannedWork ended() {
        var number = planned().number();
        announce.announce(number, BY);
        clock.advance(Duration.ofDays(5));
        run.begin(number, BY);
        clock.advance(Duration.ofHours(6));
        return run.end(number, BY);
    }

    private static String code(Runnable it) {
        try {
            it.run();
            return "NOTHING";
        } catch (Refused refused) {
            return refused.refusal().code();
        }
    }

    /** -1 for who was refused. */
    private static List<Integer> at(int many, Callable<Integer> what) throws Exception {
        return all(many, () -> {
            try {
                return what.call();
            } catch (Refused refused) {
                return -1;
            }
        });
    }

    private static <T> List<T> all(int many, Callable<T> what) throws InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(many);
        try {
            var all = new ArrayList<T>();
            for (var one : pool.invokeAll(IntStream.range(0, many).mapToObj(it -> what).toList())) all.add(one.get());
            return all;
        } finally {
            pool.shutdown();
        }
    }
}
