package cn.zhenqing365.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies of technicians as they come from old keypads, on Tuesday 24 November 2026 at 10:30. */
class ShortCodeTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:30:00Z");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("d.HH").withZone(ZoneOffset.ofHours(8));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1 | 1", "1 | 1", "① | 1", "1️⃣ | 1", "1。 | 1", "1收到 | 1", "回复1 | 1", "收到 | 1", "好的,知道了 | 1", "OK | 1",
        "3 | 3", "3到了 | 3", "到了 | 3", "10点到了 | 3", "已到场 | 3", "3. | 3",
        "5 | 5", "5没人接 | 5", "打不通 | 5", "到了没人接 | 5",
        "6 车坏了 | 6", "6车坏了 | 6", "退单 车坏了 | 6",
        "4 LN-01 换接头 | 4", "4LN-01 | 4", "4ln01 | 4", "4:LN-01 | 4", "4,LN-01 | 4", "完工 LN-01 | 4", "修好了LN-01 | 4",
    })
    void the_code_is_understood_however_it_is_typed(String typed, int verb) {
        var code = ShortCode.read(typed, NOW).orElseThrow();
        assertThat(code.verb()).isEqualTo(verb);
        assertThat(code.jobCode()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2 14-16 | 24.14-24.16", "2 14-16 | 24.14-24.16", "2,14-16 | 24.14-24.16", "2:14-16 | 24.14-24.16", "214-16 | 24.14-24.16",
        "2 14点到16点 | 24.14-24.16", "2 下午2点到4点 | 24.14-24.16", "2下午2点到4点 | 24.14-24.16", "2 明天9-11 | 25.09-25.11",
        "14-16 | 24.14-24.16", "下午2点到4点 | 24.14-24.16", "明天9-11 | 25.09-25.11", "2点到4点 | 24.14-24.16", "3点到5点 | 24.15-24.17",
        "3-5 | 24.15-24.17", "1:30-3:30 | 24.13-24.15", "约好了 下午3点到5点 | 24.15-24.17", "已联系,明天9-11 | 25.09-25.11", "2 周五9-11 | 27.09-27.11",
        "2 1400-1600 | 24.14-24.16",
    })
    void an_agreed_window_is_read_with_or_without_its_code(String typed, String window) {
        var code = ShortCode.read(typed, NOW).orElseThrow();
        assertThat(code.verb()).isEqualTo(2);
        assertThat(code.window()).isPresent().get().extracting(it -> HOUR.format(it.start()) + "-" + HOUR.format(it.end())).isEqualTo(window);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "37 1 | 37 | 1", "37,1 | 37 | 1", "37、1 | 37 | 1", "37.3 | 37 | 3", "37号 3 | 37 | 3", "单号37 3 | 37 | 3", "#37 5 | 37 | 5", "37-1 | 37 | 1",
        "37 4 LN-01 | 37 | 4", "37 14-16 | 37 | 2", "37 2 14-16 | 37 | 2", "10 2 14-16 | 10 | 2", "10 明天9-11 | 10 | 2", "10-1 | 10 | 1", "37到了 | 37 | 3",
        "37 收到 | 37 | 1",
    })
    void the_job_comes_first_when_there_are_several(String typed, int job, int verb) {
        var code = ShortCode.read(typed, NOW).orElseThrow();
        assertThat(code.jobCode()).isEqualTo(job);
        assertThat(code.verb()).isEqualTo(verb);
    }

    @Test
    void the_job_may_stand_behind_the_code_when_it_is_an_open_one() {
        var open = Set.of(10, 11);
        assertThat(ShortCode.read("1 11", NOW).orElseThrow().naming(open, NOW).jobCode()).isEqualTo(11);
        assertThat(ShortCode.read("4 10 LN-01", NOW).orElseThrow().naming(open, NOW)).extracting(ShortCode::jobCode, ShortCode::words).containsExactly(10, "LN-01");
        var agreed = ShortCode.read("2 11 14-16", NOW).orElseThrow().naming(open, NOW);
        assertThat(agreed.jobCode()).isEqualTo(11);
        assertThat(HOUR.format(agreed.window().orElseThrow().start())).isEqualTo("24.14");
        assertThat(ShortCode.read("2 10-12", NOW).orElseThrow().naming(open, NOW).jobCode()).as("ten to twelve is no job").isNull();
        assertThat(ShortCode.read("1 99", NOW).orElseThrow().naming(open, NOW).jobCode()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "7", "0", "👍👍", "快到了", "还没修好", "什么时候到达?", "8888", "13712345678", "地址在哪里", "没收到"})
    void what_cannot_be_read_is_not_guessed(String typed) {
        assertThat(ShortCode.read(typed, NOW)).isEmpty();
    }

    @Test
    void a_very_long_reply_keeps_its_words() {
        var long_ = "4 LN-01 " + "接头氧化,".repeat(200) + "😀";
        assertThat(ShortCode.read(long_, NOW).orElseThrow().words()).startsWith("LN-01").endsWith("😀");
    }
}
