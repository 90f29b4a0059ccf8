package cn.zhenqing365.territory;

import cn.zhenqing365.directory.CommunityName;
import cn.zhenqing365.directory.Households;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.planner.Effort;
import cn.zhenqing365.planner.PartitionGoals;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Proposed partitions of the communities (片区划分): computed from the tickets of some months and the ways, kept, and decided by a person. Only what was
 * accepted changes anything, and then in one transaction: each community's households belong to the other area.
 */
@Component
public class AreaProposals {
    private static final int MOST_MONTHS = 24, LONGEST_REASON = 200, SHOWN = 20;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Households households;
    private final CommunityWork work;
    private final Journal journal;
    private final double seconds;

    AreaProposals(JdbcClient jdbc, JsonMapper json, Households households, CommunityWork work, Journal journal, @Value("${zq.partition.seconds:2}") double seconds) {
        this.jdbc = jdbc;
        this.json = json;
        this.households = households;
        this.work = work;
        this.journal = journal;
        this.seconds = seconds;
    }

    /** Newest first. */
    public List<AreaProposal> all() {
        return jdbc.sql("select * from area_proposal order by asked_at desc limit ?").param(SHOWN).query(this::proposal).list();
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
        var id = Ids.at(now);
        try {
            jdbc.sql("insert into area_proposal (id, asked_by, asked_at, months, content, state) values (?, ?, ?, ?, ?::jsonb, 'PROPOSED')").param(id).param(by.name()).param(Timestamp.from(now)).param(months)
                    .param(json.writeValueAsString(content)).update();
        } catch (DuplicateKeyException there) {
            throw Refused.because("PARTITION_WAITS");
        }
        return new AreaProposal(id, by.name(), now, months, AreaProposal.State.PROPOSED, content, null, null, null);
    }

    /** @param reason needed for no. @throws Refused NOT_FOUND, PARTITION_DECIDED, ROSTER_REASON_NEEDED, REASON_OUT_OF_RANGE, PARTITION_OVERTAKEN */
    @Transactional
    public void decide(UUID id, boolean accepted, String reason, Actor by, Instant now) {
        var it = jdbc.sql("select * from area_proposal where id = ? for update").param(id).query(this::proposal).optional().orElseThrow(() -> Refused.notFound("proposal", id));
        if (it.state() != AreaProposal.State.PROPOSED) throw Refused.because("PARTITION_DECIDED");
        if (!accepted && (reason == null || reason.isBlank())) throw Refused.because("ROSTER_REASON_NEEDED");
        if (reason != null && reason.length() > LONGEST_REASON) throw Refused.because("REASON_OUT_OF_RANGE", "most", LONGEST_REASON);
        jdbc.sql("update area_proposal set state = ?, decided_by = ?, decided_at = ?, reason = ? where id = ?").param(accepted ? "ACCEPTED" : "REJECTED").param(by.name()).param(Timestamp.from(now))
                .param(reason == null || reason.isBlank() ? null : reason.strip()).param(id).update();
        int moved = 0;
        if (accepted) for (var move : it.content().moves()) {
            int homes = households.moveCommunity(new CommunityName(move.from(), move.community()), move.to(), now);
            if (homes == 0) throw Refused.because("PARTITION_OVERTAKEN", "community", move.community());
            moved += homes;
            journal.write(Happening.of("COMMUNITY_MOVED", "AREA", id, null, move.to(), by, now, "community", move.community(), "from", move.from(), "to", move.to(), "households", homes));
        }
        journal.write(Happening.of(accepted ? "PARTITION_ACCEPTED" : "PARTITION_REJECTED", "AREA_PROPOSAL", id, null, null, by, now, "moves", it.content().moves().size(), "households", moved, "reason", reason));
    }

    private AreaProposal proposal(ResultSet row, int n) throws SQLException {
        var decided = row.getTimestamp("decided_at");
        return new AreaProposal(row.getObject("id", UUID.class), row.getString("asked_by"), row.getTimestamp("asked_at").toInstant(), row.getInt("months"), AreaProposal.State.valueOf(row.getString("state")),
                json.readValue(row.getString("content"), AreaProposal.Content.class), row.getString("decided_by"), decided == null ? null : decided.toInstant(), row.getString("reason"));
    }
}
