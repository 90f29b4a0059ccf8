package cn.zhenqing365.dispatch;

import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.messaging.TextAcked;
import cn.zhenqing365.messaging.TextDelivered;
import cn.zhenqing365.messaging.TextFailed;
import cn.zhenqing365.platform.AtCommit;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.promise.StartPromise;
import cn.zhenqing365.territory.Areas;
import cn.zhenqing365.workorder.Assignment;
import cn.zhenqing365.workorder.FaultCatalogue;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkOrders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What the gateway's answers to a dispatch text mean ({@code domain.md} §6): the acknowledgement keeps the three minutes and
 * starts the twenty, at the latest sixty seconds later; a delivery receipt moves that start forward; a refusal, or a phone
 * that cannot be reached, sends the next one.
 */
@Component
class DispatchClocks {
    /** A phone that is switched off cannot stop the clock: §6 (ii). */
    private static final Duration RECEIVED_AT_LATEST = Duration.ofSeconds(60);
    private static final Set<String> TO_CALL = Set.of("CLK-02", "CLK-03");

    private final WorkOrders workOrders;
    private final Promises promises;
    private final Areas areas;
    private final Dispatching dispatching;
    private final Journal journal;
    private final FaultCatalogue faults;
    /** The gateway answers in batches, and a batch costs five statements, not seven for every text. */
    private final AtCommit<TextAcked> acked = new AtCommit<>(this::startTwentyMinutes);
    private final AtCommit<TextDelivered> arrived = new AtCommit<>(this::startEarlier);

    DispatchClocks(WorkOrders workOrders, Promises promises, Areas areas, Dispatching dispatching, Journal journal, FaultCatalogue faults) {
        this.workOrders = workOrders;
        this.promises = promises;
        this.areas = areas;
        this.dispatching = dispatching;
        this.journal = journal;
        this.faults = faults;
    }

    @EventListener
    void acknowledged(TextAcked text) {
        if (text.purpose().equals(DispatchText.PURPOSE)) acked.add(List.of(text));
    }

    @EventListener
    void delivered(TextDelivered text) {
        if (text.purpose().equals(DispatchText.PURPOSE)) arrived.add(List.of(text));
    }

    private void startTwentyMinutes(List<TextAcked> texts) {
        var first = workOrders.markDispatched(earliest(texts, TextAcked::subjectId, TextAcked::ackedAt));
        promises.keepThreads(earliest(first.keySet(), WorkOrder::ticketId, first::get), Set.of("CLK-01"));
        var clocks = new ArrayList<StartPromise>();
        first.forEach((work, ackedAt) -> {
            journal.write(Happening.of("DISPATCH_TEXT_ACKED", "WORK_ORDER", work.id(), work.ticketId(), work.areaCode(), Actor.SYSTEM, ackedAt));
            // An installation has a day to call (CLK-10), not twenty minutes.
            if (work.state().isOpen() && !faults.get(work.symptom()).isJob()) for (var clock : TO_CALL) clocks.add(clock(clock, work, ackedAt));
        });
        promises.start(clocks.toArray(StartPromise[]::new));
        first.forEach((work, ackedAt) -> {
            if (work.state().isOpen() && work.contactedAt() != null) promises.keep(work.id(), "CLK-02", work.contactedAt());
            if (work.state().isOpen() && work.windowStart() != null) promises.keep(work.id(), "CLK-03", ackedAt);
        });
    }

    private StartPromise clock(String clock, WorkOrder work, Instant ackedAt) {
        var start = work.receivedAt() != null ? work.receivedAt() : ackedAt.plus(RECEIVED_AT_LATEST);
        return new StartPromise(Ids.at(ackedAt), clock, "WORK_ORDER", work.id(), work.ticketId(), work.areaCode(),
                areas.get(work.areaCode()).kind().name(), work.technicianId(), start, null);
    }

    /** A receipt that is itself the answer is told as both: the clock starts before it can start earlier. */
    private void startEarlier(List<TextDelivered> texts) {
        acked.flush();
        var atByAssignment = earliest(texts, TextDelivered::subjectId, TextDelivered::deliveredAt);
        var workByAssignment = workOrders.ofAssignments(atByAssignment.keySet());
        promises.startEarlier(earliest(workByAssignment.keySet(), workByAssignment::get, atByAssignment::get), TO_CALL);
    }

    private static <T> Map<UUID, Instant> earliest(Collection<T> all, Function<T, UUID> of, Function<T, Instant> at) {
        return all.stream().collect(Collectors.toMap(of, at, (one, other) -> one.isBefore(other) ? one : other, TreeMap::new));
    }

    @EventListener
    void failed(TextFailed text) {
        if (!text.purpose().equals(DispatchText.PURPOSE)) return;
        workOrders.assignment(text.subjectId()).filter(asked -> asked.endedAt() == null && asked.technicianId() != null).ifPresent(asked -> {
            var work = workOrders.lock(asked.workOrderId());
            journal.write(Happening.of("DISPATCH_TEXT_FAILED", "WORK_ORDER", work.id(), work.ticketId(), work.areaCode(), Actor.SYSTEM, text.at(),
                    "error", text.error(), "no", asked.no()));
            if (!stillWaitsFor(asked, work)) return;
            if ("OUTCOME_UNKNOWN".equals(text.error())) dispatching.tellAgain(work, asked, text.at());
            else dispatching.handTo(work, dispatching.next(work, text.at()), "TEXT_FAILED", Actor.SYSTEM, text.at());
        });
    }

    /** A technician who has answered has the job, whatever the receipt says. */
    private static boolean stillWaitsFor(Assignment asked, WorkOrder work) {
        return work.state().isOpen() && work.isHeldBy(asked.technicianId()) && work.receivedAt() == null && work.arrivedAt() == null;
    }
}
