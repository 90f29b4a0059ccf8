package cn.zhenqing365.outage.web;

import cn.zhenqing365.directory.Households;
import cn.zhenqing365.directory.NodeCount;
import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.outage.Outages;
import cn.zhenqing365.outage.PlannedWork;
import cn.zhenqing365.outage.RulesVersion;
import cn.zhenqing365.outage.actions.AnnounceWork;
import cn.zhenqing365.outage.actions.ChangeOutageRules;
import cn.zhenqing365.outage.actions.PlanWork;
import cn.zhenqing365.outage.actions.RunWork;
import cn.zhenqing365.outage.model.OutageRules;
import cn.zhenqing365.outage.model.OutageText;
import cn.zhenqing365.platform.Once;
import cn.zhenqing365.promise.PromiseView;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.territory.Areas;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Planned works and their notices, the rules of counting, and what the public reads. */
@RestController
class OutageController {
    static final Role[] PLANNERS = {Role.DISPATCHER, Role.CALL_CENTRE_HEAD, Role.LEADER, Role.ADMIN};
    static final Role[] READERS = {Role.AGENT, Role.SHIFT_LEADER, Role.DISPATCHER, Role.CALL_CENTRE_HEAD, Role.CUSTOMER_MANAGER, Role.QUALITY, Role.LEADER, Role.ADMIN};

    /** @param concerned households behind the nodes; {@code told} had a text, {@code without} have no number one could go to. @param text what is said to them */
    record Line(PlannedWork work, List<PromiseView> promises, int concerned, int told, int without, String text) {}

    /** What everybody may read: no node, no number of homes. */
    record Notice(String number, String title, String areaName, List<String> services, Instant startsAt, Instant endsAt, boolean running) {}

    record Reason(String reason) {}

    record Beginning(Instant at, String unannounced) {}

    record NoticeDue(Instant dueAt) {}

    record WantedRules(Instant effectiveFrom, OutageRules rules) {}

    private final Outages outages;
    private final PlanWork plan;
    private final AnnounceWork announce;
    private final RunWork run;
    private final ChangeOutageRules change;
    private final Promises promises;
    private final Households households;
    private final Areas areas;
    private final Once once;
    private final Clock clock;

    OutageController(Outages outages, PlanWork plan, AnnounceWork announce, RunWork run, ChangeOutageRules change, Promises promises, Households households, Areas areas, Once once, Clock clock) {
        this.outages = outages;
        this.plan = plan;
        this.announce = announce;
        this.run = run;
        this.change = change;
        this.promises = promises;
        this.households = households;
        this.areas = areas;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/api/public-interruptions")
    ResponseEntity<List<Notice>> announced() {
        return ResponseEntity.ok().cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic()).body(outages.announced(clock.instant()).stream()
                .map(it -> new Notice(it.number(), it.title(), areas.get(it.areaCode()).name(), it.services(), it.startsAt(), it.endsAt(), it.state() == PlannedWork.State.RUNNING)).toList());
    }

    @GetMapping("/api/planned-works")
    List<Line> works() {
        SignedIn.requireRole(READERS);
        return outages.works().stream().filter(it -> SignedIn.current().sees(it.areaCode())).map(this::line).toList();
    }

    /** Optical nodes whose code begins so. */
    @GetMapping("/api/nodes")
    List<NodeCount> nodes(@RequestParam(defaultValue = "") String beginning) {
        SignedIn.requireRole(READERS);
        var who = SignedIn.current();
        return households.nodes(beginning.strip(), who.allAreas() ? null : who.areas(), 50);
    }

    /** By when a work that begins then would have to be announced under the rule of today (CLK-26). @param area whose kind counts */
    @GetMapping("/api/planned-works/notice-due")
    NoticeDue noticeDue(@RequestParam Instant startsAt, @RequestParam String area) {
        SignedIn.requireRole(READERS);
        return new NoticeDue(promises.dueAhead("CLK-26", areas.get(area).kind().name(), startsAt, clock.instant()));
    }

    @PostMapping("/api/planned-works")
    ResponseEntity<Line> plan(@RequestBody PlanWork.Wanted it, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        SignedIn.requireRole(PLANNERS);
        return once.create(SignedIn.current().id(), key, it, Line.class, () -> {
            var work = plan.plan(it, SignedIn.actor());
            SignedIn.requireArea(work.areaCode());
            return ResponseEntity.status(201).body(line(work));
        });
    }

    /** Everybody concerned is told in waking hours; CLK-26 is kept. */
    @PostMapping("/api/planned-works/{number}/notice")
    Line announce(@PathVariable String number) {
        admit(number);
        return line(announce.announce(number, SignedIn.actor()));
    }

    @PostMapping("/api/planned-works/{number}/emergency")
    Line emergency(@PathVariable String number, @RequestBody Reason it) {
        admit(number);
        return line(announce.emergency(number, it.reason(), SignedIn.actor()));
    }

    /** By a leader who did not register it. */
    @PostMapping("/api/planned-works/{number}/emergency/approval")
    Line approve(@PathVariable String number) {
        SignedIn.requireRole(Role.LEADER, Role.ADMIN);
        admit(number);
        return line(announce.approve(number, SignedIn.actor()));
    }

    /** The work permit; with {@code unannounced} the fact that it began without one, and why. */
    @PostMapping("/api/planned-works/{number}/beginning")
    Line begin(@PathVariable String number, @RequestBody Beginning it) {
        admit(number);
        return line(it.unannounced() == null ? run.begin(number, SignedIn.actor()) : run.beganUnannounced(number, it.at(), it.unannounced(), SignedIn.actor()));
    }

    @PostMapping("/api/planned-works/{number}/end")
    Line end(@PathVariable String number) {
        admit(number);
        return line(run.end(number, SignedIn.actor()));
    }

    @PostMapping("/api/planned-works/{number}/cancellation")
    Line cancel(@PathVariable String number, @RequestBody Reason it) {
        admit(number);
        return line(run.cancel(number, it.reason(), SignedIn.actor()));
    }

    @GetMapping("/api/outage-rules")
    List<RulesVersion> rules() {
        SignedIn.requireRole(READERS);
        return outages.rules();
    }

    @PostMapping("/api/outage-rules")
    List<RulesVersion> change(@RequestBody WantedRules it) {
        SignedIn.requireRole(Role.LEADER, Role.ADMIN);
        change.change(it.rules(), it.effectiveFrom(), SignedIn.actor());
        return outages.rules();
    }

    private Line line(PlannedWork it) {
        var reached = outages.reached(it.id());
        return new Line(it, promises.ofThread(it.id()), reached.concerned(), reached.reached(), reached.without(), OutageText.notice(it));
    }

    private void admit(String number) {
        SignedIn.requireRole(PLANNERS);
        SignedIn.requireArea(outages.work(number).areaCode());
    }
}
