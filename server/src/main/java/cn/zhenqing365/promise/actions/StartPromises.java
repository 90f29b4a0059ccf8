package cn.zhenqing365.promise.actions;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.promise.model.Promise;
import cn.zhenqing365.promise.store.PromiseStore;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Clocks begin, or turn out to have begun earlier. Both are written into the journal with all that a recomputation needs: the
 * version of the rule, the edition of the calendars, the kind of area, and a deadline that was told instead of the rule's.
 * One entry for all clocks of a call, beside the thread of the ticket: its life is told by what happens to the promises.
 */
@Component
public class StartPromises {
    private final PromiseStore store;
    private final Journal journal;

    StartPromises(PromiseStore store, Journal journal) {
        this.store = store;
        this.journal = journal;
    }

    /** @param told by promise: the deadline told to the customer, where it is not the rule's */
    public void start(List<Promise> started, Map<UUID, Instant> told) {
        if (started.isEmpty()) return;
        store.insert(started);
        write("PROMISES_STARTED", started.get(0).owed().id(), started.get(0).span().startedAt(), started.stream().map(it -> {
            var row = new LinkedHashMap<String, Object>();
            row.put("id", it.owed().id());
            row.put("clock", it.rule().clock());
            row.put("rule", it.rule().version());
            row.put("calendar", it.calendarVersion());
            row.put("area", it.owed().areaKind());
            row.put("startedAt", it.span().startedAt());
            if (told.containsKey(it.owed().id())) row.put("dueAt", told.get(it.owed().id()));
            return row;
        }).toList());
    }

    public void earlier(Map<UUID, Instant> bySubject, Collection<String> clocks) {
        var moved = store.startEarlier(bySubject, clocks);
        if (!moved.isEmpty())
            write("PROMISES_STARTED_EARLIER", moved.get(0).owed().id(), moved.get(0).span().startedAt(),
                    moved.stream().map(it -> Map.of("id", it.owed().id(), "startedAt", it.span().startedAt())).toList());
    }

    private void write(String what, UUID first, Instant at, List<?> promises) {
        journal.write(Happening.of(what, "PROMISE", first, null, null, Actor.SYSTEM, at, "promises", promises));
    }
}
