package cn.zhenqing365.dispatch.model;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.kernel.Refused;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who is told when a clock runs out and the one named is not there, and when nobody is woken.
 *
 * @param most         of a role are told at once: a whole department is not woken
 * @param quietFrom    texts that are not urgent wait from here …
 * @param quietUntil   … to here; equal: never
 * @param urgentClocks whose texts go out at any hour
 * @param saidElsewhere clocks whose own module texts the one concerned: a screen nobody has open is no reason to say it twice
 * @param standIns     by role, who is told instead, in this order
 */
public record EscalationRules(int most, LocalTime quietFrom, LocalTime quietUntil, Set<String> urgentClocks, Set<String> saidElsewhere,
                              Map<String, List<String>> standIns) {
    private static final int MOST = 20;
    private static final Set<String> ROLES = Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toSet());

    public EscalationRules {
        if (most < 1) throw Refused.because("INVALID_ESCALATION_MOST", "field", "most", "most", MOST);
        urgentClocks = inOrder(urgentClocks);
        saidElsewhere = inOrder(saidElsewhere);
        standIns = standIns == null ? Map.of() : standIns;
    }

    /**
     * @param clocks those there are
     * @throws Refused INVALID_ESCALATION_MOST, INVALID_ESCALATION_QUIET_HOURS, INVALID_ESCALATION_CLOCK_UNKNOWN, INVALID_ESCALATION_ROLE_UNKNOWN,
     *                 INVALID_ESCALATION_STANDS_IN_FOR_ITSELF; each names its {@code field}
     */
    public EscalationRules checked(Set<String> clocks) {
        if (most > MOST) throw Refused.because("INVALID_ESCALATION_MOST", "field", "most", "most", MOST);
        if (quietFrom == null || quietUntil == null) throw Refused.because("INVALID_ESCALATION_QUIET_HOURS", "field", quietFrom == null ? "quietFrom" : "quietUntil");
        known(urgentClocks, clocks, "urgentClocks");
        known(saidElsewhere, clocks, "saidElsewhere");
        standIns.forEach((role, others) -> {
            if (!ROLES.contains(role)) throw Refused.because("INVALID_ESCALATION_ROLE_UNKNOWN", "field", "standIns." + role, "role", role);
            for (var it : others) {
                if (!ROLES.contains(it)) throw Refused.because("INVALID_ESCALATION_ROLE_UNKNOWN", "field", "standIns." + role, "role", it);
                if (it.equals(role)) throw Refused.because("INVALID_ESCALATION_STANDS_IN_FOR_ITSELF", "field", "standIns." + role, "role", role);
            }
        });
        return this;
    }

    /** Two versions that say the same are written the same. */
    private static Set<String> inOrder(Set<String> clocks) {
        return clocks == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(clocks));
    }

    private static void known(Set<String> named, Set<String> clocks, String field) {
        for (var it : named) if (!clocks.contains(it)) throw Refused.because("INVALID_ESCALATION_CLOCK_UNKNOWN", "field", field, "clock", it);
    }

    /** When a text about this clock may go out: now, or at the end of the quiet hours. */
    public Instant sendAt(String clock, Instant now, ZoneId zone) {
        var local = now.atZone(zone);
        if (urgentClocks.contains(clock) || quietFrom.equals(quietUntil) || !isQuiet(local.toLocalTime())) return now;
        var morning = local.toLocalDate().atTime(quietUntil).atZone(zone);
        return (morning.isAfter(local) ? morning : morning.plusDays(1)).toInstant();
    }

    private boolean isQuiet(LocalTime time) {
        if (quietFrom.isBefore(quietUntil)) return !time.isBefore(quietFrom) && time.isBefore(quietUntil);
        return !time.isBefore(quietFrom) || time.isBefore(quietUntil);
    }

    /** The role itself, then who stands in for it. */
    public List<String> chain(String role) {
        var chain = new java.util.ArrayList<>(List.of(role));
        chain.addAll(standIns.getOrDefault(role, List.of()));
        return chain;
    }
}
