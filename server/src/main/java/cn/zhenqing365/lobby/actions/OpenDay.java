package cn.zhenqing365.lobby.actions;

import cn.zhenqing365.lobby.Queue;
import cn.zhenqing365.lobby.store.DutyRulesStore;
import cn.zhenqing365.lobby.store.LobbyStore;
import cn.zhenqing365.lobby.store.LogStore;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A hall's day opens by itself: the word of its door is new, yesterday's QR code is of no use, and the duty log lies open. */
@Component
public class OpenDay {
    private final LobbyStore lobbies;
    private final LogStore logs;
    private final DutyRulesStore rules;
    private final Clock clock;

    OpenDay(LobbyStore lobbies, LogStore logs, DutyRulesStore rules, Clock clock) {
        this.lobbies = lobbies;
        this.logs = logs;
        this.rules = rules;
        this.clock = clock;
    }

    /** All halls; those that are open already stay as they are. */
    @Transactional
    public void openAll() {
        var now = clock.instant();
        var inForce = rules.current(now);
        for (var it : lobbies.all()) {
            lobbies.openDay(it.id(), Queue.day(now), now);
            logs.open(it.id(), Queue.day(now), inForce, now);
        }
    }
}
