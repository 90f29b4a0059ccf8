package cn.zhenqing365.lobby.web;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.lobby.HallDay;
import cn.zhenqing365.lobby.Lobbies;
import cn.zhenqing365.lobby.Lobby;
import cn.zhenqing365.lobby.actions.OpinionBook;
import cn.zhenqing365.lobby.model.OpinionEntry;
import cn.zhenqing365.platform.Once;
import cn.zhenqing365.promise.PromiseView;
import cn.zhenqing365.promise.Promises;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The opinion book: on the tablet, by the QR code of the day or the number in a hand, the customer's own page, and what everybody may read. */
@RestController
class OpinionController {
    record Written(String name, String phone, String words, Boolean mayBePublic) {}

    record Token(String token) {}

    record Line(UUID id, String ticketNumber, String state, String channel, String writer, String words, Instant writtenAt, String owner, PromiseView promise,
                String answer, Instant answeredAt, boolean mayBePublic, String publicWords, String publicAnswer, Instant publishedAt) {}

    /** What the writer reads: where it stands, who answers, by when. */
    record Mine(String lobby, String words, Instant writtenAt, String ticketNumber, String owner, Instant promisedAt, String answer, Instant answeredAt, boolean closed) {}

    record Public(String lobby, Instant writtenAt, String words, String answer, Instant publishedAt) {}

    record Publication(String words, String answer) {}

    private final Lobbies lobbies;
    private final HallDay days;
    private final OpinionBook book;
    private final Promises promises;
    private final Once once;
    private final Clock clock;

    OpinionController(Lobbies lobbies, HallDay days, OpinionBook book, Promises promises, Once once, Clock clock) {
        this.lobbies = lobbies;
        this.days = days;
        this.book = book;
        this.promises = promises;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/api/lobbies/{code}/opinions")
    List<Line> all(@PathVariable String code) {
        SignedIn.requireRole(Role.LOBBY_MANAGER, Role.LOBBY_HEAD, Role.ADMIN);
        var pages = book.pages(DutyController.mine(lobbies, code));
        var owed = promises.ofThreads(pages.stream().map(it -> it.ticket().id()).toList());
        return pages.stream().map(it -> line(it, owed.getOrDefault(it.ticket().id(), List.of()))).toList();
    }

    /** The customer writes on the lobby manager's tablet. */
    @PostMapping("/api/lobbies/{code}/opinions")
    ResponseEntity<Token> onTablet(@PathVariable String code, @RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Written it) {
        SignedIn.requireRole(Role.LOBBY_MANAGER, Role.LOBBY_HEAD, Role.AGENT, Role.ADMIN);
        return written(SignedIn.current().id(), DutyController.mine(lobbies, code), key, it, "TABLET", it.phone(), null, SignedIn.actor());
    }

    @PostMapping("/api/doors/{door}/opinions")
    ResponseEntity<Token> atDoor(@PathVariable String door, @RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Written it) {
        return written("door " + door, days.byDoor(door, clock.instant()), key, it, "PHONE", it.phone(), null, customer());
    }

    @PostMapping("/api/numbers-in-hand/{token}/opinions")
    ResponseEntity<Token> withNumber(@PathVariable String token, @RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Written it) {
        var number = days.numberOf(token);
        var phone = it.phone() == null || it.phone().isBlank() ? number.phone() : it.phone();
        return written("number " + token, days.hallOf(number), key, it, "PHONE", phone, number.id(), customer());
    }

    @PostMapping("/api/lobbies/{code}/opinions/{id}/publication")
    List<Line> publish(@PathVariable String code, @PathVariable UUID id, @RequestBody Publication it) {
        SignedIn.requireRole(Role.LOBBY_MANAGER, Role.LOBBY_HEAD, Role.ADMIN);
        book.publish(DutyController.mine(lobbies, code), id, it.words(), it.answer(), SignedIn.current());
        return all(code);
    }

    /** Answered in public, newest first; no name, no number. */
    @GetMapping("/api/halls/opinions")
    List<Public> published() {
        var names = lobbies.all().stream().collect(Collectors.toMap(Lobby::id, Lobby::name));
        return book.published().stream().map(it -> new Public(names.get(it.lobbyId()), it.writtenAt(), it.publicWords(), it.publicAnswer(), it.publishedAt())).toList();
    }

    @GetMapping("/api/halls/opinions/{token}")
    Mine mine(@PathVariable String token) {
        var it = book.byToken(token);
        var lobby = lobbies.all().stream().filter(one -> one.id().equals(it.entry().lobbyId())).map(Lobby::name).findFirst().orElse("");
        return new Mine(lobby, it.entry().words(), it.entry().writtenAt(), it.ticket().number(), it.owner(), it.ticket().promisedAt(), it.answer(), it.answeredAt(),
                !it.ticket().state().isOpen());
    }

    private ResponseEntity<Token> written(Object who, Lobby lobby, String key, Written it, String channel, String phone, UUID numberId, Actor by) {
        if (it.words() == null || it.words().isBlank()) throw Refused.because("MISSING_SUMMARY");
        book.prepare();
        return once.create(who, key, lobby.code() + it, Token.class, () -> {
            OpinionEntry entry = book.write(lobby, new OpinionBook.Words(it.name(), phone, it.words(), Boolean.TRUE.equals(it.mayBePublic()), channel, numberId), by);
            return ResponseEntity.status(201).body(new Token(entry.token()));
        });
    }

    private static Line line(OpinionBook.Page it, List<PromiseView> owed) {
        var promise = owed.stream().filter(one -> one.clock().equals("CLK-22") || one.clock().equals("CLK-24")).reduce((older, newer) -> newer).orElse(null);
        var entry = it.entry();
        return new Line(entry.id(), it.ticket().number(), it.ticket().state().name(), entry.channel(), entry.writer(), entry.words(), entry.writtenAt(), it.owner(), promise,
                it.answer(), it.answeredAt(), entry.mayBePublic(), entry.publicWords(), entry.publicAnswer(), entry.publishedAt());
    }

    private static Actor customer() {
        return Actor.customer(null, "用户", Actor.Channel.LINK);
    }
}
