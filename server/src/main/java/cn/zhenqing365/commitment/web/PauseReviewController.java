package cn.zhenqing365.commitment.web;

import cn.zhenqing365.commitment.actions.ReviewPauses;
import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pauses that are many or long, for those who decide whether they were justified. Decided twice, the second finds it done. */
@RestController
@RequestMapping("/api/pause-reviews")
class PauseReviewController {
    record Decision(String decision, String note) {}

    private final ReviewPauses reviews;

    PauseReviewController(ReviewPauses reviews) {
        this.reviews = reviews;
    }

    @GetMapping
    List<ReviewPauses.Line> all() {
        return reviews.list(mine());
    }

    @PostMapping("/{pauseId}/decision")
    List<ReviewPauses.Line> decide(@PathVariable UUID pauseId, @RequestBody Decision it) {
        var areas = mine();
        reviews.decide(pauseId, it.decision(), it.note(), areas, SignedIn.actor());
        return reviews.list(areas);
    }

    private static Set<String> mine() {
        SignedIn.requireRole(Role.ADMIN, Role.LEADER, Role.CALL_CENTRE_HEAD);
        return SignedIn.current().allAreas() ? null : SignedIn.current().areas();
    }
}
