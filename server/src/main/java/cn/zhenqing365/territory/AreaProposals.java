package cn.zhenqing365.territory;

import cn.zhenqing365.directory.Households;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.planner.Effort;
import cn.zhenqing365.planner.PartitionGoals;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposed partitions of the communities (片区划分): computed from the tickets of some months and the ways, kept, and decided by a person. Only what was
 * accepted changes anything, and then on its day in one transaction ({@link ApplyPartition}).
 */
@Component
public class AreaProposals {
    private static final int MOST_MONTHS = 24, LONGEST_REASON = 200, LONGEST_AHEAD_DAYS = 366;
    private final AreaProposalStore store;
    private final Households households;
    private final CommunityWork work;
    private final ApplyPartition apply;
    private final Journal journal;
    private final double seconds;

    AreaProposals(AreaProposalStore store, Households households, CommunityWork work, ApplyPartition apply, Journal journal, @Value("${zq.partition.seconds:2}") double seconds) {
        this.store = store;
        this.households = households;
        this.work = work;
        this.apply = apply;
        this.journal = journal;
        this.seconds = seconds;
    }

    /** Newest first. */
    public List<AreaProposal> all() {
        return store.all();
    }

    /** Communities that have moved, the newest first. */
    public List<CommunityMove> moves() {
        return store.moves();
    }

    /**
     * Which area a community belonged to at a moment.
     *
     * @param areaNow the area its homes lie in today
     */
    public String areaAt(String community, String areaNow, Instant at) {
        var area = areaNow;
        for (var it : store.after(community, at)) if (it.to().equals(area)) area = it.from();
        return area;
    }

    /**
     * Takes some seconds, so it is asked outside any transaction; nothing is kept.
     *
     * @param months  of tickets that count as work
     * @param keeping 0 nothing … 10 much: how much a community that stays where it is is worth
     * @throws Refused INVALID_PARTITION_WISH
     */
    public AreaProposal.Content compute(int months, double keeping, Instant now) {
        if (months < 1 || months > MOST_MONTHS || !(keeping >= 0 && keeping <= 10)) throw Refused.because("INVALID_PARTITION_WISH", "most", MOST_MONTHS);
        return new PartitionOf(households.communities(), work.between(now.minus(Duration.ofDays(30L * months)), now)).propose(new PartitionGoals(1, 1, keeping), Effort.alone(seconds));
    }

    /** Kept until somebody decides. @throws Refused PARTITION_WAITS */
    @Transactional
    public AreaProposal keep(AreaProposal.Content content, int months, Actor by, Instant now) {
        var it = new AreaProposal(Ids.at(now), by.name(), now, months, AreaProposal.State.PROPOSED, content, null, null, null, null, null);
        store.add(it);
        return it;
    }

    /**
     * Yes or no. A yes takes effect when its day begins, or at once.
     *
     * @param reason needed for no
     * @param from   the day, today for at once; null for at once
     * @throws Refused NOT_FOUND, PARTITION_DECIDED, ROSTER_REASON_NEEDED, REASON_OUT_OF_RANGE, PARTITION_OVERTAKEN, PARTITION_COMING, PARTITION_DAY_OUT_OF_RANGE
     */
    @Transactional
    public void decide(UUID id, boolean accepted, String reason, LocalDate from, Actor by, Instant now) {
        var it = store.lock(id);
        if (it.state() != AreaProposal.State.PROPOSED) throw Refused.because("PARTITION_DECIDED");
        var said = said(reason);
        if (!accepted) {
            if (said == null) throw Refused.because("ROSTER_REASON_NEEDED");
            store.decide(id, AreaProposal.State.REJECTED, by.name(), now, said, null);
            journal.write(Happening.of("PARTITION_REJECTED", "AREA_PROPOSAL", id, null, null, by, now, "moves", it.content().moves().size(), "reason", said));
            return;
        }
        var effective = effective(from, now);
        apply.gone(it).ifPresent(community -> {
            throw Refused.because("PARTITION_OVERTAKEN", "community", community);
        });
        store.decide(id, AreaProposal.State.ACCEPTED, by.name(), now, said, effective);
        journal.write(Happening.of("PARTITION_ACCEPTED", "AREA_PROPOSAL", id, null, null, by, now, "moves", it.content().moves().size(), "effectiveAt", effective, "reason", said));
        if (!effective.isAfter(now)) apply.move(store.lock(id), by, now);
    }

    /** Not after all, while its day has not come. @throws Refused NOT_FOUND, PARTITION_NOT_COMING, ROSTER_REASON_NEEDED, REASON_OUT_OF_RANGE */
    @Transactional
    public void withdraw(UUID id, String reason, Actor by, Instant now) {
        var it = store.lock(id);
        if (it.state() != AreaProposal.State.ACCEPTED || it.appliedAt() != null) throw Refused.because("PARTITION_NOT_COMING");
        var said = said(reason);
        if (said == null) throw Refused.because("ROSTER_REASON_NEEDED");
        store.giveUp(id, AreaProposal.State.WITHDRAWN, said);
        journal.write(Happening.of("PARTITION_WITHDRAWN", "AREA_PROPOSAL", id, null, null, by, now, "reason", said, "effectiveAt", it.effectiveAt()));
    }

    private static String said(String reason) {
        if (reason != null && reason.length() > LONGEST_REASON) throw Refused.because("REASON_OUT_OF_RANGE", "most", LONGEST_REASON);
        return reason == null || reason.isBlank() ? null : reason.strip();
    }

    private static Instant effective(LocalDate from, Instant now) {
        var today = LocalDate.ofInstant(now, Zones.CHINA);
        if (from == null || from.equals(today)) return now;
        var last = today.plusDays(LONGEST_AHEAD_DAYS);
        if (from.isBefore(today) || from.isAfter(last)) throw Refused.because("PARTITION_DAY_OUT_OF_RANGE", "first", today.toString(), "last", last.toString());
        return from.atStartOfDay(Zones.CHINA).toInstant();
    }
}
