package cn.zhenqing365.evaluation.actions;

import cn.zhenqing365.evaluation.Snapshot;
import cn.zhenqing365.evaluation.model.Inputs;
import cn.zhenqing365.evaluation.model.Scoring;
import cn.zhenqing365.evaluation.model.Stars;
import cn.zhenqing365.evaluation.store.ScoreRulesStore;
import cn.zhenqing365.evaluation.store.SnapshotStore;
import cn.zhenqing365.evaluation.store.SnapshotText;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Computes every stored score of a month again, from nothing but what is stored with it, and compares bit for bit. */
@Component
public class CheckSnapshots {
    /** @param what HASH, RESULT, INPUTS or PLACE: what does not come out as it was written down */
    public record Difference(UUID staffId, int version, String what) {}

    /** @param checked snapshots, all versions */
    public record Checked(YearMonth month, int checked, List<Difference> differences) {}

    private final SnapshotStore store;
    private final ScoreRulesStore rules;
    private final SnapshotText text;

    CheckSnapshots(SnapshotStore store, ScoreRulesStore rules, SnapshotText text) {
        this.store = store;
        this.rules = rules;
        this.text = text;
    }

    @Transactional(readOnly = true)
    public Checked check(YearMonth month) {
        var found = new ArrayList<Difference>();
        var latest = store.latest(month);
        int checked = 0;
        for (var newest : latest)
            for (var it : store.versions(month, newest.staffId())) {
                checked++;
                for (var what : differences(it)) found.add(new Difference(it.staffId(), it.version(), what));
            }
        places(latest, found);
        return new Checked(month, checked, found);
    }

    /** The formula of the day, the rules of the day, the inputs of the day. */
    private List<String> differences(Snapshot it) {
        var found = new ArrayList<String>();
        var held = rules.version(it.rulesVersion()).rules();
        var inputs = text.inputs(it.inputs());
        if (!text.hash(held, it.formula(), it.inputs(), it.facts(), it.result()).equals(it.hash())) found.add("HASH");
        if (!text.of(Scoring.of(inputs, held)).equals(it.result())) found.add("RESULT");
        var counted = Inputs.of(inputs.post(), inputs.peerGroup(), text.facts(it.facts())).among(inputs.peers()).standing(inputs.standing());
        if (!text.of(counted).equals(it.inputs())) found.add("INPUTS");
        return found;
    }

    private void places(List<Snapshot> latest, List<Difference> found) {
        for (var it : latest) {
            if (it.total() == null) continue;
            var peers = latest.stream().filter(one -> one.post() == it.post() && one.total() != null).map(Snapshot::total).toList();
            var place = Stars.standing(it.total(), peers, rules.version(it.rulesVersion()).rules());
            if (!place.equals(text.inputs(it.inputs()).standing())) found.add(new Difference(it.staffId(), it.version(), "PLACE"));
        }
    }
}
