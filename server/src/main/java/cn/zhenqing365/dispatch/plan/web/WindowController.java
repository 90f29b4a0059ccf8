package cn.zhenqing365.dispatch.plan.web;

import cn.zhenqing365.appointment.Hold;
import cn.zhenqing365.directory.Households;
import cn.zhenqing365.dispatch.plan.Windows;
import cn.zhenqing365.dispatch.plan.WindowsAnswer;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.TimeWindow;
import cn.zhenqing365.platform.Once;
import cn.zhenqing365.territory.Area;
import cn.zhenqing365.territory.Areas;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Windows while the caller waits: looked up, kept for two minutes, given back. Agreed with the report, or with an open ticket. */
@RestController
class WindowController {
    /** @param fault of the fault list or the list of jobs */
    record Wanted(UUID householdId, String fault, List<String> services, Instant start, Instant end) {}

    record Held(UUID id, UUID technicianId, Instant start, Instant end, Instant arrival, Instant expiresAt) {
        static Held of(Hold it) {
            return new Held(it.id(), it.technicianId(), it.window().start(), it.window().end(), it.beginAt(), it.expiresAt());
        }
    }

    private final Windows windows;
    private final Households households;
    private final Areas areas;
    private final Once once;

    WindowController(Windows windows, Households households, Areas areas, Once once) {
        this.windows = windows;
        this.households = households;
        this.areas = areas;
        this.once = once;
    }

    @GetMapping("/api/windows")
    WindowsAnswer windows(@RequestParam UUID household, @RequestParam(required = false) String fault, @RequestParam(required = false) List<String> service) {
        SignedIn.requireArea(households.brief(household).areaCode());
        return windows.of(new Windows.Ask(household, fault, service, null));
    }

    @PostMapping("/api/window-holds")
    ResponseEntity<Held> hold(@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Wanted it) {
        if (it.householdId == null) throw Refused.because("MISSING_HOUSEHOLD");
        if (it.start == null || it.end == null) throw Refused.because("MISSING_WINDOW");
        SignedIn.requireArea(households.brief(it.householdId).areaCode());
        var by = SignedIn.current().id();
        return once.create(by, key, it, Held.class, () -> ResponseEntity.status(201).body(Held.of(
                windows.hold(new Windows.Ask(it.householdId, it.fault, it.services, null), new TimeWindow(it.start, it.end), by))));
    }

    @DeleteMapping("/api/window-holds/{id}")
    void release(@PathVariable UUID id) {
        windows.release(id, SignedIn.current().id());
    }

    /** Hours of work waiting and days to clear, of every area the asker may see. */
    @GetMapping("/api/area-forecasts")
    List<WindowsAnswer.Forecast> forecasts() {
        var asker = SignedIn.current();
        return windows.forecasts(areas.all().stream().map(Area::code).filter(asker::sees).toList());
    }
}
