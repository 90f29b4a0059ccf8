package cn.zhenqing365.offer.web;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.offer.Offers;
import cn.zhenqing365.offer.actions.PublishCatalogue;
import cn.zhenqing365.offer.model.Catalogue;
import cn.zhenqing365.offer.model.Edition;
import cn.zhenqing365.offer.model.LineUp;
import cn.zhenqing365.offer.model.OfferRules;
import cn.zhenqing365.offer.model.Pack;
import cn.zhenqing365.platform.Once;
import cn.zhenqing365.town.Pinyin;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What is sold: read at every counter, published by those who answer for it. */
@RestController
@RequestMapping("/api/catalogue")
class CatalogueController {
    record ChannelLine(String code, String name, String nameEn, String theme, boolean hd, String pinyin, String initials) {}

    record EditionLine(int version, Instant effectiveFrom, String changedBy) {}

    record Shown(int version, Instant effectiveFrom, String changedBy, List<ChannelLine> channels, List<Pack> packs, List<EditionLine> editions) {}

    record Wanted(Instant effectiveFrom, Catalogue catalogue) {
        Wanted {
            if (catalogue == null) throw Refused.because("MISSING_CATALOGUE");
        }
    }

    record WantedRules(Instant effectiveFrom, OfferRules rules) {
        WantedRules {
            if (rules == null) throw Refused.because("MISSING_RULES");
        }
    }

    /** @param inForce the version that holds now */
    record RuleEditions(int inForce, List<Edition<OfferRules>> editions) {}

    record Published(int version) {}

    private final Offers offers;
    private final PublishCatalogue publish;
    private final Once once;

    CatalogueController(Offers offers, PublishCatalogue publish, Once once) {
        this.offers = offers;
        this.publish = publish;
        this.once = once;
    }

    @GetMapping
    Shown now() {
        var it = offers.catalogue();
        return new Shown(it.version(), it.effectiveFrom(), it.changedBy(), it.content().channels().stream().map(c -> new ChannelLine(c.code(), c.name(), c.nameEn(),
                c.theme(), c.hd(), Pinyin.of(c.name()), Pinyin.initials(c.name()))).toList(), it.content().packs(),
                offers.catalogues().stream().map(e -> new EditionLine(e.version(), e.effectiveFrom(), e.changedBy())).toList());
    }

    @PostMapping("/editions")
    ResponseEntity<Published> edition(@RequestBody Wanted it, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        requireRole();
        return once.create(SignedIn.current().id(), key, it, Published.class,
                () -> created(publish.publish(it.catalogue(), it.effectiveFrom(), SignedIn.actor())));
    }

    @GetMapping("/rules")
    Edition<OfferRules> rules() {
        return offers.rules();
    }

    /** Every edition of the rules with its content, newest first: what holds, what will, and what held. */
    @GetMapping("/rules/editions")
    RuleEditions ruleEditions() {
        requireRole();
        return new RuleEditions(offers.rules().version(), offers.ruleEditions());
    }

    /** Other rules from a moment on. */
    @PostMapping("/rules")
    ResponseEntity<Published> rules(@RequestBody WantedRules it, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        requireRole();
        return once.create(SignedIn.current().id(), key, it, Published.class, () -> created(publish.publish(it.rules(), it.effectiveFrom(), SignedIn.actor())));
    }

    /** What a file of the line-up would change; nothing lands. */
    @PostMapping("/line-up/preview")
    LineUp.Read preview(@RequestParam(required = false) MultipartFile file) throws IOException {
        requireRole();
        try (var content = given(file).getInputStream()) {
            return publish.read(content, name(file));
        }
    }

    /** Publishes it from a moment on, all of it or nothing. */
    @PostMapping("/line-up")
    ResponseEntity<Published> lineUp(@RequestParam(required = false) MultipartFile file, @RequestParam(required = false) Instant effectiveFrom,
                                     @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        requireRole();
        var name = name(given(file));
        return once.create(SignedIn.current().id(), key, name + " " + file.getSize() + " " + effectiveFrom, Published.class, () -> {
            try (var content = file.getInputStream()) {
                return created(publish.publish(content, name, effectiveFrom, SignedIn.actor()));
            } catch (IOException unreadable) {
                throw Refused.because("UNKNOWN_FILE_FORMAT", "file", name);
            }
        });
    }

    private static ResponseEntity<Published> created(int version) {
        return ResponseEntity.status(HttpStatus.CREATED).body(new Published(version));
    }

    private static MultipartFile given(MultipartFile file) {
        if (file == null) throw Refused.because("FILE_MISSING");
        if (file.isEmpty()) throw Refused.because("FILE_EMPTY");
        return file;
    }

    private static String name(MultipartFile file) {
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename().replaceAll(".*[/\\\\]|\\p{Cntrl}", "");
        return name.isBlank() ? "line-up" : name;
    }

    private static void requireRole() {
        SignedIn.requireRole(Role.ADMIN, Role.LOBBY_HEAD, Role.CALL_CENTRE_HEAD);
    }
}
