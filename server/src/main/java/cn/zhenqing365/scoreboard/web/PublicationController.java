package cn.zhenqing365.scoreboard.web;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.platform.Once;
import cn.zhenqing365.scoreboard.improvement.LeadingGroup;
import cn.zhenqing365.scoreboard.publication.Edition;
import cn.zhenqing365.scoreboard.publication.PublicPages;
import cn.zhenqing365.scoreboard.publication.Publications;
import cn.zhenqing365.scoreboard.publication.SelfInspection;
import cn.zhenqing365.scoreboard.report.MonthReports;
import cn.zhenqing365.platform.paper.Pdf;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Publications: for anybody at their permanent address, for the leading group to publish and to record. */
@RestController
class PublicationController {
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

    record Wanted(List<Edition.Improvement> improvements, List<Edition.Answer> answers, String words, String correction) {}

    record Printed(int edition, String medium, String outlet, LocalDate publishedOn, String text) {}

    record Published(Edition.Content draft, List<Edition> editions, List<Edition.Record> records) {}

    private final Publications publications;
    private final MonthReports reports;
    private final LeadingGroup group;
    private final Pdf pdf;
    private final Once once;

    PublicationController(Publications publications, MonthReports reports, LeadingGroup group, Pdf pdf, Once once) {
        this.publications = publications;
        this.reports = reports;
        this.group = group;
        this.pdf = pdf;
        this.once = once;
    }

    @GetMapping("/publications")
    ResponseEntity<String> list() {
        return ResponseEntity.ok().contentType(HTML).body(PublicPages.list(publications.newest()));
    }

    @GetMapping("/publications/{month}")
    ResponseEntity<String> newest(@PathVariable String month) {
        return page(month, null);
    }

    @GetMapping("/publications/{month}/{edition}")
    ResponseEntity<String> edition(@PathVariable String month, @PathVariable int edition) {
        return page(month, edition);
    }

    @GetMapping("/publications/{month}/{edition}/press.txt")
    ResponseEntity<String> press(@PathVariable String month, @PathVariable int edition) {
        return ResponseEntity.ok().contentType(TEXT).body(PublicPages.press(publications.get(MonthReports.month(month), edition)));
    }

    @GetMapping("/publications/{month}/{edition}/poster.pdf")
    ResponseEntity<byte[]> poster(@PathVariable String month, @PathVariable int edition) {
        return MonthReportController.file(pdf.of(PublicPages.poster(publications.get(MonthReports.month(month), edition))), MediaType.APPLICATION_PDF, "poster-" + month + ".pdf");
    }

    /** What would be published, what was, and where. */
    @GetMapping("/api/publications/{month}")
    Published published(@PathVariable String month) {
        leads();
        var it = MonthReports.month(month);
        return new Published(publications.draft(it), publications.of(it), publications.records(it));
    }

    /** Once published it stands; with {@code correction} another edition. */
    @PostMapping("/api/publications/{month}")
    ResponseEntity<Edition> publish(@PathVariable String month, @RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Wanted it) {
        SignedIn.requireRole(Role.LEADER, Role.ADMIN);
        return once.create(SignedIn.current().id(), key, it, Edition.class, () -> ResponseEntity.status(201).body(
                publications.publish(MonthReports.month(month), it.improvements(), it.answers(), it.words(), it.correction(), SignedIn.actor())));
    }

    @PostMapping("/api/publications/{month}/records")
    List<Edition.Record> record(@PathVariable String month, @RequestBody Printed it) {
        leads();
        return publications.record(MonthReports.month(month), it.edition(), it.medium(), it.outlet(), it.publishedOn(), it.text(), SignedIn.actor());
    }

    /** For the regulator (Order 67, Article 31). */
    @GetMapping("/api/self-inspections/{month}")
    ResponseEntity<byte[]> inspection(@PathVariable String month) {
        leads();
        var it = MonthReports.month(month);
        return MonthReportController.file(pdf.of(SelfInspection.pages(reports.of(it, null), publications.of(it), publications.records(it), group.members(), group.meetings())), MediaType.APPLICATION_PDF, "self-inspection-" + month + ".pdf");
    }

    private ResponseEntity<String> page(String month, Integer edition) {
        var it = MonthReports.month(month);
        return ResponseEntity.ok().contentType(HTML).body(PublicPages.page(publications.get(it, edition), publications.of(it)));
    }

    private static void leads() {
        SignedIn.requireRole(Role.LEADER, Role.QUALITY, Role.CALL_CENTRE_HEAD, Role.LOBBY_HEAD, Role.ADMIN);
    }
}
