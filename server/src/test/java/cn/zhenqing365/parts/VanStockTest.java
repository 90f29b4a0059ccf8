package cn.zhenqing365.parts;

import static cn.zhenqing365.field.AStreet.Street.as;
import static cn.zhenqing365.smalltown.SmallTown.CHEN_JIE;
import static cn.zhenqing365.smalltown.SmallTown.CITY;
import static cn.zhenqing365.smalltown.SmallTown.DISPATCHER;
import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static cn.zhenqing365.smalltown.SmallTown.LU_PING;
import static cn.zhenqing365.smalltown.SmallTown.SHAN;
import static cn.zhenqing365.smalltown.SmallTown.VILLAGE;
import static cn.zhenqing365.smalltown.SmallTown.WANG;
import static cn.zhenqing365.smalltown.SmallTown.WANG_QIANG;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_CHEN;
import static cn.zhenqing365.smalltown.SmallTown.ZHAO_LIANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.field.AStreet;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.parts.model.Movement;
import cn.zhenqing365.parts.model.VanCount;
import cn.zhenqing365.parts.store.MovementStore;
import cn.zhenqing365.parts.store.SerialStore;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.ServerTest;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.workorder.Closing;
import cn.zhenqing365.workorder.actions.CompleteWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A van on a real database: what was used is a fact, whatever the count says; who may look and who may move. */
@ServerTest
@Import(AStreet.class)
class VanStockTest {
    private static final String REMOTES = "{\"kind\":\"ISSUED\",\"item\":\"REMOTE\",\"quantity\":%d}";
    @LocalServerPort int port;
    @Autowired AStreet.Street street;
    @Autowired CompleteWork complete;
    @Autowired Vans vans;
    @Autowired MovementStore movements;
    @Autowired SerialStore serials;
    @Autowired StaffMembers staff;
    private static int keys;

    @BeforeEach
    void a_morning_with_empty_vans() {
        street.morning();
        for (var table : new String[] {"part_movement", "part_serial"}) street.jdbc().sql("delete from " + table).update();
        street.jdbc().sql("delete from part_catalogue where version > 1").update();
    }

    @Test
    void a_completion_takes_from_the_van_and_the_same_report_again_takes_nothing() {
        issue(LI_MING.staffNo(), REMOTES.formatted(3));
        var ticket = street.report(WANG);
        var done = "{\"cause\":\"RC-02\",\"action\":\"REPLACE\",\"responsibility\":\"CUSTOMER\",\"parts\":[{\"name\":\"遥控\",\"count\":1},{\"name\":\"电池\",\"count\":2}]}";
        for (int i = 0; i < 2; i++) assertThat(as(port, LI_MING).send("POST", job(ticket) + "/completions", done, "Idempotency-Key", "phone-1").status()).isEqualTo(200);
        assertThat(as(port, LI_MING).send("POST", job(ticket) + "/completions", done).status()).as("another key: known already").isEqualTo(200);
        assertThat(stock(LI_MING.id())).containsEntry("REMOTE", 2).containsEntry("BATTERY", -2);
        assertThat(vans.discrepancies(List.of(CITY), now())).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo("BELOW_ZERO");
            assertThat(it.item()).isEqualTo("BATTERY");
            assertThat(it.amount()).isEqualTo(-2);
            assertThat(it.workOrderNumber()).isEqualTo(ticket.number() + "-1");
        });
    }

    @Test
    void two_nodes_use_the_same_last_part_at_once_and_both_facts_stand() throws Exception {
        issue(LI_MING.staffNo(), REMOTES.formatted(1));
        var first = street.report(WANG);
        var second = street.report(SHAN);
        var together = new CyclicBarrier(2);
        var two = Executors.newFixedThreadPool(2);
        for (var it : two.invokeAll(List.of(use(first, together), use(second, together)))) it.get();
        two.shutdown();
        assertThat(movements.ofVan(LI_MING.id(), 10)).filteredOn(it -> it.kind() == Movement.Kind.USED).hasSize(2);
        assertThat(stock(LI_MING.id())).containsEntry("REMOTE", -1);
        assertThat(vans.discrepancies(List.of(CITY), now())).extracting(Vans.Discrepancy::kind, Vans.Discrepancy::amount).containsExactly(org.assertj.core.groups.Tuple.tuple("BELOW_ZERO", -1));
    }

    @Test
    void the_database_and_the_rule_agree_on_any_history() {
        var random = new Random(365);
        var at = now();
        for (int n = 0; n < 200; n++) {
            var kind = Movement.Kind.values()[random.nextInt(4)];
            var when = at.minusSeconds(random.nextInt(50) * 60L);
            movements.insert(new Movement(UUID.randomUUID(), "r" + n, LI_MING.id(), CITY, kind, random.nextBoolean() ? "REMOTE" : "STB", "x", random.nextInt(5), null, null, null, null,
                    null, null, null, when, at, LI_MING.id(), ""));
        }
        var lived = movements.ofVan(LI_MING.id(), 1000);
        for (var item : List.of("REMOTE", "STB"))
            assertThat(stock(LI_MING.id()).get(item)).isEqualTo(VanCount.of(lived.stream().filter(it -> item.equals(it.item())).toList()).onHand());
    }

    @Test
    void a_worn_remote_replaced_by_text_leaves_the_van_though_nobody_wrote_it_down() {
        issue(LI_MING.staffNo(), REMOTES.formatted(2));
        complete(street.report(WANG), new Closing("RC-01", "REPLACE", "OPERATOR", List.of(), Map.of(), null, null));
        assertThat(stock(LI_MING.id())).containsEntry("REMOTE", 1);
        assertThat(vans.discrepancies(List.of(CITY), now())).singleElement().satisfies(it -> assertThat(it.kind()).isEqualTo("ASSUMED"));
        complete(street.report(SHAN), new Closing("RC-01", "GUIDE", "OPERATOR", List.of(), Map.of(), null, null));
        assertThat(stock(LI_MING.id())).as("nothing was replaced").containsEntry("REMOTE", 1);
        assertThat(vans.used(List.of(CITY), "REMOTE", now().minusSeconds(60))).isEqualTo(1);
    }

    @Test
    void a_box_is_on_one_van_by_its_number_and_in_the_home_after_it_was_used() {
        var box = "{\"kind\":\"ISSUED\",\"item\":\"STB\",\"quantity\":1,\"serials\":[\"HX-1\"]}";
        issue(LI_MING.staffNo(), box);
        assertThat(as(port, DISPATCHER).send("POST", "/api/parts/vans/" + WANG_QIANG.staffNo() + "/movements", box, "Idempotency-Key", "s1").code()).isEqualTo("SERIAL_ON_ANOTHER_VAN");
        assertThat(as(port, DISPATCHER).send("POST", "/api/parts/vans/1036/movements", box.replace("\"quantity\":1", "\"quantity\":2"), "Idempotency-Key", "s2").code()).isEqualTo("SERIALS_DO_NOT_MATCH");
        complete(street.report(WANG), new Closing("ST-01", "REPLACE", "OPERATOR", List.of(new Closing.Part("机顶盒", 1, "HX-1")), Map.of(), null, null));
        assertThat(serials.onVan(LI_MING.id())).isEmpty();
        assertThat(vans.discrepancies(List.of(CITY), now())).isEmpty();
        complete(street.report(SHAN), new Closing("ST-01", "REPLACE", "OPERATOR", List.of(new Closing.Part("机顶盒", 1, "HX-9"), new Closing.Part("机顶盒", 1), new Closing.Part("彩条布", 1)), Map.of(), null, null));
        assertThat(vans.discrepancies(List.of(CITY), now())).extracting(Vans.Discrepancy::kind).containsExactlyInAnyOrder("BELOW_ZERO", "SERIAL_ELSEWHERE", "SERIAL_MISSING", "NOT_IN_CATALOGUE");
        assertThat(as(port, DISPATCHER).send("POST", "/api/parts/vans/1036/movements", box.replace("ISSUED", "RETURNED"), "Idempotency-Key", "s3").code()).isEqualTo("SERIAL_NOT_ON_VAN");
    }

    @Test
    void a_count_that_differs_is_listed_and_the_stock_follows_the_count() {
        issue(LI_MING.staffNo(), REMOTES.formatted(6));
        street.clock().set("18:00");
        issue(LI_MING.staffNo(), "{\"kind\":\"COUNTED\",\"item\":\"REMOTE\",\"quantity\":4,\"note\":\"月末盘点\"}");
        assertThat(stock(LI_MING.id())).containsEntry("REMOTE", 4);
        assertThat(vans.discrepancies(List.of(CITY), now())).singleElement().satisfies(it -> assertThat(it.kind() + it.amount()).isEqualTo("COUNT_DIFFERS-2"));
        assertThat(as(port, DISPATCHER).send("POST", "/api/parts/vans/1036/movements", REMOTES.formatted(0), "Idempotency-Key", "z").code()).isEqualTo("INVALID_QUANTITY");
        assertThat(as(port, DISPATCHER).send("POST", "/api/parts/vans/1036/movements", "{\"kind\":\"STOLEN\",\"item\":\"REMOTE\",\"quantity\":1}", "Idempotency-Key", "y").code()).isEqualTo("INVALID_MOVEMENT");
        assertThat(as(port, DISPATCHER).send("POST", "/api/parts/vans/1036/movements", "{\"kind\":\"ISSUED\",\"item\":\"ROCKET\",\"quantity\":1}", "Idempotency-Key", "x").code()).isEqualTo("INVALID_PART");
    }

    @Test
    void the_list_for_tomorrow_names_what_the_route_needs_and_what_is_below_its_minimum() {
        var ticket = street.report(WANG);   // TV-01, no window agreed yet
        var list = vans.replenishment(List.of(CITY), LocalDate.of(2026, 11, 25), now());
        var mine = list.stream().filter(it -> it.staffNo().equals(LI_MING.staffNo())).findFirst().orElseThrow();
        assertThat(mine.visits()).isEqualTo(1);
        assertThat(mine.lines()).filteredOn(it -> it.item().code().equals("F_PLUG")).singleElement().satisfies(it -> {
            assertThat(it.give()).isEqualTo(50);
            assertThat(it.jobs()).containsExactly(ticket.number() + "-1");
        });
    }

    @Test
    void a_manager_sees_and_moves_the_own_area_only_and_an_agent_nothing() {
        assertThat(names(as(port, CHEN_JIE).get("/api/parts/vans"))).containsExactly("李明", "王强");
        assertThat(names(as(port, LU_PING).get("/api/parts/vans"))).containsExactly("赵亮");
        assertThat(as(port, LU_PING).get("/api/parts/vans?area=" + CITY).status()).isEqualTo(404);
        assertThat(as(port, LU_PING).get("/api/parts/vans/1036").status()).isEqualTo(404);
        assertThat(as(port, LU_PING).send("POST", "/api/parts/vans/1036/movements", REMOTES.formatted(1), "Idempotency-Key", "l1").status()).isEqualTo(404);
        assertThat(as(port, CHEN_JIE).send("POST", "/api/parts/vans/1036/movements", REMOTES.formatted(1)).code()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
        for (var path : List.of("vans", "discrepancies", "replenishments", "catalogues")) {
            assertThat(as(port, XIAO_CHEN).get("/api/parts/" + path).code()).as(path).isEqualTo("FORBIDDEN");
            assertThat(new Browser(port).get("/api/parts/" + path).code()).as(path).isEqualTo("NOT_SIGNED_IN");
        }
        assertThat(as(port, LI_MING).send("POST", "/api/parts/vans/1036/movements", REMOTES.formatted(1), "Idempotency-Key", "l2").code()).isEqualTo("FORBIDDEN");
        assertThat(as(port, ZHAO_LIANG).get("/api/parts/mine").json().path("items").size()).isGreaterThan(10);
        assertThat(vans.of(List.of(VILLAGE), now())).hasSize(1);
    }

    @Test
    void a_request_sent_twice_moves_once() {
        for (int i = 0; i < 2; i++)
            assertThat(as(port, CHEN_JIE).send("POST", "/api/parts/vans/1036/movements", REMOTES.formatted(5), "Idempotency-Key", "twice").status()).isEqualTo(201);
        assertThat(stock(LI_MING.id())).containsEntry("REMOTE", 5);
    }

    @Test
    void another_catalogue_is_in_force_from_its_moment_and_a_wrong_one_is_refused() {
        var one = "{\"catalogue\":{\"items\":[{\"code\":\"REMOTE\",\"name\":\"遥控器\",\"nameEn\":\"Remote\",\"unit\":\"只\",\"unitEn\":\"\",\"also\":[],\"serial\":false,\"minimum\":9,\"target\":9,\"perJob\":1,\"usedBy\":[]}]}%s}";
        assertThat(as(port, CHEN_JIE).send("POST", "/api/parts/catalogues", one.formatted("")).code()).isEqualTo("FORBIDDEN");
        assertThat(as(port, DISPATCHER).send("POST", "/api/parts/catalogues", one.formatted(",\"effectiveFrom\":\"2026-01-01T00:00:00Z\"")).code()).isEqualTo("RULES_IN_THE_PAST");
        assertThat(as(port, DISPATCHER).send("POST", "/api/parts/catalogues", one.replace("\"target\":9", "\"target\":1").formatted("")).code()).isEqualTo("INVALID_PART_CATALOGUE");
        assertThat(as(port, DISPATCHER).send("POST", "/api/parts/catalogues", one.formatted(",\"effectiveFrom\":\"2026-11-25T00:00:00Z\"")).json()).hasSize(2);
        assertThat(vans.catalogue(now()).items()).as("not yet").hasSizeGreaterThan(10);
        street.clock().set(Instant.parse("2026-11-25T00:00:00Z"));
        assertThat(vans.catalogue(now()).items()).singleElement().satisfies(it -> assertThat(it.minimum()).isEqualTo(9));
    }

    private Callable<Void> use(Ticket ticket, CyclicBarrier together) {
        return () -> {
            together.await();
            complete(ticket, new Closing("RC-02", "REPLACE", "CUSTOMER", List.of(new Closing.Part("遥控器", 1)), Map.of(), null, null));
            return null;
        };
    }

    private void complete(Ticket ticket, Closing closing) {
        complete.complete(street.workOrders().byNumber(ticket.number() + "-1").id(), closing, Actor.staff(LI_MING.id(), LI_MING.name(), Actor.Channel.PHONE_PAGE), null);
    }

    private void issue(String staffNo, String body) {
        var answer = as(port, DISPATCHER).send("POST", "/api/parts/vans/" + staffNo + "/movements", body, "Idempotency-Key", "k" + keys++);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
    }

    private static List<String> names(Browser.Answer it) {
        var all = it.json().path("vans");
        return IntStream.range(0, all.size()).mapToObj(i -> all.get(i).path("name").asString()).toList();
    }

    private Map<String, Integer> stock(UUID van) {
        return movements.stock(List.of(van)).getOrDefault(van, Map.of());
    }

    private String job(Ticket ticket) {
        return "/api/work-orders/" + ticket.number() + "-1";
    }

    private Instant now() {
        return street.clock().instant();
    }
}
