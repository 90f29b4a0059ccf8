package cn.zhenqing365.evaluation.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Everybody's month together: peers first, then totals, then places, then stars. */
public final class MonthScores {
    /** @param facts what the inputs were counted from, in their order */
    public record Person(UUID staffId, Inputs inputs, List<Fact> facts, Score score) {}

    private MonthScores() {}

    public static List<Person> of(Collection<Member> members, Map<UUID, List<Fact>> facts, ScoreRules rules) {
        var own = members.stream().map(it -> new Person(it.staffId(), Inputs.of(it.post(), it.peerGroup(), facts.getOrDefault(it.staffId(), List.of())),
                facts.getOrDefault(it.staffId(), List.of()), null)).toList();
        var peers = own.stream().collect(Collectors.groupingBy(it -> it.inputs().peerGroup(), Collectors.collectingAndThen(Collectors.toList(),
                group -> PeerGroup.of(group.stream().map(Person::inputs).toList(), rules))));
        var scored = own.stream().map(it -> scored(it, it.inputs().among(peers.get(it.inputs().peerGroup())), rules)).toList();
        var all = new ArrayList<Person>();
        for (var post : Post.values()) {
            var here = scored.stream().filter(it -> it.inputs().post() == post).toList();
            var totals = here.stream().filter(it -> it.score().rated()).map(it -> it.score().total()).toList();
            here.forEach(it -> all.add(it.score().rated() ? scored(it, it.inputs().standing(Stars.standing(it.score().total(), totals, rules)), rules) : it));
        }
        return all;
    }

    private static Person scored(Person it, Inputs inputs, ScoreRules rules) {
        return new Person(it.staffId(), inputs, it.facts(), Scoring.of(inputs, rules));
    }

    /** Somebody to be scored. @param peerGroup post and kind of area */
    public record Member(UUID staffId, Post post, String peerGroup) {}

    /** Whether a total of a post is still within the top of it; for the quarter. */
    public static boolean isTop(BigDecimal total, Collection<BigDecimal> all, ScoreRules rules) {
        return Stars.standing(total, all, rules).isTop();
    }
}
