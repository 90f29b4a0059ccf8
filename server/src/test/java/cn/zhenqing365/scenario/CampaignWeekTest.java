package cn.zhenqing365.scenario;

import static cn.zhenqing365.smalltown.SmallTown.LEADER;
import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_CHEN;
import static cn.zhenqing365.smalltown.SmallTown.ZHAO_LIANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cn.zhenqing365.campaign.Campaign;
import cn.zhenqing365.campaign.Campaigns;
import cn.zhenqing365.campaign.Visit;
import cn.zhenqing365.campaign.VisitReport;
import cn.zhenqing365.campaign.VisitedTown;
import cn.zhenqing365.campaign.actions.DeclareRelative;
import cn.zhenqing365.campaign.actions.DrawCampaign;
import cn.zhenqing365.campaign.actions.PlanCampaign;
import cn.zhenqing365.campaign.actions.RecordVisit;
import cn.zhenqing365.campaign.model.Outcome;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.journal.JournalSeals;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.promise.PromiseView;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.scoreboard.Conveniences;
import cn.zhenqing365.scoreboard.Figure;
import cn.zhenqing365.scoreboard.Figures;
import cn.zhenqing365.scoreboard.actions.CountFigures;
import cn.zhenqing365.scoreboard.model.Period;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.Tickets;
import cn.zhenqing365.ticket.contact.Questions;
import cn.zhenqing365.ticket.contact.VisitIssues;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import cn.zhenqing365.scoreboard.model.Tally;
import java.util.stream.Stream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A week of 服务进万家,满意在港城: sixty households drawn for three people, visited at their doors with and without a network, what
 * was found solved in time or not, and told honestly on the Sunday.
 */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CampaignWeekTest {
    private static final Actor XU = Actor.staff(LEADER.id(), LEADER.name(), Actor.Channel.DESK);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    @Autowired DataSource database;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired PlanCampaign plan;
    @Autowired DrawCampaign draw;
    @Autowired DeclareRelative declare;
    @Autowired RecordVisit record;
    @Autowired Campaigns campaigns;
    @Autowired StaffMembers staff;
    @Autowired Tickets tickets;
    @Autowired VisitIssues issues;
    @Autowired Questions questions;
    @Autowired Promises promises;
    @Autowired Figures figures;
    @Autowired Conveniences conveniences;
    @Autowired JournalSeals seals;
    @Autowired CountFigures count;
    private Campaign campaign;

    @BeforeAll
    void a_small_town_with_streets() {
        SmallTown.build(database, TUESDAY);
        VisitedTown.build(database, 360, 180);
        jdbc.sql("insert into household_phone (phone, household_id, contact_name) values (?, ?, ?)").params(LI_MING.phone(), home(7), LI_MING.name()).update();
    }

    @Test
    void a_service_month_is_drawn_visited_and_told() {
        onMondayEveningTheMonthIsPlannedAndDrawn();
        onTuesdayLiMingWalks();
        theIssueHeFoundIsAnsweredAtOnceAndSolvedInTime();
        xiaoChenHadNoNetworkForTwoDays();
        aRelativeIsNoticedLate();
        onSundayTheFiguresAreHonest();
        whatIsSentAfterTheMonthCountsWhenItHappenedInIt();
    }

    private void onMondayEveningTheMonthIsPlannedAndDrawn() {
        clock.set(MovableClock.MORNING.minus(Duration.ofHours(12)));
        campaign = plan.plan(new PlanCampaign.Wanted("服务进万家,满意在港城", TUESDAY, TUESDAY.plusDays(5), null, 20, 1, 365L, null, null,
                List.of(who(LI_MING), who(ZHAO_LIANG), who(XIAO_CHEN))), XU);
        assertThat(campaign.number()).isEqualTo("V2611-1");
        declare.declare(campaign.id(), ZHAO_LIANG.id(), home(400), XU);
        campaign = draw.draw(campaign.id(), XU);
        assertThatThrownBy(() -> draw.draw(campaign.id(), XU)).hasMessageStartingWith("CAMPAIGN_ALREADY_DRAWN");

        var everybody = List.of(LI_MING, ZHAO_LIANG, XIAO_CHEN).stream().flatMap(it -> walk(it).doors().stream()).map(it -> it.visit().householdId()).toList();
        assertThat(everybody).hasSize(60);
        assertThat(new HashSet<>(everybody)).hasSize(60);
        assertThat(homesOf(LI_MING)).as("his own home").doesNotContain(home(7));
        assertThat(homesOf(ZHAO_LIANG)).as("his aunt's").doesNotContain(home(400));
        assertThat(walk(ZHAO_LIANG).doors()).as("works in the village").anyMatch(it -> it.visit().stratum().area().equals(SmallTown.VILLAGE));
        assertThat(walk(LI_MING).doors()).extracting(it -> it.visit().place()).startsWith(1, 2, 3).endsWith(20);
        // 360 + 3 of 544 with a running service are in A01, so 40 of the 60: 60·363/544 = 40.04, 60·181/544 = 19.96… stratum by stratum within one
        assertThat(campaigns.progress(campaign, clock.instant()).areas().get(0).coverage().drawn()).isBetween(38, 42);
    }

    private Ticket found;

    private void onTuesdayLiMingWalks() {
        var doors = walk(LI_MING).doors();
        at("2026-11-24T09:00");
        var answers = answers(5, 4, 5, 4, 3, 10);
        answers.put("Q17", List.of("REMOTE"));
        answers.put("Q18", "晚上八点后马赛克,电话13900000001");
        assertThat(tell(LI_MING, doors.get(0).visit(), Outcome.DONE, answers).state()).isEqualTo(Visit.State.DONE);
        found = tickets.get(campaigns.issues(campaign).get(0).ticketId());

        at("2026-11-24T09:10");
        assertThat(tell(LI_MING, doors.get(1).visit(), Outcome.ABSENT, Map.of()).state()).isEqualTo(Visit.State.ABSENT);
        at("2026-11-24T09:20");
        assertThat(tell(LI_MING, doors.get(2).visit(), Outcome.EMPTY, Map.of()).state()).isEqualTo(Visit.State.EMPTY);
        var instead = walk(LI_MING).doors().get(2).visit();
        assertThat(instead.replaces()).isEqualTo(doors.get(2).visit().id());
        assertThat(instead.stratum()).isEqualTo(doors.get(2).visit().stratum());
        assertThat(instead.place()).as("keeps the place in the walk").isEqualTo(3);

        at("2026-11-24T09:30");
        var no = new HashMap<String, Object>(Map.of("Q0", "NO", "Q1", 5));
        assertThat(tell(LI_MING, doors.get(3).visit(), Outcome.DONE, no).state()).as("no is a refusal").isEqualTo(Visit.State.REFUSED);
        assertThat(jdbc.sql("select answers::text from campaign_report where visit_id = ?").param(doors.get(3).visit().id()).query(String.class).single()).isEqualTo("{}");
        at("2026-11-25T18:00");
        assertThat(tell(LI_MING, doors.get(1).visit(), Outcome.DONE, answers(4, 4, 4, 4, 4, 8)).attempts()).isEqualTo(2);
        for (int n = 4; n < 8; n++) tell(LI_MING, doors.get(n).visit(), Outcome.DONE, answers(5, 5, 5, 5, 5, 9));
    }

    private void theIssueHeFoundIsAnsweredAtOnceAndSolvedInTime() {
        assertThat(found.firstContactOwner()).isEqualTo(LI_MING.id());
        assertThat(found.kind()).isEqualTo("INQUIRY");
        assertThat(found.channel()).isEqualTo("VISIT");
        assertThat(found.note()).contains("马赛克");
        assertThat(promise(found, "CLK-25").dueAt()).isEqualTo(time("2026-11-24T11:00"));
        // 72 service hours of 08:00–20:00: 11 on Tuesday, 12 a day Wednesday to Sunday (71), one more on Monday
        assertThat(promise(found, "CLK-25S").dueAt()).isEqualTo(time("2026-11-30T09:00"));
        at("2026-11-24T10:20");
        issues.respond(found.id(), "已电话联系,今晚上门查看", staff.find(LI_MING.id()).orElseThrow());
        assertThat(promise(found, "CLK-25").state()).isEqualTo("KEPT");
        assertThat(promise(found, "CLK-25S").state()).isEqualTo("RUNNING");
        at("2026-11-26T15:00");
        questions.answer(found.id(), "更换楼道接头,画面恢复", "VISIT", staff.find(LI_MING.id()).orElseThrow());
        assertThat(promise(found, "CLK-25S").state()).isEqualTo("KEPT");
    }

    private void xiaoChenHadNoNetworkForTwoDays() {
        var door = walk(XIAO_CHEN).doors().get(0).visit();
        at("2026-11-26T19:00");
        var answers = answers(2, 2, 3, 2, 3, 4);
        answers.put("Q15", "希望周末也能上门");
        var report = new VisitReport(UUID.randomUUID(), Outcome.DONE, time("2026-11-24T15:00"), 170, null, answers);
        record.prepare();
        record.record(door.id(), report, staff.find(XIAO_CHEN.id()).orElseThrow());
        record.record(door.id(), report, staff.find(XIAO_CHEN.id()).orElseThrow());
        var opinions = campaigns.issues(campaign).stream().filter(it -> it.staffId().equals(XIAO_CHEN.id())).toList();
        assertThat(opinions).as("sent twice it is one").hasSize(1);
        var opinion = tickets.get(opinions.get(0).ticketId());
        assertThat(opinion.kind()).isEqualTo("OPINION");
        assertThat(promise(opinion, "CLK-25").dueAt()).as("counted from the door, not from the network").isEqualTo(time("2026-11-24T17:00"));
        while (promises.sweep(clock.instant(), 100) > 0) { }
        assertThat(promise(opinion, "CLK-25").brokenAt()).as("two service hours are long over").isNotNull();
        assertThat(promise(opinion, "CLK-25S").state()).isEqualTo("RUNNING");
    }

    private void aRelativeIsNoticedLate() {
        var uncle = walk(ZHAO_LIANG).doors().get(4).visit();
        declare.declare(campaign.id(), ZHAO_LIANG.id(), uncle.householdId(), XU);
        declare.declare(campaign.id(), ZHAO_LIANG.id(), uncle.householdId(), XU);
        assertThat(homesOf(ZHAO_LIANG)).hasSize(20).doesNotContain(uncle.householdId());
        assertThat(walk(ZHAO_LIANG).doors().get(4).visit().stratum()).isEqualTo(uncle.stratum());
        assertThatThrownBy(() -> declare.declare(campaign.id(), LI_MING.id(), walk(LI_MING).doors().get(0).visit().householdId(), XU)).as("too late to be a relative")
                .hasMessageStartingWith("VISIT_ALREADY_DONE");
    }

    private void onSundayTheFiguresAreHonest() {
        at("2026-11-29T20:30");
        var progress = campaigns.progress(campaign, clock.instant());
        assertThat(progress.state()).isEqualTo(Campaign.State.RUNNING);
        var all = progress.coverage();
        // done: 李明 1 + 1 + 4, 小陈 1; reached with one refusal; tried with one empty flat; drawn 60 and two replaced
        assertThat(all).extracting("target", "drawn", "tried", "reached", "done", "refused", "empty", "absent").containsExactly(60, 62, 9, 8, 7, 1, 1, 0);
        assertThat(all.completion()).isCloseTo(11.67, within(0.01));
        assertThat(all.cooperation()).isEqualTo(87.5);
        assertThat(progress.visitors()).filteredOn(it -> it.visitor().staffId().equals(XIAO_CHEN.id())).first().satisfies(it -> assertThat(it.care().hasty()).as("170 seconds").isEqualTo(1));
        // CSI: 86, 80, 4 × 100, and 0.2·2 + 0.25·2 + 0.2·3 + 0.25·2 + 0.1·3 = 2.3 → 46: (86 + 80 + 400 + 46)/7 = 87.43
        var results = campaigns.results(campaign);
        assertThat(results.all().csi().value()).isCloseTo(87.43, within(0.01));
        // NPS: 5 promoters, 1 passive, 1 detractor: (500 − 100)/7 = 57.14
        assertThat(results.all().nps().value()).isCloseTo(57.14, within(0.01));

        var month = new Period(time("2026-11-01T00:00"), time("2026-11-30T00:00"), null);
        assertThat(figure("K19", month)).satisfies(it -> {
            assertThat(it.numerator()).isEqualTo(7);
            assertThat(it.denominator()).isEqualTo(60);
        });
        assertThat(figure("K20", month)).satisfies(it -> {
            assertThat(it.numerator()).isEqualTo(1);
            assertThat(it.denominator()).as("the open one is not late yet").isEqualTo(1);
            assertThat(it.missing()).isEqualTo(1);
        });
        assertThat(figure("K26", month).value()).isCloseTo(57.14, within(0.01));
        assertThat(figure("K27", month).value()).isCloseTo(87.43, within(0.01));
        assertThat(four(figures.kept(month))).as("the rollup equals the recount").isEqualTo(four(figures.recounted(month)));
        assertThat(conveniences.all(month)).filteredOn(it -> it.id().equals("M03")).first().satisfies(it -> assertThat(it.total()).as("the remote control").isEqualTo(1));
        assertThat(figures.rows("K27", month, false, null, 500, false)).hasSize(7).allSatisfy(it -> assertThat(it.why()).contains("满意指数"));
        assertThat(figures.rows("K19", month, true, null, 500, true)).hasSize(53);
    }

    private void whatIsSentAfterTheMonthCountsWhenItHappenedInIt() {
        at("2026-12-01T08:00");
        var doors = walk(LI_MING).doors().stream().map(Campaigns.Door::visit).filter(it -> it.state() == Visit.State.DRAWN).toList();
        assertThat(doors).isEmpty();   // the campaign is over: the phone shows no walk
        var left = jdbc.sql("select id from campaign_visit where staff_id = ? and state = 'DRAWN' order by place").param(LI_MING.id()).query(UUID.class).list();
        record.prepare();
        var li = staff.find(LI_MING.id()).orElseThrow();
        assertThatThrownBy(() -> record.record(left.get(0), new VisitReport(UUID.randomUUID(), Outcome.DONE, time("2026-12-01T07:50"), 300, null, answers(5, 5, 5, 5, 5, 9)), li))
                .hasMessageStartingWith("CAMPAIGN_NOT_RUNNING");
        var late = record.record(left.get(0), new VisitReport(UUID.randomUUID(), Outcome.DONE, time("2026-11-29T19:00"), 300, null, answers(5, 5, 5, 5, 5, 9)), li);
        assertThat(late.state()).isEqualTo(Visit.State.DONE);
    }

    private static PlanCampaign.Who who(SmallTown.Person it) {
        return new PlanCampaign.Who(it.staffNo(), null);
    }

    private static UUID home(int n) {
        return new UUID(70, n);
    }

    private static Map<String, Object> answers(int signal, int repair, int attitude, int service, int paying, int recommends) {
        return new HashMap<>(Map.of("Q0", "YES", "Q1", signal, "Q3", repair, "Q4", attitude, "Q5", service, "Q10B", paying, "Q14", recommends, "Q12", "YES"));
    }

    private Visit tell(SmallTown.Person who, Visit door, Outcome outcome, Map<String, Object> answers) {
        record.prepare();
        return record.record(door.id(), new VisitReport(UUID.randomUUID(), outcome, clock.instant(), 240, null, answers), staff.find(who.id()).orElseThrow());
    }

    private Campaigns.WalkOf walk(SmallTown.Person who) {
        return campaigns.walk(who.id(), clock.instant()).orElse(new Campaigns.WalkOf(campaign, null, null, null, List.of()));
    }

    private List<UUID> homesOf(SmallTown.Person who) {
        return walk(who).doors().stream().map(it -> it.visit().householdId()).toList();
    }

    private PromiseView promise(Ticket ticket, String clockName) {
        return promises.ofThread(ticket.id()).stream().filter(it -> it.clock().equals(clockName)).findFirst().orElseThrow();
    }

    private Figure figure(String id, Period period) {
        seals.seal();
        while (count.countDue()) { }
        return figures.all(period).stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<String> four(Map<String, Tally> all) {
        return Stream.of("K19", "K20", "K26", "K27").map(it -> {
            var tally = all.get(it);
            return it + " " + tally.hits() + "/" + tally.counted() + " " + tally.missing() + " " + tally.groups() + " " + tally.mean();
        }).toList();
    }

    private static Instant time(String china) {
        return java.time.LocalDateTime.parse(china).atZone(cn.zhenqing365.kernel.Zones.CHINA).toInstant();
    }

    private void at(String china) {
        clock.set(time(china));
    }
}
