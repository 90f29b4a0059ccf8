package cn.zhenqing365.parts;

import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.workorder.FaultCatalogue;
import cn.zhenqing365.workorder.Part;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkOrders;
import cn.zhenqing365.workorder.WorkParts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the visits of a day may need, in the words of the fault list: agreed for that day, or not agreed yet and so perhaps then. */
@Component
class Routes {
    private final WorkOrders workOrders;
    private final WorkParts parts;
    private final FaultCatalogue faults;

    Routes(WorkOrders workOrders, WorkParts parts, FaultCatalogue faults) {
        this.workOrders = workOrders;
        this.parts = parts;
        this.faults = faults;
    }

    /** By technician: the number of each visit and the parts it may need. */
    Map<UUID, Map<String, List<String>>> on(LocalDate day, Collection<String> areas, Collection<UUID> technicians) {
        var visits = workOrders.ofDay(areas, technicians, null).stream().filter(it -> it.technicianId() != null && it.state().isOpen() && isOn(day, it)).toList();
        var jobs = parts.of(visits.stream().map(WorkOrder::id).toList()).stream().filter(Part::isOpen)
                .collect(Collectors.groupingBy(Part::workOrderId, Collectors.mapping(Part::job, Collectors.toList())));
        var wanted = new HashMap<UUID, Map<String, List<String>>>();
        for (var it : visits) wanted.computeIfAbsent(it.technicianId(), who -> new LinkedHashMap<>())
                .put(it.number(), jobs.getOrDefault(it.id(), List.of(it.symptom())).stream().flatMap(code -> faults.find(code).stream()).flatMap(fault -> fault.parts().stream()).distinct().toList());
        return wanted;
    }

    private static boolean isOn(LocalDate day, WorkOrder it) {
        return it.windowStart() == null || it.windowStart().atZone(Zones.CHINA).toLocalDate().equals(day);
    }
}
