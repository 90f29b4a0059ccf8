package cn.zhenqing365.promise;

import cn.zhenqing365.calendar.Calendars;
import cn.zhenqing365.promise.actions.ChangePromises;
import cn.zhenqing365.promise.actions.KeepPromises;
import cn.zhenqing365.promise.actions.RecomputePromises;
import cn.zhenqing365.promise.actions.StartPromises;
import cn.zhenqing365.promise.actions.SweepPromises;
import cn.zhenqing365.promise.model.Explanation;
import cn.zhenqing365.promise.model.Owed;
import cn.zhenqing365.promise.model.Promise;
import cn.zhenqing365.promise.store.PauseStore;
import cn.zhenqing365.promise.store.PromiseStore;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The door: start clocks, keep what was promised, ask why a deadline is what it is. Verbs join the caller's transaction. */
@Component
public class Promises {
    private final PromiseStore store;
    private final PauseStore pauses;
    private final CommitmentRules rules;
    private final Calendars calendars;
    private final StartPromises start;
    private final KeepPromises keep;
    private final ChangePromises change;
    private final SweepPromises sweep;
    private final RecomputePromises recompute;

    Promises(PromiseStore store, PauseStore pauses, CommitmentRules rules, Calendars calendars, StartPromises start, KeepPromises keep,
             ChangePromises change, SweepPromises sweep, RecomputePromises recompute) {
        this.start = start;
        this.recompute = recompute;
        this.store = store;
        this.pauses = pauses;
        this.rules = rules;
        this.calendars = calendars;
        this.keep = keep;
        this.change = change;
        this.sweep = sweep;
    }

    /** Several clocks in one round trip. @return as they stand, in the same order */
    public List<PromiseView> start(StartPromise... starts) {
        var started = Arrays.stream(starts).map(it -> Promise.start(
                new Owed(it.id(), it.subjectKind(), it.subjectId(), it.threadId(), it.areaCode(), it.areaKind(), it.owedBy()),
                rules.inForce(it.clock(), it.startedAt()), it.startedAt(), exact(it.dueAtOrNull()), calendars.inForce(it.startedAt()))).toList();
        var told = Arrays.stream(starts).filter(it -> it.dueAtOrNull() != null).collect(Collectors.toMap(StartPromise::id, it -> exact(it.dueAtOrNull())));
        start.start(started, told);
        return started.stream().map(Promises::view).toList();
    }

    /** What would be promised for a start at {@code startedAt}. */
    public Instant dueAt(String clock, String areaKind, Instant startedAt) {
        return rules.inForce(clock, startedAt).due(areaKind, startedAt, calendars.inForce(startedAt));
    }

    /** The latest moment for what must be done before {@code event} ({@code CLK-26}); given to {@link #start} as the time told. */
    public Instant dueAhead(String clock, String areaKind, Instant event, Instant now) {
        return rules.inForce(clock, now).dueAhead(areaKind, event);
    }

    /** The law's limit for a start at {@code startedAt}; null when the law is silent. */
    public Instant hardDueAt(String clock, String areaKind, Instant startedAt) {
        return rules.inForce(clock, startedAt).hardDue(areaKind, startedAt, calendars.inForce(startedAt));
    }

    /** The rule in force: its titles, the limit in words, and where it comes from. */
    public RuleView rule(String clock, Instant at) {
        var it = rules.inForce(clock, at);
        return new RuleView(it.clock(), it.version(), it.title(), it.titleEn(), it.limitText(), it.limitTextEn(), it.source(),
                it.section());
    }

    /** A provisional start is moved back when a better one is known ({@code domain.md} §6 ii); never forward. */
    public void startEarlier(UUID subjectId, String clock, Instant at) {
        startEarlier(Map.of(subjectId, at), Set.of(clock));
    }

    /** The same for many subjects in one round trip. */
    public void startEarlier(Map<UUID, Instant> bySubject, Set<String> clocks) {
        start.earlier(exact(bySubject), clocks);
    }

    /** Done at {@code at}: in time up to and including the deadline. After it the promise stays broken, and is kept late. */
    public void keep(UUID subjectId, String clock, Instant at) {
        keep.ofSubject(subjectId, clock, exact(at));
    }

    /** A report came late, after another that had kept these: the deed counts from when it was done. */
    public void keptEarlier(UUID subjectId, Set<String> clocks, Instant at) {
        keep.earlier(subjectId, clocks, exact(at));
    }

    public void keepThread(UUID threadId, Set<String> clocks, Instant at) {
        keep.ofThread(threadId, clocks, exact(at));
    }

    /** The same for many threads, each at its own moment. */
    public void keepThreads(Map<UUID, Instant> byThread, Set<String> clocks) {
        keep.ofThreads(exact(byThread), clocks);
    }

    /** Not done after all: kept promises run again as if they had never stopped. */
    public void reopen(UUID threadId, Set<String> clocks, Instant now) {
        change.reopen(threadId, clocks, exact(now));
    }

    /** No longer owed. @param clocksOrEmptyForAll which clocks of the thread */
    public void withdraw(UUID threadId, Set<String> clocksOrEmptyForAll, Instant at) {
        change.withdraw(threadId, clocksOrEmptyForAll, exact(at));
    }

    public void owe(UUID subjectId, UUID newOwer) {
        store.owe(subjectId, newOwer);
    }

    /** Stops every running clock of the thread whose rule allows the reason, from {@code now}, never from earlier.
     * @throws cn.zhenqing365.kernel.Refused PROMISE_ALREADY_BROKEN, PAUSE_NOT_ALLOWED, EVIDENCE_MISSING, PAUSE_ENDS_IN_THE_PAST */
    public void pause(UUID threadId, Pause pause, Instant now) {
        change.pause(threadId, pause, exact(now));
    }

    /** Refuses what {@link #pause} would refuse now, and stops nothing. */
    public void checkPause(UUID threadId, Pause pause, Instant now) {
        change.check(threadId, pause, exact(now));
    }

    /** For what reasons clocks of the thread may stand still now. */
    public List<PausePossibility> pausePossibilities(UUID threadId, Instant now) {
        return change.possibilities(threadId, exact(now));
    }

    public void resume(UUID threadId, Instant now) {
        change.resume(threadId, exact(now));
    }

    public List<PromiseView> ofThread(UUID threadId) {
        return store.ofThread(threadId).stream().map(Promises::view).toList();
    }

    /** For lists: the clocks of many threads in one read. */
    public Map<UUID, List<PromiseView>> ofThreads(Collection<UUID> threadIds) {
        return store.ofThreads(threadIds).stream()
                .collect(Collectors.groupingBy(it -> it.owed().threadId(), Collectors.mapping(Promises::view, Collectors.toList())));
    }

    /** Every interval of the newest promise of that clock, counted or not; empty when there is none. */
    public List<DeadlineInterval> explain(UUID threadId, String clock, Instant now) {
        return store.ofThread(threadId).stream().filter(it -> it.rule().clock().equals(clock)).reduce((older, newer) -> newer)
                .map(it -> Explanation.of(it.span(), pauses.of(it.owed().id()), now)).orElse(List.of());
    }

    /** Does what is due at {@code now}: ladder steps, breaches, planned ends of pauses. Safe on any number of nodes. */
    public int sweep(Instant now, int limit) {
        return sweep.sweep(now, limit);
    }

    /** Promises that began in {@code [from, until)}, computed again from the journal and compared with how they stand at {@code now}. */
    public Recomputation recompute(Instant from, Instant until, Instant now) {
        return recompute.of(from, until, exact(now));
    }

    /** As the database keeps it: what is decided must be what is remembered. */
    private static Instant exact(Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }

    private static Map<UUID, Instant> exact(Map<UUID, Instant> moments) {
        var all = new LinkedHashMap<UUID, Instant>();   // in the order given, in which rows are locked
        moments.forEach((id, at) -> all.put(id, exact(at)));
        return all;
    }

    private static PromiseView view(Promise it) {
        var span = it.span();
        return new PromiseView(it.owed().id(), it.rule().clock(), it.rule().title(), span.state().name(), span.startedAt(),
                span.dueAt(), span.hardDueAt(), span.endedAt(), span.brokenAt(), span.pausedSince(), span.resumeAt(),
                span.pausedSeconds(), it.owed().by());
    }
}
