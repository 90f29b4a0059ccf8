package cn.zhenqing365.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.testing.Postgres;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What one transaction gathers is written in one go before it commits. */
class AtCommitTest {
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(Postgres.freshDatabase().dataSource());
    private final TransactionTemplate transaction = new TransactionTemplate(transactions);
    private final TransactionTemplate savepoint = new TransactionTemplate(transactions);
    private final TransactionTemplate own = new TransactionTemplate(transactions);
    private final List<List<String>> written = new ArrayList<>();
    private final AtCommit<String> words = new AtCommit<>(written::add);

    AtCommitTest() {
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Test
    void the_words_of_one_transaction_are_written_together() {
        transaction.executeWithoutResult(status -> {
            words.add(List.of("one"));
            words.add(List.of("two", "three"));
            assertThat(written).isEmpty();
        });
        assertThat(written).containsExactly(List.of("one", "two", "three"));
    }

    @Test
    void without_a_transaction_they_are_written_at_once() {
        words.add(List.of("one"));
        assertThat(written).containsExactly(List.of("one"));
    }

    @Test
    void nothing_is_written_when_it_is_rolled_back() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            words.add(List.of("one"));
            throw new IllegalStateException("no");
        })).hasMessage("no");
        transaction.executeWithoutResult(status -> words.add(List.of("two")));
        assertThat(written).containsExactly(List.of("two"));
    }

    @Test
    void what_came_after_a_savepoint_goes_with_it() {
        transaction.executeWithoutResult(status -> {
            part("lost, and the first of all", true);
            part("kept", false);
            part("lost", true);
        });
        assertThat(written).containsExactly(List.of("kept"));
    }

    @Test
    void one_who_reads_them_earlier_sees_them_written() {
        transaction.executeWithoutResult(status -> {
            words.add(List.of("one"));
            words.flush();
            assertThat(written).containsExactly(List.of("one"));
            words.add(List.of("two"));
        });
        assertThat(written).containsExactly(List.of("one"), List.of("two"));
    }

    @Test
    void writing_one_kind_may_gather_another() {
        var letters = new AtCommit<String>(all -> words.add(all.stream().map(it -> it + "!").toList()));
        transaction.executeWithoutResult(status -> {
            words.add(List.of("one"));
            letters.add(List.of("a"));
        });
        assertThat(written).containsExactly(List.of("one"), List.of("a!"));
    }

    @Test
    void a_transaction_inside_another_writes_its_own() {
        transaction.executeWithoutResult(status -> {
            words.add(List.of("outer"));
            own.executeWithoutResult(inner -> words.add(List.of("inner")));
            assertThat(written).containsExactly(List.of("inner"));
        });
        assertThat(written).containsExactly(List.of("inner"), List.of("outer"));
    }

    private void part(String word, boolean fails) {
        try {
            savepoint.executeWithoutResult(status -> {
                words.add(List.of(word));
                if (fails) throw new IllegalStateException("no");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("no");
        }
    }
}
