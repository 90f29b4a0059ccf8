package cn.zhenqing365.audit.actions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The letter about an erasure says no more of the journal than is so. */
class KeptInJournalTest {
    @Test
    void where_all_words_were_taken_out_the_letter_says_that_none_are_left() {
        assertThat(KeptInJournal.of(0)).singleElement().satisfies(it -> {
            assertThat(it.why()).contains("不含您的姓名").doesNotContain("除下一项外");
            assertThat(it.whyEn()).contains("without your name").doesNotContain("except");
        });
    }

    @Test
    void where_entries_still_hold_words_the_letter_says_how_many_and_why_in_both_languages() {
        var kept = KeptInJournal.of(3);
        assertThat(kept).hasSize(2);
        assertThat(kept.get(0).why()).contains("除下一项外");
        assertThat(kept.get(0).whyEn()).contains("except for the next item");
        assertThat(kept.get(1).what()).contains("3 条");
        assertThat(kept.get(1).whatEn()).endsWith("3");
        assertThat(kept.get(1).why()).contains("旧版封存", "尚未封存");
        assertThat(kept.get(1).whyEn()).contains("earlier version", "not sealed yet");
    }
}
