package cn.zhenqing365.evaluation.web;

import cn.zhenqing365.evaluation.AwardedQuarter;
import cn.zhenqing365.evaluation.Evaluations;
import cn.zhenqing365.evaluation.actions.Appraise;
import cn.zhenqing365.evaluation.actions.AwardQuarter;
import cn.zhenqing365.evaluation.model.Post;
import cn.zhenqing365.evaluation.model.Quarter;
import cn.zhenqing365.evaluation.model.Year;
import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.Refused;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Quarters that were awarded, what of them may be published, and the year-end appraisal as a screen, as CSV and as a spreadsheet. */
@RestController
class AppraisalController {
    /** @param publishedAs the name with the person's consent, else the staff number */
    record Award(String staffNo, String name, String publishedAs, Post post, BigDecimal score, int byTotal, int stars, List<String> reasons, List<Quarter.Month> months, int version) {}

    /** @param total null until every part was measured; {@code soFar} is what the measured parts are worth, {@code measured} how much of the year they are */
    record YearLine(String staffNo, String name, List<BigDecimal> quarters, BigDecimal quarterMean, BigDecimal visits, BigDecimal unit, BigDecimal total, BigDecimal soFar, BigDecimal measured) {
        static YearLine of(String no, String name, Year it) {
            return new YearLine(no, name, it.quarters(), it.quarterMean(), it.visits(), it.unit(), it.total(), it.soFar(), it.measured());
        }
    }

    record Published(String quarter, List<PublishedLine> lines) {}

    record PublishedLine(String who, Post post, int stars) {}

    record PartWanted(BigDecimal value, String source) {}

    private final Evaluations evaluations;
    private final AwardQuarter award;
    private final Appraise appraise;
    private final StarViews views;
    private final Sight sight;

    AppraisalController(Evaluations evaluations, AwardQuarter award, Appraise appraise, StarViews views, Sight sight) {
        this.evaluations = evaluations;
        this.award = award;
        this.appraise = appraise;
        this.views = views;
        this.sight = sight;
    }

    /** First days of the quarters that were awarded, the latest first. */
    @GetMapping("/api/star-quarters")
    List<LocalDate> quarters() {
        return evaluations.quarters();
    }

    /** @param first 2026-07 for the third quarter */
    @GetMapping("/api/star-quarters/{first}")
    List<Award> quarter(@PathVariable YearMonth first) {
        Sight.requireLeader();
        var consenting = evaluations.consenting();
        return evaluations.quarter(first.atDay(1)).stream().filter(it -> sight.sees(it.staffId(), it.post())).map(it -> new Award(views.no(it.staffId()), views.name(it.staffId()),
                consenting.contains(it.staffId()) ? views.name(it.staffId()) : views.no(it.staffId()), it.post(), it.result().score(), it.result().byTotal(), it.result().stars(),
                it.result().reasons(), it.result().months(), it.version()))
                .sorted(Comparator.comparing(Award::post).thenComparing(Award::score, Comparator.nullsLast(Comparator.reverseOrder())).thenComparing(Award::staffNo)).toList();
    }

    /** Four stars and five, for the wall and the web page: a name only with consent. */
    @GetMapping("/api/star-quarters/{first}/publication")
    Published publication(@PathVariable YearMonth first) {
        SignedIn.requireRole(Role.LEADER, Role.QUALITY, Role.CALL_CENTRE_HEAD, Role.LOBBY_HEAD, Role.ADMIN);
        var consenting = evaluations.consenting();
        return new Published(first.toString(), evaluations.quarter(first.atDay(1)).stream().filter(it -> it.result().stars() >= 4)
                .sorted(Comparator.comparing(AwardedQuarter::post).thenComparing(it -> -it.result().stars()).thenComparing(it -> views.no(it.staffId())))
                .map(it -> new PublishedLine(consenting.contains(it.staffId()) ? views.name(it.staffId()) : "工号 " + views.no(it.staffId()), it.post(), it.result().stars())).toList());
    }

    @PostMapping("/api/star-quarters/{first}/award")
    Map<String, Integer> award(@PathVariable YearMonth first) {
        SignedIn.requireRole(Role.LEADER, Role.ADMIN);
        return Map.of("written", award.award(first, SignedIn.actor()));
    }

    @GetMapping("/api/star-years/{year}")
    List<YearLine> year(@PathVariable int year) {
        Sight.requireLeader();
        return evaluations.year(year).entrySet().stream().filter(it -> sight.sees(it.getKey(), null)).map(it -> YearLine.of(views.no(it.getKey()), views.name(it.getKey()), it.getValue()))
                .sorted(Comparator.comparing(YearLine::staffNo)).toList();
    }

    /** @param part VISITS or UNIT */
    @PutMapping("/api/star-years/{year}/{staffNo}/{part}")
    ResponseEntity<Void> part(@PathVariable int year, @PathVariable String staffNo, @PathVariable String part, @RequestBody PartWanted it) {
        SignedIn.requireRole(Role.LEADER, Role.ADMIN);
        if (year < 2000 || year > 2200) throw Refused.because("INVALID_APPRAISAL_PART");
        appraise.part(year, sight.byNo(staffNo).id(), part, it.value(), it.source(), SignedIn.actor());
        return ResponseEntity.noContent().build();
    }

    /** For the year-end appraisal: comma-separated, UTF-8 with a byte-order mark. */
    @GetMapping(path = "/api/star-years/{year}/table", produces = "text/csv")
    ResponseEntity<byte[]> table(@PathVariable int year) {
        return file(AppraisalTable.csv(year(year)).getBytes(StandardCharsets.UTF_8), "text/csv;charset=UTF-8", "appraisal-%d.csv".formatted(year));
    }

    @GetMapping(path = "/api/star-years/{year}/workbook", produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    ResponseEntity<byte[]> workbook(@PathVariable int year) {
        return file(AppraisalTable.workbook(year, year(year)), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "appraisal-%d.xlsx".formatted(year));
    }

    private static ResponseEntity<byte[]> file(byte[] content, String type, String name) {
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, type).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"").body(content);
    }
}
