package cn.zhenqing365.lobby;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.lobby.model.NumberState;
import cn.zhenqing365.lobby.model.QueueNumber;
import cn.zhenqing365.lobby.store.LobbyStore;
import cn.zhenqing365.lobby.store.NumberStore;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a hall keeps of its day: the word of its door, who was called, who did not come. */
@Component
public class HallDay {
    private final LobbyStore lobbies;
    private final NumberStore numbers;

    HallDay(LobbyStore lobbies, NumberStore numbers) {
        this.lobbies = lobbies;
        this.numbers = numbers;
    }

    /** The word in today's QR code; empty before the day was opened. */
    public Optional<String> doorToken(Lobby lobby, Instant at) {
        return lobbies.doorToken(lobby.id(), Queue.day(at));
    }

    /** @throws Refused DOOR_EXPIRED when the code is not of today */
    public Lobby byDoor(String token, Instant at) {
        return lobbies.byDoor(token, Queue.day(at)).orElseThrow(() -> Refused.because("DOOR_EXPIRED"));
    }

    public List<QueueNumber> absent(Lobby lobby, Instant at) {
        return numbers.in(lobby.id(), Queue.day(at), EnumSet.of(NumberState.ABSENT));
    }

    public List<QueueNumber> lastCalled(Lobby lobby, Instant at, int limit) {
        return numbers.lastCalled(lobby.id(), Queue.day(at), limit);
    }

    /** @throws Refused NOT_FOUND */
    public QueueNumber number(UUID id) {
        return numbers.find(id).orElseThrow(() -> Refused.notFound("number", id));
    }

    /** By the word in the customer's own page. @throws Refused NOT_FOUND */
    public QueueNumber numberOf(String token) {
        return numbers.byToken(token).orElseThrow(() -> Refused.notFound("number", token));
    }

    /** The hall a number belongs to. */
    public Lobby hallOf(QueueNumber number) {
        return lobbies.all().stream().filter(it -> it.id().equals(number.lobbyId())).findFirst().orElseThrow(() -> Refused.notFound("number", number.name()));
    }
}
