package cn.zhenqing365.campaign.actions;

import cn.zhenqing365.campaign.Campaign;
import cn.zhenqing365.campaign.Frame;
import cn.zhenqing365.campaign.Visit;
import cn.zhenqing365.campaign.model.Candidate;
import cn.zhenqing365.campaign.model.Draw;
import cn.zhenqing365.campaign.model.Quotas;
import cn.zhenqing365.campaign.model.Stratum;
import cn.zhenqing365.campaign.model.Visitor;
import cn.zhenqing365.campaign.store.CampaignStore;
import cn.zhenqing365.campaign.store.VisitStore;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The draw, once. Two nodes that draw at the same time: the row of the campaign is held, the second finds it drawn; were it not
 * held, the key (campaign, household) would still let no household be drawn twice.
 */
@Component
public class DrawCampaign {
    private static final int SPARE = 20;

    private final CampaignStore store;
    private final VisitStore visits;
    private final Frame frame;
    private final StaffMembers staff;
    private final Journal journal;
    private final Clock clock;

    DrawCampaign(CampaignStore store, VisitStore visits, Frame frame, StaffMembers staff, Journal journal, Clock clock) {
        this.store = store;
        this.visits = visits;
        this.frame = frame;
        this.staff = staff;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Refused NOT_FOUND, CAMPAIGN_ALREADY_DRAWN, CAMPAIGN_TOO_FEW_HOUSEHOLDS */
    @Transactional
    public Campaign draw(UUID id, Actor by) {
        var now = clock.instant();
        var campaign = store.lock(id).orElseThrow(() -> Refused.notFound("CAMPAIGN", id));
        if (campaign.isDrawn()) throw Refused.because("CAMPAIGN_ALREADY_DRAWN", "number", campaign.number(), "by", campaign.drawnBy());
        var visitors = visitors(campaign);
        int wanted = visitors.stream().mapToInt(Visitor::target).sum();
        var sizes = frame.sizes(campaign, now);
        int there = sizes.values().stream().mapToInt(it -> it).sum();
        if (there < wanted) throw Refused.because("CAMPAIGN_TOO_FEW_HOUSEHOLDS", "there", there, "wanted", wanted);
        var quotas = Quotas.of(sizes, wanted);
        int spare = SPARE + visitors.stream().mapToInt(it -> it.relatives().size()).sum();
        var drawn = Draw.of(frame.lowest(campaign, quotas, spare, now), quotas, visitors, campaign.seed());
        store.insertStrata(id, sizes, quotas);
        visits.insert(rows(campaign, drawn.walks(), now));
        store.drawn(id, by.name(), now);
        said(campaign, drawn, by, now);
        return store.find(id).orElseThrow();
    }

    private List<Visitor> visitors(Campaign campaign) {
        var relatives = store.relatives(campaign.id());
        var all = store.visitors(campaign.id());
        var people = staff.find(all.stream().map(it -> it.staffId()).toList());
        return all.stream().map(it -> {
            Staff who = people.get(it.staffId());
            return new Visitor(it.staffId(), it.staffNo(), it.target(), who == null || who.allAreas() ? null : frame.home(who.areas()), relatives.getOrDefault(it.staffId(), Set.of()));
        }).toList();
    }

    private static List<Visit> rows(Campaign campaign, Map<UUID, List<Candidate>> walks, Instant now) {
        var rows = new ArrayList<Visit>();
        walks.forEach((visitor, walk) -> {
            int place = 0;
            for (var it : walk)
                rows.add(new Visit(Ids.at(now), campaign.id(), it.household(), visitor, it.stratum(), it.community(), it.at(), ++place, Visit.State.DRAWN, 0, null, null, false));
        });
        return rows;
    }

    /** One word per area, so that its figures are counted anew. */
    private void said(Campaign campaign, Draw.Drawn drawn, Actor by, Instant now) {
        var byArea = drawn.walks().values().stream().flatMap(List::stream).map(Candidate::stratum).collect(Collectors.groupingBy(Stratum::area, java.util.TreeMap::new, Collectors.counting()));
        byArea.forEach((area, households) -> journal.write(Happening.of("CAMPAIGN_DRAWN", "CAMPAIGN", campaign.id(), campaign.id(), area, by, now, "number", campaign.number(),
                "households", households, "seed", campaign.seed())));
    }
}
