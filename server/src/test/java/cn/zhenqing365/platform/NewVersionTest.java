package cn.zhenqing365.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What everybody says who changes rules: from when, why, and upon which version. */
class NewVersionTest {
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    @Test
    void without_a_date_it_holds_at_once_and_with_one_from_then_on() {
        assertThat(new NewVersion(null, 3, "试行").begins(3, NOW)).isEqualTo(NOW);
        assertThat(new NewVersion(NOW.plusSeconds(60), null, " 试行 ").begins(3, NOW)).isEqualTo(NOW.plusSeconds(60));
        assertThat(new NewVersion(null, null, " 试行 ").why()).isEqualTo("试行");
    }

    @Test
    void the_past_is_not_rewritten() {
        assertThatThrownBy(() -> new NewVersion(NOW.minusSeconds(1), 3, "试行").begins(3, NOW)).hasMessageStartingWith("RULES_IN_THE_PAST");
    }

    @Test
    void nobody_changes_rules_without_saying_why() {
        for (var silent : new String[] {null, "", "  ", "长".repeat(301)})
            assertThatThrownBy(() -> new NewVersion(null, 3, silent).begins(3, NOW)).hasMessageStartingWith("MISSING_RULES_REASON").hasMessageContaining("reason");
    }

    @Test
    void who_did_not_know_the_newest_version_does_not_overwrite_it() {
        assertThatThrownBy(() -> new NewVersion(null, 2, "试行").begins(3, NOW)).hasMessageStartingWith("RULES_CHANGED_MEANWHILE");
    }
}
