package cn.zhenqing365.commitment.web;

import cn.zhenqing365.commitment.KeptPage;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For everybody, without signing in: what is promised, and how it was kept this month and last. */
@RestController
class PublicCommitmentController {
    private final KeptPage page;

    PublicCommitmentController(KeptPage page) {
        this.page = page;
    }

    @GetMapping("/api/public-commitments")
    ResponseEntity<KeptPage.Page> all() {
        return ResponseEntity.ok().cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic()).body(page.page());
    }
}
