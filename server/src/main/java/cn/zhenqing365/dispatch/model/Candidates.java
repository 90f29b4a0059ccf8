package cn.zhenqing365.dispatch.model;

import cn.zhenqing365.roster.OnDuty;
import cn.zhenqing365.roster.ShiftKind;
import cn.zhenqing365.workorder.Assignee;
import cn.zhenqing365.workorder.Assignment.Via;
import cn.zhenqing365.workorder.Load;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The order in which people are asked ({@code domain.md} §13): on duty in the area with the skill, stand-by, the neighbouring
 * areas, anyone on duty in the area even without the skill, the customer manager, the duty phone. Among equals the one with
 * the fewest open jobs, then by staff number, so that the choice can be explained and repeated.
 */
public final class Candidates {
    private final Collection<String> skills;
    private final Map<UUID, Load> loads;
    private final Set<UUID> alreadyAsked;
    private final List<Assignee> order = new ArrayList<>();

    public Candidates(Collection<String> skills, Map<UUID, Load> loads, Set<UUID> alreadyAsked) {
        this.skills = skills;
        this.loads = loads;
        this.alreadyAsked = alreadyAsked;
    }

    public Candidates ofArea(List<OnDuty> team) {
        return add(team, ShiftKind.DUTY, true, Via.ON_DUTY).add(team, ShiftKind.STAND_BY, true, Via.STAND_BY);
    }

    public Candidates ofNeighbour(List<OnDuty> team) {
        return add(team, ShiftKind.DUTY, true, Via.NEIGHBOUR).add(team, ShiftKind.STAND_BY, true, Via.NEIGHBOUR);
    }

    public Candidates withoutSkill(List<OnDuty> team) {
        return add(team, ShiftKind.DUTY, false, Via.ON_DUTY).add(team, ShiftKind.STAND_BY, false, Via.STAND_BY);
    }

    public Candidates manager(UUID id, String name, String staffNo, String phone) {
        if (!alreadyAsked.contains(id)) order.add(new Assignee(id, name, staffNo, phone, Via.CUSTOMER_MANAGER));
        return this;
    }

    /** The end of the chain always answers, so that no job is without an owner. */
    public Candidates dutyPhone(String phone) {
        order.add(new Assignee(null, "值班电话", "", phone, Via.DUTY_PHONE));
        return this;
    }

    public Assignee first() {
        return order.get(0);
    }

    public List<Assignee> inOrder() {
        return List.copyOf(order);
    }

    private Candidates add(List<OnDuty> team, ShiftKind kind, boolean withSkill, Via via) {
        team.stream().filter(it -> it.kind() == kind && hasSkill(it) == withSkill && !alreadyAsked.contains(it.staffId()))
                .sorted(Comparator.comparing((OnDuty it) -> loads.getOrDefault(it.staffId(), Load.NONE).openJobs()).thenComparing(OnDuty::staffNo))
                .forEach(it -> order.add(new Assignee(it.staffId(), it.name(), it.staffNo(), it.phone(), via)));
        return this;
    }

    private boolean hasSkill(OnDuty technician) {
        return skills.stream().anyMatch(technician.skills()::contains);
    }
}
