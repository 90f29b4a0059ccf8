package cn.zhenqing365.messaging.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PartsTest {
    @Provide
    Arbitrary<String> chineseWithEmojiAndRareNames() {
        return Arbitraries.of("修", "理", "工", "𠮷", "👍", "😀", "a", "1", "\n", ",", "镇").list().ofMaxSize(400).map(it -> String.join("", it));
    }

    @Provide
    Arbitrary<String> anyBreaks() {
        return Arbitraries.integers().between(0, 140).flatMap(n -> Arbitraries.of("👍", "中").list().ofMaxSize(80)
                .map(tail -> "中".repeat(n) + String.join("", tail)));
    }

    @Property(tries = 400)
    void joined_again_the_parts_are_the_text(@ForAll("chineseWithEmojiAndRareNames") String text) {
        assertThat(String.join("", Parts.of(text))).isEqualTo(text);
    }

    @Property(tries = 400)
    void no_part_is_longer_than_a_short_message_and_none_breaks_a_pair(@ForAll("anyBreaks") String text) {
        var parts = Parts.of(text);
        assertThat(parts).allSatisfy(part -> {
            assertThat(part.length()).isLessThanOrEqualTo(parts.size() == 1 ? 70 : 67);
            assertThat(Parts.sayable(part)).isEqualTo(part);
        });
    }

    @Property(tries = 200)
    void parts_are_as_few_as_the_pairs_allow(@ForAll("anyBreaks") String text) {
        assertThat(Parts.of(text).size()).isLessThanOrEqualTo(Math.max(1, (text.length() + 65) / 66));
    }

    @Example
    void seventy_signs_are_one_part_and_seventy_one_are_two() {
        assertThat(Parts.of("修".repeat(70))).hasSize(1);
        assertThat(Parts.of("修".repeat(71))).hasSize(2).first().isEqualTo("修".repeat(67));
    }

    @Example
    void plain_letters_take_seven_bits() {
        assertThat(Parts.of("a".repeat(160))).hasSize(1);
        assertThat(Parts.of("a".repeat(161))).hasSize(2);
        assertThat(Parts.isAscii("price $5")).isFalse();
    }

    @Example
    void what_cannot_be_said_is_left_out() {
        assertThat(Parts.sayable("a\0b\ud83dc👍")).isEqualTo("abc👍");
    }
}
