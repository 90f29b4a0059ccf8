package cn.zhenqing365.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class JournalSealsTest {
    @Autowired Journal journal;
    @Autowired JournalSeals seals;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void empty() {
        jdbc.sql("delete from journal_entry").update();
        jdbc.sql("delete from journal_block where no > 0").update();
    }

    @Test
    void an_untouched_journal_is_intact() {
        write(3);
        assertThat(seals.seal()).isEqualTo(3);
        write(2);
        assertThat(seals.seal()).isEqualTo(2);
        assertThat(seals.seal()).isZero();
        write(1);
        assertThat(seals.verify()).isEqualTo(new JournalSeals.Verification(2, 5, 1, 0, java.util.List.of()));
    }

    @Test
    void a_changed_row_a_removed_row_and_a_slipped_in_row_are_found() {
        for (int block = 0; block < 4; block++) {
            write(3);
            seals.seal();
        }
        jdbc.sql("update journal_entry set particulars = '{\"stars\": 5}' where id = " + firstOf(1)).update();
        jdbc.sql("delete from journal_entry where id = " + firstOf(2)).update();
        write(1);
        jdbc.sql("update journal_entry set block = 3 where block is null").update();
        assertThat(seals.verify().broken()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_block_re_computed_by_a_forger_breaks_the_next() {
        write(1);
        seals.seal();
        write(1);
        seals.seal();
        jdbc.sql("update journal_block set hash = repeat('a', 64) where no = 1").update();
        assertThat(seals.verify().broken()).containsExactly(1L, 2L);
    }

    @Test
    void the_order_of_keys_and_the_spelling_of_numbers_do_not_matter() {
        var one = new LinkedHashMap<String, Object>(Map.of("b", 1.50));
        one.put("a", Map.of("y", 2, "x", "字"));
        var other = new LinkedHashMap<String, Object>();
        other.put("a", new LinkedHashMap<>(Map.of("x", "字", "y", 2L)));
        other.put("b", new java.math.BigDecimal("1.5"));
        assertThat(CanonicalEntry.bytes(entry(one))).isEqualTo(CanonicalEntry.bytes(entry(other)));
    }

    @Test
    void eight_sealers_at_once_seal_every_entry_once() throws Exception {
        write(400);
        var pool = Executors.newFixedThreadPool(8);
        try {
            var tasks = IntStream.range(0, 8).<Callable<Integer>>mapToObj(it -> seals::seal).toList();
            var sum = 0;
            for (var sealed : pool.invokeAll(tasks)) sum += sealed.get();
            assertThat(sum).isEqualTo(400);
        } finally {
            pool.shutdown();
        }
        assertThat(seals.verify().intact()).isTrue();
    }

    private void write(int count) {
        journal.write(IntStream.range(0, count).mapToObj(it -> Happening.of("TOLD", "TICKET", Ids.at(MovableClock.MORNING), null,
                "A1", Actor.SYSTEM, MovableClock.MORNING, "n", it, "half", 0.5)).toArray(Happening[]::new));
    }

    private static String firstOf(int block) {
        return "(select id from journal_entry where block = " + block + " order by id limit 1)";
    }

    private static JournalEntry entry(Map<String, Object> particulars) {
        return new JournalEntry(new UUID(1, 2), "TOLD", "TICKET", null, null, null, "SYSTEM", null, "system", "SYSTEM",
                MovableClock.MORNING, MovableClock.MORNING, particulars);
    }
}
