package cn.zhenqing365.lobby.actions;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.lobby.Lobby;
import cn.zhenqing365.lobby.Queue;
import cn.zhenqing365.lobby.model.CallOrder;
import cn.zhenqing365.lobby.model.Need;
import cn.zhenqing365.lobby.model.NumberState;
import cn.zhenqing365.lobby.model.QueueNumber;
import cn.zhenqing365.lobby.store.LobbyStore;
import cn.zhenqing365.lobby.store.NumberStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A customer takes a number, at the kiosk, from the lobby manager's tablet or on the own phone; the wait is said at once. */
@Component
public class TakeNumber {
    /** What a kiosk kept while the network was gone may be so old. */
    private static final Duration KEPT_FOR = Duration.ofHours(12);

    private final NumberStore numbers;
    private final LobbyStore lobbies;
    private final Queue queue;
    private final QueueClocks clocks;
    private final Journal journal;
    private final Clock clock;

    TakeNumber(NumberStore numbers, LobbyStore lobbies, Queue queue, QueueClocks clocks, Journal journal, Clock clock) {
        this.numbers = numbers;
        this.lobbies = lobbies;
        this.queue = queue;
        this.clocks = clocks;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param channel KIOSK, TABLET or PHONE
     * @throws Refused LOBBY_CLOSED, UNKNOWN_BUSINESS, NUMBER_ALREADY_TAKEN, NUMBER_NOT_RESERVED
     */
    @Transactional
    public QueueNumber take(Lobby lobby, Wish wish, String channel, Actor by) {
        var now = clock.instant();
        var takenAt = wish.kept() == null ? now : kept(wish.kept(), now);
        if (!lobby.isOpenAt(takenAt)) throw Refused.because("LOBBY_CLOSED", "name", lobby.name(), "opens", lobby.opens(), "closes", lobby.closes());
        var hall = queue.now(lobby, now);
        var business = hall.rules().business(wish.business());
        var day = Queue.day(takenAt);
        var known = wish.slip() == null ? Optional.<QueueNumber>empty() : numbers.bySlip(wish.slip());
        if (known.isPresent()) return theSame(known.get(), lobby, wish, takenAt);
        lobbies.openDay(lobby.id(), day, now);
        var phone = wish.phone() == null ? null : wish.phone().digits();
        if (phone != null) numbers.openOf(lobby.id(), day, phone).ifPresent(open -> {
            throw Refused.because("NUMBER_ALREADY_TAKEN", "number", open.name());
        });
        int seq = wish.kept() == null ? numbers.advance(lobby.id(), day, business.letter(), 1) : reserved(lobby, wish.kept(), business.letter(), takenAt);
        var need = wish.need() == null ? Need.NONE : wish.need();
        var wait = hall.waitOf(wish.business(), need).map(it -> (int) it.toSeconds()).orElse(null);
        var number = new QueueNumber(Ids.at(now), lobby.id(), day, business.letter(), seq, business.code(), need, channel, wish.appointedAt(), phone,
                wish.householdId(), takenAt, takenAt, CallOrder.rank(need, takenAt, wish.appointedAt(), hall.rules()), wait, NumberState.WAITING, 1,
                null, 0, null, null, null, Ids.token());
        numbers.insert(number, wish.slip());
        clocks.waiting(lobby, number, takenAt);
        journal.write(Happening.of("NUMBER_TAKEN", "QUEUE_NUMBER", number.id(), number.id(), lobby.areaCode(), by, takenAt, "lobby", lobby.code(),
                "number", number.name(), "business", number.business(), "need", need, "channel", channel, "toldSeconds", wait));
        return number;
    }

    /** The first try had arrived after all: it is one wish, and the digits on the slip are right. */
    private QueueNumber theSame(QueueNumber it, Lobby lobby, Wish wish, Instant takenAt) {
        if (wish.kept() == null || wish.kept().seq() == it.seq()) return it;
        numbers.rename(it.id(), reserved(lobby, wish.kept(), it.letter(), takenAt));
        return numbers.find(it.id()).orElseThrow();
    }

    private static Instant kept(Wish.Kept kept, Instant now) {
        if (kept.at() == null || kept.at().isBefore(now.minus(KEPT_FOR))) throw Refused.because("INVALID_TIME", "at", String.valueOf(kept.at()));
        return kept.at().isAfter(now) ? now : kept.at();
    }

    private int reserved(Lobby lobby, Wish.Kept kept, String letter, Instant takenAt) {
        var day = Queue.day(takenAt);
        if (!letter.equals(kept.letter()) || !numbers.isReserved(lobby.id(), day, letter, kept.seq()) || numbers.isTaken(lobby.id(), day, letter, kept.seq()))
            throw Refused.because("NUMBER_NOT_RESERVED", "number", "%s%03d".formatted(kept.letter(), kept.seq()));
        return kept.seq();
    }
}
