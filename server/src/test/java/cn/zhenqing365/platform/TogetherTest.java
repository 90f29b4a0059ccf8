package cn.zhenqing365.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.testing.Postgres;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** New rows of one transaction go to the database together, and nobody can tell but by the time it takes. */
class TogetherTest {
    private static final Together.Kind PLACE = new Together.Kind("insert into place (name, note) values ", "(?, ?)", false);
    private static final Together.Kind HOUSE = new Together.Kind("insert into house (place, no) values ", "(?, ?)", false);
    private static final Together.Kind ENTRY = new Together.Kind("insert into entry (word) values ", "(?)", true);

    private final DataSource database = Postgres.freshDatabase().dataSource();
    private final Together together = new Together(database);
    private final JdbcTemplate jdbc = new Statements().jdbcTemplate(database, together);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    private final TransactionTemplate savepoint = new TransactionTemplate(transaction.getTransactionManager());

    @BeforeEach
    void tables() {
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        jdbc.execute("""
                create table place (name text constraint place_once primary key, note text);
                create table house (place text references place, no int);
                create table entry (word text)""");
    }

    @Test
    void rows_of_several_tables_are_there_after_the_commit_in_their_order() {
        transaction.executeWithoutResult(status -> {
            together.insert(PLACE, null, "花园浜", null);
            together.insert(HOUSE, List.of(new Object[] {"花园浜", 12}, new Object[] {"花园浜", 14}));
            together.insert(ENTRY, null, "built");
            together.insert(PLACE, null, "塘桥", "a town");
        });
        assertThat(count("place")).isEqualTo(2);
        assertThat(jdbc.queryForList("select no from house order by no", Integer.class)).containsExactly(12, 14);
        assertThat(count("entry")).isEqualTo(1);
    }

    @Test
    void a_statement_of_the_transaction_sees_what_was_held_back() {
        transaction.executeWithoutResult(status -> {
            together.insert(PLACE, null, "花园浜", null);
            assertThat(count("place")).isEqualTo(1);
            assertThat(jdbc.update("update place set note = 'found'")).isEqualTo(1);
        });
    }

    @Test
    void patient_rows_wait_for_the_commit_whatever_is_read() {
        transaction.executeWithoutResult(status -> {
            together.insert(ENTRY, null, "later");
            assertThat(count("entry")).isZero();
        });
        assertThat(count("entry")).isEqualTo(1);
    }

    @Test
    void without_a_transaction_a_row_is_there_at_once() {
        together.insert(PLACE, null, "花园浜", null);
        assertThat(count("place")).isEqualTo(1);
    }

    @Test
    void a_great_many_go_as_batches() {
        transaction.executeWithoutResult(status -> {
            together.insert(PLACE, null, "花园浜", null);
            together.insert(HOUSE, IntStream.range(0, 1000).mapToObj(no -> new Object[] {"花园浜", no}).toList());
        });
        assertThat(count("house")).isEqualTo(1000);
    }

    @Test
    void what_is_there_already_is_refused_in_its_own_words_and_nothing_stays() {
        together.insert(PLACE, null, "花园浜", null);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            together.insert(ENTRY, null, "never");
            together.insert(PLACE, new Together.Unless("place_once", () -> Refused.because("NOT_FOUND")), "花园浜", null);
        })).isInstanceOf(Refused.class);
        assertThat(count("entry")).isZero();
    }

    @Test
    void another_duplicate_is_told_as_it_is() {
        together.insert(PLACE, null, "花园浜", null);
        assertThatThrownBy(() -> together.insert(PLACE, new Together.Unless("another_key", () -> Refused.because("NOT_FOUND")), "花园浜", null))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void a_row_held_back_before_a_savepoint_outlives_its_end() {
        transaction.executeWithoutResult(status -> {
            together.insert(PLACE, null, "before", null);
            try {
                savepoint.executeWithoutResult(inner -> {
                    together.insert(PLACE, null, "inside", null);
                    assertThat(count("place")).isEqualTo(2);
                    throw new IllegalStateException("no");
                });
            } catch (IllegalStateException expected) {
                together.insert(PLACE, null, "after", null);
            }
        });
        assertThat(jdbc.queryForList("select name from place order by name", String.class)).containsExactly("after", "before");
    }

    private int count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Integer.class);
    }
}
