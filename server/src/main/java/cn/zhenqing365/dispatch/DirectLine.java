package cn.zhenqing365.dispatch;

import cn.zhenqing365.calendar.Calendars;
import cn.zhenqing365.calendar.Counting;
import cn.zhenqing365.dispatch.model.DirectChain;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.roster.OnDuty;
import cn.zhenqing365.roster.Roster;
import cn.zhenqing365.territory.Area;
import cn.zhenqing365.territory.Areas;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whoever is on duty for an area at this moment: where a direct call, message or text goes. */
@Component
public class DirectLine {
    /** @param via MANAGER, ON_DUTY, STAND_BY, NEIGHBOUR or DUTY_PHONE; {@code staffId} is null for the duty phone */
    public record Reached(UUID staffId, String name, String staffNo, String phone, String via) {}

    /** @param here null name when nobody answers for the area; {@code why} AWAY, AFTER_HOURS or LEFT, null while the manager is there */
    public record Line(String areaCode, String managerName, boolean managerHere, String why, List<Reached> chain) {}

    private final Areas areas;
    private final StaffMembers staff;
    private final Roster roster;
    private final Calendars calendars;

    DirectLine(Areas areas, StaffMembers staff, Roster roster, Calendars calendars) {
        this.areas = areas;
        this.staff = staff;
        this.roster = roster;
        this.calendars = calendars;
    }

    /** The first of the chain. */
    public Reached reach(String areaCode, Instant now) {
        return line(areaCode, now).chain().get(0);
    }

    /** The whole chain, with the reason when the manager is not at its head. */
    public Line line(String areaCode, Instant now) {
        var area = areas.get(areaCode);
        var manager = Optional.ofNullable(area.managerId()).flatMap(staff::find).map(it -> manager(it, now)).orElse(null);
        var chain = DirectChain.of(manager, roster.onDuty(areaCode, now), neighbours(area, now), area.dutyPhone());
        return new Line(areaCode, manager == null ? null : manager.name(), manager != null && manager.here(), manager == null ? "LEFT" : manager.why(),
                chain.stream().map(it -> new Reached(it.staffId(), it.name(), it.staffNo(), it.phone(), it.via().name())).toList());
    }

    private DirectChain.Manager manager(Staff it, Instant now) {
        var why = !it.active() ? "LEFT" : roster.isAway(it.id(), now) ? "AWAY" : !calendars.inForce(now).opening(Counting.SVC, now).equals(now) ? "AFTER_HOURS" : null;
        return new DirectChain.Manager(it.id(), it.name(), it.staffNo(), it.phone(), why == null, why);
    }

    private List<OnDuty> neighbours(Area area, Instant now) {
        return area.neighbours().stream().flatMap(code -> roster.onDuty(code, now).stream()).toList();
    }
}
