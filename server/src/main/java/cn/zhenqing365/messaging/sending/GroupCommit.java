package cn.zhenqing365.messaging.sending;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Many callers, few transactions: who gets the turn waits a moment for company, commits for all who wait, and each returns when
 * its own item is safe.
 * If a batch fails its items are tried one by one, so that a poisoned one harms only its own caller.
 */
final class GroupCommit<T> {
    private static final int MOST = 64;
    private static final int LINGER_MILLIS = 10;
    private final Queue<Waiting<T>> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final Consumer<List<T>> commit;

    GroupCommit(Consumer<List<T>> commit) {
        this.commit = commit;
    }

    private record Waiting<T>(T item, CompletableFuture<Void> done) {}

    /** @throws RuntimeException (CompletionException) when the item could not be committed */
    void add(T item) {
        var mine = new Waiting<>(item, new CompletableFuture<Void>());
        queue.add(mine);
        turn.lock();
        try {
            if (!mine.done.isDone()) linger();
            while (!mine.done.isDone()) commitNext();
        } finally {
            turn.unlock();
        }
        mine.done.join();
    }

    private static void linger() {
        try {
            Thread.sleep(LINGER_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void commitNext() {
        var batch = new ArrayList<Waiting<T>>();
        for (var next = queue.poll(); next != null; next = batch.size() < MOST ? queue.poll() : null) batch.add(next);
        try {
            commit.accept(batch.stream().map(Waiting::item).toList());
            batch.forEach(it -> it.done.complete(null));
        } catch (RuntimeException e) {
            if (batch.size() == 1) batch.get(0).done.completeExceptionally(e);
            else batch.forEach(this::alone);
        }
    }

    private void alone(Waiting<T> one) {
        try {
            commit.accept(List.of(one.item));
            one.done.complete(null);
        } catch (RuntimeException e) {
            one.done.completeExceptionally(e);
        }
    }
}
