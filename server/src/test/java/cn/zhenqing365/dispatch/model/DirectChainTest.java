package cn.zhenqing365.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.dispatch.model.DirectChain.Manager;
import cn.zhenqing365.dispatch.model.DirectChain.Person;
import cn.zhenqing365.dispatch.model.DirectChain.Via;
import cn.zhenqing365.roster.OnDuty;
import cn.zhenqing365.roster.ShiftKind;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who answers a direct call, in which order. */
class DirectChainTest {
    private static final Manager CHEN = new Manager(UUID.randomUUID(), "陈洁", "2001", "18900000004", true, null);
    private static final OnDuty LI = person("李明", "1036", ShiftKind.DUTY);
    private static final OnDuty WANG = person("王强", "1037", ShiftKind.STAND_BY);
    private static final OnDuty ZHAO = person("赵亮", "1038", ShiftKind.DUTY);

    @Test
    void the_manager_comes_first_then_duty_then_stand_by_then_the_neighbour_then_the_duty_phone() {
        assertThat(names(DirectChain.of(CHEN, List.of(WANG, LI), List.of(ZHAO), "051256960001"))).containsExactly("陈洁", "李明", "王强", "赵亮", "值班电话");
    }

    @Test
    void a_manager_who_is_away_or_gone_is_passed_over() {
        var away = new Manager(CHEN.staffId(), "陈洁", "2001", "18900000004", false, "AWAY");
        assertThat(names(DirectChain.of(away, List.of(LI), List.of(), "0"))).containsExactly("李明", "值班电话");
        assertThat(names(DirectChain.of(null, List.of(), List.of(ZHAO), "0"))).containsExactly("赵亮", "值班电话");
    }

    @Test
    void somebody_always_answers_and_nobody_is_asked_twice() {
        assertThat(DirectChain.of(null, List.of(), List.of(), "051256960001")).singleElement().satisfies(it -> {
            assertThat(it.via()).isEqualTo(Via.DUTY_PHONE);
            assertThat(it.staffId()).isNull();
        });
        assertThat(names(DirectChain.of(null, List.of(LI), List.of(LI, ZHAO), "0"))).containsExactly("李明", "赵亮", "值班电话");
    }

    private static List<String> names(List<Person> chain) {
        return chain.stream().map(Person::name).toList();
    }

    private static OnDuty person(String name, String staffNo, ShiftKind kind) {
        return new OnDuty(UUID.randomUUID(), name, staffNo, "1890000" + staffNo, kind, Set.of("S1"));
    }
}
