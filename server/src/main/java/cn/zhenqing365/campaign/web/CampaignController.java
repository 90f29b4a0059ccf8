package cn.zhenqing365.campaign.web;

import cn.zhenqing365.campaign.Campaign;
import cn.zhenqing365.campaign.Campaigns;
import cn.zhenqing365.campaign.actions.DeclareRelative;
import cn.zhenqing365.campaign.actions.DrawCampaign;
import cn.zhenqing365.campaign.actions.PlanCampaign;
import cn.zhenqing365.campaign.model.Results;
import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.platform.Once;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.Tickets;
import cn.zhenqing365.ticket.contact.VisitIssues;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The service month as its leaders plan, draw and watch it. */
@RestController
class CampaignController {
    static final Role[] LEADERS = {Role.LEADER, Role.QUALITY, Role.CALL_CENTRE_HEAD, Role.LOBBY_HEAD, Role.ADMIN};

    /** @param staffNo the visitor; @param householdId their relatives' */
    record Relative(String staffNo, UUID householdId) {}

    /** @param solvedAt null while open; {@code inTime} null until solved or late; {@code satisfied} null until asked again */
    record Issue(String number, String kind, String words, String question, String areaCode, String visitor, Instant raisedAt, Instant promisedAt, Instant solvedAt, Boolean inTime,
                 Boolean satisfied) {}

    record Response(String words) {}

    private final Campaigns campaigns;
    private final PlanCampaign plan;
    private final DrawCampaign draw;
    private final DeclareRelative declare;
    private final VisitIssues issues;
    private final Tickets tickets;
    private final StaffMembers staff;
    private final Once once;
    private final Clock clock;

    CampaignController(Campaigns campaigns, PlanCampaign plan, DrawCampaign draw, DeclareRelative declare, VisitIssues issues, Tickets tickets, StaffMembers staff, Once once, Clock clock) {
        this.campaigns = campaigns;
        this.plan = plan;
        this.draw = draw;
        this.declare = declare;
        this.issues = issues;
        this.tickets = tickets;
        this.staff = staff;
        this.once = once;
        this.clock = clock;
    }

    /** Newest first. */
    @GetMapping("/api/campaigns")
    List<Campaign> all() {
        SignedIn.requireRole(LEADERS);
        return campaigns.all();
    }

    @PostMapping("/api/campaigns")
    ResponseEntity<Campaign> plan(@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody PlanCampaign.Wanted it) {
        SignedIn.requireRole(LEADERS);
        return once.create(SignedIn.current().id(), key, it, Campaign.class, () -> ResponseEntity.status(201).body(plan.plan(it, SignedIn.actor())));
    }

    /** How far it is: for all, by area, by visitor, on the map. */
    @GetMapping("/api/campaigns/{number}")
    Campaigns.Progress progress(@PathVariable String number) {
        SignedIn.requireRole(LEADERS);
        return campaigns.progress(campaigns.get(number), clock.instant());
    }

    /** Draws the households, once. */
    @PostMapping("/api/campaigns/{number}/draws")
    ResponseEntity<Campaign> draw(@PathVariable String number, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        SignedIn.requireRole(LEADERS);
        return once.create(SignedIn.current().id(), key, number, Campaign.class, () -> ResponseEntity.status(201).body(draw.draw(campaigns.get(number).id(), SignedIn.actor())));
    }

    @PostMapping("/api/campaigns/{number}/relatives")
    ResponseEntity<Void> relative(@PathVariable String number, @RequestBody Relative it) {
        SignedIn.requireRole(LEADERS);
        if (it.staffNo() == null || it.householdId() == null) throw Refused.notFound("VISITOR", it.staffNo());
        var campaign = campaigns.get(number);
        declare.declare(campaign.id(), campaigns.visitor(campaign.id(), it.staffNo()).staffId(), it.householdId(), SignedIn.actor());
        return ResponseEntity.noContent().build();
    }

    /** What the visits say; fewer than five answers are not shown. */
    @GetMapping("/api/campaigns/{number}/results")
    Results results(@PathVariable String number) {
        SignedIn.requireRole(LEADERS);
        return campaigns.results(campaigns.get(number));
    }

    /** What was found and became a ticket, newest first. */
    @GetMapping("/api/campaigns/{number}/issues")
    List<Issue> issues(@PathVariable String number) {
        SignedIn.requireRole(LEADERS);
        var now = clock.instant();
        var found = campaigns.issues(campaigns.get(number));
        var known = tickets.of(found.stream().map(Campaigns.Found::ticketId).toList());
        return found.stream().filter(it -> known.containsKey(it.ticketId())).map(it -> issue(it, known.get(it.ticketId()), now)).toList();
    }

    /** The customer was spoken with (CLK-25); the solution is still owed. */
    @PostMapping("/api/visit-issues/{number}/responses")
    ResponseEntity<Void> respond(@PathVariable String number, @RequestBody Response it) {
        issues.respond(tickets.byNumber(number).id(), it.words(), SignedIn.current());
        return ResponseEntity.noContent().build();
    }

    private Issue issue(Campaigns.Found it, Ticket ticket, Instant now) {
        var solved = ticket.fixedAt();
        var inTime = solved != null ? (Boolean) !solved.isAfter(ticket.promisedAt()) : now.isAfter(ticket.promisedAt()) ? Boolean.FALSE : null;
        var satisfied = ticket.reopenings() > 0 ? Boolean.FALSE : ticket.confirmedAt() != null ? Boolean.TRUE : null;
        return new Issue(ticket.number(), ticket.kind(), ticket.note(), it.question(), it.areaCode(), staff.find(it.staffId()).map(Staff::name).orElse(""), it.raisedAt(),
                ticket.promisedAt(), solved, inTime, satisfied);
    }
}
