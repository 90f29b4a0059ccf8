package cn.zhenqing365.lobby.actions;

import cn.zhenqing365.lobby.Lobby;
import cn.zhenqing365.lobby.Queue;
import cn.zhenqing365.lobby.store.LobbyStore;
import cn.zhenqing365.lobby.store.NumberStore;
import cn.zhenqing365.lobby.store.RulesStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A kiosk lays numbers aside, for the minute without a network: their digits lie far above those of the day, so that neither has a gap. */
@Component
public class ReserveNumbers {
    private static final int ABOVE = 9000;

    /** From {@code first} up to and including {@code last}. */
    public record Block(String business, String letter, int first, int last, LocalDate day) {}

    private final NumberStore numbers;
    private final LobbyStore lobbies;
    private final RulesStore rules;
    private final Clock clock;

    ReserveNumbers(NumberStore numbers, LobbyStore lobbies, RulesStore rules, Clock clock) {
        this.numbers = numbers;
        this.lobbies = lobbies;
        this.rules = rules;
        this.clock = clock;
    }

    /** One block for every business. */
    @Transactional
    public List<Block> reserve(Lobby lobby) {
        var now = clock.instant();
        var day = Queue.day(now);
        var inForce = rules.inForce(now);
        int count = inForce.reservePerLetter();
        if (count == 0) return List.of();
        lobbies.openDay(lobby.id(), day, now);
        return inForce.businesses().stream().map(it -> {
            int last = ABOVE + numbers.advance(lobby.id(), day, it.letter() + "+", count);
            numbers.reserve(lobby.id(), day, it.letter(), last - count + 1, last);
            return new Block(it.code(), it.letter(), last - count + 1, last, day);
        }).toList();
    }
}
