package cn.zhenqing365.evaluation.actions;

import cn.zhenqing365.evaluation.Conduct;
import cn.zhenqing365.evaluation.Inspection;
import cn.zhenqing365.evaluation.MonthRecord;
import cn.zhenqing365.evaluation.SharedWork;
import cn.zhenqing365.evaluation.model.Post;
import cn.zhenqing365.evaluation.store.RecordStore;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.Zones;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people write down about the work of others; a month that is over is written down anew when something late comes in for it. */
@Component
public class RecordWork {
    private static final int LONGEST = 500;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final RecordStore records;
    private final Journal journal;
    private final Clock clock;

    RecordWork(RecordStore records, Journal journal, Clock clock) {
        this.records = records;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Refused INSPECTION_MARK_OUT_OF_RANGE, INVALID_INSPECTION, DAY_AHEAD, RECORD_OF_YOURSELF */
    @Transactional
    public Inspection inspect(Inspection said, Actor by) {
        var now = past(said.on());
        other(said.staffId(), by);
        if (said.mark() == null || said.mark().signum() < 0 || said.mark().compareTo(HUNDRED) > 0) throw Refused.because("INSPECTION_MARK_OUT_OF_RANGE");
        if (said.attitude() != null && (said.attitude() < 1 || said.attitude() > 5) || said.privacy() < 0 || said.privacy() > 99) throw Refused.because("INVALID_INSPECTION");
        var it = new Inspection(Ids.at(now), said.staffId(), blank(said.number()), said.on(), said.mark(), said.passed(), said.attitude(), said.privacy(), words(said.words(), false), by.id());
        records.insert(it, now);
        tell("WORK_INSPECTED", it.id(), it.staffId(), by, now, "mark", it.mark(), "passed", it.passed());
        return it;
    }

    /** @throws Refused RECORD_WORDS_MISSING, DAY_AHEAD, RECORD_OF_YOURSELF */
    @Transactional
    public Conduct record(UUID staffId, Conduct.Kind kind, LocalDate on, String number, String words, Actor by) {
        var now = past(on);
        other(staffId, by);
        var it = new Conduct(Ids.at(now), staffId, kind, on, blank(number), words(words, true), by.id(), now, null, null);
        records.insert(it);
        tell("CONDUCT_RECORDED", it.id(), staffId, by, now, "kind", kind);
        return it;
    }

    /** @throws Refused NOT_FOUND, RECORD_VERIFIED, RECORD_OWN: whoever wrote it down, and the person it is about, do not verify it */
    @Transactional
    public Conduct verify(UUID id, Actor by) {
        var it = records.findConduct(id).orElseThrow(() -> Refused.notFound("record", id));
        if (by.id().equals(it.recordedBy()) || by.id().equals(it.staffId())) throw Refused.because("RECORD_OWN");
        var now = clock.instant();
        if (!records.verify(id, by.id(), now)) throw Refused.because("RECORD_VERIFIED");
        tell("CONDUCT_VERIFIED", id, it.staffId(), by, now, "kind", it.kind());
        return records.findConduct(id).orElseThrow();
    }

    /** @throws Refused INVALID_MONTH_RECORD, RECORD_OF_YOURSELF */
    @Transactional
    public void month(MonthRecord it, Actor by) {
        other(it.staffId(), by);
        var days = it.planned() == null ? it.present() == null : it.present() != null && it.planned() > 0 && it.planned() <= 31 && it.present() >= 0 && it.present() <= it.planned();
        var adherence = it.adherence() == null || it.adherence().signum() >= 0 && it.adherence().compareTo(HUNDRED) <= 0;
        if (!days || !adherence) throw Refused.because("INVALID_MONTH_RECORD");
        var now = clock.instant();
        records.save(new MonthRecord(it.month(), it.staffId(), it.planned(), it.present(), it.adherence(), by.id()), now);
        tell("MONTH_RECORDED", Ids.at(now), it.staffId(), by, now, "month", it.month().toString());
    }

    /** @throws Refused INVALID_SHARES unless they are positive, each person once, and 100 in all */
    @Transactional
    public void share(SharedWork it, Actor by) {
        var people = it.shares().stream().map(SharedWork.Share::staffId).distinct().count();
        var wrong = it.shares().isEmpty() || people != it.shares().size() || it.shares().stream().anyMatch(one -> one.percent() <= 0)
                || it.shares().stream().mapToInt(SharedWork.Share::percent).sum() != 100;
        if (wrong) throw Refused.because("INVALID_SHARES", "number", it.workOrderNumber());
        var now = clock.instant();
        records.share(it.workOrderNumber(), it.shares(), by.id(), now);
        tell("WORK_SHARED", Ids.at(now), by.id(), by, now, "number", it.workOrderNumber(), "people", people);
    }

    @Transactional
    public void post(UUID staffId, YearMonth from, Post post, Actor by) {
        var now = clock.instant();
        records.post(staffId, from, post, by.id(), now);
        tell("POST_SET", Ids.at(now), staffId, by, now, "post", post, "from", from.toString());
    }

    private Instant past(LocalDate day) {
        var now = clock.instant();
        if (day == null || day.isAfter(LocalDate.ofInstant(now, Zones.CHINA))) throw Refused.because("DAY_AHEAD");
        return now;
    }

    private static void other(UUID staffId, Actor by) {
        if (staffId.equals(by.id())) throw Refused.because("RECORD_OF_YOURSELF");
    }

    private static String words(String it, boolean needed) {
        if (needed && (it == null || it.isBlank()) || it != null && it.length() > LONGEST) throw Refused.because("RECORD_WORDS_MISSING", "most", LONGEST);
        return blank(it);
    }

    private static String blank(String it) {
        return it == null || it.isBlank() ? null : it.strip();
    }

    private void tell(String what, UUID id, UUID about, Actor by, Instant now, Object... facts) {
        var all = new java.util.ArrayList<Object>(java.util.List.of("about", about));
        all.addAll(java.util.List.of(facts));
        journal.write(Happening.of(what, "STAFF_RECORD", id, null, null, by, now, all.toArray()));
    }
}
