package cn.zhenqing365.campaign.model;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** How many are drawn from each stratum: its share, to within one household (largest remainders). */
public final class Quotas {
    private record Part(Stratum stratum, long whole, long rest) {}

    private Quotas() {}

    /** @param households of each stratum. @param wanted at most as many as there are */
    public static Map<Stratum, Integer> of(Map<Stratum, Integer> households, int wanted) {
        long all = households.values().stream().mapToLong(Integer::longValue).sum();
        var quotas = new TreeMap<Stratum, Integer>();
        if (all == 0) return quotas;
        var parts = households.entrySet().stream().map(it -> new Part(it.getKey(), it.getValue() * (long) wanted / all, it.getValue() * (long) wanted % all)).toList();
        parts.forEach(it -> quotas.put(it.stratum, (int) it.whole));
        long left = wanted - parts.stream().mapToLong(Part::whole).sum();
        parts.stream().sorted(Comparator.comparingLong(Part::rest).reversed().thenComparing(Part::stratum)).limit(left).forEach(it -> quotas.merge(it.stratum, 1, Integer::sum));
        return quotas;
    }
}
