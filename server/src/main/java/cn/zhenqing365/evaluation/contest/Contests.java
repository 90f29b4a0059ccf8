package cn.zhenqing365.evaluation.contest;

import cn.zhenqing365.evaluation.model.ContestSheet;
import cn.zhenqing365.evaluation.model.Post;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Contests (技能比武): a sheet, several judges each with an own word, a result that is their mean, and the place among those who entered. */
@Component
public class Contests {
    private final ContestStore store;
    private final Journal journal;
    private final Clock clock;

    Contests(ContestStore store, Journal journal, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /** The latest first. */
    public List<Contest> all() {
        return store.all();
    }

    /** @throws Refused NOT_FOUND */
    public Contest get(UUID id) {
        return store.find(id).orElseThrow(() -> Refused.notFound("contest", id));
    }

    /** @throws Refused INVALID_CONTEST (title, day, a judge who enters, nobody to judge), INVALID_SHEET */
    @Transactional
    public Contest hold(String title, Post post, LocalDate on, List<ContestSheet.Item> items, List<UUID> judges, List<UUID> entrants, Actor by) {
        var sheet = new ContestSheet(items);
        var both = new HashSet<>(judges);
        both.retainAll(entrants);
        var twice = new HashSet<>(judges).size() != judges.size() || new HashSet<>(entrants).size() != entrants.size();
        if (title == null || title.isBlank() || title.length() > 80 || post == null || on == null || judges.isEmpty() || entrants.size() < ContestSheet.FEWEST || !both.isEmpty() || twice)
            throw Refused.because("INVALID_CONTEST", "fewest", ContestSheet.FEWEST);
        var now = clock.instant();
        var it = new Contest(Ids.at(now), title.strip(), post, on, sheet, false, judges, entrants.stream().map(who -> new Contest.Entrant(who, null, null)).toList(), Map.of());
        store.insert(it, by.id(), now);
        journal.write(Happening.of("CONTEST_HELD", "CONTEST", it.id(), null, null, by, now, "title", it.title(), "entrants", entrants.size(), "judges", judges.size()));
        return it;
    }

    /** One judge about one entrant; said again it is the newer word. @throws Refused NOT_FOUND, NOT_A_JUDGE, CONTEST_CLOSED, POINTS_OUT_OF_RANGE */
    @Transactional
    public Contest mark(UUID contest, UUID entrant, Map<Integer, BigDecimal> points, Actor by) {
        var it = open(contest);
        if (!it.judges().contains(by.id())) throw Refused.because("NOT_A_JUDGE", "title", it.title());
        if (it.entrants().stream().noneMatch(one -> one.staffId().equals(entrant))) throw Refused.notFound("entrant", entrant);
        points.forEach(it.sheet()::check);
        store.mark(contest, entrant, by.id(), points, clock.instant());
        return get(contest);
    }

    /** Results and percentiles; who was not marked in full has none. @throws Refused CONTEST_CLOSED, CONTEST_NOT_MARKED with fewer than three results */
    @Transactional
    public Contest close(UUID contest, Actor by) {
        var it = open(contest);
        var results = it.entrants().stream().map(one -> new Contest.Entrant(one.staffId(), result(it, one.staffId()), null)).toList();
        var all = results.stream().map(Contest.Entrant::result).filter(Objects::nonNull).toList();
        if (all.size() < ContestSheet.FEWEST) throw Refused.because("CONTEST_NOT_MARKED", "fewest", ContestSheet.FEWEST, "there", all.size());
        var now = clock.instant();
        store.close(contest, results.stream().map(one -> one.result() == null ? one : new Contest.Entrant(one.staffId(), one.result(), ContestSheet.percentile(one.result(), all))).toList(), now);
        journal.write(Happening.of("CONTEST_CLOSED", "CONTEST", contest, null, null, by, now, "title", it.title(), "results", all.size()));
        return get(contest);
    }

    private Contest open(UUID contest) {
        var it = store.lock(contest).orElseThrow(() -> Refused.notFound("contest", contest));
        if (it.closed()) throw Refused.because("CONTEST_CLOSED", "title", it.title());
        return it;
    }

    /** Every judge must have marked every item. */
    private static BigDecimal result(Contest it, UUID entrant) {
        var given = it.marks().getOrDefault(entrant, Map.of());
        return it.judges().stream().allMatch(given::containsKey) ? it.sheet().result(given.values()) : null;
    }
}
