package cn.zhenqing365.lobby.actions;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.lobby.Lobby;
import cn.zhenqing365.lobby.model.Counter;
import cn.zhenqing365.lobby.model.QueueNumber;
import cn.zhenqing365.lobby.store.CounterStore;
import cn.zhenqing365.lobby.store.LobbyStore;
import cn.zhenqing365.lobby.store.NumberStore;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may act at a counter, and what stands there. */
@Component
class AtCounter {
    /** They run the hall and may help at every counter. */
    static final Set<Role> RUN_THE_HALL = EnumSet.of(Role.LOBBY_MANAGER, Role.LOBBY_HEAD, Role.ADMIN);

    private final CounterStore counters;
    private final NumberStore numbers;
    private final LobbyStore lobbies;
    private final Journal journal;

    AtCounter(CounterStore counters, NumberStore numbers, LobbyStore lobbies, Journal journal) {
        this.counters = counters;
        this.numbers = numbers;
        this.lobbies = lobbies;
        this.journal = journal;
    }

    /** A number, locked, its hall, and the counter it is at (null while it waits). */
    record Held(QueueNumber number, Lobby lobby, Counter counter) {}

    /** The counter, locked, free and open. @throws Refused NOT_FOUND, COUNTER_NOT_OPEN, NOT_YOUR_COUNTER, COUNTER_HAS_CUSTOMER */
    Counter free(Lobby lobby, int no, Staff staff) {
        var counter = counters.lock(lobby.id(), no).orElseThrow(() -> Refused.notFound("counter", no));
        if (counter.state() != Counter.State.OPEN) throw Refused.because("COUNTER_NOT_OPEN", "no", no);
        require(counter, staff);
        empty(counter);
        return counter;
    }

    /** @throws Refused COUNTER_HAS_CUSTOMER */
    void empty(Counter counter) {
        numbers.atCounter(counter.id()).ifPresent(it -> {
            throw Refused.because("COUNTER_HAS_CUSTOMER", "no", counter.no(), "number", it.name());
        });
    }

    /** @throws Refused NOT_FOUND, NOT_YOUR_COUNTER */
    Held held(UUID numberId, Staff staff) {
        var number = numbers.lock(numberId).orElseThrow(() -> Refused.notFound("number", numberId));
        var lobby = lobbies.all().stream().filter(it -> it.id().equals(number.lobbyId())).findFirst().orElseThrow(() -> Refused.notFound("number", numberId));
        if (!staff.sees(lobby.areaCode())) throw Refused.notFound("number", numberId);
        var counter = Optional.ofNullable(number.counterId()).flatMap(counters::find).orElse(null);
        if (counter != null && number.state().isAtCounter()) require(counter, staff);
        return new Held(number, lobby, counter);
    }

    void require(Counter counter, Staff staff) {
        if (!staff.id().equals(counter.staffId()) && !RUN_THE_HALL.contains(staff.role())) throw Refused.because("NOT_YOUR_COUNTER", "no", counter.no());
    }

    void write(String what, Held it, Actor by, Instant at, Object... particulars) {
        write(what, it.lobby, it.number, it.counter, by, at, particulars);
    }

    void write(String what, Lobby lobby, QueueNumber number, Counter counter, Actor by, Instant at, Object... particulars) {
        var all = new java.util.ArrayList<Object>(java.util.List.of("lobby", lobby.code(), "number", number.name()));
        if (counter != null) all.addAll(java.util.List.of("counter", counter.no()));
        all.addAll(java.util.Arrays.asList(particulars));
        journal.write(Happening.of(what, "QUEUE_NUMBER", number.id(), number.id(), lobby.areaCode(), by, at, all.toArray()));
    }

    /** When it happened: as the page says, but neither in the future nor before the customer was called. */
    static Instant happened(Instant said, Instant notBefore, Instant now) {
        if (said == null || said.isAfter(now)) return now;
        return notBefore != null && said.isBefore(notBefore) ? notBefore : said;
    }

    static Actor actor(Staff staff) {
        return Actor.staff(staff.id(), staff.name(), Actor.Channel.DESK);
    }
}
