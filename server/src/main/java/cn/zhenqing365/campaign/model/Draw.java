package cn.zhenqing365.campaign.model;

import cn.zhenqing365.kernel.GeoPoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The draw (抽样): from each stratum the lowest lots, as many as its share; then cut into pieces one can walk. A household stays
 * a chance draw, the short walk comes from the cutting, so that what is counted may be told with its uncertainty. The same
 * seed and the same households give the same draw. A relative in one's own piece is drawn again from the same stratum.
 */
public final class Draw {
    /** Of the next ones by lot the nearest replaces: chance, and not across the city. */
    private static final int CHOICE = 20;

    /** @param quotas how many were to be drawn from each stratum; @param walks by visitor, in walking order */
    public record Drawn(Map<Stratum, Integer> quotas, Map<UUID, List<Candidate>> walks) {}

    private Draw() {}

    public static Drawn of(List<Candidate> candidates, List<Visitor> visitors, long seed) {
        var strata = new TreeMap<Stratum, List<Candidate>>();
        for (var it : candidates) strata.computeIfAbsent(it.stratum(), stratum -> new ArrayList<>()).add(it);
        var sizes = new TreeMap<Stratum, Integer>();
        strata.forEach((stratum, homes) -> sizes.put(stratum, homes.size()));
        int wanted = Math.min(visitors.stream().mapToInt(Visitor::target).sum(), candidates.size());
        return of(strata, Quotas.of(sizes, wanted), visitors, seed);
    }

    /** @param strata of each at least its quota, and some more for repairs, by their lots */
    public static Drawn of(Map<Stratum, List<Candidate>> strata, Map<Stratum, Integer> quotas, List<Visitor> visitors, long seed) {
        var drawn = new ArrayList<Candidate>();
        strata.forEach((stratum, homes) -> {
            homes.sort(Lot.order(seed));
            drawn.addAll(homes.subList(0, Math.min(homes.size(), quotas.getOrDefault(stratum, 0))));
        });
        var pieces = Groups.of(drawn, visitors);
        var taken = new HashSet<UUID>();
        drawn.forEach(it -> taken.add(it.household()));
        var walks = new LinkedHashMap<UUID, List<Candidate>>();
        for (var visitor : visitors)
            walks.put(visitor.id(), Walk.order(withoutRelatives(pieces.getOrDefault(visitor.id(), List.of()), visitor, strata, taken)));
        return new Drawn(quotas, walks);
    }

    private static List<Candidate> withoutRelatives(List<Candidate> piece, Visitor visitor, Map<Stratum, List<Candidate>> strata, Set<UUID> taken) {
        if (piece.stream().noneMatch(it -> visitor.relatives().contains(it.household()))) return piece;
        var middle = Groups.middle(piece);
        var repaired = new ArrayList<Candidate>();
        for (var it : piece) {
            if (!visitor.relatives().contains(it.household())) {
                repaired.add(it);
                continue;
            }
            instead(strata.get(it.stratum()), taken, visitor.relatives(), middle).ifPresent(other -> {
                taken.add(other.household());
                repaired.add(other);
            });
        }
        return repaired;
    }

    /**
     * The household drawn in the place of another.
     *
     * @param stratum all of the same stratum, by their lots
     * @param taken   drawn before, by whomever
     * @param near    where the visitor walks
     */
    public static Optional<Candidate> instead(List<Candidate> stratum, Set<UUID> taken, Set<UUID> relatives, GeoPoint near) {
        return stratum.stream().filter(it -> !taken.contains(it.household()) && !relatives.contains(it.household())).limit(CHOICE)
                .min(Comparator.comparingDouble((Candidate it) -> it.metresTo(near)).thenComparing(Candidate::accountNo));
    }
}
