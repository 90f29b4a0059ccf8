package cn.zhenqing365.workorder.web;

import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.platform.Once;
import cn.zhenqing365.workorder.AtTheDoor;
import cn.zhenqing365.workorder.Closing;
import cn.zhenqing365.workorder.Part;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkOrders;
import cn.zhenqing365.workorder.WorkParts;
import cn.zhenqing365.workorder.actions.SettlePart;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The parts of a visit, each done or carried over by the one who holds the job. */
@RestController
@RequestMapping("/api/work-orders/{number}/parts")
class PartController {
    private static final String KEY = "Idempotency-Key";

    /** @param judgement WEAR or HUMAN, of what the customer may have broken; papers and explanations as they were shown and given at the door;
     *  {@code parts} were taken from the van; cause to remark belong to a repair among the parts, as at the completion of a repair alone */
    record Words(String words, String judgement, List<String> papers, List<String> explained, List<Closing.Part> parts, String cause, String action, String responsibility,
                 Map<String, BigDecimal> readings, String outsideReason, String remark, Instant at) {
        AtTheDoor seen() {
            var used = parts == null ? List.<Closing.Part>of() : parts;
            return new AtTheDoor(judgement, papers, explained, used, cause == null ? null : new Closing(cause, action, responsibility, used, readings == null ? Map.of() : readings, outsideReason, remark));
        }
    }

    record Reason(String reason, Instant at) {}

    record Answer(List<Part> parts) {}

    private final WorkOrders workOrders;
    private final WorkParts parts;
    private final SettlePart settle;
    private final Once once;

    PartController(WorkOrders workOrders, WorkParts parts, SettlePart settle, Once once) {
        this.workOrders = workOrders;
        this.parts = parts;
        this.settle = settle;
        this.once = once;
    }

    @GetMapping
    List<Part> of(@PathVariable String number) {
        return parts.of(List.of(mine(number).id()));
    }

    @PostMapping("/{id}/completions")
    List<Part> done(@PathVariable String number, @PathVariable UUID id, @RequestBody Words it, @RequestHeader(name = KEY, required = false) String key) {
        return once(key, id, it, number, work -> settle.done(work.id(), id, it.words, it.seen(), SignedIn.actor(), it.at));
    }

    @PostMapping("/{id}/postponements")
    List<Part> carryOver(@PathVariable String number, @PathVariable UUID id, @RequestBody Reason it, @RequestHeader(name = KEY, required = false) String key) {
        return once(key, id, it, number, work -> settle.carryOver(work.id(), id, it.reason, SignedIn.actor(), it.at));
    }

    /** A phone sends a report again when the answer was lost: under its key it is done once. */
    private List<Part> once(String key, UUID part, Object body, String number, Consumer<WorkOrder> deed) {
        Supplier<ResponseEntity<Answer>> settled = () -> {
            var work = mine(number);
            deed.accept(work);
            return ResponseEntity.ok(new Answer(parts.of(List.of(work.id()))));
        };
        var answer = key == null ? settled.get() : once.create(SignedIn.current().id(), key, Arrays.asList(part, body), Answer.class, settled);
        return answer.getBody().parts();
    }

    private WorkOrder mine(String number) {
        var work = workOrders.byNumber(number);
        if (!work.isHeldBy(SignedIn.current().id())) SignedIn.requireArea(work.areaCode());
        return work;
    }
}
