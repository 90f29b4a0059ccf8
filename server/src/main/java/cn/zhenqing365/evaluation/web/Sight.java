package cn.zhenqing365.evaluation.web;

import cn.zhenqing365.evaluation.model.Post;
import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Refused;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whose score somebody may see: everybody the own one; a leader those of the own areas; a customer manager the technicians of the own
 * areas; the heads of the call centre and of the halls those who work there.
 */
@Component
class Sight {
    private static final Set<Role> ALL_POSTS = Set.of(Role.LEADER, Role.QUALITY, Role.ADMIN);
    private static final Set<Role> CALLS = Set.of(Role.SHIFT_LEADER, Role.CALL_CENTRE_HEAD);

    private final StaffMembers staff;

    Sight(StaffMembers staff) {
        this.staff = staff;
    }

    static boolean leads() {
        var role = SignedIn.current().role();
        return ALL_POSTS.contains(role) || CALLS.contains(role) || role == Role.CUSTOMER_MANAGER || role == Role.LOBBY_HEAD;
    }

    /** @throws Refused FORBIDDEN for whoever leads nobody */
    static void requireLeader() {
        if (!leads()) throw Refused.because("FORBIDDEN");
    }

    /** Those who may set rules, exams and contests, and answer objections. */
    static void requireJudge() {
        SignedIn.requireRole(Role.LEADER, Role.QUALITY, Role.CALL_CENTRE_HEAD, Role.LOBBY_HEAD, Role.ADMIN);
    }

    /** @param post null when it is not known; then the role of the person speaks */
    boolean sees(UUID who, Post post) {
        var me = SignedIn.current();
        if (me.id().equals(who)) return true;
        var other = staff.find(who).orElse(null);
        if (other == null || !leads() || !sharesArea(me, other)) return false;
        if (ALL_POSTS.contains(me.role())) return true;
        var technician = post == null ? other.role() == Role.TECHNICIAN : post == Post.TECHNICIAN;
        if (me.role() == Role.CUSTOMER_MANAGER) return technician;
        return !technician && (post == null || CALLS.contains(me.role()) == (post == Post.OPERATOR));
    }

    /** What is not for somebody is not there. @throws Refused NOT_FOUND */
    void require(UUID who) {
        if (!sees(who, null)) throw Refused.notFound("person", who);
    }

    /** By the number on the badge, of those one may see. @throws Refused NOT_FOUND */
    Staff byNo(String staffNo) {
        var found = staff.byNo(staffNo == null ? "" : staffNo).filter(it -> sees(it.id(), null));
        return found.orElseThrow(() -> Refused.notFound("person", staffNo));
    }

    /** Who serves the whole city is led by those who see all of it. */
    private static boolean sharesArea(Staff me, Staff other) {
        return me.allAreas() || !other.allAreas() && other.areas().stream().anyMatch(me::sees);
    }
}
