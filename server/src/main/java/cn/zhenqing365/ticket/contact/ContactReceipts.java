package cn.zhenqing365.ticket.contact;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.PhoneNumber;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.messaging.Messages;
import cn.zhenqing365.messaging.OutgoingText;
import cn.zhenqing365.ticket.Ticket;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The receipt (回执, {@code domain.md} §1.3) of what could not be closed on the spot: who was asked first and how to reach them,
 * the promised time, the phone for supervision. By text to a mobile; otherwise the desk prints it.
 */
@Component
public class ContactReceipts {
    /** @param ownerPhone in the hall and at the desk the hotline with the staff number; out in the field their own */
    public record Receipt(String number, String kind, String ownerName, String ownerStaffNo, String ownerPhone, Instant receivedAt, Instant promisedAt,
                          String supervisionPhone, String link) {}

    private static final Set<Role> REACHED_THEMSELVES = EnumSet.of(Role.TECHNICIAN, Role.CUSTOMER_MANAGER);

    private final Messages messages;
    private final String publicUrl;
    private final String hotline;
    private final String supervision;

    ContactReceipts(Messages messages, @Value("${zq.public-url:http://localhost:${zq.port:8365}}") String publicUrl, @Value("${zq.hotline:96296}") String hotline,
             @Value("${zq.supervision-phone:${zq.hotline:96296}}") String supervision) {
        this.messages = messages;
        this.publicUrl = publicUrl;
        this.hotline = hotline;
        this.supervision = supervision;
    }

    public Receipt of(Ticket it, Staff owner) {
        var phone = REACHED_THEMSELVES.contains(owner.role()) ? owner.phone() : hotline + "报工号" + owner.staffNo();
        return new Receipt(it.number(), it.kind(), owner.name(), owner.staffNo(), phone, it.answeredAt(), it.promisedAt(), supervision, publicUrl + "/c/" + it.linkToken());
    }

    /** Queued in the caller's transaction; a land line or no phone gets nothing here. */
    public void text(Ticket it, Staff owner, Instant now) {
        if (it.contactPhone().isEmpty() || !PhoneNumber.of(it.contactPhone()).isMobile()) return;
        var receipt = of(it, owner);
        var words = "您反映的事项" + it.number() + "已受理。首问责任人" + receipt.ownerName + "(工号" + receipt.ownerStaffNo + "),电话" + receipt.ownerPhone
                + ";承诺" + Zones.dayAndClock(it.promisedAt()) + "前" + (it.kind().equals("BUSINESS") ? "办结" : "答复") + ";监督电话" + receipt.supervisionPhone
                + "。进度 " + receipt.link;
        messages.queue(now, new OutgoingText(Ids.at(now), it.contactPhone(), words, "RECEIPT", it.id(), it.id(), false));
    }
}
