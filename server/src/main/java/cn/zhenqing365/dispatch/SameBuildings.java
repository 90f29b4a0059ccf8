package cn.zhenqing365.dispatch;

import cn.zhenqing365.directory.Doorplate;
import cn.zhenqing365.directory.Households;
import cn.zhenqing365.dispatch.model.SameDoor;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.workorder.FaultCatalogue;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkOrders;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Open visits to one building by different people: what a dispatcher may put together. */
@Component
public class SameBuildings {
    /** @param visits of one building, which {@code place} names */
    public record Suggestion(String areaCode, String place, List<Visit> visits) {}

    public record Visit(String number, String ticketNumber, String symptomName, String symptomNameEn, String door, String technician, Instant windowStart, Instant windowEnd) {}

    private final WorkOrders workOrders;
    private final Households households;
    private final StaffMembers staff;
    private final FaultCatalogue faults;

    SameBuildings(WorkOrders workOrders, Households households, StaffMembers staff, FaultCatalogue faults) {
        this.workOrders = workOrders;
        this.households = households;
        this.staff = staff;
        this.faults = faults;
    }

    public List<Suggestion> of(Collection<String> areas) {
        var visits = workOrders.ofDay(areas, List.of(), null).stream().filter(it -> it.state().isOpen() && it.arrivedAt() == null).collect(Collectors.toMap(WorkOrder::id, Function.identity()));
        var doors = households.doors(visits.values().stream().map(WorkOrder::householdId).filter(Objects::nonNull).distinct().toList()).stream()
                .collect(Collectors.toMap(Doorplate::id, Function.identity()));
        var stops = visits.values().stream().filter(it -> doors.containsKey(it.householdId())).map(it -> stop(it, doors.get(it.householdId()))).toList();
        var names = staff.find(visits.values().stream().map(WorkOrder::technicianId).filter(Objects::nonNull).collect(Collectors.toSet()));
        return SameDoor.worthAWord(stops).stream().map(there -> {
            var door = doors.get(visits.get(there.get(0).workOrderId()).householdId());
            return new Suggestion(door.areaCode(), door.community() + door.building(), there.stream().map(it -> visit(visits.get(it.workOrderId()), doors, names)).toList());
        }).toList();
    }

    private static SameDoor.Stop stop(WorkOrder it, Doorplate door) {
        return new SameDoor.Stop(it.id(), it.number(), door.areaCode() + door.community() + door.building(), it.technicianId(), it.windowStart(), it.windowEnd());
    }

    private Visit visit(WorkOrder it, java.util.Map<UUID, Doorplate> doors, java.util.Map<UUID, Staff> names) {
        var door = doors.get(it.householdId());
        var fault = faults.find(it.symptom());
        return new Visit(it.number(), it.ticketNumber(), fault.map(FaultCatalogue.Fault::name).orElse(it.symptom()), fault.map(FaultCatalogue.Fault::nameEn).orElse(it.symptom()),
                door.unit(), it.technicianId() == null || !names.containsKey(it.technicianId()) ? null : names.get(it.technicianId()).name(), it.windowStart(), it.windowEnd());
    }
}
