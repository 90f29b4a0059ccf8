package cn.zhenqing365.roster;

import static cn.zhenqing365.testing.MovableClock.MORNING;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.testing.People;
import cn.zhenqing365.testing.ServerTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class RosterTest {
    private static final Instant NOON = MORNING.plus(ofHours(4));
    private static final Instant EVENING = MORNING.plus(ofHours(12));
    @Autowired Roster roster;
    @Autowired StaffMembers staffMembers;
    @Autowired JdbcClient jdbc;
    People people;
    UUID zhang;
    UUID li;

    @BeforeEach
    void two_technicians() {
        for (var table : List.of("shift", "leave", "technician_skill", "staff_area", "staff")) jdbc.sql("delete from " + table).update();
        people = new People(jdbc);
        zhang = people.staff("T01", "张伟", Role.TECHNICIAN, "13700000001", "A01");
        li = people.staff("T02", "李强", Role.TECHNICIAN, "13700000002", "A01");
        roster.forget();
        staffMembers.forget();
    }

    @Test
    void duty_comes_before_stand_by_whatever_the_number_and_each_person_once() {
        people.shift(zhang, "A01", "STAND_BY", MORNING, EVENING);
        people.shift(li, "A01", "STAND_BY", MORNING, EVENING);
        people.shift(li, "A01", "DUTY", MORNING, EVENING);
        people.skill(li, "S1");
        people.skill(li, "S3");
        assertThat(names(NOON)).containsExactly("李强 DUTY", "张伟 STAND_BY");
        assertThat(roster.onDuty("A01", NOON).get(0).skills()).containsExactlyInAnyOrder("S1", "S3");
        assertThat(roster.onDuty("A02", NOON)).isEmpty();
    }

    @Test
    void at_eight_the_night_has_gone_and_the_day_is_here() {
        people.shift(zhang, "A01", "DUTY", MORNING.minus(ofHours(12)), MORNING);
        people.shift(li, "A01", "DUTY", MORNING, EVENING);
        assertThat(names(MORNING.minusMillis(1))).containsExactly("张伟 DUTY");
        assertThat(names(MORNING)).containsExactly("李强 DUTY");
        assertThat(names(EVENING)).isEmpty();
    }

    @Test
    void who_is_on_leave_is_not_sent_until_the_leave_ends() {
        people.shift(zhang, "A01", "DUTY", MORNING, EVENING);
        people.leave(zhang, MORNING.plus(ofHours(1)), NOON);
        assertThat(names(MORNING)).containsExactly("张伟 DUTY");
        assertThat(names(NOON.minusMillis(1))).isEmpty();
        assertThat(roster.working(NOON.minusMillis(1))).isEmpty();
        assertThat(names(NOON)).containsExactly("张伟 DUTY");
        assertThat(roster.working(NOON)).containsExactly(zhang);
    }

    @Test
    void days_asked_one_after_the_other_are_each_complete() {
        people.shift(zhang, "A01", "DUTY", MORNING, EVENING);
        people.shift(li, "A01", "DUTY", MORNING.plus(ofHours(48)), EVENING.plus(ofHours(48)));
        assertThat(names(NOON)).containsExactly("张伟 DUTY");
        assertThat(names(NOON.plus(ofHours(48)))).containsExactly("李强 DUTY");
        assertThat(names(NOON)).containsExactly("张伟 DUTY");
    }

    @Test
    void who_has_left_is_not_sent() {
        people.shift(zhang, "A01", "DUTY", MORNING, EVENING);
        jdbc.sql("update staff set active = false where id = ?").param(zhang).update();
        assertThat(names(NOON)).isEmpty();
    }

    private List<String> names(Instant now) {
        return roster.onDuty("A01", now).stream().map(it -> it.name() + " " + it.kind()).toList();
    }
}
