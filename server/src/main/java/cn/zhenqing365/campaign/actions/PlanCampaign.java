package cn.zhenqing365.campaign.actions;

import cn.zhenqing365.campaign.Campaign;
import cn.zhenqing365.campaign.CampaignVisitor;
import cn.zhenqing365.campaign.store.CampaignStore;
import cn.zhenqing365.campaign.store.QuestionnaireStore;
import cn.zhenqing365.directory.Households;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.territory.Areas;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A campaign is planned: when, who visits how many, with which questions. Nothing is drawn yet. */
@Component
public class PlanCampaign {
    private static final int MOST_VISITORS = 2000;
    private static final int MOST_EACH = 1000;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_DAYS = 366;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyMM");

    /** @param target null: the campaign's */
    public record Who(String staffNo, Integer target) {}

    /**
     * @param areas null or empty: all; @param target households of each visitor
     * @param seed  null: made from the clock; the same seed draws the same households
     * @param youngYears {@code oldYears} bounds of the community's age; null: 3 and 10
     */
    public record Wanted(String name, LocalDate startsOn, LocalDate endsOn, List<String> areas, int target, int questionnaireVersion, Long seed, Integer youngYears,
                         Integer oldYears, List<Who> visitors) {}

    private final CampaignStore store;
    private final QuestionnaireStore questionnaires;
    private final StaffMembers staff;
    private final Households households;
    private final Areas areas;
    private final Journal journal;
    private final Clock clock;

    PlanCampaign(CampaignStore store, QuestionnaireStore questionnaires, StaffMembers staff, Households households, Areas areas, Journal journal, Clock clock) {
        this.store = store;
        this.questionnaires = questionnaires;
        this.staff = staff;
        this.households = households;
        this.areas = areas;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Refused CAMPAIGN_NAME_MISSING, CAMPAIGN_PERIOD_INVALID, CAMPAIGN_TARGET_INVALID, CAMPAIGN_VISITORS_INVALID, QUESTIONNAIRE_NOT_PUBLISHED, NOT_FOUND */
    @Transactional
    public Campaign plan(Wanted it, Actor by) {
        var now = clock.instant();
        check(it);
        var codes = it.areas == null ? List.<String>of() : it.areas.stream().distinct().sorted().map(code -> areas.get(code).code()).toList();
        var campaign = numbered(it, codes, by, now);
        var visitors = it.visitors.stream().map(who -> visitor(campaign, who)).toList();
        store.insertVisitors(visitors);
        for (var one : visitors)   // their own home is theirs, whatever anybody declares
            for (var home : households.byPhone(staff.find(one.staffId()).map(Staff::phone).orElse(""))) store.declare(campaign.id(), one.staffId(), home.id(), now);
        journal.write(Happening.of("CAMPAIGN_PLANNED", "CAMPAIGN", campaign.id(), campaign.id(), null, by, now, "number", campaign.number(), "name", campaign.name(),
                "visitors", visitors.size(), "target", visitors.stream().mapToInt(CampaignVisitor::target).sum(), "seed", campaign.seed()));
        return campaign;
    }

    private void check(Wanted it) {
        if (it.name == null || it.name.isBlank() || it.name.length() > LONGEST_NAME || it.name.indexOf('\0') >= 0) throw Refused.because("CAMPAIGN_NAME_MISSING", "most", LONGEST_NAME);
        if (it.startsOn == null || it.endsOn == null || it.endsOn.isBefore(it.startsOn) || it.startsOn.plusDays(LONGEST_DAYS).isBefore(it.endsOn)) throw Refused.because("CAMPAIGN_PERIOD_INVALID");
        int young = it.youngYears == null ? 3 : it.youngYears, old = it.oldYears == null ? 10 : it.oldYears;
        if (it.target < 1 || it.target > MOST_EACH || young < 0 || old < young || old > 100) throw Refused.because("CAMPAIGN_TARGET_INVALID", "most", MOST_EACH);
        if (it.visitors == null || it.visitors.isEmpty() || it.visitors.size() > MOST_VISITORS) throw Refused.because("CAMPAIGN_VISITORS_INVALID", "most", MOST_VISITORS);
        var seen = new LinkedHashSet<String>();
        for (var who : it.visitors) {
            if (who.staffNo == null || !seen.add(who.staffNo)) throw Refused.because("CAMPAIGN_VISITORS_INVALID", "most", MOST_VISITORS);
            if (who.target != null && (who.target < 1 || who.target > MOST_EACH)) throw Refused.because("CAMPAIGN_TARGET_INVALID", "most", MOST_EACH);
        }
        if (!questionnaires.find(it.questionnaireVersion).orElseThrow(() -> Refused.notFound("QUESTIONNAIRE", it.questionnaireVersion)).published())
            throw Refused.because("QUESTIONNAIRE_NOT_PUBLISHED", "version", it.questionnaireVersion);
    }

    /** Two who plan at once get two numbers. */
    private Campaign numbered(Wanted it, List<String> codes, Actor by, Instant now) {
        for (int n = 1; ; n++) {
            var campaign = new Campaign(Ids.at(now), "V" + MONTH.format(it.startsOn) + "-" + n, it.name.strip(), it.startsOn, it.endsOn, codes, it.target, it.questionnaireVersion,
                    it.seed == null ? now.toEpochMilli() : it.seed, it.youngYears == null ? 3 : it.youngYears, it.oldYears == null ? 10 : it.oldYears, null, null);
            if (store.insert(campaign, by.name(), now)) return campaign;
        }
    }

    private CampaignVisitor visitor(Campaign campaign, Who who) {
        var it = staff.byNo(who.staffNo).filter(Staff::active).orElseThrow(() -> Refused.notFound("STAFF", who.staffNo));
        return new CampaignVisitor(campaign.id(), it.id(), it.staffNo(), it.name(), who.target == null ? campaign.target() : who.target, Ids.token());
    }
}
