package cn.zhenqing365.scoreboard.web;

import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.scoreboard.report.MonthPages;
import cn.zhenqing365.scoreboard.report.MonthReport;
import cn.zhenqing365.scoreboard.report.MonthReports;
import cn.zhenqing365.platform.paper.Pdf;
import cn.zhenqing365.scoreboard.report.Workbooks;
import cn.zhenqing365.territory.Area;
import cn.zhenqing365.territory.Areas;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The month report on a screen, on paper and as a spreadsheet; the units' figures for the appraisal. Of the asker's areas. */
@RestController
class MonthReportController {
    static final MediaType XLSX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private final MonthReports reports;
    private final Workbooks workbooks;
    private final Pdf pdf;
    private final Areas areas;
    private final Clock clock;

    MonthReportController(MonthReports reports, Workbooks workbooks, Pdf pdf, Areas areas, Clock clock) {
        this.reports = reports;
        this.workbooks = workbooks;
        this.pdf = pdf;
        this.areas = areas;
        this.clock = clock;
    }

    /** @param month 2026-10 */
    @GetMapping("/api/month-reports/{month}")
    MonthReport report(@PathVariable String month, @RequestParam(required = false) String area) {
        return reports.of(MonthReports.month(month), Asked.areas(area));
    }

    @GetMapping("/api/month-reports/{month}/pages")
    ResponseEntity<byte[]> pages(@PathVariable String month, @RequestParam(required = false) String area) {
        var report = report(month, area);
        return file(pdf.of(MonthPages.of(report, whose(Asked.areas(area)))), MediaType.APPLICATION_PDF, "service-" + month + ".pdf");
    }

    @GetMapping("/api/month-reports/{month}/workbook")
    ResponseEntity<byte[]> workbook(@PathVariable String month, @RequestParam(required = false) String area) {
        return file(workbooks.month(report(month, area)), XLSX, "service-" + month + ".xlsx");
    }

    /** For the year-end appraisal (年终绩效考核). */
    @GetMapping("/api/appraisals/units")
    ResponseEntity<byte[]> appraisal(@RequestParam String from, @RequestParam String until) {
        var period = Asked.days(from, until, null, null, clock.instant());
        List<Area> units = areas.all().stream().filter(it -> SignedIn.current().sees(it.code())).toList();
        return file(workbooks.appraisal(period, units), XLSX, "units-" + from + "-" + until + ".xlsx");
    }

    private String whose(Set<String> codes) {
        return codes == null ? "全部片区" : String.join("、", codes.stream().sorted().map(it -> areas.get(it).name()).toList());
    }

    static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
        return ResponseEntity.ok().contentType(type).header("Content-Disposition", ContentDisposition.inline().filename(name).build().toString()).body(bytes);
    }
}
