package cn.zhenqing365.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.campaign.VisitedTown;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.NodeProcess;
import cn.zhenqing365.testing.Postgres;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes on one database that draw one campaign at once, and draw instead of empty flats of one stratum at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CampaignTwoNodesTest {
    private final Postgres.Database database = Postgres.freshDatabase();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
    private NodeProcess one;
    private NodeProcess two;

    @BeforeAll
    void two_nodes(@TempDir Path folder) throws Exception {
        SmallTown.build(database.dataSource(), LocalDate.now(Zones.CHINA));
        VisitedTown.build(database.dataSource(), 360, 120);
        var environment = Map.of("ZQ_DATABASE_URL", database.asUrl());
        one = NodeProcess.start(folder.resolve("one"), environment, "zq.town.sample=false").awaitReady();
        two = NodeProcess.start(folder.resolve("two"), environment, "zq.town.sample=false").awaitReady();
    }

    @AfterAll
    void stop() throws Exception {
        one.close();
        two.close();
    }

    @Test
    void one_campaign_is_drawn_once_and_no_household_twice_whoever_draws() throws Exception {
        var today = LocalDate.now(Zones.CHINA);
        var leader = new Hallway().signedIn(one.address, SmallTown.LEADER.login(), SmallTown.PASSWORD);
        var planned = leader.send(one.address, "POST", "/api/campaigns", """
                {"name":"百人访百户","startsOn":"%s","endsOn":"%s","target":60,"questionnaireVersion":1,"seed":9,"visitors":[{"staffNo":"1036"},{"staffNo":"1037"},{"staffNo":"3001"}]}"""
                .formatted(today, today.plusDays(3)), "plan");
        var number = planned.json().get("number").asString();
        var drawn = atOnce(n -> () -> leader.send(n % 2 == 0 ? one.address : two.address, "POST", "/api/campaigns/" + number + "/draws", "{}", "draw-" + n), 6);
        assertThat(drawn).as("one of six draws").filteredOn(it -> it.status() == 201).hasSize(1);
        assertThat(drawn).filteredOn(it -> it.status() != 201).allSatisfy(it -> assertThat(it.json().get("code").asString()).isEqualTo("CAMPAIGN_ALREADY_DRAWN"));
        assertThat(count("select count(*) from campaign_visit")).isEqualTo(180);
        assertThat(count("select count(*) - count(distinct household_id) from campaign_visit")).isZero();

        var people = List.of(SmallTown.LI_MING, SmallTown.WANG_QIANG, SmallTown.XIAO_CHEN);
        var phones = new ArrayList<Hallway>();
        for (var it : people) phones.add(new Hallway().signedIn(one.address, it.login(), SmallTown.PASSWORD));
        var empty = jdbc.sql("""
                select v.id, v.staff_id from campaign_visit v where (v.area_code, v.age, v.service) = (select area_code, age, service from campaign_visit group by 1, 2, 3 order by count(*) desc limit 1)
                order by v.staff_id, v.place limit 12""").query((row, n) -> new UUID[] {row.getObject(1, UUID.class), row.getObject(2, UUID.class)}).list();
        var told = atOnce(n -> () -> {
            var door = empty.get(n);
            int who = java.util.stream.IntStream.range(0, 3).filter(i -> people.get(i).id().equals(door[1])).findFirst().orElseThrow();
            return phones.get(who).send(n % 2 == 0 ? one.address : two.address, "POST", "/api/visits/" + door[0] + "/reports",
                    "{\"id\":\"%s\",\"outcome\":\"EMPTY\",\"at\":\"%s\"}".formatted(UUID.randomUUID(), Instant.now()), "empty-" + n);
        }, empty.size());
        assertThat(told).allSatisfy(it -> assertThat(it.status()).as(it.body()).isEqualTo(201));
        assertThat(count("select count(*) from campaign_visit where replaces is not null")).isEqualTo(empty.size());
        assertThat(count("select count(*) - count(distinct household_id) from campaign_visit")).as("no household is drawn twice").isZero();
        assertThat(count("select count(*) from campaign_visit where not replaced")).isEqualTo(180);
    }

    private interface Nth {
        Callable<Hallway.Answer> of(int n);
    }

    private static List<Hallway.Answer> atOnce(Nth what, int times) throws Exception {
        var pool = Executors.newFixedThreadPool(times);
        try {
            var all = new ArrayList<Callable<Hallway.Answer>>();
            for (int n = 0; n < times; n++) all.add(what.of(n));
            var answers = new ArrayList<Hallway.Answer>();
            for (var it : pool.invokeAll(all)) answers.add(it.get());
            return answers;
        } finally {
            pool.shutdown();
        }
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
