package cn.zhenqing365.campaign.web;

import cn.zhenqing365.campaign.Campaign;
import cn.zhenqing365.campaign.CampaignPaper;
import cn.zhenqing365.campaign.CampaignVisitor;
import cn.zhenqing365.campaign.Campaigns;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Zones;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Badges and leaflets to print, and the page their QR opens for anybody. */
@RestController
class CampaignPaperController {
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Campaigns campaigns;
    private final CampaignPaper paper;
    private final StaffMembers staff;
    private final Clock clock;

    CampaignPaperController(Campaigns campaigns, CampaignPaper paper, StaffMembers staff, Clock clock) {
        this.campaigns = campaigns;
        this.paper = paper;
        this.staff = staff;
        this.clock = clock;
    }

    /** All badges, one a page. */
    @GetMapping("/api/campaigns/{number}/badges")
    ResponseEntity<byte[]> badges(@PathVariable String number) {
        SignedIn.requireRole(CampaignController.LEADERS);
        var campaign = campaigns.get(number);
        return pdf(paper.badges(campaign, campaigns.visitors(campaign.id())), "badges-" + campaign.number());
    }

    @GetMapping("/api/campaigns/{number}/visitors/{staffNo}/badge")
    ResponseEntity<byte[]> badge(@PathVariable String number, @PathVariable String staffNo) {
        var campaign = campaigns.get(number);
        return pdf(paper.badges(campaign, java.util.List.of(mineOrLeads(campaign, staffNo))), "badge-" + campaign.number());
    }

    @GetMapping("/api/campaigns/{number}/visitors/{staffNo}/leaflet")
    ResponseEntity<byte[]> leaflet(@PathVariable String number, @PathVariable String staffNo) {
        var campaign = campaigns.get(number);
        return pdf(paper.leaflet(campaign, mineOrLeads(campaign, staffNo)), "leaflet-" + campaign.number());
    }

    /** Who is at my door? For whoever holds the leaflet or sees the badge. */
    @GetMapping("/visitors/{badge}")
    ResponseEntity<String> who(@PathVariable String badge) {
        var visitor = campaigns.byBadge(badge);
        var page = visitor.flatMap(it -> campaigns.find(it.campaignId()).map(campaign -> paper.page(campaign, it,
                campaign.on(LocalDate.ofInstant(clock.instant(), Zones.CHINA)) == Campaign.State.RUNNING, staff.find(it.staffId()).filter(Staff::active).isPresent()))).orElseGet(paper::unknown);
        return ResponseEntity.status(visitor.isPresent() ? 200 : 404).contentType(HTML).cacheControl(CacheControl.noStore()).body(page);
    }

    private CampaignVisitor mineOrLeads(Campaign campaign, String staffNo) {
        if (!SignedIn.current().staffNo().equals(staffNo)) SignedIn.requireRole(CampaignController.LEADERS);
        return campaigns.visitor(campaign.id(), staffNo);
    }

    private static ResponseEntity<byte[]> pdf(byte[] bytes, String name) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".pdf\"").body(bytes);
    }
}
