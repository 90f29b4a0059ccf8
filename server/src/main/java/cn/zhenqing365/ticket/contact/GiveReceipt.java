package cn.zhenqing365.ticket.contact;

import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.PhoneNumber;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.ticket.Ticket;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The receipt (回执) is printed for the customer, or sent again to a mobile; that it was given is written down ({@code domain.md} §1.3). */
@Component
public class GiveReceipt {
    private static final Set<String> WAYS = Set.of("TEXT", "PRINT");
    private final ContactStore store;
    private final ContactReceipts receipts;
    private final StaffMembers staff;
    private final Journal journal;
    private final Clock clock;

    GiveReceipt(ContactStore store, ContactReceipts receipts, StaffMembers staff, Journal journal, Clock clock) {
        this.store = store;
        this.receipts = receipts;
        this.staff = staff;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Refused INVALID_WAY, RECEIPT_NEEDS_A_MOBILE */
    @Transactional
    public ContactReceipts.Receipt give(Ticket it, String how, Staff by) {
        if (!WAYS.contains(how == null ? "" : how)) throw Refused.because("INVALID_WAY", "way", how == null ? "" : how);
        var owner = staff.find(it.firstContactOwner()).orElseThrow();
        var now = clock.instant();
        if (how.equals("TEXT")) {
            if (it.contactPhone().isEmpty() || !PhoneNumber.of(it.contactPhone()).isMobile()) throw Refused.because("RECEIPT_NEEDS_A_MOBILE", "number", it.number());
            receipts.text(it, owner, now);
        }
        store.receipt(it.id(), how, now);
        journal.write(Happening.of("RECEIPT_GIVEN", "TICKET", it.id(), it.id(), it.areaCode(), Actor.staff(by.id(), by.name(), Actor.Channel.DESK), now, "how", how));
        return receipts.of(it, owner);
    }
}
