package cn.zhenqing365.campaign.web;

import cn.zhenqing365.campaign.Campaigns;
import cn.zhenqing365.campaign.actions.ChangeQuestionnaire;
import cn.zhenqing365.campaign.model.Question;
import cn.zhenqing365.campaign.model.Questionnaire;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.platform.Once;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The questions of a visit in their versions. */
@RestController
class QuestionnaireController {
    record Wanted(String title, String titleEn, List<Question> questions) {}

    private final Campaigns campaigns;
    private final ChangeQuestionnaire change;
    private final Once once;

    QuestionnaireController(Campaigns campaigns, ChangeQuestionnaire change, Once once) {
        this.campaigns = campaigns;
        this.change = change;
        this.once = once;
    }

    /** Newest first. */
    @GetMapping("/api/questionnaires")
    List<Questionnaire> all() {
        SignedIn.requireRole(CampaignController.LEADERS);
        return campaigns.questionnaires();
    }

    /** A new draft. */
    @PostMapping("/api/questionnaires")
    ResponseEntity<Questionnaire> draft(@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Wanted it) {
        SignedIn.requireRole(CampaignController.LEADERS);
        return once.create(SignedIn.current().id(), key, it, Questionnaire.class,
                () -> ResponseEntity.status(201).body(change.save(null, it.title(), it.titleEn(), it.questions(), SignedIn.actor())));
    }

    /** Changes a draft; a published version is never changed. */
    @PutMapping("/api/questionnaires/{version}")
    Questionnaire save(@PathVariable int version, @RequestBody Wanted it) {
        SignedIn.requireRole(CampaignController.LEADERS);
        return change.save(version, it.title(), it.titleEn(), it.questions(), SignedIn.actor());
    }

    @PostMapping("/api/questionnaires/{version}/publication")
    Questionnaire publish(@PathVariable int version) {
        SignedIn.requireRole(CampaignController.LEADERS);
        return change.publish(version, SignedIn.actor());
    }
}
