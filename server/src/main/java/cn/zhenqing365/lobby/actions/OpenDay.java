package cn.zhenqing365.lobby.actions;

import cn.zhenqing365.lobby.Queue;
import cn.zhenqing365.lobby.store.LobbyStore;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A hall's day opens by itself: the word of its door is new, yesterday's QR code is of no use. */
@Component
public class OpenDay {
    private final LobbyStore lobbies;
    private final Clock clock;

    OpenDay(LobbyStore lobbies, Clock clock) {
        this.lobbies = lobbies;
        this.clock = clock;
    }

    /** All halls; those that are open already stay as they are. */
    @Transactional
    public void openAll() {
        var now = clock.instant();
        lobbies.all().forEach(it -> lobbies.openDay(it.id(), Queue.day(now), now));
    }
}
