package cn.zhenqing365.lobby.actions;

import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.lobby.Lobby;
import cn.zhenqing365.lobby.model.QueueNumber;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.promise.StartPromise;
import cn.zhenqing365.territory.Areas;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Waiting is CLK-16, from the number to the call; serving is CLK-15, from the greeting to the end ({@code domain.md} §8). */
@Component
class QueueClocks {
    private static final String WAITING = "CLK-16";
    private static final String SERVING = "CLK-15";

    private final Promises promises;
    private final Areas areas;

    QueueClocks(Promises promises, Areas areas) {
        this.promises = promises;
        this.areas = areas;
    }

    void waiting(Lobby lobby, QueueNumber it, Instant since) {
        start(WAITING, lobby, it, null, since);
    }

    void called(QueueNumber it, Instant at) {
        promises.keep(it.id(), WAITING, at);
    }

    void serving(Lobby lobby, QueueNumber it, UUID staffId, Instant since) {
        start(SERVING, lobby, it, staffId, since);
    }

    void finished(QueueNumber it, Instant at) {
        promises.keep(it.id(), SERVING, at);
    }

    /** Left, or did not come: nothing is owed any more. */
    void left(QueueNumber it, Instant at) {
        promises.withdraw(it.id(), Set.of(), at);
    }

    private void start(String clock, Lobby lobby, QueueNumber it, UUID owedBy, Instant since) {
        promises.start(new StartPromise(Ids.at(since), clock, "QUEUE_NUMBER", it.id(), it.id(), lobby.areaCode(),
                areas.get(lobby.areaCode()).kind().name(), owedBy, since, null));
    }
}
