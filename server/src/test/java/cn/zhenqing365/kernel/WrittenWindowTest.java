package cn.zhenqing365.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times as technicians and customers type them, on Tuesday 24 November 2026 at 10:30. */
class WrittenWindowTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:30:00Z");
    private static final DateTimeFormatter AS_READ = DateTimeFormatter.ofPattern("d HH:mm").withZone(ZoneOffset.ofHours(8));

    @ParameterizedTest
    @CsvSource({
        "14-16, 24 14:00, 24 16:00",
        "14:30-16:30, 24 14:30, 24 16:30",
        "14.30-16, 24 14:30, 24 16:00",
        "1400-1530, 24 14:00, 24 15:30",
        "14点-16点, 24 14:00, 24 16:00",
        "14 - 16点, 24 14:00, 24 16:00",
        "14~16, 24 14:00, 24 16:00",
        "下午2点到4点, 24 14:00, 24 16:00",
        "下午两点半到四点, 24 14:30, 24 16:00",
        "下午2-4点, 24 14:00, 24 16:00",
        "2点到4点, 24 14:00, 24 16:00",
        "下午我在家 2点到4点, 24 14:00, 24 16:00",
        "上午11点到1点, 24 11:00, 24 13:00",
        "11-1点, 24 11:00, 24 13:00",
        "晚上6点到8点, 24 18:00, 24 20:00",
        "中午12点到1点半, 24 12:00, 24 13:30",
        "明天9-11, 25 09:00, 25 11:00",
        "明天上午9点至11点, 25 09:00, 25 11:00",
        "明早8点到9点半, 25 08:00, 25 09:30",
        "明天上午, 25 08:00, 25 12:00",
        "明天下午3点, 25 15:00, 25 16:00",
        "后天 8-10, 26 08:00, 26 10:00",
        "大后天下午1点到3点, 27 13:00, 27 15:00",
        "周五9-11, 27 09:00, 27 11:00",
        "星期五上午9点到11点, 27 09:00, 27 11:00",
        "下周一9-11, 30 09:00, 30 11:00",
        "11月25日9-11, 25 09:00, 25 11:00",
        "11/25 9-11, 25 09:00, 25 11:00",
        "25号下午2点到4点, 25 14:00, 25 16:00",
        "15点, 24 15:00, 24 16:00",
        "15:30, 24 15:30, 24 16:30",
        "8-10, 25 08:00, 25 10:00",
        "10-12, 24 10:00, 24 12:00",
    })
    void a_written_time_is_a_window(String written, String start, String end) {
        var window = WrittenWindow.in(written, NOW).orElseThrow();
        assertThat(AS_READ.format(window.start()) + " to " + AS_READ.format(window.end())).isEqualTo(start + " to " + end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "👍", "换接头", "昨天9-11没人来", "25-27", "14:75-16", "电话13712345678", "31/11 9-11", "LN-01"})
    void what_names_no_time_is_none(String written) {
        assertThat(WrittenWindow.in(written, NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"今天8-10", "今天上午8点到10点"})
    void a_day_that_was_named_is_not_moved_to_tomorrow(String written) {
        assertThat(WrittenWindow.in(written, NOW).orElseThrow().end()).isBefore(NOW);
    }
}
