package cn.zhenqing365.identity;

import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import java.util.Arrays;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is asking, for controllers: the person of this request's session. Actions take an {@link Actor} as an argument. */
public final class SignedIn {
    private SignedIn() {}

    /** @throws Refused NOT_SIGNED_IN */
    public static Staff current() {
        var known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null && known.getPrincipal() instanceof Staff staff) return staff;
        throw Refused.because("NOT_SIGNED_IN");
    }

    /** As the journal keeps it: technicians work on the phone page, everybody else at a desk. */
    public static Actor actor() {
        var staff = current();
        return Actor.staff(staff.id(), staff.name(), staff.role() == Role.TECHNICIAN ? Actor.Channel.PHONE_PAGE : Actor.Channel.DESK);
    }

    /** @throws Refused NOT_FOUND for an area that is not theirs: the answer of a thing that is not there */
    public static void requireArea(String areaCode) {
        if (areaCode == null || !current().sees(areaCode)) throw Refused.because("NOT_FOUND");
    }

    /** @throws Refused FORBIDDEN unless the person has one of these roles */
    public static void requireRole(Role... roles) {
        if (!Arrays.asList(roles).contains(current().role())) throw Refused.because("FORBIDDEN");
    }
}
