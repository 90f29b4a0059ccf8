package cn.zhenqing365.outage.model;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.Zones;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

/**
 * When reports are a fault of the net ({@code outage_rules}, versions with effective dates; {@code domain.md} §8 CLK-08, §9).
 *
 * @param reportsOfNode so many of one node {@code withinMinutes}
 * @param percentOfArea or so many of a hundred households of an area in the same time, but {@code leastOfArea} at least
 * @param notCounted    families of symptoms that are the household's own (US, RC)
 * @param quietFrom     from this hour until {@code quietUntil} nobody is written to
 */
public record OutageRules(int reportsOfNode, int withinMinutes, int percentOfArea, int leastOfArea, List<String> notCounted, LocalTime quietFrom, LocalTime quietUntil) {
    public OutageRules {
        if (reportsOfNode < 2 || withinMinutes < 5 || percentOfArea < 1 || percentOfArea > 100 || leastOfArea < 2 || notCounted == null || quietFrom == null || quietUntil == null)
            throw Refused.because("INVALID_OUTAGE_RULES");
    }

    public boolean counts(String symptom) {
        return notCounted.stream().noneMatch(it -> symptom.equals(it) || symptom.startsWith(it + "-"));
    }

    public boolean isOfNode(int reports) {
        return reports >= reportsOfNode;
    }

    public boolean isOfArea(int reports, int households) {
        return reports >= leastOfArea && households > 0 && reports * 100L >= (long) percentOfArea * households;
    }

    /** The same moment, or the end of the quiet hours it lies in. */
    public Instant waking(Instant at) {
        var local = at.atZone(Zones.CHINA);
        var time = local.toLocalTime();
        var quiet = quietFrom.isBefore(quietUntil) ? !time.isBefore(quietFrom) && time.isBefore(quietUntil) : !time.isBefore(quietFrom) || time.isBefore(quietUntil);
        if (!quiet) return at;
        var end = local.with(quietUntil);
        return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
    }
}
