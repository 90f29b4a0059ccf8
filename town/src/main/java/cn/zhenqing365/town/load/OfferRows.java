package cn.zhenqing365.town.load;

import cn.zhenqing365.town.Chance;
import cn.zhenqing365.town.Home;
import cn.zhenqing365.town.Person;
import cn.zhenqing365.town.Town;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** What the town's operator sells, and which homes agreed to be offered something when they signed; rows of the module offer. */
final class OfferRows {
    private static final double AGREED = 0.6;

    private OfferRows() {}

    static Sheets tables(Sheets sheets) {
        return sheets.table("offer_edition", "kind, version, effective_from, content, changed_by, recorded_at")
                .table("marketing_consent", "id, household_id, area_code, given, how, evidence, said_at, by_staff");
    }

    static void write(Town town, Sheets sheets) {
        var since = town.today().minusDays(400).atStartOfDay().toInstant(ZoneOffset.UTC);
        sheets.row("offer_edition", "CATALOGUE", 1, since, catalogue(), "示例城市", since);
    }

    /** By lot, with the contract; whoever signed them up. */
    static UUID signer(Town town) {
        return town.people().stream().filter(it -> it.login().equals("agent01")).findFirst().map(Person::id).orElseThrow();
    }

    static void write(Home home, UUID signer, Instant at, Sheets sheets) {
        var chance = Chance.of(Town.SEED, "consent", home.number());
        if (!chance.happens(AGREED)) return;
        sheets.row("marketing_consent", chance.id(at), home.id(), home.area().code(), true, "PAPER", "入网协议第7条,用户勾选同意", at, signer);
    }

    private static String catalogue() {
        try (var file = OfferRows.class.getResourceAsStream("/town/catalogue.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\s*\\n\\s*", " ");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
