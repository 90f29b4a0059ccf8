package cn.zhenqing365.lobby.web;

import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.lobby.HallDay;
import cn.zhenqing365.lobby.Lobbies;
import cn.zhenqing365.lobby.Lobby;
import cn.zhenqing365.lobby.Queue;
import cn.zhenqing365.lobby.actions.LeaveQueue;
import cn.zhenqing365.lobby.actions.ReserveNumbers;
import cn.zhenqing365.lobby.actions.TakeNumber;
import cn.zhenqing365.platform.Once;
import java.time.Clock;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The hall for those who are not signed in: the kiosk and the screen by their key, a customer by the QR code of the day or the own number. */
@RestController
class HallController {
    /** @param businesses with the wait, as it stands now */
    record Outside(String code, String name, String address, boolean open, String opens, String closes, List<Views.Wait> businesses) {}

    private final Lobbies lobbies;
    private final HallDay days;
    private final Queue queue;
    private final Views views;
    private final TakeNumber take;
    private final LeaveQueue leave;
    private final ReserveNumbers reserve;
    private final Once once;
    private final Clock clock;

    HallController(Lobbies lobbies, HallDay days, Queue queue, Views views, TakeNumber take, LeaveQueue leave, ReserveNumbers reserve, Once once, Clock clock) {
        this.lobbies = lobbies;
        this.days = days;
        this.queue = queue;
        this.views = views;
        this.take = take;
        this.leave = leave;
        this.reserve = reserve;
        this.once = once;
        this.clock = clock;
    }

    /** Every hall and how long one would wait in it, for anybody who thinks of coming. */
    @GetMapping("/api/halls")
    List<Outside> all() {
        var now = clock.instant();
        return lobbies.all().stream().map(it -> new Outside(it.code(), it.name(), it.address(), it.isOpenAt(now), it.opens().toString(), it.closes().toString(),
                views.waits(queue.now(it, now)))).toList();
    }

    @GetMapping("/api/halls/{device}")
    Views.Hall hall(@PathVariable String device) {
        return views.hall(lobbies.byDevice(device), clock.instant());
    }

    @PostMapping("/api/halls/{device}/numbers")
    ResponseEntity<Views.Mine> atKiosk(@PathVariable String device, @RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Asked asked) {
        return taken(lobbies.byDevice(device), "KIOSK", key, asked);
    }

    /** A block of digits for the minute without a network. */
    @PostMapping("/api/halls/{device}/reserves")
    List<ReserveNumbers.Block> reserve(@PathVariable String device) {
        return reserve.reserve(lobbies.byDevice(device));
    }

    /** By the QR code of the day. */
    @GetMapping("/api/doors/{door}")
    Views.Hall atDoor(@PathVariable String door) {
        var now = clock.instant();
        return views.hall(days.byDoor(door, now), now);
    }

    @PostMapping("/api/doors/{door}/numbers")
    ResponseEntity<Views.Mine> byPhone(@PathVariable String door, @RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Asked asked) {
        var wish = new Asked(asked.business(), asked.need(), asked.phone(), null, null, null, null, null, null);
        if (wish.phone() == null || wish.phone().isBlank()) throw Refused.because("MISSING_PHONE");
        return taken(days.byDoor(door, clock.instant()), "PHONE", key, wish);
    }

    /** The customer's own number. */
    @GetMapping("/api/numbers-in-hand/{token}")
    Views.Mine mine(@PathVariable String token) {
        var number = days.numberOf(token);
        return views.mine(number, days.hallOf(number), clock.instant());
    }

    @PostMapping("/api/numbers-in-hand/{token}/departures")
    Views.Mine leave(@PathVariable String token) {
        leave.leave(days.numberOf(token).id(), customer());
        return mine(token);
    }

    private ResponseEntity<Views.Mine> taken(Lobby lobby, String channel, String key, Asked asked) {
        try {
            return once.create(lobby.id() + "/" + channel, key, asked, Views.Mine.class, () ->
                    ResponseEntity.status(201).body(views.mine(take.take(lobby, asked.anonymous(), channel, customer()), lobby, clock.instant())));
        } catch (DuplicateKeyException meanwhile) {
            throw Refused.because("NUMBER_ALREADY_TAKEN", "number", "");
        }
    }

    private static Actor customer() {
        return Actor.customer(null, "用户", Actor.Channel.LINK);
    }
}
