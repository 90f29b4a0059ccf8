package cn.zhenqing365.audit;

import static cn.zhenqing365.smalltown.SmallTown.BAN_ZHANG;
import static cn.zhenqing365.smalltown.SmallTown.CITY;
import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static cn.zhenqing365.smalltown.SmallTown.SHAN;

import cn.zhenqing365.kernel.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A household that said something private in every place where one can: each free word of theirs contains {@link #WHISPER}. The
 * rows are written as the modules write them, around the requests a test took over HTTP.
 */
final class TalkativeHousehold {
    static final String WHISPER = "悄悄话";
    private final JdbcClient jdbc;
    private final Timestamp at;
    private final Instant now;
    private int no;

    TalkativeHousehold(JdbcClient jdbc, Instant now) {
        this.jdbc = jdbc;
        this.now = now;
        this.at = Timestamp.from(now);
    }

    void saysSomethingEverywhere(UUID ticket, UUID complaint, UUID work) {
        sql("update household_phone set contact_name = ? where household_id = ?", says(), SHAN.id());
        sql("update work_order set remark = ? where id = ?", says(), work);
        sql("update assignment set reason = ?, end_reason = ? where work_order_id = ?", says(), says(), work);
        sql("insert into work_part (id, work_order_id, ticket_id, item_id, job, service, state, words, closing) values (?, ?, ?, ?, 'BZ-01', 'TV', 'DONE', ?, jsonb_build_object('remark', ?::text))", id(), work,
                ticket, id(), says(), says());
        sql("insert into work_order_photo (id, work_order_id, content_type, content, taken_by, taken_at) values (?, ?, 'image/jpeg', convert_to(?, 'UTF8'), ?, ?)", id(), work, says(), LI_MING.id(), at);
        sql("insert into ticket_report (id, ticket_id, answered_at, saved_at, channel, phone, note, taken_by) values (?, ?, ?, ?, 'HOTLINE', ?, ?, ?)", id(), ticket, at, at, SHAN.phone(), says(), BAN_ZHANG.id());
        sql("insert into hand_over (id, ticket_id, from_staff, to_staff, reason, asked_at, due_at, ended_at, outcome, words) values (?, ?, ?, ?, ?, ?, ?, ?, 'RETURNED', ?)", id(), ticket, BAN_ZHANG.id(),
                LI_MING.id(), says(), at, at, at, says());
        sql("update complaint set remedy_sought = ?, immediate_action = ? where ticket_id = ?", says(), says(), complaint);
        sql("update complaint_round set facts = ?, decision = ?, remedy = ?, word = ? where ticket_id = ?", says(), says(), says(), says(), complaint);
        sql("insert into business_request (ticket_id, type, new_address, care_offered) values (?, 'BZ-01', ?, false)", ticket, says());
        sql("insert into promise_pause (id, promise_id, reason, asked_by, evidence, evidence_ref, paused_at, resumed_at, review_note) select ?, id, 'CUST_POSTPONE', ?, 'TEXT_REPLY', ?, ?, ?, ? from promise"
                + " where thread_id = ? limit 1", id(), says(), says(), at, at, says(), ticket);
        sql("insert into pause_request (id, ticket_id, area_code, reason, asked_by, evidence, evidence_ref, resume_at, words, requested_by, requested_at, state, note) values (?, ?, ?, 'WAIT_CUST', ?, 'RECORDING', ?, ?, ?, ?, ?, 'REFUSED', ?)",
                id(), complaint, CITY, says(), says(), at, says(), LI_MING.id(), at, says());
        sql("insert into inbound_message (id, from_phone, body, gateway_ref, received_at, outcome, next_attempt_at) values (?, ?, ?, 'whisper', ?, 'HANDLED', ?)", id(), SHAN.phone(), says(), at, at);
        sql("insert into inbound_part (gateway_ref, from_phone, part_group, total, part, payload, received_at, noticed_at) values ('whisper-1', ?, 1, 2, 1, convert_to(?, 'UTF8'), ?, ?)", SHAN.phone(), says(), at, at);
        sql("insert into escalation_waiting (promise_id, phone, body, subject_id, thread_id, clock, send_at) values (?, ?, ?, ?, ?, 'CLK-05', ?)", id(), SHAN.phone(), says(), ticket, ticket, at);
        sql("insert into callback_case (id, ticket_id, area_code, month, closed_at, fault_family, drawn_at, seed, not_before, state, remark) values (?, ?, ?, '2026-11-01', ?, 'TV', ?, 's', ?, 'DONE', ?)", id(), ticket,
                CITY, at, at, at, says());
        money(ticket);
        hall(ticket);
        abouts(work);
    }

    private void money(UUID ticket) {
        sql("insert into credit (id, promise_id, rule_id, rules_version, clock, ticket_id, ticket_number, household_id, area_code, service, broken_at, state, words, reason) values (?, ?, 'R-TEL-32N', 1, 'CLK-07', ?, 'R1', ?,"
                + " ?, 'BROADBAND', ?, 'REFUSED', '3 天 × 月费', ?)", id(), id(), ticket, SHAN.id(), CITY, at, says());
        sql("insert into credit_word (id, promise_id, kind, ticket_id, phone, body, say_at) values (?, ?, 'BROKEN', ?, ?, ?, ?)", id(), id(), ticket, SHAN.phone(), says(), at);
        sql("insert into offer (id, household_id, area_code, contact, code, rules, reason_zh, reason_en, state, eligible_at, eligible_by, withdrawn_why) values (?, ?, ?, 'A001', 'HD', 1, ?, ?, 'REFUSED', ?, ?, ?)", id(),
                SHAN.id(), CITY, says(), says(), at, LI_MING.id(), says());
        sql("insert into marketing_consent (id, household_id, area_code, given, how, evidence, said_at, by_staff) values (?, ?, ?, true, 'COUNTER', '纸质同意书第 17 号', ?, ?)", id(), SHAN.id(), CITY, at, LI_MING.id());
        sql("insert into help_phone (phone) values (?)", SHAN.phone());
        sql("insert into help_code (id, phone, hash, sent_at, tries) values (?, ?, 'h', ?, 0)", id(), SHAN.phone(), at);
        sql("insert into help_session (token_hash, phone, issued_at, expires_at) values ('h', ?, ?, ?)", SHAN.phone(), at, at);
        var job = id();
        sql("insert into import_job (id, file_name, headings, format, charset, state, total, done, created, updated, unchanged, rejected, received_name, received_at) values (?, '户表.csv', '{户号}', 'CSV', 'UTF-8', 'DONE', 1, 1,"
                + " 0, 0, 0, 1, '张三', ?)", job, at);
        sql("insert into import_reject (job_id, row_no, reasons, cells) values (?, 2, ?, array[?, ?])", job, "[{\"value\":\"" + SHAN.phone() + "\"}]", SHAN.accountNo(), says());
    }

    private void hall(UUID ticket) {
        var lobby = id();
        var number = id();
        var day = java.sql.Date.valueOf("2026-11-24");
        sql("insert into lobby (id, code, name, address, area_code, opens, closes, device_token) values (?, 'H09', '城东厅', '人民路1号', ?, '08:30', '17:00', 'd9')", lobby, CITY);
        sql("insert into queue_number (id, lobby_id, day, letter, seq, business, need, channel, phone, household_id, taken_at, waiting_since, rank_at, state, token) values (?, ?, ?, 'A', 1, 'PAY', 'NONE', 'KIOSK', ?, ?, ?, ?,"
                + " ?, 'DONE', 'whisper-token')", number, lobby, day, SHAN.phone(), SHAN.id(), at, at, at);
        sql("insert into pre_acceptance (id, lobby_id, number_id, household_id, type, services, papers, new_address, new_line, care_offered, note, state, drafted_by, drafted_at) values (?, ?, ?, ?, 'BZ-02', '{TV}', '{}', ?,"
                + " false, false, ?, 'DROPPED', ?, ?)", id(), lobby, number, SHAN.id(), says(), says(), LI_MING.id(), at);
        sql("insert into opinion_entry (id, lobby_id, ticket_id, token, channel, writer, words, may_be_public, written_at, public_words, public_answer) values (?, ?, ?, 'o-token', 'TABLET', ?, ?, true, ?, '希望多开窗口',"
                + " '已增开')", id(), lobby, ticket, SHAN.name(), says(), at);
        sql("insert into duty_log (lobby_id, day, opened_at, rules_version, items, summary) values (?, ?, ?, 1, '[]', ?)", lobby, day, at, SHAN.name() + "来过两次,电话" + SHAN.phone());
        sql("insert into duty_check (lobby_id, day, round, item, ok, note, checked_by, checked_at) values (?, ?, 'BEFORE', 'DOOR', true, ?, ?, ?)", lobby, day, "请回电" + SHAN.phone(), LI_MING.id(), at);
        sql("insert into duty_note (id, lobby_id, day, kind, words, recorded_by, recorded_at) values (?, ?, ?, 'INCIDENT', jsonb_build_object('who', ?::text), ?, ?)", id(), lobby, day, SHAN.name() + " " + SHAN.phone(), LI_MING.id(), at);
    }

    /** What others wrote down, and what lies with a part, a card, a visit. */
    private void abouts(UUID work) {
        sql("insert into conduct_record (id, staff_id, kind, happened_on, words, recorded_by, recorded_at) values (?, ?, 'PRAISE', '2026-11-20', ?, ?, ?)", id(), LI_MING.id(), SHAN.name() + "(户号" + SHAN.accountNo() + "," + SHAN.phone() + ")送来锦旗", BAN_ZHANG.id(), at);
        sql("insert into work_inspection (id, staff_id, inspected_on, mark, passed, words, recorded_by, recorded_at) values (?, ?, '2026-11-20', 90, true, ?, ?, ?)", id(), LI_MING.id(), SHAN.address() + "布线整齐",
                BAN_ZHANG.id(), at);
        sql("insert into star_objection (id, month, staff_id, version, words, state, filed_at, due_at, answer) values (?, '2026-10-01', ?, 1, ?, 'REJECTED', ?, ?, ?)", id(), LI_MING.id(), SHAN.address() + SHAN.name() + "当时不在家", at, at,
                SHAN.phone() + "已核实");
        sql("insert into part_movement (id, happening, staff_id, area_code, kind, words, quantity, work_order_id, household_id, note, happened_at, recorded_at, recorded_by, recorded_name) values (?, ?, ?, ?, 'USED', 'F头', 2, ?,"
                + " ?, ?, ?, ?, ?, '李明')", id(), id().toString(), LI_MING.id(), CITY, work, SHAN.id(), says(), at, at, LI_MING.id());
        sql("insert into contact_card (id, household_id, area_code, manager_id, how, issued_at, issued_by, card_no, token) values (?, ?, ?, ?, 'VISIT', ?, ?, 100777, 'card-token')", id(), SHAN.id(), CITY, LI_MING.id(), at,
                LI_MING.id());
        var campaign = id();
        var visit = id();
        sql("insert into questionnaire (version, title, title_en, questions, published, changed_by, changed_at) values (99, '问', 'q', '[{\"id\":\"Q16\",\"type\":\"TEXT\"}]', true, 'x', ?)", at);
        sql("insert into campaign (id, number, name, starts_on, ends_on, areas, target, questionnaire_version, seed, young_years, old_years, created_by, created_at) values (?, 'V1', '走访', '2026-11-01', '2026-11-30', '{}', 1, 99,"
                + " 1, 5, 15, 'x', ?)", campaign, at);
        sql("insert into campaign_visit (id, campaign_id, household_id, staff_id, area_code, age, service, community, latitude, longitude, place, state) values (?, ?, ?, ?, ?, 'OLD', 'TV', '花园浜', 31.87123, 120.55987, 1, 'DONE')",
                visit, campaign, SHAN.id(), LI_MING.id(), CITY);
        sql("insert into campaign_report (id, visit_id, staff_id, outcome, happened_at, recorded_at, questionnaire_version, answers, measures) values (?, ?, ?, 'DONE', ?, ?, 99, jsonb_build_object('Q5', 4, 'Q16', ?::text), '{}')",
                id(), visit, LI_MING.id(), at, at, says());
    }

    private String says() {
        return WHISPER + ++no + SHAN.name();
    }

    private UUID id() {
        return Ids.at(now);
    }

    private void sql(String statement, Object... values) {
        jdbc.sql(statement).params(values).update();
    }
}
