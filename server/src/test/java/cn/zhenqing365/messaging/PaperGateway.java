package cn.zhenqing365.messaging;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A gateway one can read: every part it was given, and the answer a test tells it to give. */
public class PaperGateway implements Gateway {
    public final List<Part> given = new CopyOnWriteArrayList<>();
    public volatile Function<Part, Answer> answer = it -> new Accepted("g-" + it.messageId() + "-" + it.part());
    public volatile Listener listener;
    public volatile boolean up = true;
    public volatile Optional<Receipt> known = Optional.empty();

    @Override
    public boolean isUp() {
        return up;
    }

    @Override
    public int room() {
        return up ? 16 : 0;
    }

    @Override
    public CompletableFuture<Answer> submit(Part part) {
        given.add(part);
        return CompletableFuture.completedFuture(answer.apply(part));
    }

    @Override
    public Optional<Receipt> query(String gatewayId, String toPhone) {
        return known;
    }

    @Override
    public void listen(Listener listener) {
        this.listener = listener;
    }
}
