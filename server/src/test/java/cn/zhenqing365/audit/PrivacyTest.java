package cn.zhenqing365.audit;

import static cn.zhenqing365.smalltown.SmallTown.BAN_ZHANG;
import static cn.zhenqing365.smalltown.SmallTown.JI;
import static cn.zhenqing365.smalltown.SmallTown.MIAO;
import static cn.zhenqing365.smalltown.SmallTown.SHAN;
import static cn.zhenqing365.smalltown.SmallTown.WANG;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_CHEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.audit.actions.AnswerRequests;
import cn.zhenqing365.audit.actions.ChangeRetention;
import cn.zhenqing365.audit.actions.CheckAll;
import cn.zhenqing365.audit.actions.ForgetOldData;
import cn.zhenqing365.audit.model.RetentionRules;
import cn.zhenqing365.directory.Households;
import cn.zhenqing365.directory.actions.RevealPhones;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.journal.JournalSeals;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.messaging.Messages;
import cn.zhenqing365.messaging.OutgoingText;
import cn.zhenqing365.platform.NewVersion;
import cn.zhenqing365.platform.OldData;
import cn.zhenqing365.platform.PersonalData;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import cn.zhenqing365.ticket.actions.Report;
import cn.zhenqing365.ticket.actions.TakeReport;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is checked, looked at, kept and forgotten. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivacyTest {
    private static final Actor QUALITY = Actor.staff(BAN_ZHANG.id(), BAN_ZHANG.name(), Actor.Channel.DESK);

    @Autowired DataSource database;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired Audit audit;
    @Autowired CheckAll check;
    @Autowired ForgetOldData forget;
    @Autowired ChangeRetention change;
    @Autowired AnswerRequests requests;
    @Autowired RevealPhones reveal;
    @Autowired Households households;
    @Autowired Messages messages;
    @Autowired TakeReport take;
    @Autowired StaffMembers staff;
    @Autowired Journal journal;
    @Autowired JournalSeals seals;
    @Autowired List<OldData> kinds;

    @BeforeAll
    void theTownIsThere() {
        SmallTown.build(database, LocalDate.of(2026, 11, 24));
    }

    @BeforeEach
    void aMorning() {
        clock.set(MovableClock.MORNING);
    }

    @Test
    void every_class_of_the_shipped_retention_has_somebody_who_forgets_it() {
        assertThat(audit.retention().get(audit.retention().size() - 1).rules().kinds()).extracting(RetentionRules.Kind::kind)
                .containsExactlyInAnyOrderElementsOf(kinds.stream().map(OldData::kind).toList());
    }

    @Test
    void a_night_forgets_what_is_old_enough_keeps_what_is_not_and_reports_both() {
        messages.queue(clock.instant(), text("旧的短信"));
        jdbc.sql("update message set state = 'DELIVERED' where purpose = 'OLD'").update();
        clock.advance(Duration.ofDays(181));
        messages.queue(clock.instant(), text("新的短信"));
        jdbc.sql("update message set state = 'DELIVERED' where purpose = 'OLD'").update();
        var report = forget.tonight().stream().collect(Collectors.toMap(Forgotten::kind, it -> it));
        assertThat(report.get("TEXTS").rows()).isOne();
        assertThat(report.values()).allSatisfy(it -> {
            assertThat(it.failure()).isNull();
            assertThat(it.overdue()).isZero();
        });
        assertThat(jdbc.sql("select to_phone || ' ' || left(body, 1) from message where purpose = 'OLD' order by queued_at").query(String.class).list())
                .containsExactly("*5678 #", WANG.phone() + " 【");
        assertThat(forget.tonight().stream().mapToLong(Forgotten::rows).sum()).as("a second time there is nothing").isZero();
        assertThat(audit.nights()).extracting(Forgotten::kind).contains("TEXTS", "SESSIONS", "IMPORTS");
    }

    @Test
    void sessions_and_answers_go_when_their_time_is_over_and_another_version_counts_from_its_date_on() {
        jdbc.sql("insert into idempotent_answer (key, fingerprint, status, answer, recorded_at) values ('k', 'f', 200, '{}', ?)").param(Timestamp.from(clock.instant())).update();
        clock.advance(Duration.ofDays(6));
        assertThat(rows("REQUEST_ANSWERS")).isZero();
        assertThatThrownBy(() -> change.change(answersFor(5), new NewVersion(clock.instant().minusSeconds(1), null, "试行"), QUALITY)).isInstanceOf(Refused.class).hasMessageContaining("RULES_IN_THE_PAST");
        change.change(answersFor(5), new NewVersion(clock.instant().plusSeconds(60), null, "试行"), QUALITY);
        assertThat(rows("REQUEST_ANSWERS")).as("not yet").isZero();
        clock.advance(Duration.ofMinutes(2));
        assertThat(rows("REQUEST_ANSWERS")).isOne();
        jdbc.sql("delete from retention_rules where version > 1").update();
    }

    @Test
    void a_changed_row_of_the_journal_is_found_with_its_block() {
        messages.queue(clock.instant(), text("x"));
        requests.take(WANG.id(), DataRequest.Kind.COPY, "柜台核对身份证", QUALITY);
        seals.seal();
        assertThat(check.ofTheLast(7, QUALITY).brokenBlocks()).isEmpty();
        var block = jdbc.sql("select min(block) from journal_entry where what = 'DATA_REQUESTED'").query(Long.class).single();
        jdbc.sql("update journal_entry set by_name = '别人' where id = (select id from journal_entry where what = 'DATA_REQUESTED' and block = ? order by id limit 1)").param(block).update();
        var found = check.ofTheLast(7, QUALITY);
        assertThat(found.brokenBlocks()).contains(block);
        assertThat(found.good()).isFalse();
        assertThat(audit.checks().get(0).brokenBlocks()).isEqualTo(found.brokenBlocks());
    }

    @Test
    void who_looked_at_a_number_is_listed_and_one_without_a_ticket_counts() {
        clock.advance(Duration.ofDays(40));
        var from = clock.instant();
        assertThatThrownBy(() -> reveal.reveal(households.get(WANG.id()), " ", "10.0.0.1", QUALITY)).isInstanceOf(Refused.class);
        reveal.reveal(households.get(WANG.id()), "用户要求核对号码", "10.0.0.1", QUALITY);
        clock.advance(Duration.ofSeconds(1));
        var looks = audit.looks(from, clock.instant());
        assertThat(looks).hasSize(1);
        assertThat(looks.get(0)).extracting(Look::staffName, Look::whom, Look::reason, Look::ticketNumber, Look::ip)
                .containsExactly(BAN_ZHANG.name(), "王**", "用户要求核对号码", null, "10.0.0.1");
        assertThat(audit.figure(from, clock.instant()).perThousand()).isEqualTo(1000.0);
    }

    @Test
    void the_person_concerned_gets_a_copy_of_everything_once() {
        report();
        assertThatThrownBy(() -> requests.take(SHAN.id(), DataRequest.Kind.COPY, "", QUALITY)).isInstanceOf(Refused.class).hasMessageContaining("IDENTITY_NOT_CHECKED");
        var request = requests.take(SHAN.id(), DataRequest.Kind.COPY, "回拨登记电话核实", QUALITY);
        assertThat(request.answerDue()).isEqualTo(clock.instant().plus(Duration.ofDays(15)));
        var copy = requests.copy(request.id(), QUALITY);
        assertThat(copy.keySet()).contains("HOUSEHOLD", "TICKETS", "WORK_ORDERS", "TEXTS");
        assertThat(copy.get("HOUSEHOLD").get(0)).containsEntry("customer_name", SHAN.name());
        assertThat(copy.get("TICKETS")).isNotEmpty();
        assertThat(copy.get("TEXTS")).isNotEmpty();
        assertThatThrownBy(() -> requests.copy(request.id(), QUALITY)).isInstanceOf(Refused.class).hasMessageContaining("REQUEST_ANSWERED");
    }

    @Test
    void who_is_still_served_cannot_be_erased_and_who_is_not_is_without_a_trace_but_the_journal() {
        report();
        var request = requests.take(SHAN.id(), DataRequest.Kind.ERASE, "柜台核对身份证", QUALITY);
        assertThatThrownBy(() -> requests.erase(request.id(), QUALITY)).isInstanceOf(Refused.class).hasMessageContaining("CONTRACT_RUNS");
        jdbc.sql("update service set state = 'REQSTOPLONG' where household_id = ?").param(SHAN.id()).update();
        assertThatThrownBy(() -> requests.erase(request.id(), QUALITY)).as("a ticket is open").isInstanceOf(Refused.class).hasMessageContaining("CONTRACT_RUNS");
        jdbc.sql("update ticket set state = 'CLOSED', closed_at = ? where household_id = ?").params(Timestamp.from(clock.instant().minus(Duration.ofDays(8))), SHAN.id()).update();
        jdbc.sql("update message set state = 'DELIVERED' where to_phone = ?").param(SHAN.phone()).update();
        var rows = requests.erase(request.id(), QUALITY);
        assertThat(rows.kept()).extracting(PersonalData.Kept::whatEn).as("of what there was of theirs").anyMatch(it -> it.startsWith("Numbers, kinds")).noneMatch(it -> it.startsWith("Opinions"));
        assertThat(rows.rows()).containsEntry("HOUSEHOLD", 1).containsKeys("TICKETS", "WORK_ORDERS", "TEXTS");
        for (var where : List.of("household where customer_name = :name", "ticket where customer_name = :name or contact_phone = :phone", "work_order where customer_name = :name or contact_phone = :phone",
                "household_phone where phone = :phone", "message where to_phone = :phone or body like '%' || :address || '%' and to_phone = :phone"))
            assertThat(jdbc.sql("select count(*) from " + where).params(Map.of("name", SHAN.name(), "phone", SHAN.phone(), "address", SHAN.address())).query(Integer.class).single()).as(where).isZero();
        assertThat(jdbc.sql("select count(*) from ticket where household_id = ?").param(SHAN.id()).query(Integer.class).single()).as("the work that was done stays").isPositive();
        assertThat(audit.requests()).anySatisfy(it -> assertThat(it.outcome()).containsKeys("rows", "kept"));
    }

    @Test
    void a_number_only_their_requests_know_is_theirs_too_and_what_it_wrote_back_is_forgotten() {
        var neighbour = "15900008888";
        take.take(new Report(JI.id(), "TV-01", null, null, "HOTLINE", neighbour, JI.name(), null, clock.instant(), false), staff.find(XIAO_CHEN.id()).orElseThrow());
        jdbc.sql("insert into inbound_message (id, from_phone, body, gateway_ref, received_at, outcome, next_attempt_at) values (?, ?, '我是邻居,他家没人', 'n1', ?, 'HANDLED', ?)")
                .params(Ids.at(clock.instant()), neighbour, Timestamp.from(clock.instant()), Timestamp.from(clock.instant())).update();
        jdbc.sql("update ticket set state = 'CLOSED', closed_at = ? where household_id = ?").params(Timestamp.from(clock.instant().minus(Duration.ofDays(8))), JI.id()).update();
        jdbc.sql("update service set state = 'REQSTOPLONG' where household_id = ?").param(JI.id()).update();
        jdbc.sql("update message set state = 'DELIVERED'").update();
        var request = requests.take(JI.id(), DataRequest.Kind.ERASE, "柜台核对身份证", QUALITY);
        assertThat(requests.erase(request.id(), QUALITY).rows()).containsEntry("REPLIES", 1);
        for (var said : List.of("message where to_phone = '" + neighbour + "'", "inbound_message where from_phone = '" + neighbour + "' or body like '%邻居%'", "ticket where contact_phone = '" + neighbour + "'"))
            assertThat(jdbc.sql("select count(*) from " + said).query(Integer.class).single()).as(said).isZero();
    }

    @Test
    void a_number_two_households_share_is_not_taken_from_the_other() {
        jdbc.sql("insert into household_phone (phone, household_id) values (?, ?) on conflict do nothing").params(SmallTown.SHANS_DAUGHTER, MIAO.id()).update();
        messages.queue(clock.instant(), new OutgoingText(Ids.at(clock.instant()), SmallTown.SHANS_DAUGHTER, "您家的宽带已修好", "SHARED", null, null, false));
        jdbc.sql("update message set state = 'DELIVERED' where purpose = 'SHARED'").update();
        jdbc.sql("update service set state = 'REQSTOPLONG' where household_id = ?").param(MIAO.id()).update();
        var request = requests.take(MIAO.id(), DataRequest.Kind.ERASE, "柜台核对身份证", QUALITY);
        assertThat(requests.erase(request.id(), QUALITY).rows()).containsEntry("HOUSEHOLD", 1);
        assertThat(jdbc.sql("select body from message where purpose = 'SHARED'").query(String.class).single()).contains("宽带已修好");
        assertThat(households.byPhone(SmallTown.SHANS_DAUGHTER)).as("it is not theirs any more").noneMatch(it -> it.id().equals(MIAO.id()));
        jdbc.sql("delete from message where purpose = 'SHARED'").update();
    }

    @Test
    void a_class_the_rules_of_the_operator_do_not_know_yet_is_kept_as_long_as_the_shipped_file_says() {
        // as an installation before the newer classes left it
        jdbc.sql("insert into retention_rules (version, effective_from, rules, changed_by) values (2, ?, ?::jsonb, '质检')").params(Timestamp.from(clock.instant()),
                "{\"answerDays\": 15, \"kinds\": [{\"kind\": \"REQUEST_ANSWERS\", \"days\": 5, \"name\": \"\", \"nameEn\": \"\"}]}").update();
        var inForce = audit.retention().get(0).rules();
        assertThat(inForce.kinds()).extracting(RetentionRules.Kind::kind).contains("JOURNAL_WORDS", "PHOTOS").doesNotHaveDuplicates();
        assertThat(inForce.kinds().stream().filter(it -> it.kind().equals("REQUEST_ANSWERS")).findFirst().orElseThrow().days()).as("what they changed stays changed").isEqualTo(5);
        jdbc.sql("delete from retention_rules where version > 1").update();
    }

    @Test
    void a_refusal_needs_its_reason() {
        var request = requests.take(WANG.id(), DataRequest.Kind.ERASE, "电话核实", QUALITY);
        assertThatThrownBy(() -> requests.refuse(request.id(), "", QUALITY)).isInstanceOf(Refused.class).hasMessageContaining("REFUSAL_REASON_MISSING");
        requests.refuse(request.id(), "仍有未结清费用", QUALITY);
        assertThat(audit.requests()).anySatisfy(it -> assertThat(it.reason()).isEqualTo("仍有未结清费用"));
    }

    private long rows(String kind) {
        return forget.tonight().stream().filter(it -> it.kind().equals(kind)).mapToLong(Forgotten::rows).sum();
    }

    /** As it is, but for the copies of answers. */
    private RetentionRules answersFor(int days) {
        return new RetentionRules(15, audit.retention().get(0).rules().kinds().stream()
                .map(it -> it.kind().equals("REQUEST_ANSWERS") ? new RetentionRules.Kind(it.kind(), days, it.name(), it.nameEn()) : it).toList());
    }

    private OutgoingText text(String body) {
        return new OutgoingText(Ids.at(clock.instant()), WANG.phone(), body, "OLD", null, null, false);
    }

    private void report() {
        take.take(new Report(SHAN.id(), "TV-01", null, null, "HOTLINE", SHAN.phone(), SHAN.name(), "门铃坏了", clock.instant(), false), staff.find(XIAO_CHEN.id()).orElseThrow());
    }
}
