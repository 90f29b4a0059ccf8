package cn.zhenqing365.ticket.card;

import cn.zhenqing365.directory.Household;
import cn.zhenqing365.directory.Households;
import cn.zhenqing365.dispatch.DirectLine;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.messaging.Messages;
import cn.zhenqing365.messaging.OutgoingText;
import cn.zhenqing365.territory.HeldCard;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.contact.Asked;
import cn.zhenqing365.ticket.contact.Contacts;
import cn.zhenqing365.ticket.contact.FirstContactOwner;
import cn.zhenqing365.ticket.contact.Questions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A household turns to us by its card. Whatever name stands on it, whoever is on duty for the household at this moment is reached,
 * and is the first-contact owner of what comes of it (首问责任人), as at the desk.
 */
@Component
public class CardContacts {
    /** A card in the wrong hands must not ring somebody's phone all day. */
    private static final int MOST_A_DAY = 20;
    private static final String OTHER_QUESTION = "QA-99";

    /** A message that was left: its number, and who has it now. */
    public record Left(Ticket ticket, DirectLine.Reached reached) {}

    private final DirectLine line;
    private final Households households;
    private final StaffMembers staff;
    private final FirstContactOwner owners;
    private final Contacts contacts;
    private final Questions questions;
    private final Messages messages;
    private final boolean inClear;
    private final Clock clock;

    CardContacts(DirectLine line, Households households, StaffMembers staff, FirstContactOwner owners, Contacts contacts, Questions questions, Messages messages,
                 @Value("${zq.dispatch.phone-in-clear:true}") boolean inClear, Clock clock) {
        this.line = line;
        this.households = households;
        this.staff = staff;
        this.owners = owners;
        this.contacts = contacts;
        this.questions = questions;
        this.messages = messages;
        this.inClear = inClear;
        this.clock = clock;
    }

    /** Who would be reached now, and where the card belongs. */
    public DirectLine.Reached reached(HeldCard card) {
        return line.reach(home(card).areaCode(), clock.instant());
    }

    public String areaOf(HeldCard card) {
        return home(card).areaCode();
    }

    /** Somebody calls: the person to be rung, written down as a contact of theirs. @param callerPhone empty when not known. @throws Refused CARD_TOO_OFTEN */
    @Transactional
    public DirectLine.Reached call(HeldCard card, String callerPhone, Actor by) {
        var now = clock.instant();
        var home = home(card);
        mayGoOn(home, now);
        var reached = line.reach(home.areaCode(), now);
        var asked = new Asked("DIRECT", home.id(), null, home.customerName(), callerPhone, "按服务联系卡 " + card.number() + " 来电", now);
        contacts.closedOnTheSpot(asked, "INQUIRY", home.areaCode(), null, "电话转给当班的" + reached.name(), owner(reached, home, now).id(), by, now);
        return reached;
    }

    /** What must be at hand before the transaction begins. */
    public void prepare() {
        questions.prepare();
    }

    /** Words for whoever is on duty: a request with a promised answer, and a text to the person. @throws Refused CARD_TOO_OFTEN, MISSING_SUMMARY, MALFORMED_PHONE */
    @Transactional
    public Left write(HeldCard card, String words, String phone, Actor by) {
        var now = clock.instant();
        var home = home(card);
        mayGoOn(home, now);
        var reached = line.reach(home.areaCode(), now);
        var asked = new Asked("DIRECT", home.id(), null, home.customerName(), phone, words, now);
        var ticket = questions.take(new Questions.Question(asked, "INQUIRY", OTHER_QUESTION, null), owner(reached, home, now), by).ticket();
        messages.queue(now, new OutgoingText(Ids.at(now), reached.phone(), "联系卡来信" + ticket.number() + ":" + home.customerName() + "," + home.address()
                + (inClear ? ",电话" + ticket.contactPhone() : "") + "。" + shortened(ticket.note()), "CARD_MESSAGE", ticket.id(), ticket.id(), true));
        return new Left(ticket, reached);
    }

    private void mayGoOn(Household home, Instant now) {
        if (contacts.direct(home.id(), Duration.ofDays(1), now) >= MOST_A_DAY) throw Refused.because("CARD_TOO_OFTEN");
    }

    /** Who is reached owns it. A neighbour who may not see the area, or a duty phone, cannot: then whoever answers for what comes in by itself. */
    private Staff owner(DirectLine.Reached reached, Household home, Instant now) {
        return Optional.ofNullable(reached.staffId()).flatMap(staff::find).filter(it -> it.sees(home.areaCode())).orElseGet(() -> owners.of(home.areaCode(), now));
    }

    private Household home(HeldCard card) {
        return households.get(card.householdId());
    }

    private static String shortened(String words) {
        return words.length() > 120 ? words.substring(0, 120) + "…" : words;
    }
}
