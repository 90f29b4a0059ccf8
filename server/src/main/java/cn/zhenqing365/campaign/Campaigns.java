package cn.zhenqing365.campaign;

import cn.zhenqing365.campaign.model.Coverage;
import cn.zhenqing365.campaign.model.Questionnaire;
import cn.zhenqing365.campaign.model.Results;
import cn.zhenqing365.campaign.store.CampaignStore;
import cn.zhenqing365.campaign.store.ProgressStore;
import cn.zhenqing365.campaign.store.QuestionnaireStore;
import cn.zhenqing365.campaign.store.ReportStore;
import cn.zhenqing365.campaign.store.VisitStore;
import cn.zhenqing365.directory.HouseholdBrief;
import cn.zhenqing365.directory.Households;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.Zones;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The door: campaigns, how far they are, what the visits say, and each visitor's walk. */
@Component
public class Campaigns {
    /** One area, with what of it was drawn. */
    public record OfArea(String area, Coverage coverage) {}

    /** @param care null while nothing was reported */
    public record OfVisitor(CampaignVisitor visitor, Coverage coverage, ProgressStore.Care care) {}

    /** Everything a leader sees of a campaign but the answers. */
    public record Progress(Campaign campaign, Campaign.State state, Coverage coverage, List<OfArea> areas, List<OfVisitor> visitors, List<ProgressStore.Spot> spots,
                           List<CampaignStore.Part> strata) {}

    /** A door on a walk, with the name and address one needs to stand before it. */
    public record Door(Visit visit, HouseholdBrief home) {}

    public record WalkOf(Campaign campaign, Campaign.State state, CampaignVisitor visitor, Questionnaire questionnaire, List<Door> doors) {}

    /** What was found at the doors. @param question whose answer it was */
    public record Found(UUID ticketId, String question, String areaCode, UUID staffId, Instant raisedAt) {}

    private static final int MOST_ISSUES = 300;

    private final CampaignStore store;
    private final VisitStore visits;
    private final ReportStore reports;
    private final ProgressStore progress;
    private final QuestionnaireStore questionnaires;
    private final Households households;
    private final int shortestSeconds;
    private final int farthestMetres;

    Campaigns(CampaignStore store, VisitStore visits, ReportStore reports, ProgressStore progress, QuestionnaireStore questionnaires, Households households,
              @Value("${zq.campaign.shortest-seconds:180}") int shortestSeconds, @Value("${zq.campaign.farthest-metres:300}") int farthestMetres) {
        this.store = store;
        this.visits = visits;
        this.reports = reports;
        this.progress = progress;
        this.questionnaires = questionnaires;
        this.households = households;
        this.shortestSeconds = shortestSeconds;
        this.farthestMetres = farthestMetres;
    }

    /** Newest first. */
    public List<Campaign> all() {
        return store.all();
    }

    /** @throws Refused NOT_FOUND */
    public Campaign get(String number) {
        return store.byNumber(number).orElseThrow(() -> Refused.notFound("CAMPAIGN", number));
    }

    /** By staff number. */
    public List<CampaignVisitor> visitors(UUID campaign) {
        return store.visitors(campaign);
    }

    /** @throws Refused NOT_FOUND */
    public CampaignVisitor visitor(UUID campaign, String staffNo) {
        return store.visitors(campaign).stream().filter(it -> it.staffNo().equals(staffNo)).findFirst().orElseThrow(() -> Refused.notFound("VISITOR", staffNo));
    }

    /** Of the QR on badge and leaflet. */
    public Optional<CampaignVisitor> byBadge(String badge) {
        return store.byBadge(badge);
    }

    public Optional<Campaign> find(UUID id) {
        return store.find(id);
    }

    public Progress progress(Campaign it, Instant now) {
        var visitors = store.visitors(it.id());
        var counts = progress.byVisitor(it.id());
        var care = progress.care(it.id(), shortestSeconds, farthestMetres);
        var lines = visitors.stream().map(one -> new OfVisitor(one, counts.getOrDefault(one.staffId(), new Coverage(one.target(), 0, 0, 0, 0, 0, 0, 0, 0)), care.get(one.staffId()))).toList();
        return new Progress(it, it.on(LocalDate.ofInstant(now, Zones.CHINA)), progress.all(it.id(), visitors.stream().mapToInt(CampaignVisitor::target).sum()),
                progress.byArea(it.id()).entrySet().stream().map(one -> new OfArea(one.getKey(), one.getValue())).toList(), lines, progress.spots(it.id()), store.strata(it.id()));
    }

    /** Small groups hidden. */
    public Results results(Campaign it) {
        var households = store.strata(it.id()).stream().collect(Collectors.groupingBy(part -> part.stratum().area(), Collectors.summingInt(CampaignStore.Part::households)));
        return Results.of(questionnaire(it.questionnaireVersion()), reports.replies(it.id()), households);
    }

    /** The newest first, at most 300. */
    public List<Found> issues(Campaign it) {
        return reports.issues(it.id(), MOST_ISSUES).stream().map(one -> new Found(one.ticketId(), one.question(), one.areaCode(), one.staffId(), one.raisedAt())).toList();
    }

    /** @throws Refused NOT_FOUND */
    public Questionnaire questionnaire(int version) {
        return questionnaires.find(version).orElseThrow(() -> Refused.notFound("QUESTIONNAIRE", version));
    }

    /** Newest first. */
    public List<Questionnaire> questionnaires() {
        return questionnaires.all();
    }

    /** What this person visits now: the running campaign, else the one that was drawn and begins next. */
    public Optional<WalkOf> walk(UUID staff, Instant now) {
        var today = LocalDate.ofInstant(now, Zones.CHINA);
        var mine = store.ofVisitor(staff).stream().collect(Collectors.groupingBy(it -> it.on(today)));
        return Optional.ofNullable(mine.getOrDefault(Campaign.State.RUNNING, mine.get(Campaign.State.DRAWN))).map(it -> it.get(0)).map(it -> walk(it, staff, it.on(today)));
    }

    private WalkOf walk(Campaign it, UUID staff, Campaign.State state) {
        var walk = visits.walk(it.id(), staff);
        Map<UUID, HouseholdBrief> homes = households.briefs(walk.stream().map(Visit::householdId).toList());
        var doors = walk.stream().filter(one -> homes.containsKey(one.householdId())).map(one -> new Door(one, homes.get(one.householdId()))).toList();
        var me = store.visitors(it.id()).stream().collect(Collectors.toMap(CampaignVisitor::staffId, Function.identity())).get(staff);
        return new WalkOf(it, state, me, questionnaire(it.questionnaireVersion()), doors);
    }

    /** @throws Refused NOT_FOUND for another's visit */
    public Visit visitOf(UUID id, UUID staff) {
        return visits.find(id).filter(it -> it.staffId().equals(staff)).orElseThrow(() -> Refused.notFound("VISIT", id));
    }
}
