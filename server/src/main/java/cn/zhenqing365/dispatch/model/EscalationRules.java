package cn.zhenqing365.dispatch.model;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    public EscalationRules {
        if (most < 1) throw new IllegalArgumentException("somebody must be told");
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
