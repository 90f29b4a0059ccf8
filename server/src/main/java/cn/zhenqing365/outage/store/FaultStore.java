package cn.zhenqing365.outage.store;

import static cn.zhenqing365.outage.store.WorkStore.at;
import static cn.zhenqing365.outage.store.WorkStore.time;
import static cn.zhenqing365.outage.store.WorkStore.uuid;

import cn.zhenqing365.outage.AreaFault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports by node, and the faults that were declared from them. */
@Component
public class FaultStore {
    private static final String OF_NO_FAULT = "and not exists (select 1 from area_fault_ticket f where f.ticket_id = node_report.ticket_id) ";
    private final JdbcClient jdbc;

    FaultStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param node empty when the household has none */
    public record Report(UUID ticket, String node, String area, Instant at) {}

    /** @return those that were not counted before */
    public Set<UUID> report(List<Report> reports) {
        return Set.copyOf(jdbc.sql("""
                insert into node_report (ticket_id, node_code, area_code, at) select * from unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[])
                on conflict (ticket_id) do nothing returning ticket_id""")
                .param(reports.stream().map(Report::ticket).toArray(UUID[]::new)).param(reports.stream().map(Report::node).toArray(String[]::new))
                .param(reports.stream().map(Report::area).toArray(String[]::new)).param(reports.stream().map(it -> it.at().toString()).toArray(String[]::new))
                .query(UUID.class).list());
    }

    /** Of these nodes those with an open fault, and those with so many reports since {@code after} that one may be declared. */
    public Set<String> nodesWithMany(Collection<String> nodes, Instant after, int least) {
        return many("node_code", nodes, after, least);
    }

    public Set<String> areasWithMany(Collection<String> areas, Instant after, int least) {
        return many("area_code", areas, after, least);
    }

    private Set<String> many(String what, Collection<String> which, Instant after, int least) {
        return Set.copyOf(jdbc.sql("""
                select %1$s from area_fault where restored_at is null and %1$s = any(:which)
                union select %1$s from node_report where %1$s = any(:which) and at > :after group by 1 having count(*) >= :least""".formatted(what))
                .param("which", which.toArray(String[]::new)).param("after", time(after)).param("least", least).query(String.class).list());
    }

    /** Reports of a node in {@code (after, until]} that no fault explains, whether it is open or over; oldest first. */
    public List<UUID> ofNode(String node, Instant after, Instant until) {
        return jdbc.sql("select ticket_id from node_report where node_code = ? and at > ? and at <= ? " + OF_NO_FAULT + "order by at, ticket_id")
                .params(node, time(after), time(until)).query(UUID.class).list();
    }

    public List<UUID> ofArea(String area, Instant after, Instant until) {
        return jdbc.sql("select ticket_id from node_report where area_code = ? and at > ? and at <= ? " + OF_NO_FAULT + "order by at, ticket_id")
                .params(area, time(after), time(until)).query(UUID.class).list();
    }

    public int forgetReports(Instant before) {
        return jdbc.sql("delete from node_report where at < ?").param(time(before)).update();
    }

    /** @return false when the node, or the area as a whole, has an open fault already, be it one that another server declares at this moment */
    public boolean declare(AreaFault it, UUID by) {
        return jdbc.sql("""
                insert into area_fault (id, number, node_code, area_code, how, reports, began_at, declared_at, declared_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""").param(it.id()).param(it.number()).param(it.nodeCode()).param(it.areaCode()).param(it.how().name())
                .param(it.reports()).param(time(it.beganAt())).param(time(it.declaredAt())).param(by).update() == 1;
    }

    /** Of the node, in whatever area it was declared, or else of the whole area. */
    public Optional<AreaFault> open(String node, String area) {
        return jdbc.sql("select * from area_fault where restored_at is null and (node_code = ? and node_code <> '*' or node_code = '*' and area_code = ?) order by node_code = '*' limit 1")
                .params(node, area)
                .query(FaultStore::fault).optional();
    }

    public void link(UUID fault, List<UUID> tickets) {
        for (var it : tickets) jdbc.sql("insert into area_fault_ticket (ticket_id, fault_id) values (?, ?) on conflict (ticket_id) do nothing").params(it, fault).update();
    }

    public List<UUID> tickets(UUID fault) {
        return jdbc.sql("select ticket_id from area_fault_ticket where fault_id = ? order by ticket_id").param(fault).query(UUID.class).list();
    }

    public Optional<AreaFault> lock(String number) {
        return jdbc.sql("select * from area_fault where number = ? for update").param(number).query(FaultStore::fault).optional();
    }

    public void announced(UUID id, int homes, Instant at) {
        jdbc.sql("update area_fault set homes = ?, announced_at = ? where id = ?").params(homes, time(at), id).update();
    }

    public void onSite(UUID id, String who, Instant at) {
        jdbc.sql("update area_fault set on_site_by = ?, on_site_at = ? where id = ?").params(who, time(at), id).update();
    }

    public void restored(UUID id, String words, Instant at) {
        jdbc.sql("update area_fault set closing = ?, restored_at = ? where id = ?").params(words, time(at), id).update();
    }

    /** Open ones first, then the latest. */
    public List<AreaFault> list(int limit) {
        return jdbc.sql("select * from area_fault order by restored_at is not null, declared_at desc, id limit ?").param(limit).query(FaultStore::fault).list();
    }

    private static AreaFault fault(ResultSet row, int number) throws SQLException {
        return new AreaFault(uuid(row, "id"), row.getString("number"), row.getString("node_code"), row.getString("area_code"), AreaFault.How.valueOf(row.getString("how")), row.getInt("reports"),
                at(row, "began_at"), at(row, "declared_at"), at(row, "announced_at"), row.getObject("homes", Integer.class), at(row, "on_site_at"), row.getString("on_site_by"),
                at(row, "restored_at"), row.getString("closing"));
    }
}
