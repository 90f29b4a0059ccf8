package cn.zhenqing365.town.history;

import cn.zhenqing365.town.Chance;
import cn.zhenqing365.town.Person;
import cn.zhenqing365.town.load.Sheets;
import java.time.Instant;
import java.util.UUID;

/** What the journal would hold of a story, in the words of the modules that write it. */
final class JournalRows {
    private final long seed;
    private final Sheets sheets;
    private long written;

    JournalRows(long seed, Sheets sheets) {
        this.seed = seed;
        this.sheets = sheets;
    }

    static Sheets tables(Sheets sheets) {
        return sheets.table("journal_entry", """
                id, what, subject_kind, subject_id, thread_id, area_code, by_kind, by_id, by_name, channel, happened_at, recorded_at, particulars""");
    }

    void write(Story it) {
        byStaff(it, "TICKET_ACCEPTED", "TICKET", it.id(), it.owner(), "DESK", it.savedAt(), "number", it.number(), "symptom", it.fault().symptom(),
                "channel", it.channel());
        if (it.joinedAt() != null) byStaff(it, "REPORT_JOINED", "TICKET", it.id(), it.owner(), "DESK", it.joinedAt(), "number", it.number());
        var visit = it.visit();
        if (visit != null) visit(it, visit);
        if (it.confirmedAt() != null && visit != null) {
            byCustomer(it, "REPAIR_CONFIRMED", it.confirmedAt(), "fixed", "true");
            if (it.stars() != null) byCustomer(it, "TICKET_RATED", it.confirmedAt().plusSeconds(20), "stars", it.stars().toString());
        }
        if (it.confirmedAt() == null) row(it, "TICKET_CLOSED", "TICKET", it.id(), "SYSTEM", null, "system", "SYSTEM", it.closedAt(), "number", it.number());
    }

    private void visit(Story it, Story.Visit visit) {
        var by = visit.technician();
        row(it, "WORK_ASSIGNED", "WORK_ORDER", visit.id(), "SYSTEM", null, "system", "SYSTEM", it.savedAt(), "to", by.name(), "staffNo", by.staffNo(), "via",
                visit.via(), "no", "1");
        row(it, "DISPATCH_TEXT_ACKED", "WORK_ORDER", visit.id(), "SYSTEM", null, "system", "SYSTEM", visit.ackedAt());
        byStaff(it, "WORK_RECEIVED", "WORK_ORDER", visit.id(), by, "TEXT", visit.receivedAt());
        byStaff(it, "CUSTOMER_CONTACTED", "WORK_ORDER", visit.id(), by, "PHONE_PAGE", visit.contactedAt());
        byStaff(it, "APPOINTMENT_AGREED", "WORK_ORDER", visit.id(), by, "PHONE_PAGE", visit.agreedAt(), "start", visit.windowStart().toString(), "end",
                visit.windowEnd().toString());
        byStaff(it, "TECHNICIAN_ARRIVED", "WORK_ORDER", visit.id(), by, "PHONE_PAGE", visit.arrivedAt());
        byStaff(it, "WORK_COMPLETED", "WORK_ORDER", visit.id(), by, "PHONE_PAGE", visit.completedAt(), "cause", it.fault().cause(), "action",
                it.fault().action(), "responsibility", it.fault().responsibility(), "remark", visit.remark());
    }

    void byStaff(Story it, String what, String kind, UUID subject, Person by, String channel, Instant at, String... particulars) {
        row(it, what, kind, subject, "STAFF", by.id(), by.name(), channel, at, particulars);
    }

    private void byCustomer(Story it, String what, Instant at, String... particulars) {
        row(it, what, "TICKET", it.id(), "CUSTOMER", it.home().id(), it.home().name(), "LINK", at, particulars);
    }

    private void row(Story it, String what, String kind, UUID subject, String byKind, UUID by, String name, String channel, Instant at,
                     String... particulars) {
        var json = new StringBuilder("{");
        for (int i = 0; i < particulars.length; i += 2)
            if (particulars[i + 1] != null) json.append(json.length() > 1 ? ", \"" : "\"").append(particulars[i]).append("\": ").append(value(particulars[i + 1]));
        sheets.row("journal_entry", Chance.of(seed, "journal", written++).id(at), what, kind, subject, it.id(), it.area(), byKind, by, name, channel, at,
                at.plusMillis(3), json.append('}'));
    }

    /** Truth and small numbers stand bare. */
    private static String value(String value) {
        return value.equals("true") || value.matches("\\d") ? value : '"' + value + '"';
    }
}
