package cn.zhenqing365.territory;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** The number on a card, as it is said on the phone. */
class CardNumberTest {
    @Test
    void a_number_is_read_as_it_is_printed_with_spaces_or_without() {
        assertThat(CardNumber.printed(7992739871L)).as("the example of the standard").isEqualTo("79927398713");
        var printed = CardNumber.printed(100234);
        assertThat(CardNumber.read(printed)).contains(100234L);
        assertThat(CardNumber.read(" " + printed.substring(0, 3) + " " + printed.substring(3) + " ")).contains(100234L);
    }

    @Test
    void what_is_no_number_of_a_card_is_none() {
        for (var said : new String[] {null, "", "12", "一二三四五六七", "9999999999999999999"}) assertThat(CardNumber.read(said)).as(String.valueOf(said)).isEmpty();
    }

    @Property(tries = 300)
    void one_digit_misheard_reaches_nobody(@ForAll @LongRange(min = 100_001, max = 99_999_999) long no, @ForAll @IntRange(min = 0, max = 5) int at, @ForAll @IntRange(min = 1, max = 9) int wrong) {
        var printed = CardNumber.printed(no).toCharArray();
        printed[at] = (char) ('0' + (printed[at] - '0' + wrong) % 10);
        assertThat(CardNumber.read(new String(printed))).isEmpty();
    }
}
