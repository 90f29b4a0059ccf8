package cn.zhenqing365.parts.actions;

import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.parts.model.Item;
import cn.zhenqing365.parts.model.Movement;
import cn.zhenqing365.parts.store.CatalogueStore;
import cn.zhenqing365.parts.store.MovementStore;
import cn.zhenqing365.parts.store.SerialStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person issues from the store, takes back, or counts a van. Use is not here: it is said at completion. */
@Component
public class MoveParts {
    private static final int LARGEST = 9_999;
    private static final Duration OLDEST = Duration.ofDays(7);
    private static final int LONGEST_NOTE = 200;

    /**
     * What is moved.
     *
     * @param key     of the request: the same again moves nothing
     * @param item    code of the catalogue
     * @param serials one for each piece that has numbers; for a count none
     * @param at      when it happened, at most a week ago; null for now
     */
    public record Wish(String key, String kind, String item, int quantity, List<String> serials, String note, Instant at) {
        public Wish {
            serials = serials == null ? List.of() : serials.stream().map(String::strip).filter(it -> !it.isEmpty()).distinct().toList();
        }
    }

    private final MovementStore movements;
    private final SerialStore serials;
    private final CatalogueStore catalogues;
    private final Journal journal;
    private final Clock clock;

    MoveParts(MovementStore movements, SerialStore serials, CatalogueStore catalogues, Journal journal, Clock clock) {
        this.movements = movements;
        this.serials = serials;
        this.catalogues = catalogues;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Refused INVALID_MOVEMENT, INVALID_PART, INVALID_QUANTITY, SERIALS_DO_NOT_MATCH, SERIAL_ON_ANOTHER_VAN, SERIAL_NOT_ON_VAN, INVALID_TIME, INVALID_NOTE_TOO_LONG */
    @Transactional
    public void move(Staff van, Wish it, Actor by) {
        var now = clock.instant();
        var kind = kind(it.kind);
        var at = it.at == null ? now : it.at;
        if (at.isAfter(now.plusSeconds(60)) || at.isBefore(now.minus(OLDEST))) throw Refused.because("INVALID_TIME", "at", at);
        if (it.note != null && it.note.length() > LONGEST_NOTE) throw Refused.because("INVALID_NOTE_TOO_LONG", "length", it.note.length(), "longest", LONGEST_NOTE);
        var item = catalogues.inForce(now).get(it.item);
        int least = kind == Movement.Kind.COUNTED ? 0 : 1;
        if (it.quantity < least || it.quantity > LARGEST) throw Refused.because("INVALID_QUANTITY", "least", least, "most", LARGEST);
        if (item.serial() && kind != Movement.Kind.COUNTED && it.serials.size() != it.quantity)
            throw Refused.because("SERIALS_DO_NOT_MATCH", "quantity", it.quantity, "serials", it.serials.size(), "item", item.name());
        var area = van.areas().stream().sorted().findFirst().orElse("");
        if (item.serial() && kind != Movement.Kind.COUNTED) for (var serial : it.serials) {
            pass(kind, item, serial, van, at);
            insert(van, area, kind, item, 1, serial, it, by, at, now);
        } else insert(van, area, kind, item, it.quantity, null, it, by, at, now);
        journal.write(Happening.of("PARTS_" + kind, "STAFF", van.id(), null, area, by, at, "item", item.code(), "quantity", it.quantity, "serials", it.serials.isEmpty() ? null : it.serials,
                "note", it.note));
    }

    private void pass(Movement.Kind kind, Item item, String serial, Staff van, Instant at) {
        if (kind == Movement.Kind.ISSUED && !serials.issue(item.code(), serial, van.id(), at)) throw Refused.because("SERIAL_ON_ANOTHER_VAN", "serial", serial);
        if (kind == Movement.Kind.RETURNED && !serials.giveBack(item.code(), serial, van.id(), at)) throw Refused.because("SERIAL_NOT_ON_VAN", "serial", serial);
    }

    private void insert(Staff van, String area, Movement.Kind kind, Item item, int quantity, String serial, Wish it, Actor by, Instant at, Instant now) {
        movements.insert(new Movement(Ids.at(now), "desk:" + by.id() + ":" + it.key + (serial == null ? "" : ":" + serial), van.id(), area, kind, item.code(), item.name(), quantity, serial,
                null, null, null, null, null, it.note, at, now, by.id(), by.name()));
    }

    private static Movement.Kind kind(String said) {
        return switch (said == null ? "" : said) {
            case "ISSUED" -> Movement.Kind.ISSUED;
            case "RETURNED" -> Movement.Kind.RETURNED;
            case "COUNTED" -> Movement.Kind.COUNTED;
            default -> throw Refused.because("INVALID_MOVEMENT", "kind", said == null ? "" : said.length() > 20 ? said.substring(0, 20) : said);
        };
    }
}
