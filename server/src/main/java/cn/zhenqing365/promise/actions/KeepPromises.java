package cn.zhenqing365.promise.actions;

import cn.zhenqing365.promise.model.Outcome;
import cn.zhenqing365.promise.model.Promise;
import cn.zhenqing365.promise.store.PromiseStore;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** It was done. In time is one statement; late, paused or already broken is decided by the model. */
@Component
public class KeepPromises {
    private final PromiseStore store;
    private final Telling telling;

    KeepPromises(PromiseStore store, Telling telling) {
        this.store = store;
        this.telling = telling;
    }

    @Transactional
    public void ofSubject(UUID subjectId, String clock, Instant at) {
        keep("subject_id", subjectId, Set.of(clock), at);
    }

    @Transactional
    public void ofThread(UUID threadId, Set<String> clocks, Instant at) {
        if (!clocks.isEmpty()) keep("thread_id", threadId, clocks, at);
    }

    /** A report that overtook another: the earlier time of the deed counts. */
    @Transactional
    public void earlier(UUID subjectId, Set<String> clocks, Instant at) {
        var outcomes = new LinkedHashMap<Promise, List<Outcome>>();
        for (var promise : store.lockKeptAfter(subjectId, clocks, at)) {
            var happened = promise.keptEarlier(at);
            if (!happened.isEmpty()) outcomes.put(promise, happened);
        }
        store.update(List.copyOf(outcomes.keySet()));
        telling.tell(outcomes);
    }

    /** Nearly all are in time, and those take one statement; the others are decided one by one. */
    @Transactional
    public void ofThreads(Map<UUID, Instant> byThread, Set<String> clocks) {
        var outcomes = new LinkedHashMap<Promise, List<Outcome>>();
        var rest = new LinkedHashMap<>(byThread);
        for (var promise : store.keepInTime(byThread, clocks)) {
            outcomes.put(promise, List.of(new Outcome.Kept(false, false, promise.span().endedAt())));
            if (clocks.size() == 1) rest.remove(promise.owed().threadId());
        }
        telling.tell(outcomes);
        rest.forEach((thread, at) -> ofThread(thread, clocks, at));
    }

    private void keep(String column, UUID of, Set<String> clocks, Instant at) {
        var outcomes = new LinkedHashMap<Promise, List<Outcome>>();
        for (var promise : store.keepInTime(column, of, clocks, at))
            outcomes.put(promise, List.of(new Outcome.Kept(false, false, at)));
        if (outcomes.size() < clocks.size()) {
            var others = store.lockOpen(column, of, clocks);
            others.forEach(it -> outcomes.put(it, it.keep(at)));
            store.update(others);
        }
        telling.tell(outcomes);
    }
}
