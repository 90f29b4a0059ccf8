package cn.zhenqing365.territory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.directory.CommunityName;
import cn.zhenqing365.directory.Households;
import cn.zhenqing365.directory.actions.ReceiveImport;
import cn.zhenqing365.directory.actions.RunImports;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.People;
import cn.zhenqing365.testing.ServerTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The billing system does not know of a partition: its files do not undo one, and still move a home that really moved. */
@ServerTest
class FileAfterPartitionTest {
    @TempDir static Path data;
    @Autowired ReceiveImport receive;
    @Autowired RunImports run;
    @Autowired Households households;
    @Autowired AreaProposalStore store;
    @Autowired Areas areas;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;

    @DynamicPropertySource
    static void dataFolder(DynamicPropertyRegistry registry) {
        registry.add("zq.data", data::toString);
    }

    @BeforeEach
    void two_homes_in_two_communities_of_one_area() {
        for (var table : List.of("community_move", "area_proposal", "import_reject", "import_job", "household_phone", "service", "equipment", "household", "area")) jdbc.sql("delete from " + table).update();
        var people = new People(jdbc);
        for (var code : List.of("A01", "A02", "A03")) people.area(code, code + "片区", "TOWN", null);
        areas.forget();
        clock.set(MovableClock.MORNING);
        file("单雪梅,A01,花园浜三村", "张伟,A01,城东花苑");
    }

    @Test
    void the_next_file_that_still_names_the_area_of_before_leaves_a_moved_community_where_it_is() {
        moved("花园浜三村", "A01", "A02");
        file("单雪梅,A01,花园浜三村", "张伟,A01,城东花苑");
        assertThat(areasNow()).containsExactly("A02", "A01");
        file("单小梅,A01,花园浜三村", "张大伟,A01,城东花苑");
        assertThat(areasNow()).as("something else about them changed").containsExactly("A02", "A01");
        file("单小梅,A02,花园浜三村", "张大伟,A01,城东花苑");
        assertThat(areasNow()).as("the billing system learned of it").containsExactly("A02", "A01");
    }

    @Test
    void a_new_home_in_a_moved_community_begins_in_its_area_of_today() {
        moved("花园浜三村", "A01", "A02");
        moved("花园浜三村", "A02", "A03");
        file("单雪梅,A01,花园浜三村", "张伟,A01,花园浜三村");
        assertThat(areasNow()).containsExactly("A03", "A03");
    }

    @Test
    void a_community_that_was_moved_and_moved_back_is_where_the_file_says() {
        moved("花园浜三村", "A01", "A02");
        moved("花园浜三村", "A02", "A01");
        file("单小梅,A01,花园浜三村", "张伟,A01,城东花苑");
        assertThat(areasNow()).containsExactly("A01", "A01");
    }

    @Test
    void an_ordinary_household_goes_where_the_file_says_also_to_another_community() {
        moved("花园浜三村", "A01", "A02");
        file("单雪梅,A01,花园浜三村", "张伟,A03,塘桥新村");
        assertThat(areasNow()).containsExactly("A02", "A03");
        file("单雪梅,A03,花园浜三村", "张伟,A01,塘桥新村");
        assertThat(areasNow()).as("an area nothing was moved from is taken as it is written").containsExactly("A03", "A01");
    }

    private void moved(String community, String from, String to) {
        clock.advance(Duration.ofDays(1));
        var homes = households.moveCommunity(new CommunityName(from, community), to, clock.instant());
        assertThat(homes).isPositive();
        store.moved(UUID.randomUUID(), new AreaProposal.Move(community, from, to, 0, "", ""), homes, clock.instant());
    }

    private List<String> areasNow() {
        return jdbc.sql("select area_code from household order by account_no").query(String.class).list();
    }

    /** Name, area and community of the two homes. */
    private void file(String one, String other) {
        var text = new StringBuilder("账号,户名,片区,小区,电话,乡镇,楼栋,房号\n").append("8001,").append(one).append(",13712345678,杨舍镇,12,502\n")
                .append("8002,").append(other).append(",13812345678,杨舍镇,2,1502\n");
        var id = receive.receive(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)), "households.csv", null, Actor.SYSTEM).job().id();
        run.queue(id);
        assertThat(run.workOne("node-1", () -> false)).isTrue();
        assertThat(jdbc.sql("select count(*) from import_reject").query(Integer.class).single()).isZero();
    }
}
