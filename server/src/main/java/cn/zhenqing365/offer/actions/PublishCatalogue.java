package cn.zhenqing365.offer.actions;

import cn.zhenqing365.directory.files.TableFile;
import cn.zhenqing365.directory.files.TableRow;
import cn.zhenqing365.directory.files.UnreadableFile;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.offer.model.Catalogue;
import cn.zhenqing365.offer.model.LineUp;
import cn.zhenqing365.offer.model.OfferRule;
import cn.zhenqing365.offer.model.OfferRules;
import cn.zhenqing365.offer.store.Editions;
import cn.zhenqing365.territory.Area;
import cn.zhenqing365.territory.Areas;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes what is sold, and how it is offered, from a moment on: as edited, or as a file of the line-up says. */
@Component
public class PublishCatalogue {
    private final Editions editions;
    private final Areas areas;
    private final Journal journal;
    private final Clock clock;

    PublishCatalogue(Editions editions, Areas areas, Journal journal, Clock clock) {
        this.editions = editions;
        this.areas = areas;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param from null for now. @throws Refused RULES_IN_THE_PAST, CATALOGUE_INCONSISTENT, CATALOGUE_CHANGED_MEANWHILE */
    @Transactional
    public int publish(Catalogue catalogue, Instant from, Actor by) {
        catalogue.complaint().ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        var now = clock.instant();
        int version = editions.publish(catalogue, notPast(from, now), by.name(), now);
        journal.write(Happening.of("CATALOGUE_PUBLISHED", "CATALOGUE", Ids.at(now), null, null, by, now, "version", version, "effectiveFrom", notPast(from, now),
                "channels", catalogue.channels().size(), "packages", catalogue.packs().size()));
        return version;
    }

    /** @param from null for now. @throws Refused RULES_IN_THE_PAST, INVALID_OFFER_RULE naming the rule and the field, CATALOGUE_CHANGED_MEANWHILE */
    @Transactional
    public int publish(OfferRules rules, Instant from, Actor by) {
        rules.complaint().ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        rules.offers().forEach(this::whereItIsReceived);
        var now = clock.instant();
        int version = editions.publish(rules, notPast(from, now), by.name(), now);
        journal.write(Happening.of("OFFER_RULES_PUBLISHED", "OFFER_RULES", Ids.at(now), null, null, by, now, "version", version, "effectiveFrom", notPast(from, now)));
        return version;
    }

    private void whereItIsReceived(OfferRule rule) {
        var known = areas.all().stream().map(Area::code).collect(Collectors.toSet());
        var unknown = rule.areas().stream().filter(it -> !it.equals("*") && !known.contains(it)).sorted().findFirst();
        if (unknown.isPresent()) throw Refused.because("INVALID_OFFER_RULE", "rule", rule.code(), "field", "areas", "allowed", "≠ " + unknown.get());
    }

    /** What a file would make of the catalogue of now; nothing lands. @throws Refused UNKNOWN_FILE_FORMAT, FILE_EMPTY */
    public LineUp.Read read(InputStream content, String fileName) {
        try {
            var path = Files.createTempFile("line-up", ".table");
            try {
                Files.copy(content, path, StandardCopyOption.REPLACE_EXISTING);
                try (var rows = TableFile.recognised(path).open()) {
                    var heading = rows.next();
                    if (heading == null) throw Refused.because("FILE_EMPTY");
                    var lineUp = new LineUp(editions.catalogue(clock.instant()).content(), heading.cells());
                    for (TableRow row; (row = rows.next()) != null; ) lineUp.row(row.number(), row.cells());
                    return lineUp.read();
                }
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (UnreadableFile unreadable) {
            throw Refused.because("UNKNOWN_FILE_FORMAT", "file", fileName);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Publishes what the file makes of the catalogue, all of it or nothing. @throws Refused LINE_UP_HAS_ERRORS and those above */
    @Transactional
    public int publish(InputStream content, String fileName, Instant from, Actor by) {
        var read = read(content, fileName);
        if (!read.publishable()) throw Refused.because("LINE_UP_HAS_ERRORS", "file", fileName, "n", read.problems().size() + read.missingColumns().size());
        return publish(read.catalogue(), from, by);
    }

    private static Instant notPast(Instant from, Instant now) {
        if (from != null && from.isBefore(now)) throw Refused.because("RULES_IN_THE_PAST", "from", from);
        return from == null ? now : from;
    }
}
