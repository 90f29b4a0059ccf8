package cn.zhenqing365.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.roster.RosterMonth.State;
import cn.zhenqing365.roster.actions.ChangeCell;
import cn.zhenqing365.roster.actions.DropDraft;
import cn.zhenqing365.roster.actions.ProposeMonth;
import cn.zhenqing365.roster.actions.PublishRoster;
import cn.zhenqing365.roster.actions.ReadMonthBook;
import cn.zhenqing365.roster.actions.SolveRosters;
import cn.zhenqing365.roster.actions.SwapShifts;
import cn.zhenqing365.roster.model.Cell;
import cn.zhenqing365.roster.store.MonthStore;
import cn.zhenqing365.territory.Areas;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A month from the proposal to the swap, on a real database and over HTTP, with two nodes at once where that matters. */
@ServerTest
@TestPropertySource(properties = "zq.roster.steps=60000")
class RosterLifeTest {
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
    @LocalServerPort int port;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired StaffMembers staff;
    @Autowired Areas areas;
    @Autowired ProposeMonth propose;
    @Autowired SolveRosters solve;
    @Autowired PublishRoster publish;
    @Autowired ChangeCell change;
    @Autowired DropDraft drop;
    @Autowired SwapShifts swaps;
    @Autowired MonthStore months;
    @Autowired ReadMonthBook books;
    @Autowired Roster roster;
    RosterTown town;

    @BeforeEach
    void three_areas_and_seven_technicians() {
        clock.set(MovableClock.MORNING);
        town = RosterTown.build(jdbc, staff, areas);
        roster.forget();
    }

    @Test
    void a_month_is_proposed_by_one_node_published_and_is_what_dispatch_works_by() {
        var draft = propose.propose(DECEMBER, false, by("黄伟"));
        assertThat(draft.state()).isEqualTo(State.ASKED);
        assertThat(solve.solveNext()).isTrue();
        assertThat(solve.solveNext()).isFalse();
        assertThat(months.find(draft.id()).orElseThrow().state()).isEqualTo(State.PROPOSED);
        assertThat(jdbc.sql("select count(*) from shift").query(Integer.class).single()).isZero();
        var published = publish.publish(draft.id(), by("黄伟"));
        assertThat(published.state()).isEqualTo(State.PUBLISHED);
        for (int hour = 0; hour < 24 * 31; hour += 6)
            for (var area : List.of("A01", "A02", "A03")) {
                var at = at(DECEMBER.atDay(1), 9).plusSeconds(3600L * hour);
                assertThat(roster.onDuty(area, at)).as(area + " " + at).isNotEmpty();
            }
        assertThat(roster.onDuty("A01", at(DECEMBER.atDay(3), 10)).get(0).kind()).isEqualTo(ShiftKind.DUTY);
        assertThat(roster.onDuty("A01", at(DECEMBER.atDay(3), 23)).get(0).kind()).isEqualTo(ShiftKind.STAND_BY);
        assertThat(town.texts("张伟")).singleElement().asString().contains("12月排班已公布").contains("首班12月");
        assertThat(town.texts("小陈")).isEmpty();
        assertThat(jdbc.sql("select count(*) from journal_entry where what = 'ROSTER_PUBLISHED'").query(Integer.class).single()).isPositive();
    }

    @Test
    void there_is_one_draft_of_a_month_and_none_of_a_month_that_is_over() {
        propose.propose(DECEMBER, false, by("黄伟"));
        refused("ROSTER_DRAFT_EXISTS", () -> propose.propose(DECEMBER, false, by("黄伟")));
        refused("ROSTER_MONTH_OUT_OF_RANGE", () -> propose.propose(YearMonth.of(2026, 10), false, by("黄伟")));
        refused("NO_ROSTER_PUBLISHED", () -> propose.propose(YearMonth.of(2027, 1), true, by("黄伟")));
        var draft = months.of(DECEMBER).get(0);
        drop.drop(draft.id(), by("黄伟"));
        refused("ROSTER_NOT_A_DRAFT", () -> publish.publish(draft.id(), by("黄伟")));
        assertThat(propose.propose(DECEMBER, false, by("黄伟")).version()).isEqualTo(2);
    }

    @Test
    void two_nodes_take_a_waiting_month_once_and_another_takes_it_over_when_the_first_died() {
        var draft = propose.propose(DECEMBER, false, by("黄伟"));
        var taken = bothAtOnce(solve::solveNext, solve::solveNext);
        assertThat(taken).containsExactlyInAnyOrder("true", "false");
        jdbc.sql("update roster_month set state = 'SOLVING', solving_since = ? where id = ?").param(java.sql.Timestamp.from(clock.instant())).param(draft.id()).update();
        assertThat(solve.solveNext()).isFalse();
        clock.advance(java.time.Duration.ofMinutes(11));
        assertThat(solve.solveNext()).isTrue();
    }

    @Test
    void a_change_by_hand_that_breaks_a_rule_is_refused_with_the_reason_and_a_leader_may_with_one() {
        var draft = solved();
        var night = cell(draft, it -> "DN".equals(it.type()) && it.day().getDayOfMonth() < 30);
        var no = number(night);
        var after = night.day().plusDays(1);
        assertThatThrownBy(() -> change.change(draft.id(), no, after, "D", null, null, false, by("黄伟"))).isInstanceOfSatisfying(Refused.class, it -> {
            assertThat(it.refusal().code()).isEqualTo("ROSTER_RULE_BROKEN");
            assertThat(it.refusal().facts().get("why").toString()).contains("11小时").contains(after.getDayOfMonth() + "日");
        });
        refused("ROSTER_REASON_MISSING", () -> change.change(draft.id(), no, after, "D", null, " ", true, by("徐磊")));
        change.change(draft.id(), no, after, "D", null, "台风抢修", true, by("徐磊"));
        assertThat(cell(draft, it -> it.day().equals(after) && it.staffId().equals(night.staffId())).reason()).isEqualTo("台风抢修");
        assertThat(publish.publish(draft.id(), by("徐磊")).state()).isEqualTo(State.PUBLISHED);
        refused("ROSTER_NOT_A_DRAFT", () -> change.change(draft.id(), no, after, null, null, null, true, by("徐磊")));
    }

    @Test
    void leave_approved_after_the_proposal_must_be_seen_to_before_it_is_published() {
        var draft = solved();
        var shift = cell(draft, it -> it.type() != null && it.day().getDayOfMonth() == 15);
        new cn.zhenqing365.testing.People(jdbc).leave(shift.staffId(), at(shift.day(), 0), at(shift.day().plusDays(1), 0));
        refused("ROSTER_RULE_BROKEN", () -> publish.publish(draft.id(), by("黄伟")));
        change.change(draft.id(), number(shift), shift.day(), null, null, null, false, by("黄伟"));
        assertThat(publish.publish(draft.id(), by("黄伟")).state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void a_later_edit_is_a_new_version_and_the_past_is_never_rewritten() {
        publish.publish(solved().id(), by("黄伟"));
        clock.set(at(DECEMBER.atDay(10), 12));
        var past = shifts(at(DECEMBER.atDay(1), 0), clock.instant());
        var copy = propose.propose(DECEMBER, true, by("黄伟"));
        assertThat(copy.state()).isEqualTo(State.PROPOSED);
        var some = cell(copy, it -> "D".equals(it.type()) && it.day().getDayOfMonth() == 20);
        refused("ROSTER_DAY_OVER", () -> change.change(copy.id(), number(some), DECEMBER.atDay(10), null, null, null, true, by("徐磊")));
        change.change(copy.id(), number(some), some.day(), null, null, null, false, by("黄伟"));
        jdbc.sql("delete from message").update();
        publish.publish(copy.id(), by("黄伟"));
        assertThat(shifts(at(DECEMBER.atDay(1), 0), clock.instant())).isEqualTo(past);
        assertThat(months.of(DECEMBER)).extracting(RosterMonth::state).containsExactly(State.PUBLISHED, State.REPLACED);
        assertThat(jdbc.sql("select body from message").query(String.class).list()).singleElement().asString().contains("12月20日休息");
    }

    @Test
    void a_new_proposal_in_the_middle_of_a_month_keeps_the_days_that_are_over() {
        var first = publish.publish(solved().id(), by("黄伟"));
        clock.set(at(DECEMBER.atDay(12), 9));
        var again = propose.propose(DECEMBER, false, by("黄伟"));
        solve.solveNext();
        Predicate<Cell> over = it -> it.type() != null && it.day().getDayOfMonth() <= 12;
        assertThat(days(again, over)).isEqualTo(days(first, over));
    }

    @Test
    void two_colleagues_press_at_once_and_one_gets_the_shift() {
        publish.publish(solved().id(), by("黄伟"));
        var candidates = takers();
        var swap = swaps.ask(person(candidates.get("asker").get(0)), LocalDate.parse(candidates.get("day").get(0)), null, null, null, by("张伟"));
        var two = candidates.get("takers").stream().limit(2).toList();
        assertThat(two).hasSize(2);
        List<Callable<Boolean>> both = two.stream().<Callable<Boolean>>map(no -> () -> {
            swaps.take(swap.id(), person(no), Actor.SYSTEM);
            return true;
        }).toList();
        assertThat(bothAtOnce(both.get(0), both.get(1))).containsExactlyInAnyOrder("true", "SHIFT_TAKEN");
        assertThat(jdbc.sql("select count(*) from roster_swap_taker").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void two_who_publish_at_once_leave_one_published_version() {
        publish.publish(solved().id(), by("黄伟"));
        var copy = propose.propose(DECEMBER, true, by("黄伟"));
        var answers = bothAtOnce(() -> publish.publish(copy.id(), by("黄伟")) != null, () -> publish.publish(copy.id(), by("徐磊")) != null);
        assertThat(answers).containsExactlyInAnyOrder("true", "ROSTER_NOT_A_DRAFT");
        assertThat(months.of(DECEMBER).stream().filter(it -> it.state() == State.PUBLISHED)).hasSize(1);
    }

    @Test
    void a_swap_is_asked_taken_and_approved_and_both_are_told() {
        publish.publish(solved().id(), by("黄伟"));
        var candidates = takers();
        var asker = person(candidates.get("asker").get(0));
        var taker = person(candidates.get("takers").get(0));
        var day = LocalDate.parse(candidates.get("day").get(0));
        var a = browser(asker.staffNo());
        var asked = a.send("POST", "/api/roster-swaps", "{\"day\":\"%s\",\"note\":\"孩子开家长会\"}".formatted(day), "Idempotency-Key", "s1");
        assertThat(asked.status()).isEqualTo(201);
        assertThat(a.send("POST", "/api/roster-swaps", "{\"day\":\"%s\"}".formatted(day), "Idempotency-Key", "s2").code()).isEqualTo("SWAP_ALREADY_ASKED");
        var id = asked.json().path("id").asString();
        assertThat(a.send("POST", "/api/roster-swaps/" + id + "/taking", "{}").code()).isEqualTo("SWAP_NOT_FOR_YOU");
        var leader = browser("L01");
        assertThat(leader.send("POST", "/api/roster-swaps/" + id + "/decision", "{\"approved\":true}").code()).isEqualTo("SWAP_NOT_TAKEN");
        var b = browser(taker.staffNo());
        assertThat(b.get("/api/roster-swaps").json().path(0).path("forMe").asBoolean()).isTrue();
        assertThat(b.send("POST", "/api/roster-swaps/" + id + "/taking", "{}").status()).isEqualTo(204);
        jdbc.sql("delete from message").update();
        assertThat(b.send("POST", "/api/roster-swaps/" + id + "/decision", "{\"approved\":true}").code()).isEqualTo("FORBIDDEN");
        assertThat(leader.send("POST", "/api/roster-swaps/" + id + "/decision", "{\"approved\":true}").status()).isEqualTo(204);
        var now = months.published(DECEMBER).orElseThrow();
        assertThat(now.basis()).isEqualTo("SWAPPED");
        assertThat(months.cells(now.id())).anyMatch(it -> it.day().equals(day) && it.staffId().equals(taker.id()) && it.type() != null).noneMatch(it -> it.day().equals(day) && it.staffId().equals(asker.id()) && it.type() != null);
        assertThat(roster.onShift(at(day, 9), at(day, 10))).anyMatch(it -> it.staffId().equals(taker.id())).noneMatch(it -> it.staffId().equals(asker.id()));
        assertThat(jdbc.sql("select count(*) from message where purpose = 'ROSTER'").query(Integer.class).single()).isEqualTo(2);
        assertThat(jdbc.sql("select what from journal_entry where thread_id = ?::uuid order by id").param(id).query(String.class).list()).containsExactly("SWAP_ASKED", "SWAP_TAKEN", "SWAP_APPROVED");
    }

    @Test
    void a_swap_taken_and_withdrawn_at_once_is_withdrawn_and_whoever_agreed_knows() {
        publish.publish(solved().id(), by("黄伟"));
        var candidates = takers();
        var asker = person(candidates.get("asker").get(0));
        var taker = person(candidates.get("takers").get(0));
        var swap = swaps.ask(asker, LocalDate.parse(candidates.get("day").get(0)), null, null, null, Actor.SYSTEM);
        jdbc.sql("delete from message").update();
        var answers = bothAtOnce(() -> { swaps.take(swap.id(), taker, Actor.SYSTEM); return true; }, () -> { swaps.withdraw(swap.id(), asker, Actor.SYSTEM); return true; });
        assertThat(answers).isSubsetOf("true", "SWAP_OVER").contains("true");
        assertThat(jdbc.sql("select state from roster_swap where id = ?").param(swap.id()).query(String.class).single()).isEqualTo("WITHDRAWN");
        var told = jdbc.sql("select to_phone from message where purpose = 'ROSTER' order by id").query(String.class).list();
        assertThat(told).as("taken first: the asker is told, then the taker; withdrawn first: nobody").hasSize(answers.contains("SWAP_OVER") ? 0 : 2);
        refused("SWAP_OVER", () -> swaps.take(swap.id(), taker, Actor.SYSTEM));
    }

    @Test
    void a_draft_made_before_a_swap_does_not_undo_it() {
        publish.publish(solved().id(), by("黄伟"));
        var copy = propose.propose(DECEMBER, true, by("黄伟"));
        var candidates = takers();
        var swap = swaps.ask(person(candidates.get("asker").get(0)), LocalDate.parse(candidates.get("day").get(0)), null, null, null, Actor.SYSTEM);
        swaps.take(swap.id(), person(candidates.get("takers").get(0)), Actor.SYSTEM);
        swaps.decide(swap.id(), true, null, by("徐磊"));
        refused("ROSTER_OVERTAKEN", () -> publish.publish(copy.id(), by("黄伟")));
    }

    @Test
    void wishes_and_leave_are_asked_on_the_page_decided_by_the_manager_of_the_area_and_kept_by_the_proposal() {
        var zhang = browser("T01");
        var wish = zhang.send("POST", "/api/roster-requests", "{\"kind\":\"OFF\",\"from\":\"2026-12-25\"}", "Idempotency-Key", "w1");
        assertThat(wish.status()).isEqualTo(201);
        assertThat(zhang.send("POST", "/api/roster-requests", "{\"kind\":\"OFF\",\"from\":\"2026-12-25\"}", "Idempotency-Key", "w2").code()).isEqualTo("ALREADY_ASKED");
        assertThat(zhang.send("POST", "/api/roster-requests", "{\"kind\":\"LIKE\",\"from\":\"2026-12-20\",\"type\":\"X\"}", "Idempotency-Key", "w3").code()).isEqualTo("INVALID_SHIFT_KIND");
        assertThat(zhang.send("POST", "/api/roster-requests", "{\"kind\":\"OFF\",\"from\":\"2026-11-01\"}", "Idempotency-Key", "w4").code()).isEqualTo("INVALID_DAY");
        var leave = zhang.send("POST", "/api/roster-requests", "{\"kind\":\"LEAVE\",\"from\":\"2026-12-08\",\"until\":\"2026-12-10\",\"type\":\"ANNUAL\"}", "Idempotency-Key", "w5");
        var wang = browser("T03").send("POST", "/api/roster-requests", "{\"kind\":\"OFF\",\"from\":\"2026-12-24\"}", "Idempotency-Key", "w6");
        var manager = browser("M01");
        assertThat(manager.get("/api/roster-requests").json().size()).isEqualTo(2);
        assertThat(manager.send("POST", "/api/roster-requests/" + wang.json().path("id").asString() + "/decision", "{\"approved\":true}").code()).isEqualTo("NOT_FOUND");
        assertThat(zhang.send("POST", "/api/roster-requests/" + wish.json().path("id").asString() + "/decision", "{\"approved\":true}").code()).isEqualTo("FORBIDDEN");
        for (var it : List.of(wish, leave)) assertThat(manager.send("POST", "/api/roster-requests/" + it.json().path("id").asString() + "/decision", "{\"approved\":true}").status()).isEqualTo(204);
        assertThat(manager.send("POST", "/api/roster-requests/" + wish.json().path("id").asString() + "/decision", "{\"approved\":true}").code()).isEqualTo("NOT_FOUND");
        assertThat(browser("L01").send("POST", "/api/roster-requests/" + wang.json().path("id").asString() + "/decision", "{\"approved\":false}").code()).isEqualTo("ROSTER_REASON_NEEDED");
        assertThat(town.texts("张伟")).anyMatch(it -> it.contains("12月8日至12月10日的请假已批准"));
        var draft = solved();
        assertThat(months.cells(draft.id())).noneMatch(it -> it.staffId().equals(town.id("张伟")) && List.of(7, 8, 9, 10, 25).contains(it.day().getDayOfMonth()) && "DN".equals(it.type()))
                .noneMatch(it -> it.staffId().equals(town.id("张伟")) && List.of(8, 9, 10, 25).contains(it.day().getDayOfMonth()) && it.type() != null);
        publish.publish(draft.id(), by("黄伟"));
        assertThat(zhang.send("POST", "/api/roster-requests", "{\"kind\":\"OFF\",\"from\":\"2026-12-28\"}", "Idempotency-Key", "w9").code()).isEqualTo("WISH_TOO_LATE");
        var mine = zhang.get("/api/my-roster?month=2026-12").json();
        assertThat(mine.path("version").asInt()).isEqualTo(1);
        assertThat(mine.path("shifts").size()).isGreaterThan(8);
        assertThat(mine.path("leave").size()).isEqualTo(3);
        assertThat(mine.path("peers").size()).isEqualTo(6);
    }

    @Test
    void who_may_what_over_the_line() {
        assertThat(new Browser(port).get("/api/rosters?month=2026-12").status()).isEqualTo(401);
        assertThat(browser("G01").get("/api/rosters?month=2026-12").code()).isEqualTo("FORBIDDEN");
        var technician = browser("T01");
        assertThat(technician.send("POST", "/api/rosters", "{\"month\":\"2026-12\",\"copy\":false}", "Idempotency-Key", "r0").code()).isEqualTo("FORBIDDEN");
        assertThat(browser("M01").send("POST", "/api/rosters", "{\"month\":\"2026-12\",\"copy\":false}", "Idempotency-Key", "r0").code()).isEqualTo("FORBIDDEN");
        var dispatcher = browser("D01");
        assertThat(dispatcher.send("POST", "/api/rosters", "{\"month\":\"2026-13\",\"copy\":false}", "Idempotency-Key", "r1").code()).isEqualTo("INVALID_MONTH");
        assertThat(dispatcher.send("POST", "/api/rosters", "{\"month\":\"2026-12\",\"copy\":false}").code()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
        var asked = dispatcher.send("POST", "/api/rosters", "{\"month\":\"2026-12\",\"copy\":false}", "Idempotency-Key", "r2");
        assertThat(asked.status()).isEqualTo(201);
        assertThat(dispatcher.send("POST", "/api/rosters", "{\"month\":\"2026-12\",\"copy\":false}", "Idempotency-Key", "r2").header("Idempotent-Replay")).isEqualTo("true");
        var id = asked.json().path("id").asString();
        solve.solveNext();
        assertThat(technician.get("/api/rosters?month=2026-12").json().size()).isZero();
        assertThat(technician.get("/api/rosters/" + id).code()).isEqualTo("NOT_FOUND");
        var sheet = dispatcher.get("/api/rosters/" + id).json();
        assertThat(sheet.path("people").size()).isEqualTo(7);
        assertThat(sheet.path("days").size()).isEqualTo(31);
        assertThat(sheet.path("measures").path("uncoveredHours").asDouble()).isZero();
        assertThat(sheet.path("measures").path("hardBroken").asInt()).isZero();
        assertThat(dispatcher.get("/api/rosters/" + id + "?area=A77").json().path("people").size()).isZero();
        assertThat(browser("M01").get("/api/rosters/" + id + "?area=A02").code()).isEqualTo("NOT_FOUND");
        assertThat(browser("M01").send("PUT", "/api/rosters/" + id + "/cells/T01/2026-12-31", "{\"type\":null}").status()).isEqualTo(204);
        assertThat(browser("M01").send("POST", "/api/rosters/" + id + "/publication", "{}").code()).isEqualTo("FORBIDDEN");
        assertThat(dispatcher.send("POST", "/api/rosters/" + id + "/publication", "{}").json().path("state").asString()).isEqualTo("PUBLISHED");
        assertThat(technician.get("/api/rosters/" + id).json().path("people").size()).isEqualTo(7);
        assertThat(dispatcher.send("DELETE", "/api/rosters/" + id, null).code()).isEqualTo("ROSTER_NOT_A_DRAFT");
    }

    @Test
    void rules_are_versions_with_dates_and_a_roster_keeps_its_own() {
        var leader = browser("L01");
        var rules = (tools.jackson.databind.node.ObjectNode) leader.get("/api/roster-rules").json().path(0).path("rules");
        int versions = leader.get("/api/roster-rules").json().size();
        rules.put("daysInARow", 5);
        assertThat(browser("D01").send("POST", "/api/roster-rules", "{\"rules\":" + rules + "}").code()).isEqualTo("FORBIDDEN");
        assertThat(leader.send("POST", "/api/roster-rules", "{\"effectiveFrom\":\"2026-11-01T00:00:00Z\",\"rules\":" + rules + "}").code()).isEqualTo("RULES_IN_THE_PAST");
        assertThat(leader.send("POST", "/api/roster-rules", "{\"effectiveFrom\":\"2026-12-31T16:00:00Z\",\"rules\":" + rules + "}").json().size()).isEqualTo(versions + 1);
        assertThat(propose.propose(DECEMBER, false, by("黄伟")).rulesVersion()).isNotEqualTo(versions + 1);
        assertThat(propose.propose(YearMonth.of(2027, 1), false, by("黄伟")).rulesVersion()).isEqualTo(versions + 1);
        rules.put("restMinutes", -1);
        assertThat(leader.send("POST", "/api/roster-rules", "{\"rules\":" + rules + "}").code()).isEqualTo("INVALID_ROSTER_RULES");
    }

    private RosterMonth solved() {
        var draft = propose.propose(DECEMBER, false, by("黄伟"));
        assertThat(solve.solveNext()).isTrue();
        return months.find(draft.id()).orElseThrow();
    }

    /** A day shift somebody has, and the colleagues who could take it by the rules. */
    private Map<String, List<String>> takers() {
        var published = months.published(DECEMBER).orElseThrow();
        var book = books.of(DECEMBER, published.rulesVersion());
        var cells = months.cells(published.id());
        for (var it : cells) {
            if (!"D".equals(it.type()) || it.day().getDayOfMonth() < 3) continue;
            var able = new ArrayList<String>();
            for (var who : book.crew()) {
                if (who.id().equals(it.staffId()) || cells.stream().anyMatch(c -> c.staffId().equals(who.id()) && c.day().equals(it.day()) && c.type() != null)) continue;
                var after = cn.zhenqing365.roster.model.Swapped.of(cells, it.staffId(), it.day(), who.id(), null, "x");
                if (books.judge(book, after).measures().hardBroken() == 0) able.add(who.staffNo());
            }
            if (able.size() >= 2) return Map.of("asker", List.of(number(it)), "day", List.of(it.day().toString()), "takers", able);
        }
        throw new AssertionError("no shift two could take");
    }

    private Cell cell(RosterMonth it, Predicate<Cell> which) {
        return months.cells(it.id()).stream().filter(which).findFirst().orElseThrow();
    }

    private List<String> days(RosterMonth it, Predicate<Cell> which) {
        return months.cells(it.id()).stream().filter(which).map(c -> c.staffId() + " " + c.day() + " " + c.type() + " " + c.area()).sorted().toList();
    }

    private List<String> shifts(Instant from, Instant until) {
        return jdbc.sql("select staff_id || area_code || kind || starts_at from shift where starts_at >= ? and starts_at < ? order by 1").param(java.sql.Timestamp.from(from)).param(java.sql.Timestamp.from(until)).query(String.class).list();
    }

    private String number(Cell it) {
        return staff.find(it.staffId()).orElseThrow().staffNo();
    }

    private cn.zhenqing365.identity.Staff person(String no) {
        return staff.byNo(no).orElseThrow();
    }

    private Actor by(String name) {
        return Actor.staff(town.id(name), name, Actor.Channel.DESK);
    }

    private Browser browser(String no) {
        return new Browser(port).signedIn(no);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atStartOfDay(Zones.CHINA).toInstant().plusSeconds(3600L * hour);
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(Refused.class, it -> assertThat(it.refusal().code()).isEqualTo(code));
    }

    /** What each got: true or false, or the code of the refusal. */
    private static List<String> bothAtOnce(Callable<Boolean> one, Callable<Boolean> other) {
        var barrier = new CyclicBarrier(2);
        var both = Executors.newFixedThreadPool(2);
        try {
            return List.of(one, other).stream().map(it -> both.submit(() -> {
                barrier.await();
                try {
                    return String.valueOf(it.call());
                } catch (Refused refused) {
                    return refused.refusal().code();
                }
            })).toList().stream().map(it -> {
                try {
                    return it.get();
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            }).collect(Collectors.toList());
        } finally {
            both.shutdown();
        }
    }
}
