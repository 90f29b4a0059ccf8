package cn.zhenqing365.outage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.outage.PlannedWork;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutageRulesTest {
    private static final OutageRules RULES = new OutageRules(10, 60, 5, 10, List.of("US", "RC-02"), LocalTime.of(21, 0), LocalTime.of(8, 0));
    private static final UUID PLANNER = new UUID(1, 1);
    private static final Instant STARTS = china("2026-11-30T00:00");

    @Test
    void the_tenth_report_of_a_node_is_more_than_chance_and_the_ninth_is_not() {
        assertThat(RULES.isOfNode(9)).isFalse();
        assertThat(RULES.isOfNode(10)).isTrue();
    }

    @Test
    void five_of_a_hundred_homes_of_an_area_are_but_never_fewer_than_ten() {
        assertThat(RULES.isOfArea(10, 200)).isTrue();
        assertThat(RULES.isOfArea(10, 201)).isFalse();
        assertThat(RULES.isOfArea(9, 20)).as("a small area").isFalse();
        assertThat(RULES.isOfArea(10, 0)).isFalse();
    }

    @Test
    void what_is_the_households_own_does_not_count() {
        assertThat(RULES.counts("US-01")).isFalse();
        assertThat(RULES.counts("RC-02")).isFalse();
        assertThat(RULES.counts("RC-01")).isTrue();
        assertThat(RULES.counts("TV-01")).isTrue();
    }

    @Test
    void nobody_is_written_to_between_nine_in_the_evening_and_eight_in_the_morning() {
        assertThat(RULES.waking(china("2026-11-24T20:59"))).isEqualTo(china("2026-11-24T20:59"));
        assertThat(RULES.waking(china("2026-11-24T21:00"))).isEqualTo(china("2026-11-25T08:00"));
        assertThat(RULES.waking(china("2026-11-25T03:00"))).isEqualTo(china("2026-11-25T08:00"));
        assertThat(RULES.waking(china("2026-11-25T08:00"))).isEqualTo(china("2026-11-25T08:00"));
    }

    @Test
    void rules_that_would_declare_everything_or_nothing_are_refused() {
        assertThatThrownBy(() -> new OutageRules(1, 60, 5, 10, List.of(), LocalTime.of(21, 0), LocalTime.of(8, 0))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new OutageRules(10, 60, 0, 10, List.of(), LocalTime.of(21, 0), LocalTime.of(8, 0))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new OutageRules(10, 60, 5, 10, null, LocalTime.of(21, 0), LocalTime.of(8, 0))).isInstanceOf(Refused.class);
    }

    @Test
    void work_begins_when_it_was_announced_in_time_and_its_time_has_come() {
        assertThat(Permit.refusal(work(null, null), STARTS)).hasValueSatisfying(it -> assertThat(it.code()).isEqualTo("WORK_NOT_ANNOUNCED"));
        assertThat(Permit.refusal(work(china("2026-11-26T23:59"), null), STARTS)).isEmpty();
        assertThat(Permit.refusal(work(china("2026-11-26T23:59"), null), STARTS.minusSeconds(1))).hasValueSatisfying(it -> assertThat(it.code()).isEqualTo("WORK_BEFORE_ITS_TIME"));
    }

    @Test
    void announced_too_late_it_begins_only_when_somebody_else_has_agreed() {
        assertThat(Permit.refusal(work(china("2026-11-28T12:00"), null), STARTS)).hasValueSatisfying(it -> assertThat(it.code()).isEqualTo("WORK_ANNOUNCED_LATE"));
        assertThat(Permit.refusal(work(china("2026-11-28T12:00"), new UUID(2, 2)), STARTS)).isEmpty();
    }

    @Test
    void nobody_begins_while_the_texts_of_the_notice_wait_for_the_morning_even_with_an_approval() {
        var waiting = work(STARTS.plus(Duration.ofHours(8)), new UUID(2, 2));
        assertThat(Permit.refusal(waiting, STARTS)).hasValueSatisfying(it -> assertThat(it.code()).isEqualTo("WORK_NOTICE_NOT_OUT"));
        assertThat(Permit.refusal(waiting, STARTS.plus(Duration.ofHours(8)))).isEmpty();
    }

    @Test
    void the_notice_says_what_when_and_which_services_and_nobodys_name() {
        assertThat(OutageText.notice(work(null, null))).isEqualTo("因光缆割接,11月30日0:00-6:00电视及宽带将中断,敬请谅解。咨询96296").hasSizeLessThan(70);
    }

    private static PlannedWork work(Instant announced, UUID approved) {
        return new PlannedWork(new UUID(3, 3), "S261124-1", "光缆割接", "A01", List.of("N1"), List.of("BROADBAND", "TV"), STARTS, STARTS.plus(Duration.ofHours(6)),
                announced == null ? PlannedWork.State.PLANNED : PlannedWork.State.ANNOUNCED, PLANNER, china("2026-11-24T08:00"), china("2026-11-27T00:00"), announced, 3, approved == null ? null : "抢修", approved == null ? null : PLANNER, approved,
                null, null, null, null, null);
    }

    private static Instant china(String local) {
        return LocalDateTime.parse(local).atZone(Zones.CHINA).toInstant();
    }
}
