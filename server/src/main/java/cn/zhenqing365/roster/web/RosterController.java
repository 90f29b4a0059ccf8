package cn.zhenqing365.roster.web;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.platform.Once;
import cn.zhenqing365.roster.RosterMonth;
import cn.zhenqing365.roster.actions.ChangeCell;
import cn.zhenqing365.roster.actions.DropDraft;
import cn.zhenqing365.roster.actions.ProposeMonth;
import cn.zhenqing365.roster.actions.PublishRoster;
import cn.zhenqing365.roster.actions.ReadSheet;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Months of shifts: proposed, looked at, changed by hand, published. */
@RestController
class RosterController {
    static final Role[] READERS = {Role.DISPATCHER, Role.CUSTOMER_MANAGER, Role.SHIFT_LEADER, Role.CALL_CENTRE_HEAD, Role.LEADER, Role.QUALITY, Role.ADMIN, Role.TECHNICIAN};
    static final Role[] PLANNERS = {Role.DISPATCHER, Role.CUSTOMER_MANAGER, Role.LEADER, Role.ADMIN};
    private static final Role[] PUBLISHERS = {Role.DISPATCHER, Role.LEADER, Role.ADMIN};

    /** @param progress in percent while it is being solved */
    record Version(UUID id, String month, int version, RosterMonth.State state, String basis, int progress, String askedBy, Instant askedAt, Instant solvedAt, String publishedBy, Instant publishedAt) {}

    /** @param month 2026-12; {@code copy} the published one as a draft, instead of a new proposal */
    record Wanted(String month, boolean copy) {}

    /** @param type null for a day off; {@code area} null for one's own; {@code reason} when a leader breaks a rule knowingly */
    record WantedCell(String type, String area, String reason) {}

    private final ReadSheet read;
    private final ProposeMonth propose;
    private final ChangeCell change;
    private final PublishRoster publish;
    private final DropDraft drop;
    private final Once once;

    RosterController(ReadSheet read, ProposeMonth propose, ChangeCell change, PublishRoster publish, DropDraft drop, Once once) {
        this.read = read;
        this.propose = propose;
        this.change = change;
        this.publish = publish;
        this.drop = drop;
        this.once = once;
    }

    /** The versions of a month, newest first; technicians see what is published. */
    @GetMapping("/api/rosters")
    List<Version> versions(@RequestParam String month) {
        SignedIn.requireRole(READERS);
        var worker = SignedIn.current().role() == Role.TECHNICIAN;
        return read.of(month(month)).stream().filter(it -> !worker || it.state() == RosterMonth.State.PUBLISHED).map(this::view).toList();
    }

    /** @param area only this area and those that share its nights */
    @GetMapping("/api/rosters/{id}")
    SheetView sheet(@PathVariable UUID id, @RequestParam(required = false) String area) {
        SignedIn.requireRole(READERS);
        if (area != null) SignedIn.requireArea(area);
        var sheet = read.sheet(id, area, SignedIn.current());
        if (SignedIn.current().role() == Role.TECHNICIAN && sheet.roster().state() != RosterMonth.State.PUBLISHED) throw Refused.notFound("roster", id);
        return SheetView.of(sheet);
    }

    /** Answered at once; a node solves it within a minute, see the progress of the version. */
    @PostMapping("/api/rosters")
    ResponseEntity<Version> propose(@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Wanted it) {
        SignedIn.requireRole(PUBLISHERS);
        everywhere();
        return once.create(SignedIn.current().id(), key, it, Version.class, () -> ResponseEntity.status(201).body(view(propose.propose(month(it.month()), it.copy(), SignedIn.actor()))));
    }

    @PutMapping("/api/rosters/{id}/cells/{staffNo}/{day}")
    ResponseEntity<Void> change(@PathVariable UUID id, @PathVariable String staffNo, @PathVariable String day, @RequestBody WantedCell it) {
        SignedIn.requireRole(PLANNERS);
        var me = SignedIn.current();
        if (it.area() != null && !it.area().equals("*")) SignedIn.requireArea(it.area());
        if (read.sheet(id, null, me).crew().stream().noneMatch(who -> who.staffNo().equals(staffNo))) throw Refused.notFound("staff", staffNo);
        change.change(id, staffNo, day(day), it.type(), it.area(), it.reason(), me.role() == Role.LEADER || me.role() == Role.ADMIN, SignedIn.actor());
        return ResponseEntity.noContent().build();
    }

    /** From now on dispatch works by it, and everybody whose days change is told by text. */
    @PostMapping("/api/rosters/{id}/publication")
    Version publish(@PathVariable UUID id) {
        SignedIn.requireRole(PUBLISHERS);
        everywhere();
        return view(publish.publish(id, SignedIn.actor()));
    }

    @DeleteMapping("/api/rosters/{id}")
    ResponseEntity<Void> drop(@PathVariable UUID id) {
        SignedIn.requireRole(PUBLISHERS);
        everywhere();
        drop.drop(id, SignedIn.actor());
        return ResponseEntity.noContent().build();
    }

    /** A roster is the whole city's. */
    private static void everywhere() {
        if (!SignedIn.current().allAreas()) throw Refused.because("FORBIDDEN");
    }

    private Version view(RosterMonth it) {
        return new Version(it.id(), it.month().toString(), it.version(), it.state(), it.basis(), read.progress(it), it.askedBy(), it.askedAt(), it.solvedAt(), it.publishedBy(), it.publishedAt());
    }

    /** @throws Refused INVALID_MONTH */
    static YearMonth month(String written) {
        try {
            return YearMonth.parse(String.valueOf(written));
        } catch (DateTimeException unreadable) {
            throw Refused.because("INVALID_MONTH", "month", shortened(written));
        }
    }

    /** @throws Refused INVALID_DAY */
    static LocalDate day(String written) {
        try {
            return LocalDate.parse(String.valueOf(written));
        } catch (DateTimeException unreadable) {
            throw Refused.because("INVALID_DAY", "day", shortened(written));
        }
    }

    private static String shortened(String written) {
        var text = String.valueOf(written);
        return text.length() > 20 ? text.substring(0, 20) : text;
    }
}
