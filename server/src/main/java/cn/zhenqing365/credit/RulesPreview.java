package cn.zhenqing365.credit;

import java.time.Instant;
import java.util.List;

/**
 * What other rules would have made of the promises broken in a period. Money in cents.
 *
 * @param breaches limits that passed in the period, of clocks some rule speaks of
 * @param changes  breaches that would be worth something else; {@code changed} the newest 200 of them
 */
public record RulesPreview(Instant from, Instant until, long breaches, Sum was, Sum would, List<PerRule> perRule, long changes, List<Changed> changed) {
    /** @param waiting cases whose matter is not over, so that nobody can say what they are worth */
    public record Sum(long cases, long cents, long waiting) {}

    public record PerRule(String rule, long was, long wasCents, long would, long wouldCents) {}

    public record Changed(String ticketNumber, String clock, String service, Instant brokenAt, long wasCents, long wouldCents) {}
}
