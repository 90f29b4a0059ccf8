package cn.zhenqing365.commitment.actions;

import cn.zhenqing365.commitment.LawBook;
import cn.zhenqing365.commitment.model.Commitment;
import cn.zhenqing365.commitment.model.LawRule;
import cn.zhenqing365.commitment.store.CommitmentStore;
import cn.zhenqing365.promise.ClockRules;
import cn.zhenqing365.promise.RuleNote;
import cn.zhenqing365.promise.model.CommitmentRule;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The book of commitments and clocks, with which version is in force. */
@Component
public class ReadBook {
    public record CommitmentVersion(Commitment commitment, String textHash, String madeBy, boolean inForce) {}

    /**
     * @param law   rules of the law this clock watches over, each with its status; only a binding one is shown as law
     * @param notes who made each version and why
     */
    public record ClockVersions(String clock, Integer inForce, List<CommitmentRule> versions, List<LawRule> law, List<String> commitments, List<RuleNote> notes) {}

    private final CommitmentStore store;
    private final ClockRules rules;
    private final LawBook law;
    private final Clock clock;

    ReadBook(CommitmentStore store, ClockRules rules, LawBook law, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.law = law;
        this.clock = clock;
    }

    public List<CommitmentVersion> commitments() {
        var current = store.inForce(clock.instant());
        return store.all().stream().map(it -> new CommitmentVersion(it.commitment(), it.textHash(), it.madeBy(),
                current.stream().anyMatch(one -> one.id().equals(it.commitment().id()) && one.version() == it.commitment().version()))).toList();
    }

    public List<ClockVersions> clocks() {
        var now = clock.instant();
        var current = rules.inForce(now);
        var commitments = store.inForce(now);
        var notes = rules.notes().stream().collect(Collectors.groupingBy(RuleNote::clock));
        return rules.all().stream().collect(Collectors.groupingBy(CommitmentRule::clock)).entrySet().stream()
                .map(it -> new ClockVersions(it.getKey(), current.containsKey(it.getKey()) ? current.get(it.getKey()).version() : null, it.getValue(),
                        law.all().stream().filter(one -> one.checkedBy().contains(it.getKey())).toList(),
                        commitments.stream().filter(one -> one.behind().stream().anyMatch(behind -> Objects.equals(behind.id(), it.getKey())))
                                .map(Commitment::id).toList(), notes.getOrDefault(it.getKey(), List.of())))
                .sorted(Comparator.comparing(ClockVersions::clock)).toList();
    }
}
