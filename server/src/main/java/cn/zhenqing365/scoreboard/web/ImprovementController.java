package cn.zhenqing365.scoreboard.web;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.platform.Once;
import cn.zhenqing365.scoreboard.improvement.Finding;
import cn.zhenqing365.scoreboard.improvement.Findings;
import cn.zhenqing365.scoreboard.improvement.LeadingGroup;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** 持续改进: findings, the leading group, its meetings. Read by everybody who leads; written by the leading group's roles. */
@RestController
class ImprovementController {
    record NewFinding(String title, String figure, String areaCode, String what, List<String> cases) {}

    record Fed(String ticketNumber) {}

    record Decision(String cause, String measure, UUID ownerId, LocalDate startsOn, int weeks) {}

    record Conclusion(String conclusion) {}

    record Appointment(String staffNo, String duty) {}

    record NewMeeting(Instant startsAt, String place, String agenda) {}

    record Minutes(String minutes, String present) {}

    private final Findings findings;
    private final LeadingGroup group;
    private final Once once;

    ImprovementController(Findings findings, LeadingGroup group, Once once) {
        this.findings = findings;
        this.group = group;
        this.once = once;
    }

    @GetMapping("/api/findings")
    List<Finding> all() {
        leads();
        return findings.all();
    }

    @PostMapping("/api/findings")
    ResponseEntity<Finding> found(@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody NewFinding it) {
        leads();
        return once.create(SignedIn.current().id(), key, it, Finding.class, () ->
                ResponseEntity.status(201).body(findings.found(it.title(), it.figure(), it.areaCode(), it.what(), it.cases(), SignedIn.actor())));
    }

    /** A complaint or an opinion that says the same. */
    @PostMapping("/api/findings/{number}/cases")
    Finding carry(@PathVariable String number, @RequestBody Fed it) {
        leads();
        return findings.carry(number, it.ticketNumber(), SignedIn.actor());
    }

    @PutMapping("/api/findings/{number}/decision")
    Finding decide(@PathVariable String number, @RequestBody Decision it) {
        leads();
        return findings.decide(number, it.cause(), it.measure(), it.ownerId(), it.startsOn(), it.weeks(), SignedIn.actor());
    }

    @PostMapping("/api/findings/{number}/check")
    Finding check(@PathVariable String number) {
        leads();
        return findings.check(number, SignedIn.actor());
    }

    @PutMapping("/api/findings/{number}/conclusion")
    Finding close(@PathVariable String number, @RequestBody Conclusion it) {
        leads();
        return findings.close(number, it.conclusion(), SignedIn.actor());
    }

    @GetMapping("/api/leading-group")
    List<LeadingGroup.Member> members() {
        return group.members();
    }

    /** Without a duty somebody leaves the group. */
    @PutMapping("/api/leading-group")
    List<LeadingGroup.Member> appoint(@RequestBody Appointment it) {
        SignedIn.requireRole(Role.LEADER, Role.ADMIN);
        return group.appoint(it.staffNo(), it.duty(), SignedIn.actor());
    }

    @GetMapping("/api/leading-group/meetings")
    List<LeadingGroup.Meeting> meetings() {
        leads();
        return group.meetings();
    }

    @PostMapping("/api/leading-group/meetings")
    ResponseEntity<LeadingGroup.Meeting> call(@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody NewMeeting it) {
        leads();
        return once.create(SignedIn.current().id(), key, it, LeadingGroup.Meeting.class, () ->
                ResponseEntity.status(201).body(group.call(it.startsAt(), it.place(), it.agenda(), SignedIn.actor())));
    }

    @PutMapping("/api/leading-group/meetings/{id}/minutes")
    LeadingGroup.Meeting write(@PathVariable UUID id, @RequestBody Minutes it) {
        leads();
        return group.write(id, it.minutes(), it.present(), SignedIn.actor());
    }

    private static void leads() {
        SignedIn.requireRole(Role.LEADER, Role.QUALITY, Role.CALL_CENTRE_HEAD, Role.LOBBY_HEAD, Role.ADMIN);
    }
}
