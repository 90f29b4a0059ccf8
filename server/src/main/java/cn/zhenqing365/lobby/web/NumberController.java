package cn.zhenqing365.lobby.web;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.lobby.HallDay;
import cn.zhenqing365.lobby.actions.BeginService;
import cn.zhenqing365.lobby.actions.FinishService;
import cn.zhenqing365.lobby.actions.LeaveQueue;
import cn.zhenqing365.lobby.actions.PassOver;
import cn.zhenqing365.lobby.actions.RecallNumber;
import cn.zhenqing365.lobby.actions.WaitAgain;
import cn.zhenqing365.platform.Once;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happens to a number at a counter. A page that lost its network sends the same happening, with its time, once more. */
@RestController
@RequestMapping("/api/queue-numbers/{id}")
class NumberController {
    record Said(Instant at, String business) {}

    private final HallDay days;
    private final RecallNumber recall;
    private final BeginService begin;
    private final FinishService finish;
    private final PassOver pass;
    private final WaitAgain again;
    private final LeaveQueue leave;
    private final Views views;
    private final Once once;
    private final Clock clock;

    NumberController(HallDay days, RecallNumber recall, BeginService begin, FinishService finish, PassOver pass, WaitAgain again, LeaveQueue leave, Views views,
                     Once once, Clock clock) {
        this.days = days;
        this.recall = recall;
        this.begin = begin;
        this.finish = finish;
        this.pass = pass;
        this.again = again;
        this.leave = leave;
        this.views = views;
        this.once = once;
        this.clock = clock;
    }

    @PostMapping("/recalls")
    ResponseEntity<Views.Mine> recall(@PathVariable UUID id, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        return done(id, key, "recall", () -> recall.recall(id, staff()));
    }

    /** The customer is at the counter. */
    @PostMapping("/arrivals")
    ResponseEntity<Views.Mine> begin(@PathVariable UUID id, @RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody(required = false) Said it) {
        return done(id, key, "begin", () -> begin.begin(id, at(it), staff()));
    }

    @PostMapping("/completions")
    ResponseEntity<Views.Mine> finish(@PathVariable UUID id, @RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody(required = false) Said it) {
        return done(id, key, "finish", () -> finish.finish(id, at(it), staff()));
    }

    @PostMapping("/absences")
    ResponseEntity<Views.Mine> pass(@PathVariable UUID id, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        return done(id, key, "pass", () -> pass.pass(id, staff()));
    }

    /** To another business. */
    @PostMapping("/transfers")
    ResponseEntity<Views.Mine> transfer(@PathVariable UUID id, @RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Said it) {
        if (it.business() == null) throw Refused.because("UNKNOWN_BUSINESS", "business", "");
        return done(id, key, "transfer " + it.business(), () -> again.send(id, it.business(), staff()));
    }

    /** Here after all. */
    @PostMapping("/returns")
    ResponseEntity<Views.Mine> back(@PathVariable UUID id, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        return done(id, key, "return", () -> again.send(id, null, staff()));
    }

    @PostMapping("/departures")
    ResponseEntity<Views.Mine> leave(@PathVariable UUID id, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        return done(id, key, "leave", () -> leave.leave(id, SignedIn.actor()));
    }

    private ResponseEntity<Views.Mine> done(UUID id, String key, String what, Runnable deed) {
        SignedIn.requireArea(days.hallOf(days.number(id)).areaCode());
        return once.create(staff().id(), key, id + " " + what, Views.Mine.class, () -> {
            deed.run();
            var number = days.number(id);
            return ResponseEntity.ok(views.mine(number, days.hallOf(number), clock.instant()));
        });
    }

    private static Staff staff() {
        SignedIn.requireRole(Role.LOBBY_MANAGER, Role.LOBBY_HEAD, Role.AGENT, Role.ADMIN);
        return SignedIn.current();
    }

    private static Instant at(Said it) {
        return it == null ? null : it.at();
    }
}
