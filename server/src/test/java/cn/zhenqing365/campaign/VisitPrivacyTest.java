package cn.zhenqing365.campaign;

import static cn.zhenqing365.smalltown.SmallTown.LEADER;
import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.campaign.actions.DrawCampaign;
import cn.zhenqing365.campaign.actions.PlanCampaign;
import cn.zhenqing365.campaign.actions.RecordVisit;
import cn.zhenqing365.campaign.model.Outcome;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.GeoPoint;
import cn.zhenqing365.platform.PersonalData;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of what a household said: its year, and its wish. */
@ServerTest
class VisitPrivacyTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static boolean built;
    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    @Autowired PlanCampaign plan;
    @Autowired DrawCampaign draw;
    @Autowired RecordVisit record;
    @Autowired Campaigns campaigns;
    @Autowired StaffMembers staff;
    @Autowired OldVisits old;
    @Autowired VisitsOfPerson person;
    private Campaign campaign;
    private UUID household;

    @BeforeEach
    void one_household_has_answered() {
        if (!built) {
            SmallTown.build(database, TUESDAY);
            VisitedTown.build(database, 60, 0);
        }
        built = true;
        for (var table : List.of("campaign_issue", "campaign_report", "campaign_visit", "campaign_stratum", "campaign_relative", "campaign_visitor", "campaign")) jdbc.sql("delete from " + table).update();
        clock.set(MovableClock.MORNING);
        var by = Actor.staff(LEADER.id(), LEADER.name(), Actor.Channel.DESK);
        campaign = draw.draw(plan.plan(new PlanCampaign.Wanted("走访", TUESDAY, TUESDAY, null, 6, 1, 1L, null, null, List.of(new PlanCampaign.Who(LI_MING.staffNo(), null))), by).id(), by);
        for (int n = 0; n < 5; n++) {
            var door = campaigns.walk(LI_MING.id(), clock.instant()).orElseThrow().doors().get(n).visit();
            if (n == 0) household = door.householdId();
            record.prepare();
            record.record(door.id(), new VisitReport(UUID.randomUUID(), Outcome.DONE, clock.instant(), 200, new GeoPoint(door.at().latitude() + 0.001, door.at().longitude()),
                    Map.of("Q0", "YES", "Q5", 4, "Q13", "YES", "Q14", 9, "Q16", "请多一些体育频道", "Q19", "M1 1L2 2")), staff.find(LI_MING.id()).orElseThrow());
        }
    }

    @Test
    void of_where_the_visitor_was_only_the_distance_is_kept() {
        assertThat(jdbc.sql("select metres from campaign_report").query(Integer.class).list()).allSatisfy(it -> assertThat(it).isBetween(110, 112));
    }

    @Test
    void a_year_after_the_campaign_words_signature_and_household_are_forgotten_and_the_marks_stay() {
        var yearOn = clock.advance(Duration.ofDays(366));
        var before = campaigns.results(campaign);
        assertThat(old.overdue(yearOn.minus(Duration.ofDays(365)))).isEqualTo(6);
        assertThat(old.forget(yearOn.minus(Duration.ofDays(365)), 4)).isEqualTo(4);
        assertThat(old.forget(yearOn.minus(Duration.ofDays(365)), 4)).isEqualTo(2);
        assertThat(old.overdue(yearOn.minus(Duration.ofDays(365)))).isZero();
        assertThat(jdbc.sql("select answers::text from campaign_report").query(String.class).list()).allSatisfy(it -> assertThat(it).contains("Q5").doesNotContain("Q16", "Q19", "Q13"));
        assertThat(jdbc.sql("select count(*) from campaign_visit v join household h on h.id = v.household_id").query(Long.class).single()).as("nobody's").isZero();
        assertThat(jdbc.sql("select count(*) from campaign_report where metres is not null").query(Long.class).single()).isZero();
        var after = campaigns.results(campaign);
        assertThat(after.all().csi()).isEqualTo(before.all().csi());
        assertThat(after.all().nps()).isEqualTo(before.all().nps());
    }

    @Test
    void before_the_year_is_over_nothing_is_forgotten() {
        assertThat(old.overdue(clock.advance(Duration.ofDays(364)).minus(Duration.ofDays(365)))).isZero();
    }

    @Test
    void a_household_sees_what_it_said_and_may_have_it_forgotten() {
        var who = new PersonalData.Person(household, Set.of());
        assertThat(person.copyOf(who)).hasSize(1).first().satisfies(it -> assertThat(String.valueOf(it.get("answers"))).contains("体育频道"));
        assertThat(person.erase(who)).isEqualTo(1);
        assertThat(person.copyOf(who)).isEmpty();
        assertThat(campaigns.results(campaign).all().n()).as("the mark stays, nobody's").isEqualTo(5);
        assertThat(jdbc.sql("select count(*) from campaign_report where answers::text like '%体育频道%'").query(Long.class).single()).isEqualTo(4);
    }

    @Test
    void nothing_of_an_answer_is_written_into_the_journal() {
        assertThat(jdbc.sql("select count(*) from journal_entry where particulars::text like '%体育频道%'").query(Long.class).single()).isZero();
    }
}
