package cn.zhenqing365.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Words leave the journal, and nobody can call a change an erasure. */
@ServerTest
class JournalErasureTest {
    private static final Actor CUSTOMER = Actor.customer(new UUID(7, 7), "单雪梅", Actor.Channel.LINK);
    private static final Actor ADMIN = Actor.staff(new UUID(9, 9), "系统管理员", Actor.Channel.DESK);
    @Autowired Journal journal;
    @Autowired JournalSeals seals;
    @Autowired JournalErasure erasure;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    @Autowired TransactionTemplate transaction;
    private OldJournalWords old;
    private UUID theirs;
    private UUID others;

    @BeforeEach
    void two_threads_in_two_blocks() {
        jdbc.sql("delete from journal_entry").update();
        jdbc.sql("delete from journal_block where no > 0").update();
        clock.set(MovableClock.MORNING);
        old = new OldJournalWords(erasure, jdbc, clock);   // a node that has just started
        theirs = Ids.at(clock.instant());
        others = Ids.at(clock.instant());
        for (int block = 0; block < 2; block++) {
            journal.write(said(theirs, "悄悄话"), said(others, "别人的话"));
            seals.seal();
        }
    }

    @Test
    void the_words_and_the_name_of_one_thread_go_and_the_chain_holds_before_and_after_the_sealing_of_the_erasure() {
        assertThat(erasure.erase(Set.of(theirs), "P1", ADMIN, now())).isEqualTo(2);
        assertThat(seals.verify().broken()).isEmpty();
        seals.seal();
        var found = seals.verify();
        assertThat(found.intact()).isTrue();
        assertThat(found.erased()).isEqualTo(2);
        assertThat(journal.thread(theirs)).hasSize(2).allSatisfy(it -> {
            assertThat(it.byName()).isEqualTo("已删除");
            assertThat(it.particulars()).containsEntry("note", "已删除").containsEntry("symptom", "TV-01");
        });
        assertThat(journal.thread(others)).allSatisfy(it -> assertThat(it.particulars()).containsEntry("note", "别人的话"));
    }

    @Test
    void what_was_erased_cannot_be_guessed_from_the_digest_that_stays() {
        erasure.erase(Set.of(theirs), "P1", ADMIN, now());
        assertThat(jdbc.sql("select count(*) from journal_entry where thread_id = ? and salt is null and leaf is not null").param(theirs).query(Integer.class).single()).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from journal_entry where thread_id = ? and salt is not null").param(others).query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void erasing_twice_takes_nothing_more() {
        assertThat(erasure.erase(Set.of(theirs), "P1", ADMIN, now())).isEqualTo(2);
        assertThat(erasure.erase(Set.of(theirs), "P2", ADMIN, now())).isZero();
        assertThat(seals.verify().broken()).isEmpty();
    }

    @Test
    void a_row_changed_after_its_erasure_is_found() {
        erasure.erase(Set.of(theirs), "P1", ADMIN, now());
        seals.seal();
        jdbc.sql("update journal_entry set particulars = '{\"symptom\": \"TV-09\"}' where thread_id = ? and block = 2").param(theirs).update();
        assertThat(seals.verify().broken()).contains(2L);
    }

    @Test
    void a_row_changed_and_only_called_erased_is_found() {
        var leaf = jdbc.sql("select * from journal_entry where thread_id = ? and block = 1").param(theirs).query((row, n) -> Sealed.of(row, journal.entry(row, n)).leaf()).single();
        jdbc.sql("update journal_entry set particulars = '{\"symptom\": \"TV-09\"}', leaf = ?, erased_by = ?, salt = null where thread_id = ? and block = 1").params(leaf, UUID.randomUUID(), theirs).update();
        assertThat(seals.verify().broken()).containsExactly(1L);
    }

    @Test
    void a_digest_put_in_the_place_of_another_is_found() {
        erasure.erase(Set.of(theirs), "P1", ADMIN, now());
        jdbc.sql("update journal_entry set leaf = repeat('0', 64) where thread_id = ? and block = 1").param(theirs).update();
        assertThat(seals.verify().broken()).contains(1L);
    }

    @Test
    void what_has_no_thread_is_found_by_its_subject() {
        var contact = Ids.at(now());
        journal.write(Happening.of("CONTACT_ANSWERED", "CONTACT", contact, null, "A01", ADMIN, now(), "summary", "几点下班"));
        seals.seal();
        assertThat(erasure.of(List.of(contact))).hasSize(1);
        assertThat(erasure.erase(List.of(contact), "P1", ADMIN, now())).isOne();
        assertThat(erasure.of(List.of(contact)).get(0).particulars()).containsEntry("summary", "已删除");
    }

    @Test
    void a_block_sealed_as_it_used_to_be_is_left_alone_and_stays_intact() {
        jdbc.sql("update journal_block set scheme = 1 where no = 1").update();
        assertThat(erasure.erase(Set.of(theirs), "P1", ADMIN, now())).as("the row of the second block").isOne();
        assertThat(journal.thread(theirs).get(0).particulars()).containsEntry("note", "悄悄话");
    }

    @Test
    void in_time_all_words_go_in_small_steps_and_none_is_looked_at_twice() {
        var later = clock.advance(Duration.ofDays(1100));
        var before = later.minus(Duration.ofDays(1095));
        assertThat(old.overdue(before)).isEqualTo(4);
        assertThat(old.forget(before, 3)).isEqualTo(3);
        assertThat(old.forget(before, 3)).isEqualTo(1);
        assertThat(old.forget(before, 3)).isZero();
        assertThat(old.overdue(before)).isZero();
        seals.seal();
        assertThat(seals.verify().intact()).isTrue();
        assertThat(journal.thread(others)).allSatisfy(it -> assertThat(it.particulars()).containsEntry("note", "已删除"));
    }

    @Test
    void entries_whose_words_cannot_be_taken_out_are_counted_and_stay_overdue() {
        assertThat(erasure.left(Set.of(theirs))).isZero();
        jdbc.sql("update journal_block set scheme = 1 where no = 1").update();
        journal.write(said(theirs, "刚说的话"), Happening.of("TICKET_SEEN", "TICKET", theirs, theirs, "A01", ADMIN, now(), "symptom", "TV-01"));
        erasure.erase(Set.of(theirs), "P1", ADMIN, now());
        assertThat(erasure.left(Set.of(theirs))).as("one sealed as it used to be, one not sealed; the one without words does not count").isEqualTo(2);
        var before = clock.advance(Duration.ofDays(1100)).minus(Duration.ofDays(1095));
        old.forget(before, 100);
        assertThat(old.overdue(before)).as("two of the old block, two unsealed").isEqualTo(4);
    }

    @Test
    void a_night_that_was_rolled_back_is_done_the_next_time() {
        var before = clock.advance(Duration.ofDays(1100)).minus(Duration.ofDays(1095));
        transaction.executeWithoutResult(status -> {
            assertThat(old.forget(before, 3)).isEqualTo(3);
            status.setRollbackOnly();
        });
        assertThat(old.overdue(before)).isEqualTo(4);
        assertThat(transaction.<Integer>execute(status -> old.forget(before, 3))).isEqualTo(3);
        assertThat(old.forget(before, 3)).isOne();
        assertThat(old.overdue(before)).isZero();
    }

    private Happening said(UUID thread, String words) {
        return Happening.of("TICKET_ACCEPTED", "TICKET", thread, thread, "A01", CUSTOMER, now(), "note", words, "symptom", "TV-01");
    }

    private Instant now() {
        return clock.instant();
    }
}
