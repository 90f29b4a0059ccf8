package cn.zhenqing365.lobby.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.Zones;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DutyLogTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final List<DutyRules.CheckItem> ITEMS = List.of(new DutyRules.CheckItem("A", "ENVIRONMENT", "整洁", "clean"), new DutyRules.CheckItem("B", "EQUIPMENT", "设备", "sets"));

    @Test
    void a_round_is_made_when_everything_was_looked_at() {
        var log = log("顺利", null, CheckRound.BEFORE, CheckRound.AFTER);
        assertThat(log.openRounds()).containsExactly(CheckRound.DURING);
        assertThat(log.mayBeSigned()).get().extracting(it -> it.code()).isEqualTo("CHECKS_OPEN");
    }

    @Test
    void without_a_summary_it_is_not_signed() {
        assertThat(log(" ", null, CheckRound.values()).mayBeSigned()).get().extracting(it -> it.code()).isEqualTo("MISSING_LOG_SUMMARY");
        assertThat(log("顺利", null, CheckRound.values()).mayBeSigned()).isEmpty();
    }

    @Test
    void what_is_signed_is_not_written_again() {
        assertThat(log("顺利", at("18:00"), CheckRound.values()).mayBeWritten()).get().extracting(it -> it.code()).isEqualTo("LOG_SIGNED");
    }

    @Test
    void it_counts_as_complete_only_when_it_was_signed_before_midnight() {
        assertThat(log("顺利", at("23:59"), CheckRound.values()).isComplete()).isTrue();
        assertThat(log("顺利", DAY.plusDays(1).atTime(0, 0).atZone(Zones.CHINA).toInstant(), CheckRound.values()).isComplete()).isFalse();
        assertThat(log("顺利", at("18:00"), CheckRound.BEFORE).isComplete()).isFalse();
    }

    @Test
    void it_is_missing_the_same_evening_however_long_the_hall_is_open() {
        var rules = new DutyRules(ITEMS, List.of(), 60, LocalTime.of(23, 30), 90, 8);
        assertThat(rules.missingFrom(DAY, LocalTime.of(17, 30))).isEqualTo(at("18:30"));
        assertThat(rules.missingFrom(DAY, LocalTime.of(23, 0))).isEqualTo(at("23:30"));
        assertThat(rules.missingFrom(DAY, LocalTime.MIDNIGHT)).isEqualTo(at("23:30"));
        assertThatThrownBy(() -> new DutyRules(List.of(), List.of(), 60, LocalTime.of(23, 30), 90, 8)).isInstanceOf(Refused.class);
    }

    @Test
    void what_is_shown_in_public_names_nobody() {
        assertThat(new PublicWords("等候时间长,建议午间多开一个柜台").why("王小明")).isEmpty();
        for (var text : List.of("王小明说等候长", "请回电13812345678", "身份证 3205821990 0101", "a@b.cn 来信", "新村12幢303室的用户"))
            assertThat(new PublicWords(text).why("王小明")).as(text).get().extracting(it -> it.code()).isEqualTo("PERSONAL_DATA_IN_TEXT");
        assertThat(new PublicWords(" ").why(null)).get().extracting(it -> it.code()).isEqualTo("MISSING_PUBLIC_TEXT");
    }

    private static DutyLog log(String summary, Instant signedAt, CheckRound... rounds) {
        var checks = new ArrayList<DutyLog.Check>();
        for (var round : rounds) for (var item : ITEMS) checks.add(new DutyLog.Check(round, item.code(), true, null, UUID.randomUUID(), at("09:00")));
        return new DutyLog(UUID.randomUUID(), DAY, at("00:01"), ITEMS, summary, checks, List.of(), null, null, signedAt, null, null, null);
    }

    private static Instant at(String clock) {
        return DAY.atTime(LocalTime.parse(clock)).atZone(Zones.CHINA).toInstant();
    }
}
