package cn.zhenqing365.territory;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.platform.Once;
import cn.zhenqing365.platform.paper.Pdf;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Cards of an area: who has one, whose names somebody who has gone, and what is printed. */
@RestController
class CardBatchController {
    private static final Role[] PRINTING = {Role.CUSTOMER_MANAGER, Role.LOBBY_HEAD, Role.CALL_CENTRE_HEAD, Role.ADMIN};

    /** @param kind WITHOUT, OUTDATED or HOUSEHOLD; community and building null for all */
    record Wish(String kind, String community, String building, UUID householdId) {}

    private final CardBatches batches;
    private final Pdf pdf;
    private final Once once;
    private final Clock clock;
    private final String operator;
    private final String line;
    private final String publicUrl;

    CardBatchController(CardBatches batches, Pdf pdf, Once once, Clock clock, @Value("${zq.operator:真情365}") String operator,
                        @Value("${zq.card-line:${zq.hotline:96296}}") String line, @Value("${zq.public-url:http://localhost:${zq.port:8365}}") String publicUrl) {
        this.batches = batches;
        this.pdf = pdf;
        this.once = once;
        this.clock = clock;
        this.operator = operator;
        this.line = line;
        this.publicUrl = publicUrl;
    }

    @GetMapping("/api/areas/{area}/contact-cards")
    CardBatches.Standing standing(@PathVariable String area) {
        mine(area);
        return batches.standing(area);
    }

    @GetMapping("/api/areas/{area}/outdated-contact-cards")
    List<CardBatches.Outdated> outdated(@PathVariable String area) {
        mine(area);
        return batches.outdated(area);
    }

    /** Newest first. */
    @GetMapping("/api/areas/{area}/contact-card-batches")
    List<CardBatches.Batch> batches(@PathVariable String area) {
        mine(area);
        return batches.of(area);
    }

    @PostMapping("/api/areas/{area}/contact-card-batches")
    ResponseEntity<CardBatches.Batch> make(@PathVariable String area, @RequestBody Wish it, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        mine(area);
        return once.create(SignedIn.current().id(), key, List.of(area, it), CardBatches.Batch.class,
                () -> ResponseEntity.status(201).body(batches.make(area, blank(it.community), blank(it.building), it.kind, it.householdId, SignedIn.actor(), clock.instant())));
    }

    /** Ten cards on a sheet of A4, with cut marks. */
    @GetMapping("/api/contact-card-batches/{id}/pages")
    ResponseEntity<byte[]> pages(@PathVariable UUID id) {
        var batch = batches.get(id);
        mine(batch.areaCode());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", ContentDisposition.inline().filename("contact-cards-" + batch.areaCode() + ".pdf").build().toString())
                .body(pdf.of(CardSheets.of(batches.cards(id), operator, line, publicUrl)));
    }

    private static void mine(String area) {
        SignedIn.requireRole(PRINTING);
        SignedIn.requireArea(area);
    }

    private static String blank(String it) {
        return it == null || it.isBlank() ? null : it;
    }
}
