package cn.zhenqing365.evaluation;

import cn.zhenqing365.evaluation.actions.GatherMonth;
import cn.zhenqing365.evaluation.model.Fact;
import cn.zhenqing365.evaluation.model.MonthScores;
import cn.zhenqing365.evaluation.model.Score;
import cn.zhenqing365.evaluation.model.Inputs;
import cn.zhenqing365.evaluation.model.Year;
import cn.zhenqing365.evaluation.store.AwardStore;
import cn.zhenqing365.evaluation.store.ObjectionStore;
import cn.zhenqing365.evaluation.store.RecordStore;
import cn.zhenqing365.evaluation.store.ScoreRulesStore;
import cn.zhenqing365.evaluation.store.SnapshotStore;
import cn.zhenqing365.evaluation.store.SnapshotText;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.platform.Remembered;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The door: months as they were written down, the running month as it stands, quarters, years, objections, and what was recorded. */
@Component
public class Evaluations {
    /**
     * One person's month with everything behind it.
     *
     * @param version null while the month runs: nothing is written down yet, and it may still change
     */
    public record Month(YearMonth month, UUID staffId, Integer version, int rulesVersion, Inputs inputs, List<Fact> facts, Score score, Instant takenAt, String why, String hash) {}

    private final SnapshotStore snapshots;
    private final SnapshotText text;
    private final ScoreRulesStore rules;
    private final GatherMonth gather;
    private final AwardStore awards;
    private final ObjectionStore objections;
    private final RecordStore records;
    private final Clock clock;
    private final Remembered<YearMonth, List<Month>> running = new Remembered<>(Duration.ofMinutes(5), 3);

    Evaluations(SnapshotStore snapshots, SnapshotText text, ScoreRulesStore rules, GatherMonth gather, AwardStore awards, ObjectionStore objections, RecordStore records, Clock clock) {
        this.snapshots = snapshots;
        this.text = text;
        this.rules = rules;
        this.gather = gather;
        this.awards = awards;
        this.objections = objections;
        this.records = records;
        this.clock = clock;
    }

    /** The running month first, then those written down, the newest first. */
    public List<YearMonth> months() {
        var all = new ArrayList<>(List.of(thisMonth()));
        snapshots.months().stream().filter(it -> !all.contains(it)).forEach(all::add);
        return all;
    }

    /** As written down; of the running month as it stands, at most five minutes old, without the words of others. Empty for a month nobody wrote down. */
    public List<Month> month(YearMonth month) {
        return month.equals(thisMonth()) ? running.get(month, this::standing) : snapshots.latest(month).stream().map(this::written).toList();
    }

    public Optional<Month> month(YearMonth month, UUID staffId) {
        return (month.equals(thisMonth()) ? month(month).stream().filter(it -> it.staffId().equals(staffId)).findFirst() : snapshots.latest(month, staffId).map(this::written)).map(this::worded);
    }

    /** Beside the facts what people wrote about them, as it stands now: it is no part of what was written down for ever. */
    private Month worded(Month it) {
        var words = records.words(it.facts().stream().filter(fact -> fact.words() == null).map(Fact::ref).collect(Collectors.toSet()));
        return new Month(it.month(), it.staffId(), it.version(), it.rulesVersion(), it.inputs(), it.facts().stream().map(fact -> fact.with(words.get(fact.ref()))).toList(), it.score(), it.takenAt(),
                it.why(), it.hash());
    }

    /** Every version of a person's month, the first first. */
    public List<Month> versions(YearMonth month, UUID staffId) {
        return snapshots.versions(month, staffId).stream().map(this::written).toList();
    }

    /** The newest first, as written down. */
    public List<Snapshot> history(UUID staffId) {
        return snapshots.ofPerson(staffId, 13);
    }

    private List<Month> standing(YearMonth month) {
        var inForce = rules.inForce(clock.instant());
        return gather.of(month, inForce.rules()).stream().map(it -> month(month, it, inForce.version())).toList();
    }

    private static Month month(YearMonth month, MonthScores.Person it, int rulesVersion) {
        return new Month(month, it.staffId(), null, rulesVersion, it.inputs(), it.facts(), it.score(), null, null, null);
    }

    private Month written(Snapshot it) {
        return new Month(it.month(), it.staffId(), it.version(), it.rulesVersion(), text.inputs(it.inputs()), text.facts(it.facts()), text.score(it.result()), it.takenAt(), it.why(), it.hash());
    }

    public YearMonth thisMonth() {
        return YearMonth.from(LocalDate.ofInstant(clock.instant(), Zones.CHINA));
    }

    public List<LocalDate> quarters() {
        return awards.quarters();
    }

    public List<AwardedQuarter> quarter(LocalDate first) {
        return awards.of(first);
    }

    /** The year of everybody who has an awarded quarter or a part of it. */
    public Map<UUID, Year> year(int year) {
        var shares = rules.inForce(YearMonth.of(year + 1, 1).atDay(1).atStartOfDay(Zones.CHINA).toInstant().minusMillis(1)).rules().annual();
        var quarters = new TreeMap<UUID, BigDecimal[]>();
        for (var it : awards.ofYear(year)) quarters.computeIfAbsent(it.staffId(), key -> new BigDecimal[4])[(it.quarter().getMonthValue() - 1) / 3] = it.result().score();
        var parts = awards.parts(year);
        parts.keySet().forEach(it -> quarters.computeIfAbsent(it, key -> new BigDecimal[4]));
        var all = new TreeMap<UUID, Year>();
        quarters.forEach((who, each) -> all.put(who, Year.of(Arrays.asList(each), parts.getOrDefault(who, Map.of()).get("VISITS"), parts.getOrDefault(who, Map.of()).get("UNIT"), shares)));
        return all;
    }

    /** Whose name may be published. */
    public Set<UUID> consenting() {
        return awards.consenting();
    }

    /** @param staffId null for everybody's */
    public List<Objection> objections(UUID staffId) {
        return objections.list(staffId);
    }

    /** Of a month, oldest first. */
    public List<Inspection> inspections(YearMonth month) {
        return records.inspections(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    public List<Conduct> conduct(YearMonth month) {
        return records.conduct(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    public Map<UUID, MonthRecord> monthRecords(YearMonth month) {
        return records.months(month);
    }

    public Optional<Conduct> conduct(UUID id) {
        return records.findConduct(id);
    }

    /** Newest first. */
    public List<RulesVersion> ruleVersions() {
        return rules.all();
    }
}
