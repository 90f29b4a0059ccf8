package cn.zhenqing365.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.kernel.Zones;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EscalationRulesTest {
    private final EscalationRules rules = new EscalationRules(2, LocalTime.of(21, 30), LocalTime.of(7, 30), Set.of("CLK-02"), Set.of(), Map.of("AGENT", List.of("SHIFT_LEADER")));

    @Test
    void what_is_not_urgent_waits_for_the_morning_and_what_is_urgent_does_not() {
        assertThat(sendAt("CLK-11", "2026-11-24T21:29")).isEqualTo(at("2026-11-24T21:29"));
        assertThat(sendAt("CLK-11", "2026-11-24T21:30")).isEqualTo(at("2026-11-25T07:30"));
        assertThat(sendAt("CLK-11", "2026-11-25T00:10")).isEqualTo(at("2026-11-25T07:30"));
        assertThat(sendAt("CLK-11", "2026-11-25T07:30")).as("the end is not quiet").isEqualTo(at("2026-11-25T07:30"));
        assertThat(sendAt("CLK-02", "2026-11-25T00:10")).isEqualTo(at("2026-11-25T00:10"));
    }

    @Test
    void quiet_hours_may_lie_within_a_day_or_not_be_at_all() {
        var noon = new EscalationRules(1, LocalTime.of(12, 0), LocalTime.of(14, 0), Set.of(), Set.of(), Map.of());
        assertThat(noon.sendAt("CLK-11", at("2026-11-24T13:00"), Zones.CHINA)).isEqualTo(at("2026-11-24T14:00"));
        assertThat(noon.sendAt("CLK-11", at("2026-11-24T15:00"), Zones.CHINA)).isEqualTo(at("2026-11-24T15:00"));
        var never = new EscalationRules(1, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, Set.of(), Set.of(), Map.of());
        assertThat(never.sendAt("CLK-11", at("2026-11-24T03:00"), Zones.CHINA)).isEqualTo(at("2026-11-24T03:00"));
    }

    @Test
    void a_chain_begins_with_the_role_itself() {
        assertThat(rules.chain("AGENT")).containsExactly("AGENT", "SHIFT_LEADER");
        assertThat(rules.chain("LEADER")).containsExactly("LEADER");
    }

    private Instant sendAt(String clock, String local) {
        return rules.sendAt(clock, at(local), Zones.CHINA);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Zones.CHINA).toInstant();
    }

    @Test
    void what_cannot_be_is_refused_by_its_field() {
        var clocks = Set.of("CLK-02", "CLK-21");
        assertThat(rules.checked(clocks)).isSameAs(rules);
        refused("INVALID_ESCALATION_MOST", "most", () -> new EscalationRules(0, LocalTime.NOON, LocalTime.NOON, Set.of(), Set.of(), Map.of()));
        refused("INVALID_ESCALATION_MOST", "most", () -> new EscalationRules(21, LocalTime.NOON, LocalTime.NOON, Set.of(), Set.of(), Map.of()).checked(clocks));
        refused("INVALID_ESCALATION_QUIET_HOURS", "quietUntil", () -> new EscalationRules(2, LocalTime.NOON, null, Set.of(), Set.of(), Map.of()).checked(clocks));
        refused("INVALID_ESCALATION_CLOCK_UNKNOWN", "saidElsewhere", () -> new EscalationRules(2, LocalTime.NOON, LocalTime.NOON, Set.of(), Set.of("CLK-77"), Map.of()).checked(clocks));
        refused("INVALID_ESCALATION_ROLE_UNKNOWN", "standIns.AGENT", () -> standIn("AGENT", "CAT").checked(clocks));
        refused("INVALID_ESCALATION_ROLE_UNKNOWN", "standIns.CAT", () -> standIn("CAT", "AGENT").checked(clocks));
        refused("INVALID_ESCALATION_STANDS_IN_FOR_ITSELF", "standIns.AGENT", () -> standIn("AGENT", "AGENT").checked(clocks));
    }

    @Test
    void two_versions_that_say_the_same_are_written_the_same() {
        var one = new EscalationRules(2, LocalTime.NOON, LocalTime.NOON, new java.util.LinkedHashSet<>(List.of("CLK-21", "CLK-02")), null, null);
        assertThat(List.copyOf(one.urgentClocks())).containsExactly("CLK-02", "CLK-21");
        assertThat(one.saidElsewhere()).as("nothing said is nothing, not a failure").isEmpty();
        assertThat(one.chain("AGENT")).containsExactly("AGENT");
    }

    private static EscalationRules standIn(String role, String other) {
        return new EscalationRules(2, LocalTime.NOON, LocalTime.NOON, Set.of(), Set.of(), Map.of(role, List.of(other)));
    }

    private static void refused(String code, String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed).hasMessageStartingWith(code).hasMessageContaining("field=" + field);
    }
}
