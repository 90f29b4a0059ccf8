package cn.zhenqing365.ticket.contact;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.complaint.PersonComplainedAbout;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may move a case: the one asked first, the one who holds it, and those who lead them. */
@Component
public class CaseRights {
    private static final Set<Role> LEADING = EnumSet.of(Role.SHIFT_LEADER, Role.CALL_CENTRE_HEAD, Role.QUALITY, Role.LEADER, Role.ADMIN);
    private final HandOverStore store;
    private final PersonComplainedAbout complainedAbout;
    private final List<CaseLeader> leaders;

    CaseRights(HandOverStore store, PersonComplainedAbout complainedAbout, List<CaseLeader> leaders) {
        this.store = store;
        this.complainedAbout = complainedAbout;
        this.leaders = leaders;
    }

    public UUID holder(Ticket it) {
        return store.holders(List.of(it.id())).getOrDefault(it.id(), it.firstContactOwner());
    }

    /** @throws Refused NOT_YOUR_CASE */
    public void mayMove(Ticket it, Staff who) {
        if (!moves(it, who)) throw Refused.because("NOT_YOUR_CASE", "number", it.number());
    }

    /** The one asked first, the holder, those who lead everybody, and who leads this case by another module's word and is not complained about. */
    public boolean moves(Ticket it, Staff who) {
        if (who.id().equals(it.firstContactOwner()) || LEADING.contains(who.role())) return true;
        var holder = holder(it);
        return who.id().equals(holder) || leaders.stream().anyMatch(one -> one.leads(who, it, holder)) && complainedAbout.isNot(it.id(), who);
    }

    /** @throws Refused NOT_YOUR_CASE unless this person holds the case: only they decide it */
    public void mayDecide(Ticket it, Staff who) {
        if (!who.id().equals(holder(it))) throw Refused.because("NOT_YOUR_CASE", "number", it.number());
    }
}
