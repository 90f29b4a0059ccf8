package cn.zhenqing365.territory;

import cn.zhenqing365.kernel.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code area_proposal} and of what they moved. */
@Component
class AreaProposalStore {
    private static final int SHOWN = 20, MOVES_SHOWN = 200;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    AreaProposalStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Newest first. */
    List<AreaProposal> all() {
        return jdbc.sql("select * from area_proposal order by asked_at desc limit ?").param(SHOWN).query(this::proposal).list();
    }

    /** @throws Refused PARTITION_WAITS */
    void add(AreaProposal it) {
        try {
            jdbc.sql("insert into area_proposal (id, asked_by, asked_at, months, content, state) values (?, ?, ?, ?, ?::jsonb, ?)")
                    .params(it.id(), it.askedBy(), Timestamp.from(it.askedAt()), it.months(), json.writeValueAsString(it.content()), it.state().name()).update();
        } catch (DuplicateKeyException there) {
            throw Refused.because("PARTITION_WAITS");
        }
    }

    /** @throws Refused NOT_FOUND */
    AreaProposal lock(UUID id) {
        return jdbc.sql("select * from area_proposal where id = ? for update").param(id).query(this::proposal).optional()
                .orElseThrow(() -> Refused.notFound("proposal", id));
    }

    /** The accepted one whose day has come and that no other node applies. Locked. */
    Optional<AreaProposal> due(Instant now) {
        return jdbc.sql("""
                select * from area_proposal where state = 'ACCEPTED' and applied_at is null and effective_at <= ?
                order by effective_at limit 1 for update skip locked""").param(Timestamp.from(now)).query(this::proposal).optional();
    }

    /** @throws Refused PARTITION_COMING while another accepted one waits for its day */
    void decide(UUID id, AreaProposal.State state, String by, Instant now, String reason, Instant effectiveAt) {
        try {
            jdbc.sql("update area_proposal set state = ?, decided_by = ?, decided_at = ?, reason = ?, effective_at = ? where id = ?")
                    .param(state.name()).param(by).param(Timestamp.from(now)).param(reason).param(effectiveAt == null ? null : Timestamp.from(effectiveAt))
                    .param(id).update();
        } catch (DuplicateKeyException another) {
            throw Refused.because("PARTITION_COMING");
        }
    }

    void applied(UUID id, Instant now) {
        jdbc.sql("update area_proposal set applied_at = ? where id = ?").param(Timestamp.from(now)).param(id).update();
    }

    /** It is given up, before its day by a person or on its day because a community is not where it was. */
    void giveUp(UUID id, AreaProposal.State state, String reason) {
        jdbc.sql("update area_proposal set state = ?, reason = ? where id = ?").params(state.name(), reason, id).update();
    }

    void moved(UUID proposal, AreaProposal.Move it, int households, Instant effectiveAt) {
        jdbc.sql("insert into community_move (proposal_id, community, from_area, to_area, households, effective_at) values (?, ?, ?, ?, ?, ?)")
                .params(proposal, it.community(), it.from(), it.to(), households, Timestamp.from(effectiveAt)).update();
    }

    /** Newest first. */
    List<CommunityMove> moves() {
        return jdbc.sql("select * from community_move order by effective_at desc, community limit ?").param(MOVES_SHOWN).query(AreaProposalStore::move).list();
    }

    /** Oldest first. */
    List<CommunityMove> allMoves() {
        return jdbc.sql("select * from community_move order by effective_at, community").query(AreaProposalStore::move).list();
    }

    /** After a moment, of communities of this name; the newest first. */
    List<CommunityMove> after(String community, Instant at) {
        return jdbc.sql("select * from community_move where community = ? and effective_at > ? order by effective_at desc")
                .params(community, Timestamp.from(at)).query(AreaProposalStore::move).list();
    }

    private static CommunityMove move(ResultSet row, int number) throws SQLException {
        return new CommunityMove(row.getString("community"), row.getString("from_area"), row.getString("to_area"), row.getInt("households"),
                row.getTimestamp("effective_at").toInstant());
    }

    private AreaProposal proposal(ResultSet row, int number) throws SQLException {
        return new AreaProposal(row.getObject("id", UUID.class), row.getString("asked_by"), row.getTimestamp("asked_at").toInstant(), row.getInt("months"),
                AreaProposal.State.valueOf(row.getString("state")), json.readValue(row.getString("content"), AreaProposal.Content.class), row.getString("decided_by"),
                instant(row, "decided_at"), row.getString("reason"), instant(row, "effective_at"), instant(row, "applied_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
