package cn.zhenqing365.territory;

import cn.zhenqing365.directory.Household;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.PhoneNumber;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.messaging.Messages;
import cn.zhenqing365.messaging.OutgoingText;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Contact cards (服务联系卡, M06): each household gets the card of its customer manager once, and a new one when the manager changes.
 * Issuing it again is known already and changes nothing.
 */
@Component
public class ContactCards {
    private static final Set<String> WAYS = Set.of("COUNTER", "VISIT", "INSTALL", "TEXT");
    private final ContactCardStore store;
    private final Areas areas;
    private final StaffMembers staff;
    private final Messages messages;
    private final Journal journal;
    private final String hotline;

    ContactCards(ContactCardStore store, Areas areas, StaffMembers staff, Messages messages, Journal journal, @Value("${zq.hotline:96296}") String hotline) {
        this.store = store;
        this.areas = areas;
        this.staff = staff;
        this.messages = messages;
        this.journal = journal;
        this.hotline = hotline;
    }

    /** The card of the manager of today; empty when nobody answers for the area. */
    public Optional<ContactCard> of(UUID householdId, String areaCode) {
        var area = areas.get(areaCode);
        return Optional.ofNullable(area.managerId()).flatMap(staff::find)
                .map(it -> store.of(householdId, it.id()).map(held -> card(householdId, area, it, held)).orElseGet(() -> card(householdId, area, it, null)));
    }

    /** By what is printed on it; spaces do not matter. */
    public Optional<HeldCard> byNumber(String number) {
        return CardNumber.read(number).flatMap(store::byNo);
    }

    /** By the word behind its QR code. */
    public Optional<HeldCard> byToken(String token) {
        return token == null || token.isBlank() ? Optional.empty() : store.byToken(token);
    }

    /** A card that one of these households holds, whoever it names. */
    public Optional<HeldCard> heldBy(Collection<UUID> households) {
        return store.newestOf(households);
    }

    /** @throws Refused INVALID_WAY, NO_CUSTOMER_MANAGER, CARD_NEEDS_A_MOBILE */
    @Transactional
    public ContactCard issue(Household home, String how, Actor by, Instant now) {
        if (!WAYS.contains(how == null ? "" : how)) throw Refused.because("INVALID_WAY", "way", how == null ? "" : how);
        if (how.equals("TEXT") && !(home.phone() != null && !home.phone().isEmpty() && PhoneNumber.of(home.phone()).isMobile())) throw Refused.because("CARD_NEEDS_A_MOBILE", "name", home.customerName());
        if (issue(home.id(), home.areaCode(), how, by, now) && how.equals("TEXT")) {
            var card = of(home.id(), home.areaCode()).orElseThrow();
            messages.queue(now, new OutgoingText(Ids.at(now), home.phone(), "服务联系卡:您的客户经理" + card.managerName() + ",电话" + card.managerPhone() + ";24小时服务热线" + hotline
                    + "。有事可直接联系。", "CONTACT_CARD", home.id(), home.id(), false));
        }
        return of(home.id(), home.areaCode()).orElseThrow();
    }

    /** Handed over with an installation. @return false when the household has it already, or nobody answers for the area */
    @Transactional
    public boolean installed(UUID householdId, String areaCode, Actor by, Instant now) {
        return areas.get(areaCode).managerId() != null && issue(householdId, areaCode, "INSTALL", by, now);
    }

    private boolean issue(UUID householdId, String areaCode, String how, Actor by, Instant now) {
        var manager = areas.get(areaCode).managerId();
        if (manager == null) throw Refused.because("NO_CUSTOMER_MANAGER", "area", areas.get(areaCode).name());
        var news = store.issue(householdId, areaCode, manager, how, null, store.numbers(1), by, now);
        if (news) journal.write(Happening.of("CONTACT_CARD_ISSUED", "HOUSEHOLD", householdId, householdId, areaCode, by, now, "how", how));
        return news;
    }

    private ContactCard card(UUID householdId, Area area, Staff manager, HeldCard held) {
        return new ContactCard(householdId, area.name(), manager.id(), manager.name(), manager.phone(), hotline, held == null ? null : held.issuedAt(), held == null ? null : held.how(),
                held == null || held.token() == null ? null : held.number());
    }
}
