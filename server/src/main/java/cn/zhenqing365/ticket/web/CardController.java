package cn.zhenqing365.ticket.web;

import cn.zhenqing365.dispatch.DirectLine;
import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.platform.Once;
import cn.zhenqing365.territory.Areas;
import cn.zhenqing365.territory.ContactCards;
import cn.zhenqing365.territory.HeldCard;
import cn.zhenqing365.ticket.card.CardContacts;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * The contact card in use. {@code /api/cards/{token}} is the page behind the QR code: no login, the word is the key, and it tells nothing
 * of the household. {@code /api/contact-card-calls} is asked by the telephone exchange (a staff account of its own) or at the desk.
 */
@RestController
class CardController {
    private static final String KEY = "Idempotency-Key";

    /** @param via MANAGER, ON_DUTY, STAND_BY, NEIGHBOUR or DUTY_PHONE */
    record Page(String number, String areaName, String name, String via, String phone) {}

    record Message(String words, String phone) {}

    record Left(String ticketNumber, String name, String phone, String path) {}

    /** @param card what the caller typed; {@code callerPhone} may be missing */
    record Call(String card, String callerPhone) {}

    record Connect(String areaCode, String name, String staffNo, String phone, String via) {}

    private final ContactCards cards;
    private final CardContacts contacts;
    private final Areas areas;
    private final Once once;

    CardController(ContactCards cards, CardContacts contacts, Areas areas, Once once) {
        this.cards = cards;
        this.contacts = contacts;
        this.areas = areas;
        this.once = once;
    }

    @GetMapping("/api/cards/{token}")
    Page look(@PathVariable String token) {
        var card = behind(token);
        return page(card, contacts.reached(card));
    }

    /** Before the phone dials: whom to ring, and it is written down. */
    @PostMapping("/api/cards/{token}/calls")
    ResponseEntity<Page> call(@PathVariable String token, @RequestHeader(name = KEY, required = false) String key) {
        var card = behind(token);
        return once.create(card.id(), key, "call", Page.class, () -> ResponseEntity.status(201).body(page(card, contacts.call(card, "", customer(card)))));
    }

    @PostMapping("/api/cards/{token}/messages")
    ResponseEntity<Left> write(@PathVariable String token, @RequestBody Message it, @RequestHeader(name = KEY, required = false) String key) {
        var card = behind(token);
        contacts.prepare();
        return once.create(card.id(), key, it, Left.class, () -> {
            var left = contacts.write(card, it.words, it.phone, customer(card));
            return ResponseEntity.status(201).body(new Left(left.ticket().number(), left.reached().name(), left.reached().phone(), "/c/" + left.ticket().linkToken()));
        });
    }

    @PostMapping("/api/contact-card-calls")
    ResponseEntity<Connect> connect(@RequestBody Call it, @RequestHeader(name = KEY, required = false) String key) {
        SignedIn.requireRole(Role.AGENT, Role.SHIFT_LEADER, Role.CALL_CENTRE_HEAD, Role.ADMIN);
        var card = cards.byNumber(it.card).orElseThrow(() -> Refused.because("INVALID_CARD_NUMBER"));
        return once.create(SignedIn.current().id(), key, List.of("call", it), Connect.class, () -> {
            var reached = contacts.call(card, it.callerPhone == null ? "" : it.callerPhone, SignedIn.actor());
            return ResponseEntity.status(201).body(new Connect(contacts.areaOf(card), reached.name(), reached.staffNo(), reached.phone(), reached.via()));
        });
    }

    private HeldCard behind(String token) {
        return cards.byToken(token).orElseThrow(() -> Refused.notFound("CARD", ""));
    }

    private Page page(HeldCard card, DirectLine.Reached it) {
        return new Page(card.number(), areas.get(contacts.areaOf(card)).name(), it.name(), it.via(), it.phone());
    }

    private static Actor customer(HeldCard card) {
        return Actor.customer(card.householdId(), "", Actor.Channel.LINK);
    }
}
