package cn.zhenqing365.dispatch.plan;

import static cn.zhenqing365.dispatch.plan.ATeam.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.ServerTest;
import cn.zhenqing365.ticket.Ticket;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** The board over HTTP: looking, trying, moving, undoing, and why something cannot be done. */
@ServerTest
@Import(ATeam.class)
class DayBoardWebTest {
    private static final String DAY = "/api/day-board/A01/" + TODAY;
    @LocalServerPort int port;
    @Autowired ATeam.Team team;
    private Browser dispatcher;

    @BeforeEach
    void a_morning() {
        team.morning();
        dispatcher = new Browser(port).signedIn("4001");
    }

    private JsonNode board() {
        return dispatcher.get("/api/day-board?area=A01").json();
    }

    private int version() {
        return board().path("areas").get(0).path("version").asInt();
    }

    private Browser.Answer send(String what, Ticket ticket, String toStaffNo, Integer position, Integer version) {
        return dispatcher.send("POST", DAY + "/" + what, "{\"number\":\"%s-1\",\"toStaffNo\":\"%s\",\"position\":%s,\"version\":%s,\"reason\":\"用户指定\"}"
                .formatted(ticket.number(), toStaffNo, position, version), "Idempotency-Key", UUID.randomUUID().toString());
    }

    private String other(Ticket ticket) {
        return team.holder(ticket).equals("李明") ? "1002" : "1001";
    }

    @Test
    void the_board_shows_people_visits_promises_and_load() {
        var one = team.report(4, "TV-01");
        team.agreed(one, "10:00", "12:00");
        team.planned();
        var board = board();
        assertThat(board.path("technicians").size()).isEqualTo(2);
        var visit = board.path("visits").get(0);
        assertThat(visit.path("number").asString()).isEqualTo(one.number() + "-1");
        assertThat(visit.path("plannedBegin").asString()).isGreaterThanOrEqualTo("2026-11-24T02:00:00Z");
        assertThat(visit.path("promise").path("colour").asString()).isEqualTo("GREEN");
        assertThat(visit.path("address").asString()).contains("**室").doesNotContain("101室");
        assertThat(visit.path("at").path("latitude").asDouble()).isEqualTo(31.86);
        assertThat(board.path("areas").get(0).path("load").path("capacityMinutes").asInt()).isEqualTo(2 * (600 - 40));
        assertThat(board.toString()).doesNotContain(ATeam.Team.phone(4), "王建国");
    }

    @Test
    void a_move_is_tried_then_saved_and_the_plan_works_around_it() {
        var one = team.report(4, "TV-01");
        team.planned();
        var to = other(one);
        var tried = send("previews", one, to, null, null).json();
        assertThat(tried.path("refusal").isNull()).isTrue();
        assertThat(tried.path("affected").get(0).path("technicianAfter").asString()).isEqualTo(team.ids().get(to.equals("1001") ? "李明" : "王强").toString());
        assertThat(team.holder(one)).as("nothing has changed").isNotEqualTo(to.equals("1001") ? "李明" : "王强");
        var saved = send("moves", one, to, 0, version());
        assertThat(saved.status()).as(saved.raw().body()).isEqualTo(200);
        assertThat(team.holder(one)).isEqualTo(to.equals("1001") ? "李明" : "王强");
        team.planned();
        assertThat(board().path("visits").get(0).path("pinned").asString()).isEqualTo("调度");
        assertThat(board().path("changes").get(0).path("kind").asString()).isEqualTo("BY_HAND");
        assertThat(team.jdbc().sql("select count(*) from journal_entry where what = 'VISIT_MOVED_ON_BOARD'").query(Integer.class).single()).isPositive();
    }

    @Test
    void whoever_looked_at_an_older_plan_is_told_so() {
        var one = team.report(4, "TV-01");
        team.planned();
        assertThat(send("moves", one, other(one), null, version() - 1).code()).isEqualTo("PLAN_CHANGED_MEANWHILE");
    }

    @Test
    void a_move_that_cannot_be_is_refused_in_a_sentence() {
        var broadband = team.report(4, "TV-01");
        team.jdbc().sql("update work_order set technician_id = ?, skills = '{S3}' where id = ?").params(team.ids().get("李明"), team.visit(broadband).id()).update();
        var near = team.report(5, "TV-01");
        team.planned();
        assertThat(send("moves", broadband, "1002", null, version()).code()).isEqualTo("SKILL_MISSING");
        assertThat(send("previews", broadband, "1002", null, null).json().path("refusal").path("zh").asString()).contains("没有这一单需要的技能");
        assertThat(send("moves", near, "9999", null, version()).code()).isEqualTo("NOT_AT_WORK");
        team.arrives(team.holder(near), near);
        assertThat(send("moves", near, other(near), null, version()).code()).isEqualTo("VISIT_BEGUN");
    }

    @Test
    void an_agreed_window_is_not_broken_by_a_move() {
        var early = team.report(4, "TV-01");
        team.agreed(early, "08:30", "09:00");
        var far = team.report(18, "TV-01");
        team.planned();
        var holder = team.holder(early).equals("李明") ? "1001" : "1002";
        assertThat(send("moves", early, holder, null, version()).status()).as("kept with whoever has it").isLessThan(300);
        assertThat(send("moves", far, holder, 0, version()).code()).as("there and back takes until ten").isEqualTo("WINDOW_NOT_POSSIBLE");
    }

    @Test
    void a_change_of_the_plan_is_refused_and_stays_undone() {
        var one = team.report(4, "TV-01");
        team.planned();
        var before = team.holder(one);
        team.clock().set("09:00");
        team.planned();
        assertThat(team.holder(one)).isNotEqualTo(before);
        var change = board().path("changes").get(0).path("id").asString();
        assertThat(dispatcher.send("POST", "/api/day-board/changes/" + change + "/refusals", "{\"reason\":\"他在地下室\"}", "Idempotency-Key", "u1").status()).isEqualTo(200);
        assertThat(team.holder(one)).isEqualTo(before);
        team.clock().set("09:10");
        team.planned();
        assertThat(team.holder(one)).as("pinned").isEqualTo(before);
        assertThat(dispatcher.send("POST", "/api/day-board/changes/" + change + "/refusals", "{\"reason\":\"再一次\"}", "Idempotency-Key", "u2").code()).isEqualTo("CHANGE_REFUSED_ALREADY");
        assertThat(dispatcher.send("DELETE", DAY + "/pins/" + one.number() + "-1", null).status()).isEqualTo(200);
        assertThat(board().path("visits").get(0).path("pinned").isNull()).isTrue();
    }

    @Test
    void another_areas_board_is_not_there() {
        var stranger = new Browser(port).signedIn("4002");
        assertThat(stranger.get("/api/day-board?area=A01").status()).isEqualTo(404);
        assertThat(stranger.get("/api/day-board").json().path("areas").size()).isZero();
        assertThat(new Browser(port).signedIn("3001").send("POST", DAY + "/moves", "{}", "Idempotency-Key", "x").status()).as("an agent looks only").isEqualTo(403);
    }

    @Test
    void the_rules_of_planning_are_versions() {
        assertThat(dispatcher.send("POST", "/api/plan-rules", "{\"rules\":null}").status()).isEqualTo(403);
        assertThat(dispatcher.get("/api/plan-rules").json().get(0).path("rules").path("windowMinutes").asInt()).isEqualTo(120);
        assertThat(dispatcher.send("PUT", "/api/technicians/1001/start", "{\"latitude\":31.86,\"longitude\":120.5}").status()).isEqualTo(200);
        assertThat(board().path("technicians").get(0).path("start").path("longitude").asDouble()).isEqualTo(120.5);
        team.jdbc().sql("delete from technician_start").update();
    }
}
