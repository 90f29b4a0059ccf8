package cn.zhenqing365.roster;

import cn.zhenqing365.roster.model.RosterConfig;
import cn.zhenqing365.roster.store.RosterRuleStore;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The door to the rules of rostering. */
@Component
public class RosterRules {
    /** Rules and from when they hold. */
    public record Version(int version, Instant effectiveFrom, RosterConfig rules, String changedBy) {}

    private final RosterRuleStore store;

    RosterRules(RosterRuleStore store) {
        this.store = store;
    }

    /** Newest first. */
    public List<Version> all() {
        return store.all().stream().map(it -> new Version(it.version(), it.effectiveFrom(), it.rules(), it.changedBy())).toList();
    }
}
