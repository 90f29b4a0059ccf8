package cn.zhenqing365.evaluation.web;

import cn.zhenqing365.evaluation.Conduct;
import cn.zhenqing365.evaluation.Evaluations;
import cn.zhenqing365.evaluation.Inspection;
import cn.zhenqing365.evaluation.MonthRecord;
import cn.zhenqing365.evaluation.SharedWork;
import cn.zhenqing365.evaluation.actions.RecordWork;
import cn.zhenqing365.evaluation.model.Post;
import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.platform.Once;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is written down about the work of others: inspections, praise and misconduct, days worked, shares of a job, posts. */
@RestController
class RecordController {
    record InspectionWanted(String staffNo, String number, LocalDate on, BigDecimal mark, boolean passed, Integer attitude, Integer privacy, String words) {}

    record ConductWanted(String staffNo, Conduct.Kind kind, LocalDate on, String number, String words) {}

    record MonthWanted(Integer planned, Integer present, BigDecimal adherence) {}

    record ShareWanted(String staffNo, int percent) {}

    record PostWanted(YearMonth from, Post post) {}

    record InspectionLine(UUID id, String staffNo, String name, String number, LocalDate on, BigDecimal mark, boolean passed, Integer attitude, int privacy, String words, String recordedBy) {}

    record ConductLine(UUID id, String staffNo, String name, Conduct.Kind kind, LocalDate on, String number, String words, String recordedBy, String verifiedBy, boolean mayVerify) {}

    private final Evaluations evaluations;
    private final RecordWork record;
    private final StarViews views;
    private final Sight sight;
    private final Once once;

    RecordController(Evaluations evaluations, RecordWork record, StarViews views, Sight sight, Once once) {
        this.evaluations = evaluations;
        this.record = record;
        this.views = views;
        this.sight = sight;
        this.once = once;
    }

    /** Of a month, oldest first, of the people one leads. */
    @GetMapping("/api/work-inspections")
    List<InspectionLine> inspections(@RequestParam YearMonth month) {
        Sight.requireLeader();
        return evaluations.inspections(month).stream().filter(it -> sight.sees(it.staffId(), null)).map(this::line).toList();
    }

    @PostMapping("/api/work-inspections")
    ResponseEntity<InspectionLine> inspect(@RequestBody InspectionWanted it, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        SignedIn.requireRole(Role.QUALITY, Role.CALL_CENTRE_HEAD, Role.SHIFT_LEADER, Role.LOBBY_HEAD, Role.CUSTOMER_MANAGER, Role.LEADER);
        var who = sight.byNo(it.staffNo());
        return once.create(SignedIn.current().id(), key, it, InspectionLine.class, () -> ResponseEntity.status(201).body(line(record.inspect(new Inspection(null, who.id(), it.number(), it.on(),
                it.mark(), it.passed(), it.attitude(), it.privacy() == null ? 0 : it.privacy(), it.words(), null), SignedIn.actor()))));
    }

    @GetMapping("/api/conduct-records")
    List<ConductLine> conduct(@RequestParam YearMonth month) {
        Sight.requireLeader();
        return evaluations.conduct(month).stream().filter(it -> sight.sees(it.staffId(), null)).map(this::line).toList();
    }

    @PostMapping("/api/conduct-records")
    ResponseEntity<ConductLine> conduct(@RequestBody ConductWanted it, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        Sight.requireLeader();
        if (it.kind() == null) throw Refused.because("MISSING_RECORD_KIND");
        var who = sight.byNo(it.staffNo());
        return once.create(SignedIn.current().id(), key, it, ConductLine.class,
                () -> ResponseEntity.status(201).body(line(record.record(who.id(), it.kind(), it.on(), it.number(), it.words(), SignedIn.actor()))));
    }

    /** Somebody else than who wrote it down. */
    @PostMapping("/api/conduct-records/{id}/verification")
    ConductLine verify(@PathVariable UUID id) {
        Sight.requireJudge();
        sight.require(evaluations.conduct(id).orElseThrow(() -> Refused.notFound("record", id)).staffId());
        return line(record.verify(id, SignedIn.actor()));
    }

    /** Days worked where there is no roster, and the telephone system's adherence. */
    @PutMapping("/api/month-records/{month}/{staffNo}")
    ResponseEntity<Void> month(@PathVariable YearMonth month, @PathVariable String staffNo, @RequestBody MonthWanted it) {
        Sight.requireLeader();
        record.month(new MonthRecord(month, sight.byNo(staffNo).id(), it.planned(), it.present(), it.adherence(), null), SignedIn.actor());
        return ResponseEntity.noContent().build();
    }

    /** Who did a job together, in percent. */
    @PutMapping("/api/work-shares/{number}")
    ResponseEntity<Void> share(@PathVariable String number, @RequestBody List<ShareWanted> shares) {
        SignedIn.requireRole(Role.CUSTOMER_MANAGER, Role.LEADER);
        record.share(new SharedWork(number, shares.stream().map(it -> new SharedWork.Share(sight.byNo(it.staffNo()).id(), it.percent())).toList()), SignedIn.actor());
        return ResponseEntity.noContent().build();
    }

    /** Which post somebody has from a month on. */
    @PutMapping("/api/star-posts/{staffNo}")
    ResponseEntity<Void> post(@PathVariable String staffNo, @RequestBody PostWanted it) {
        SignedIn.requireRole(Role.LEADER, Role.ADMIN);
        if (it.post() == null || it.from() == null) throw Refused.because("MISSING_POST");
        record.post(sight.byNo(staffNo).id(), it.from(), it.post(), SignedIn.actor());
        return ResponseEntity.noContent().build();
    }

    private InspectionLine line(Inspection it) {
        return new InspectionLine(it.id(), views.no(it.staffId()), views.name(it.staffId()), it.number(), it.on(), it.mark(), it.passed(), it.attitude(), it.privacy(), it.words(), views.name(it.recordedBy()));
    }

    private ConductLine line(Conduct it) {
        var me = SignedIn.current().id();
        return new ConductLine(it.id(), views.no(it.staffId()), views.name(it.staffId()), it.kind(), it.on(), it.number(), it.words(), views.name(it.recordedBy()), views.name(it.verifiedBy()),
                it.verifiedBy() == null && !me.equals(it.recordedBy()) && !me.equals(it.staffId()));
    }
}
