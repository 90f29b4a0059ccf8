package cn.zhenqing365.evaluation.actions;

import static cn.zhenqing365.evaluation.model.Fact.Kind.*;

import cn.zhenqing365.evaluation.SharedWork;
import cn.zhenqing365.evaluation.model.Fact;
import cn.zhenqing365.evaluation.model.Post;
import cn.zhenqing365.evaluation.model.ScoreRules;
import cn.zhenqing365.evaluation.store.FactStore;
import cn.zhenqing365.evaluation.store.RecordStore;
import cn.zhenqing365.workorder.FaultCatalogue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What the daily work says: visits and desk work in standard minutes, answers of customers, clocks, repeats, offers. A technician is
 * judged by the customers of the visits; who takes requests by the customers whose requests those were.
 */
@Component
class WorkFacts {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final FactStore store;
    private final RecordStore records;
    private final FaultCatalogue faults;

    WorkFacts(FactStore store, RecordStore records, FaultCatalogue faults) {
        this.store = store;
        this.records = records;
        this.faults = faults;
    }

    List<FactStore.Desk> desk(Instant from, Instant until) {
        return store.desk(from, until);
    }

    /** Those who did more at a counter than anywhere else. */
    static Set<UUID> atCounters(List<FactStore.Desk> desk) {
        var balance = new HashMap<UUID, Integer>();
        desk.forEach(it -> balance.merge(it.staffId(), it.channel().equals("COUNTER") ? 1 : -1, Integer::sum));
        return balance.entrySet().stream().filter(it -> it.getValue() > 0).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    List<Fact> of(Instant from, Instant until, List<FactStore.Desk> desk, Map<UUID, Post> posts, ScoreRules rules) {
        var all = new ArrayList<Fact>();
        visits(from, until, rules, all);
        for (var it : desk) desk(it, posts, rules, all);
        for (var it : store.answers(from, until)) answer(it, posts, all);
        for (var it : store.clocks(from, until)) clock(it, posts, all);
        all.addAll(store.repeats(from, until, rules.repeatDays()));
        all.addAll(store.offers(from, until));
        all.addAll(store.complaints(from, until, rules.blame()));
        all.addAll(store.unresolved(from, until));
        all.removeIf(it -> it.staffId() == null);
        return all;
    }

    private void visits(Instant from, Instant until, ScoreRules rules, List<Fact> to) {
        var visits = store.visits(from, until);
        var shares = records.shares(visits.stream().map(FactStore.Visit::number).toList());
        for (var it : visits) {
            var jobs = it.jobs().isEmpty() ? List.of(it.symptom()) : it.jobs();
            var minutes = BigDecimal.valueOf(jobs.stream().mapToInt(job -> faults.find(job).map(FaultCatalogue.Fault::minutes).orElse(0)).sum());
            var weighted = it.specialCare() ? minutes.multiply(rules.careWeight()) : minutes;
            for (var share : shares.getOrDefault(it.number(), List.of(new SharedWork.Share(it.technicianId(), 100))))
                to.add(new Fact(share.staffId(), WORK, it.id(), it.number(), it.areaCode(), it.at(), plain(weighted.multiply(BigDecimal.valueOf(share.percent())).divide(HUNDRED)),
                        String.join("+", jobs) + (it.specialCare() ? " ×" + rules.careWeight().toPlainString() : "") + (share.percent() < 100 ? " " + share.percent() + "%" : ""), null));
        }
    }

    private static void desk(FactStore.Desk it, Map<UUID, Post> posts, ScoreRules rules, List<Fact> to) {
        var post = posts.get(it.staffId());
        if (post == null || post == Post.TECHNICIAN) return;
        var minutes = rules.minutes(it.kind(), it.special());
        var what = it.special() == null ? it.kind() : it.kind() + ":" + it.special();
        to.add(new Fact(it.staffId(), WORK, it.ref(), it.number(), it.areaCode(), it.at(), plain(it.specialCare() ? minutes.multiply(rules.careWeight()) : minutes),
                what + (it.specialCare() ? " ×" + rules.careWeight().toPlainString() : ""), null));
        if (post == Post.OPERATOR && it.channel().equals("HOTLINE") && it.seconds() != null)
            to.add(new Fact(it.staffId(), HANDLING, it.ref(), it.number(), it.areaCode(), it.at(), BigDecimal.valueOf(it.seconds()), null, null));
    }

    /** Answers of our own telephones say nothing about us. */
    private static void answer(FactStore.Answer it, Map<UUID, Post> posts, List<Fact> to) {
        var left = it.ownPhone() ? "OWN_PHONE" : null;
        if (posts.get(it.technicianId()) == Post.TECHNICIAN) {
            to.add(new Fact(it.technicianId(), ATTITUDE, it.id(), it.number(), it.areaCode(), it.at(), BigDecimal.valueOf(it.attitude()), null, left));
            to.add(new Fact(it.technicianId(), SATISFACTION, it.id(), it.number(), it.areaCode(), it.at(), BigDecimal.valueOf(it.satisfaction()), null, left));
        }
        var owner = posts.get(it.firstContactOwner());
        if (owner == Post.OPERATOR || owner == Post.COUNTER)
            to.add(new Fact(it.firstContactOwner(), SATISFACTION, it.id(), it.number(), it.areaCode(), it.at(), BigDecimal.valueOf(it.satisfaction()), null, left));
    }

    /** What broke at the node or in the whole net is nobody's slowness on site. */
    private void clock(FactStore.Decided it, Map<UUID, Post> posts, List<Fact> to) {
        var post = posts.get(it.owedBy());
        if (post == null) return;
        var left = post == Post.TECHNICIAN && isAreaFault(it.fault()) ? "AREA_FAULT" : null;
        var inTime = it.inTime() ? BigDecimal.ONE : BigDecimal.ZERO;
        to.add(new Fact(it.owedBy(), CLOCK, it.id(), it.number(), it.areaCode(), it.at(), inTime, it.clock(), left));
        if (post == Post.OPERATOR && it.clock().equals("CLK-01")) to.add(new Fact(it.owedBy(), DISPATCH, it.id(), it.number(), it.areaCode(), it.at(), inTime, it.clock(), null));
    }

    /** Levels N and G and no other. */
    private boolean isAreaFault(String code) {
        return code != null && faults.find(code).filter(it -> it.level().matches("[NG](/[NG])*")).isPresent();
    }

    /** 48.0 and 48 are the same minutes and must be the same characters. */
    private static BigDecimal plain(BigDecimal it) {
        var shortest = it.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
