package cn.zhenqing365.lobby;

import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.lobby.model.Counter;
import cn.zhenqing365.lobby.model.ExpectedWait;
import cn.zhenqing365.lobby.model.Need;
import cn.zhenqing365.lobby.model.NumberState;
import cn.zhenqing365.lobby.model.QueueNumber;
import cn.zhenqing365.lobby.model.QueueRules;
import cn.zhenqing365.lobby.store.CallStore;
import cn.zhenqing365.lobby.store.CounterStore;
import cn.zhenqing365.lobby.store.NumberStore;
import cn.zhenqing365.lobby.store.RulesStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A hall as it stands at this moment, and how long one would wait in it. */
@Component
public class Queue {
    private static final UUID NOBODY = new UUID(-1, -1);

    private final NumberStore numbers;
    private final CounterStore counters;
    private final CallStore calls;
    private final RulesStore rules;

    Queue(NumberStore numbers, CounterStore counters, CallStore calls, RulesStore rules) {
        this.numbers = numbers;
        this.counters = counters;
        this.calls = calls;
        this.rules = rules;
    }

    /** @param waiting in the order of rank; {@code atCounters} by counter */
    public record Now(Lobby lobby, QueueRules rules, List<Counter> counters, List<QueueNumber> waiting, Map<UUID, QueueNumber> atCounters,
                      ExpectedWait expected, Instant at) {

        /** How long somebody who comes now would wait; empty when no open counter does that business. */
        public Optional<Duration> waitOf(String business, Need need) {
            var all = new ArrayList<>(waiting);
            var credit = need == Need.ELDERLY ? rules.credit(need) : Duration.ZERO;
            all.add(new QueueNumber(NOBODY, lobby.id(), null, "", 0, business, need, "", null, null, null, at, at, at.minus(credit), null,
                    NumberState.WAITING, 1, null, 0, null, null, null, null));
            return Optional.ofNullable(expected.ofAll(all).get(NOBODY));
        }
    }

    public Now now(Lobby lobby, Instant at) {
        var inForce = rules.inForce(at);
        var there = counters.of(lobby.id());
        var live = numbers.in(lobby.id(), day(at), EnumSet.of(NumberState.WAITING, NumberState.CALLED, NumberState.SERVING));
        var waiting = live.stream().filter(it -> it.state() == NumberState.WAITING).toList();
        var atCounters = live.stream().filter(it -> it.state().isAtCounter()).collect(Collectors.toMap(QueueNumber::counterId, it -> it, (a, b) -> a));
        return new Now(lobby, inForce, there, waiting, atCounters, new ExpectedWait(inForce, calls.usual(lobby.id()), there, atCounters, at), at);
    }

    /** The hall's day of a moment. */
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Zones.CHINA);
    }
}
