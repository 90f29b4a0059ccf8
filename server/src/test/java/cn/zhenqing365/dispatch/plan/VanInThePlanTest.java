package cn.zhenqing365.dispatch.plan;

import static cn.zhenqing365.dispatch.plan.ATeam.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.parts.VanLoads;
import cn.zhenqing365.parts.actions.MoveParts;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.ServerTest;
import cn.zhenqing365.ticket.Ticket;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The plan sees what is on the van: who has the part goes, and when nobody has it somebody goes all the same and the reason names it. */
@ServerTest
@Import(ATeam.class)
class VanInThePlanTest {
    /** Dead box: the fault list says 机顶盒. */
    private static final String BOX = "TV-07";
    private static final String NO_PART = "CA-02";
    @LocalServerPort int port;
    @Autowired ATeam.Team team;
    @Autowired DayBoards boards;
    @Autowired MoveVisit moves;
    @Autowired MoveParts parts;
    @Autowired VanLoads vans;
    @Autowired StaffMembers staff;
    private int counts;

    @BeforeEach
    void a_morning() {
        team.morning();
    }

    @Test
    void a_visit_goes_to_whoever_has_the_part_and_the_change_says_why() {
        var one = team.report(4, BOX);
        String holder = team.holder(one), other = other(holder);
        team.receives(holder, one);
        team.planned();
        assertThat(team.holder(one)).as("nobody has counted a van yet").isEqualTo(holder);
        counted(holder, "REMOTE", 3);
        counted(other, "STB", 2);
        team.clock().set("08:20");
        team.planned();
        assertThat(team.holder(one)).isEqualTo(other);
        assertThat(bar(one).why()).as("nothing is missing any more").isNull();
        assertThat(board().changes()).filteredOn(it -> it.kind().equals("MOVED")).singleElement().satisfies(it -> {
            assertThat(it.whyZh()).contains(holder, "车上没有机顶盒", "改由" + other);
            assertThat(it.whyEn()).contains("no Set-top box on the van");
        });
    }

    @Test
    void a_visit_stays_with_whoever_has_the_part() {
        var one = team.report(4, BOX);
        String holder = team.holder(one);
        counted(holder, "STB", 1);
        counted(other(holder), "STB", 0);
        team.planned();
        assertThat(team.holder(one)).isEqualTo(holder);
        assertThat(board().changes()).isEmpty();
    }

    @Test
    void when_no_van_has_the_part_somebody_goes_all_the_same_and_the_reason_names_it() {
        var one = team.report(4, BOX);
        var holder = team.holder(one);
        for (var who : List.of("李明", "王强")) counted(who, "REMOTE", 3);
        team.planned();
        assertThat(team.holder(one)).as("no customer waits because a shelf is empty").isEqualTo(holder);
        assertThat(bar(one).technicianId()).isEqualTo(team.ids().get(holder));
        assertThat(bar(one).why().zh()).contains(holder, "车上没有机顶盒", "去之前先领");
        assertThat(bar(one).why().en()).contains("no Set-top box on the van", "fetched before");
    }

    @Test
    void a_van_nobody_ever_counted_is_not_judged() {
        var one = team.report(4, BOX);
        var holder = team.holder(one);
        counted(other(holder), "STB", 3);
        team.planned();
        assertThat(team.holder(one)).isEqualTo(holder);
        assertThat(bar(one).why()).isNull();
    }

    @Test
    void what_needs_no_part_is_not_moved_by_an_empty_van() {
        var one = team.report(4, NO_PART);
        var holder = team.holder(one);
        counted(holder, "REMOTE", 0);
        counted(other(holder), "STB", 3);
        team.planned();
        assertThat(team.holder(one)).isEqualTo(holder);
        assertThat(bar(one).why()).isNull();
    }

    @Test
    void the_last_box_goes_to_one_visit_and_the_next_visit_goes_to_the_other_van() {
        var one = team.report(3, BOX);
        var two = team.report(4, BOX);
        for (var who : List.of("李明", "王强")) counted(who, "STB", 1);
        team.planned();
        assertThat(team.holder(one)).isNotEqualTo(team.holder(two));
        assertThat(bar(one).why()).isNull();
        assertThat(bar(two).why()).isNull();
    }

    @Test
    void when_the_boxes_run_out_on_the_way_the_later_visit_says_so() {
        var visits = List.of(team.report(3, BOX), team.report(4, BOX), team.report(6, BOX));
        counted("李明", "STB", 1);
        counted("王强", "STB", 1);
        team.planned();
        assertThat(visits).allSatisfy(it -> assertThat(bar(it).technicianId()).isNotNull());
        assertThat(visits).filteredOn(it -> bar(it).why() != null).singleElement().satisfies(it -> assertThat(bar(it).why().zh()).contains("机顶盒"));
    }

    @Test
    void an_agreed_window_comes_before_the_part() {
        team.startsAt("李明", 3);
        team.startsAt("王强", 60);
        var one = team.report(4, BOX);
        team.agreed(one, "08:20", "08:50");
        counted("李明", "STB", 0);
        counted("王强", "STB", 2);
        team.planned();
        assertThat(bar(one).technicianId()).isEqualTo(team.ids().get("李明"));
        assertThat(bar(one).lateMinutes()).isZero();
        assertThat(bar(one).why().zh()).contains("李明", "机顶盒");
    }

    @Test
    void whoever_has_the_part_but_not_the_skill_does_not_go() {
        var broadband = team.report(6, "BB-01");
        team.jdbc().sql("update work_order set skills = '{S3}', technician_id = ? where id = ?").params(team.ids().get("李明"), team.visit(broadband).id()).update();
        counted("李明", "ONU", 0);
        for (var item : List.of("ONU", "UTP", "PIGTAIL")) counted("王强", item, 30);
        team.planned();
        assertThat(team.holder(broadband)).isEqualTo("李明");
        assertThat(bar(broadband).why().zh()).contains("光猫(ONU)", "网线", "尾纤");
    }

    @Test
    void what_if_says_which_part_the_other_van_lacks_and_saving_keeps_saying_it() {
        var one = team.report(4, BOX);
        String holder = team.holder(one), other = other(holder);
        counted(holder, "STB", 2);
        counted(other, "STB", 0);
        team.planned();
        var move = new Move(bar(one).number(), no(other), null, board().areas().get(0).version(), "客户要求");
        var effect = moves.preview("A01", TODAY, move);
        assertThat(effect.refusal()).as("a person may know better").isNull();
        assertThat(effect.sentence().zh()).contains("由" + other, "车上没有机顶盒", "先领");
        assertThat(effect.sentence().en()).contains("no Set-top box on the van");
        moves.move("A01", TODAY, move, Actor.SYSTEM);
        team.planned();
        assertThat(team.holder(one)).as("pinned by hand").isEqualTo(other);
        assertThat(bar(one).why().zh()).contains(other, "机顶盒");
    }

    @Test
    void what_if_says_nothing_of_parts_when_the_other_van_has_them() {
        var one = team.report(4, BOX);
        String holder = team.holder(one), other = other(holder);
        for (var who : List.of(holder, other)) counted(who, "STB", 2);
        team.planned();
        var effect = moves.preview("A01", TODAY, new Move(bar(one).number(), no(other), null, board().areas().get(0).version(), "近"));
        assertThat(effect.sentence().zh()).doesNotContain("车上没有");
    }

    @Test
    void over_the_line_the_dispatcher_reads_the_missing_part_on_the_board_and_in_the_trial() {
        var one = team.report(4, BOX);
        String holder = team.holder(one), other = other(holder);
        for (var who : List.of(holder, other)) counted(who, "STB", 0);
        team.planned();
        var dispatcher = new Browser(port).signedIn("4001");
        var visit = dispatcher.get("/api/day-board?area=A01").json().path("visits").path(0);
        assertThat(visit.path("technicianId").isNull()).as("it is planned").isFalse();
        assertThat(visit.path("why").path("zh").asString()).contains("车上没有机顶盒");
        var tried = dispatcher.send("POST", "/api/day-board/A01/" + TODAY + "/previews", "{\"number\":\"%s\",\"toStaffNo\":\"%s\"}".formatted(visit.path("number").asString(), no(other)));
        assertThat(tried.json().path("refusal").isNull()).as(tried.raw().body()).isTrue();
        assertThat(tried.json().path("sentence").path("zh").asString()).contains(other, "车上没有机顶盒,去之前先领");
    }

    @Test
    void when_the_van_is_filled_the_reason_goes_away() {
        var one = team.report(4, BOX);
        for (var who : List.of("李明", "王强")) counted(who, "STB", 0);
        team.planned();
        assertThat(bar(one).why()).isNotNull();
        team.clock().set("08:40");
        counted(team.holder(one), "STB", 1);
        team.planned();
        assertThat(bar(one).why()).isNull();
    }

    @Test
    void the_books_below_zero_count_as_none() {
        counted("李明", "STB", 1);
        team.jdbc().sql("update part_movement set kind = 'USED', quantity = 3").update();
        assertThat(vans.of(List.of(team.ids().get("李明")), team.clock().instant()).on(team.ids().get("李明"))).containsEntry("STB", 0);
    }

    @Test
    void only_what_vans_carry_as_a_rule_is_asked_of_a_van() {
        var takes = vans.of(List.of(), team.clock().instant()).takes(List.of("F头", "放大器", "均衡器", "接头", "机顶盒"));
        assertThat(takes).extracting(it -> it.code()).as("an amplifier is fetched when needed, an equaliser is not in the catalogue, a plug is said twice").containsExactly("F_PLUG", "STB");
    }

    private void counted(String who, String item, int pieces) {
        parts.move(staff.find(team.ids().get(who)).orElseThrow(), new MoveParts.Wish("count-" + who + item + ++counts + team.clock().instant(), "COUNTED", item, pieces, List.of(), null, null), team.by(who));
    }

    private String no(String who) {
        return staff.find(team.ids().get(who)).orElseThrow().staffNo();
    }

    private static String other(String who) {
        return who.equals("李明") ? "王强" : "李明";
    }

    private DayBoard board() {
        return boards.of(List.of("A01"), TODAY);
    }

    private DayBoard.Visit bar(Ticket ticket) {
        return board().visits().stream().filter(it -> it.ticketNumber().equals(ticket.number())).findFirst().orElseThrow();
    }
}
