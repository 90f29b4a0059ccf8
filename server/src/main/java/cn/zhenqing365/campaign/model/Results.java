package cn.zhenqing365.campaign.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the visits say: index, recommendation and awareness, for all and by area. Of fewer than five answers nothing is shown; and
 * where one area alone would be hidden, the smallest of the others is hidden too, for it could be found by taking away.
 */
public record Results(Line all, List<Line> areas, List<Asked> questions) {
    public static final int FEWEST = 5;

    /** One household's answers. */
    public record Reply(String area, Double csi, Integer nps, Map<String, Object> answers) {}

    /** @param area null for all; @param hidden too few to be shown */
    public record Line(String area, int n, boolean hidden, Estimate csi, Estimate nps, Map<String, Estimate> aware) {}

    /** @param answers how often each answer was given, of {@code n} who answered; empty when hidden */
    public record Asked(String id, int n, boolean hidden, Map<String, Integer> answers) {}

    /** @param households of each area that the sample was drawn from */
    public static Results of(Questionnaire asked, List<Reply> replies, Map<String, Integer> households) {
        var byArea = new TreeMap<String, List<Reply>>();
        for (var it : replies) byArea.computeIfAbsent(it.area(), area -> new ArrayList<>()).add(it);
        var hidden = hidden(byArea);
        var areas = byArea.entrySet().stream().map(it -> line(it.getKey(), it.getValue(), households.getOrDefault(it.getKey(), 0), hidden.contains(it.getKey()), asked)).toList();
        long everybody = households.values().stream().mapToLong(Integer::longValue).sum();
        return new Results(line(null, replies, everybody, replies.size() < FEWEST, asked), areas, asked.questions().stream().map(it -> asked(it, replies)).toList());
    }

    private static Set<String> hidden(Map<String, List<Reply>> byArea) {
        var hidden = new HashSet<String>();
        byArea.forEach((area, replies) -> { if (replies.size() < FEWEST) hidden.add(area); });
        if (hidden.size() == 1) byArea.entrySet().stream().filter(it -> !hidden.contains(it.getKey()))
                .min(Comparator.comparingInt((Map.Entry<String, List<Reply>> it) -> it.getValue().size()).thenComparing(Map.Entry::getKey)).ifPresent(it -> hidden.add(it.getKey()));
        return hidden;
    }

    private static Line line(String area, List<Reply> replies, long households, boolean hidden, Questionnaire asked) {
        int n = replies.size();
        var csi = replies.stream().map(Reply::csi).filter(java.util.Objects::nonNull).toList();
        var nps = replies.stream().map(Reply::nps).filter(java.util.Objects::nonNull).map(Estimate::promoter).toList();
        var aware = new LinkedHashMap<String, Estimate>();
        for (var it : asked.questions()) {
            if (it.aware() == null) continue;
            var given = replies.stream().map(reply -> reply.answers().get(it.id())).filter(java.util.Objects::nonNull).toList();
            int know = (int) given.stream().filter(it.aware()::contains).count();
            aware.put(it.id(), hidden || given.size() < FEWEST ? Estimate.nothing(given.size()) : Estimate.share(know, given.size()));
        }
        return new Line(area, n, hidden, hidden || csi.size() < FEWEST ? Estimate.nothing(csi.size()) : Estimate.mean(csi, households, 20, 100),
                hidden || nps.size() < FEWEST ? Estimate.nothing(nps.size()) : Estimate.mean(nps, households, -100, 100), aware);
    }

    /** Words and signatures are nobody's statistics. */
    private static Asked asked(Question it, List<Reply> replies) {
        var counts = new TreeMap<String, Integer>();
        int n = 0;
        if (it.type() == Question.Type.TEXT || it.type() == Question.Type.SIGNATURE || it.type() == Question.Type.CONSENT)
            return new Asked(it.id(), (int) replies.stream().filter(reply -> reply.answers().containsKey(it.id())).count(), true, Map.of());
        for (var reply : replies) {
            var given = reply.answers().get(it.id());
            if (given == null) continue;
            n++;
            for (var one : given instanceof Collection<?> several ? several : List.of(given)) counts.merge(String.valueOf(one), 1, Integer::sum);
        }
        return new Asked(it.id(), n, n < FEWEST, n < FEWEST ? Map.of() : counts);
    }
}
