package cn.zhenqing365.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.zhenqing365.campaign.model.Candidate;
import cn.zhenqing365.campaign.model.Lot;
import cn.zhenqing365.campaign.model.Quotas;
import cn.zhenqing365.campaign.model.Stratum;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a campaign draws from. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrameTest {
    private static final Campaign EVERYWHERE = campaign(List.of());
    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired Frame frame;

    @BeforeAll
    void a_small_town() {
        SmallTown.build(database, LocalDate.of(2026, 11, 24));
        VisitedTown.build(database, 120, 60);
        jdbc.sql("update household set latitude = 0, longitude = 0 where id = ?").param(new UUID(70, 1)).update();
    }

    @Test
    void a_household_whose_services_are_all_stopped_is_not_drawn() {
        var accounts = of(EVERYWHERE).stream().map(Candidate::accountNo).toList();
        assertThat(accounts).hasSize(180 + 4).contains(SmallTown.WANG.accountNo(), SmallTown.MIAO.accountNo()).doesNotContain(SmallTown.QIU.accountNo());
    }

    @Test
    void what_runs_and_how_old_the_community_is_make_the_stratum() {
        assertThat(one(SmallTown.WANG.accountNo()).stratum()).isEqualTo(new Stratum("A01", Stratum.Age.YOUNG, Stratum.Kind.BOTH));
        assertThat(one(SmallTown.SHAN.accountNo()).stratum().service()).isEqualTo(Stratum.Kind.TV);
        assertThat(one(SmallTown.MIAO.accountNo()).stratum()).isEqualTo(new Stratum("A02", Stratum.Age.YOUNG, Stratum.Kind.BROADBAND));
        assertThat(one("70000001").stratum().age()).as("first service 400 days ago").isEqualTo(Stratum.Age.YOUNG);
        assertThat(one("70000061").stratum().age()).as("first service 2000 days ago").isEqualTo(Stratum.Age.MIDDLE);
    }

    @Test
    void a_home_whose_place_is_not_known_lies_in_the_middle_of_its_community() {
        var middle = jdbc.sql("select avg(latitude) from household where community = '第1小区' and latitude <> 0").query(Double.class).single();
        assertThat(one("70000001").at().latitude()).isCloseTo(middle, within(1e-9));
    }

    @Test
    void a_campaign_of_one_area_draws_from_no_other() {
        assertThat(of(campaign(List.of("A02")))).hasSize(62).allSatisfy(it -> assertThat(it.stratum().area()).isEqualTo("A02"));
    }

    @Test
    void of_each_stratum_the_lowest_lots_are_kept_and_no_more() {
        var sizes = frame.sizes(EVERYWHERE, MovableClock.MORNING);
        var quotas = Quotas.of(sizes, 40);
        var lowest = frame.lowest(EVERYWHERE, quotas, 2, MovableClock.MORNING);
        sizes.forEach((stratum, households) -> {
            var all = frame.of(EVERYWHERE, stratum, MovableClock.MORNING);
            assertThat(all).hasSize(households).isSortedAccordingTo(Lot.order(EVERYWHERE.seed()));
            assertThat(lowest.get(stratum)).containsExactlyInAnyOrderElementsOf(all.subList(0, Math.min(all.size(), quotas.get(stratum) + 2)));
        });
    }

    private List<Candidate> of(Campaign campaign) {
        var all = new ArrayList<Candidate>();
        frame.sizes(campaign, MovableClock.MORNING).keySet().forEach(it -> all.addAll(frame.of(campaign, it, MovableClock.MORNING)));
        return all;
    }

    private Candidate one(String account) {
        return of(EVERYWHERE).stream().filter(it -> it.accountNo().equals(account)).findFirst().orElseThrow();
    }

    private static Campaign campaign(List<String> areas) {
        return new Campaign(new UUID(1, 1), "V2611-1", "走访", LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 30), areas, 10, 1, 365L, 3, 10, null, null);
    }
}
