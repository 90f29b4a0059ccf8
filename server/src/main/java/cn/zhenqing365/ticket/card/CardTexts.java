package cn.zhenqing365.ticket.card;

import cn.zhenqing365.directory.Household;
import cn.zhenqing365.directory.Households;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.territory.ContactCards;
import cn.zhenqing365.ticket.model.CustomerWord;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A text from the telephone of a household that holds a card and has nothing open: it goes to whoever is on duty. */
@Component
public class CardTexts {
    private final ContactCards cards;
    private final CardContacts contacts;
    private final Households households;

    CardTexts(ContactCards cards, CardContacts contacts, Households households) {
        this.cards = cards;
        this.contacts = contacts;
        this.households = households;
    }

    /** @return empty when this number's homes hold no card; inside, what is answered besides the receipt: nothing */
    public Optional<Optional<String>> forward(String phone, String body, Instant at) {
        if (body == null || body.isBlank() || CustomerWord.read(body, false, at) instanceof CustomerWord.Courtesy) return Optional.empty();
        var homes = households.byPhone(phone);
        return cards.heldBy(homes.stream().map(Household::id).toList()).map(card -> {
            var home = homes.stream().filter(it -> it.id().equals(card.householdId())).findFirst().orElseThrow();
            contacts.write(card, body, phone, Actor.customer(home.id(), home.customerName(), Actor.Channel.TEXT));
            return Optional.empty();
        });
    }
}
