package cn.zhenqing365.town.history;

import cn.zhenqing365.town.Chance;
import cn.zhenqing365.town.Town;
import cn.zhenqing365.town.load.Sheets;
import java.time.Instant;
import java.util.UUID;

/** Every promise of a story, kept or broken, with the pauses the customer asked for. */
final class PromiseRows {
    private final Town town;
    private final Sheets sheets;

    PromiseRows(Town town, Sheets sheets) {
        this.town = town;
        this.sheets = sheets;
    }

    static Sheets tables(Sheets sheets) {
        return sheets.table("promise", """
                        id, clock, rule_version, subject_kind, subject_id, thread_id, area_code, area_kind, owed_by, started_at, due_at, hard_due_at, \
                        state, ended_at, broken_at, hard_broken_at, paused_seconds, rule""")
                .table("promise_pause", "id, promise_id, reason, asked_by, evidence, evidence_ref, approved_by, paused_at, planned_resume_at, resumed_at");
    }

    void write(Story it) {
        var manager = town.managerOf(it.home().area()).id();
        keep(it, it.repairClock(), it.id(), "TICKET", manager, it.answeredAt(), null, it.fixedAt());
        if (it.repeatOf() != null) keep(it, "CLK-09", it.id(), "TICKET", manager, it.answeredAt(), null, it.fixedAt());
        var visit = it.visit();
        if (visit == null) return;
        var technician = visit.technician().id();
        keep(it, "CLK-01", it.id(), "TICKET", it.owner().id(), it.answeredAt(), null, visit.ackedAt());
        keep(it, "CLK-02", visit.id(), "WORK_ORDER", technician, visit.deliveredAt(), null, visit.contactedAt());
        keep(it, "CLK-03", visit.id(), "WORK_ORDER", technician, visit.deliveredAt(), null, visit.agreedAt());
        keep(it, "CLK-04", visit.id(), "WORK_ORDER", technician, visit.agreedAt(), visit.windowEnd(), visit.arrivedAt());
    }

    /** The answer to a dissatisfied customer, CLK-24. */
    void writeAnswer(Story it, Instant dissatisfiedAt, Instant answeredAt) {
        keep(it, "CLK-24", it.id(), "TICKET", town.managerOf(it.home().area()).id(), dissatisfiedAt, null, answeredAt);
    }

    private void keep(Story it, String clock, UUID subject, String kind, UUID owedBy, Instant start, Instant dueOrNull, Instant end) {
        var rule = Commitment.of(clock);
        boolean pausable = kind.equals("TICKET") && it.pausedSeconds() > 0 && !clock.equals("CLK-01") && !clock.equals("CLK-24");
        long paused = pausable ? it.pausedSeconds() : 0;
        var due = (dueOrNull != null ? dueOrNull : rule.due(it.areaKind(), start)).plusSeconds(paused);
        var hard = dueOrNull != null ? null : rule.hardDue(it.areaKind(), start);
        if (hard != null) hard = hard.plusSeconds(paused);
        var chance = Chance.of(it.id().getLeastSignificantBits(), "promise " + clock, 0);
        var id = chance.id(start);
        sheets.row("promise", id, clock, 1, kind, subject, it.id(), it.area(), it.areaKind(), owedBy, start, due, hard, "KEPT", end,
                end.isAfter(due) ? due : null, hard != null && end.isAfter(hard) ? hard : null, paused, rule.json());
        if (pausable)
            sheets.row("promise_pause", chance.id(it.visit().agreedAt()), id, "CUST_POSTPONE", it.home().name(), "RECORDING",
                    "录音 " + it.number(), it.visit().technician().name(), it.visit().agreedAt(), it.visit().windowStart(), it.visit().windowStart());
    }
}
