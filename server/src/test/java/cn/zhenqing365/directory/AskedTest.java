package cn.zhenqing365.directory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.directory.model.Asked;
import cn.zhenqing365.directory.model.Asked.Token;
import org.junit.jupiter.api.Test;

class AskedTest {
    @Test
    void an_address_is_words_and_numbers_that_count_something() {
        assertThat(Asked.of("花园浜12幢2单元-502").tokens()).extracting(Token::text, Token::unit).containsExactly(
                org.assertj.core.groups.Tuple.tuple("花园浜", ""), org.assertj.core.groups.Tuple.tuple("12", "幢"),
                org.assertj.core.groups.Tuple.tuple("2", "单元"), org.assertj.core.groups.Tuple.tuple("502", ""));
        assertThat(Asked.of("花园浜12幢2单元-502").ordered()).isEqualTo("%花园浜%12%2%502%");
    }

    @Test
    void a_letter_or_a_number_that_belongs_to_a_word_stays_with_it() {
        assertThat(Asked.of("金港a座 3号院 12村").tokens()).extracting(Token::text).containsExactly("金港", "A座", "3号院", "12村");
    }

    @Test
    void a_phone_may_be_written_with_anything_between() {
        assertThat(Asked.of("+86 137-1234-5678").compact()).isEqualTo("13712345678");
        assertThat(Asked.of("137 1234 5678").isDigits()).isTrue();
        assertThat(Asked.of("12幢").isDigits()).isFalse();
    }

    @Test
    void what_means_something_to_the_database_does_not_reach_it() {
        assertThat(Asked.of("单%雪_梅\\'\"(").ordered()).isEqualTo("%单%雪%梅%");
        assertThat(Asked.of("1".repeat(10_000)).compact()).hasSize(60);
        assertThat(Asked.of(null).isEmpty()).isTrue();
    }
}
