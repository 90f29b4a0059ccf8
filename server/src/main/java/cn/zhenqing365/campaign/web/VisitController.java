package cn.zhenqing365.campaign.web;

import cn.zhenqing365.campaign.Campaigns;
import cn.zhenqing365.campaign.Visit;
import cn.zhenqing365.campaign.VisitReport;
import cn.zhenqing365.campaign.actions.DeclareRelative;
import cn.zhenqing365.campaign.actions.RecordVisit;
import cn.zhenqing365.campaign.model.Outcome;
import cn.zhenqing365.campaign.model.Questionnaire;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.GeoPoint;
import cn.zhenqing365.kernel.PersonName;
import cn.zhenqing365.kernel.Refused;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** A visitor's phone: the walk down, reports up. Whoever is a visitor of a campaign may, whatever their role. */
@RestController
class VisitController {
    /** @param name 王**; no phone: one need not call to ring at a door */
    record Door(UUID id, int place, String name, String address, String community, String state, int attempts, Instant stateAt, double latitude, double longitude) {
        static Door of(Campaigns.Door it) {
            var visit = it.visit();
            return new Door(visit.id(), visit.place(), PersonName.mask(it.home().customerName()), it.home().address(), visit.community(), visit.state().name(), visit.attempts(), visit.stateAt(),
                    visit.at().latitude(), visit.at().longitude());
        }
    }

    /** @param number null when nothing is to be visited */
    record Walk(String number, String name, String state, LocalDate startsOn, LocalDate endsOn, Integer target, Questionnaire questionnaire, List<Door> doors) {}

    /**
     * @param id      the happening's own
     * @param at      when the visitor was at the door
     * @param latitude {@code longitude} null unless the visitor allowed it
     */
    record Told(UUID id, Outcome outcome, Instant at, Integer seconds, Double latitude, Double longitude, Map<String, Object> answers) {
        VisitReport report() {
            var where = latitude == null || longitude == null || Math.abs(latitude) > 90 || Math.abs(longitude) > 180 ? null : new GeoPoint(latitude, longitude);
            return new VisitReport(id, outcome, at, seconds, where, answers);
        }
    }

    record Standing(UUID id, String state, int attempts) {
        static Standing of(Visit it) {
            return new Standing(it.id(), it.state().name(), it.attempts());
        }
    }

    private final Campaigns campaigns;
    private final RecordVisit record;
    private final DeclareRelative declare;
    private final Once once;
    private final Clock clock;

    VisitController(Campaigns campaigns, RecordVisit record, DeclareRelative declare, Once once, Clock clock) {
        this.campaigns = campaigns;
        this.record = record;
        this.declare = declare;
        this.once = once;
        this.clock = clock;
    }

    /** My walk, in its order. */
    @GetMapping("/api/visits")
    Walk mine() {
        return campaigns.walk(SignedIn.current().id(), clock.instant()).map(it -> new Walk(it.campaign().number(), it.campaign().name(), it.state().name(), it.campaign().startsOn(),
                it.campaign().endsOn(), it.visitor().target(), it.questionnaire(), it.doors().stream().map(Door::of).toList()))
                .orElse(new Walk(null, null, null, null, null, null, null, List.of()));
    }

    /** One attempt at a door. The same happening sent again changes nothing. */
    @PostMapping("/api/visits/{id}/reports")
    ResponseEntity<Standing> report(@PathVariable UUID id, @RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Told it) {
        if (it.id() == null || it.outcome() == null || it.at() == null) throw Refused.because("OUTCOME_MISSING");
        record.prepare();
        var me = SignedIn.current();
        return once.create(me.id(), key, it, Standing.class, () -> ResponseEntity.status(201).body(Standing.of(record.record(id, it.report(), me))));
    }

    /** My relatives live here: another household is drawn. */
    @PostMapping("/api/visits/{id}/relatives")
    ResponseEntity<Void> relative(@PathVariable UUID id) {
        var visit = campaigns.visitOf(id, SignedIn.current().id());
        declare.declare(visit.campaignId(), visit.staffId(), visit.householdId(), SignedIn.actor());
        return ResponseEntity.noContent().build();
    }
}
