package cn.zhenqing365.town.history;

import cn.zhenqing365.town.Chance;
import cn.zhenqing365.town.Home;
import cn.zhenqing365.town.Person;
import cn.zhenqing365.town.Town;
import cn.zhenqing365.town.load.Sheets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Contact cards: most households hold the card of their customer manager; some still that of one who left last summer and are on
 * the reprint list; some never had one. Rows of the module territory.
 */
public final class CardRows {
    private static final double HOLDS = 0.78, OUTDATED = 0.06;
    private static final long FIRST = 100_001;
    private final Town town;
    private final Secret secret;
    private final Sheets sheets;
    private final UUID left;
    private final Person issuer;
    private long next = FIRST;

    public CardRows(Town town, String passwordHash, Sheets sheets) {
        this.town = town;
        this.secret = new Secret(passwordHash);
        this.sheets = sheets;
        this.left = leftId(town);
        this.issuer = town.people().stream().filter(it -> it.login().equals("counter01")).findFirst().orElseThrow();
    }

    public static Sheets tables(Sheets sheets) {
        return sheets.table("contact_card", "id, household_id, area_code, manager_id, how, issued_at, issued_by, card_no, token").table("contact_card_number", "one, next");
    }

    /** A customer manager who has left: the name is still on cards. */
    public static UUID leftId(Town town) {
        return Chance.of(town.seed(), "staff id", 2900).id(town.today().minusDays(900).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    public void write(Home home) {
        var chance = Chance.of(town.seed(), "card", home.number());
        double lot = chance.share();
        if (lot >= HOLDS + OUTDATED) return;
        boolean old = lot < OUTDATED;
        Instant at = town.today().minusDays(old ? chance.between(200, 380) : chance.between(32, 120)).atTime(chance.between(8, 18), chance.between(0, 59)).toInstant(ZoneOffset.ofHours(8));
        var id = chance.id(at);
        sheets.row("contact_card", id, home.id(), home.area().code(), old ? left : town.managerOf(home.area()).id(), chance.happens(0.7) ? "PRINT" : "VISIT", at, issuer.id(), next++, secret.token(id));
    }

    public void end() {
        sheets.row("contact_card_number", 1, next);
    }
}
