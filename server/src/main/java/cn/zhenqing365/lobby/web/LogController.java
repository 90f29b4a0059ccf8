package cn.zhenqing365.lobby.web;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.lobby.Lobbies;
import cn.zhenqing365.lobby.Lobby;
import cn.zhenqing365.lobby.actions.KeepLog;
import cn.zhenqing365.lobby.actions.KeepRoster;
import cn.zhenqing365.lobby.actions.ReadLogs;
import cn.zhenqing365.lobby.model.CheckRound;
import cn.zhenqing365.lobby.model.DutyDay;
import cn.zhenqing365.lobby.model.DutyLog;
import cn.zhenqing365.lobby.model.DutyRules;
import cn.zhenqing365.platform.Once;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The duty log of a hall and day. */
@RestController
@RequestMapping("/api/lobbies/{code}/logs")
class LogController {
    private static final Role[] RUN_THE_HALL = {Role.LOBBY_MANAGER, Role.LOBBY_HEAD, Role.ADMIN};

    record CheckLine(CheckRound round, String item, boolean ok, String note, String by, Instant at) {}

    record NoteLine(UUID id, String kind, Map<String, String> words, String by, Instant at) {}

    /** @param missing not signed though it should be */
    record Line(LocalDate day, boolean signed, boolean complete, boolean missing, List<CheckRound> openRounds, String signedBy, Instant signedAt) {}

    record View(String lobby, String address, LocalDate day, Instant openedAt, String onDuty, List<DutyRules.CheckItem> items, List<CheckLine> checks,
                List<NoteLine> notes, String summary, Map<String, Object> figures, boolean missing, boolean complete, List<CheckRound> openRounds, String signedBy,
                Instant signedAt, String handedTo, Instant receivedAt, Instant missingToldAt) {}

    record Round(CheckRound round, List<KeepLog.Looked> items) {}

    record Summary(String summary) {}

    record Signature(String handedTo) {}

    record Correction(String words) {}

    private final Lobbies lobbies;
    private final KeepLog keep;
    private final ReadLogs read;
    private final KeepRoster roster;
    private final StaffMembers staff;
    private final Once once;
    private final Clock clock;

    LogController(Lobbies lobbies, KeepLog keep, ReadLogs read, KeepRoster roster, StaffMembers staff, Once once, Clock clock) {
        this.lobbies = lobbies;
        this.keep = keep;
        this.read = read;
        this.roster = roster;
        this.staff = staff;
        this.once = once;
        this.clock = clock;
    }

    /** Newest first. */
    @GetMapping
    List<Line> all(@PathVariable String code, @RequestParam String from, @RequestParam String until) {
        var lobby = mine(code);
        var now = clock.instant();
        return read.between(lobby, DutyController.day(from), DutyController.until(from, until)).stream().map(it -> new Line(it.day(), it.isSigned(), it.isComplete(),
                read.isMissing(lobby, it, now), it.openRounds(), name(it.signedBy()), it.signedAt())).toList();
    }

    @GetMapping("/{day}")
    View one(@PathVariable String code, @PathVariable String day) {
        return view(mine(code), DutyController.day(day));
    }

    @PostMapping("/{day}/checks")
    View check(@PathVariable String code, @PathVariable String day, @RequestBody Round it) {
        var lobby = mine(code);
        keep.check(lobby, DutyController.day(day), it.round(), it.items(), SignedIn.current());
        return view(lobby, DutyController.day(day));
    }

    @PostMapping("/{day}/incidents")
    ResponseEntity<View> incident(@PathVariable String code, @PathVariable String day, @RequestHeader(name = "Idempotency-Key", required = false) String key,
                                  @RequestBody Map<String, String> words) {
        return created(code, day, key, "incident" + words, lobby -> keep.incident(lobby, DutyController.day(day), words, SignedIn.current()));
    }

    @PutMapping("/{day}/summary")
    View summarise(@PathVariable String code, @PathVariable String day, @RequestBody Summary it) {
        var lobby = mine(code);
        keep.summarise(lobby, DutyController.day(day), it.summary());
        return view(lobby, DutyController.day(day));
    }

    @PostMapping("/{day}/signature")
    ResponseEntity<View> sign(@PathVariable String code, @PathVariable String day, @RequestHeader(name = "Idempotency-Key", required = false) String key,
                              @RequestBody Signature it) {
        return created(code, day, key, "sign " + it.handedTo(), lobby -> keep.sign(lobby, DutyController.day(day), it.handedTo(), SignedIn.current()));
    }

    @PostMapping("/{day}/receipt")
    View receive(@PathVariable String code, @PathVariable String day) {
        SignedIn.requireRole(Role.LOBBY_MANAGER, Role.LOBBY_HEAD, Role.AGENT, Role.ADMIN);
        var lobby = DutyController.mine(lobbies, code);
        keep.receive(lobby, DutyController.day(day), SignedIn.current());
        return view(lobby, DutyController.day(day));
    }

    @PostMapping("/{day}/corrections")
    ResponseEntity<View> correct(@PathVariable String code, @PathVariable String day, @RequestHeader(name = "Idempotency-Key", required = false) String key,
                                 @RequestBody Correction it) {
        return created(code, day, key, "correct " + it.words(), lobby -> keep.correct(lobby, DutyController.day(day), it.words(), SignedIn.current()));
    }

    private ResponseEntity<View> created(String code, String day, String key, String what, java.util.function.Consumer<Lobby> deed) {
        var lobby = mine(code);
        return once.create(SignedIn.current().id(), key, code + " " + day + " " + what, View.class, () -> {
            deed.accept(lobby);
            return ResponseEntity.status(201).body(view(lobby, DutyController.day(day)));
        });
    }

    private Lobby mine(String code) {
        SignedIn.requireRole(RUN_THE_HALL);
        return DutyController.mine(lobbies, code);
    }

    private View view(Lobby lobby, LocalDate day) {
        var it = read.of(lobby, day);
        var now = clock.instant();
        return new View(lobby.name(), lobby.address(), day, it.openedAt(), name(roster.of(lobby, day).map(DutyDay::acting).orElse(null)), it.items(),
                it.checks().stream().map(one -> new CheckLine(one.round(), one.item(), one.ok(), one.note(), name(one.checkedBy()), one.checkedAt())).toList(),
                it.notes().stream().map(one -> new NoteLine(one.id(), one.kind(), one.words(), name(one.recordedBy()), one.recordedAt())).toList(), it.summary(),
                read.figures(lobby, it, now), read.isMissing(lobby, it, now), it.isComplete(), it.openRounds(), name(it.signedBy()), it.signedAt(), name(it.handedTo()),
                it.receivedAt(), it.missingToldAt());
    }

    private String name(UUID id) {
        return id == null ? null : staff.find(id).map(Staff::name).orElse("");
    }
}
