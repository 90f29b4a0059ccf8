package cn.zhenqing365.lobby;

import static cn.zhenqing365.smalltown.SmallTown.CITY;
import static cn.zhenqing365.smalltown.SmallTown.VILLAGE;
import static cn.zhenqing365.smalltown.SmallTown.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.lobby.actions.FurnishLobby;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.People;
import cn.zhenqing365.testing.ServerTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose cases the head of a hall opens: those of the own hall, and nobody else's. Both heads see all areas; that alone opens nothing. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HallCasesOverHttpTest {
    @LocalServerPort int port;
    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    @Autowired StaffMembers staff;
    @Autowired FurnishLobby furnish;

    @BeforeAll
    void two_halls_with_a_head_each() {
        SmallTown.build(database, LocalDate.of(2026, 11, 24));
        clock.set(MovableClock.MORNING);
        var people = new People(jdbc);
        var mine = people.staff("5101", "施主任", Role.LOBBY_HEAD, "18900000501");
        var theirs = people.staff("5102", "严主任", Role.LOBBY_HEAD, "18900000502");
        people.staff("5001", "顾丽", Role.LOBBY_MANAGER, "18900000503", CITY);
        people.staff("5002", "江敏", Role.LOBBY_MANAGER, "18900000504", VILLAGE);
        staff.forget();
        hall("H01", "人民中路营业厅", CITY, mine);
        hall("H02", "塘桥营业厅", VILLAGE, theirs);
    }

    @BeforeEach
    void a_morning() {
        clock.set(MovableClock.MORNING);
    }

    @Test
    void a_page_of_the_opinion_book_is_answered_by_the_head_of_that_hall_and_by_no_other() {
        var number = opinion("H01", "周末能不能晚一点关门?");
        var answer = "{\"answer\":\"周六延长到七点\",\"how\":\"PHONE\"}";
        assertThat(post(as("5102"), "/api/tickets/" + number + "/answers", answer).code()).as("the other hall's head").isEqualTo("NOT_YOUR_CASE");
        assertThat(post(as("5002"), "/api/tickets/" + number + "/answers", answer).status()).as("the other hall's manager does not even see it").isEqualTo(404);
        assertThat(post(as("5101"), "/api/tickets/" + number + "/answers", answer).json().path("state").asString()).isEqualTo("RESOLVED");
        assertThat(post(as("5102"), "/api/tickets/" + number + "/confirmations", "{}").code()).isEqualTo("NOT_YOUR_CASE");
        assertThat(post(as("5101"), "/api/tickets/" + number + "/confirmations", "{}").json().path("state").asString()).as("the customer's word, heard in the hall").isEqualTo("CLOSED");
    }

    @Test
    void a_complaint_taken_at_the_counter_is_opened_and_led_by_the_head_of_the_hall() {
        var number = complaint(as("3001", SmallTown.PASSWORD, "xiaochen"), "COUNTER");
        assertThat(as("5101").get("/api/tickets/" + number + "/case").json().path("complaint").path("stage").asString()).isEqualTo("RECEIVED");
        assertThat(post(as("5102"), "/api/complaints/" + number + "/contacts", "{\"words\":\"您好\"}").code()).isEqualTo("NOT_YOUR_CASE");
        assertThat(post(as("5101"), "/api/complaints/" + number + "/contacts", "{\"words\":\"已致歉\"}").status()).isEqualTo(200);
        assertThat(post(as("5101"), "/api/complaints/" + number + "/findings", "{\"facts\":\"属实\"}").code()).as("decided by who holds it").isEqualTo("NOT_YOUR_CASE");
    }

    @Test
    void what_a_lobby_manager_was_asked_first_is_led_by_the_head_of_that_hall() {
        var number = complaint(as("5001"), "DIRECT");
        assertThat(post(as("5101"), "/api/tickets/" + number + "/hand-overs", "{\"department\":\"SHIFT_LEADER\",\"reason\":\"热线处理\"}").status()).isEqualTo(200);
        assertThat(post(as("5102"), "/api/tickets/" + number + "/hand-overs", "{\"department\":\"SHIFT_LEADER\",\"reason\":\"热线处理\"}").code()).isEqualTo("NOT_YOUR_CASE");
    }

    @Test
    void a_complaint_of_the_hotline_in_the_same_area_stays_closed_to_the_hall() {
        var number = complaint(as("3001", SmallTown.PASSWORD, "xiaochen"), "HOTLINE");
        assertThat(post(as("5101"), "/api/complaints/" + number + "/contacts", "{\"words\":\"您好\"}").code()).isEqualTo("NOT_YOUR_CASE");
        assertThat(post(as("5101"), "/api/tickets/" + number + "/confirmations", "{}").code()).isEqualTo("NOT_YOUR_CASE");
    }

    @Test
    void who_is_complained_about_leads_nothing() {
        var number = complaint(as("3001", SmallTown.PASSWORD, "xiaochen"), "COUNTER", "5101");
        assertThat(post(as("5101"), "/api/complaints/" + number + "/contacts", "{\"words\":\"您好\"}").code()).isEqualTo("NOT_YOUR_CASE");
    }

    @Test
    void a_repair_is_no_case_of_the_hall() {
        var number = create(as("3001", SmallTown.PASSWORD, "xiaochen"), "/api/tickets", "{\"householdId\":\"%s\",\"symptom\":\"TV-01\",\"channel\":\"COUNTER\",\"contactPhone\":\"%s\",\"answeredAt\":\"%s\"}"
                .formatted(WANG.id(), WANG.phone(), clock.instant())).json().path("ticket").path("number").asString();
        assertThat(post(as("5101"), "/api/tickets/" + number + "/reopenings", "{\"reason\":\"x\"}").status()).isEqualTo(403);
    }

    @Test
    void pauses_of_the_hall_are_asked_for_and_decided_there_by_two_people() {
        var number = complaint(as("5001"), "COUNTER");
        var wish = "{\"reason\":\"WAIT_CUST\",\"askedBy\":\"用户\",\"evidence\":\"PHOTO\",\"evidenceRef\":\"IMG_7\",\"resumeAt\":\"%s\",\"words\":\"\"}".formatted(clock.instant().plus(Duration.ofDays(1)));
        assertThat(create(as("5102"), "/api/tickets/" + number + "/pauses", wish).code()).isEqualTo("NOT_YOUR_CASE");
        assertThat(create(as("5001"), "/api/tickets/" + number + "/pauses", wish).status()).isEqualTo(201);
        var id = as("5101").get("/api/pause-requests").json().get(0).path("request").path("id").asString();
        assertThat(post(as("5102"), "/api/pause-requests/" + id + "/decision", "{\"approved\":true}").code()).as("another hall's head").isEqualTo("PAUSE_NOT_YOURS_TO_DECIDE");
        assertThat(post(as("5101"), "/api/pause-requests/" + id + "/decision", "{\"approved\":true}").status()).isEqualTo(200);
    }

    private String opinion(String hall, String words) {
        create(as("5101"), "/api/lobbies/" + hall + "/opinions", "{\"name\":\"陈\",\"phone\":\"13712345678\",\"words\":\"%s\",\"mayBePublic\":false}".formatted(words));
        return as("5101").get("/api/lobbies/" + hall + "/opinions").json().get(0).path("ticketNumber").asString();
    }

    private String complaint(Browser who, String channel) {
        return complaint(who, channel, "");
    }

    private String complaint(Browser who, String channel, String about) {
        var taken = create(who, "/api/complaints", """
                {"topic":"SV-10","channel":"%s","householdId":"%s","phone":"%s","summary":"等了一小时","answeredAt":"%s","remedySought":"道歉","aboutStaffNo":"%s"}"""
                .formatted(channel, WANG.id(), WANG.phone(), clock.instant(), about));
        assertThat(taken.status()).as(taken.raw().body()).isEqualTo(201);
        return taken.json().path("ticket").path("number").asString();
    }

    private void hall(String code, String name, String area, UUID head) {
        furnish.furnish(code, name, name, area, head, LocalTime.of(8, 30), LocalTime.of(17, 30), List.of(new FurnishLobby.Place(1, Set.of(), null)),
                Actor.customer(null, "x", Actor.Channel.LINK));
    }

    private Browser as(String staffNo) {
        return new Browser(port).signedIn(staffNo);
    }

    private Browser as(String staffNo, String password, String login) {
        var browser = new Browser(port);
        assertThat(browser.signIn(login, password).status()).as(staffNo).isEqualTo(200);
        return browser;
    }

    private static Browser.Answer create(Browser who, String path, String body) {
        return who.send("POST", path, body, "Idempotency-Key", UUID.randomUUID().toString());
    }

    private static Browser.Answer post(Browser who, String path, String body) {
        return create(who, path, body);
    }
}
