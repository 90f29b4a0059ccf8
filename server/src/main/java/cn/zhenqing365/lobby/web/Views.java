package cn.zhenqing365.lobby.web;

import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.PhoneNumber;
import cn.zhenqing365.lobby.HallDay;
import cn.zhenqing365.lobby.Lobby;
import cn.zhenqing365.lobby.Queue;
import cn.zhenqing365.lobby.model.Counter;
import cn.zhenqing365.lobby.model.Need;
import cn.zhenqing365.lobby.model.QueueNumber;
import cn.zhenqing365.lobby.model.QueueRules;
import cn.zhenqing365.promise.PromiseView;
import cn.zhenqing365.promise.Promises;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What people see of a hall: those who work in it, the devices that hang in it, the customer with a number. */
@Component
class Views {
    private static final int RECENT = 12;

    private final Queue queue;
    private final HallDay days;
    private final StaffMembers staff;
    private final Promises promises;

    Views(Queue queue, HallDay days, StaffMembers staff, Promises promises) {
        this.queue = queue;
        this.days = days;
        this.staff = staff;
        this.promises = promises;
    }

    /** @param seconds null when no open counter does it */
    record Wait(String code, String letter, String name, String nameEn, int waiting, Long seconds) {}

    record NumberLine(UUID id, String number, String business, Need need, String state, Instant takenAt, Instant appointedAt, String phoneMasked,
                      UUID householdId, Integer counterNo, int calls, Instant calledAt, Instant servingAt, Instant endedAt, Long expectedSeconds,
                      PromiseView promise) {}

    record CounterLine(int no, List<String> businesses, Need lane, String state, String staffNo, String staffName, String reason, Instant stateSince,
                       NumberLine number) {}

    /** @param doorToken the word of today's QR code; {@code deviceToken} null for who does not run the hall */
    record Board(String code, String name, boolean open, String opens, String closes, Instant at, String deviceToken, String doorToken,
                 List<Wait> businesses, List<CounterLine> counters, List<NumberLine> waiting, List<NumberLine> absent) {}

    record Called(String number, int counterNo, Instant calledAt, int calls, String state) {}

    record Sign(int no, String state, String number, String numberState) {}

    record Hall(String name, boolean open, String opens, String closes, Instant at, String doorToken, List<Wait> businesses, List<Sign> counters,
                List<Called> calls) {}

    record Mine(String number, String token, String lobbyName, String business, String businessEn, String state, int ahead, Long seconds,
                Integer counterNo, Instant takenAt, Instant calledAt, int calls) {}

    Board board(Lobby lobby, boolean runsTheHall, Instant at) {
        var now = queue.now(lobby, at);
        var absent = days.absent(lobby, at);
        var counters = byId(now);
        var waits = now.expected().ofAll(now.waiting());
        var ids = Stream.of(now.waiting(), now.atCounters().values()).flatMap(it -> it.stream()).map(QueueNumber::id).toList();
        var owed = promises.ofThreads(ids);
        var names = staff.find(now.counters().stream().map(Counter::staffId).filter(Objects::nonNull).toList());
        return new Board(lobby.code(), lobby.name(), lobby.isOpenAt(at), lobby.opens().toString(), lobby.closes().toString(), at,
                runsTheHall ? lobby.deviceToken() : null, days.doorToken(lobby, at).orElse(null), waits(now),
                now.counters().stream().map(it -> counter(it, names.get(it.staffId()), now, counters, owed)).toList(),
                now.waiting().stream().map(it -> line(it, counters, waits.get(it.id()), owed)).toList(),
                absent.stream().map(it -> line(it, counters, null, Map.of())).toList());
    }

    Hall hall(Lobby lobby, Instant at) {
        var now = queue.now(lobby, at);
        var counters = byId(now);
        return new Hall(lobby.name(), lobby.isOpenAt(at), lobby.opens().toString(), lobby.closes().toString(), at, days.doorToken(lobby, at).orElse(null), waits(now),
                now.counters().stream().map(it -> {
                    var there = now.atCounters().get(it.id());
                    return new Sign(it.no(), it.state().name(), there == null ? null : there.name(), there == null ? null : there.state().name());
                }).toList(),
                days.lastCalled(lobby, at, RECENT).stream().filter(it -> it.counterId() != null && counters.containsKey(it.counterId()))
                        .map(it -> new Called(it.name(), counters.get(it.counterId()).no(), it.calledAt(), it.calls(), it.state().name())).toList());
    }

    Mine mine(QueueNumber it, Lobby lobby, Instant at) {
        var now = queue.now(lobby, at);
        var business = now.rules().businesses().stream().filter(one -> one.code().equals(it.business())).findFirst();
        var waits = it.state().name().equals("WAITING") ? now.expected().ofAll(now.waiting()) : Map.<UUID, Duration>of();
        var counter = it.counterId() == null ? null : byId(now).get(it.counterId());
        return new Mine(it.name(), it.token(), lobby.name(), business.map(QueueRules.Business::name).orElse(it.business()),
                business.map(QueueRules.Business::nameEn).orElse(it.business()), it.state().name(), now.expected().ahead(it, now.waiting()),
                seconds(waits.get(it.id())), counter == null ? null : counter.no(), it.takenAt(), it.calledAt(), it.calls());
    }

    List<Wait> waits(Queue.Now now) {
        return now.rules().businesses().stream().map(it -> new Wait(it.code(), it.letter(), it.name(), it.nameEn(),
                (int) now.waiting().stream().filter(one -> one.business().equals(it.code())).count(),
                now.waitOf(it.code(), Need.NONE).map(Duration::toSeconds).orElse(null))).toList();
    }

    private static CounterLine counter(Counter it, Staff who, Queue.Now now, Map<UUID, Counter> counters, Map<UUID, List<PromiseView>> owed) {
        var there = now.atCounters().get(it.id());
        return new CounterLine(it.no(), it.businesses().stream().sorted().toList(), it.lane(), it.state().name(), who == null ? null : who.staffNo(),
                who == null ? null : who.name(), it.reason(), it.stateSince(), there == null ? null : line(there, counters, null, owed));
    }

    private static NumberLine line(QueueNumber it, Map<UUID, Counter> counters, Duration wait, Map<UUID, List<PromiseView>> owed) {
        var counter = it.counterId() == null ? null : counters.get(it.counterId());
        var promise = owed.getOrDefault(it.id(), List.of()).stream().reduce((older, newer) -> newer).orElse(null);
        return new NumberLine(it.id(), it.name(), it.business(), it.need(), it.state().name(), it.takenAt(), it.appointedAt(),
                it.phone() == null ? null : PhoneNumber.mask(it.phone()), it.householdId(), counter == null ? null : counter.no(), it.calls(), it.calledAt(),
                it.servingAt(), it.endedAt(), seconds(wait), promise);
    }

    private static Map<UUID, Counter> byId(Queue.Now now) {
        return now.counters().stream().collect(Collectors.toMap(Counter::id, it -> it));
    }

    private static Long seconds(Duration it) {
        return it == null ? null : it.toSeconds();
    }
}
