package cn.zhenqing365.lobby.web;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.lobby.Lobbies;
import cn.zhenqing365.lobby.Lobby;
import cn.zhenqing365.lobby.actions.CallNumber;
import cn.zhenqing365.lobby.actions.FurnishLobby;
import cn.zhenqing365.lobby.actions.OpenDay;
import cn.zhenqing365.lobby.actions.TakeNumber;
import cn.zhenqing365.lobby.actions.TurnCounter;
import cn.zhenqing365.lobby.model.Counter;
import cn.zhenqing365.lobby.model.Need;
import cn.zhenqing365.platform.Once;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The hall for those who work in it: the lobby manager's tablet and the counters. */
@RestController
@RequestMapping("/api/lobbies")
class LobbyController {
    private static final Role[] RUN_THE_HALL = {Role.LOBBY_MANAGER, Role.LOBBY_HEAD, Role.ADMIN};
    private static final Role[] WORK_HERE = {Role.LOBBY_MANAGER, Role.LOBBY_HEAD, Role.AGENT, Role.ADMIN};

    record Line(String code, String name, String address, String areaCode, String opens, String closes) {
        static Line of(Lobby it) {
            return new Line(it.code(), it.name(), it.address(), it.areaCode(), it.opens().toString(), it.closes().toString());
        }
    }

    record Place(int no, Set<String> businesses, Need lane) {}

    record Furnished(String name, String address, String areaCode, UUID headId, LocalTime opens, LocalTime closes, List<Place> counters) {}

    record Turn(Counter.State state, String reason) {}

    record Choice(UUID number) {}

    /** @param number null when nobody waits for that counter */
    record Called(Views.Mine number, UUID id) {}

    private final Lobbies lobbies;
    private final Views views;
    private final TakeNumber take;
    private final CallNumber call;
    private final TurnCounter turn;
    private final FurnishLobby furnish;
    private final OpenDay open;
    private final Once once;
    private final Clock clock;

    LobbyController(Lobbies lobbies, Views views, TakeNumber take, CallNumber call, TurnCounter turn, FurnishLobby furnish, OpenDay open, Once once, Clock clock) {
        this.lobbies = lobbies;
        this.views = views;
        this.take = take;
        this.call = call;
        this.turn = turn;
        this.furnish = furnish;
        this.open = open;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping
    List<Line> all() {
        return lobbies.all().stream().filter(it -> SignedIn.current().sees(it.areaCode())).map(Line::of).toList();
    }

    /** Set up, or its counters changed. */
    @PutMapping("/{code}")
    Views.Board furnish(@PathVariable String code, @RequestBody Furnished it) {
        SignedIn.requireRole(Role.ADMIN, Role.LOBBY_HEAD);
        furnish.furnish(code, it.name(), it.address(), it.areaCode(), it.headId(), it.opens(), it.closes(), it.counters() == null ? null
                : it.counters().stream().map(one -> new FurnishLobby.Place(one.no(), one.businesses() == null ? Set.of() : one.businesses(), one.lane())).toList(),
                SignedIn.actor());
        open.openAll();
        return board(code);
    }

    @GetMapping("/{code}/queue")
    Views.Board board(@PathVariable String code) {
        return views.board(mine(code), Arrays.asList(RUN_THE_HALL).contains(SignedIn.current().role()), clock.instant());
    }

    @PostMapping("/{code}/numbers")
    ResponseEntity<Views.Mine> take(@PathVariable String code, @RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Asked asked) {
        SignedIn.requireRole(WORK_HERE);
        var lobby = mine(code);
        try {
            return once.create(SignedIn.current().id(), key, asked, Views.Mine.class, () ->
                    ResponseEntity.status(201).body(views.mine(take.take(lobby, asked.wish(), "TABLET", SignedIn.actor()), lobby, clock.instant())));
        } catch (DuplicateKeyException meanwhile) {
            throw Refused.because("NUMBER_ALREADY_TAKEN", "number", "");
        }
    }

    @PutMapping("/{code}/counters/{no}")
    Views.Board turn(@PathVariable String code, @PathVariable int no, @RequestBody Turn it) {
        SignedIn.requireRole(WORK_HERE);
        if (it.state() == null) throw Refused.because("MISSING_STATE");
        try {
            turn.turn(mine(code), no, it.state(), it.reason(), SignedIn.current());
        } catch (DuplicateKeyException meanwhile) {
            throw Refused.because("STAFF_AT_OTHER_COUNTER", "no", "");
        }
        return board(code);
    }

    /** The next one, or the one chosen. */
    @PostMapping("/{code}/counters/{no}/calls")
    ResponseEntity<Called> call(@PathVariable String code, @PathVariable int no, @RequestHeader(name = "Idempotency-Key", required = false) String key,
                                @RequestBody(required = false) Choice choice) {
        SignedIn.requireRole(WORK_HERE);
        var lobby = mine(code);
        var chosen = choice == null ? null : choice.number();
        return once.create(SignedIn.current().id(), key, code + "/" + no + "/" + chosen, Called.class, () ->
                call.call(lobby, no, chosen, SignedIn.current()).map(it -> ResponseEntity.status(201).body(new Called(views.mine(it, lobby, clock.instant()), it.id())))
                        .orElseGet(() -> ResponseEntity.ok(new Called(null, null))));
    }

    private Lobby mine(String code) {
        var lobby = lobbies.byCode(code);
        SignedIn.requireArea(lobby.areaCode());
        return lobby;
    }
}
