package cn.zhenqing365.lobby.actions;

import cn.zhenqing365.lobby.model.QueueRules;
import cn.zhenqing365.lobby.store.RulesStore;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The versions of the queue's rules. */
@Component
public class ReadRules {
    public record Version(int version, Instant effectiveFrom, String changedBy, QueueRules rules) {}

    private final RulesStore store;

    ReadRules(RulesStore store) {
        this.store = store;
    }

    /** Newest first. */
    public List<Version> all() {
        return store.all().stream().map(it -> new Version(it.version(), it.effectiveFrom(), it.changedBy(), it.rules())).toList();
    }
}
