package cn.zhenqing365.ticket.complaint;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.territory.Areas;
import cn.zhenqing365.ticket.contact.CaseRules;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who answers for a complaint on a level: of the roles the level names, the first who is there, sees the area and is not the person
 * complained about; for an area its own customer manager before any other.
 */
@Component
class LevelHandlers {
    private final CaseRules rules;
    private final StaffMembers staff;
    private final Areas areas;

    LevelHandlers(CaseRules rules, StaffMembers staff, Areas areas) {
        this.rules = rules;
        this.staff = staff;
        this.areas = areas;
    }

    /** @throws Refused NOBODY_TO_ANSWER when a level has nobody: then the level above is asked, and at last nobody is left */
    Staff of(int level, String areaCode, UUID complainedAbout) {
        for (int it = level; it <= rules.highestLevel(); it++)
            for (var role : rules.level(it).roles()) {
                var found = candidates(role, areaCode).filter(who -> !who.id().equals(complainedAbout)).findFirst();
                if (found.isPresent()) return found.get();
            }
        throw Refused.because("NOBODY_TO_ANSWER");
    }

    private java.util.stream.Stream<Staff> candidates(Role role, String areaCode) {
        var all = staff.inRole(role, areaCode).stream();
        if (role != Role.CUSTOMER_MANAGER) return all;
        var manager = areas.get(areaCode).managerId();
        return all.filter(it -> it.id().equals(manager));
    }

    /** @throws Refused WRONG_LEVEL */
    void mayAnswer(int level, Staff who) {
        for (int it = level; it <= rules.highestLevel(); it++) if (rules.level(it).roles().contains(who.role())) return;
        throw Refused.because("WRONG_LEVEL", "level", level, "name", rules.level(level).name());
    }
}
