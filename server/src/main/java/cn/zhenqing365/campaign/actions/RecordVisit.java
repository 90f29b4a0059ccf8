package cn.zhenqing365.campaign.actions;

import cn.zhenqing365.campaign.Campaign;
import cn.zhenqing365.campaign.DrawInstead;
import cn.zhenqing365.campaign.Visit;
import cn.zhenqing365.campaign.VisitReport;
import cn.zhenqing365.campaign.model.Answers;
import cn.zhenqing365.campaign.model.Candidate;
import cn.zhenqing365.campaign.model.Outcome;
import cn.zhenqing365.campaign.store.CampaignStore;
import cn.zhenqing365.campaign.store.QuestionnaireStore;
import cn.zhenqing365.campaign.store.ReportStore;
import cn.zhenqing365.campaign.store.VisitStore;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.ticket.contact.VisitIssues;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a visitor's phone saved at a door, told now or days later, once or twice, in any order. Who answered has answered for good;
 * otherwise the latest report at the door is the state. What must be followed up is a ticket in the same transaction.
 */
@Component
public class RecordVisit {
    private final CampaignStore campaigns;
    private final VisitStore visits;
    private final ReportStore reports;
    private final QuestionnaireStore questionnaires;
    private final DrawInstead instead;
    private final VisitIssues issues;
    private final Journal journal;
    private final Clock clock;

    RecordVisit(CampaignStore campaigns, VisitStore visits, ReportStore reports, QuestionnaireStore questionnaires, DrawInstead instead, VisitIssues issues, Journal journal, Clock clock) {
        this.campaigns = campaigns;
        this.visits = visits;
        this.reports = reports;
        this.questionnaires = questionnaires;
        this.instead = instead;
        this.issues = issues;
        this.journal = journal;
        this.clock = clock;
    }

    /** What must be at hand before the transaction begins. */
    public void prepare() {
        issues.prepare();
    }

    /** @return the visit as it is now. @throws Refused NOT_FOUND for another's visit, CAMPAIGN_NOT_RUNNING, VISIT_ALREADY_DONE, ANSWER_UNKNOWN, ANSWER_INVALID, OUTCOME_MISSING */
    @Transactional
    public Visit record(UUID visitId, VisitReport told, Staff by) {
        var now = clock.instant();
        if (told.id() == null || told.outcome() == null || told.happenedAt() == null) throw Refused.because("OUTCOME_MISSING");
        if (told.outcome().isReplaced()) visits.find(visitId).ifPresent(it -> campaigns.lock(it.campaignId()));   // always the campaign before the visit
        var visit = visits.lock(visitId).filter(it -> it.staffId().equals(by.id())).orElseThrow(() -> Refused.notFound("VISIT", visitId));
        if (reports.known(told.id())) return visit;
        var campaign = campaigns.find(visit.campaignId()).orElseThrow();
        var it = atTheDoor(told, campaign, now);
        var answers = it.outcome() == Outcome.DONE ? Answers.of(questionnaires.find(campaign.questionnaireVersion()).orElseThrow(), it.answers()) : null;
        if (answers != null && !answers.consented()) {   // no is an answer, and the only one kept
            it = new VisitReport(it.id(), Outcome.REFUSED, it.happenedAt(), it.seconds(), it.where(), null);
            answers = null;
        }
        if (it.outcome() == Outcome.DONE && visit.state() == Visit.State.DONE) throw Refused.because("VISIT_ALREADY_DONE", "name", by.name());
        reports.insert(it, visit, campaign.questionnaireVersion(), answers, metres(it, visit), now);
        visits.attempted(visitId);
        var actor = Actor.staff(by.id(), by.name(), Actor.Channel.PHONE_PAGE);
        journal.write(Happening.of("VISIT_" + it.outcome(), "VISIT", visitId, visitId, visit.stratum().area(), actor, it.happenedAt(), "campaign", campaign.number(), "seconds", it.seconds()));
        moved(visit, it, actor, now);
        if (answers != null) raise(visit, it, answers, by, actor);
        return visits.find(visitId).orElseThrow();
    }

    /** A clock that runs ahead is not believed; the day at the door must be one of the campaign's. */
    private static VisitReport atTheDoor(VisitReport it, Campaign campaign, Instant now) {
        var at = it.happenedAt().isAfter(now) ? now : it.happenedAt();
        if (campaign.on(LocalDate.ofInstant(at, Zones.CHINA)) != Campaign.State.RUNNING)
            throw Refused.because("CAMPAIGN_NOT_RUNNING", "number", campaign.number(), "from", campaign.startsOn(), "until", campaign.endsOn());
        return new VisitReport(it.id(), it.outcome(), at, it.seconds() == null ? null : Math.max(0, Math.min(86_400, it.seconds())), it.where(), it.answers());
    }

    private static Integer metres(VisitReport it, Visit visit) {
        return it.where() == null ? null : (int) Math.min(1e9, Candidate.metres(it.where(), visit.at()));
    }

    private void moved(Visit visit, VisitReport it, Actor by, Instant now) {
        boolean newer = visit.stateAt() == null || it.happenedAt().isAfter(visit.stateAt());
        if (it.outcome() != Outcome.DONE && (visit.state() == Visit.State.DONE || visit.replaced() || !newer)) return;
        visits.state(visit.id(), Visit.State.valueOf(it.outcome().name()), it.happenedAt());
        if (it.outcome().isReplaced()) instead.of(visits.find(visit.id()).orElseThrow(), by, now);
    }

    private void raise(Visit visit, VisitReport it, Answers answers, Staff by, Actor actor) {
        answers.issues().forEach((question, words) -> {
            var ticket = issues.raise(new VisitIssues.Issue(visit.householdId(), question.ticket().kind(), question.ticket().topic(), words, it.happenedAt()), by, actor);
            reports.raised(it.id(), new ReportStore.Issue(ticket.id(), question.id(), visit.stratum().area(), by.id(), it.happenedAt()));
        });
    }
}
