package cn.zhenqing365.campaign.actions;

import cn.zhenqing365.campaign.DrawInstead;
import cn.zhenqing365.campaign.Visit;
import cn.zhenqing365.campaign.store.CampaignStore;
import cn.zhenqing365.campaign.store.VisitStore;
import cn.zhenqing365.directory.Households;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Nobody visits their own relatives (亲属回避): declared before the draw it is minded there, declared after it the draw is repaired. */
@Component
public class DeclareRelative {
    private final CampaignStore campaigns;
    private final VisitStore visits;
    private final DrawInstead instead;
    private final Households households;
    private final Journal journal;
    private final Clock clock;

    DeclareRelative(CampaignStore campaigns, VisitStore visits, DrawInstead instead, Households households, Journal journal, Clock clock) {
        this.campaigns = campaigns;
        this.visits = visits;
        this.instead = instead;
        this.households = households;
        this.journal = journal;
        this.clock = clock;
    }

    /** Said twice it is one. @throws Refused NOT_FOUND, VISIT_ALREADY_DONE */
    @Transactional
    public void declare(UUID campaignId, UUID staffId, UUID householdId, Actor by) {
        var now = clock.instant();
        var campaign = campaigns.lock(campaignId).orElseThrow(() -> Refused.notFound("CAMPAIGN", campaignId));
        if (campaigns.visitors(campaignId).stream().noneMatch(it -> it.staffId().equals(staffId))) throw Refused.notFound("VISITOR", staffId);
        households.brief(householdId);
        if (!campaigns.declare(campaignId, staffId, householdId, now)) return;
        journal.write(Happening.of("RELATIVE_DECLARED", "CAMPAIGN", campaignId, campaignId, null, by, now, "number", campaign.number(), "visitor", staffId));
        var drawn = visits.ofHousehold(campaignId, householdId).filter(it -> it.staffId().equals(staffId) && !it.replaced());
        if (drawn.isEmpty()) return;
        if (drawn.get().state() == Visit.State.DONE) throw Refused.because("VISIT_ALREADY_DONE", "name", by.name());
        visits.state(drawn.get().id(), Visit.State.RELATIVE, now);
        instead.of(visits.find(drawn.get().id()).orElseThrow(), by, now);
    }
}
