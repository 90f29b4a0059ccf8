package cn.zhenqing365.parts.actions;

import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.parts.model.Item;
import cn.zhenqing365.parts.model.Movement;
import cn.zhenqing365.parts.store.CatalogueStore;
import cn.zhenqing365.parts.store.MovementStore;
import cn.zhenqing365.parts.store.SerialStore;
import cn.zhenqing365.workorder.Closing;
import cn.zhenqing365.workorder.Events.PartSettled;
import cn.zhenqing365.workorder.Events.WorkCompleted;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkParts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a technician says was used leaves the van, in the transaction of the report. Nothing here refuses: what the van did not
 * have, what no catalogue names, a number another van has are written down with their doubt and listed for a person.
 */
@Component
class TakeFromVan {
    private final MovementStore movements;
    private final SerialStore serials;
    private final CatalogueStore catalogues;
    private final WorkParts parts;
    private final Clock clock;

    TakeFromVan(MovementStore movements, SerialStore serials, CatalogueStore catalogues, WorkParts parts, Clock clock) {
        this.movements = movements;
        this.serials = serials;
        this.catalogues = catalogues;
        this.parts = parts;
        this.clock = clock;
    }

    /** A use: of which visit, known by what, for which cause or job. */
    private record Use(WorkOrder work, UUID staffId, String happening, String why, Instant at) {}

    /** A service of a visit is done: its parts are its own. */
    @EventListener
    void settled(PartSettled event) {
        if (!event.part().state().equals("DONE") || event.by().id() == null) return;
        var closing = event.seen().closing();
        take(new Use(event.work(), event.by().id(), "part:" + event.part().id(), closing == null ? event.part().job() : closing.cause(), event.at()), event.seen().used(),
                closing == null || closing.action().equals("REPLACE"));
    }

    /** A repair as a whole; a visit of several services was taken part by part, except what a text of one word left unsaid. */
    @EventListener
    void completed(WorkCompleted event) {
        var work = event.work();
        if (work.technicianId() == null) return;
        var several = parts.of(List.of(work.id()));
        var closing = work.closing();
        if (several.isEmpty()) take(new Use(work, work.technicianId(), "work:" + work.id(), closing.cause(), event.at()), closing.parts(), closing.action().equals("REPLACE"));
        else for (var it : several) if (it.state().equals("DONE") || it.isOpen())
            if (!it.isRepair()) take(new Use(work, work.technicianId(), "part:" + it.id(), it.job(), event.at()), List.of(), true);
    }

    private void take(Use use, List<Closing.Part> said, boolean replaced) {
        var catalogue = catalogues.inForce(use.at);
        for (int i = 0; i < said.size(); i++) {
            var it = said.get(i);
            write(use, use.happening + ":" + i, catalogue.find(it.name()).orElse(null), it.name().strip(), it.count(), it.serial(), null);
        }
        if (!replaced) return;
        for (var item : catalogue.takenBy(use.why))
            if (said.stream().noneMatch(it -> catalogue.find(it.name()).filter(item::equals).isPresent()) && !isTold(use, item))
                write(use, use.happening + ":" + item.code(), item, item.name(), 1, null, "ASSUMED");
    }

    /** The report of the part came before the end of the visit, in its own words. */
    private boolean isTold(Use use, Item item) {
        return movements.isTold(use.work.id(), use.happening + ":", item.code());
    }

    private void write(Use use, String happening, Item item, String words, int quantity, String serial, String assumed) {
        var number = serial == null || serial.isBlank() ? null : serial.strip();
        var doubt = assumed != null ? assumed : item == null ? "NOT_IN_CATALOGUE" : item.serial() && number == null ? "SERIAL_MISSING" : null;
        var now = clock.instant();
        var movement = movement(use, happening, item, words, quantity, number, doubt, now);
        if (item != null && number != null && !movements.isTold(happening)) {
            var had = serials.use(item.code(), number, use.work.householdId(), use.at);
            if (!had.map(use.staffId::equals).orElse(false)) movement = movement(use, happening, item, words, quantity, number, "SERIAL_ELSEWHERE", now);
        }
        movements.insert(movement);
    }

    private static Movement movement(Use use, String happening, Item item, String words, int quantity, String serial, String doubt, Instant now) {
        return new Movement(Ids.at(now), happening, use.staffId, use.work.areaCode(), Movement.Kind.USED, item == null ? null : item.code(), words, quantity, serial,
                use.work.id(), use.work.number(), use.work.householdId(), use.why, doubt, null, use.at, now, use.staffId, "");
    }
}
