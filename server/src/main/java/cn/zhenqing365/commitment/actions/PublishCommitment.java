package cn.zhenqing365.commitment.actions;

import cn.zhenqing365.commitment.model.Commitment;
import cn.zhenqing365.commitment.model.PublishCheck;
import cn.zhenqing365.commitment.store.CommitmentStore;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.promise.ClockRules;
import cn.zhenqing365.scoreboard.Figures;
import java.time.Clock;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The operator tells the public something else from a moment on, or takes it back; what was told before stays on record. */
@Component
public class PublishCommitment {
    private final CommitmentStore store;
    private final ClockRules clocks;
    private final Figures figures;
    private final Journal journal;
    private final Clock clock;

    PublishCommitment(CommitmentStore store, ClockRules clocks, Figures figures, Journal journal, Clock clock) {
        this.store = store;
        this.clocks = clocks;
        this.figures = figures;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param from null for now
     * @throws Refused COMMITMENT_UNKNOWN, COMMITMENT_IN_THE_PAST, COMMITMENT_TEXT_MISSING, COMMITMENT_MEDIUM_UNKNOWN,
     *                 COMMITMENT_UNMEASURED, MEASURE_UNKNOWN, COMMITMENT_CHANGED_MEANWHILE
     */
    @Transactional
    public Commitment publish(Commitment draft, Instant from, Actor by) {
        var now = clock.instant();
        var effective = from == null ? now : from;
        if (effective.isBefore(now)) throw Refused.because("COMMITMENT_IN_THE_PAST", "from", effective);
        var known = store.all().stream().map(CommitmentStore.Version::commitment).filter(it -> it.id().equals(draft.id())).toList();
        if (known.isEmpty()) throw Refused.because("COMMITMENT_UNKNOWN", "id", draft.id());
        new PublishCheck(clocks.inForce(effective).keySet(), figures.ids()).of(draft).ifPresent(wrong -> { throw new Refused(wrong); });
        var first = known.get(0);
        var next = known.stream().mapToInt(Commitment::version).max().orElseThrow() + 1;
        var version = new Commitment(first.id(), next, effective, draft.published(), first.kind(), draft.title(), draft.titleEn(), draft.text(),
                draft.textEn(), draft.measure(), draft.measureEn(), draft.behind(), first.source(), first.section(), draft.media());
        try {
            store.add(version, by.name());
        } catch (DuplicateKeyException overtaken) {
            throw Refused.because("COMMITMENT_CHANGED_MEANWHILE", "title", draft.title());
        }
        journal.write(Happening.of(draft.published() ? "COMMITMENT_PUBLISHED" : "COMMITMENT_WITHDRAWN", "COMMITMENT", Ids.at(now), null, null, by, now,
                "id", version.id(), "version", version.version(), "effectiveFrom", effective, "title", version.title()));
        return version;
    }
}
