package cn.zhenqing365.parts.web;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.parts.CatalogueVersion;
import cn.zhenqing365.parts.Vans;
import cn.zhenqing365.parts.actions.ChangeCatalogue;
import cn.zhenqing365.parts.actions.MoveParts;
import cn.zhenqing365.parts.model.Catalogue;
import cn.zhenqing365.platform.Once;
import cn.zhenqing365.territory.Area;
import cn.zhenqing365.territory.Areas;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Parts and vans, of the asker's own areas. */
@RestController
@RequestMapping("/api/parts")
class PartsController {
    private static final Role[] LOOKING = {Role.DISPATCHER, Role.CUSTOMER_MANAGER, Role.CALL_CENTRE_HEAD, Role.LEADER, Role.ADMIN};
    private static final Role[] MOVING = {Role.DISPATCHER, Role.CUSTOMER_MANAGER, Role.ADMIN};

    /** @param kind ISSUED, RETURNED or COUNTED; {@code at} null for now */
    record Movement(String kind, String item, Integer quantity, List<String> serials, String note, Instant at) {}

    record Edition(Instant effectiveFrom, Catalogue catalogue) {}

    /** What a phone shows beside a part: how many lie in one's own van; serials by item. */
    record Mine(List<Line> items, List<Vans.Serial> serials) {}

    /** @param onHand may be below zero: nothing is refused for it */
    record Line(String code, String name, String nameEn, String unit, String unitEn, boolean serial, int onHand) {}

    /** @param remotes that left the vans this month, for comparison with what was counted as replaced free */
    record Overview(Catalogue catalogue, List<Vans.Van> vans, int remotes) {}

    private final Vans vans;
    private final MoveParts move;
    private final ChangeCatalogue change;
    private final Areas areas;
    private final Once once;
    private final Clock clock;

    PartsController(Vans vans, MoveParts move, ChangeCatalogue change, Areas areas, Once once, Clock clock) {
        this.vans = vans;
        this.move = move;
        this.change = change;
        this.areas = areas;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/mine")
    Mine mine() {
        var now = clock.instant();
        var inside = vans.inside(SignedIn.current(), now);
        return new Mine(vans.catalogue(now).items().stream().map(it -> new Line(it.code(), it.name(), it.nameEn(), it.unit(), it.unitEn(), it.serial(),
                inside.van().stock().getOrDefault(it.code(), 0))).toList(), inside.serials());
    }

    @GetMapping("/vans")
    Overview vans(@RequestParam(required = false) String area) {
        SignedIn.requireRole(LOOKING);
        var now = clock.instant();
        var mine = mine(area);
        return new Overview(vans.catalogue(now), vans.of(mine, now), vans.used(mine, "REMOTE", now.atZone(Zones.CHINA).toLocalDate().withDayOfMonth(1).atStartOfDay(Zones.CHINA).toInstant()));
    }

    @GetMapping("/vans/{staffNo}")
    Vans.Inside van(@PathVariable String staffNo) {
        SignedIn.requireRole(LOOKING);
        return vans.inside(vans.technician(staffNo, mine(null)), clock.instant());
    }

    /** The same key again moves nothing. */
    @PostMapping("/vans/{staffNo}/movements")
    ResponseEntity<Vans.Inside> move(@PathVariable String staffNo, @RequestBody Movement it, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        SignedIn.requireRole(MOVING);
        var van = vans.technician(staffNo, mine(null));
        if (it.quantity() == null) throw Refused.because("INVALID_QUANTITY", "least", 1, "most", 9999);
        once.create(SignedIn.current().id(), key, List.of(staffNo, it), UUID.class, () -> {
            move.move(van, new MoveParts.Wish(key, it.kind(), it.item(), it.quantity(), it.serials(), it.note(), it.at()), SignedIn.actor());
            return ResponseEntity.status(201).body(van.id());
        });
        return ResponseEntity.status(201).body(vans.inside(van, clock.instant()));
    }

    @GetMapping("/discrepancies")
    List<Vans.Discrepancy> discrepancies(@RequestParam(required = false) String area) {
        SignedIn.requireRole(LOOKING);
        return vans.discrepancies(mine(area), clock.instant());
    }

    /** @param day 2026-11-29; tomorrow when it is not given */
    @GetMapping("/replenishments")
    List<Vans.Order> replenishments(@RequestParam(required = false) String area, @RequestParam(required = false) LocalDate day) {
        SignedIn.requireRole(LOOKING);
        var now = clock.instant();
        return vans.replenishment(mine(area), day == null ? now.atZone(Zones.CHINA).toLocalDate().plusDays(1) : day, now);
    }

    /** Newest first. */
    @GetMapping("/catalogues")
    List<CatalogueVersion> catalogues() {
        SignedIn.requireRole(LOOKING);
        return vans.versions();
    }

    @PostMapping("/catalogues")
    List<CatalogueVersion> change(@RequestBody Edition it) {
        SignedIn.requireRole(Role.DISPATCHER, Role.ADMIN);
        if (it.catalogue() == null) throw Refused.because("INVALID_PART_CATALOGUE", "field", "items");
        change.change(it.catalogue(), it.effectiveFrom(), SignedIn.actor());
        return vans.versions();
    }

    private List<String> mine(String area) {
        if (area != null) SignedIn.requireArea(area);
        return areas.all().stream().map(Area::code).filter(it -> area == null ? SignedIn.current().sees(it) : it.equals(area)).toList();
    }
}
