package cn.zhenqing365.scoreboard;

import cn.zhenqing365.scoreboard.model.Period;
import cn.zhenqing365.scoreboard.model.Tally;
import cn.zhenqing365.scoreboard.model.Wilson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What was counted, read as the figure it is: a share, a time, a mean, a load on the households. */
public final class Reading {
    private static final int INTERVAL_BELOW = 200;
    private static final double HOUR = 3600;

    private Reading() {}

    /** @param households by area: all of them, those that are served, and 1 when they were counted by then: before that nobody knows, and nothing is claimed */
    public static Figure of(FigureTargets.Target it, Tally tally, Period period, Map<String, long[]> households) {
        boolean known = households.values().stream().anyMatch(area -> area[2] == 1);
        if (it.kind().equals("COVERAGE")) return share(it, !known ? Tally.NOTHING : new Tally(sum(households, period, 1), sum(households, period, 0), 0, Map.of(), null, null, null, null));
        if (it.kind().equals("LOAD")) return load(it, tally, period, known || tally.counted() > 0 ? sum(households, period, 0) : 0);
        return share(it, tally);
    }

    /** Null when nothing was counted; households and months only matter to a load. */
    public static Double value(FigureTargets.Target it, Tally tally) {
        return switch (it.kind()) {
            case "P90" -> tally.p90() == null ? null : tally.p90() / (it.unit().equals("h") ? HOUR : 60);
            case "MEAN" -> tally.mean();
            case "MISSES" -> it.per() == null ? Tally.percent(tally.counted() - tally.hits(), tally.counted()) : tally.counted() == 0 ? null : (Double) ((double) it.per() * (tally.counted() - tally.hits()) / tally.counted());
            case "RATE", "COVERAGE" -> tally.percent();
            default -> null;
        };
    }

    private static Figure share(FigureTargets.Target it, Tally tally) {
        long numerator = it.kind().equals("MISSES") ? tally.counted() - tally.hits() : tally.hits();
        var interval = it.isShare() && it.per() == null && tally.counted() > 0 && tally.counted() < INTERVAL_BELOW ? Wilson.of(numerator, tally.counted()) : null;
        return figure(it, value(it, tally), numerator, tally.counted(), tally.missing(), interval, extra(it, tally));
    }

    private static Figure load(FigureTargets.Target it, Tally tally, Period period, long households) {
        var value = households == 0 ? null : (Double) (tally.counted() * (double) it.per() / households / period.months());
        var extra = new LinkedHashMap<String, Object>();
        extra.put("households", households);
        if (it.id().equals("K12")) {
            long ours = tally.groups().getOrDefault("RESPONSIBLE", new Tally.Group(0, 0)).counted();
            extra.put("responsible", ours);
            if (households > 0) extra.put("responsibleRate", ours * (double) it.per() / households / period.months());
        }
        return figure(it, value, tally.counted(), households, tally.missing(), null, extra);
    }

    static Figure figure(FigureTargets.Target it, Double value, long numerator, long denominator, long missing, Wilson interval, Map<String, Object> extra) {
        return new Figure(it.id(), it.name(), it.nameEn(), value, it.unit(), numerator, denominator, missing, it.target(),
                interval == null ? null : interval.low(), interval == null ? null : interval.high(), extra, it.better(), !it.kind().equals("NOT_MEASURED"), it.note(), it.noteEn());
    }

    /** What §12 wants shown beside the figure. */
    private static Map<String, Object> extra(FigureTargets.Target it, Tally tally) {
        var extra = new LinkedHashMap<String, Object>();
        switch (it.id()) {
            case "K01" -> extra.put("p95Seconds", tally.p95());
            case "K02" -> extra.put("unreachable", group(tally, "UNREACHABLE"));
            case "K05" -> tally.groups().forEach((kind, group) -> extra.put(kind, group.percent()));
            case "K06" -> {
                extra.put("mean", hours(tally.mean()));
                extra.put("median", hours(tally.median()));
                extra.put("p90", hours(tally.p90()));
            }
            case "K07" -> {
                long rung = group(tally, "ATTEMPTED");
                extra.put("attempted", rung);
                extra.put("attemptedRate", Tally.percent(rung, tally.counted()));
            }
            case "K08" -> tally.groups().forEach((mark, group) -> extra.put(mark, group.counted()));
            case "K09" -> extra.put("secondVisits", group(tally, "SECOND_VISIT"));
            case "K10" -> extra.put("within30Days", Tally.percent(group(tally, "DAYS_30"), tally.counted()));
            case "K13" -> extra.put("hardMet", Tally.percent(group(tally, "HARD_MET"), tally.counted()));
            case "K26" -> tally.groups().forEach((kind, group) -> extra.put(kind.toLowerCase(java.util.Locale.ROOT), group.counted()));
            case "K16", "K16S" -> extra.put("medianMinutes", tally.median() == null ? null : tally.median() / 60);
            default -> { }
        }
        extra.values().removeIf(Objects::isNull);
        return extra;
    }

    private static long group(Tally tally, String name) {
        return tally.groups().getOrDefault(name, new Tally.Group(0, 0)).counted();
    }

    private static long sum(Map<String, long[]> households, Period period, int which) {
        return households.entrySet().stream().filter(it -> period.areas() == null || period.areas().contains(it.getKey())).mapToLong(it -> it.getValue()[which]).sum();
    }

    private static Double hours(Double seconds) {
        return seconds == null ? null : seconds / HOUR;
    }
}
