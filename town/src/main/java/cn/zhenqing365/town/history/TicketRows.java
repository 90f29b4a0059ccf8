package cn.zhenqing365.town.history;

import cn.zhenqing365.town.Chance;
import cn.zhenqing365.town.load.Sheets;
import java.util.Locale;

/** Tickets, reports, work orders, assignments and appointments. */
final class TicketRows {
    private final Sheets sheets;
    private final Secret secret;

    TicketRows(Sheets sheets, Secret secret) {
        this.sheets = sheets;
        this.secret = secret;
    }

    static Sheets tables(Sheets sheets) {
        return sheets.table("ticket", """
                        id, number, kind, household_id, area_code, customer_name, address, contact_phone, service, symptom, severity, special_care, home_service_offered, \
                        channel, answered_at, saved_at, first_contact_owner, state, promised_at, hard_limit_at, technician_id, cause, action, \
                        fixed_at, fixed_on_phone, confirmed_at, closed_at, repeat_of, stars, link_token""")
                .table("ticket_report", "id, ticket_id, answered_at, saved_at, channel, phone, taken_by")
                .table("number_block", "day, next")
                .table("work_order", """
                        id, number, ticket_id, ticket_number, household_id, area_code, symptom, skills, customer_name, contact_phone, address, state, \
                        technician_id, assignment_no, opened_at, assigned_at, received_at, contacted_at, window_start, window_end, arrived_at, \
                        completed_at, cause, action, responsibility, parts, readings, remark, first_dispatched_at""")
                .table("assignment", "id, work_order_id, no, technician_id, phone, via, assigned_at, received_at, ended_at, end_reason, link_token")
                .table("appointment", "id, work_order_id, technician_id, window_start, window_end, agreed_at, asked_by, ended_at, end_reason");
    }

    void write(Story it) {
        var home = it.home();
        var visit = it.visit();
        sheets.row("ticket", it.id(), it.number(), "FAULT", home.id(), it.area(), home.name(), home.address(), it.phone(), it.fault().service(),
                it.fault().symptom(), it.severity(), !home.care().isEmpty(), offered(it), it.channel(), it.answeredAt(), it.savedAt(), it.owner().id(), "CLOSED",
                it.promisedAt(), it.hardLimitAt(), visit == null ? null : visit.technician().id(), it.fault().cause(), it.fault().action(), it.fixedAt(),
                visit == null, it.confirmedAt(), it.closedAt(), it.repeatOf() == null ? null : it.repeatOf().id(), it.stars(), secret.token(it.id()));
        var chance = Chance.of(it.id().getLeastSignificantBits(), "rows", 0);
        sheets.row("ticket_report", chance.id(it.savedAt()), it.id(), it.answeredAt(), it.savedAt(), it.channel(), it.phone(), it.owner().id());
        if (it.joinedAt() != null)
            sheets.row("ticket_report", chance.id(it.joinedAt()), it.id(), it.joinedAt().minusSeconds(48), it.joinedAt(), "HOTLINE", it.phone(), it.owner().id());
        if (visit != null) work(it, visit, chance);
    }

    /** Who is sent somebody has been offered it; on the phone most agents think of it. */
    private static Boolean offered(Story it) {
        if (it.home().care().isEmpty()) return null;
        return it.visit() != null || it.id().getLeastSignificantBits() % 5 != 0;
    }

    private void work(Story it, Story.Visit visit, Chance chance) {
        var home = it.home();
        var fault = it.fault();
        sheets.row("work_order", visit.id(), it.number() + "-1", it.id(), it.number(), home.id(), it.area(), fault.symptom(), fault.skills(), home.name(),
                it.phone(), home.address(), "COMPLETED", visit.technician().id(), 1, it.savedAt(), it.savedAt(), visit.receivedAt(), visit.contactedAt(),
                visit.windowStart(), visit.windowEnd(), visit.arrivedAt(), visit.completedAt(), fault.cause(), fault.action(), fault.responsibility(),
                fault.part() == null ? "[]" : "[{\"name\": \"%s\", \"count\": %d}]".formatted(fault.part(), fault.parts()), readings(fault, chance), visit.remark(), visit.ackedAt());
        sheets.row("assignment", visit.assignmentId(), visit.id(), 1, visit.technician().id(), visit.technician().phone(), visit.via(), it.savedAt(),
                visit.receivedAt(), visit.completedAt(), "DONE", secret.token(visit.assignmentId()));
        sheets.row("appointment", chance.id(visit.agreedAt()), visit.id(), visit.technician().id(), visit.windowStart(), visit.windowEnd(), visit.agreedAt(),
                visit.postponed() ? "CUSTOMER" : "TECHNICIAN", visit.completedAt(), "DONE");
    }

    /** Inside the limits of domain.md §2.4. */
    private static String readings(Fault fault, Chance chance) {
        if (fault.service().equals("TV"))
            return String.format(Locale.ROOT, "{\"levelDbuv\": %.1f, \"merDb\": %.1f, \"ber\": 0.0000%d}", chance.between(520, 650) / 10.0,
                    chance.between(318, 380) / 10.0, chance.between(1, 9));
        return String.format(Locale.ROOT, "{\"opticalDbm\": -%.1f, \"speedMbps\": %d}", chance.between(140, 240) / 10.0, chance.one(java.util.List.of(96, 287, 492, 940)));
    }
}
