package cn.zhenqing365.evaluation.actions;

import cn.zhenqing365.evaluation.Conduct;
import cn.zhenqing365.evaluation.Inspection;
import cn.zhenqing365.evaluation.Objection;
import cn.zhenqing365.evaluation.store.ObjectionStore;
import cn.zhenqing365.evaluation.store.RecordStore;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.promise.Promises;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody else than the person, and than whoever wrote down or verified what is objected to, says whether the objection holds. If it
 * does, the fact no longer counts and the month is written down again, as another version.
 */
@Component
public class AnswerObjection {
    private static final int LONGEST = 500;

    private final ObjectionStore objections;
    private final RecordStore records;
    private final TakeSnapshots take;
    private final Promises promises;
    private final Journal journal;
    private final Clock clock;

    AnswerObjection(ObjectionStore objections, RecordStore records, TakeSnapshots take, Promises promises, Journal journal, Clock clock) {
        this.objections = objections;
        this.records = records;
        this.take = take;
        this.promises = promises;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Refused NOT_FOUND, OBJECTION_ANSWERED, OBJECTION_WORDS_MISSING, OBJECTION_OWN, OBJECTION_OWN_DECISION */
    @Transactional
    public Objection answer(UUID id, boolean upheld, String words, Actor by) {
        var it = objections.lock(id).orElseThrow(() -> Refused.notFound("objection", id));
        if (it.state() != Objection.State.OPEN) throw Refused.because("OBJECTION_ANSWERED");
        if (words == null || words.isBlank() || words.length() > LONGEST) throw Refused.because("OBJECTION_WORDS_MISSING", "most", LONGEST);
        if (by.id().equals(it.staffId())) throw Refused.because("OBJECTION_OWN");
        if (deciders(it).anyMatch(by.id()::equals)) throw Refused.because("OBJECTION_OWN_DECISION");
        var now = clock.instant();
        objections.answer(id, upheld ? Objection.State.UPHELD : Objection.State.REJECTED, words.strip(), by.id(), now);
        promises.keep(id, "CLK-28", now);
        if (upheld && it.ref() != null) objections.leaveOut(it);
        journal.write(Happening.of("OBJECTION_ANSWERED", "OBJECTION", id, id, null, by, now, "upheld", upheld, "answer", words.strip()));
        if (upheld) take.again(it.month(), by);
        return objections.lock(id).orElseThrow();
    }

    /** Whoever wrote it down, and whoever verified it. */
    private Stream<UUID> deciders(Objection it) {
        if (it.ref() == null) return Stream.empty();
        var inspector = records.findInspection(it.ref()).map(Inspection::recordedBy).stream();
        return Stream.concat(inspector, records.findConduct(it.ref()).stream().flatMap(AnswerObjection::both));
    }

    private static Stream<UUID> both(Conduct it) {
        return it.verifiedBy() == null ? Stream.of(it.recordedBy()) : Stream.of(it.recordedBy(), it.verifiedBy());
    }
}
