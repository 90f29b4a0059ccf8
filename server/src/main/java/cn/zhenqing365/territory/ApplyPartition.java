package cn.zhenqing365.territory;

import cn.zhenqing365.directory.CommunityName;
import cn.zhenqing365.directory.Households;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * On its day an accepted partition moves the communities, all of them or none, by whichever node is free. The area of a home is read from the database
 * by everybody, so every node sees it from the same commit on; tickets, figures and cards of before keep the area of before.
 */
@Component
public class ApplyPartition {
    private final AreaProposalStore store;
    private final Households households;
    private final Journal journal;
    private final Clock clock;

    ApplyPartition(AreaProposalStore store, Households households, Journal journal, Clock clock) {
        this.store = store;
        this.households = households;
        this.journal = journal;
        this.clock = clock;
    }

    /** The next one whose day has come. @return false when there is none, or another node has it */
    @Transactional
    public boolean next() {
        var now = clock.instant();
        var due = store.due(now);
        due.ifPresent(it -> {
            var gone = gone(it);
            if (gone.isEmpty()) move(it, Actor.SYSTEM, now);
            else lapse(it, gone.get(), now);
        });
        return due.isPresent();
    }

    /** In the caller's transaction. @throws Refused PARTITION_OVERTAKEN */
    void move(AreaProposal it, Actor by, Instant now) {
        int moved = 0;
        for (var move : it.content().moves()) {
            int homes = households.moveCommunity(new CommunityName(move.from(), move.community()), move.to(), now);
            if (homes == 0) throw Refused.because("PARTITION_OVERTAKEN", "community", move.community());
            moved += homes;
            store.moved(it.id(), move, homes, it.effectiveAt());
            journal.write(Happening.of("COMMUNITY_MOVED", "AREA", it.id(), null, move.to(), by, now, "community", move.community(), "from", move.from(),
                    "to", move.to(), "households", homes, "effectiveAt", it.effectiveAt()));
        }
        store.applied(it.id(), now);
        journal.write(Happening.of("PARTITION_APPLIED", "AREA_PROPOSAL", it.id(), null, null, by, now, "moves", it.content().moves().size(),
                "households", moved, "decidedBy", it.decidedBy()));
    }

    /** A community that is not where the proposal found it; empty when all are. */
    Optional<String> gone(AreaProposal it) {
        return it.content().moves().stream().filter(move -> households.homesIn(new CommunityName(move.from(), move.community())) == 0)
                .map(AreaProposal.Move::community).findFirst();
    }

    private void lapse(AreaProposal it, String community, Instant now) {
        store.giveUp(it.id(), AreaProposal.State.LAPSED, community);
        journal.write(Happening.of("PARTITION_LAPSED", "AREA_PROPOSAL", it.id(), null, null, Actor.SYSTEM, now, "community", community, "decidedBy", it.decidedBy()));
    }
}
