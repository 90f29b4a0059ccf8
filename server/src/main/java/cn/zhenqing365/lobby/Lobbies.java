package cn.zhenqing365.lobby;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.lobby.store.LobbyStore;
import java.util.List;
import org.springframework.stereotype.Component;

/** The door: which halls there are, and whose key a device shows. */
@Component
public class Lobbies {
    private final LobbyStore store;

    Lobbies(LobbyStore store) {
        this.store = store;
    }

    /** By code. */
    public List<Lobby> all() {
        return store.all();
    }

    /** @throws Refused NOT_FOUND */
    public Lobby byCode(String code) {
        return store.all().stream().filter(it -> it.code().equals(code)).findFirst().orElseThrow(() -> Refused.notFound("lobby", code));
    }

    /** The hall whose kiosk or screen carries this key. @throws Refused NOT_FOUND */
    public Lobby byDevice(String token) {
        return store.all().stream().filter(it -> it.deviceToken().equals(token)).findFirst().orElseThrow(() -> Refused.notFound("lobby", token));
    }
}
