package cn.zhenqing365.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.testing.People;
import cn.zhenqing365.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class AreasTest {
    @Autowired Areas areas;
    @Autowired StaffMembers staffMembers;
    @Autowired JdbcClient jdbc;

    @Test
    void an_area_knows_its_manager_and_its_neighbours_nearest_first() {
        var people = new People(jdbc);
        var manager = people.staff("M01", "王芳", Role.CUSTOMER_MANAGER, "13700000003", "A02");
        people.area("A02", "杨舍城西片区", "TOWN", manager, "A03", "A01");
        assertThat(areas.get("A02")).isEqualTo(new Area("A02", "杨舍城西片区", "杨舍镇", Area.Kind.TOWN, manager,
                java.util.List.of("A03", "A01"), "051258000000"));
        people.area("A01", "杨舍城东片区", "RURAL", null);
        assertThat(areas.get("A01").kind()).isEqualTo(Area.Kind.RURAL);
        assertThat(areas.all()).extracting(Area::code).containsExactly("A01", "A02");
        assertThatThrownBy(() -> areas.get("A99")).hasMessageContaining("NOT_FOUND");
        assertThat(staffMembers.inRole(Role.CUSTOMER_MANAGER, "A02")).extracting(it -> it.id()).containsExactly(manager);
        assertThat(staffMembers.inRole(Role.CUSTOMER_MANAGER, "A01")).isEmpty();
        assertThat(staffMembers.byNo("M01")).hasValueSatisfying(it -> assertThat(it.areas()).containsExactly("A02"));
        assertThat(staffMembers.activeByPhone("13700000003")).isPresent();
        assertThat(staffMembers.activeByPhone("13700000004")).isEmpty();
    }
}
