package cn.zhenqing365.ticket;

import static cn.zhenqing365.field.AStreet.Street.as;
import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static cn.zhenqing365.smalltown.SmallTown.SHAN;
import static cn.zhenqing365.smalltown.SmallTown.WANG;
import static cn.zhenqing365.smalltown.SmallTown.WANG_QIANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.dispatch.actions.AssignWork;
import cn.zhenqing365.field.AStreet;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.ServerTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** The customer's link over HTTP, without a login: what it shows, what may be decided with it, and when it ends. */
@ServerTest
@Import(AStreet.class)
class CustomerWebTest {
    @LocalServerPort int port;
    @Autowired AStreet.Street street;
    @Autowired AssignWork assign;
    @Autowired Tickets tickets;
    private Ticket ticket;
    private Browser customer;

    @BeforeEach
    void a_report() {
        street.morning();
        ticket = street.report(WANG);
        customer = new Browser(port);
    }

    @Test
    void the_page_follows_the_repair_and_names_nobody_it_need_not() {
        var page = look();
        assertThat(page.path("technician").path("name").asString()).isEqualTo(LI_MING.name());
        assertThat(page.toString()).contains("**室").doesNotContain(WANG.phone(), "502室", WANG.name());
        assertThat(steps(page)).containsExactly("TICKET_ACCEPTED", "WORK_ASSIGNED");
        assign.assign(street.workOrders().byNumber(ticket.number() + "-1").id(), WANG_QIANG.staffNo(), "路远", Actor.SYSTEM);
        assertThat(look().path("technician").path("name").asString()).isEqualTo(WANG_QIANG.name());
        finish(WANG_QIANG);
        assertThat(steps(look())).contains("WORK_COMPLETED");
        assertThat(look().path("canConfirm").asBoolean()).isTrue();
        assertThat(look().path("canCancel").asBoolean()).isFalse();
    }

    @Test
    void a_forged_link_finds_nothing_and_an_old_one_has_expired() {
        assertThat(customer.get("/api/customer/forged").status()).isEqualTo(404);
        assertThat(customer.send("POST", "/api/customer/forged/cancellations", "{}").status()).isEqualTo(404);
        finish(LI_MING);
        tell("confirmations", "{\"fixed\":true}");
        street.clock().advance(Duration.ofDays(31));
        assertThat(List.of(customer.get(link()).status(), customer.get(link()).code())).containsExactly(410, "LINK_EXPIRED");
        assertThat(tell("confirmations", "{\"fixed\":false}").code()).isEqualTo("LINK_EXPIRED");
    }

    @Test
    void the_visit_moves_within_its_rules() {
        assertThat(tell("appointments", window("02", "05")).code()).isEqualTo("WINDOW_TOO_WIDE");
        assertThat(tell("appointments", window("05", "05")).code()).isEqualTo("WINDOW_EMPTY");
        assertThat(tell("appointments", window("05", "03")).code()).isEqualTo("WINDOW_EMPTY");
        assertThat(tell("appointments", "{\"start\":\"2026-11-20T02:00:00Z\",\"end\":\"2026-11-20T04:00:00Z\"}").code()).isEqualTo("WINDOW_IN_THE_PAST");
        assertThat(tell("appointments", "{\"start\":\"2027-11-20T02:00:00Z\",\"end\":\"2027-11-20T04:00:00Z\"}").code()).isEqualTo("WINDOW_TOO_FAR");
        assertThat(tell("appointments", "{}").code()).isEqualTo("MISSING_WINDOW");
        assertThat(tell("appointments", window("02", "03")).status()).isEqualTo(200);
        assertThat(street.textTo(LI_MING.phone())).contains("用户约定11月24日10:00-11:00");
        var other = street.report(SHAN);
        assertThat(customer.send("POST", "/api/customer/" + other.linkToken() + "/appointments", window("02", "03")).code()).as("the hour is promised already").isEqualTo("TECHNICIAN_HOURS_TAKEN");
    }

    @Test
    void nobody_cancels_behind_the_back_of_one_who_stands_at_the_door() {
        as(port, LI_MING).send("POST", "/api/work-orders/" + ticket.number() + "-1/arrivals", "{}");
        assertThat(tell("cancellations", "{\"reason\":null}").code()).isEqualTo("TECHNICIAN_ALREADY_THERE");
        assertThat(tell("appointments", window("06", "08")).code()).isEqualTo("TECHNICIAN_ALREADY_THERE");
    }

    @Test
    void cancelled_twice_is_cancelled_once_and_the_technician_knows() {
        for (int i = 0; i < 2; i++) assertThat(tell("cancellations", "{\"reason\":\"已经好了\"}").json().path("state").asString()).isEqualTo("CANCELLED");
        assertThat(street.textTo(LI_MING.phone())).contains("已取消");
        assertThat(look().path("canMove").asBoolean()).isFalse();
    }

    @Test
    void not_fixed_comes_back_also_after_fixed_was_said() {
        assertThat(tell("confirmations", "{\"fixed\":true}").code()).isEqualTo("TICKET_NOT_RESOLVED");
        assertThat(tell("confirmations", "{}").code()).isEqualTo("MISSING_ANSWER");
        finish(LI_MING);
        assertThat(tell("confirmations", "{\"fixed\":true}").json().path("canReopen").asBoolean()).isTrue();
        for (int i = 0; i < 2; i++) tell("confirmations", "{\"fixed\":false,\"remark\":\"" + "又没信号".repeat(500) + "\"}");
        assertThat(tickets.get(ticket.id())).extracting(Ticket::state, Ticket::reopenings, Ticket::firstContactOwner).containsExactly(TicketState.IN_PROGRESS, 1, ticket.firstContactOwner());
    }

    @Test
    void few_stars_do_not_take_the_word_from_a_customer() {
        finish(LI_MING);
        assertThat(tell("ratings", "{\"stars\":0}").code()).isEqualTo("INVALID_STARS");
        tell("ratings", "{\"stars\":1,\"remark\":\"还是卡\"}");
        assertThat(tickets.get(ticket.id()).state()).isEqualTo(TicketState.RESOLVED);
        tell("ratings", "{\"stars\":5}");
        assertThat(tickets.get(ticket.id()).state()).isEqualTo(TicketState.CLOSED);
    }

    private void finish(cn.zhenqing365.smalltown.SmallTown.Person who) {
        assertThat(as(port, who).send("POST", "/api/work-orders/" + ticket.number() + "-1/completions",
                "{\"cause\":\"LN-01\",\"action\":\"ADJUST\",\"responsibility\":\"OPERATOR\"}").status()).isEqualTo(200);
    }

    private String link() {
        return "/api/customer/" + ticket.linkToken();
    }

    private JsonNode look() {
        return customer.get(link()).json();
    }

    private Browser.Answer tell(String what, String body) {
        return customer.send("POST", link() + "/" + what, body);
    }

    private static List<String> steps(JsonNode page) {
        return page.path("steps").findValuesAsString("what");
    }

    private static String window(String fromUtc, String untilUtc) {
        return "{\"start\":\"2026-11-24T" + fromUtc + ":00:00Z\",\"end\":\"2026-11-24T" + untilUtc + ":00:00Z\"}";
    }
}
