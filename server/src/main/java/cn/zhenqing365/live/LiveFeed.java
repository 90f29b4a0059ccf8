package cn.zhenqing365.live;

import cn.zhenqing365.messaging.Messages;
import cn.zhenqing365.promise.PromiseSweeper;
import cn.zhenqing365.promise.Timers;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Passes what happened on any node to everybody connected to this one; costs nothing while nobody is. */
@Component
class LiveFeed implements DisposableBean {
    private final Set<LiveClient> clients = ConcurrentHashMap.newKeySet();
    private final ExecutorService writers = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "live-writer");
        thread.setDaemon(true);
        return thread;
    });
    private final FreshEntries fresh;
    private final FreshPlans plans;
    private final LiveEvents events;
    private final ObjectProvider<PromiseSweeper> sweeper;
    private final Timers timers;
    private final Messages messages;
    private final ObjectProvider<ThreadNumbers> numbers;
    private final Clock clock;

    LiveFeed(FreshEntries fresh, FreshPlans plans, LiveEvents events, ObjectProvider<PromiseSweeper> sweeper, Timers timers, Messages messages,
             ObjectProvider<ThreadNumbers> numbers, Clock clock) {
        this.fresh = fresh;
        this.plans = plans;
        this.events = events;
        this.sweeper = sweeper;
        this.timers = timers;
        this.messages = messages;
        this.numbers = numbers;
        this.clock = clock;
    }

    LiveClient join(Listener listener, LiveClient.Line line) {
        var client = new LiveClient(listener, line, writers);
        clients.add(client);
        client.offer(List.of(heartbeat()));
        return client;
    }

    void leave(LiveClient client) {
        clients.remove(client);
    }

    int listening() {
        return clients.size();
    }

    @Scheduled(fixedDelay = 300)
    synchronized void passOn() {
        clients.removeIf(LiveClient::isGone);
        if (clients.isEmpty()) {
            fresh.forget();
            plans.forget();
            return;
        }
        var now = clock.instant();
        var planned = plans.look(now);
        if (!planned.isEmpty()) clients.forEach(it -> it.offer(events.planned(planned, it.listener(), now)));
        var entries = fresh.look();
        if (entries.isEmpty()) return;
        var threads = entries.stream().map(it -> it.threadId()).filter(Objects::nonNull).collect(Collectors.toSet());
        var known = numbers.getIfAvailable();
        var names = new HashMap<UUID, String>();   // a thread may be null, and then it has no number
        if (known != null && !threads.isEmpty()) names.putAll(known.of(threads));
        clients.forEach(it -> it.offer(events.of(entries, names, it.listener())));
    }

    @Scheduled(fixedDelay = 5000)
    void beat() {
        if (clients.isEmpty()) return;
        var beat = List.of(heartbeat());
        clients.forEach(it -> it.offer(beat));
    }

    private LiveEvents.Event heartbeat() {
        return events.of(pulse());
    }

    LiveEvents.Heartbeat pulse() {
        var sweeping = sweeper.getIfAvailable();
        var now = clock.instant();
        return LiveEvents.heartbeat(now, sweeping == null ? null : sweeping.sweptAt(), messages.gatewayState(), timers.oldestDue(now).orElse(null));
    }

    /** Before the web server waits for its open requests: these would never end by themselves. */
    @EventListener(ContextClosedEvent.class)
    void sayGoodbye() {
        clients.forEach(LiveClient::leave);
        clients.clear();
    }

    @Override
    public void destroy() {
        writers.shutdownNow();
    }
}
