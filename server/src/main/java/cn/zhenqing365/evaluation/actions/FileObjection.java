package cn.zhenqing365.evaluation.actions;

import cn.zhenqing365.evaluation.Objection;
import cn.zhenqing365.evaluation.model.Fact;
import cn.zhenqing365.evaluation.store.ObjectionStore;
import cn.zhenqing365.evaluation.store.SnapshotStore;
import cn.zhenqing365.evaluation.store.SnapshotText;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.promise.StartPromise;
import java.time.Clock;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person objects to the own month: to one fact of it or to the whole. From then on an answer is owed within five working days (CLK-28). */
@Component
public class FileObjection {
    private static final int LONGEST = 500;

    private final ObjectionStore objections;
    private final SnapshotStore snapshots;
    private final SnapshotText text;
    private final Promises promises;
    private final Journal journal;
    private final Clock clock;

    FileObjection(ObjectionStore objections, SnapshotStore snapshots, SnapshotText text, Promises promises, Journal journal, Clock clock) {
        this.objections = objections;
        this.snapshots = snapshots;
        this.text = text;
        this.promises = promises;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param kind and {@code ref} of a fact of the newest snapshot; null for the whole month
     * @throws Refused OBJECTION_WORDS_MISSING, NOT_FOUND (no snapshot, no such fact), OBJECTION_OPEN_ALREADY
     */
    @Transactional
    public Objection file(Staff who, YearMonth month, Fact.Kind kind, UUID ref, String words, Actor by) {
        if (words == null || words.isBlank() || words.length() > LONGEST) throw Refused.because("OBJECTION_WORDS_MISSING", "most", LONGEST);
        var snapshot = snapshots.latest(month, who.id()).orElseThrow(() -> Refused.notFound("snapshot", month));
        var fact = ref == null || kind == null ? null : text.facts(snapshot.facts()).stream().filter(it -> it.kind() == kind && it.ref().equals(ref)).findFirst()
                .orElseThrow(() -> Refused.notFound("fact", ref));
        var now = clock.instant();
        var id = Ids.at(now);
        var area = snapshot.areaCode() == null ? "" : snapshot.areaCode();
        var promise = promises.start(new StartPromise(Ids.at(now), "CLK-28", "OBJECTION", id, id, area, "TOWN", null, now, null)).get(0);
        var it = new Objection(id, month, who.id(), snapshot.version(), fact == null ? null : kind, fact == null ? null : ref, fact == null ? null : fact.number(), words.strip(),
                Objection.State.OPEN, now, promise.dueAt(), null, null, null);
        objections.insert(it);
        journal.write(Happening.of("OBJECTION_FILED", "OBJECTION", id, id, snapshot.areaCode(), by, now, "month", month.toString(), "version", snapshot.version(), "kind", it.kind(), "words", it.words()));
        return it;
    }
}
