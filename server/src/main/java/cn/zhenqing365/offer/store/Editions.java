package cn.zhenqing365.offer.store;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.offer.model.Catalogue;
import cn.zhenqing365.offer.model.Edition;
import cn.zhenqing365.offer.model.OfferRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue and the rules, each in editions with a date; the shipped rules hold until the operator publishes others. */
@Component
public class Editions {
    private static final Instant BEGINNING = Instant.parse("2010-01-01T00:00:00Z");
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final OfferRules shipped;

    Editions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        try (var file = new ClassPathResource("offer/rules-v1.json").getInputStream()) {
            shipped = json.readValue(file, OfferRules.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Edition<OfferRules> rules(Instant at) {
        return inForce("RULES", at, OfferRules.class, shipped);
    }

    public Edition<Catalogue> catalogue(Instant at) {
        return inForce("CATALOGUE", at, Catalogue.class, Catalogue.EMPTY);
    }

    /** Newest first, without what stands in them. */
    public List<Edition<Void>> catalogues() {
        return jdbc.sql("select version, effective_from, changed_by from offer_edition where kind = 'CATALOGUE' order by effective_from desc, version desc")
                .query((row, n) -> new Edition<Void>(row.getInt(1), row.getTimestamp(2).toInstant(), row.getString(3), null)).list();
    }

    /** Newest first, as many at most; the shipped ones are the oldest. */
    public List<Edition<OfferRules>> rules(int most) {
        var all = new ArrayList<>(jdbc.sql("""
                select version, effective_from, changed_by, content from offer_edition where kind = 'RULES'
                order by effective_from desc, version desc limit ?""").param(most).query((row, n) -> new Edition<>(row.getInt(1), row.getTimestamp(2).toInstant(),
                        row.getString(3), json.readValue(row.getString(4), OfferRules.class))).list());
        all.add(new Edition<>(0, BEGINNING, "shipped", shipped));
        return all;
    }

    public int publish(Catalogue catalogue, Instant from, String by, Instant now) {
        return publish("CATALOGUE", json.writeValueAsString(catalogue), from, by, now);
    }

    public int publish(OfferRules rules, Instant from, String by, Instant now) {
        return publish("RULES", json.writeValueAsString(rules), from, by, now);
    }

    private int publish(String kind, String content, Instant from, String by, Instant now) {
        try {
            return jdbc.sql("""
                    insert into offer_edition (kind, version, effective_from, content, changed_by, recorded_at)
                    select ?, coalesce(max(version), 0) + 1, ?, ?::jsonb, ?, ? from offer_edition where kind = ? returning version""")
                    .params(kind, Timestamp.from(from), content, by, Timestamp.from(now), kind).query(Integer.class).single();
        } catch (DuplicateKeyException another) {
            throw Refused.because("CATALOGUE_CHANGED_MEANWHILE");
        }
    }

    private <T> Edition<T> inForce(String kind, Instant at, Class<T> type, T otherwise) {
        return jdbc.sql("""
                select version, effective_from, changed_by, content from offer_edition
                where kind = ? and effective_from <= ? order by effective_from desc, version desc limit 1""").params(kind, Timestamp.from(at))
                .query((row, n) -> new Edition<>(row.getInt(1), row.getTimestamp(2).toInstant(), row.getString(3), json.readValue(row.getString(4), type)))
                .optional().orElseGet(() -> new Edition<>(0, BEGINNING, "shipped", otherwise));
    }
}
