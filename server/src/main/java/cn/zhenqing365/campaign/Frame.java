package cn.zhenqing365.campaign;

import cn.zhenqing365.campaign.model.Candidate;
import cn.zhenqing365.campaign.model.Lot;
import cn.zhenqing365.campaign.model.Stratum;
import cn.zhenqing365.directory.Households;
import cn.zhenqing365.directory.ServedHousehold;
import cn.zhenqing365.kernel.GeoPoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The households a campaign draws from (抽样框), read from the directory: those with a running service, stratum by stratum. */
@Component
public class Frame {
    private final Households households;

    Frame(Households households) {
        this.households = households;
    }

    /** How many households each stratum has. */
    public Map<Stratum, Integer> sizes(Campaign of, Instant now) {
        var sizes = new TreeMap<Stratum, Integer>();
        each(of, of.areas().isEmpty() ? null : of.areas(), now, it -> sizes.merge(it.stratum(), 1, Integer::sum));
        return sizes;
    }

    /** Of each stratum the lowest lots: its quota and {@code more}. Never all households at once. */
    public Map<Stratum, List<Candidate>> lowest(Campaign of, Map<Stratum, Integer> quotas, int more, Instant now) {
        var highestFirst = Lot.order(of.seed()).reversed();
        var kept = new TreeMap<Stratum, PriorityQueue<Candidate>>();
        each(of, of.areas().isEmpty() ? null : of.areas(), now, it -> {
            var queue = kept.computeIfAbsent(it.stratum(), stratum -> new PriorityQueue<>(highestFirst));
            queue.add(it);
            if (queue.size() > quotas.getOrDefault(it.stratum(), 0) + more) queue.poll();
        });
        var lowest = new TreeMap<Stratum, List<Candidate>>();
        kept.forEach((stratum, queue) -> lowest.put(stratum, new ArrayList<>(queue)));
        return lowest;
    }

    /** All of one stratum, by their lots. */
    public List<Candidate> of(Campaign campaign, Stratum stratum, Instant now) {
        var all = new ArrayList<Candidate>();
        each(campaign, List.of(stratum.area()), now, it -> { if (it.stratum().equals(stratum)) all.add(it); });
        all.sort(Lot.order(campaign.seed()));
        return all;
    }

    private void each(Campaign of, Collection<String> areas, Instant now, Consumer<Candidate> each) {
        households.served(areas, it -> { if (it.at() != null) each.accept(candidate(of, it, now)); });
    }

    private static Candidate candidate(Campaign of, ServedHousehold it, Instant now) {
        var age = Stratum.Age.of(it.communitySince(), now, of.youngYears(), of.oldYears());
        return new Candidate(it.id(), it.accountNo(), new Stratum(it.areaCode(), age, Stratum.Kind.of(it.running())), it.community(), it.building(), it.unit(), it.room(), it.at());
    }

    /** About the middle of the areas somebody works in; null for the whole city. */
    public GeoPoint home(Collection<String> areas) {
        var middles = areas.stream().sorted().map(households::middleOf).flatMap(java.util.Optional::stream).toList();
        if (middles.isEmpty()) return null;
        return new GeoPoint(middles.stream().mapToDouble(GeoPoint::latitude).average().orElseThrow(), middles.stream().mapToDouble(GeoPoint::longitude).average().orElseThrow());
    }
}
