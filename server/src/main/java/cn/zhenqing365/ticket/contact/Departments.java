package cn.zhenqing365.ticket.contact;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.territory.Areas;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.complaint.PersonComplainedAbout;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who of a department takes a case: signed in before away, the customer manager of the area before another's, then the one with the
 * fewest open cases. A department is the people of one role who see the area.
 */
@Component
class Departments {
    private final StaffMembers staff;
    private final HandOverStore store;
    private final PersonComplainedAbout complainedAbout;
    private final Areas areas;

    Departments(StaffMembers staff, HandOverStore store, PersonComplainedAbout complainedAbout, Areas areas) {
        this.staff = staff;
        this.store = store;
        this.complainedAbout = complainedAbout;
        this.areas = areas;
    }

    /** @throws Refused NOBODY_THERE, MISSING_DEPARTMENT */
    Staff of(Role department, Ticket ticket, UUID holder, Staff asker, Instant now) {
        if (department == null) throw Refused.because("MISSING_DEPARTMENT");
        var there = staff.inRole(department, ticket.areaCode()).stream().filter(it -> it.active() && !it.id().equals(holder) && !it.id().equals(asker.id())
                && complainedAbout.isNot(ticket.id(), it)).toList();
        var open = store.openOwned(there.stream().map(Staff::id).toList());
        var atWork = staff.signedIn(department, now);
        var manager = areas.get(ticket.areaCode()).managerId();
        return there.stream().min(Comparator.comparing((Staff it) -> !it.id().equals(manager)).thenComparing(it -> !atWork.contains(it))
                .thenComparing(it -> open.getOrDefault(it.id(), 0)).thenComparing(Staff::staffNo))
                .orElseThrow(() -> Refused.because("NOBODY_THERE", "department", department));
    }
}
