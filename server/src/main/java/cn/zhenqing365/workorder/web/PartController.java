package cn.zhenqing365.workorder.web;

import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.workorder.Part;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkOrders;
import cn.zhenqing365.workorder.WorkParts;
import cn.zhenqing365.workorder.actions.SettlePart;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The parts of a visit, each done or carried over by the one who holds the job. */
@RestController
@RequestMapping("/api/work-orders/{number}/parts")
class PartController {
    record Words(String words) {}

    record Reason(String reason) {}

    private final WorkOrders workOrders;
    private final WorkParts parts;
    private final SettlePart settle;

    PartController(WorkOrders workOrders, WorkParts parts, SettlePart settle) {
        this.workOrders = workOrders;
        this.parts = parts;
        this.settle = settle;
    }

    @GetMapping
    List<Part> of(@PathVariable String number) {
        return parts.of(List.of(mine(number).id()));
    }

    @PostMapping("/{id}/completions")
    List<Part> done(@PathVariable String number, @PathVariable UUID id, @RequestBody Words it) {
        var work = mine(number);
        settle.done(work.id(), id, it.words, SignedIn.actor());
        return parts.of(List.of(work.id()));
    }

    @PostMapping("/{id}/postponements")
    List<Part> carryOver(@PathVariable String number, @PathVariable UUID id, @RequestBody Reason it) {
        var work = mine(number);
        settle.carryOver(work.id(), id, it.reason, SignedIn.actor());
        return parts.of(List.of(work.id()));
    }

    private WorkOrder mine(String number) {
        var work = workOrders.byNumber(number);
        if (!work.isHeldBy(SignedIn.current().id())) SignedIn.requireArea(work.areaCode());
        return work;
    }
}
