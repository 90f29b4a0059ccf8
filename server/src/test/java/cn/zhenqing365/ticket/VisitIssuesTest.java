package cn.zhenqing365.ticket;

import static cn.zhenqing365.smalltown.SmallTown.CHEN_JIE;
import static cn.zhenqing365.smalltown.SmallTown.JI;
import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static cn.zhenqing365.smalltown.SmallTown.SHAN;
import static cn.zhenqing365.smalltown.SmallTown.WANG;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_CHEN;
import static cn.zhenqing365.smalltown.SmallTown.ZHAO_LIANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.promise.PromiseView;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import cn.zhenqing365.ticket.contact.Questions;
import cn.zhenqing365.ticket.contact.VisitIssues;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was found at a door is a ticket at once: its owner, its two clocks, its first answer and its solution. */
@ServerTest
class VisitIssuesTest {
    private static final Instant TEN = MovableClock.MORNING.plus(Duration.ofHours(2));
    private static boolean built;
    @LocalServerPort int port;
    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    @Autowired VisitIssues issues;
    @Autowired Questions questions;
    @Autowired Promises promises;
    @Autowired StaffMembers staff;

    @BeforeEach
    void a_small_town_at_ten() {
        if (!built) SmallTown.build(database, LocalDate.of(2026, 11, 24));
        built = true;
        clock.set(TEN);
    }

    @Test
    void the_visitor_is_asked_first_and_the_customer_is_told_so_by_text() {
        var it = raise(LI_MING, WANG, "INQUIRY", "QA-99", "客厅没有信号", TEN);
        assertThat(it.firstContactOwner()).isEqualTo(LI_MING.id());
        assertThat(it.answeredAt()).isEqualTo(TEN);
        assertThat(it.promisedAt()).as("72 service hours").isEqualTo(promise(it, "CLK-25S").dueAt());
        assertThat(it.contactPhone()).isEqualTo(WANG.phone());
        assertThat(jdbc.sql("select count(*) from message where subject_id = ? and purpose = 'RECEIPT'").param(it.id()).query(Long.class).single()).isEqualTo(1);
        assertThat(promises.ofThread(it.id())).extracting(PromiseView::clock).containsExactlyInAnyOrder("CLK-25", "CLK-25S");
        assertThat(promises.ofThread(it.id())).extracting(PromiseView::owedBy).containsOnly(LI_MING.id());
    }

    @Test
    void found_on_the_evening_before_and_sent_in_the_morning_it_counts_from_the_door() {
        var evening = TEN.minus(Duration.ofHours(15));   // 19:00 yesterday
        var it = raise(LI_MING, WANG, "OPINION", "SV-99", "希望周末也能办理", evening);
        assertThat(promise(it, "CLK-25").startedAt()).isEqualTo(evening);
        assertThat(promise(it, "CLK-25").dueAt()).as("one service hour then, one from eight").isEqualTo(TEN.minus(Duration.ofHours(1)));
    }

    @Test
    void sent_to_a_household_of_another_area_the_visitor_may_still_raise_what_is_found_there() {
        assertThat(raise(LI_MING, JI, "INQUIRY", "QA-99", "机顶盒不开机", TEN).areaCode()).isEqualTo(SmallTown.VILLAGE);
    }

    @Test
    void a_household_that_needs_care_is_marked_on_the_ticket() {
        assertThat(raise(LI_MING, SHAN, "INQUIRY", "QA-99", "请教怎么用遥控器", TEN).specialCare()).isTrue();
    }

    @Test
    void the_first_answer_keeps_one_clock_and_the_solution_the_other() {
        var it = raise(LI_MING, WANG, "INQUIRY", "QA-99", "客厅没有信号", TEN);
        clock.advance(Duration.ofMinutes(90));
        issues.respond(it.id(), "已联系,下午上门", person(LI_MING));
        assertThat(promise(it, "CLK-25")).satisfies(one -> assertThat(one.endedAt()).isEqualTo(clock.instant()));
        assertThat(promise(it, "CLK-25S").endedAt()).isNull();
        clock.advance(Duration.ofHours(5));
        questions.answer(it.id(), "已修好", "VISIT", person(LI_MING));
        assertThat(promise(it, "CLK-25S").endedAt()).isEqualTo(clock.instant());
    }

    @Test
    void answered_at_once_both_are_kept() {
        var it = raise(LI_MING, WANG, "INQUIRY", "QA-99", "怎么看回看", TEN);
        clock.advance(Duration.ofMinutes(10));
        questions.answer(it.id(), "按菜单键选回看", "VISIT", person(LI_MING));
        assertThat(promises.ofThread(it.id())).extracting(PromiseView::state).containsOnly("KEPT");
    }

    @Test
    void not_satisfied_after_all_the_solution_is_owed_again_and_somebody_calls_within_a_day() {
        var it = raise(LI_MING, WANG, "INQUIRY", "QA-99", "客厅没有信号", TEN);
        questions.answer(it.id(), "已修好", "PHONE", person(LI_MING));
        clock.advance(Duration.ofHours(1));
        questions.again(it.id(), "还是没有", Actor.customer(WANG.id(), WANG.name(), Actor.Channel.TEXT));
        assertThat(promise(it, "CLK-25S")).satisfies(one -> {
            assertThat(one.state()).isEqualTo("RUNNING");
            assertThat(one.endedAt()).isNull();
        });
        assertThat(promise(it, "CLK-24").state()).isEqualTo("RUNNING");
        assertThat(promise(it, "CLK-25").state()).as("the first answer was given").isEqualTo("KEPT");
    }

    @Test
    void only_who_answers_for_it_and_those_who_lead_may_respond() {
        var it = raise(LI_MING, WANG, "INQUIRY", "QA-99", "客厅没有信号", TEN);
        assertThatThrownBy(() -> issues.respond(it.id(), "我来", person(ZHAO_LIANG))).hasMessageStartingWith("NOT_YOUR_CASE");
        assertThatThrownBy(() -> issues.respond(it.id(), " ", person(LI_MING))).hasMessageStartingWith("MISSING_ANSWER_WORDS");
        assertThatThrownBy(() -> issues.respond(it.id(), "长".repeat(2001), person(LI_MING))).hasMessageStartingWith("INVALID_NOTE_TOO_LONG");
        issues.respond(it.id(), "班长代为联系", person(SmallTown.BAN_ZHANG));
        assertThat(promise(it, "CLK-25").state()).isEqualTo("KEPT");
    }

    @Test
    void what_was_not_found_on_a_visit_has_no_such_answer() {
        questions.prepare();
        var asked = new cn.zhenqing365.ticket.contact.Asked("HOTLINE", WANG.id(), null, "", WANG.phone(), "问资费", TEN);
        var question = questions.take(new Questions.Question(asked, "INQUIRY", "QA-02", null), person(XIAO_CHEN), Actor.staff(XIAO_CHEN.id(), XIAO_CHEN.name(), Actor.Channel.DESK)).ticket();
        assertThatThrownBy(() -> issues.respond(question.id(), "已联系", person(XIAO_CHEN))).hasMessageStartingWith("NOT_A_VISIT_ISSUE");
        assertThat(promises.ofThread(question.id())).extracting(PromiseView::clock).as("a question runs its own clock").containsExactly("CLK-22");
    }

    @Test
    void words_a_kind_and_a_topic_are_needed() {
        assertThatThrownBy(() -> raise(LI_MING, WANG, "INQUIRY", "QA-99", " ", TEN)).hasMessageStartingWith("MISSING_SUMMARY");
        assertThatThrownBy(() -> raise(LI_MING, WANG, "FAULT", "QA-99", "x", TEN)).hasMessageStartingWith("INVALID_KIND");
        assertThatThrownBy(() -> raise(LI_MING, WANG, "INQUIRY", "XX-1", "x", TEN)).hasMessageStartingWith("INVALID_TOPIC");
        assertThatThrownBy(() -> raise(LI_MING, WANG, "INQUIRY", "QA-99", "长".repeat(2001), TEN)).hasMessageStartingWith("INVALID_NOTE_TOO_LONG");
    }

    @Test
    void why_this_deadline_is_explained_by_the_clock_of_visits() {
        var it = raise(LI_MING, WANG, "INQUIRY", "QA-99", "客厅没有信号", TEN);
        var desk = new Browser(port);
        desk.signIn(XIAO_CHEN.login(), SmallTown.PASSWORD);
        var deadline = desk.get("/api/tickets/" + it.number() + "/deadline").json();
        assertThat(deadline.path("clock").asString()).isEqualTo("CLK-25S");
        assertThat(deadline.path("rule").path("limitText").asString()).isEqualTo("72个服务小时内");
    }

    @Test
    void over_http_the_owner_says_that_the_customer_was_spoken_with() {
        var it = raise(CHEN_JIE, WANG, "INQUIRY", "QA-99", "客厅没有信号", TEN);
        var manager = new Browser(port);
        manager.signIn(CHEN_JIE.login(), SmallTown.PASSWORD);
        assertThat(manager.send("POST", "/api/visit-issues/" + it.number() + "/responses", "{\"words\":\"已联系\"}").status()).isEqualTo(204);
        assertThat(promise(it, "CLK-25").state()).isEqualTo("KEPT");
        assertThat(manager.send("POST", "/api/visit-issues/Z000000000000/responses", "{\"words\":\"已联系\"}").status()).isEqualTo(404);
        assertThat(List.of(400, 409, 422)).contains(manager.send("POST", "/api/visit-issues/" + it.number() + "/responses", "{}").status());
    }

    private Ticket raise(SmallTown.Person who, SmallTown.Home home, String kind, String topic, String words, Instant at) {
        issues.prepare();
        return issues.raise(new VisitIssues.Issue(home.id(), kind, topic, words, at), person(who), Actor.staff(who.id(), who.name(), Actor.Channel.PHONE_PAGE));
    }

    private Staff person(SmallTown.Person it) {
        return staff.find(it.id()).orElseThrow();
    }

    private PromiseView promise(Ticket ticket, String clockName) {
        return promises.ofThread(ticket.id()).stream().filter(it -> it.clock().equals(clockName)).reduce((older, newer) -> newer).orElseThrow();
    }
}
