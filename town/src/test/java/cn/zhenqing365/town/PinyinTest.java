package cn.zhenqing365.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {
    @ParameterizedTest
    @CsvSource({"单雪梅,shanxuemei,sxm", "仇和,qiuhe,qh", "解晓东,xiexiaodong,xxd", "曾国藩,zengguofan,zgf", "查良镛,zhaliangyong,zly",
        "区志强,ouzhiqiang,ozq", "朴正浩,piaozhenghao,pzh", "尉迟恭,yuchigong,ycg", "盖叫天,gejiaotian,gjt", "吕布,lvbu,lb",
        "欧阳修,ouyangxiu,oyx", "张伟,zhangwei,zw", "长孙无忌,zhangsunwuji,zswj", "乐毅,yueyi,yy", "万俟卨,moqixie,mqx"})
    void families_are_read_as_they_read_themselves(String name, String pinyin, String initials) {
        assertThat(Pinyin.ofName(name)).isEqualTo(pinyin);
        assertThat(Pinyin.initialsOfName(name)).isEqualTo(initials);
    }

    @ParameterizedTest
    @CsvSource({"花园浜12幢,huayuanbang12zhuang,hyb12z", "朝阳区长安路,chaoyangquchanganlu,cyqcal", "杨舍镇,yangshezhen,ysz",
        "金港 A座 502,jingangazuo502,jgaz502", "12幢,12zhuang,12z", "绿地·香颂,lvdixiangsong,ldxs"})
    void places_keep_their_numbers(String place, String pinyin, String initials) {
        assertThat(Pinyin.of(place)).isEqualTo(pinyin);
        assertThat(Pinyin.initials(place)).isEqualTo(initials);
    }

    @Test
    void what_is_not_a_word_falls_away() {
        assertThat(Pinyin.of("")).isEmpty();
        assertThat(Pinyin.ofName("")).isEmpty();
        assertThat(Pinyin.initials("()- ·")).isEmpty();
        assertThat(Pinyin.ofName("😀")).isEmpty();
    }

    @Test
    void a_town_of_three_hundred_thousand_names_is_a_matter_of_seconds() {
        long begun = System.nanoTime();
        for (int i = 0; i < 300_000; i++)
            Pinyin.ofName("张" + (char) ('一' + i % 5000) + (char) ('一' + i / 60));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
    }
}
