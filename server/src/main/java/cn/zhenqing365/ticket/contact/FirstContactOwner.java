package cn.zhenqing365.ticket.contact;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.territory.Areas;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who answers for a request that came in by itself: the agent signed in now with the fewest open cases; when the desk is empty,
 * the customer manager of the area, then whoever leads the call centre. There is always exactly one, at once.
 */
@Component
public class FirstContactOwner {
    private final StaffMembers staff;
    private final Areas areas;
    private final HandOverStore store;

    FirstContactOwner(StaffMembers staff, Areas areas, HandOverStore store) {
        this.staff = staff;
        this.areas = areas;
        this.store = store;
    }

    /** @throws Refused NOBODY_TO_ANSWER when nobody works here at all */
    public Staff of(String areaCode, Instant now) {
        var atTheDesk = staff.signedIn(Role.AGENT, now).stream().filter(it -> it.sees(areaCode)).toList();
        if (!atTheDesk.isEmpty()) return leastBusy(atTheDesk);
        return Stream.of(staff.find(areas.get(areaCode).managerId() == null ? new java.util.UUID(0, 0) : areas.get(areaCode).managerId()).filter(Staff::active).stream(),
                        staff.inRole(Role.AGENT, areaCode).stream(), staff.inRole(Role.SHIFT_LEADER, areaCode).stream(),
                        staff.inRole(Role.CALL_CENTRE_HEAD, areaCode).stream())
                .flatMap(it -> it).findFirst().orElseThrow(() -> Refused.because("NOBODY_TO_ANSWER"));
    }

    private Staff leastBusy(List<Staff> agents) {
        var open = store.openOwned(agents.stream().map(Staff::id).toList());
        return agents.stream().min(Comparator.comparing((Staff it) -> open.getOrDefault(it.id(), 0)).thenComparing(Staff::staffNo)).orElseThrow();
    }
}
