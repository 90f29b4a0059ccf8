package cn.zhenqing365.ticket.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies of customers as they are written, on Tuesday 24 November 2026 at 10:30. */
class CustomerWordTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:30:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"1", "1", "1。", "1 谢谢", "1,修好了", "回复1", "1️⃣", "修好了", "已经修好了谢谢师傅", "好了", "可以了", "现在能看了", "电视恢复了", "没问题了", "【1】", "OK"})
    void fixed(String written) {
        assertThat(CustomerWord.read(written, true, NOW)).isInstanceOf(CustomerWord.Fixed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "2", "2没修好", "没修好", "没有修好", "没有给我修好", "还没好", "还是不行", "不能看", "看不了", "又坏了", "怎么又没信号了", "1没修好", "师傅走了又黑屏了",
        "还是有马赛克", "还是没网", "没给我修好", "修不好", "没解决", "不行", "不是修好了吗怎么又坏了"})
    void not_fixed(String written) {
        assertThat(CustomerWord.read(written, true, NOW)).isInstanceOf(CustomerWord.NotFixed.class);
    }

    /** Whoever asks has not answered: a repair must not be closed by a question. */
    @ParameterizedTest
    @ValueSource(strings = {"什么时候能修好", "修好了吗", "修好没有?", "是不是修好了", "几点能修好?", "1或2?", "12", "我是王建国", "😀", "13712345678"})
    void neither(String written) {
        assertThat(CustomerWord.read(written, true, NOW)).isInstanceOf(CustomerWord.Unread.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"谢谢", "好的,谢谢", "收到", "嗯嗯", "谢谢师傅!", "辛苦了", "好的👍", "Thank you"})
    void politeness_is_no_answer_and_wants_none(String written) {
        assertThat(CustomerWord.read(written, false, NOW)).isInstanceOf(CustomerWord.Courtesy.class);
        assertThat(CustomerWord.read(written, true, NOW)).isInstanceOf(CustomerWord.Courtesy.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"改约 明天9-11", "改约明天9点到11点", "改时间 明天上午9点-11点", "我想改约明天9-11", "明天9-11", "明天上午9点到11点来吧", "25号9-11"})
    void another_time(String written) {
        assertThat(CustomerWord.read(written, false, NOW)).isInstanceOfSatisfying(CustomerWord.Later.class,
                it -> assertThat(it.window().start()).isEqualTo(Instant.parse("2026-11-25T01:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"改约", "改天吧", "推迟一下"})
    void another_time_without_one(String written) {
        assertThat(CustomerWord.read(written, false, NOW)).isInstanceOf(CustomerWord.LaterSometime.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"取消", "取消报修", "不用来了", "不用修了,自己好了", "不需要上门了", "不修了", "别来了"})
    void cancelled(String written) {
        assertThat(CustomerWord.read(written, false, NOW)).isInstanceOf(CustomerWord.Cancel.class);
    }

    /** Before the technician has said "done" a digit answers nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "昨天9-11没人来", "师傅几点来?", "明天9-11能来吗", "怎么还没来", "能不能取消", "不要取消"})
    void unread_while_the_repair_is_under_way(String written) {
        assertThat(CustomerWord.read(written, false, NOW)).isInstanceOf(CustomerWord.Unread.class);
    }
}
