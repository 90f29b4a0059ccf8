package cn.zhenqing365.scoreboard.publication;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.scoreboard.Figure;
import cn.zhenqing365.scoreboard.FigureTargets;
import cn.zhenqing365.scoreboard.Figures;
import cn.zhenqing365.scoreboard.improvement.Finding;
import cn.zhenqing365.scoreboard.improvement.Findings;
import cn.zhenqing365.scoreboard.report.MonthPages;
import cn.zhenqing365.scoreboard.report.MonthReports;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The door: a month is published once; what turns out wrong is said in another edition, and the first stays readable. */
@Component
public class Publications {
    private static final Set<String> MEDIA = Set.of("NEWSPAPER", "TV", "RADIO", "WEB", "HALL");

    private final EditionStore store;
    private final Figures figures;
    private final FigureTargets targets;
    private final Findings findings;
    private final Journal journal;
    private final JsonMapper json;
    private final Clock clock;
    private final String operator;

    Publications(EditionStore store, Figures figures, FigureTargets targets, Findings findings, Journal journal, JsonMapper json, Clock clock,
                 @Value("${zq.operator:真情365 有线电视与宽带服务}") String operator) {
        this.store = store;
        this.figures = figures;
        this.targets = targets;
        this.findings = findings;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
        this.operator = operator;
    }

    public List<Edition> newest() {
        return store.newest();
    }

    public List<Edition> of(YearMonth month) {
        return store.of(month);
    }

    /** @param edition null for the newest. @throws Refused NOT_FOUND */
    public Edition get(YearMonth month, Integer edition) {
        var all = store.of(month);
        return all.stream().filter(it -> edition == null ? it == all.get(all.size() - 1) : it.edition() == edition).findFirst().orElseThrow(() -> Refused.notFound("PUBLICATION", month));
    }

    public List<Edition.Record> records(YearMonth month) {
        return store.records(month);
    }

    /** What would be published now: figures of the month, checked findings as improvements. Nothing is written. */
    public Edition.Content draft(YearMonth month) {
        var known = figures.all(MonthReports.period(month, null)).stream().collect(Collectors.toMap(Figure::id, Function.identity()));
        var commitments = targets.commitments().stream().map(it -> new Edition.Commitment(it.id(), it.name(), it.figures().stream().map(id -> result(known.get(id))).toList())).toList();
        var improvements = findings.all().stream().filter(it -> it.state() == Finding.State.CHECKED || it.state() == Finding.State.CLOSED && it.effect() != null)
                .filter(it -> YearMonth.from(it.checkOn()).equals(month)).map(it -> new Edition.Improvement(it.title(), it.measure(), MonthPages.effect(it.effect()))).toList();
        return new Edition.Content(operator, commitments, targets.all().stream().map(it -> result(known.get(it.id()))).toList(), improvements, List.of(), "");
    }

    /**
     * @param answers opinions and what was answered, rewritten by a human being so that nobody can be known from them
     * @param correction null for the first edition
     * @throws Refused PUBLICATION_NOT_OVER, PUBLICATION_STANDS, CORRECTION_WITHOUT_REASON, PERSONAL_DATA_IN_TEXT, TEXT_MISSING
     */
    @Transactional
    public Edition publish(YearMonth month, List<Edition.Improvement> improvements, List<Edition.Answer> answers, String words, String correction, Actor by) {
        var now = clock.instant();
        if (!month.isBefore(YearMonth.from(LocalDate.ofInstant(now, Zones.CHINA)))) throw Refused.because("PUBLICATION_NOT_OVER", "month", month);
        var before = store.of(month);
        if (!before.isEmpty() && correction == null) throw Refused.because("PUBLICATION_STANDS", "month", month);
        if (correction != null && (correction.isBlank() || before.isEmpty())) throw Refused.because("CORRECTION_WITHOUT_REASON");
        var draft = draft(month);
        var content = new Edition.Content(draft.operator(), draft.commitments(), draft.results(),
                improvements == null ? draft.improvements() : improvements.stream().map(it -> new Edition.Improvement(street(it.title()), street(it.measure()), street(it.effect()))).toList(),
                answers == null ? List.of() : answers.stream().map(it -> new Edition.Answer(street(it.question()), street(it.answer()))).toList(), street(words));
        var edition = new Edition(month, before.size() + 1, content, hash(json.writeValueAsString(content)), correction == null ? null : street(correction), now, by.id());
        try {
            store.insert(edition);
        } catch (DuplicateKeyException another) {
            throw Refused.because("PUBLICATION_STANDS", "month", month);
        }
        journal.write(Happening.of("MONTH_PUBLISHED", "PUBLICATION", null, null, null, by, now, "month", month.toString(), "edition", edition.edition(), "hash", edition.hash(), "correction", edition.correction()));
        return edition;
    }

    /** Where it was printed, sent or hung up. @param text null: the press text as we gave it. @throws Refused MEDIUM_UNKNOWN, TEXT_MISSING, NOT_FOUND */
    @Transactional
    public List<Edition.Record> record(YearMonth month, int edition, String medium, String outlet, LocalDate on, String text, Actor by) {
        if (!MEDIA.contains(medium)) throw Refused.because("MEDIUM_UNKNOWN", "medium", medium);
        if (outlet == null || outlet.isBlank() || on == null) throw Refused.because("TEXT_MISSING");
        var it = get(month, edition);
        var now = clock.instant();
        var row = new Edition.Record(Ids.at(now), edition, medium, outlet.strip(), on, hash(text == null || text.isBlank() ? PublicPages.press(it) : text));
        store.record(month, row, now, by.id());
        journal.write(Happening.of("PUBLICATION_RECORDED", "PUBLICATION", row.id(), null, null, by, now, "month", month.toString(), "edition", edition, "medium", medium, "outlet", row.outlet(), "hash", row.textHash()));
        return store.records(month);
    }

    private Edition.Result result(Figure it) {
        var target = targets.get(it.id());
        return new Edition.Result(it.id(), it.name(), it.value(), it.unit(), it.target(), target.lowIsGood(), it.denominator(), target.met(it.value()),
                !it.measured() ? "尚未计量:" + it.note() : it.value() == null ? "本月没有可统计的案件" : null);
    }

    private static String street(String text) {
        return Edition.forTheStreet(text);
    }

    public static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
