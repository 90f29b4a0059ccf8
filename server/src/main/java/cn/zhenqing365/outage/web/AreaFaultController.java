package cn.zhenqing365.outage.web;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.outage.AreaFault;
import cn.zhenqing365.outage.Outages;
import cn.zhenqing365.outage.actions.DeclareFault;
import cn.zhenqing365.outage.actions.HandleFault;
import cn.zhenqing365.platform.Once;
import cn.zhenqing365.promise.PromiseView;
import cn.zhenqing365.promise.Promises;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Area faults: declared by the count or by an alarm, until a crew is there and the service is back. */
@RestController
class AreaFaultController {
    private static final Role[] CREW = {Role.TECHNICIAN, Role.CUSTOMER_MANAGER, Role.DISPATCHER, Role.CALL_CENTRE_HEAD, Role.LEADER, Role.ADMIN};

    /** @param tickets how many reports hang on it. @param told had a text */
    record Line(AreaFault fault, List<PromiseView> promises, int tickets, int told) {}

    record Alarm(String node, String areaCode, Instant seenAt) {}

    record Arrival(Instant at) {}

    record Words(String words) {}

    private final Outages outages;
    private final DeclareFault declare;
    private final HandleFault handle;
    private final Promises promises;
    private final Once once;

    AreaFaultController(Outages outages, DeclareFault declare, HandleFault handle, Promises promises, Once once) {
        this.outages = outages;
        this.declare = declare;
        this.handle = handle;
        this.promises = promises;
        this.once = once;
    }

    @GetMapping("/api/area-faults")
    List<Line> faults() {
        SignedIn.requireRole(Role.values());
        return outages.faults().stream().filter(it -> SignedIn.current().sees(it.areaCode())).map(this::line).toList();
    }

    @PostMapping("/api/area-faults")
    ResponseEntity<Line> alarm(@RequestBody Alarm it, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        SignedIn.requireRole(CREW);
        if (it.node() == null || it.node().isBlank() || it.areaCode() == null) throw Refused.because("INVALID_AREA_FAULT");
        SignedIn.requireArea(it.areaCode());
        return once.create(SignedIn.current().id(), key, it, Line.class, () ->
                ResponseEntity.status(201).body(line(declare.alarm(it.node().strip(), it.areaCode(), it.seenAt(), SignedIn.actor()))));
    }

    @PostMapping("/api/area-faults/{number}/notice")
    Line announce(@PathVariable String number) {
        SignedIn.requireRole(OutageController.PLANNERS);
        admit(number);
        return line(handle.announce(number, SignedIn.actor()));
    }

    @PostMapping("/api/area-faults/{number}/arrival")
    Line arrived(@PathVariable String number, @RequestBody Arrival it) {
        admit(number);
        return line(handle.arrived(number, it.at(), SignedIn.actor()));
    }

    @PostMapping("/api/area-faults/{number}/restoration")
    Line restored(@PathVariable String number, @RequestBody Words it) {
        admit(number);
        return line(handle.restored(number, it.words(), SignedIn.actor()));
    }

    @PostMapping("/api/area-faults/{number}/dismissal")
    Line wasNone(@PathVariable String number, @RequestBody Words it) {
        SignedIn.requireRole(OutageController.PLANNERS);
        admit(number);
        return line(handle.wasNone(number, it.words(), SignedIn.actor()));
    }

    private Line line(AreaFault it) {
        return new Line(it, promises.ofThread(it.id()), outages.tickets(it.id()).size(), outages.reached(it.id()).reached());
    }

    private void admit(String number) {
        SignedIn.requireRole(CREW);
        SignedIn.requireArea(outages.faults().stream().filter(it -> it.number().equals(number)).findFirst().orElseThrow(() -> Refused.notFound("fault", number)).areaCode());
    }
}
