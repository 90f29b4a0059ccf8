package cn.zhenqing365.lobby.actions;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.lobby.Lobby;
import cn.zhenqing365.lobby.model.Need;
import cn.zhenqing365.lobby.store.CounterStore;
import cn.zhenqing365.lobby.store.LobbyStore;
import cn.zhenqing365.lobby.store.RulesStore;
import cn.zhenqing365.territory.Areas;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A hall is set up, and its counters are told what is done there. */
@Component
public class FurnishLobby {
    private static final int MOST_COUNTERS = 60;

    /** @param businesses empty for everything */
    public record Place(int no, Set<String> businesses, Need lane) {}

    private final LobbyStore lobbies;
    private final CounterStore counters;
    private final RulesStore rules;
    private final Areas areas;
    private final Journal journal;
    private final Clock clock;

    FurnishLobby(LobbyStore lobbies, CounterStore counters, RulesStore rules, Areas areas, Journal journal, Clock clock) {
        this.lobbies = lobbies;
        this.counters = counters;
        this.rules = rules;
        this.areas = areas;
        this.journal = journal;
        this.clock = clock;
    }

    /** New, or with new counters; a counter that is there keeps its state. @throws Refused INVALID_LOBBY, UNKNOWN_BUSINESS */
    @Transactional
    public void furnish(String code, String name, String address, String areaCode, UUID headId, LocalTime opens, LocalTime closes, List<Place> places, Actor by) {
        if (code == null || !code.matches("[A-Z0-9]{1,10}") || name == null || name.isBlank() || address == null || opens == null || closes == null
                || places == null || places.isEmpty() || places.size() > MOST_COUNTERS || places.stream().anyMatch(it -> it.no() < 1 || it.no() > 99))
            throw Refused.because("INVALID_LOBBY");
        var now = clock.instant();
        var inForce = rules.inForce(now);
        places.stream().flatMap(it -> it.businesses().stream()).forEach(inForce::business);
        areas.get(areaCode);
        lobbies.forget();
        var known = lobbies.all().stream().filter(it -> it.code().equals(code)).findFirst();
        var id = known.map(Lobby::id).orElseGet(() -> Ids.at(now));
        if (known.isEmpty()) lobbies.insert(new Lobby(id, code, name.strip(), address.strip(), areaCode, headId, opens, closes, Ids.token()));
        var there = counters.of(id);
        for (var it : places) {
            var counter = there.stream().filter(one -> one.no() == it.no()).findFirst();
            if (counter.isPresent()) counters.equip(counter.get().id(), it.businesses(), it.lane());
            else counters.insert(id, it.no(), it.businesses(), it.lane(), now);
        }
        journal.write(Happening.of("LOBBY_FURNISHED", "LOBBY", id, id, areaCode, by, now, "lobby", code, "counters", places.size()));
    }
}
