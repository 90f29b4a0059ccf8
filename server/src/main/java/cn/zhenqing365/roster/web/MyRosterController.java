package cn.zhenqing365.roster.web;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.platform.Once;
import cn.zhenqing365.roster.RosterRequest;
import cn.zhenqing365.roster.ShiftSwap;
import cn.zhenqing365.roster.actions.AskRosterRequest;
import cn.zhenqing365.roster.actions.ReadMine;
import cn.zhenqing365.roster.actions.SwapShifts;
import cn.zhenqing365.roster.model.RosterConfig;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One's own month, leave and wishes, and swaps among colleagues; and their decisions. */
@RestController
class MyRosterController {
    private static final Role[] DECIDERS = {Role.CUSTOMER_MANAGER, Role.DISPATCHER, Role.CALL_CENTRE_HEAD, Role.LOBBY_HEAD, Role.LEADER, Role.ADMIN};

    /** @param version null while the month is not published */
    record Mine(String month, Integer version, List<RosterConfig.Kind> kinds, List<Shift> shifts, Set<LocalDate> holidays, Set<LocalDate> leave, List<Asked> requests, List<Peer> peers) {}

    /** @param area * for the whole city */
    record Shift(LocalDate day, String type, String area) {}

    record Peer(String staffNo, String name) {}

    record Asked(UUID id, String staffNo, String name, RosterRequest.Kind kind, LocalDate from, LocalDate until, String type, String note, RosterRequest.State state, Instant askedAt, String decidedBy, String reason) {}

    /** @param until null for one day; {@code type} the shift that is liked or disliked, or ANNUAL, SICK, PERSONAL */
    record WantedRequest(RosterRequest.Kind kind, LocalDate from, LocalDate until, String type, String note) {}

    record Decision(boolean approved, String reason) {}

    /** @param mine whether the asker is the reader; {@code forMe} whether the reader could take it */
    record Swap(UUID id, String asker, LocalDate day, String type, String area, String colleague, LocalDate returnDay, String note, ShiftSwap.State state, String taker, boolean mine, boolean forMe, boolean toDecide, String decidedBy,
                String reason) {}

    /** @param staffNo whom to ask; null for whoever can; {@code returnDay} whose shift is taken in return */
    record WantedSwap(LocalDate day, String staffNo, LocalDate returnDay, String note) {}

    private final ReadMine read;
    private final AskRosterRequest ask;
    private final SwapShifts swaps;
    private final Once once;

    MyRosterController(ReadMine read, AskRosterRequest ask, SwapShifts swaps, Once once) {
        this.read = read;
        this.ask = ask;
        this.swaps = swaps;
        this.once = once;
    }

    @GetMapping("/api/my-roster")
    Mine mine(@RequestParam String month) {
        var me = SignedIn.current();
        var it = read.month(me, RosterController.month(month));
        return new Mine(it.month().toString(), it.published() == null ? null : it.published().version(), it.config().kinds(),
                it.cells().stream().filter(cell -> cell.type() != null).map(cell -> new Shift(cell.day(), cell.type(), cell.area())).toList(), it.holidays(), it.leave(), asked(read.requests(me)),
                read.peers(me).stream().map(one -> new Peer(one.staffNo(), one.name())).toList());
    }

    /** Leave and wishes that wait for the reader's decision. */
    @GetMapping("/api/roster-requests")
    List<Asked> open() {
        SignedIn.requireRole(DECIDERS);
        return asked(read.open(SignedIn.current()));
    }

    @PostMapping("/api/roster-requests")
    ResponseEntity<Asked> ask(@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody WantedRequest it) {
        var me = SignedIn.current();
        return once.create(me.id(), key, it, Asked.class, () -> ResponseEntity.status(201).body(asked(List.of(ask.ask(me.id(), it.kind(), it.from(), it.until(), it.type(), it.note(), SignedIn.actor()))).get(0)));
    }

    @DeleteMapping("/api/roster-requests/{id}")
    ResponseEntity<Void> withdraw(@PathVariable UUID id) {
        ask.withdraw(id, SignedIn.current().id());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/api/roster-requests/{id}/decision")
    ResponseEntity<Void> decide(@PathVariable UUID id, @RequestBody Decision it) {
        SignedIn.requireRole(DECIDERS);
        if (read.request(id, SignedIn.current()).isEmpty()) throw Refused.notFound("request", id);
        ask.decide(id, it.approved(), it.reason(), SignedIn.actor());
        return ResponseEntity.noContent().build();
    }

    /** Swaps that concern the reader. */
    @GetMapping("/api/roster-swaps")
    List<Swap> swaps() {
        return views(read.swaps(SignedIn.current()));
    }

    @PostMapping("/api/roster-swaps")
    ResponseEntity<Swap> offer(@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody WantedSwap it) {
        SignedIn.requireRole(Role.TECHNICIAN);
        if (it.day() == null) throw Refused.because("INVALID_DAY", "day", "");
        return once.create(SignedIn.current().id(), key, it, Swap.class, () -> ResponseEntity.status(201).body(views(List.of(swaps.ask(SignedIn.current(), it.day(), it.staffNo(), it.returnDay(), it.note(), SignedIn.actor()))).get(0)));
    }

    /** The reader takes the shift; of two at once one is refused. */
    @PostMapping("/api/roster-swaps/{id}/taking")
    ResponseEntity<Void> take(@PathVariable UUID id) {
        SignedIn.requireRole(Role.TECHNICIAN);
        swaps.take(id, SignedIn.current(), SignedIn.actor());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/api/roster-swaps/{id}/decision")
    ResponseEntity<Void> decideSwap(@PathVariable UUID id, @RequestBody Decision it) {
        SignedIn.requireRole(RosterController.PLANNERS);
        if (read.swap(id).filter(one -> mayDecide(SignedIn.current(), one)).isEmpty()) throw Refused.notFound("swap", id);
        swaps.decide(id, it.approved(), it.reason(), SignedIn.actor());
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/api/roster-swaps/{id}")
    ResponseEntity<Void> withdrawSwap(@PathVariable UUID id) {
        swaps.withdraw(id, SignedIn.current(), SignedIn.actor());
        return ResponseEntity.noContent().build();
    }

    private boolean mayDecide(Staff me, ShiftSwap it) {
        return List.of(RosterController.PLANNERS).contains(me.role()) && read.mayDecide(me, it.askerId());
    }

    private List<Asked> asked(List<RosterRequest> all) {
        var names = read.names(all.stream().map(RosterRequest::staffId).collect(Collectors.toSet()));
        return all.stream().map(it -> new Asked(it.id(), names.get(it.staffId()).staffNo(), names.get(it.staffId()).name(), it.kind(), it.from(), it.until(), it.type(), it.note(), it.state(), it.askedAt(), it.decidedBy(), it.reason())).toList();
    }

    private List<Swap> views(List<ShiftSwap> all) {
        var me = SignedIn.current();
        var names = read.names(all.stream().flatMap(it -> Stream.of(it.askerId(), it.colleagueId(), it.takerId())).collect(Collectors.toCollection(java.util.HashSet::new)));
        return all.stream().map(it -> new Swap(it.id(), name(names, it.askerId()), it.day(), it.type(), it.area(), name(names, it.colleagueId()), it.returnDay(), it.note(), it.state(), name(names, it.takerId()),
                it.askerId().equals(me.id()), it.state() == ShiftSwap.State.ASKED && me.role() == Role.TECHNICIAN && !it.askerId().equals(me.id()) && (it.colleagueId() == null || it.colleagueId().equals(me.id())),
                it.state() == ShiftSwap.State.TAKEN && mayDecide(me, it), it.decidedBy(), it.reason())).toList();
    }

    private static String name(Map<UUID, Staff> names, UUID id) {
        return id == null || !names.containsKey(id) ? null : names.get(id).name();
    }
}
