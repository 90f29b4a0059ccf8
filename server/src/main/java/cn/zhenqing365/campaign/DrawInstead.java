package cn.zhenqing365.campaign;

import cn.zhenqing365.campaign.model.Draw;
import cn.zhenqing365.campaign.store.CampaignStore;
import cn.zhenqing365.campaign.store.VisitStore;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Another household of the same stratum in the place of one that cannot be visited, drawn by the system and never by the visitor.
 * It keeps the place in the walk. The campaign's row is held meanwhile, so that two who replace at once draw two households.
 */
@Component
public class DrawInstead {
    private final CampaignStore campaigns;
    private final VisitStore visits;
    private final Frame frame;
    private final Journal journal;

    DrawInstead(CampaignStore campaigns, VisitStore visits, Frame frame, Journal journal) {
        this.campaigns = campaigns;
        this.visits = visits;
        this.frame = frame;
        this.journal = journal;
    }

    /** In the caller's transaction. @return empty when the stratum has no household left: then the place stays as it is, and counts as not done */
    public Optional<Visit> of(Visit gone, Actor by, Instant now) {
        var campaign = campaigns.lock(gone.campaignId()).orElseThrow();
        var relatives = campaigns.relatives(campaign.id()).getOrDefault(gone.staffId(), Set.of());
        var found = Draw.instead(frame.of(campaign, gone.stratum(), campaign.drawnAt()), visits.taken(campaign.id()), relatives, gone.at());
        if (found.isEmpty()) return Optional.empty();
        var it = found.get();
        var visit = new Visit(Ids.at(now), campaign.id(), it.household(), gone.staffId(), it.stratum(), it.community(), it.at(), gone.place(), Visit.State.DRAWN, 0, null, gone.id(), false);
        visits.insert(List.of(visit));
        visits.replaced(gone.id());
        journal.write(Happening.of("VISIT_REPLACED", "VISIT", visit.id(), visit.id(), it.stratum().area(), by, now, "campaign", campaign.number(), "instead", gone.id(), "why", gone.state().name()));
        return Optional.of(visit);
    }
}
