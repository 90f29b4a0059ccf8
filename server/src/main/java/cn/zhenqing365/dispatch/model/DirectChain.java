package cn.zhenqing365.dispatch.model;

import cn.zhenqing365.roster.OnDuty;
import cn.zhenqing365.roster.ShiftKind;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Who answers when a household turns to its area directly, by the number, the code or the text of its contact card: the customer
 * manager in service hours unless away, then who is on duty in the area, who stands by, the neighbours' people, at the end the duty
 * phone. So a card reaches somebody at any hour, whoever it names.
 */
public final class DirectChain {
    public enum Via { MANAGER, ON_DUTY, STAND_BY, NEIGHBOUR, DUTY_PHONE }

    /** @param staffId null for the duty phone */
    public record Person(UUID staffId, String name, String staffNo, String phone, Via via) {}

    /** @param here whether the manager can be reached now; {@code why} AWAY, AFTER_HOURS, LEFT or null when here */
    public record Manager(UUID staffId, String name, String staffNo, String phone, boolean here, String why) {}

    private DirectChain() {}

    /** In the order they are asked; never empty. @param managerOrNull while nobody answers for the area */
    public static List<Person> of(Manager managerOrNull, List<OnDuty> team, List<OnDuty> neighbours, String dutyPhone) {
        var order = new ArrayList<Person>();
        if (managerOrNull != null && managerOrNull.here) order.add(new Person(managerOrNull.staffId, managerOrNull.name, managerOrNull.staffNo, managerOrNull.phone, Via.MANAGER));
        for (var it : team) if (it.kind() == ShiftKind.DUTY) order.add(person(it, Via.ON_DUTY));
        for (var it : team) if (it.kind() == ShiftKind.STAND_BY) order.add(person(it, Via.STAND_BY));
        for (var it : neighbours) if (order.stream().noneMatch(known -> it.staffId().equals(known.staffId()))) order.add(person(it, Via.NEIGHBOUR));
        order.add(new Person(null, "值班电话", "", dutyPhone, Via.DUTY_PHONE));
        return order;
    }

    private static Person person(OnDuty it, Via via) {
        return new Person(it.staffId(), it.name(), it.staffNo(), it.phone(), via);
    }
}
