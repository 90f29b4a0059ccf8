package cn.zhenqing365.lobby.actions;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.lobby.Lobby;
import cn.zhenqing365.lobby.model.NumberState;
import cn.zhenqing365.lobby.store.LobbyStore;
import cn.zhenqing365.lobby.store.NumberStore;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The customer does not wish to wait any longer: counted as abandoned (弃号), never hidden. */
@Component
public class LeaveQueue {
    private final NumberStore numbers;
    private final LobbyStore lobbies;
    private final QueueClocks clocks;
    private final Journal journal;
    private final Clock clock;

    LeaveQueue(NumberStore numbers, LobbyStore lobbies, QueueClocks clocks, Journal journal, Clock clock) {
        this.numbers = numbers;
        this.lobbies = lobbies;
        this.clocks = clocks;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Refused NUMBER_NOT_WAITING */
    @Transactional
    public void leave(UUID numberId, Actor by) {
        var now = clock.instant();
        var it = numbers.lock(numberId).orElseThrow(() -> Refused.notFound("number", numberId));
        if (it.state() == NumberState.LEFT) return;
        if (it.state() != NumberState.WAITING) throw new Refused(it.refusal("NUMBER_NOT_WAITING"));
        numbers.ended(numberId, NumberState.LEFT, now);
        clocks.left(it, now);
        var area = lobbies.all().stream().filter(hall -> hall.id().equals(it.lobbyId())).map(Lobby::areaCode).findFirst().orElse(null);
        journal.write(Happening.of("NUMBER_LEFT", "QUEUE_NUMBER", it.id(), it.id(), area, by, now, "number", it.name()));
    }
}
