package cn.zhenqing365.dispatch;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.platform.Remembered;
import cn.zhenqing365.promise.LadderStepReached;
import cn.zhenqing365.roster.OnDuty;
import cn.zhenqing365.roster.Roster;
import cn.zhenqing365.territory.Area;
import cn.zhenqing365.territory.Areas;
import cn.zhenqing365.workorder.WorkOrder;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whom a step of a ladder reaches. People at work before people at home; when nobody of the role is there, whoever stands in;
 * at the end of every chain the duty phone of the area, and then the administrator: never nobody.
 */
@Component
class Recipients {
    private final StaffMembers staff;
    private final Areas areas;
    private final Roster roster;
    private final EscalationBook book;
    /** When thousands of clocks run out at once, who is there is asked once. */
    private final Remembered<Role, List<Staff>> signedIn = new Remembered<>(Duration.ofSeconds(2), Role.values().length);

    Recipients(StaffMembers staff, Areas areas, Roster roster, EscalationBook book) {
        this.staff = staff;
        this.areas = areas;
        this.roster = roster;
        this.book = book;
    }

    /** Somebody of the role has a screen of ours open and sees the area. */
    boolean seesTheScreen(LadderStepReached step) {
        return atWork(Role.valueOf(step.tell()), step).findAny().isPresent();
    }

    /** Phones to text, each once; empty only when nobody works here at all. */
    List<String> phones(LadderStepReached step, Optional<WorkOrder> work) {
        var rules = book.inForce(step.at());
        for (var role : rules.chain(step.tell())) {
            var phones = ofRole(role, step, work).filter(it -> it != null && !it.isBlank()).distinct().limit(rules.most()).toList();
            if (!phones.isEmpty()) return phones;
        }
        var duty = area(step).map(Area::dutyPhone).filter(it -> !it.isBlank());
        if (duty.isPresent()) return List.of(duty.get());
        return staff.inRole(Role.ADMIN).stream().map(Staff::phone).limit(rules.most()).toList();
    }

    private Stream<String> ofRole(String role, LadderStepReached step, Optional<WorkOrder> work) {
        return switch (role) {
            case "TECHNICIAN" -> technicians(step, work);
            case "CUSTOMER_MANAGER" -> area(step).map(Area::managerId).flatMap(staff::find).filter(Staff::active).map(Staff::phone).stream();
            case "DISPATCHER" -> Stream.concat(area(step).map(Area::dutyPhone).filter(it -> !it.isBlank()).stream(),
                    area(step).isPresent() ? Stream.empty() : office(Role.DISPATCHER, step));
            default -> office(Role.valueOf(role), step);
        };
    }

    /** The one who holds the job; without one, whoever is on duty in the area. */
    private Stream<String> technicians(LadderStepReached step, Optional<WorkOrder> work) {
        var holder = work.map(WorkOrder::technicianId).flatMap(staff::find).filter(Staff::active);
        if (holder.isPresent()) return Stream.of(holder.get().phone());
        if (step.areaCode() == null) return Stream.empty();
        return roster.onDuty(step.areaCode(), step.at()).stream().map(OnDuty::phone);
    }

    /** Those at work first: signed in. Who owes the promise comes before colleagues. */
    private Stream<String> office(Role role, LadderStepReached step) {
        var here = atWork(role, step).map(Staff::id).collect(Collectors.toSet());
        return staff.inRole(role).stream().filter(it -> step.areaCode() == null || it.sees(step.areaCode()))
                .sorted(Comparator.<Staff>comparingInt(it -> rank(it, step.owedBy(), here))).map(Staff::phone);
    }

    private static int rank(Staff it, UUID owedBy, Set<UUID> here) {
        return it.id().equals(owedBy) ? 0 : here.contains(it.id()) ? 1 : 2;
    }

    /** For whoever signed in on this node and cannot wait two seconds. */
    void forget() {
        signedIn.forget();
    }

    private Stream<Staff> atWork(Role role, LadderStepReached step) {
        return signedIn.get(role, it -> staff.signedIn(it, step.at())).stream().filter(it -> step.areaCode() == null || it.sees(step.areaCode()));
    }

    /** An area that was dissolved since must not keep a breach from being recorded. */
    private Optional<Area> area(LadderStepReached step) {
        return areas.all().stream().filter(it -> it.code().equals(step.areaCode())).findFirst();
    }
}
