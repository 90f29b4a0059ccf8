package cn.zhenqing365.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class HouseholdsTest {
    @Autowired Households households;
    @Autowired JdbcClient jdbc;
    private UUID shan;
    private UUID zhang;
    private UUID far;

    @BeforeEach
    void a_few_people_live_here() {
        for (var table : List.of("household_phone", "service", "equipment", "household")) jdbc.sql("delete from " + table).update();
        shan = AHousehold.named("单雪梅").at("花园浜三村", "12幢", "2单元", "502室").account("8001234567")
                .phones("13712345678", "051258123456").in(jdbc);
        zhang = AHousehold.named("张伟").at("花园浜三村", "2幢", "1单元", "1502室").account("8001234999").phones("18912345000").in(jdbc);
        far = AHousehold.named("张伟民").at("滨江花园", "112幢", "5单元", "502室").account("8107770001").phones("13337123450").area("A07").in(jdbc);
        AHousehold.named("欧阳修").at("金港A区", "3幢", "", "12室").account("8200000001").phones("15900001111").in(jdbc);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13712345678", "137 1234 5678", "+86 137-1234-5678", "1371234", "5678", "345678", "8001234567", "80012345",
        "单", "单雪梅", "雪梅", "花园浜三村12幢2单元502室", "花园浜 12幢 502", "花园浜12-502", "花园浜,12幢,2单元", "三村 12栋", "12幢2单元",
        "sxm", "shanxuemei", "shan xue", "SXM", "hybsc12-502", "hybsc 12 2 502", "huayuanbang 12 502", "hyb12z2dy502", "137",
        "单雪 花园", "花园浜 雪梅", "单 5678", "花园浜 12 幢 2 单元 502 室", "雪梅 345678", "花园浜 sxm", "12幢 502"})
    void one_box_finds_her_by_whatever_is_typed(String q) {
        assertThat(households.search(q, null, 10)).first().extracting(HouseholdLine::id).as(q).isEqualTo(shan);
    }

    @Test
    void whole_numbers_come_before_parts_of_numbers() {
        assertThat(ids("花园 12 502")).containsExactly(shan, far);
        assertThat(ids("花园 2幢")).startsWith(zhang).containsOnly(zhang, shan, far);
        assertThat(ids("花园浜 502")).containsExactly(shan, zhang);
    }

    @Test
    void a_name_comes_before_a_longer_name() {
        assertThat(ids("张伟")).containsExactly(zhang, far);
        assertThat(ids("zw")).containsExactly(zhang, far);
        assertThat(ids("张")).containsExactly(zhang, far);
    }

    @Test
    void what_made_it_appear_is_said_and_the_phone_is_masked() {
        assertThat(households.search("051258123456", null, 5)).singleElement().satisfies(it -> {
            assertThat(it.matchedBy()).isEqualTo("PHONE");
            assertThat(it.phoneMasked()).isEqualTo("137****5678");
        });
        assertThat(households.search("雪梅", null, 5)).extracting(HouseholdLine::matchedBy).containsExactly("NAME");
        assertThat(households.search("花园浜", null, 5)).extracting(HouseholdLine::matchedBy).containsOnly("ADDRESS");
    }

    @Test
    void a_letter_in_an_address_may_be_small_or_wide() {
        assertThat(households.search("金港a区", null, 5)).hasSize(1);
        assertThat(households.search("金港A区 3幢", null, 5)).hasSize(1);
    }

    @Test
    void who_may_see_one_area_finds_only_there() {
        assertThat(households.search("张伟", Set.of("A07"), 10)).extracting(HouseholdLine::id).containsExactly(far);
        assertThat(households.search("花园", Set.of("A01"), 10)).extracting(HouseholdLine::id).containsExactlyInAnyOrder(shan, zhang);
        assertThat(households.search("13712345678", Set.of("A07"), 10)).isEmpty();
        assertThat(households.search("张伟", Set.of(), 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "%", "_", "'", "\\", "单%雪", "没有这个小区", "单元", "zzzzzz", "99", "😀", "(", "单雪梅'; drop table household; --"})
    void nonsense_finds_nothing_and_breaks_nothing(String q) {
        assertThat(households.search(q, null, 10)).as(q).hasSizeLessThanOrEqualTo(1);
        assertThat(households.search(q.repeat(50), null, 10)).as(q).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void a_household_is_read_whole_by_id_and_by_any_of_its_phones() {
        jdbc.sql("insert into service (id, household_id, kind, product, state, state_since) values (?, ?, 'TV', '基本包', 'OWESTOP', ?)")
                .params(Ids.at(MovableClock.MORNING), shan, Timestamp.from(MovableClock.MORNING)).update();
        jdbc.sql("insert into equipment (id, household_id, kind, model, serial) values (?, ?, 'STB', 'C5800', 'SN0001')")
                .params(Ids.at(MovableClock.MORNING), shan).update();
        var whole = households.get(shan);
        assertThat(whole.phones()).containsExactly("13712345678", "051258123456");
        assertThat(whole.services()).containsExactly(new Service("TV", "基本包", "OWESTOP", MovableClock.MORNING));
        assertThat(whole.equipment()).containsExactly(new Equipment("STB", "C5800", "SN0001"));
        assertThat(households.byPhone("051258123456")).containsExactly(whole);
        assertThat(households.byPhone("051258")).isEmpty();
        assertThat(households.search("SN0001", null, 5)).extracting(HouseholdLine::matchedBy).containsExactly("SERIAL");
        assertThatThrownBy(() -> households.get(UUID.randomUUID())).isInstanceOf(Refused.class);
    }

    private List<UUID> ids(String q) {
        return households.search(q, null, 10).stream().map(HouseholdLine::id).toList();
    }
}
