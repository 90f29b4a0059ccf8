package cn.zhenqing365.manager;

import cn.zhenqing365.dispatch.plan.DayBoard;
import cn.zhenqing365.manager.Desk.PromiseRow;
import cn.zhenqing365.manager.Desk.VisitRow;
import cn.zhenqing365.parts.Vans;
import cn.zhenqing365.promise.PromiseView;
import cn.zhenqing365.ticket.TicketLine;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What is seen at a glance, computed from rows: pure, so that a number and its rows cannot disagree. */
final class Glance {
    static final List<String> STATES = List.of("UNPLANNED", "UNDER_WAY", "TO_COME", "DONE");
    private static final long NOTICEABLE_MINUTES = 1;

    private Glance() {}

    static Stream<PromiseRow> promises(TicketLine it, Map<UUID, String> names, int amberPercent, Instant now) {
        return it.promises().stream().filter(p -> p.state().equals("RUNNING") || p.state().equals("PAUSED")).map(p -> new PromiseRow(p, tone(p, amberPercent, now),
                owedBy(p, it, names), it.number(), it.kind(), it.symptomName(), it.symptomNameEn(), it.customerName(), it.address(), it.areaCode(),
                it.technician() == null ? null : it.technician().name(), it.specialCare()));
    }

    /** In person, or whoever has the job. */
    private static String owedBy(PromiseView p, TicketLine it, Map<UUID, String> names) {
        if (p.owedBy() != null) return names.get(p.owedBy());
        return it.technician() == null ? null : it.technician().name();
    }

    static String tone(PromiseView it, int amberPercent, Instant now) {
        if (it.state().equals("PAUSED")) return "PAUSED";
        if (it.brokenAt() != null || !now.isBefore(it.dueAt())) return "OVER";
        double whole = Math.max(1, Duration.between(it.startedAt(), it.dueAt()).toMillis());
        return Duration.between(it.startedAt(), now).toMillis() * 100 / whole >= amberPercent ? "NEAR" : "CALM";
    }

    static Desk.Clocks clocks(List<PromiseRow> rows) {
        return new Desk.Clocks(rows.size(), count(rows, "NEAR"), count(rows, "OVER"));
    }

    private static int count(List<PromiseRow> rows, String tone) {
        return (int) rows.stream().filter(it -> it.tone().equals(tone)).count();
    }

    static VisitRow visit(DayBoard.Visit it, Map<UUID, String> names) {
        var state = it.completedAt() != null ? "DONE" : it.arrivedAt() != null ? "UNDER_WAY" : it.technicianId() == null ? "UNPLANNED" : "TO_COME";
        return new VisitRow(it.number(), it.ticketNumber(), state, it.symptomName(), it.symptomNameEn(), it.address(), it.technicianId() == null ? null : names.get(it.technicianId()), it.windowStart(), it.windowEnd(),
                it.plannedArrival(), it.arrivedAt(), it.completedAt(), state.equals("TO_COME") ? Math.round(it.lateMinutes()) : 0, it.parts());
    }

    static Desk.Day day(List<VisitRow> rows) {
        return new Desk.Day(of(rows, "TO_COME"), of(rows, "UNDER_WAY"), of(rows, "DONE"), (int) rows.stream().filter(it -> it.lateMinutes() >= NOTICEABLE_MINUTES).count(), of(rows, "UNPLANNED"));
    }

    private static int of(List<VisitRow> rows, String state) {
        return (int) rows.stream().filter(it -> it.state().equals(state)).count();
    }

    /** Who works now comes first, then by staff number. */
    static List<Desk.Member> team(DayBoard board, Map<String, Vans.Van> vans, Instant now) {
        return board.technicians().stream().map(it -> member(it, board.visits().stream().filter(v -> it.id().equals(v.technicianId())).toList(), vans.get(it.staffNo()), now))
                .sorted(Comparator.comparing((Desk.Member it) -> it.state().equals("OFF") || it.state().equals("AWAY")).thenComparing(Desk.Member::staffNo)).toList();
    }

    private static Desk.Member member(DayBoard.Technician it, List<DayBoard.Visit> visits, Vans.Van van, Instant now) {
        var there = visits.stream().filter(v -> v.arrivedAt() != null && v.completedAt() == null).findFirst();
        var next = visits.stream().filter(v -> v.arrivedAt() == null && v.completedAt() == null && v.plannedArrival() != null).min(Comparator.comparing(DayBoard.Visit::plannedArrival));
        var last = visits.stream().filter(v -> v.completedAt() != null).max(Comparator.comparing(DayBoard.Visit::completedAt));
        var at = there.or(() -> last);
        int open = (int) visits.stream().filter(v -> v.completedAt() == null).count();
        long late = visits.stream().filter(v -> v.arrivedAt() == null && v.completedAt() == null).mapToLong(v -> Math.round(v.lateMinutes())).max().orElse(0);
        return new Desk.Member(it.staffNo(), it.name(), it.area(), it.kind(), it.shiftStart(), it.shiftEnd(), state(it, there.isPresent(), open, now), at.map(DayBoard.Visit::address).orElse(null),
                there.map(DayBoard.Visit::arrivedAt).or(() -> last.map(DayBoard.Visit::completedAt)).orElse(null), there.map(DayBoard.Visit::number).orElse(null),
                next.map(DayBoard.Visit::number).orElse(null), next.map(DayBoard.Visit::plannedArrival).orElse(null), open, visits.size() - open, late,
                van == null ? 0 : van.belowMinimum(), van == null ? 0 : van.belowZero());
    }

    private static String state(DayBoard.Technician it, boolean there, int open, Instant now) {
        if (it.leave().stream().anyMatch(away -> !now.isBefore(away.start()) && now.isBefore(away.end()))) return "AWAY";
        if (there) return "AT_JOB";
        if (now.isBefore(it.shiftStart()) || !now.isBefore(it.shiftEnd())) return "OFF";
        return it.silentSince() != null ? "SILENT" : open > 0 ? "ON_ROAD" : "FREE";
    }
}
