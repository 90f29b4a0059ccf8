package cn.zhenqing365.ticket.contact;

import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.ticket.Ticket;
import java.util.UUID;

/** Who leads a case by where it came from: a module above knows, and says so here. */
public interface CaseLeader {
    /** @param holder who has the case in hand */
    boolean leads(Staff who, Ticket it, UUID holder);
}
