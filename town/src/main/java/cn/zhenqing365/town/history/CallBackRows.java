package cn.zhenqing365.town.history;

import cn.zhenqing365.town.Chance;
import cn.zhenqing365.town.Person;
import cn.zhenqing365.town.Town;
import cn.zhenqing365.town.load.Sheets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * At least a fifth of each area's closed repairs of a month called back (domain.md §13): those that must be, the rest by lot;
 * of the last two days some still wait.
 */
final class CallBackRows {
    private static final double QUOTA = 0.2;

    private final Town town;
    private final Sheets sheets;
    private final PromiseRows promises;
    private final JournalRows journal;
    private final List<Person> agents;
    private final Instant midnight;

    CallBackRows(Town town, Sheets sheets, PromiseRows promises, JournalRows journal) {
        this.town = town;
        this.sheets = sheets;
        this.promises = promises;
        this.journal = journal;
        this.agents = town.people().stream().filter(it -> it.login().startsWith("agent")).toList();
        this.midnight = town.today().atStartOfDay().toInstant(Visiting.CHINA);
    }

    static Sheets tables(Sheets sheets) {
        return sheets.table("callback_case", """
                        id, ticket_id, closed_at, area_code, month, technician_id, fault_family, must_reason, drawn_at, seed, not_before, state, attempts, done_at, \
                        done_by, contacted_in_20, on_time, fixed, attitude, satisfaction, remark""")
                .table("callback_attempt", "id, case_id, attempted_at, by_staff, outcome");
    }

    void write(List<Story> stories) {
        var strata = new TreeMap<String, List<Story>>();
        for (var it : stories) strata.computeIfAbsent(it.area() + " " + month(it), key -> new ArrayList<>()).add(it);
        strata.values().forEach(this::month);
    }

    private void month(List<Story> closed) {
        closed.sort(Comparator.comparing(it -> Chance.of(town.seed(), "lot", it.id().getLeastSignificantBits()).share()));
        closed.sort(Comparator.comparing(it -> mustReason(it) == null || !canBeDone(it)));
        int due = (int) Math.ceil(QUOTA * closed.size()), done = 0;
        for (var it : closed) {
            var chance = Chance.of(town.seed(), "call-back", it.id().getLeastSignificantBits());
            if (!canBeDone(it)) {
                if (mustReason(it) != null || chance.happens(0.25)) waiting(it, chance);
            } else if (mustReason(it) != null || done < due) if (called(it, chance)) done++;
        }
    }

    private void waiting(Story it, Chance chance) {
        write(it, chance, "DUE", 0, null, null, null, null, null, null, null, null);
    }

    /** @return true when somebody answered */
    private boolean called(Story it, Chance chance) {
        var agent = chance.one(agents);
        var at = callable(notBefore(it).plusSeconds(chance.between(1_800, 14_400)));
        if (chance.happens(0.05) && at.plusSeconds(18_000).isBefore(midnight)) {
            var id = write(it, chance, "UNREACHABLE", 3, null, null, null, null, null, null, null, null);
            for (int n = 0; n < 3; n++) attempt(id, chance, at.plusSeconds(n * 5_400L), agent, "NO_ANSWER");
            return false;
        }
        int satisfaction = 5 - chance.weighted(820, 165, 9, 5, 1);
        var visit = it.visit();
        var contacted = visit == null || !visit.contactedAt().isAfter(visit.deliveredAt().plusSeconds(1_200)) ? "YES" : "NO";
        var onTime = visit == null || !visit.arrivedAt().isAfter(visit.windowEnd()) ? "YES" : "NO";
        var id = write(it, chance, "DONE", 1, at, agent, contacted, onTime, "YES", Math.min(5, satisfaction + 1), satisfaction,
                satisfaction <= 3 ? "来得晚,希望提前说一声" : null);
        attempt(id, chance, at, agent, "ANSWERED");
        journal.byStaff(it, "CALL_BACK_ANSWERED", "TICKET", it.id(), agent, "DESK", at, "satisfaction", String.valueOf(satisfaction), "fixed", "YES");
        if (satisfaction <= 2) promises.writeAnswer(it, at, at.plusSeconds(chance.between(1_200, 5_400)));
        return true;
    }

    private java.util.UUID write(Story it, Chance chance, String state, int attempts, Instant doneAt, Person by, String contacted, String onTime,
                                 String fixed, Integer attitude, Integer satisfaction, String remark) {
        var id = chance.id(it.closedAt());
        sheets.row("callback_case", id, it.id(), it.closedAt(), it.area(), month(it), it.visit() == null ? null : it.visit().technician().id(), it.fault().family(),
                mustReason(it), it.closedAt(), "sample-" + town.seed(), notBefore(it), state, attempts, doneAt, by == null ? null : by.id(), contacted, onTime,
                fixed, attitude, satisfaction, remark);
        return id;
    }

    private void attempt(java.util.UUID id, Chance chance, Instant at, Person by, String outcome) {
        sheets.row("callback_attempt", chance.id(at), id, at, by.id(), outcome);
    }

    private static String mustReason(Story it) {
        if (it.brokeAPromise()) return "BREACH";
        if (it.repeatOf() != null) return "REPEAT";
        return it.home().care().isEmpty() ? null : "SPECIAL_CARE";
    }

    /** Calls are made from nine to eight; what would be later waits for the next morning. */
    private static Instant callable(Instant at) {
        var local = at.atOffset(Visiting.CHINA);
        if (local.getHour() < 9) return local.withHour(9).toInstant();
        return local.getHour() < 20 ? at : local.plusDays(1).withHour(9).toInstant();
    }

    /** Closed and called in good time before the history ends. */
    private boolean canBeDone(Story it) {
        return callable(notBefore(it).plusSeconds(14_400)).plusSeconds(7_200).isBefore(midnight);
    }

    private static Instant notBefore(Story it) {
        return (it.closedAt().isAfter(it.fixedAt().plusSeconds(3_600)) ? it.closedAt() : it.fixedAt().plusSeconds(3_600));
    }

    private static LocalDate month(Story it) {
        return History.day(it.closedAt()).withDayOfMonth(1);
    }
}
