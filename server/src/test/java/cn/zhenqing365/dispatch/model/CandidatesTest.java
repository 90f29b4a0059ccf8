package cn.zhenqing365.dispatch.model;

import static cn.zhenqing365.roster.ShiftKind.DUTY;
import static cn.zhenqing365.roster.ShiftKind.STAND_BY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.roster.OnDuty;
import cn.zhenqing365.roster.ShiftKind;
import cn.zhenqing365.workorder.Assignee;
import cn.zhenqing365.workorder.Load;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CandidatesTest {
    private static final List<String> TELEVISION = List.of("S1", "S2");
    private final Map<UUID, Load> openJobs = new HashMap<>();
    private final Set<UUID> asked = new HashSet<>();
    private final OnDuty zhang = on("T01", "张伟", DUTY, "S1");
    private final OnDuty li = on("T02", "李强", DUTY, "S2");
    private final OnDuty wang = on("T03", "王磊", STAND_BY, "S1");
    private final OnDuty zhao = on("T04", "赵刚", DUTY, "S9");

    @Test
    void among_those_on_duty_the_one_with_the_fewest_open_jobs_goes() {
        openJobs.put(zhang.staffId(), load(3));
        openJobs.put(li.staffId(), load(2));
        assertThat(names(chain().ofArea(List.of(zhang, li)))).containsExactly("李强 ON_DUTY", "张伟 ON_DUTY");
    }

    @Test
    void with_as_many_jobs_the_lower_staff_number_goes_so_that_the_choice_can_be_repeated() {
        assertThat(names(chain().ofArea(List.of(li, zhang)))).containsExactly("张伟 ON_DUTY", "李强 ON_DUTY");
        assertThat(names(chain().ofArea(List.of(zhang, li)))).containsExactly("张伟 ON_DUTY", "李强 ON_DUTY");
    }

    @Test
    void stand_by_comes_after_duty_however_busy_duty_is() {
        openJobs.put(zhang.staffId(), load(Load.MOST));
        assertThat(names(chain().ofArea(List.of(wang, zhang)))).containsExactly("张伟 ON_DUTY", "王磊 STAND_BY");
    }

    @Test
    void one_of_the_skills_is_enough_and_none_is_not() {
        assertThat(names(chain().ofArea(List.of(zhao, li)))).containsExactly("李强 ON_DUTY");
    }

    @Test
    void who_was_asked_before_is_not_asked_again() {
        asked.add(zhang.staffId());
        assertThat(chain().ofArea(List.of(zhang, wang)).first().name()).isEqualTo("王磊");
    }

    @Test
    void the_whole_chain_ends_at_the_duty_phone() {
        asked.add(zhang.staffId());
        var manager = UUID.randomUUID();
        var order = chain().ofArea(List.of(zhang)).ofNeighbour(List.of(wang, li)).withoutSkill(List.of(zhao))
                .manager(manager, "孙经理", "M01", "13900000001").dutyPhone("051258000000");
        assertThat(names(order)).containsExactly("李强 NEIGHBOUR", "王磊 NEIGHBOUR", "赵刚 ON_DUTY", "孙经理 CUSTOMER_MANAGER", "值班电话 DUTY_PHONE");
        assertThat(order.inOrder().get(4).staffId()).isNull();
    }

    @Test
    void when_everybody_has_been_asked_the_duty_phone_still_answers() {
        var manager = UUID.randomUUID();
        asked.addAll(Arrays.asList(zhang.staffId(), manager));
        assertThat(chain().ofArea(List.of(zhang)).manager(manager, "孙经理", "M01", "139").dutyPhone("051258000000").first())
                .extracting(Assignee::phone).isEqualTo("051258000000");
    }

    private Candidates chain() {
        return new Candidates(TELEVISION, openJobs, asked);
    }

    private static List<String> names(Candidates order) {
        return order.inOrder().stream().map(it -> it.name() + " " + it.via()).toList();
    }

    private static Load load(int openJobs) {
        return new Load(openJobs, 10 + openJobs);
    }

    private static OnDuty on(String staffNo, String name, ShiftKind kind, String... skills) {
        return new OnDuty(UUID.randomUUID(), name, staffNo, "137" + staffNo, kind, Set.of(skills));
    }
}
